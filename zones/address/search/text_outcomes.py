"""What a typed text may name in an address book. Pure.

Each is named after the outcome (`zones.address.outcomes`) that is made of it. Only `ExactText` and `InRangeText` are
answers; everything else asks back or says what is missing.
"""

from dataclasses import dataclass

from zones.address.search.addressbook import ListedHouse
from zones.address.search.scripts import Script
from zones.address.search.streets import Alias, How
from zones.city_places import Building, Municipality, PartOfCity


@dataclass(frozen=True)
class AmbiguousText:
    """The street is certain, several of its houses fit, or one that was not named exactly; in natural order."""

    houses: tuple[ListedHouse, ...]


@dataclass(frozen=True)
class InRangeText:
    """Several numbers at once ("12-14"), of which these houses are listed."""

    street: str
    houses: tuple[ListedHouse, ...]


@dataclass(frozen=True)
class MeantStreet:
    """A street that may be meant: the number typed for it, how it was matched, its houses with that number.

    Where a well-known `building` was named, its house.
    """

    street: str
    house_number: str
    how: How
    houses: tuple[ListedHouse, ...]
    alias: Alias | None = None
    building: Building | None = None


@dataclass(frozen=True)
class UnknownNumberText:
    """The street has no such number: the nearest ones, all of the street, and like-named streets that have it.

    All are those with the typed postcode and part of the city if there are any: then the street is not `is_whole`.
    """

    street: str
    nearest: tuple[ListedHouse, ...]
    all_houses: tuple[ListedHouse, ...]
    is_whole: bool
    offers: tuple[MeantStreet, ...] = ()


@dataclass(frozen=True)
class ExactText:
    """The houses that bear exactly what was typed and read alike; mostly one.

    `set_aside` is what stands beside the number and no house bears ("Haus B"). Where it may be a house of its own,
    `instead` is what the text names then: a number that the street lacks.
    """

    houses: tuple[ListedHouse, ...]
    set_aside: str = ""
    instead: UnknownNumberText | None = None


@dataclass(frozen=True)
class DidYouMeanText:
    """No street bears the typed name; these may be meant, best first."""

    offers: tuple[MeantStreet, ...]


@dataclass(frozen=True)
class SeveralStreetsText:
    """Several streets of the city stand in the text; each may be meant."""

    offers: tuple[MeantStreet, ...]


@dataclass(frozen=True)
class OutsideCityText:
    """Street and number are not said of the city: a foreign postcode, or the name of another town.

    `municipality` is the one that was named, `offers` are streets of the city that may be meant if nothing else was.
    `without` is the address of ours that the text would name without them, empty if it is none.
    """

    postcode: str
    place: str
    municipality: Municipality | None = None
    offers: tuple[MeantStreet, ...] = ()
    without: str = ""


@dataclass(frozen=True)
class OtherScriptText:
    """Text in letters that no street is written with; `script` is the one of most of them."""

    script: Script


@dataclass(frozen=True)
class QuarterText:
    """Nothing but a part of the city: its streets, each with the houses there, by name.

    `of_street` are the houses of the street of the same name, `offers` other streets that may be meant.
    """

    part: PartOfCity
    streets: tuple[tuple[str, tuple[ListedHouse, ...]], ...]
    of_street: tuple[ListedHouse, ...]
    offers: tuple[MeantStreet, ...]


@dataclass(frozen=True)
class UnknownStreetText:
    """No street is anything like it."""


@dataclass(frozen=True)
class MissingStreetText:
    """Text without the name of a street."""


KnownStreet = ExactText | AmbiguousText | InRangeText | UnknownNumberText
NoKnownStreet = (
    DidYouMeanText
    | SeveralStreetsText
    | QuarterText
    | OutsideCityText
    | OtherScriptText
    | UnknownStreetText
    | MissingStreetText
)
Resolution = KnownStreet | NoKnownStreet
