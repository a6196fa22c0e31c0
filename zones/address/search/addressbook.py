"""All streets and house numbers of one edition in memory: what people type becomes streets and addresses. Pure.

Immutable: built once per edition and shared by all requests of a process. Nothing in it is a guess: what is not exactly
what was typed says how it was matched, and the caller offers it as a choice.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from rapidfuzz.distance import OSA

from zones import house_numbers
from zones.address.search.buildings import Buildings
from zones.address.search.names import is_only_articles
from zones.address.search.normalise import ParsedQuery, parse, raw_key, street_key, suffix_key
from zones.address.search.place_names import Places
from zones.address.search.several_numbers import is_one_of
from zones.address.search.streets import Alias, How, StreetIndex, StreetMatch
from zones.city import CITY
from zones.city_places import Building

SHORTEST_PREFIX = 3  # letters of a street that make sense as the beginning of its name
MAX_SUGGESTIONS = 20


class AddressRecord(NamedTuple):
    """An address as it is read from the database; `id` is its public key."""

    id: int
    street: str
    street_key: str
    number: int
    suffix: str
    postcode: str
    ortsteil: str
    place: str = ""  # the part of the city at its point, by its name in the city's folder


class ListedHouse(NamedTuple):
    """A house number of a street; `key` is the normal form of the suffix, `parts` the keys of the parts of the city."""

    number: int
    suffix: str
    key: str
    postcode: str
    parts: frozenset[str]
    id: int


class LineKind(StrEnum):
    """What a line of the suggestions is, which decides what choosing it does (`static/js/suggest.js`)."""

    STREET = "street"  # its numbers follow
    ADDRESS = "address"  # has an id, as the next two have: its answer follows
    CHOICE = "choice"  # an address that fits what was typed only in part
    BUILDING = "building"  # the address of a building known by its name
    PLACE = "place"  # a part of the city: its zones and streets follow
    RANGE = "range"  # tells something, as all below do: the page that says more follows
    UNKNOWN_NUMBER = "unknown_number"
    OTHER_MUNICIPALITY = "other_municipality"
    NOTE = "note"


# Nothing to choose: `static/js/suggest.js` has the same list.
TELLING = frozenset({LineKind.RANGE, LineKind.UNKNOWN_NUMBER, LineKind.OTHER_MUNICIPALITY, LineKind.NOTE})


class Suggestion(NamedTuple):
    """A line of the suggestions; only an address has an id.

    `former` is the former name of the street by which it was found.
    """

    kind: LineKind
    label: str
    address_id: int | None
    how: How
    former: str = ""


class AddressBook:
    """The streets, in natural order their numbers, and the places of the city."""

    def __init__(
        self,
        rows: Iterable[AddressRecord],
        aliases: Sequence[Alias] = (),
        buildings: Iterable[Building] = CITY.places.buildings,
    ) -> None:
        spellings: dict[str, Counter[str]] = defaultdict(Counter)
        houses: dict[str, list[ListedHouse]] = defaultdict(list)
        kept: dict[str, str] = {}  # equal texts of many rows are kept once
        rows = list(rows)
        self.places = Places(dict.fromkeys(row.ortsteil for row in rows))
        parts: dict[tuple[str, str], frozenset[str]] = {}
        for row in rows:
            spellings[row.street_key][row.street] += 1
            where = (row.ortsteil, row.place)
            if where not in parts:
                parts[where] = self.places.of_ortsteil(row.ortsteil) | self.places.of_ortsteil(row.place)
            suffix, key, postcode = (kept.setdefault(t, t) for t in (row.suffix, suffix_key(row.suffix), row.postcode))
            houses[row.street_key].append(ListedHouse(row.number, suffix, key, postcode, parts[where], row.id))
        self._keys = tuple(sorted(spellings))
        self._houses = [tuple(sorted(houses[key], key=_natural)) for key in self._keys]
        self.postcodes = frozenset(house.postcode for of_street in self._houses for house in of_street) - {""}
        self._with_houses = frozenset[str]().union(*parts.values())
        names = [spellings[key].most_common(1)[0][0] for key in self._keys]
        self.streets = StreetIndex(names, [len(of_street) for of_street in self._houses], aliases)
        self.buildings = Buildings(buildings, self._house_of)

    def key(self, match: StreetMatch) -> str:
        """Return the `street_key` of a matched street."""
        return self._keys[match.street]

    def name(self, match: StreetMatch) -> str:
        """Return the name of a matched street."""
        return self.streets.names[match.street]

    def houses(self, match: StreetMatch) -> tuple[ListedHouse, ...]:
        """Return all houses of a matched street in natural order."""
        return self._houses[match.street]

    def streets_in(self, parts: frozenset[str]) -> Iterator[tuple[str, tuple[ListedHouse, ...]]]:
        """Yield the streets of parts of the city, each with its houses there, by name."""
        for name, houses in sorted(zip(self.streets.names, self._houses, strict=True)):
            if found := self.in_parts(houses, parts):
                yield name, found

    def match(self, query: ParsedQuery) -> list[StreetMatch]:
        """Return the street that bears the typed name, else those that may be meant, best first; empty if none is.

        Where a street bears the whole text as its name, number included, that street is meant.
        """
        for key in (query.whole_key, query.street_key):
            exact = self.streets.exact(key)
            if exact is not None:
                return [StreetMatch(exact, How.EXACT)]
        return self.alike(query)

    def alike(self, query: ParsedQuery) -> list[StreetMatch]:
        """Return the streets that the typed name calls only in part, or begins, or else misspells, best first."""
        if len(query.street_key) < SHORTEST_PREFIX or (query.number is not None and is_only_articles(query.street)):
            return []
        beginning = self.streets.beginning(query.street_key, raw_key(query.street))
        found = _once(
            [match for match in beginning if match.how <= How.PART]
            + self.streets.named_in_part(query.street)
            + beginning
        )
        return found or self.streets.misspelt(query.street, lambda street: self._has(street, query))

    def one_slip_away(self, query: ParsedQuery) -> list[StreetMatch]:
        """Return the streets with the typed number of which the name is one error away from one that lacks it."""
        near = self.streets.misspelt(query.street, lambda street: self._has(street, query), even_known=True)
        return [match for match in near if match.edits == 1 and self._has(match.street, query)]

    def suggest(self, text: str, limit: int = 10) -> list[Suggestion]:
        """Return what the typed text may become: streets first, and addresses as soon as a number is typed."""
        limit = max(0, min(limit, MAX_SUGGESTIONS))
        query = parse(text)
        if self.is_far(query) or not self._may_be_here(query, text):
            return []
        if query.number is None:
            return self._streets_like(query, text, limit)
        found = self.match(query)
        lines: list[Suggestion] = []
        for match in found:
            lines += [
                self._line(match, house) for house in self._beginning_with(match.street, query)[: limit - len(lines)]
            ]
            if len(lines) >= limit:
                break
        return lines

    def is_far(self, query: ParsedQuery) -> bool:
        """Tell whether the typed postcode is none of ours, nor one of them with a slip of the finger."""
        if not query.postcode or not self.postcodes:
            return False
        return all(OSA.distance(query.postcode, known) > 1 for known in self.postcodes)

    def in_parts(self, houses: Iterable[ListedHouse], parts: frozenset[str]) -> tuple[ListedHouse, ...]:
        """Return the houses in one of these parts; one that no house is known to lie in counts as what holds it."""
        meant = frozenset[str]().union(
            *({part} if part in self._with_houses else self.places.within(part) for part in parts)
        )
        return tuple(house for house in houses if not meant.isdisjoint(house.parts))

    def _house_of(self, address: str) -> tuple[str, tuple[ListedHouse, ...]] | None:
        query = parse(address)
        street = self.streets.exact(query.street_key)
        if street is None:
            return None
        houses = (house for house in self._houses[street] if (house.number, house.key) == (query.number, query.suffix))
        return self.streets.names[street], tuple(houses)

    def _may_be_here(self, query: ParsedQuery, text: str) -> bool:
        foreign = self.places.named(query.rest).foreign
        is_typed = text.rstrip().endswith(foreign)  # else it is finished: "München, Alte Dorfstraße 2d"
        return not foreign or (is_typed and self.places.may_become_known(foreign))

    def _streets_like(self, query: ParsedQuery, text: str, limit: int) -> list[Suggestion]:
        key = query.street_key or street_key(text)  # the city alone may become the street named after it
        if not key:
            return []
        found = self.streets.beginning(key, raw_key(query.street or text))
        if not found:
            found = self.match(query)
        found = _alphabetical(found[:limit], self.streets.names)
        lines = [Suggestion(LineKind.STREET, self.name(match), None, match.how, _former(match)) for match in found]
        if len(found) == 1 or (found and found[0].how == How.EXACT):
            lines[1:1] = [self._line(found[0], house) for house in self._houses[found[0].street][: limit - len(lines)]]
        return lines

    def _has(self, street: int, query: ParsedQuery) -> bool:
        """Whether the street has the typed number, perhaps among several, and postcode, as far as they were typed."""
        return any(
            (query.number is None or is_called(house, query.number, query.suffix))
            and query.postcode in ("", house.postcode)
            for house in self._houses[street]
        )

    def _beginning_with(self, street: int, query: ParsedQuery) -> list[ListedHouse]:
        """The house numbers that begin as typed or hold the typed one among several, the exact one first."""
        number, typed = query.number or 0, str(query.number)
        houses = [
            house
            for house in self._houses[street]
            if query.postcode in ("", house.postcode)
            and (
                house.number == query.number and house.key.startswith(query.suffix)
                if query.suffix
                else str(house.number).startswith(typed) or is_one_of(house.number, house.key, number, "")
            )
        ]
        return sorted(houses, key=lambda house: (house.number != query.number, house.key != query.suffix))

    def _line(self, match: StreetMatch, house: ListedHouse) -> Suggestion:
        place = f", {house.postcode} {CITY.name}" if house.postcode else f", {CITY.name}"
        label = f"{self.name(match)} {house_numbers.written(house.number, house.suffix)}{place}"
        return Suggestion(LineKind.ADDRESS, label, house.id, match.how, _former(match))


def is_called(house: ListedHouse, number: int, suffix: str) -> bool:
    """Tell whether a listed house bears this number, alone or among several."""
    return (house.number, house.key) == (number, suffix) or is_one_of(house.number, house.key, number, suffix)


def _former(match: StreetMatch) -> str:
    return match.alias.old_name if match.alias else ""


def _natural(house: ListedHouse) -> tuple[int, int, str, str, int]:
    """Order as people count: 2, 10, 10a."""
    return (house.number, len(house.suffix), house.suffix, house.postcode, house.id)


def _once(matches: list[StreetMatch]) -> list[StreetMatch]:
    return list({match.street: match for match in reversed(matches)}.values())[::-1]


def _alphabetical(matches: list[StreetMatch], names: Sequence[str]) -> list[StreetMatch]:
    """Keep the ways of matching in their order, and sort the streets of one way by name."""
    return sorted(matches, key=lambda match: (match.how, match.edits, names[match.street]))
