"""A street that exists, and a number that was typed or none: the house, several, or what is there instead. Pure."""

import re
from dataclasses import replace

from zones.address.search.addressbook import AddressBook, ListedHouse, is_called, numbered
from zones.address.search.house_words import addition, leaves_open, loose
from zones.address.search.normalise import ParsedQuery, suffix_key
from zones.address.search.offers import called_beside, offers_of
from zones.address.search.several_numbers import LONGEST_RANGE, singles
from zones.address.search.streets import StreetMatch
from zones.address.search.text_outcomes import AmbiguousText, ExactText, InRangeText, KnownStreet, UnknownNumberText

NEAREST_NUMBERS = 6
WIDEST_PAIR = 10  # "12/14" are two houses, "17/48" is a flat in one
_RANGE = re.compile(r"(?P<first>[a-z]?)(?P<sign>[-/+])(?P<end>[0-9]{1,4})(?P<letter>[a-z]?)")
_FLAT = re.compile(r"(?P<letter>[a-z]?)/(?P<flat>[0-9]{1,4})")
_LETTERS = re.compile(r"(?P<start>[a-z])[-/+](?P<end>[a-z])")


def with_words(street: tuple[ListedHouse, ...], query: ParsedQuery) -> ParsedQuery:
    """Put words behind the number to it where a house is listed with them ("5 Haus 2")."""
    beside = query.rest.split()
    for count in range(len(beside), 0, -1):
        if not any(len(word) > 1 and word.isalpha() for word in beside[:count]):
            break  # "8, b" may be two houses
        key = suffix_key(f"{query.suffix} {' '.join(beside[:count])}")
        if any((house.number, house.key) == (query.number, key) for house in street):
            return replace(query, suffix=key, beside=tuple(beside[count:]))
    return query


def in_street(book: AddressBook, query: ParsedQuery, match: StreetMatch) -> KnownStreet:
    """Decide on a street that exists and a number that was typed, or none."""
    street = book.houses(match)
    if query.number is None or book.key(match) == query.whole_key:
        here = tuple(house for house in street if query.postcode in ("", house.postcode))
        return AmbiguousText(here or street)
    same_number = tuple(numbered(street, query.number))
    exact = tuple(house for house in same_number if house.key == query.suffix)
    if exact:
        return _exact(book, match, exact, query)
    covering = tuple(house for house in street if is_called(house, query.number, query.suffix))
    covering = covering or _each_listed(street, query)
    if same_number and not query.suffix:
        return AmbiguousText(tuple(house for house in street if house in {*same_number, *covering}))
    flat = _house_and_flat(street, query)
    if flat:
        return AmbiguousText(flat)
    several = _range(book, match, query)
    if several:
        return _alone(street, several, query)
    return AmbiguousText(covering) if covering else _not_listed(book, query, match)


def _each_listed(street: tuple[ListedHouse, ...], query: ParsedQuery) -> tuple[ListedHouse, ...]:
    """Return the houses that several numbers or letters name, if each is listed: "1 und a", "1-1", but not "5-3"."""
    typed = singles(query.number or 0, query.suffix)
    is_said_again = query.suffix[1:] == str(query.number)
    found = tuple(house for house in street if (house.number, house.key) in typed)
    is_listed = {(house.number, house.key) for house in found} == typed
    return found if is_listed and (len(typed) > 1 or is_said_again) else ()


def _exact(
    book: AddressBook, match: StreetMatch, exact: tuple[ListedHouse, ...], query: ParsedQuery
) -> ExactText | AmbiguousText:
    """Answer with the houses that bear the typed number, unless what stands beside it may mean others, too."""
    street = book.houses(match)
    others = called_beside(street, query)
    if others:
        return AmbiguousText(tuple(house for house in street if house in {*exact, *others}))
    fitting = () if leaves_open(query.rest) or not query.is_certain else _fitting(book, exact, query)
    if len({house.postcode for house in fitting}) != 1:
        return AmbiguousText(fitting or exact)
    beside = addition(query.rest) if query.beside else None
    if beside is None:
        return ExactText(fitting)
    return ExactText(fitting, beside.text, _near(book, query, match) if beside.may_be_elsewhere else None)


def _alone(street: tuple[ListedHouse, ...], several: InRangeText, query: ParsedQuery) -> InRangeText | AmbiguousText:
    """Answer with a typed range, unless a number or letter beside it may mean one more: "8/10/7"."""
    if query.is_certain and not loose(query.rest):
        return several
    meant = {*several.houses, *called_beside(street, query)}
    return AmbiguousText(tuple(house for house in street if house in meant))


def _fitting(book: AddressBook, houses: tuple[ListedHouse, ...], query: ParsedQuery) -> tuple[ListedHouse, ...]:
    """Return the houses that the typed postcode and every typed part of the city speak of."""
    here = tuple(house for house in houses if query.postcode in ("", house.postcode))
    for part in book.places.named(query.rest).parts:
        here = book.in_parts(here, frozenset({part}))
    return here


def _house_and_flat(street: tuple[ListedHouse, ...], query: ParsedQuery) -> tuple[ListedHouse, ...]:
    """Return the house of "17/48", which is no pair of neighbours, and 48 if that is listed, too."""
    found = _FLAT.fullmatch(query.suffix)
    if found is None or (query.number or 0) < int(found["flat"]) <= (query.number or 0) + WIDEST_PAIR:
        return ()
    first = [house for house in street if (house.number, house.key) == (query.number, found["letter"])]
    second = [house for house in street if (house.number, house.key) == (int(found["flat"]), "")]
    return (*first, *(house for house in second if house not in first)) if first else ()


def _range(book: AddressBook, match: StreetMatch, query: ParsedQuery) -> InRangeText | None:
    """Return the listed houses of a typed range if both its ends are listed."""
    first = query.number or 0
    numbers, letters = _RANGE.fullmatch(query.suffix), _LETTERS.fullmatch(query.suffix)
    if numbers:
        start, end = (first, numbers["first"]), (int(numbers["end"]), numbers["letter"])
        if numbers["sign"] == "+":
            start, end = sorted((start, end))  # "10 und 8"
        is_range = start < end <= (start[0] + LONGEST_RANGE, "z")
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
    like = {other.street: other for other in reversed(book.alike(query) + book.one_slip_away(query))}
    others = [other for street_at, other in reversed(like.items()) if street_at != match.street]
    offers = tuple(offer for offer in offers_of(book, query, others) if offer.houses)
    return replace(_near(book, query, match), offers=offers)


def _near(book: AddressBook, query: ParsedQuery, match: StreetMatch) -> UnknownNumberText:
    """Return the listed numbers about the typed one, without other streets."""
    whole = book.houses(match)
    street = _fitting(book, whole, query) or whole
    ends = [house for house in street if (house.number, house.key) in singles(query.number or 0, query.suffix)]
    near = sorted(street, key=lambda house: abs(house.number - (query.number or 0)))
    nearest = [*ends, *(house for house in near if house not in ends)][:NEAREST_NUMBERS]
    in_order = (*ends, *(house for house in street if house in nearest and house not in ends))
    return UnknownNumberText(book.name(match), in_order, street, is_whole=len(street) == len(whole))
