"""What people take home: a result as a file. Bad input gets the page of the result with its sentences, not a file.

Programs, which ask for JSON, get the sentences as JSON.
"""

from collections.abc import Callable
from http import HTTPStatus

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from calculator.answer.answering import Answer, answer, read_in_zone
from calculator.core import CalculatorError
from calculator.pages import views
from calculator.pages.links import links
from calculator.reports.json_file import to_json
from calculator.reports.pdf import result_pdf, sheet_pdf, unless_busy
from calculator.reports.plain import to_csv
from calculator.reports.workbook import material_of, to_ods, to_xlsx, workbook
from calculator.reports.workbook.material import Material

LARGE = "gross"
_FOR_PROGRAMS = "json"
# A result on paper, by the part of the address that says how much of it.
PAPERS = {"full": result_pdf, "sheet": sheet_pdf}
# What is given besides the PDF: media type and writer by the ending of the address.
FILES: dict[str, tuple[str, Callable[[Answer, Material], bytes]]] = {
    "xlsx": (
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        lambda _answer, said: to_xlsx(workbook(said)),
    ),
    "ods": ("application/vnd.oasis.opendocument.spreadsheet", lambda _answer, said: to_ods(workbook(said))),
    "csv": ("text/csv; charset=utf-8", to_csv),
    "json": ("application/json", to_json),
}


class PaperForm(forms.Form):
    """What stands on paper and in no link: the address of the house."""

    adresse = forms.CharField(max_length=120, required=False)


@csrf_exempt  # it changes nothing, and those who keep no cookies may have their address on paper too
@require_http_methods(["GET", "HEAD", "POST"])
@unless_busy
def pdf(request: HttpRequest, extent: str) -> HttpResponse:
    """Give a result on paper, on one page or in full (a key of ``PAPERS``).

    ``schrift=gross`` sets it in large print, a posted ``adresse`` stands on it.
    """
    found, paper = answered(request), PaperForm(request.POST)
    if found is None:
        return no_file(request)
    if not paper.is_valid():
        context = {"problems": paper.errors["adresse"], "typed": paper["adresse"].value()}
        return render(request, "calculator/no_paper.html", context, status=views.HTTP_BAD_REQUEST)
    today = timezone.localdate()
    link = request.build_absolute_uri(links(found.asked, today).page)
    is_large = LARGE in {request.GET.get("schrift"), request.POST.get("schrift")}
    body = PAPERS[extent](found, link, today, large_print=is_large, house=paper.cleaned_data["adresse"])
    return attachment(body, "application/pdf", "pdf", found)


@require_safe
def file(request: HttpRequest, kind: str) -> HttpResponse:
    """Give the whole yearly model with live formulas, all figures as plain values, or everything for programs."""
    found = answered(request)
    if found is None:
        return _problem(request) if kind == _FOR_PROGRAMS else no_file(request)
    today = timezone.localdate()
    link = request.build_absolute_uri(links(found.asked, today).page)
    content_type, write = FILES[kind]
    return attachment(write(found, material_of(found, link, today)), content_type, kind, found)


def answered(request: HttpRequest) -> Answer | None:
    """Return the answer to the query of a request; None if it cannot be answered as it stands, without a key less."""
    reading, zone = read_in_zone(request.GET, timezone.localdate())
    try:
        return answer(reading.asked, zone) if reading.asked and not reading.unknown else None
    except CalculatorError:
        return None


def no_file(request: HttpRequest) -> HttpResponse:
    """Show the page of the result, which says what stands against a file; what was sent along is of no use to it."""
    if request.method == "POST":
        return HttpResponseRedirect(request.get_full_path(), status=HTTPStatus.SEE_OTHER)
    response = views.result(request)
    if response.status_code == views.HTTP_OK:  # it can be answered without the keys that nobody knows
        response.status_code = views.HTTP_BAD_REQUEST
    return response


def _problem(request: HttpRequest) -> HttpResponse:
    """Say to a program what stands against a file, in the shape of every error of the interface."""
    told, headers = {"detail": " ".join(views.sentences_against(request))}, {"Cache-Control": "private, no-store"}
    return JsonResponse(told, status=views.HTTP_BAD_REQUEST, headers=headers, json_dumps_params={"ensure_ascii": False})


def attachment(body: bytes, content_type: str, ending: str, found: Answer) -> HttpResponse:
    """Return a file to be saved, named after the day of law and prices; it says much of a house, so nobody keeps it."""
    kind = _("kostenvergleich")
    name = f"{kind}-{found.asked.stand:%Y-%m-%d}.{ending}"
    headers = {
        "Content-Disposition": f'attachment; filename="{name}"',
        "X-Robots-Tag": "noindex",
        "Cache-Control": "private, no-store",
    }
    return HttpResponse(body, content_type, headers=headers)
