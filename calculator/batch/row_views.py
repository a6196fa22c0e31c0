"""Single houses of a run: a list, one of them with its figures, and the way into the calculator or into a case."""

from decimal import Decimal
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from calculator.batch import shown
from calculator.batch.access import job_for, staff_only
from calculator.batch.one_row import Row, row_of, rows_of
from calculator.batch.outcome import figures
from calculator.batch.summary import COUNTED, TOTAL, Result, figures_of, gravity_of, remarks_of
from calculator.consultations import cases
from calculator.consultations.access import account, advisors_only, is_advisor
from calculator.consultations.details_form import USUAL_PURPOSE, DetailsForm
from calculator.consultations.views.case_pages import CASE_PAGE, HTTP_BAD_REQUEST, HTTP_OK, parts
from calculator.core import CalculatorError
from calculator.models import BatchJob, Consultation
from calculator.sentences import told
from together.once import mark_of

LARGEST_PAGE = 10**6


@require_safe
@staff_only
def rows(request: HttpRequest, pk: int) -> HttpResponse:
    """List the houses of a run, those of one chunk on each page."""
    job = job_for(request.user, pk)
    text = request.GET.get("seite", "1")
    number = min(int(text), LARGEST_PAGE) if text.isdecimal() and len(text) < len(str(LARGEST_PAGE)) else 0
    chunk = get_object_or_404(job.chunks.select_related("job"), number=number - 1)
    context = {
        "job": job,
        "rows": [_listed(row) for row in rows_of(chunk)],
        "page": number,
        "pages": job.chunks.count(),
    }
    return render(request, "calculator/batch/rows.html", context)


@require_safe
@staff_only
def row_page(request: HttpRequest, pk: int, line: int) -> HttpResponse:
    """Show a house with its figures and what is said of it."""
    job = job_for(request.user, pk)
    row = _row(job, line)
    result = row.result or {}
    context = {
        "job": job,
        "row": row.read,
        "result": result,
        "state": _state(row),
        "remarks": remarks_of(result),
        "reasons": [each for each in result.get("reasons", []) if each not in {r.text for r in remarks_of(result)}],
        "systems": _systems(job, result),
        "link": row.link(timezone.localdate()),
        "may_have_cases": is_advisor(request.user),
    }
    return render(request, "calculator/batch/row.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only
@advisors_only
def case_of_row(request: HttpRequest, pk: int, line: int) -> HttpResponse:
    """Make a house a case: facts and address are carried, and an address needs a consent here as everywhere."""
    job = job_for(request.user, pk)
    row = _row(job, line)
    form = DetailsForm(request.POST or None, initial=_usual(job, row))
    if request.method == "POST" and form.is_valid() and (case := _made(request, form, row)):
        messages.success(request, _("Der Fall ist angelegt."))
        return redirect(CASE_PAGE, case.pk)
    context = {"job": job, "row": row.read, "form": form, "parts": parts(form), "is_asked": row.asked is not None}
    status = HTTP_BAD_REQUEST if form.errors else HTTP_OK
    return render(request, "calculator/batch/case.html", context, status=status)


def _made(request: HttpRequest, form: DetailsForm, row: Row) -> Consultation | None:
    who, details, once = account(request), form.details(), mark_of(request)
    if row.asked is None:
        return cases.create(who, details, once)
    try:
        return cases.create_with_variant(who, details, _("Wie in der Tabelle"), row.asked, once)
    except CalculatorError as problem:
        form.add_error("title", told(problem))
        return None


def _usual(job: BatchJob, row: Row) -> dict[str, Any]:
    title = _("Tabelle %(table)s, Zeile %(line)s") % {"table": job.pk, "line": row.read.line}
    address = row.read.place.address or row.read.address
    today = timezone.localdate()
    return {"title": title, "held_on": today, "client_address": address, "purpose": USUAL_PURPOSE}


def _row(job: BatchJob, line: int) -> Row:
    row = row_of(job, line)
    if row is None:
        raise Http404
    return row


def _state(row: Row) -> str:
    return _(COUNTED[gravity_of(row.result)][1]) if row.result else _("noch nicht berechnet")


def _listed(row: Row) -> dict[str, Any]:
    result = row.result or {}
    of_best = figures_of(result)
    return {
        "line": row.read.line,
        "address": row.read.place.address or row.read.address,
        "zone": row.read.place.code,
        "state": _state(row),
        "best": shown.heating(result["best"]) if "best" in result else "–",
        "total_eur": _number(of_best[TOTAL]) if of_best else None,
    }


def _systems(job: BatchJob, result: Result) -> list[dict[str, Any]]:
    """Return the figures of each heating for the page; of one that has no price here only its name."""
    found = []
    for key in job.systems:
        investment, subsidy, _year, month, total, _payments, co2, verdict = figures(result, key)
        amounts = {"investment_eur": investment, "subsidy_eur": subsidy, "month_eur": month, "total_eur": total}
        numbers = {name: _number(value) for name, value in {**amounts, "co2_t": co2}.items()}
        found.append({"label": shown.heating(key), "verdict": verdict, **numbers})
    return found


def _number(value: Any) -> Decimal | None:  # noqa: ANN401 - from JSON
    return None if value is None else Decimal(str(value))
