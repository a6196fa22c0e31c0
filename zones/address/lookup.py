"""Address or point → what the published heat plan says about it: the one place where an outcome is decided.

A street is never changed silently: whatever is not exactly what was typed comes back as a choice.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import assert_never

import shapely
from django.conf import settings
from django.contrib.gis.db.models.functions import Distance
from django.contrib.gis.geos import Point

from zones.address import outcomes
from zones.address.of_street import in_street
from zones.address.published import current
from zones.address.published_state import PublishedState
from zones.address.search import text_outcomes
from zones.address.search.normalise import ParsedQuery, street_key
from zones.address.search.resolve import resolve
from zones.address.stored_answers import addresses_of, answers_of, located, offers_of, outcome_at
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
    return _outcome(published, text, *resolve(published.book, text))


def house_or_outcome(published: PublishedState, text: str) -> int | outcomes.LookupResult:
    """Return the public key of the one house that was named exactly, as `text_in` would answer it, else the outcome.

    For whoever writes the answer of a house from its key: an address made for nothing takes longer than finding it.
    """
    query, found = resolve(published.book, text)
    if isinstance(found, text_outcomes.ExactText) and len(found.houses) == 1:
        key = found.houses[0].id
        if not found.set_aside and found.instead is None and published.answers.row(key) is not None:
            return key
    return _outcome(published, text, query, found)


def _outcome(
    published: PublishedState, text: str, query: ParsedQuery, found: text_outcomes.Resolution
) -> outcomes.LookupResult:
    if isinstance(found, text_outcomes.KnownStreet):
        return in_street(published, text, query, found)
    is_place = isinstance(found, text_outcomes.QuarterText)
    zone = None if is_place else published.zone_called(text)
    return outcomes.NamedZone(zone) if zone else _elsewhere(published, text, found)


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
    return point_in(plan, published, lon, lat, accuracy_m) if plan else outcomes.NoPublishedEdition()


def point_in(
    plan: Edition, known: PublishedState | None, lon: float, lat: float, accuracy_m: float = 0
) -> outcomes.PlaceResult:
    """Return the outcome for a point (EPSG:4326, degrees) under this plan; `known` is what addresses it knows."""
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
    return replace(outcome_at(relation, zone, other, distance_m, None), nearby=_nearby(known, place))


def _elsewhere(published: PublishedState, text: str, found: text_outcomes.NoKnownStreet) -> outcomes.LookupResult:
    """The outcome where it was not."""
    match found:
        case text_outcomes.DidYouMeanText() | text_outcomes.SeveralStreetsText():
            made = outcomes.DidYouMean if isinstance(found, text_outcomes.DidYouMeanText) else outcomes.SeveralStreets
            return made(text, offers_of(published, found.offers))
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


def _outside_city(published: PublishedState, text: str, found: text_outcomes.OutsideCityText) -> outcomes.OutsideCity:
    return outcomes.OutsideCity(
        text=text,
        postcode=found.postcode,
        place=found.place,
        without=found.without,
        municipality=found.municipality,
        offers=offers_of(published, found.offers),
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
        of_street=addresses_of(answers_of(published, found.of_street)),
        offers=offers_of(published, found.offers),
        larger=() if published.book.has_houses_in(name) else found.part.within,
    )


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
