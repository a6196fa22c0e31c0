"""Address or point → what the published heat plan says about it: the one place where an outcome is decided.

A street is never changed silently: whatever is not exactly what was typed comes back as a choice.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache

import shapely
from django.conf import settings
from django.contrib.gis.db.models.functions import Distance
from django.contrib.gis.geos import Point
from pyproj import Transformer

from zones.models import Address, Edition, EditionKind, EditionStatus, Relation, Zone
from zones.models.zone import SRID
from zones.outline import city_reach
from zones.search import index
from zones.search import query as search
from zones.search.normalise import ParsedQuery, parse, street_key, suffix_key

NEAREST_NUMBERS = 6
AnswerOf = Callable[[int], index.Answer | None]


@dataclass(frozen=True)
class InZone:
    """The address or point lies in a zone, clear of its boundary."""

    zone: Zone
    address: Address | None


@dataclass(frozen=True)
class OnBoundary:
    """It lies in `zone`, but another zone is nearer than the boundary tolerance (distance in metres)."""

    zone: Zone
    neighbour: Zone
    distance_m: float
    address: Address | None


@dataclass(frozen=True)
class OutsideZones:
    """It lies in Jena but in no zone; the nearest zone and its distance in metres, if there is any zone."""

    address: Address | None
    nearest_zone: Zone | None
    nearest_distance_m: float | None


@dataclass(frozen=True)
class UnknownNumber:
    """The street exists, the house number does not; the nearest numbers that do, in natural order."""

    street: str
    house_number: str
    alternatives: tuple[Address, ...]


@dataclass(frozen=True)
class UnknownStreet:
    """No street of this name; names that begin like it or are spelt like it, perhaps none."""

    text: str
    suggestions: tuple[str, ...]


@dataclass(frozen=True)
class MissingStreet:
    """Text without the name of a street: a number, a postcode, the name of the city."""

    text: str


@dataclass(frozen=True)
class Ambiguous:
    """Several addresses fit, or one that is not exactly what was typed; in natural order."""

    text: str
    candidates: tuple[Address, ...]


@dataclass(frozen=True)
class OutsideCity:
    """A postcode and a street that no address of Jena has, or a point outside the city (both fields empty).

    The postcode may be mistyped or unknown to our addresses, so only a point is certain to lie outside.
    """

    text: str = ""
    postcode: str = ""


@dataclass(frozen=True)
class NoPublishedEdition:
    """No heat plan or no addresses are published."""


LookupResult = (
    InZone
    | OnBoundary
    | OutsideZones
    | UnknownNumber
    | UnknownStreet
    | MissingStreet
    | Ambiguous
    | OutsideCity
    | NoPublishedEdition
)


def lookup_address(address_id: int) -> LookupResult:
    """Return the precomputed answer for one address: one indexed read.

    Raises:
        Address.DoesNotExist: The published addresses have no such id.

    """
    answer = index.answer(address_id)
    if answer:
        return _from_answer(answer)
    if _published() is None:
        return NoPublishedEdition()
    raise Address.DoesNotExist


def lookup_text(text: str) -> LookupResult:
    """Return the outcome for typed text, whatever it is; see each outcome for when it is given."""
    published = _published()
    if published is None:
        return NoPublishedEdition()
    _plan, addresses = published
    query = parse(text)
    street = search.numbers_of_street(addresses.pk, query)
    here = [address for address in street if not query.postcode or address.postcode == query.postcode]
    if not here and query.postcode and not search.has_postcodes(addresses.pk):
        query, here = replace(query, postcode=""), street  # a typed postcode cannot be compared with anything
    if not street:
        return _unknown_street(text, query, addresses)
    named_by_all = street[0].street_key == query.whole_key
    if query.number is None or named_by_all:
        return Ambiguous(text, tuple(here or street))
    return _in_street(text, query, street)


def lookup_texts(texts: Sequence[str]) -> list[LookupResult]:
    """Return the outcome for each of many typed texts, in six queries whatever their number.

    The same rules as in `lookup_text`, but nothing is offered to choose from: streets and numbers that do not exist
    come without suggestions.
    """
    published = _published()
    if published is None:
        return [NoPublishedEdition() for _text in texts]
    _plan, addresses = published
    queries = [parse(text) for text in texts]
    if not search.has_postcodes(addresses.pk):
        queries = [replace(query, postcode="") for query in queries]
    streets = search.houses_of_streets(addresses.pk, queries)
    wanted = [address.pk for houses in streets.values() for address in houses]
    answer_of = index.answers(wanted).get
    return [_of_many(text, query, streets, answer_of) for text, query in zip(texts, queries, strict=True)]


def _of_many(text: str, query: ParsedQuery, streets: dict[str, list[Address]], answer_of: AnswerOf) -> LookupResult:
    """Decide on one of many texts; `streets` holds every street that was named, with the house numbers asked for."""
    if query.number is None or query.whole_key in streets:
        known = query.street_key in streets or query.whole_key in streets
        return Ambiguous(text, ()) if known else _not_found(text, query)
    if query.street_key not in streets:
        return _not_found(text, query)
    same_number = [address for address in streets[query.street_key] if address.number == query.number]
    return _among(text, query, same_number, answer_of) or UnknownNumber(query.street, query.house_number, ())


def _not_found(text: str, query: ParsedQuery) -> LookupResult:
    return UnknownStreet(text, ()) if query.has_name else MissingStreet(text)


def lookup_point(lon: float, lat: float) -> LookupResult:
    """Return the outcome for a point (EPSG:4326, degrees).

    A point on a shared edge, to the millimetre, belongs to the zone with the lowest code, as addresses do in
    `zones.services`.
    """
    plan = Edition.objects.published_plan()
    if plan is None:
        return NoPublishedEdition()
    easting, northing = _to_utm().transform(lon, lat)
    if not shapely.intersects_xy(city_reach(), easting, northing):
        return OutsideCity()
    nearest = _nearest_zones(plan, Point(round(easting, 3), round(northing, 3), srid=SRID))
    inside = bool(nearest) and nearest[0][1] == 0
    zone = nearest[0][0] if inside else None
    other, distance_m = (*nearest, (None, None), (None, None))[1 if inside else 0]
    relation = Relation.INSIDE if inside else Relation.OUTSIDE
    if inside and distance_m is not None and distance_m < settings.BOUNDARY_TOLERANCE_M:
        relation = Relation.BOUNDARY
    return _outcome(relation, zone, other, distance_m, None)


@cache
def _to_utm() -> Transformer:
    return Transformer.from_crs(4326, SRID, always_xy=True)


def _published() -> tuple[Edition, Edition] | None:
    """The published heat plan and the published addresses, if both exist."""
    by_kind = {edition.kind: edition for edition in Edition.objects.filter(status=EditionStatus.PUBLISHED)}
    plan, addresses = by_kind.get(EditionKind.HEAT_PLAN), by_kind.get(EditionKind.ADDRESSES)
    return (plan, addresses) if plan and addresses else None


def _unknown_street(text: str, query: ParsedQuery, addresses: Edition) -> LookupResult:
    if not query.has_name:
        return MissingStreet(text)
    if query.postcode and not search.has_postcode(addresses.pk, query.postcode):
        return OutsideCity(text, query.postcode)
    candidates = search.same_number_elsewhere(addresses.pk, query)
    if candidates:
        return Ambiguous(text, tuple(candidates))
    return UnknownStreet(text, search.similar_streets(addresses.pk, query.street_key))


def _in_street(text: str, query: ParsedQuery, street: list[Address]) -> LookupResult:
    """Decide on a street that exists, of which `street` holds all addresses in natural order, and a typed number."""
    same_number = [address for address in street if address.number == query.number]
    nearest = _nearest_numbers(street, query.number or 0)
    return _among(text, query, same_number, index.answer) or UnknownNumber(
        street[0].street, query.house_number, nearest
    )


def _among(text: str, query: ParsedQuery, same_number: list[Address], answer_of: AnswerOf) -> LookupResult | None:
    """Decide among the addresses of a street that have the typed number; None if none of them can be meant."""
    exact = [address for address in same_number if suffix_key(address.suffix) == query.suffix]
    if exact:
        fitting = [address for address in exact if _fits(address, query)]
        return _common_answer(fitting, answer_of) or Ambiguous(text, tuple(fitting or exact))
    return Ambiguous(text, tuple(same_number)) if same_number and not query.suffix else None


def _fits(address: Address, query: ParsedQuery) -> bool:
    """Tell whether postcode and the rest of the text (an Ortsteil, or part of its name) speak of this address."""
    rest, ortsteil = street_key(query.rest), street_key(address.ortsteil)
    rest_fits = not rest or (
        len(rest) >= search.SHORTEST_PREFIX and bool(ortsteil) and (rest in ortsteil or ortsteil in rest)
    )
    return rest_fits and query.postcode in ("", address.postcode)


def _nearest_numbers(street: list[Address], number: int) -> tuple[Address, ...]:
    nearest = sorted(street, key=lambda address: abs(address.number - number))[:NEAREST_NUMBERS]
    return tuple(address for address in street if address in nearest)


def _common_answer(addresses: list[Address], answer_of: AnswerOf) -> LookupResult | None:
    """Return the answer of these addresses if they read alike and lie in the same zone, the most cautious one first."""
    if len({str(address) for address in addresses}) != 1:
        return None
    answers = [answer for answer in (answer_of(address.pk) for address in addresses) if answer]
    if len({answer.zone and answer.zone.pk for answer in answers}) != 1:
        return None
    return _from_answer(min(answers, key=_clearance_m))


def _clearance_m(answer: index.Answer) -> float:
    """Distance to the nearest other zone, where it matters."""
    return math.inf if answer.nearest_distance_m is None else answer.nearest_distance_m


def _from_answer(answer: index.Answer) -> LookupResult:
    return _outcome(answer.relation, answer.zone, answer.nearest_zone, answer.nearest_distance_m, answer.address)


def _nearest_zones(plan: Edition, point: Point) -> list[tuple[Zone, float]]:
    """The two zones nearest to a point (EPSG:25832) with their distance in metres; 0 inside and on the edge."""
    drawn = plan.zones.filter(geometry__isnull=False).select_related("edition")
    nearest = drawn.annotate(distance=Distance("geometry__polygon", point)).order_by("distance", "code")[:2]
    return [(zone, zone.distance.m) for zone in nearest]


def _outcome(
    relation: Relation, zone: Zone | None, other: Zone | None, distance_m: float | None, address: Address | None
) -> LookupResult:
    if zone is None:
        return OutsideZones(address, other, distance_m)
    if relation == Relation.BOUNDARY and other is not None and distance_m is not None:
        return OnBoundary(zone, other, distance_m, address)
    return InZone(zone, address)
