"""What looking up an address or a point may come to. Each outcome has its own page part and its own test."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import get_args

from zones.address.search.scripts import Script
from zones.address.search.streets import Alias, How
from zones.city_places import Building, Municipality, PartOfCity
from zones.models import Address, Zone


@dataclass(frozen=True)
class Nearby:
    """The address nearest to a point, its distance in metres, and the zone that it lies in."""

    address: Address
    distance_m: float
    zone: Zone | None


@dataclass(frozen=True)
class InZone:
    """The address or point lies in a zone, clear of its boundary.

    `set_aside` is what was typed beside the address ("Haus B") and is not known: the answer is that of the address.
    """

    zone: Zone
    address: Address | None
    nearby: Nearby | None = None
    set_aside: str = ""


@dataclass(frozen=True)
class OnBoundary:
    """It lies in `zone`, but another zone is nearer than the boundary tolerance (distance in metres).

    `set_aside` as in `InZone`.
    """

    zone: Zone
    neighbour: Zone
    distance_m: float
    address: Address | None
    nearby: Nearby | None = None
    set_aside: str = ""


@dataclass(frozen=True)
class OutsideZones:
    """It lies in the city but in no zone; the nearest zone and its distance in metres, if there is any zone.

    `set_aside` as in `InZone`.
    """

    address: Address | None
    nearest_zone: Zone | None
    nearest_distance_m: float | None
    nearby: Nearby | None = None
    set_aside: str = ""


@dataclass(frozen=True)
class NamedZone:
    """Nothing but the code or the name of a zone was typed."""

    zone: Zone


@dataclass(frozen=True)
class Offer:
    """A street that may be meant: how it was matched, by which former name, its addresses with the typed number.

    `text` is what to search for when the street is chosen. Where a well-known `building` was named, it is its address.
    """

    street: str
    text: str
    how: How
    alias: Alias | None
    addresses: tuple[Address, ...]
    building: Building | None = None


@dataclass(frozen=True)
class UnknownNumber:
    """The street exists, the house number does not; the nearest numbers that do, in natural order.

    `zone` is the one in which all `numbers` of the street lie, None if they lie in several or outside; `near_boundary`
    if one of them lies on its boundary; `is_outside` if none lies in any zone. Unless `is_whole`, only those with the
    typed postcode and part of the city count. `offers` are streets of a similar name that have the number.
    """

    street: str
    house_number: str
    alternatives: tuple[Address, ...]
    zone: Zone | None
    numbers: int
    near_boundary: bool
    is_whole: bool = True
    is_outside: bool = False
    offers: tuple[Offer, ...] = ()


@dataclass(frozen=True)
class InRange:
    """Several listed numbers of a street at once ("12-14") with the zone of each, in natural order.

    `zone` is the one in which all of them lie, None if they lie in several or outside.
    """

    street: str
    house_number: str
    members: tuple[tuple[Address, Zone | None], ...]
    zone: Zone | None
    near_boundary: bool

    @property
    def is_outside(self) -> bool:
        """Whether none of them lies in any zone."""
        return all(zone is None for _address, zone in self.members)


@dataclass(frozen=True)
class UnknownStreet:
    """No street of this name and none that may be meant."""

    text: str


@dataclass(frozen=True)
class DidYouMean:
    """No street of this name, or one among words that are not understood; these may be meant, best first."""

    text: str
    offers: tuple[Offer, ...]

    @property
    def is_in_text(self) -> bool:
        """Whether the street itself stands in the text."""
        return bool(self.offers) and self.offers[0].how == How.IN_TEXT


@dataclass(frozen=True)
class SeveralStreets:
    """Several streets of the city stand in the text; each may be meant, with the number that was typed for it."""

    text: str
    offers: tuple[Offer, ...]


@dataclass(frozen=True)
class OtherScript:
    """Text in letters that no street is written with, and the script of these letters."""

    text: str
    script: Script


@dataclass(frozen=True)
class MissingStreet:
    """Text without the name of a street: a number, a postcode, the name of the city."""

    text: str


@dataclass(frozen=True)
class Ambiguous:
    """The street is certain, and several of its addresses fit, or one that is not exactly what was typed.

    `elsewhere` is the part of the city that was named although none of them lies there, `here` the one where all lie.
    """

    text: str
    candidates: tuple[Address, ...]
    elsewhere: str = ""
    here: str = ""


@dataclass(frozen=True)
class OutsideCity:
    """A text with a postcode or a place that the city does not have, or a point outside the city (all fields empty).

    Postcode and place may be mistyped or unknown to our addresses, so only a point is certain to lie outside.
    `municipality` is certain: the place is one of those that the city's folder lists. `without` is the text without
    them; `offers` are streets of the city that bear the name of the municipality.
    """

    text: str = ""
    postcode: str = ""
    place: str = ""
    without: str = ""
    municipality: Municipality | None = None
    offers: tuple[Offer, ...] = ()


@dataclass(frozen=True)
class Quarter:
    """Nothing but a part of the city was named: its zones with how many of its addresses lie in each, most first.

    A zone that only bears the name of the part has none; `outside` addresses lie in no zone. Where no address is known
    to lie in the part, all is said of the larger ones that hold it (`larger`). `of_street` are the addresses of the
    street of the same name, `offers` other streets that may be meant.
    """

    part: PartOfCity
    zones: tuple[tuple[Zone, int], ...]
    outside: int
    streets: tuple[str, ...]
    of_street: tuple[Address, ...] = ()
    offers: tuple[Offer, ...] = ()
    larger: tuple[str, ...] = ()


@dataclass(frozen=True)
class NoPublishedEdition:
    """No heat plan or no addresses are published."""


Located = InZone | OnBoundary | OutsideZones
PlaceResult = Located | OutsideCity | NoPublishedEdition  # of an address that was picked, or of a point
NotLocated = (
    NamedZone
    | UnknownNumber
    | InRange
    | UnknownStreet
    | DidYouMean
    | SeveralStreets
    | OtherScript
    | MissingStreet
    | Ambiguous
    | Quarter
    | OutsideCity
    | NoPublishedEdition
)
LookupResult = Located | NotLocated


def require_every(table: Mapping[type[LookupResult], object], *, besides: Collection[type[LookupResult]] = ()) -> None:
    """Refuse a table that has forgotten an outcome, when it is imported.

    Raises:
        LookupError: It has no entry for an outcome, except perhaps for those that are handled elsewhere.

    """
    if missing := {*get_args(LookupResult)} - table.keys() - {*besides}:
        raise LookupError(", ".join(sorted(outcome.__name__ for outcome in missing)))
