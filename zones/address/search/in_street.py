"""A street that exists, and a number that was typed or none: the house, several, or what is there instead. Pure."""

import re
from dataclasses import replace

from zones.address.search.addressbook import AddressBook, ListedHouse, is_called
from zones.address.search.house_words import leaves_open
from zones.address.search.normalise import ParsedQuery, suffix_key
from zones.address.search.offers import offers_of
from zones.address.search.several_numbers import LONGEST_RANGE
from zones.address.search.streets import StreetMatch
from zones.address.search.text_outcomes import AmbiguousText, ExactText, InRangeText, KnownStreet, UnknownNumberText

NEAREST_NUMBERS = 6
_RANGE = re.compile(r"(?P<first>[a-z]?)(?P<sign>[-/+])(?P<end>[0-9]{1,4})(?P<letter>[a-z]?)")
_LETTERS = re.compile(r"(?P<start>[a-z])[-/+](?P<end>[a-z])")


def with_words(street: tuple[ListedHouse, ...], query: ParsedQuery) -> ParsedQuery:
    """Put words behind the number to it where a house is listed with them ("5 Haus 2")."""
    beside = query.rest.split()
    for count in range(len(beside), 0, -1):
        key = suffix_key(f"{query.suffix} {' '.join(beside[:count])}")
        if any((house.number, house.key) == (query.number, key) for house in street):
            return replace(query, suffix=key, beside=tuple(beside[count:]))
    return query


def in_street(book: AddressBook, query: ParsedQuery, match: StreetMatch) -> KnownStreet:
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
    named = book.places.named(query.rest)
    return book.in_parts(here, named.parts) if named.parts else here


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
    offers = tuple(offer for offer in offers_of(book, query, like) if offer.houses)
    in_order = tuple(house for house in street if house in nearest)
    return UnknownNumberText(book.name(match), in_order, street, len(street) == len(whole), offers)
