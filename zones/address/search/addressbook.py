"""All streets and house numbers of one edition in memory: what people type becomes streets and addresses. Pure.

Immutable: built once per edition and shared by all requests of a process. Nothing in it is a guess: what is not exactly
what was typed says how it was matched, and the caller offers it as a choice.
"""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from rapidfuzz.distance import OSA

from zones.address.search.buildings import Buildings
from zones.address.search.names import TypedName, is_only_articles
from zones.address.search.normalise import ParsedQuery, parse, raw_key, suffix_key
from zones.address.search.place_names import Places
from zones.address.search.several_numbers import is_one_of, singles
from zones.address.search.streets import Alias, How, StreetIndex, StreetMatch
from zones.city import CITY
from zones.city_places import Building

SHORTEST_PREFIX = 3  # letters of a street that make sense as the beginning of its name …
SHORTEST_HEARD = 7  # … and as one that only sounds alike


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
        self._several = [tuple(filter(_is_several, of_street)) for of_street in self._houses]
        self.postcodes = frozenset(house.postcode for of_street in self._houses for house in of_street) - {""}
        self._with_houses = frozenset[str]().union(*parts.values())
        names = [spellings[key].most_common(1)[0][0] for key in self._keys]
        self.streets = StreetIndex(names, [len(of_street) for of_street in self._houses], aliases)
        self.buildings = Buildings(buildings, self.house_of)
        self._streets_in: dict[str, tuple[tuple[str, tuple[ListedHouse, ...]], ...]] = {}  # of some dozens of parts

    def key(self, match: StreetMatch) -> str:
        """Return the `street_key` of a matched street."""
        return self._keys[match.street]

    def name(self, match: StreetMatch) -> str:
        """Return the name of a matched street."""
        return self.streets.names[match.street]

    def houses_beginning(self, match: StreetMatch, number: int) -> list[ListedHouse]:
        """Return the houses of a matched street of which the number begins like this, or that stand for it, too."""
        street = self._houses[match.street]
        found = list(_beginning(street, number))
        others = [house for house in self._several[match.street] if is_one_of(house.number, house.key, number, "")]
        return sorted({*found, *others}, key=_natural) if others else found

    def houses(self, match: StreetMatch) -> tuple[ListedHouse, ...]:
        """Return all houses of a matched street in natural order."""
        return self._houses[match.street]

    def streets_in(self, part: str) -> tuple[tuple[str, tuple[ListedHouse, ...]], ...]:
        """Return the streets of a part of the city, each with its houses there, by name; looked up once."""
        if part not in self._streets_in:
            by_name = sorted(zip(self.streets.names, self._houses, strict=True))
            there = ((name, self.in_parts(houses, frozenset({part}))) for name, houses in by_name)
            self._streets_in[part] = tuple((name, houses) for name, houses in there if houses)
        return self._streets_in[part]

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
        typed = TypedName(query.street)
        beginning = self.streets.beginning(query.street_key, raw_key(query.street))
        found = _once(
            [match for match in beginning if match.how <= How.PART] + self.streets.named_in_part(typed) + beginning
        )
        if any(self._has(match.street, query) for match in found):
            return found
        slips = self.streets.misspelt(typed, lambda street: self._has(street, query))
        if found:
            return _once([match for match in slips if self._has(match.street, query)] + found)
        if slips or len(query.street_key) < SHORTEST_HEARD or typed.parts.kind:
            return slips
        return self.streets.sounding(query.street_key)

    def one_slip_away(self, query: ParsedQuery) -> list[StreetMatch]:
        """Return the streets with the typed number of which the name is one error away from one that lacks it."""
        typed = TypedName(query.street)
        near = self.streets.misspelt(typed, lambda street: self._has(street, query), even_known=True)
        return [match for match in near if match.edits == 1 and self._has(match.street, query)]

    def is_far(self, query: ParsedQuery) -> bool:
        """Tell whether the typed postcode is none of ours, nor one of them with a slip of the finger."""
        if not query.postcode or not self.postcodes:
            return False
        return all(OSA.distance(query.postcode, known) > 1 for known in self.postcodes)

    def has_houses_in(self, part: str) -> bool:
        """Tell whether any house is known to lie in the part of the city with this key."""
        return part in self._with_houses

    def in_parts(self, houses: Iterable[ListedHouse], parts: frozenset[str]) -> tuple[ListedHouse, ...]:
        """Return the houses in one of these parts; one that no house is known to lie in counts as what holds it."""
        meant = frozenset[str]().union(
            *({part} if part in self._with_houses else self.places.within(part) for part in parts)
        )
        return tuple(house for house in houses if not meant.isdisjoint(house.parts))

    def house_of(self, address: str) -> tuple[str, tuple[ListedHouse, ...]] | None:
        """Return the street of an address that is written in full, and the houses that bear its number there."""
        query = parse(address)
        street = self.streets.exact(query.street_key)
        if street is None:
            return None
        houses = (house for house in self._houses[street] if (house.number, house.key) == (query.number, query.suffix))
        return self.streets.names[street], tuple(houses)

    def _has(self, street: int, query: ParsedQuery) -> bool:
        """Whether the street has the typed number, perhaps among several, and postcode, as far as they were typed."""
        houses = self._houses[street]
        if query.number is not None:
            houses = (*numbered(houses, query.number), *self._several[street])
        return any(
            (query.number is None or is_called(house, query.number, query.suffix))
            and query.postcode in ("", house.postcode)
            for house in houses
        )


def numbered(houses: Sequence[ListedHouse], number: int) -> Sequence[ListedHouse]:
    """Return the houses with this number, whatever follows it, of houses in natural order."""
    return houses[bisect_left(houses, number, key=_number) : bisect_right(houses, number, key=_number)]


def _beginning(houses: Sequence[ListedHouse], number: int) -> Iterator[ListedHouse]:
    """Yield the houses of which the number begins with these digits: 8, 80 to 89 and 800 to 899; in natural order."""
    first, count = number, 1
    while 0 < first <= houses[-1].number:
        yield from houses[bisect_left(houses, first, key=_number) : bisect_left(houses, first + count, key=_number)]
        first, count = first * 10, count * 10


def is_called(house: ListedHouse, number: int, suffix: str) -> bool:
    """Tell whether a listed house bears this number, alone or among several."""
    return (house.number, house.key) == (number, suffix) or is_one_of(house.number, house.key, number, suffix)


def _natural(house: ListedHouse) -> tuple[int, int, str, str, int]:
    """Order as people count: 2, 10, 10a."""
    return (house.number, len(house.suffix), house.suffix, house.postcode, house.id)


_number = attrgetter("number")


def _is_several(house: ListedHouse) -> bool:
    return len(singles(house.number, house.key)) > 1


def _once(matches: list[StreetMatch]) -> list[StreetMatch]:
    best: dict[int, StreetMatch] = {}
    for match in matches:
        best.setdefault(match.street, match)
    return list(best.values())
