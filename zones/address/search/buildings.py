"""Buildings that people call by name, as far as the published addresses have their street. Pure."""

from collections.abc import Callable, Iterable
from typing import Generic, NamedTuple, TypeVar

from zones.address.search.normalise import street_key
from zones.city_places import Building

_House = TypeVar("_House")


class KnownHouse(NamedTuple, Generic[_House]):
    """A building with its street and the houses there that bear its number, none if it is not listed."""

    building: Building
    street: str
    houses: tuple[_House, ...]


class Buildings(Generic[_House]):
    """The buildings of a city by name; a later one of the same name takes the place of an earlier one."""

    def __init__(
        self, buildings: Iterable[Building], house_of: Callable[[str], tuple[str, tuple[_House, ...]] | None]
    ) -> None:
        self._by_key: dict[str, KnownHouse[_House]] = {}
        for key, building in {street_key(one.name): one for one in buildings}.items():
            found = house_of(building.address) if building.address else None
            if found:
                self._by_key[key] = KnownHouse(building, *found)

    def named(self, key: str) -> KnownHouse[_House] | None:
        """Return the building of which this is the name in normal form."""
        return self._by_key.get(key)

    def beginning(self, key: str) -> list[KnownHouse[_House]]:
        """Return the buildings of which the name in normal form begins like this, one for each address, by name."""
        begin = (house for name, house in self._by_key.items() if house.houses and name.startswith(key))
        found = {house.building.address: house for house in begin}
        return sorted(found.values(), key=lambda house: house.building.name)
