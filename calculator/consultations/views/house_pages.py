"""The house of a case: its facts are changed once, here, and every variant takes them over."""

from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from calculator.answer.answering import answer, read_in_zone
from calculator.answer.prices import parameters_on
from calculator.consultations import house_changes, journal
from calculator.consultations.access import account, advisors_only, case_for
from calculator.consultations.house_of_case import HOUSE_KEYS, READINGS, ZONE, group_of, house_of, joined, merged
from calculator.consultations.house_words import lines_of
from calculator.consultations.versions import version_in
from calculator.consultations.views.case_pages import CASE_PAGE, HTTP_BAD_REQUEST, HTTP_CONFLICT, HTTP_OK
from calculator.core import CalculatorError, InvalidInput
from calculator.models import Action, Consultation
from calculator.pages.forms.defaults import Defaults
from calculator.pages.forms.house import house_form
from calculator.pages.forms.problems import problems
from calculator.questions import Asked, Reading, read, without_wrong
from calculator.questions.frame import CONFIRMED
from calculator.sentences import sentence
from together.both_texts import Conflict
from zones.doors.facts import locate, zone_facts

OPENED, LOOK_UP = "opened", "look_up"


@require_http_methods(["GET", "HEAD", "POST"])
@advisors_only
def house(request: HttpRequest, number: int) -> HttpResponse:
    """Show and change the facts of the house; a change by somebody else in the meantime is shown beside them.

    ``gebiet`` in the address puts a zone into the form, which somebody has just found; nothing is saved by it.
    """
    case = case_for(request.user, number)
    if request.method != "POST":
        journal.note(case, Action.OPENED, account(request), _("Haus"))
        found = joined(case.house, urlencode({ZONE: request.GET[ZONE]})) if ZONE in request.GET else case.house
        return _page(request, case, _checked(found), opened=case.house, version=case.house_version)
    typed = _typed(request.POST)
    shown = {"opened": request.POST.get(OPENED, ""), "version": request.POST.get("version", "")}
    if LOOK_UP in request.POST:
        return _looked_up(request, case, typed, shown)
    reading = _checked(urlencode(typed))
    if reading.asked is None:
        return _page(request, case, reading, status=HTTP_BAD_REQUEST, **shown)
    return _saved(request, case, house_of(reading.asked.query()), **shown)


def _saved(request: HttpRequest, case: Consultation, mine: str, *, opened: str, version: str) -> HttpResponse:
    before = case.house
    try:
        house_changes.change_house(case, version_in(version), mine, account(request))
    except Conflict:
        return _conflict(request, case_for(request.user, case.pk), mine, opened)
    messages.success(request, _("Gespeichert. Alle Varianten rechnen mit diesem Haus."))
    _tell(request, case, before)
    return redirect(CASE_PAGE, case.pk)


def _tell(request: HttpRequest, case: Consultation, before: str) -> None:
    """Say which variants the change did not reach, and which cannot be computed any more."""
    if kept := ", ".join(str(each.position) for each in house_changes.untouched(case, before)):
        words = ngettext(
            "Variante %(n)s weicht dort mit Absicht ab und bleibt, wie sie ist.",
            "Die Varianten %(n)s weichen dort mit Absicht ab und bleiben, wie sie sind.",
            kept.count(",") + 1,
        )
        messages.info(request, words % {"n": kept})
    for found in house_changes.broken(case):
        values = {"n": found.variant.position, "why": found.problem}
        messages.warning(request, _("Variante %(n)s lässt sich so nicht berechnen: %(why)s") % values)


def _conflict(request: HttpRequest, case: Consultation, mine: str, opened: str) -> HttpResponse:
    """Show what both have changed; saving once more then is a decision."""
    together, both = merged(opened, mine, case.house)
    lines = lines_of(both, mine, case.house, timezone.localdate())
    shown = {"opened": case.house, "version": str(case.house_version)}
    return _page(request, case, _checked(together), lines=lines, conflict=True, status=HTTP_CONFLICT, **shown)


def _looked_up(request: HttpRequest, case: Consultation, typed: dict[str, str], shown: dict[str, str]) -> HttpResponse:
    """Put the zone of the case's address into the form; nothing is saved yet."""
    (place,) = locate([case.client_address], [""])
    if place.code:
        typed[ZONE] = place.code
    told = place.reason or _("Zur Anschrift gehört das Gebiet %(code)s. Bitte speichern Sie.") % {"code": place.code}
    status = HTTP_OK if place.code else HTTP_BAD_REQUEST
    return _page(request, case, _checked(urlencode(typed)), looked_up=told, status=status, **shown)


def _typed(data: QueryDict) -> dict[str, str]:
    """Return what was sent about the house; several ticks as one list."""
    known = [key for key in data if key in HOUSE_KEYS or group_of(key) == READINGS or key == CONFIRMED.key]
    ticked = ",".join(str(word) for word in data.getlist(CONFIRMED.key) if word)
    return {key: ticked if key == CONFIRMED.key else str(data[key]) for key in known}


def _checked(query: str) -> Reading:
    """Read a house and try to compute it, so that what cannot be is told beside its field."""
    reading, zone = read_in_zone(QueryDict(query), timezone.localdate())
    code = reading.typed.get(ZONE, "").strip()
    if code and zone is None:
        errors = {**reading.errors, ZONE: _("Dieses Gebiet gibt es nicht. Bitte prüfen Sie das Kürzel.")}
        return replace(reading, asked=None, errors=errors)
    if reading.asked is None:
        return reading
    try:
        answer(reading.asked, zone)
    except CalculatorError as problem:
        key, text = (problem.field, problem.problem) if isinstance(problem, InvalidInput) else ("", problem.message)
        return replace(reading, asked=None, errors={**reading.errors, key: sentence(text)}, refused_by_model=True)
    return reading


def _page(
    request: HttpRequest,
    case: Consultation,
    reading: Reading,
    *,
    status: int = HTTP_OK,
    **more: Any,  # noqa: ANN401 - what the template is told besides
) -> HttpResponse:
    today = timezone.localdate()
    basis = without_wrong(reading, today) or _bare()
    groups = house_form(reading, basis, Defaults(parameters_on(today), {}), HOUSE_KEYS)
    entries = tuple(entry for group in groups for entry in group.entries)
    code = reading.typed.get(ZONE, "")
    context = {
        "case": case,
        "groups": groups,
        "problems": problems(reading.errors, entries, ""),
        "zone_code": code,
        "zone": zone_facts(code) if code else None,
        "zone_error": reading.errors.get(ZONE, ""),
        **more,
    }
    return render(request, "calculator/consultations/house.html", context, status=status)


def _bare() -> Asked:
    asked = read(QueryDict(), timezone.localdate()).asked
    assert asked is not None  # noqa: S101 - the guesses fit together, as the calculator's first page shows
    return asked
