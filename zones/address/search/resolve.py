"""From typed text to what it names in an address book: an address, a choice, an offer, or nothing. Pure.

Only an address that was named exactly is `ExactText`. Whatever had to be corrected or completed is a `MeantStreet`: the
caller asks back and says how it was matched. Another town gives `OutsideCityText`, whatever its streets are called.
"""

import re
from dataclasses import dataclass, replace

from zones.address.search.addressbook import AddressBook, ListedHouse, is_called
from zones.address.search.normalise import ParsedQuery, parse, street_key, suffix_key
from zones.address.search.place_names import leaves_open
from zones.address.search.several_numbers import LONGEST_RANGE
from zones.address.search.streets import Alias, How, StreetMatch

NEAREST_NUMBERS = 6
MAX_OFFERS = 10
LONGEST_PLACE = 3  # words that name a part of the city
_RANGE = re.compile(r"(?P<first>[a-z]?)(?P<sign>[-/+])(?P<end>[0-9]{1,4})(?P<letter>[a-z]?)")
_LETTERS = re.compile(r"(?P<start>[a-z])[-/+](?P<end>[a-z])")


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
    """A street that may be meant, how it was matched, and its houses with the typed number."""

    street: str
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
class OutsideCityText:
    """Street and number are not said of the city: a foreign postcode, or words that name no part of it."""

    postcode: str
    place: str


@dataclass(frozen=True)
class UnknownStreetText:
    """No street is anything like it."""


@dataclass(frozen=True)
class MissingStreetText:
    """Text without the name of a street."""


# Each is named after the outcome (`zones.address.outcomes`) that is made of it.
KnownStreet = ExactText | AmbiguousText | InRangeText | UnknownNumberText
NoKnownStreet = DidYouMeanText | OutsideCityText | UnknownStreetText | MissingStreetText
Resolution = KnownStreet | NoKnownStreet


def resolve(book: AddressBook, text: str) -> tuple[ParsedQuery, Resolution]:
    """Return what was typed, in parts, and what it names."""
    query = parse(text)
    if not book.postcodes:
        query = replace(query, postcode="")  # a typed postcode cannot be compared with anything
    if not query.has_name:
        return query, MissingStreetText()
    foreign, is_far = book.places.foreign(query.rest), book.is_far(query)
    if is_far:
        return query, OutsideCityText(query.postcode, foreign)
    query = _without_place(book, query)
    matches = book.match(query)
    if foreign and matches:
        return query, OutsideCityText("", foreign)
    if matches and matches[0].how == How.EXACT:
        query = _with_words(book.houses(matches[0]), query)
        return query, _in_street(book, query, matches[0])
    return query, _offered(book, query, matches)


def _without_place(book: AddressBook, query: ParsedQuery) -> ParsedQuery:
    """Put a part of the city that stands beside the street without a comma to the rest ("Lobeda Marktstr. 3")."""
    if book.streets.exact(query.street_key) is not None:
        return query
    words = query.street.split()
    in_front = [(words[:end], words[end:]) for end in range(1, LONGEST_PLACE + 1)]
    behind = [(words[-end:], words[:-end]) for end in range(1, LONGEST_PLACE + 1)]
    for place, street in in_front + behind:
        key = street_key(" ".join(street))
        if book.streets.exact(key) is not None and book.places.is_known(street_key(" ".join(place))):
            rest, whole = " ".join([*place, query.rest]).strip(), street_key(f"{' '.join(street)} {query.house_number}")
            return replace(query, street=" ".join(street), street_key=key, whole_key=whole, rest=rest)
    return query


def _with_words(street: tuple[ListedHouse, ...], query: ParsedQuery) -> ParsedQuery:
    """Put words behind the number to it where a house is listed with them ("5 Haus 2")."""
    beside = query.rest.split()
    for count in range(len(beside), 0, -1):
        key = suffix_key(f"{query.suffix} {' '.join(beside[:count])}")
        if any((house.number, house.key) == (query.number, key) for house in street):
            return replace(query, suffix=key, rest=" ".join(beside[count:]))
    return query


