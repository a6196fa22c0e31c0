"""What a typed text may name in an address book. Pure.

Each is named after the outcome (`zones.address.outcomes`) that is made of it. Only `ExactText` and `InRangeText` are
answers; everything else asks back or says what is missing.
"""

from dataclasses import dataclass

from zones.address.search.addressbook import ListedHouse
from zones.address.search.scripts import Script
from zones.address.search.streets import Alias, How


@dataclass(frozen=True)
class ExactText:
    """The houses that bear exactly what was typed and read alike; mostly one."""

    houses: tuple[ListedHouse, ...]


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
    """A street that may be meant: the number typed for it, how it was matched, its houses with that number."""

    street: str
    house_number: str
    how: How
    houses: tuple[ListedHouse, ...]
    alias: Alias | None


@dataclass(frozen=True)
class UnknownNumberText:
    """The street has no such number: the nearest ones, all of the street, and like-named streets that have it.

    All are those with the typed postcode and part of the city if there are any: then the street is not `is_whole`.
    """

    street: str
    nearest: tuple[ListedHouse, ...]
    all_houses: tuple[ListedHouse, ...]
    is_whole: bool
    offers: tuple[MeantStreet, ...]


@dataclass(frozen=True)
class DidYouMeanText:
    """No street bears the typed name; these may be meant, best first."""

    offers: tuple[MeantStreet, ...]


@dataclass(frozen=True)
class CrossingText:
    """Several streets of the city stand in the text; each may be meant."""

    offers: tuple[MeantStreet, ...]


@dataclass(frozen=True)
class OutsideCityText:
    """Street and number are not said of the city: a foreign postcode, or the name of another town.

    `without` is the address of ours that the text would name without them, empty if it is none.
    """

    postcode: str
    place: str
    without: str = ""


@dataclass(frozen=True)
class OtherScriptText:
    """Text in letters that no street is written with; `script` is the one of most of them."""

    script: Script


@dataclass(frozen=True)
class UnknownStreetText:
    """No street is anything like it."""


@dataclass(frozen=True)
class MissingStreetText:
    """Text without the name of a street."""


KnownStreet = ExactText | AmbiguousText | InRangeText | UnknownNumberText
NoKnownStreet = (
    DidYouMeanText | CrossingText | OutsideCityText | OtherScriptText | UnknownStreetText | MissingStreetText
)
Resolution = KnownStreet | NoKnownStreet
