"""Taking a result over into a case. Who comes from a case is led back to it, and asked before anything is replaced."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from calculator.consultations import cases, taking
from calculator.consultations.access import account, advisors_only, visible
from calculator.consultations.details_form import USUAL_PURPOSE
from calculator.consultations.forms import NEW_CASE
from calculator.consultations.pasted_links import NoResultLink, asked_from
from calculator.consultations.take_form import PersonForm, TakeForm
from calculator.consultations.taking import TakePlace
from calculator.consultations.targets import Targets, is_search, targets_for
from calculator.consultations.views.case_pages import CASE_PAGE, HTTP_BAD_REQUEST, HTTP_CONFLICT, HTTP_OK
from calculator.core import CalculatorError
from calculator.models import Consultation
from calculator.questions import Asked
from calculator.sentences import told
from together.both_texts import Conflict
from together.once import mark_of
from together.versions import with_value
from zones.doors.errand import CASE, HOUSE, VARIANT, errand_of, house_in, is_unreadable

LONGEST_TARGET = 50
PERSON = "person"


@require_http_methods(["GET", "HEAD", "POST"])
@advisors_only
def take(request: HttpRequest) -> HttpResponse:
    """Take the result of the query string over into a new or an existing case."""
    posted = request.method == "POST"
    try:
        query = request.POST.get("query", "") if posted else request.META.get("QUERY_STRING", "")
        asked = asked_from(query, timezone.localdate())
    except NoResultLink as problem:
        context = {"sentences": [str(problem)]}
        return render(request, "calculator/consultations/no_result.html", context, status=HTTP_BAD_REQUEST)
    return _posted(request, asked) if posted else _opened(request, asked)


def _opened(request: HttpRequest, asked: Asked) -> HttpResponse:
    errand, own = errand_of(request.GET), _own(request)
    variant = own.variants.filter(position=errand.get(VARIANT, 0)).first() if own else None
    place = taking.place_of(own, variant, asked, timezone.localdate())
    is_lost = own is None and (CASE in errand or is_unreadable(request.GET))
    usual = {
        "title": taking.suggested_title(place, asked),
        "target": f"{own.pk}.{variant.position if variant else 0}" if own else "" if is_lost else NEW_CASE,
        "case_title": taking.suggested_case_title(asked),
        "seen": place.state,
    }
    targets = _targets(request, own)
    address = house_in(request.GET, account(request).pk)
    person = PersonForm(prefix=PERSON, initial={"purpose": USUAL_PURPOSE, "client_address": address})
    more = {
        "is_lost": is_lost,
        "lost_variant": bool(own) and variant is None and (VARIANT in errand or is_unreadable(request.GET)),
        "lost_address": HOUSE in request.GET and not address,
    }
    return _page(
        request, asked, TakeForm(initial=usual, targets=targets.choices), person, place, targets=targets, **more
    )


def _own(request: HttpRequest) -> Consultation | None:
    """Return the case that somebody comes from."""
    sent = request.POST if request.method == "POST" else request.GET
    return visible(request.user).filter(pk=errand_of(sent).get(CASE, 0)).first()


def _posted(request: HttpRequest, asked: Asked) -> HttpResponse:
    if is_search(request.POST):
        return _searched(request, asked)
    place = _place(request, str(request.POST.get("target", "")), asked)
    targets = _targets(request, _own(request), place.case)
    form, person = TakeForm(request.POST, targets=targets.choices), PersonForm(request.POST, prefix=PERSON)
    is_new = request.POST.get("target") == NEW_CASE
    if not form.is_valid() or (is_new and not person.is_valid()):
        return _page(request, asked, form, person, place, targets=targets, status=HTTP_BAD_REQUEST)
    details = person.details() if is_new else {}
    try:
        case = taking.put(place, asked, form.cleaned_data, account(request), details, once=mark_of(request))
    except Conflict:
        return _ask(request, asked, form, person, place)
    except (cases.TooManyVariants, CalculatorError) as problem:
        form.add_error("target", told(problem))
        return _page(request, asked, form, person, place, targets=targets, status=HTTP_BAD_REQUEST)
    messages.success(request, _("Das Ergebnis ist übernommen."))
    return redirect(CASE_PAGE, case.pk)


def _searched(request: HttpRequest, asked: Asked) -> HttpResponse:
    """Show other cases beside everything that was typed; nothing is judged yet."""
    before = _place(request, str(request.POST.get("target", "")), asked)
    targets = _targets(request, _own(request), before.case)
    target = targets.only or ("" if targets.has_hits else str(request.POST.get("target", "")))
    place = _place(request, target, asked)
    typed = {**request.POST.dict(), "target": target, "seen": place.state}
    person = PersonForm(prefix=PERSON, initial={name.removeprefix(f"{PERSON}-"): text for name, text in typed.items()})
    form = TakeForm(initial=typed, targets=targets.choices)
    return _page(request, asked, form, person, place, targets=targets)


def _ask(request: HttpRequest, asked: Asked, form: TakeForm, person: PersonForm, place: TakePlace) -> HttpResponse:
    """Ask about a place that was chosen only now, or that has changed since it was asked about."""
    seen = form.cleaned_data["seen"]
    has_changed = bool(seen) and seen.split(".")[:2] == place.state.split(".")[:2]
    targets = _targets(request, _own(request), place.case)
    again = TakeForm(with_value(request.POST, "seen", place.state), targets=targets.choices)
    status = HTTP_CONFLICT if has_changed else HTTP_OK
    more = {"has_changed": has_changed, "is_asked": True}
    return _page(request, asked, again, person, place, targets=targets, status=status, **more)


def _place(request: HttpRequest, target: str, asked: Asked) -> TakePlace:
    """Return the place of a target; that of a new case if there is no such one, which the form then refuses."""
    number, _dot, position = target.partition(".")
    if not (number.isdecimal() and position.isdecimal() and number.isascii() and len(target) <= LONGEST_TARGET):
        return TakePlace(None, None)
    case = visible(request.user).filter(pk=min(int(number), 2**62)).first()
    variant = case.variants.filter(position=min(int(position), 2**14)).first() if case else None
    return taking.place_of(case, variant, asked, timezone.localdate())


def _targets(request: HttpRequest, own: Consultation | None, chosen: Consultation | None = None) -> Targets:
    return targets_for(account(request), request.POST.dict(), own, chosen)


def _page(
    request: HttpRequest,
    asked: Asked,
    form: TakeForm,
    person: PersonForm,
    place: TakePlace,
    *,
    status: int = HTTP_OK,
    **more: Any,  # noqa: ANN401 - what the template is told besides
) -> HttpResponse:
    context = {"form": form, "person": person, "place": place, "asked": asked, "query": asked.query(), **more}
    return render(request, "calculator/consultations/take.html", context, status=status)
