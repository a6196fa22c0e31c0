"""Address or point → what the published heat plan says about it: the one place where an outcome is decided.

A street is never changed silently: whatever is not exactly what was typed comes back as a choice.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import assert_never

import shapely
from django.conf import settings
from django.contrib.gis.db.models.functions import Distance
from django.contrib.gis.geos import Point

from zones.address import outcomes
from zones.address.answer_table import StoredAnswer
from zones.address.published import current
from zones.address.published_state import PublishedState
from zones.address.search import text_outcomes
from zones.address.search.addressbook import AddressBook, ListedHouse
from zones.address.search.normalise import ParsedQuery, street_key
from zones.address.search.resolve import resolve
from zones.catalogue.public_keys import FIRST_KEY
from zones.models import Address, Edition, Relation, Zone
from zones.models.zone import SRID
from zones.outline import city_reach, to_metres

NEARBY_M = 200.0  # an address farther from a point than this says nothing about it


def lookup_address(key: int) -> outcomes.PlaceResult:
    """Return the precomputed answer for the address with this public key, from memory.

    Links from before there were public keys name the row of an edition: the address that it was is looked up.

    Raises:
        Address.DoesNotExist: The published addresses have none with this key.

    """
    published = current()
    if published is None:
        return outcomes.NoPublishedEdition()
    answer = published.answers.answer(public_key(key))
    if answer is None:
        raise Address.DoesNotExist
    return located(answer)


def public_key(key: int) -> int:
    """Return the public key for a key or, in links from before there were any, for the row of an edition.

    Raises:
        Address.DoesNotExist: No edition has such a row.

    """
    return key if key >= FIRST_KEY else Address.objects.values_list("key", flat=True).get(pk=key)


def located(answer: StoredAnswer) -> outcomes.Located:
    """Return the outcome that a stored answer is."""
    return _outcome(answer.relation, answer.zone, answer.nearest_zone, answer.nearest_distance_m, answer.address)


def was_called(key: int, text: str) -> bool:
    """Tell whether an address read like this in any edition, so that an older link means it and not another text."""
    column = "key" if key >= FIRST_KEY else "pk"
    keys = Address.objects.filter(**{column: key}).values("key")
    return any(str(address) == text for address in Address.objects.filter(key__in=keys).iterator())


def lookup_text(text: str) -> outcomes.LookupResult:
    """Return the outcome for typed text, whatever it is; see each outcome for when it is given."""
    return lookup_texts([text])[0]


def text_in(published: PublishedState, text: str) -> outcomes.LookupResult:
    """Return the outcome for typed text under this published state."""
    query, found = resolve(published.book, text)
    if isinstance(found, text_outcomes.KnownStreet):
        return _in_street(published, text, query, found)
    return _elsewhere(published, text, found)


def lookup_texts(texts: Sequence[str]) -> list[outcomes.LookupResult]:
    """Return the outcome for each of many typed texts, all from the same published state."""
    published = current()
    if published is None:
        return [outcomes.NoPublishedEdition() for _text in texts]
    return [text_in(published, text) for text in texts]


def lookup_point(lon: float, lat: float, accuracy_m: float = 0) -> outcomes.PlaceResult:
    """Return the outcome for a point (EPSG:4326, degrees), with the nearest address if there is one about.

    A point known only to so many metres lies on the boundary if another zone is as near as that.
    A point on a shared edge, to the millimetre, belongs to the zone with the lowest code, as addresses do in
    `zones.services`.
    """
    published = current()
    plan = published.plan if published else Edition.objects.published_plan()
    if plan is None:
        return outcomes.NoPublishedEdition()
    easting, northing = to_metres().transform(lon, lat)
    if not shapely.intersects_xy(city_reach(), easting, northing):
        return outcomes.OutsideCity()
    place = Point(round(easting, 3), round(northing, 3), srid=SRID)
    nearest = _nearest_zones(plan, place)
    inside = bool(nearest) and nearest[0][1] == 0
    zone = nearest[0][0] if inside else None
    other, distance_m = (*nearest, (None, None), (None, None))[1 if inside else 0]
    relation = Relation.INSIDE if inside else Relation.OUTSIDE
    if inside and distance_m is not None and distance_m < max(settings.BOUNDARY_TOLERANCE_M, accuracy_m):
        relation = Relation.BOUNDARY
    return replace(_outcome(relation, zone, other, distance_m, None), nearby=_nearby(published, place))


def _in_street(
    published: PublishedState, text: str, query: ParsedQuery, found: text_outcomes.KnownStreet
) -> outcomes.LookupResult:
    """The outcome where the street was named exactly."""
    match found:
        case text_outcomes.ExactText(houses):
            answers = _answers(published, houses)
            return _common_answer(answers) or outcomes.Ambiguous(text, _addresses(answers))
        case text_outcomes.AmbiguousText(houses):
            addresses = _addresses(_answers(published, houses))
            return outcomes.Ambiguous(text, addresses, *_elsewhere_and_here(published.book, query, houses))
        case text_outcomes.InRangeText():
            return _in_range(published, query, found)
        case text_outcomes.UnknownNumberText():
            return _unknown_number(published, query, found)
        case _:
            assert_never(found)


def _elsewhere(published: PublishedState, text: str, found: text_outcomes.NoKnownStreet) -> outcomes.LookupResult:
    """The outcome where it was not."""
    match found:
        case text_outcomes.DidYouMeanText() | text_outcomes.SeveralStreetsText():
            made = outcomes.DidYouMean if isinstance(found, text_outcomes.DidYouMeanText) else outcomes.SeveralStreets
            return made(text, _offers(published, found.offers))
        case text_outcomes.QuarterText():
            return _quarter(published, found)
        case text_outcomes.OutsideCityText():
            return _outside_city(published, text, found)
        case text_outcomes.OtherScriptText(script):
            return outcomes.OtherScript(text, script)
        case text_outcomes.MissingStreetText():
            return outcomes.MissingStreet(text)
        case text_outcomes.UnknownStreetText():
            return outcomes.UnknownStreet(text)
        case _:
            assert_never(found)


def _elsewhere_and_here(book: AddressBook, query: ParsedQuery, houses: Sequence[ListedHouse]) -> tuple[str, str]:
    """Return the part of the city that was named if none of the houses lies there, and the one where they lie."""
    parts = book.places.named(query.rest).parts
    if not parts or book.in_parts(houses, parts):
        return "", ""
    here = frozenset.intersection(*(house.parts for house in houses))
    return book.places.narrowest(parts), book.places.narrowest(here)


def _outside_city(published: PublishedState, text: str, found: text_outcomes.OutsideCityText) -> outcomes.OutsideCity:
    return outcomes.OutsideCity(
        text=text,
        postcode=found.postcode,
        place=found.place,
        without=found.without,
        municipality=found.municipality,
        offers=_offers(published, found.offers),
    )


def _quarter(published: PublishedState, found: text_outcomes.QuarterText) -> outcomes.Quarter:
    counted = published.answers.zones_of(house.id for _street, houses in found.streets for house in houses)
    name = street_key(found.part.name)
    called = [
        zone for zone in published.answers.zones if zone and zone not in counted and name in street_key(zone.name)
    ]
    return outcomes.Quarter(
        part=found.part,
        zones=(*((zone, count) for zone, count in counted.most_common() if zone), *((zone, 0) for zone in called)),
        outside=counted[None],
        streets=tuple(street for street, _houses in found.streets),
        of_street=_addresses(_answers(published, found.of_street)),
        offers=_offers(published, found.offers),
        larger=() if published.book.has_houses_in(name) else found.part.within,
    )


def _answers(published: PublishedState, houses: Iterable[ListedHouse]) -> list[StoredAnswer]:
    found = (published.answers.answer(house.id) for house in houses)
    return [answer for answer in found if answer]


def _addresses(answers: Iterable[StoredAnswer]) -> tuple[Address, ...]:
    return tuple(answer.address for answer in answers)


def _offers(published: PublishedState, offers: Iterable[text_outcomes.MeantStreet]) -> tuple[outcomes.Offer, ...]:
    return tuple(
        outcomes.Offer(
            street=offer.street,
            text=offer.building.address if offer.building else f"{offer.street} {offer.house_number}".strip(),
            how=offer.how,
            alias=offer.alias,
            addresses=_addresses(_answers(published, offer.houses)),
            building=offer.building,
        )
        for offer in offers
    )


def _unknown_number(
    published: PublishedState, query: ParsedQuery, found: text_outcomes.UnknownNumberText
) -> outcomes.UnknownNumber:
    answers = _answers(published, found.all_houses)
    return outcomes.UnknownNumber(
        street=found.street,
        house_number=query.house_number,
        alternatives=_addresses(_answers(published, found.nearest)),
        zone=_common_zone(answers),
        numbers=len(answers),
        near_boundary=_near_boundary(answers),
        is_whole=found.is_whole,
        is_outside=all(answer.zone is None for answer in answers),
        offers=_offers(published, found.offers),
    )


def _in_range(published: PublishedState, query: ParsedQuery, found: text_outcomes.InRangeText) -> outcomes.InRange:
    answers = _answers(published, found.houses)
    return outcomes.InRange(
        street=found.street,
        house_number=query.house_number,
        members=tuple((answer.address, answer.zone) for answer in answers),
        zone=_common_zone(answers),
        near_boundary=_near_boundary(answers),
    )


def _common_zone(answers: list[StoredAnswer]) -> Zone | None:
    """Return the zone in which every one of these addresses lies."""
    zones = {answer.zone.pk if answer.zone else None: answer.zone for answer in answers}
    return next(iter(zones.values())) if len(zones) == 1 else None


def _near_boundary(answers: list[StoredAnswer]) -> bool:
    return any(answer.relation == Relation.BOUNDARY for answer in answers)


def _common_answer(answers: list[StoredAnswer]) -> outcomes.Located | None:
    """Return the answer of addresses that read alike if they lie in the same zone, the most cautious one first."""
    if len({answer.zone and answer.zone.pk for answer in answers}) != 1:
        return None
    return located(min(answers, key=_clearance_m))


def _clearance_m(answer: StoredAnswer) -> float:
    """Distance to the nearest other zone, where it matters."""
    return math.inf if answer.nearest_distance_m is None else answer.nearest_distance_m


def _nearest_zones(plan: Edition, point: Point) -> list[tuple[Zone, float]]:
    """The two zones nearest to a point (metres) with their distance in metres; 0 inside and on the edge."""
    drawn = plan.zones.filter(geometry__isnull=False).select_related("edition")
    nearest = drawn.annotate(distance=Distance("geometry__polygon", point)).order_by("distance", "code")[:2]
    return [(zone, zone.distance.m) for zone in nearest]


def _nearby(published: PublishedState | None, point: Point) -> outcomes.Nearby | None:
    """Return the published address nearest to a point (metres)."""
    if published is None:
        return None
    about = Address.objects.filter(edition=published.addresses, point__dwithin=(point, NEARBY_M))
    nearest = about.annotate(distance=Distance("point", point)).order_by("distance", "pk").first()
    answer = published.answers.answer(nearest.key) if nearest else None
    return outcomes.Nearby(answer.address, nearest.distance.m, answer.zone) if nearest and answer else None


def _outcome(
    relation: Relation, zone: Zone | None, other: Zone | None, distance_m: float | None, address: Address | None
) -> outcomes.Located:
    if zone is None:
        return outcomes.OutsideZones(address, other, distance_m)
    if relation == Relation.BOUNDARY and other is not None and distance_m is not None:
        return outcomes.OnBoundary(zone, other, distance_m, address)
    return outcomes.InZone(zone, address)
