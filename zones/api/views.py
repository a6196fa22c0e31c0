"""The public JSON interface: typed texts, addresses and points under the published heat plan.

Every answer belongs to what is published, so a client that sends back the ETag hears only whether that has changed.
Answers that tell what somebody asked for are `private`: no cache between us and that person keeps them.
"""

from http import HTTPStatus

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from pydantic import TypeAdapter

from zones.address import lookup, outcomes
from zones.address.forms import AddressForm
from zones.address.published import current
from zones.address.published_state import PublishedState
from zones.address.search.suggestions import Suggestion
from zones.address.search.suggestions import suggest as suggest_lines
from zones.api import answers, frames, queries, search_schemas
from zones.api.serving import asked, endpoint, for_one, refuse, refuse_values, whole_number
from zones.api.zone_answers import NO_EDITION, plan_of
from zones.content.suggestion_lines import lines_of
from zones.editions.earlier import state_under
from zones.models import Address

NO_ADDRESS = gettext_lazy("Diese Adresse gibt es nicht oder nicht mehr. Bitte suchen Sie die Adresse neu.")
_SUGGESTIONS = TypeAdapter(list[search_schemas.SuggestionOut])


@endpoint(is_open=False)
def suggest(request: HttpRequest) -> HttpResponse:
    """Suggest streets and addresses for typed text."""
    text, state = _typed(request), _published()
    return for_one(request, state, lambda: _SUGGESTIONS.dump_json(list(map(answers.suggestion, _lines(state, text)))))


def _lines(state: PublishedState, text: str) -> list[Suggestion]:
    """What the text may become; where it is nothing's beginning, what the page of its outcome says."""
    if state.zone_called(text) and isinstance(zone := lookup.text_in(state, text), outcomes.NamedZone):
        return lines_of(zone)
    return suggest_lines(state.book, text) or lines_of(lookup.text_in(state, text))


@endpoint(is_open=False)
def search(request: HttpRequest) -> HttpResponse:
    """Tell what typed text comes to, as the page does."""
    text = _typed(request, "ausgabe")
    state = under(asked(request, queries.EditionQuery, but="q").ausgabe)
    return for_one(request, state, lambda: answer_to(text, state))


@endpoint(is_open=False)
def address(request: HttpRequest, address_id: str) -> HttpResponse:
    """Tell in which zone an address lies."""
    key = whole_number("address_id", address_id)
    state = under(asked(request, queries.EditionQuery).ausgabe)
    try:
        return for_one(request, state, lambda: frames.body(state, lookup.public_key(key)))
    except Address.DoesNotExist:
        refuse(HTTPStatus.NOT_FOUND, NO_ADDRESS)


@endpoint(is_open=False)
def point(request: HttpRequest) -> HttpResponse:
    """Tell in which zone a point lies."""
    place, state = asked(request, queries.PointQuery), current()
    where = place.lon, place.lat, place.genauigkeit
    if place.ausgabe is None:
        return for_one(request, state, lambda: _body(lookup.lookup_point(*where), state))
    plan = plan_of(place.ausgabe)
    under = state and state_under(plan, state)
    return for_one(request, under, lambda: _body(lookup.point_in(plan, under, *where), under))


@endpoint(is_open=True)
def unknown(_request: HttpRequest, **_values: str) -> HttpResponse:
    """Say where the addresses of the interface are listed."""
    refuse(HTTPStatus.NOT_FOUND, _("Diese Adresse hat die Schnittstelle nicht. Was sie hat, steht in „openapi.json“."))


def _typed(request: HttpRequest, *beside: str) -> str:
    """Return what somebody has typed; refuse as the page does, and names that mean nothing here."""
    if strange := request.GET.keys() - {"q", *beside}:
        refuse_values(sorted(strange))
    try:
        return clean(request.GET.get("q", ""))
    except ValidationError as error:
        refuse(HTTPStatus.BAD_REQUEST, error.messages[0])


def clean(typed: str) -> str:
    """Return typed text as it is searched for; raises `ValidationError` as the form of the page does."""
    text: str = AddressForm.base_fields["q"].clean(typed)
    return text


def _published() -> PublishedState:
    return current() or refuse(HTTPStatus.SERVICE_UNAVAILABLE, NO_EDITION)


def under(number: int | None) -> PublishedState:
    """Return what is published, or what is known under the edition with this number."""
    state = _published()
    return state if number is None else state_under(plan_of(number), state)


def answer_to(text: str, state: PublishedState) -> bytes:
    """Return what typed text comes to, as `suche` answers it."""
    found = lookup.house_or_outcome(state, text)
    return frames.body(state, found) if isinstance(found, int) else _body(found, state)


def _body(result: outcomes.LookupResult, state: PublishedState | None) -> bytes:
    if state and isinstance(result, outcomes.Located) and result.address and not result.set_aside:
        return frames.body(state, result.address.key)
    return answers.answer(result, state).model_dump_json().encode()
