"""What stands beside street and number: a part of the city, or something foreign, another town. Pure."""

from collections.abc import Iterable
from functools import cache

from rapidfuzz.distance import OSA

from zones.address.search.house_words import beside_the_house
from zones.address.search.normalise import street_key, words
from zones.city import CITY

_CITY_KEY = street_key(CITY.name)
_CITY = frozenset(
    (
        *map(street_key, (CITY.name, *CITY.address_words.dropped, *CITY.address_words.understood)),
        *("stadt", "ot", "ortsteil", "stadtteil"),
        *("deutschland", "germany", "bundesrepublik", "brd", "de", "europa", "in", "an", "der"),
    )
)
_SHORTEST = 3  # letters of a name that may have an error


@cache
def city_places() -> frozenset[str]:
    """Return the normal forms of the names of the parts of the city."""
    return frozenset(map(street_key, CITY.places))


class Places:
    """The parts of the city as the addresses of an edition name them, and those that people name."""

    def __init__(self, ortsteile: Iterable[str]) -> None:
        parts = (part for name in ortsteile for part in (name, *name.split("/")))
        self._keys = frozenset({*city_places(), *map(street_key, parts)} - {""})

    def foreign(self, text: str) -> str:
        """Return `text` without what speaks of a house, if the rest names no part of the city: perhaps another town."""
        left = [word for word in text.split() if beside_the_house(word)]
        rest = " ".join(left)
        is_ours = self.is_known(self.named(rest)) or all(map(self.is_known, words(rest)))
        return "" if is_ours or all(self.is_known(street_key(word)) for word in left) else rest

    def may_become_known(self, text: str) -> bool:
        """Tell whether a text that is still being typed may become the city or one of its parts."""
        key = street_key(text)
        return any(place.startswith(key) for place in (_CITY_KEY, *self._keys))

    def named(self, text: str) -> str:
        """Return the normal form of the part of the city that `text` names, empty if it names none."""
        return "".join(word for word in beside_the_house(text) if not _is_city(word))

    def are_one(self, place: str, ortsteil: str) -> bool:
        """Tell whether both bear the name of one part of the city in normal form, such as Lobeda-West and Neulobeda."""
        return any(key in place and key in ortsteil for key in self._keys if len(key) > _SHORTEST)

    def is_known(self, key: str) -> bool:
        """Tell whether this is the city or one of its parts; one letter may be wrong."""
        return _is_city(key) or key in self._keys or any(_alike(key, place) for place in self._keys)


def _is_city(key: str) -> bool:
    return key in _CITY or _alike(key, _CITY_KEY)


def _alike(key: str, place: str) -> bool:
    return len(key) >= _SHORTEST and OSA.distance(key, place, score_cutoff=1) <= 1
