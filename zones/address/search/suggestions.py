"""What a text that is still being typed may become: streets, addresses, parts of the city, buildings. Pure.

Nothing is returned where the text names something else as it stands, or nothing: the outcome of the look-up tells that.
"""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from zones import house_numbers
from zones.address.search.addressbook import AddressBook, ListedHouse, numbered
from zones.address.search.normalise import ParsedQuery, parse, raw_key, street_key
from zones.address.search.offers import called_beside
from zones.address.search.place_alone import SHORTEST_BEGINNING, place_with_number
from zones.address.search.streets import How, StreetMatch
from zones.address.search.streets_in_text import streets_in_text
from zones.city import CITY

MAX_LINES = 20
_PLACES = 2  # parts of the city, and as many buildings, that are shown beside streets


class LineKind(StrEnum):
    """What a line of the suggestions is, which decides what choosing it does (`static/js/suggest.js`)."""

    STREET = "street"  # its numbers follow
    ADDRESS = "address"  # has an id, as the next two have: its answer follows
    CHOICE = "choice"  # an address that fits what was typed only in part
    BUILDING = "building"  # the address of a building known by its name
    PLACE = "place"  # a part of the city: its zones and streets follow
    ZONE = "zone"  # a zone by its code or name: its page follows
    RANGE = "range"  # tells something, as all below do: the page that says more follows
    UNKNOWN_NUMBER = "unknown_number"
    OTHER_MUNICIPALITY = "other_municipality"
    NOTE = "note"


# Nothing to choose: `static/js/suggest.js` has the same list.
TELLING = frozenset({LineKind.RANGE, LineKind.UNKNOWN_NUMBER, LineKind.OTHER_MUNICIPALITY, LineKind.NOTE})


class Suggestion(NamedTuple):
    """A line of the suggestions; only an address has an id.

    `former` is the former name of the street by which it was found; `more` says what kind of part a part of the city
    is, which building has an address, or in which Ortsteil it lies. Of another municipality the label is only the name.
    """

    kind: LineKind
    label: str
    address_id: int | None
    how: How
    former: str = ""
    more: str = ""


def suggest(book: AddressBook, text: str, limit: int = 10) -> list[Suggestion]:
    """Return what the typed text may become: streets and places first, addresses as soon as a number is typed."""
    limit = max(0, min(limit, MAX_LINES))
    query = parse(text)
    if book.is_far(query):
        return []
    if query.number is None:
        if query.rest and book.places.named(query.rest).unknown and not _goes_on(book, query, text):
            return []  # "Zimmer, Ute"
        return _without_number(book, query, text, limit)
    if query.rest and not _goes_on(book, query, text):
        return []
    matches = book.match(query)
    if _asks_more(book, query, matches) or place_with_number(book, query, matches):
        return []
    lines: list[Suggestion] = []
    for match in matches:
        houses = _beginning_with(book, match, query)
        lines += [_address(book, match, house) for house in houses[: limit - len(lines)]]
        if len(lines) >= limit:
            break
    return lines


def _goes_on(book: AddressBook, query: ParsedQuery, text: str) -> bool:
    """Whether what stands beside the address names no place, or at the end of the text the beginning of one."""
    named = book.places.named(query.rest)
    may_become = text.rstrip().endswith(named.unknown) and book.places.may_become_known(named.unknown)
    return not (named.parts or named.municipality) and (not named.unknown or may_become)


def _asks_more(book: AddressBook, query: ParsedQuery, matches: list[StreetMatch]) -> bool:
    """Whether the page asks about another house beside the number, or about a street that stands whole in the text."""
    if any(called_beside(book.houses(match), query) for match in matches[:1]):
        return True
    return bool(matches) and matches[0].how > How.WORD_PREFIX and bool(streets_in_text(book, query.text))


def _without_number(book: AddressBook, query: ParsedQuery, text: str, limit: int) -> list[Suggestion]:
    typed = " ".join((query.street, *query.beside))
    is_place, places = _places(book, query, typed)
    streets = _streets(book, query, text, limit - len(places))
    if streets and streets[0].how > How.WORD_PREFIX and streets_in_text(book, query.text):
        return places  # "1-3 Lutherstraße"
    if places and places[0].kind is LineKind.OTHER_MUNICIPALITY:
        streets = [line for line in streets if line.kind is LineKind.STREET]
    return (places + streets if is_place else streets + places)[:limit]


def _places(book: AddressBook, query: ParsedQuery, typed: str) -> tuple[bool, list[Suggestion]]:
    """Return places and buildings that begin as typed, and whether the first is named in full."""
    key = street_key(typed)
    if len(key) < SHORTEST_BEGINNING:
        return False, []
    named = book.places.alone(typed)
    if named.municipality and book.streets.exact(query.street_key) is None:
        return True, [Suggestion(LineKind.OTHER_MUNICIPALITY, named.municipality.name, None, How.EXACT)]
    parts = map(book.places.part, book.places.keys_beginning(typed)[:_PLACES])
    lines = [Suggestion(LineKind.PLACE, part.name, None, How.PREFIX, more=part.kind) for part in parts]
    for known in book.buildings.beginning(key)[:_PLACES]:
        match = StreetMatch(book.streets.exact(street_key(known.street)) or 0, How.PREFIX)
        house = _address(book, match, known.houses[0])
        lines.append(house._replace(kind=LineKind.BUILDING, more=known.building.name))
    return bool(named.parts), lines


def _streets(book: AddressBook, query: ParsedQuery, text: str, limit: int) -> list[Suggestion]:
    key = query.street_key or street_key(text)  # the city alone may become the street named after it
    if not key:
        return []
    found = book.streets.beginning(key, raw_key(query.street or text)) or book.match(query)
    found = _alphabetical(found[:limit], book.streets.names)
    lines = [Suggestion(LineKind.STREET, book.name(match), None, match.how, match.former) for match in found]
    if len(found) == 1 or (found and found[0].how == How.EXACT):
        lines[1:1] = [_address(book, found[0], house) for house in book.houses(found[0])[: limit - len(lines)]]
    return lines


def _beginning_with(book: AddressBook, match: StreetMatch, query: ParsedQuery) -> list[ListedHouse]:
    """The house numbers that begin as typed or hold the typed one among several, the exact one first."""
    number = query.number or 0
    if query.suffix:
        houses = [house for house in numbered(book.houses(match), number) if house.key.startswith(query.suffix)]
    else:
        houses = book.houses_beginning(match, number)
    here = [house for house in houses if query.postcode in ("", house.postcode)]
    return sorted(here, key=lambda house: (house.number != number, house.key != query.suffix))


def _address(book: AddressBook, match: StreetMatch, house: ListedHouse) -> Suggestion:
    place = f", {house.postcode} {CITY.name}" if house.postcode else f", {CITY.name}"
    label = f"{book.name(match)} {house_numbers.written(house.number, house.suffix)}{place}"
    return Suggestion(LineKind.ADDRESS, label, house.id, match.how, match.former)


def _alphabetical(matches: Sequence[StreetMatch], names: Sequence[str]) -> list[StreetMatch]:
    """Keep the ways of matching in their order, and sort the streets of one way by name."""
    return sorted(matches, key=lambda match: (match.how, match.edits, names[match.street]))
