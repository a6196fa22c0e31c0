"""One case with its variants side by side, and what is written down about it."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.contrib import messages
from django.forms import BoundField
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from calculator.consultations import cases, journal
from calculator.consultations.access import account, advisors_only, case_for, visible
from calculator.consultations.details_form import USUAL_PURPOSE, DetailsForm
from calculator.consultations.flats import of_flats
from calculator.consultations.house_words import house_in_short
from calculator.consultations.offer_doubts import doubts_of
from calculator.consultations.results import results_of
from calculator.consultations.text_modules import INSERT, OF_TEXTS, modules_for, with_module
from calculator.models import MOST_VARIANTS, Action, Consultation
from calculator.reports.variants import variant_table
from together.both_texts import BothTexts, Conflict, differing
from together.once import mark_of
from together.three_way import OPENED, Held, Meeting, held_by, meet, opened_state
from together.versions import with_value
from zones.doors.errand import house_in

HTTP_OK, HTTP_BAD_REQUEST, HTTP_NOT_FOUND, HTTP_CONFLICT = 200, 400, 404, 409
CASE_PAGE = "calculator:consultations:case"


@require_safe
@advisors_only
def case_page(request: HttpRequest, number: int) -> HttpResponse:
    """Show one case: its variants in one table, and what was written down."""
    case = case_for(request.user, number)
    journal.note(case, Action.OPENED, account(request))
    results = results_of(case, timezone.localdate())
    solved = [result for result in results if result.answer]
    context = {
        "case": case,
        "cards": [(result, doubts_of(result)) for result in results],
        "solved": solved,
        "table": variant_table([result.answer for result in solved if result.answer]) if solved else None,
        "flats": list(of_flats(solved)),
        "full": len(results) >= MOST_VARIANTS,
        "most": MOST_VARIANTS,
        "files": case.files.defer("content"),
        "house": house_in_short(case.house, timezone.localdate()),
        "former": case.former_variants.all(),
        "days_left": (case.delete_on - timezone.localdate()).days,
    }
    return render(request, "calculator/consultations/case.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@advisors_only
def new(request: HttpRequest) -> HttpResponse:
    """Make a case from scratch; variants follow."""
    address = house_in(request.GET, account(request).pk)
    form, told = DetailsForm(request.POST or None, initial=_usual() | {"client_address": address}), _found(address)
    if INSERT in request.POST:
        typed, told = with_module(request.POST)
        form = DetailsForm(initial=typed)
    elif request.method == "POST" and form.is_valid():
        case = cases.create(account(request), form.details(), mark_of(request))
        messages.success(request, _("Der Fall ist angelegt."))
        return redirect(CASE_PAGE, case.pk)
    context = {"form": form, "parts": parts(form), "told": told, "modules": modules_for(*OF_TEXTS)}
    status = HTTP_BAD_REQUEST if form.errors else HTTP_OK
    return render(request, "calculator/consultations/new.html", context, status=status)


def _found(address: str) -> str:
    """Return what to say of an address that comes along from the search."""
    if not address:
        return ""
    sentence = _("Gesucht war %(address)s. Die Anschrift ist noch nicht gespeichert; sie braucht eine Einwilligung.")
    return sentence % {"address": address}


def _usual() -> dict[str, Any]:
    return {"held_on": timezone.localdate(), "purpose": USUAL_PURPOSE}


@require_http_methods(["GET", "HEAD", "POST"])
@advisors_only
def edit(request: HttpRequest, number: int) -> HttpResponse:
    """Change what is written down about a case; a change by somebody else in the meantime is shown beside it."""
    form = DetailsForm(request.POST)
    case = visible(request.user).filter(pk=number).first()
    if case is None and request.method == "POST":
        return _gone(request, form)
    case = case_for(request.user, number)
    if request.method != "POST":
        journal.note(case, Action.OPENED, account(request))
        address, stored = house_in(request.GET, account(request).pk), _stored(case)
        initial = stored | {"client_address": stored["client_address"] or address}
        return _edit_page(request, case, DetailsForm(initial=initial), told=_found(address))
    if INSERT in request.POST:
        typed, told = with_module(request.POST)
        return _edit_page(request, case, DetailsForm(initial=typed), told=told)
    if not form.is_valid():
        return _edit_page(request, case, form, status=HTTP_BAD_REQUEST)
    try:
        cases.change(case, form.cleaned_data["version"] or 0, form.details(), account(request))
    except Conflict:
        return _conflict(request, case_for(request.user, number))
    messages.success(request, _("Gespeichert."))
    return redirect(CASE_PAGE, case.pk)


def _gone(request: HttpRequest, form: DetailsForm) -> HttpResponse:
    """Show once more what was typed into a case that was deleted or handed over in the meantime."""
    typed = [(field.label, field.value()) for __, fields in form.groups() for field in fields if field.value()]
    return render(request, "calculator/consultations/gone.html", {"typed": typed}, status=HTTP_NOT_FOUND)


def _conflict(request: HttpRequest, stored: Consultation) -> HttpResponse:
    """Show both texts of what both have changed; saving once more then is a decision."""
    meeting = meet(request.POST, _held(stored), ()) if OPENED in request.POST else Meeting(request.POST.copy())
    form = DetailsForm(with_value(meeting.data, "version", str(stored.version)), initial=_stored(stored))
    theirs = [each for each in differing(form) if OPENED not in request.POST or each.name in meeting.both]
    return _edit_page(request, stored, form, theirs=theirs, taken=meeting.taken, status=HTTP_CONFLICT)


def _edit_page(
    request: HttpRequest,
    case: Consultation,
    form: DetailsForm,
    *,
    theirs: list[BothTexts] | None = None,
    taken: Iterable[str] = (),
    told: str = "",
    status: int = HTTP_OK,
) -> HttpResponse:
    is_sent_back = request.method == "POST" and theirs is None  # it is about the state that it was opened with
    context = {
        "case": case,
        "form": form,
        "parts": parts(form, theirs or ()),
        "conflict": theirs is not None,
        "taken": "; ".join(taken),
        "told": told,
        "modules": modules_for(*OF_TEXTS),
        "opened": request.POST.get(OPENED, "") if is_sent_back else opened_state(_held(case)),
    }
    return render(request, "calculator/consultations/edit.html", context, status=status)


def _held(case: Consultation) -> Iterator[Held]:
    return held_by(DetailsForm(initial=_stored(case)), ())


def _stored(case: Consultation) -> dict[str, Any]:
    stored = {name: getattr(case, name) for name in (*DetailsForm.STORED, "version")}
    return stored | {"purpose": case.purpose or str(USUAL_PURPOSE)}


def parts(form: DetailsForm, theirs: Iterable[BothTexts] = ()) -> list[tuple[str, list[tuple[BoundField, str]]]]:
    """Return the parts of the form; beside each field what somebody else has saved there, if it is another text."""
    saved = {each.name: each.saved for each in theirs}
    return [(heading, [(field, saved.get(field.name, "")) for field in fields]) for heading, fields in form.groups()]
