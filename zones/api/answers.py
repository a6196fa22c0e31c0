"""From what was looked up to what the interface says: the answer in fields and in the sentences of the page."""

from collections.abc import Callable, Iterable
from functools import cache
from http import HTTPStatus
from typing import Any, NoReturn

from django.urls import reverse
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy

from zones.address import outcomes
from zones.address.published_state import PublishedState
from zones.address.search.suggestions import Suggestion
from zones.api import links
from zones.api import search_schemas as shapes
from zones.api.schemas import AddressOut, NearestAddressOut, SaidOut, ZoneOut
from zones.api.serving import refuse
from zones.api.zone_answers import NO_EDITION, plan_of, published
from zones.city import CITY
from zones.content.matching import how_matched
from zones.content.other_scripts import sentences
from zones.content.outcome_words import office_of, words
from zones.content.suggestion_lines import hint_of, label_of
from zones.models import Address, Edition, Zone

OUTSIDE_CITY = format_lazy(
    gettext_lazy("Dieser Punkt liegt nicht in {city}. Bitte wählen Sie einen Ort im Stadtgebiet."), city=CITY.name
)


def suggestion(line: Suggestion) -> shapes.SuggestionOut:
    """Describe a line of the suggestions."""
    return shapes.SuggestionOut(
        kind=line.kind,
        label=label_of(line),
        address_id=line.address_id,
        url=address_url(line.address_id) if line.address_id else None,
        hint=hint_of(line),
    )


def address_url(key: int) -> str:
    """Return where the answer for an address stands."""
    return f"{links.server()}{_addresses(links.prefix())}{key}"


@cache
def _addresses(_language_prefix: str) -> str:
    """Where the answers of addresses begin, in a language; asked for once, since it stands in every line of a list."""
    return reverse("api-1:address", args=[0]).removesuffix("0")


def answer(result: outcomes.LookupResult, state: PublishedState | None) -> SaidOut:
    """Describe an outcome.

    Raises:
        Refusal: Nothing is published, or it is a point outside of the city.

    """
    return _SHAPES[type(result)](result, state)


def _common(result: outcomes.LookupResult, plan: Edition) -> dict[str, Any]:
    """Return what all answers share."""
    said = words(result)
    return {**published(plan), "title": said.title, "sentence": said.sentence}


def _located(result: outcomes.Located, plan: Edition) -> dict[str, Any]:
    """Return what the answers for a place share."""
    return {
        **_common(result, plan),
        "address": AddressOut.of(result.address) if result.address else None,
        "nearest_address": _nearest_address(result.nearby),
        "set_aside": result.set_aside,
    }


def _in_zone(result: outcomes.InZone, _state: PublishedState | None) -> shapes.InZoneOut:
    return shapes.InZoneOut(**_located(result, result.zone.edition), zone=ZoneOut.of(result.zone))


def _on_boundary(result: outcomes.OnBoundary, _state: PublishedState | None) -> shapes.OnBoundaryOut:
    return shapes.OnBoundaryOut(
        **_located(result, result.zone.edition),
        zone=ZoneOut.of(result.zone),
        neighbour=ZoneOut.of(result.neighbour),
        distance_m=round(result.distance_m, 1),
    )


def _outside_zones(result: outcomes.OutsideZones, state: PublishedState | None) -> shapes.OutsideZonesOut:
    return shapes.OutsideZonesOut(
        **_located(result, _plan(result, state)),
        nearest_zone=_zone(result.nearest_zone),
        distance_m=None if result.nearest_distance_m is None else round(result.nearest_distance_m, 1),
    )


def _named_zone(result: outcomes.NamedZone, state: PublishedState) -> shapes.NamedZoneOut:
    return shapes.NamedZoneOut(**_common(result, state.plan), zone=ZoneOut.of(result.zone))


def _plan(result: outcomes.OutsideZones, state: PublishedState | None) -> Edition:
    """Return the plan that was asked; without published addresses only a zone tells it."""
    if state:
        return state.plan
    return result.nearest_zone.edition if result.nearest_zone else plan_of(None)


def _unknown_number(result: outcomes.UnknownNumber, state: PublishedState) -> shapes.UnknownNumberOut:
    return shapes.UnknownNumberOut(
        **_common(result, state.plan),
        street=result.street,
        house_number=result.house_number,
        zone=_zone(result.zone),
        near_boundary=result.near_boundary,
        alternatives=_choices(result.alternatives, state),
        offers=_offers(result.offers, state),
    )


def _in_range(result: outcomes.InRange, state: PublishedState) -> shapes.InRangeOut:
    return shapes.InRangeOut(
        **_common(result, state.plan),
        street=result.street,
        house_number=result.house_number,
        zone=_zone(result.zone),
        near_boundary=result.near_boundary,
        addresses=[_choice(address, zone) for address, zone in result.members],
    )


