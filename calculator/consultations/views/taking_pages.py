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
from calculator.consultations.views.case_pages import CASE_PAGE, HTTP_BAD_REQUEST, HTTP_CONFLICT, HTTP_OK
from calculator.core import CalculatorError
from calculator.models import Consultation
from calculator.questions import Asked
from calculator.sentences import told
from together.both_texts import Conflict
from together.versions import with_value
from zones.doors.errand import CASE, VARIANT, errand_of

MOST_TARGETS = 50


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
    errand = errand_of(request.GET)
    own = visible(request.user).filter(pk=errand[CASE]).first() if errand else None
    variant = own.variants.filter(position=errand.get(VARIANT, 0)).first() if own else None
    place = taking.place_of(own, variant, asked, timezone.localdate())
    target = f"{own.pk}.{variant.position if variant else 0}" if own else "" if errand else NEW_CASE
    usual = {
        "title": taking.suggested_title(place, asked),
        "target": target,
        "case_title": taking.suggested_case_title(asked),
        "seen": place.state,
    }
    form = TakeForm(initial=usual, targets=_targets(request, own))
    person = PersonForm(prefix="person", initial={"purpose": USUAL_PURPOSE})
    return _page(request, asked, form, person, place, is_lost=bool(errand) and own is None)


def _posted(request: HttpRequest, asked: Asked) -> HttpResponse:
    own = visible(request.user).filter(pk=errand_of(request.POST).get(CASE, 0)).first()
    form, person = TakeForm(request.POST, targets=_targets(request, own)), PersonForm(request.POST, prefix="person")
    is_new = request.POST.get("target") == NEW_CASE
    place = _place(request, str(request.POST.get("target", "")), asked)
    if not form.is_valid() or (is_new and not person.is_valid()):
        return _page(request, asked, form, person, place, status=HTTP_BAD_REQUEST)
    try:
        case = taking.put(place, asked, form.cleaned_data, account(request), person.details() if is_new else {})
    except Conflict:
        return _ask(request, asked, form, person, place)
    except (cases.TooManyVariants, CalculatorError) as problem:
        form.add_error("target", told(problem))
        return _page(request, asked, form, person, place, status=HTTP_BAD_REQUEST)
    messages.success(request, _("Das Ergebnis ist übernommen."))
    return redirect(CASE_PAGE, case.pk)


def _ask(request: HttpRequest, asked: Asked, form: TakeForm, person: PersonForm, place: TakePlace) -> HttpResponse:
    """Ask about a place that was chosen only now, or that has changed since it was asked about."""
    seen = form.cleaned_data["seen"]
    has_changed = bool(seen) and seen.split(".")[:2] == place.state.split(".")[:2]
    data = with_value(request.POST, "seen", place.state)
    again = TakeForm(data, targets=_targets(request, place.case))
    status = HTTP_CONFLICT if has_changed else HTTP_OK
    return _page(request, asked, again, person, place, has_changed=has_changed, is_asked=True, status=status)


def _place(request: HttpRequest, target: str, asked: Asked) -> TakePlace:
    """Return the place of a target; that of a new case if there is no such one, which the form then refuses."""
    number, _dot, position = target.partition(".")
    if not (number.isdecimal() and position.isdecimal() and number.isascii() and len(target) <= MOST_TARGETS):
        return TakePlace(None, None)
    case = visible(request.user).filter(pk=min(int(number), 2**62)).first()
    variant = case.variants.filter(position=min(int(position), 2**14)).first() if case else None
    return taking.place_of(case, variant, asked, timezone.localdate())


def _targets(request: HttpRequest, own: Consultation | None) -> list[tuple[str, Any]]:
    return taking.choices(visible(request.user).prefetch_related("variants")[:MOST_TARGETS], own)


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
