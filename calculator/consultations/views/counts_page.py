"""The numbers of a year for the lead, as a page and as CSV."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from calculator.consultations.access import leads_only, visible
from calculator.consultations.counts import tables, years
from calculator.consultations.views.case_pages import HTTP_OK
from calculator.consultations.views.quote_files import attachment
from zones.doors.small_numbers import LEAST, CountTable, as_csv

HTTP_NOT_FOUND = 404
BAR_WIDTH, BAR_HEIGHT, ROW, TEXT = 300, 14, 44, 16  # units of the drawing


@dataclass(frozen=True)
class CountBar:
    """One bar of a drawing; ``number`` is empty where it is too small to be told."""

    label: str
    number: str
    text_y: int
    bar_y: int
    width: int


@dataclass(frozen=True)
class CountChart:
    """The bars of a table; nothing is drawn that the table does not say."""

    table: CountTable
    bars: tuple[CountBar, ...]
    height: int


@require_safe
@leads_only
def counts(request: HttpRequest) -> HttpResponse:
    """Show the numbers of a year, by default of the last one that has cases."""
    found = years(visible(request.user))
    year = _year(request, found)
    charts = [chart(table) for table in tables(visible(request.user), year)] if year in found else []
    context = {"years": found, "year": year, "charts": charts, "least": LEAST, "bar_height": BAR_HEIGHT}
    status = HTTP_OK if charts or not found else HTTP_NOT_FOUND
    return render(request, "calculator/consultations/counts.html", context, status=status)


@require_safe
@leads_only
def counts_csv(request: HttpRequest) -> HttpResponse:
    """Send the same for spreadsheets."""
    found = years(visible(request.user))
    year = _year(request, found)
    if found and year not in found:
        return counts(request)  # the page says that there is none
    heads = (_("Jahr"), _("Merkmal"), _("Wert"), _("Fälle"))
    content = as_csv(heads, str(year), tables(visible(request.user), year))
    return attachment(content, f"beratungen-{year}.csv", "text/csv; charset=utf-8")


def _year(request: HttpRequest, found: list[int]) -> int:
    asked = request.GET.get("jahr", "")
    if asked.isascii() and asked.isdecimal() and len(asked) <= len("2026"):
        return int(asked)
    return found[0] if found else timezone.localdate().year


def chart(table: CountTable) -> CountChart:
    """Return the drawing of a table."""
    bars = tuple(
        CountBar(
            count.label,
            "" if count.number is None else str(count.number),
            place * ROW + TEXT,
            place * ROW + TEXT + 6,
            round(BAR_WIDTH * (count.number or 0) / table.most),
        )
        for place, count in enumerate(table.counts)
    )
    return CountChart(table, bars, len(bars) * ROW)
