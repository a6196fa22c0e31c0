"""The page of the client's checklist: rows with days, one press to take over a usual step, nothing lost on conflict."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from calculator.consultations import checklist, journal
from calculator.consultations.access import account, advisors_only, case_for, visible
from calculator.consultations.results import results_of
from calculator.consultations.text_modules import modules_for
from calculator.consultations.views.case_pages import HTTP_BAD_REQUEST, HTTP_CONFLICT, HTTP_NOT_FOUND, HTTP_OK
from calculator.models import MOST_STEPS, Action, Consultation, ModuleUse
from calculator.reports.steps import usual_steps
from together.both_texts import Conflict

PAGE = "calculator:consultations:checklist"
MORE, TAKE = "more", "take"


@require_http_methods(["GET", "HEAD", "POST"])
@advisors_only
def checklist_page(request: HttpRequest, number: int) -> HttpResponse:
    """Show and change the checklist of a case; without JavaScript each button sends the page and gets it back."""
    case = visible(request.user).filter(pk=number).first()
    if case is None and request.method == "POST":
        return _gone(request)
    case = case_for(request.user, number)
    if request.method != "POST":
        journal.note(case, Action.OPENED, account(request), _("Checkliste"))
        return _page(request, case, checklist.rows_form(case))
    if MORE in request.POST or TAKE in request.POST:
        return _with_more(request, case)
    form = checklist.rows_form(case, request.POST)
    if not form.is_valid():
        return _page(request, case, form, status=HTTP_BAD_REQUEST)
    try:
        checklist.save(case, request.POST.get("version", ""), checklist.typed(form), account(request))
    except Conflict:
        return _conflict(request, case)
    messages.success(request, _("Die Checkliste ist gespeichert."))
    return redirect(PAGE, case.pk)


def _gone(request: HttpRequest) -> HttpResponse:
    """Show once more what was typed into a case that was deleted or handed over in the meantime."""
    typed = [(_("Schritt"), text) for text in checklist.texts(request.POST)]
    return render(request, "calculator/consultations/gone.html", {"typed": typed}, status=HTTP_NOT_FOUND)


def _with_more(request: HttpRequest, case: Consultation) -> HttpResponse:
    """Show what was typed with another row, not saved yet."""
    wanted = request.POST.getlist(TAKE) or [""]
    told = _("Die Checkliste ist voll.") if checklist.is_full(request.POST) else _told(wanted[0])
    form = checklist.rows_form(case, checklist.with_row(request.POST, checklist.new_row(wanted[0])))
    there = [row for row in form.forms if (row["text"].value() or "") == wanted[0]]
    for row in there[-1:]:  # the page is loaded anew: one goes on writing where the row is
        row.fields["due_on" if wanted[0] else "text"].widget.attrs["autofocus"] = True
    return _page(request, case, form, version=request.POST.get("version", ""), told=told)


def _told(step: str) -> str:
    return _("Aufgenommen, noch nicht gespeichert: %(step)s") % {"step": step} if step else _("Eine Zeile mehr.")


def _conflict(request: HttpRequest, case: Consultation) -> HttpResponse:
    """Show both lists: what was typed, and below it what somebody else has saved and is not among it."""
    theirs = checklist.stored_rows(case)
    form = checklist.rows_form(case, checklist.together(request.POST, theirs))
    return _page(request, case, form, theirs=theirs, status=HTTP_CONFLICT)


def _page(
    request: HttpRequest,
    case: Consultation,
    form: checklist.Rows,
    *,
    version: str | None = None,
    told: str = "",
    theirs: list[checklist.Row] | None = None,
    status: int = HTTP_OK,
) -> HttpResponse:
    stored = checklist.version_of(checklist.stored_rows(case))
    is_refused = status == HTTP_BAD_REQUEST
    context: dict[str, Any] = {
        "case": case,
        "form": form,
        "version": request.POST.get("version", "") if is_refused else version or stored,
        "told": told,
        "theirs": theirs,
        "wrong": is_refused,
        "usual": _usual(case),
        "most": MOST_STEPS,
    }
    return render(request, "calculator/consultations/checklist.html", context, status=status)


def _usual(case: Consultation) -> list[str]:
    """Return the steps that the lead keeps, then those that the rules ask for."""
    answers = [result.answer for result in results_of(case, timezone.localdate()) if result.answer]
    kept = [module.text for module in modules_for(ModuleUse.STEP)]
    return list(dict.fromkeys([*kept, *usual_steps(answers)]))