def _ambiguous(result: outcomes.Ambiguous, state: PublishedState) -> shapes.AmbiguousOut:
    return shapes.AmbiguousOut(**_common(result, state.plan), addresses=_choices(result.candidates, state))


def _did_you_mean(result: outcomes.DidYouMean, state: PublishedState) -> shapes.DidYouMeanOut:
    return shapes.DidYouMeanOut(**_common(result, state.plan), offers=_offers(result.offers, state))


def _several_streets(result: outcomes.SeveralStreets, state: PublishedState) -> shapes.SeveralStreetsOut:
    return shapes.SeveralStreetsOut(**_common(result, state.plan), offers=_offers(result.offers, state))


def _other_script(result: outcomes.OtherScript, state: PublishedState) -> shapes.OtherScriptOut:
    said = [shapes.ForeignSentenceOut(lang=one.lang, text=one.text) for one in sentences(result.script)]
    return shapes.OtherScriptOut(**_common(result, state.plan), foreign_sentences=said)


def _unknown_street(result: outcomes.UnknownStreet, state: PublishedState) -> shapes.UnknownStreetOut:
    return shapes.UnknownStreetOut(**_common(result, state.plan))


def _missing_street(result: outcomes.MissingStreet, state: PublishedState) -> shapes.MissingStreetOut:
    return shapes.MissingStreetOut(**_common(result, state.plan))


def _outside_city(result: outcomes.OutsideCity, state: PublishedState | None) -> shapes.OutsideCityOut:
    if state is None or not result.text:
        refuse(HTTPStatus.NOT_FOUND, OUTSIDE_CITY)
    other = result.municipality
    return shapes.OutsideCityOut(
        **_common(result, state.plan),
        postcode=result.postcode,
        place=result.place,
        municipality=other.name if other else None,
        ask=office_of(other) if other else None,
        offers=_offers(result.offers, state),
    )


def _quarter(result: outcomes.Quarter, state: PublishedState) -> shapes.QuarterOut:
    return shapes.QuarterOut(
        **_common(result, state.plan),
        name=result.part.name,
        zone_shares=[shapes.ZoneShareOut(zone=ZoneOut.of(zone), address_count=count) for zone, count in result.zones],
        outside=result.outside,
        streets=list(result.streets),
        addresses=_choices(result.of_street, state),
        offers=_offers(result.offers, state),
    )


def _nothing_published(_result: outcomes.NoPublishedEdition, _state: PublishedState | None) -> NoReturn:
    refuse(HTTPStatus.SERVICE_UNAVAILABLE, NO_EDITION)


_SHAPES: dict[type[outcomes.LookupResult], Callable[[Any, Any], SaidOut]] = {
    outcomes.InZone: _in_zone,
    outcomes.OnBoundary: _on_boundary,
    outcomes.OutsideZones: _outside_zones,
    outcomes.NamedZone: _named_zone,
    outcomes.UnknownNumber: _unknown_number,
    outcomes.InRange: _in_range,
    outcomes.DidYouMean: _did_you_mean,
    outcomes.SeveralStreets: _several_streets,
    outcomes.OtherScript: _other_script,
    outcomes.UnknownStreet: _unknown_street,
    outcomes.Ambiguous: _ambiguous,
    outcomes.MissingStreet: _missing_street,
    outcomes.Quarter: _quarter,
    outcomes.OutsideCity: _outside_city,
    outcomes.NoPublishedEdition: _nothing_published,
}
outcomes.require_every(_SHAPES)


def _zone(zone: Zone | None) -> ZoneOut | None:
    return ZoneOut.of(zone) if zone else None


def _offers(offers: Iterable[outcomes.Offer], state: PublishedState) -> list[shapes.OfferOut]:
    return [
        shapes.OfferOut(
            street=offer.street,
            reason=how_matched(offer),
            q=offer.text,
            addresses=_choices(offer.addresses, state),
        )
        for offer in offers
    ]


def _choices(addresses: Iterable[Address], state: PublishedState) -> list[shapes.ChoiceOut]:
    return [_choice(address, state.answers.zone(address.key)) for address in addresses]


def _choice(address: Address, zone: Zone | None) -> shapes.ChoiceOut:
    return shapes.ChoiceOut(
        address_id=address.key,
        label=str(address),
        ortsteil=address.ortsteil,
        zone_code=zone.code if zone else None,
        url=address_url(address.key),
    )


def _nearest_address(nearby: outcomes.Nearby | None) -> NearestAddressOut | None:
    if nearby is None:
        return None
    return NearestAddressOut(
        label=str(nearby.address),
        distance_m=round(nearby.distance_m, 1),
        zone_code=nearby.zone.code if nearby.zone else None,
    )
