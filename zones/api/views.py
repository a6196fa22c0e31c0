"""The public JSON interface: addresses, points, zones and Steckbriefe of the published heat plan.

Every answer belongs to what is published, so a client that sends back the ETag hears only whether that has changed.
Answers that tell what somebody asked for are `private`: no cache between us and that person keeps them.
"""

import json
import re
from http import HTTPStatus

from django.contrib.gis.db.models.functions import AsGeoJSON, Transform
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from pydantic import TypeAdapter

from zones.address import lookup, outcomes
from zones.address.forms import AddressForm
from zones.address.published import current
from zones.address.published_state import PublishedState
from zones.address.search.suggestions import Suggestion
from zones.address.search.suggestions import suggest as suggest_lines
from zones.api import answers, frames, queries, schemas, search_schemas, zone_answers
from zones.api.serving import asked, endpoint, for_all, for_one, refuse, refuse_values, whole_number
from zones.api.zone_answers import NO_EDITION, plan_of
from zones.content.steckbrief_sheet import steckbrief_of
from zones.content.suggestion_lines import lines_of
from zones.editions.earlier import state_under
from zones.editions.lineage import lead_of
from zones.models import Address, Edition, Zone, ZoneGeometry
from zones.models.zone import CODE_PATTERN
from zones.read_only import PROBLEM

DEGREE_DIGITS = 5  # about a metre; the drawn copies leave out more
GEOJSON = "application/geo+json"
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
        gone = _("Diese Adresse gibt es nicht oder nicht mehr. Bitte suchen Sie die Adresse neu.")
        refuse(HTTPStatus.NOT_FOUND, gone)


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
def zones(request: HttpRequest) -> HttpResponse:
    """List the zones of the published heat plan."""
    plan = plan_of(asked(request, queries.EditionQuery).ausgabe)
    return for_all(request, plan, lambda: _zones(plan))


@endpoint(is_open=True)
def zones_geojson(request: HttpRequest) -> HttpResponse:
    """Return the display polygons of the published heat plan."""
    plan = plan_of(asked(request, queries.EditionQuery).ausgabe)
    return for_all(request, plan, lambda: _feature_collection(plan), GEOJSON)


@endpoint(is_open=True)
def zone(request: HttpRequest, code: str) -> HttpResponse:
    """Return one zone with its Steckbrief."""
    number = asked(request, queries.EditionQuery).ausgabe
    plan = plan_of(number)
    is_code = re.fullmatch(CODE_PATTERN, code)
    found = plan.zones.filter(code=code).first() if is_code else None
    if found is not None:
        return for_all(request, plan, lambda: _zone_detail(plan, found))
    lead = lead_of(plan, code) if is_code and number is None else None
    if lead is None:
        missing = _("Dieses Gebiet gibt es nicht. Die Liste aller Gebiete steht unter „gebiete“.")
        refuse(HTTPStatus.NOT_FOUND, missing)
    if lead.successor:
        return redirect("api-1:zone", lead.successor.code)
    successors = [schemas.ZoneOut.of(zone) for zone in lead.successors]
    former = schemas.FormerZoneOut(detail=lead.sentence, successors=successors)
    return HttpResponse(former.model_dump_json().encode(), content_type=PROBLEM, status=HTTPStatus.GONE)


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


def _zones(plan: Edition) -> schemas.ZonesOut:
    found = [schemas.ZoneOut.of(zone) for zone in plan.zones.all()]
    return schemas.ZonesOut(**zone_answers.published(plan), zones=found)


def _zone_detail(plan: Edition, found: Zone) -> schemas.ZoneDetailOut:
    sheet = steckbrief_of(found)
    return schemas.ZoneDetailOut(
        **zone_answers.published(plan),
        zone=schemas.ZoneOut.of(found),
        steckbrief=zone_answers.steckbrief(sheet) if sheet else None,
    )


def _feature_collection(plan: Edition) -> schemas.FeatureCollectionOut:
    drawn = AsGeoJSON(Transform("display_polygon", 4326), precision=DEGREE_DIGITS)
    found = ZoneGeometry.objects.filter(zone__edition=plan).order_by("zone").select_related("zone__edition")
    features = [
        schemas.FeatureOut(id=each.zone.code, geometry=json.loads(each.drawn), properties=schemas.ZoneOut.of(each.zone))
        for each in found.defer("polygon", "display_polygon").annotate(drawn=drawn)
    ]
    return schemas.FeatureCollectionOut(**zone_answers.published(plan), features=features)
