"""What people take home: a result as a file. Bad input gets the page of the result with its sentences, not a file."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from calculator.answer.answering import Answer, answer, read_in_zone
from calculator.core import CalculatorError
from calculator.pages import views
from calculator.pages.links import links
from calculator.reports.pdf import result_pdf, unless_busy
from calculator.reports.plain import to_csv, to_json
from calculator.reports.workbook import material_of, to_ods, to_xlsx
from calculator.reports.workbook.build import workbook
from calculator.reports.workbook.material import Material

LARGE = "gross"


@require_safe
@unless_busy
def pdf(request: HttpRequest) -> HttpResponse:
    """Give the protocol of a result; ``schrift=gross`` sets it in large print."""
    found = answered(request)
    if found is None:
        return views.result(request)
    today = timezone.localdate()
    link = request.build_absolute_uri(links(found.asked, today).page)
    body = result_pdf(found, link, today, large_print=request.GET.get("schrift") == LARGE)
    return attachment(body, "application/pdf", "pdf", found)


@require_safe
def xlsx(request: HttpRequest) -> HttpResponse:
    """Give the whole yearly model as XLSX with live formulas."""
    sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    return _file(request, sheet, "xlsx", lambda _answer, said: to_xlsx(workbook(said)))


@require_safe
def ods(request: HttpRequest) -> HttpResponse:
    """Give the whole yearly model as ODS with live formulas."""
    sheet = "application/vnd.oasis.opendocument.spreadsheet"
    return _file(request, sheet, "ods", lambda _answer, said: to_ods(workbook(said)))


@require_safe
def csv(request: HttpRequest) -> HttpResponse:
    """Give all figures as a table of plain values."""
    return _file(request, "text/csv; charset=utf-8", "csv", to_csv)


@require_safe
def json(request: HttpRequest) -> HttpResponse:
    """Give everything for other programs."""
    return _file(request, "application/json", "json", to_json)


def _file(
    request: HttpRequest, content_type: str, ending: str, write: Callable[[Answer, Material], bytes]
) -> HttpResponse:
    found = answered(request)
    if found is None:
        return views.result(request)
    today = timezone.localdate()
    link = request.build_absolute_uri(links(found.asked, today).page)
    return attachment(write(found, material_of(found, link, today)), content_type, ending, found)


def answered(request: HttpRequest) -> Answer | None:
    """Return the answer to the query of a request; None if it cannot be answered."""
    reading, zone = read_in_zone(request.GET, timezone.localdate())
    try:
        return answer(reading.asked, zone) if reading.asked else None
    except CalculatorError:
        return None


def attachment(body: bytes, content_type: str, ending: str, found: Answer) -> HttpResponse:
    """Return a file to be saved, named after the day of law and prices; it says much of a house, so nobody keeps it."""
    name = f"{_('kostenvergleich')}-{found.asked.stand:%Y-%m-%d}.{ending}"
    headers = {
        "Content-Disposition": f'attachment; filename="{name}"',
        "X-Robots-Tag": "noindex",
        "Cache-Control": "private, no-store",
    }
    return HttpResponse(body, content_type, headers=headers)
