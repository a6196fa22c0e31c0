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
        """List the addresses that, by a report, would change their zone."""
        changes: list[tuple[int, str, str]] = report.get("diff", {}).get("addresses", {}).get("list", [])
        page = Paginator(changes, ADDRESSES_PER_PAGE).get_page(request.GET.get("seite"))
        addresses = Address.objects.in_bulk([change[0] for change in page])
        rows = [(addresses.get(key), before, after) for key, before, after in page]
        title = _("Adressen, deren Gebiet oder Einstufung sich ändert")
        return self.page(request, template, title, page=page, rows=rows, **context)