def _in_street(book: AddressBook, query: ParsedQuery, match: StreetMatch) -> KnownStreet:
    """Decide on a street that exists and a number that was typed, or none."""
    street = book.houses(match)
    here = tuple(house for house in street if query.postcode in ("", house.postcode))
    if query.number is None or book.key(match) == query.whole_key:
        return AmbiguousText(here or street)
    same_number = tuple(house for house in street if house.number == query.number)
    exact = tuple(house for house in same_number if house.key == query.suffix)
    if exact:
        fitting = () if leaves_open(query.rest) else _fitting(book, exact, query)
        return (
            ExactText(fitting) if len({house.postcode for house in fitting}) == 1 else AmbiguousText(fitting or exact)
        )
    covering = tuple(house for house in street if is_called(house, query.number, query.suffix))
    if same_number and not query.suffix:
        return AmbiguousText(tuple(house for house in street if house in {*same_number, *covering}))
    return _range(book, match, query) or (AmbiguousText(covering) if covering else _not_listed(book, query, match))


def _fitting(book: AddressBook, houses: tuple[ListedHouse, ...], query: ParsedQuery) -> tuple[ListedHouse, ...]:
    """Return the houses that the typed postcode and part of the city speak of."""
    here = tuple(house for house in houses if query.postcode in ("", house.postcode))
    place = book.places.named(query.rest)
    if not place:
        return here
    near = tuple(house for house in here if house.ortsteil and (place in house.ortsteil or house.ortsteil in place))
    return near or tuple(house for house in here if book.places.are_one(place, house.ortsteil))


def _range(book: AddressBook, match: StreetMatch, query: ParsedQuery) -> InRangeText | None:
    """Return the listed houses of a typed range if both its ends are listed."""
    first = query.number or 0
    numbers, letters = _RANGE.fullmatch(query.suffix), _LETTERS.fullmatch(query.suffix)
    if numbers:
        start, end = (first, numbers["first"]), (int(numbers["end"]), numbers["letter"])
        is_range = start < end <= (first + LONGEST_RANGE, "z")
        return _between(book, match, start, end, whole=numbers["sign"] == "-") if is_range else None
    if letters:
        start, end = (first, letters["start"]), (first, letters["end"])
        return _between(book, match, start, end, whole="-" in query.suffix)
    return None


def _between(
    book: AddressBook, match: StreetMatch, start: tuple[int, str], end: tuple[int, str], *, whole: bool
) -> InRangeText | None:
    street = book.houses(match)
    ends = [house for house in street if (house.number, house.key) in (start, end)]
    if {(house.number, house.key) for house in ends} != {start, end}:
        return None
    one_side = (end[0] - start[0]) % 2 == 0  # odd numbers stand on one side of a street, even ones on the other
    inner = [
        house
        for house in street
        if start <= (house.number, house.key) <= end and (not one_side or (house.number - start[0]) % 2 == 0)
    ]
    return InRangeText(book.name(match), tuple(inner if whole else ends))


def _not_listed(book: AddressBook, query: ParsedQuery, match: StreetMatch) -> UnknownNumberText:
    whole = book.houses(match)
    street = _fitting(book, whole, query) or whole
    nearest = sorted(street, key=lambda house: abs(house.number - (query.number or 0)))[:NEAREST_NUMBERS]
    like = [other for other in book.alike(query) + book.one_slip_away(query) if other.street != match.street]
    offers = tuple(offer for offer in _offers(book, query, like) if offer.houses)
    in_order = tuple(house for house in street if house in nearest)
    return UnknownNumberText(book.name(match), in_order, street, len(street) == len(whole), offers)


def _offered(book: AddressBook, query: ParsedQuery, matches: list[StreetMatch]) -> NoKnownStreet:
    offers = _offers(book, query, matches)
    if query.number is not None and any(offer.houses for offer in offers):
        offers = [offer for offer in offers if offer.houses]
    return DidYouMeanText(tuple(offers[:MAX_OFFERS])) if offers else UnknownStreetText()


def _offers(book: AddressBook, query: ParsedQuery, matches: list[StreetMatch]) -> list[MeantStreet]:
    return [
        MeantStreet(book.name(match), match.how, _same_number(book.houses(match), query), match.alias)
        for match in matches
    ]


def _same_number(street: tuple[ListedHouse, ...], query: ParsedQuery) -> tuple[ListedHouse, ...]:
    """The houses with the typed number; where the suffix fits none, all with this number."""
    here = [house for house in street if query.postcode in ("", house.postcode)]
    same = [house for house in here if house.number == query.number]
    return (
        tuple(house for house in same if house.key == query.suffix)
        or tuple(same)
        or tuple(house for house in here if is_called(house, query.number or 0, query.suffix))
    )
