"""Pages of an admin beside Django's: who may see them, and what stands around their content."""

from typing import Any, TypeVar

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Model
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from zones.models import Address

M = TypeVar("M", bound=Model)
ADDRESSES_PER_PAGE = 100


class OwnPages(admin.ModelAdmin[M]):
    """An admin with pages of its own."""

    def visible(self, request: HttpRequest, pk: int) -> M:
        """Return the object with this key to somebody who may see such."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        return get_object_or_404(self.model, pk=pk)

    def changeable(self, request: HttpRequest, pk: int) -> M:
        """Return the object with this key to somebody who may change such."""
        if not self.has_change_permission(request):
            raise PermissionDenied
        return get_object_or_404(self.model, pk=pk)

    def page(
        self, request: HttpRequest, template: str, title: str, *, status: int = 200, **context: Any
    ) -> TemplateResponse:
        """Return a page with all that stands around its content."""
        around = {**self.admin_site.each_context(request), "opts": self.opts, "title": title}
        return TemplateResponse(request, template, {**around, **context}, status=status)

    def addresses_page(
        self, request: HttpRequest, template: str, report: dict[str, Any], **context: Any
    ) -> TemplateResponse:
        """List the addresses that, by a report, would change, or that would change their zone."""
        if ways := report.get("address_diff", {}).get("ways"):
            return self._changed_addresses(request, template, ways, context)
        changes: list[tuple[int, str, str]] = report.get("diff", {}).get("addresses", {}).get("list", [])
        page = Paginator(changes, ADDRESSES_PER_PAGE).get_page(request.GET.get("seite"))
        addresses = Address.objects.in_bulk([change[0] for change in page])
        rows = [(addresses.get(key), before, after) for key, before, after in page]
        title = _("Adressen, deren Gebiet oder Einstufung sich ändert")
        return self.page(request, template, title, page=page, rows=rows, **context)

    def _changed_addresses(
        self, request: HttpRequest, template: str, ways: list[dict[str, Any]], context: dict[str, Any]
    ) -> TemplateResponse:
        """List the addresses that change in the way that is asked for, as far as the report lists them."""
        way = next((way for way in ways if way["key"] == request.GET.get("art")), ways[0])
        page = Paginator(way["lines"], ADDRESSES_PER_PAGE).get_page(request.GET.get("seite"))
        rows = [(line["label"], line["before"], line["after"]) for line in page]
        title = _("Adressen: %s") % way["label"]
        return self.page(request, template, title, page=page, rows=rows, way=way, **context)
