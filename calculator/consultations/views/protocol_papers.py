"""The protocol of a consultation: seen before it goes out, then PDF in usual and large print, workbook and data."""

from collections.abc import Callable
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from calculator.consultations import journal
from calculator.consultations.access import account, advisors_only, case_for
from calculator.consultations.paper_fields import kept_inside
from calculator.consultations.protocols import protocol_of
from calculator.consultations.views.quote_files import attachment
from calculator.models import Action
from calculator.reports.first_page import first_page
from calculator.reports.pdf import protocol_pdf, unless_busy
from calculator.reports.protocol import Protocol
from calculator.reports.protocol_json import protocol_json
from calculator.reports.workbook import protocol_xlsx

HTTP_CONFLICT = 409
LARGE = "gross"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_safe
@advisors_only
def preview(request: HttpRequest, number: int) -> HttpResponse:
    """Show what the protocol will say, and what stays inside, before it is handed over."""
    case, today = case_for(request.user, number), timezone.localdate()
    paper = protocol_of(case, today)
    if not paper.variants:
        return render(request, "calculator/consultations/no_protocol.html", {"case": case}, status=HTTP_CONFLICT)
    journal.note(case, Action.OPENED, account(request), _("Vorschau des Protokolls"))
    context = {
        "case": case,
        "protocol": paper,
        "page": first_page(paper),
        "internal": kept_inside(case),
        "left_out": case.variants.count() - len(paper.variants),
        "files": case.files.count(),
    }
    return render(request, "calculator/consultations/preview.html", context)


@require_safe
@advisors_only
@unless_busy
def protocol(request: HttpRequest, number: int) -> HttpResponse:
    """Send the protocol as PDF; without a variant that can be computed there is none yet."""
    large = request.GET.get("schrift") == LARGE

    def made(paper: Protocol, site_url: str, today: date) -> bytes:
        return protocol_pdf(paper, site_url, today, large_print=large)

    return _handed_out(request, number, made, "pdf", "application/pdf")


@require_safe
@advisors_only
def workbook(request: HttpRequest, number: int) -> HttpResponse:
    """Send the same as a workbook with live formulas."""
    return _handed_out(request, number, protocol_xlsx, "xlsx", XLSX)


@require_safe
@advisors_only
def data_file(request: HttpRequest, number: int) -> HttpResponse:
    """Send the same as data for other software."""
    return _handed_out(request, number, protocol_json, "json", "application/json")


def _handed_out(
    request: HttpRequest, number: int, made: Callable[[Protocol, str, date], bytes], ending: str, media_type: str
) -> HttpResponse:
    case, today = case_for(request.user, number), timezone.localdate()
    paper = protocol_of(case, today)
    if not paper.variants:
        return render(request, "calculator/consultations/no_protocol.html", {"case": case}, status=HTTP_CONFLICT)
    content = made(paper, request.build_absolute_uri("/").rstrip("/"), today)
    journal.note(case, Action.EXPORTED, account(request), _("Protokoll (%(kind)s)") % {"kind": ending})
    return attachment(content, f"beratung-{case.pk}.{ending}", media_type)
