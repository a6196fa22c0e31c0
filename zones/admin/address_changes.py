"""Addresses whose zone would change, page by page."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest

from zones.models import Address

ADDRESSES_PER_PAGE = 100


def address_page(request: HttpRequest, changes: list[tuple[int, str, str]]) -> dict[str, Any]:
    """Return one page of address changes with the addresses themselves, for the table."""
    page = Paginator(changes, ADDRESSES_PER_PAGE).get_page(request.GET.get("seite"))
    addresses = Address.objects.in_bulk([change[0] for change in page])
    return {"page": page, "rows": [(addresses.get(key), before, after) for key, before, after in page]}
