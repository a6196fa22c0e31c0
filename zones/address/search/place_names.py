"""What words name that are no street: a part of the city, another municipality, the city itself, or nothing. Pure."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain

from rapidfuzz import process
from rapidfuzz.distance import OSA

from zones.address.search.house_words import beside_the_house
from zones.address.search.normalise import LAST, joined, street_key, words
from zones.city import CITY
from zones.city_places import Municipality, PartOfCity

_CITY_KEY = street_key(CITY.name)
_CITY_NAMES = frozenset(
    (
        *map(street_key, (CITY.name, *CITY.address_words.dropped, *CITY.address_words.understood)),
        *("stadt", "ot", "ortsteil", "stadtteil", "deutschland", "bei"),
    )
)
_CITY = _CITY_NAMES | frozenset(
    (
        *("kreisfreie", "stadtbezirk", "germany", "bundesrepublik", "brd", "de", "europa"),
        *("in", "an", "der"),
    )
)
_SHORTEST = 3  # letters of a name that may have an error
_SURE = 5  # letters of a name that is meant in spite of an error although nothing else was typed
_SURE_ELSEWHERE = 8  # letters of another municipality: people are called like shorter ones (Weimer, Bürger)
_LONGEST = 4  # words of a name


@dataclass(frozen=True)
class Named:
    """What words name: parts of the city by their keys, another municipality, or words that name nothing known.

    All are empty where the words speak of nothing but the city or of where in a house somebody lives.
    """

    parts: frozenset[str] = frozenset()
    municipality: Municipality | None = None
    unknown: str = ""

    @property
    def foreign(self) -> str:
        """What is said of no part of the city."""
        return self.municipality.name if self.municipality else self.unknown


NOTHING_NAMED = Named()


@cache
def municipalities() -> Mapping[str, Municipality]:
    """Return the other municipalities by the normal forms of their names."""
    return {street_key(name): other for other in CITY.places.municipalities for name in (other.name, *other.also)}


def municipality(text: str) -> Municipality | None:
    """Return the other municipality that a text names, if it is nothing but that."""
    return _municipality(words(text))


def like_a_municipality(key: str) -> Municipality | None:
    """Return the other municipality of which the long name is one error away from this one in normal form."""
    if len(key) < _SURE_ELSEWHERE:
        return None
    found = process.extractOne(key, municipalities().keys(), scorer=OSA.distance, score_cutoff=1)
    return municipalities()[found[0]] if found else None


def _municipality(found: list[str]) -> Municipality | None:
    return municipalities().get(joined(found)) or municipalities().get(_said_without_city(found))


class Places:
    """The parts of the city: those of its folder, and those that the addresses of an edition name as Ortsteil."""

    def __init__(self, ortsteile: Iterable[str]) -> None:
        self._parts = {street_key(part.name): part for part in CITY.places.parts}
        self._keys = {street_key(name): key for key, part in self._parts.items() for name in (part.name, *part.also)}
        self._beside = dict(self._keys)  # what names a part only beside an address, too
        for ortsteil in ortsteile:
            self._add(ortsteil)
        self._names = sorted(self._keys)
        self._within = {key: frozenset(self._larger(key)) for key in self._parts}

    def part(self, key: str) -> PartOfCity:
        """Return a part of the city by its key."""
        return self._parts[key]

    def narrowest(self, keys: frozenset[str]) -> str:
        """Return the name of the part that the most others hold; empty without any."""
        narrowest = max(sorted(keys), key=lambda key: len(self._within[key]), default="")
        return self._parts[narrowest].name if narrowest else ""

    def within(self, key: str) -> frozenset[str]:
        """Return the keys of a part and of the larger ones that hold it."""
        return self._within[key]

    def of_ortsteil(self, name: str) -> frozenset[str]:
        """Return the keys of all parts that an Ortsteil of the data lies in: "Kunitz/Laasan" in both."""
        keys = filter(None, map(street_key, (name, *_in_parts(name))))
        return frozenset(chain.from_iterable(self._within[self._beside[key]] for key in keys if key in self._beside))

    def named(self, text: str) -> Named:
        """Return what words name that stand beside an address; a part of the city may have one letter wrong."""
        if not text:  # nearly always
            return NOTHING_NAMED
        whole = street_key(text)
        if whole in self._beside:
            return Named(frozenset({self._beside[whole]}))
        left, parts = beside_the_house(text), set[str]()
        while left:
            count, found = self._next(left)
            if isinstance(found, Municipality):
                return Named(municipality=found)
            if found is None:
                return Named(unknown=" ".join(word for word in text.split() if beside_the_house(word)))
            parts |= {found} - {_CITY_KEY}
            left = left[count:]
        return Named(frozenset(parts))

    def alone(self, text: str) -> Named:
        """Return what a text names that is nothing but the name of a place."""
        found = words(text)
        part = self._keys.get(joined(found)) or self._keys.get(_said_without_city(found))
        other = _municipality(found)
        return Named(frozenset({part}) if part else frozenset(), other) if part or other else NOTHING_NAMED

    def misspelt(self, text: str) -> frozenset[str]:
        """Return the parts of which the name is one error away from a text that is nothing else."""
        key = _without_city(text)
        near = (part for name, part in self._keys.items() if len(name) >= _SURE and _alike(key, name))
        return frozenset(near) if len(key) >= _SURE else frozenset()

    def keys_beginning(self, text: str) -> list[str]:
        """Return the keys of the parts of which a name begins as typed, the exact one first, then by name."""
        key = _without_city(text)
        start, end = bisect_left(self._names, key), bisect_right(self._names, key + LAST)
        found = {self._keys[name] for name in self._names[start:end] if key}
        exact = self._keys.get(key)
        return sorted(found, key=lambda part: (part != exact, part))

    def may_become_known(self, text: str) -> bool:
        """Tell whether a text that is still being typed may become the city or one of its parts."""
        key = _without_city(text)
        return key not in municipalities() and any(place.startswith(key) for place in (_CITY_KEY, *self._keys))

    def is_known(self, key: str) -> bool:
        """Tell whether this is the city or one of its parts; one letter may be wrong."""
        return self._known(key, even_alike=True) is not None

    def _add(self, ortsteil: str) -> None:
        """Make an Ortsteil of the data known, or the names in it: "Kunitz/Laasan"."""
        whole = self._keys.get(street_key(ortsteil))
        for name in _in_parts(ortsteil):
            key = street_key(name)
            if key and key not in self._beside:
                self._beside[key] = whole or key
                if whole is None:
                    self._parts[key] = PartOfCity(name)
                    self._keys[key] = key

    def _next(self, left: list[str]) -> tuple[int, str | Municipality | None]:
        """Return how many of the words name something, the most that do, and what: the exact name before a like one."""
        for even_alike in (False, True):
            for count in range(min(len(left), _LONGEST), 0, -1):
                key = "".join(left[:count])
                if not even_alike and key in municipalities():
                    return count, municipalities()[key]
                other = like_a_municipality(key) if even_alike else None
                if found := self._known(key, even_alike=even_alike) or other:
                    return count, found
        return 0, None

    def _known(self, key: str, *, even_alike: bool) -> str | None:
        if key in self._beside:
            return self._beside[key]
        if key in _CITY or (even_alike and _alike(key, _CITY_KEY)):
            return _CITY_KEY
        if even_alike and key not in municipalities():
            return next((part for name, part in self._beside.items() if _alike(key, name)), None)
        return None

    def _larger(self, key: str) -> set[str]:
        found, above = {key}, [key]
        while above:
            larger = {street_key(name) for name in self._parts[above.pop()].within} - found
            found |= larger
            above += larger
        return found


def _in_parts(ortsteil: str) -> list[str]:
    return [name.strip() for name in ortsteil.split("/")]


def _without_city(text: str) -> str:
    """The normal form of a text without the words that only say which city."""
    return _said_without_city(words(text))


def _said_without_city(found: list[str]) -> str:
    return "".join([word for word in found if word not in _CITY_NAMES])


def _alike(key: str, place: str) -> bool:
    return len(key) >= _SHORTEST and OSA.distance(key, place, score_cutoff=1) <= 1
