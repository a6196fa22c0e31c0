"""What the site is used for, in numbers without persons: a page and a file."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from django.conf import settings
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _

from zones.admin.own_pages import OwnPages
from zones.admin.usage_tables import Period, periods, tables
from zones.doors.small_numbers import LEAST, as_csv
from zones.models import DailyCount


@admin.register(DailyCount)
class DailyCountAdmin(OwnPages[DailyCount]):
    """Nobody enters or changes a number, and a single one of a day is nowhere shown."""

    def get_urls(self) -> list[URLPattern]:
        """Return the page and the file, none of Django's forms."""
        wrap: Callable[..., Any] = self.admin_site.admin_view
        return [
            path("", wrap(self.changelist_view), name="zones_dailycount_changelist"),
            path("zahlen.csv", wrap(self.csv_view), name="zones_dailycount_csv"),
        ]

    def has_add_permission(self, request: HttpRequest) -> bool:
        """They are counted."""
        return False

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> TemplateResponse:
        """Show the tables of a period, by default of the last month that has numbers."""
        period, found = self._period(request)
        context = {"period": period, "periods": found, "tables": tables(period) if period else [], "least": LEAST}
        status = HTTPStatus.OK if context["tables"] or not found else HTTPStatus.NOT_FOUND
        title = _("Nutzung in Zahlen: %(period)s") % {"period": period} if period else _("Nutzung in Zahlen")
        return self.page(
            request,
            "admin/zones/dailycount/usage.html",
            title,
            status=status,
            days=settings.DAILY_COUNT_DAYS,
            **context,
        )

    def csv_view(self, request: HttpRequest) -> HttpResponse:
        """Send the same for spreadsheets."""
        period, _found = self._period(request)
        counted = tables(period) if period else []
        if period is None or not counted:
            raise Http404
        heads = (_("Zeitraum"), _("Merkmal"), _("Wert"), _("Zahl"))
        response = HttpResponse(as_csv(heads, str(period), counted), content_type="text/csv; charset=utf-8")
        response["Content-Disposition"] = f'attachment; filename="nutzung-{period.key}.csv"'
        return response

    def _period(self, request: HttpRequest) -> tuple[Period | None, list[Period]]:
        """Return the period that is asked for, or the last month, and all that there are."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        found = periods()
        months = [each for each in found if each.month]
        return Period.read(request.GET.get("zeit", "")) or next(iter(months), None), found
