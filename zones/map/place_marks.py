"""Where the names of places stand on the map: the city, its parts, and Ortsteile that only the addresses name."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from zones.city import CITY
from zones.city_places import PartKind
from zones.models import Address, Edition, PlaceKind
from zones.outline import to_metres

Place = tuple[float, float]  # easting and northing
KINDS = {
    PartKind.ORTSTEIL: PlaceKind.ORTSTEIL,
    PartKind.DISTRICT: PlaceKind.QUARTER,
    PartKind.QUARTER: PlaceKind.QUARTER,
}


@dataclass(frozen=True)
class PlaceMark:
    """A name and the point in its middle, in metres."""

    name: str
    kind: PlaceKind
    middle: Place


def place_marks(addresses: Edition) -> Iterator[PlaceMark]:
    """Yield the city, then its parts, those of which most is known first."""
    of_ortsteil: dict[str, list[Place]] = defaultdict(list)
    for ortsteil, point in Address.objects.filter(edition=addresses).order_by("pk").values_list("ortsteil", "point"):
        of_ortsteil[ortsteil].append((point.x, point.y))
    yield PlaceMark(CITY.name, PlaceKind.CITY, _middle([place for places in of_ortsteil.values() for place in places]))
    parts = _points_of_the_city()
    kinds = {part.name: KINDS[part.kind] for part in CITY.places.parts}
    same = {other: part.name for part in CITY.places.parts for other in (part.name, *part.also)}
    for ortsteil, places in of_ortsteil.items():
        if ortsteil and (name := same.get(ortsteil, ortsteil)) not in parts:
            parts[name] = places
    for name in sorted(parts, key=lambda name: (-len(parts[name]), name)):
        yield PlaceMark(name, kinds.get(name, PlaceKind.ORTSTEIL), _middle(parts[name]))


def _points_of_the_city() -> dict[str, list[Place]]:
    found: dict[str, list[Place]] = defaultdict(list)
    for point in CITY.places.points:
        found[point.place].append(to_metres().transform(point.lon, point.lat))
    return dict(found)


def _middle(places: Iterable[Place]) -> Place:
    """Return the point nearest to the median, which no stray one moves; it lies among houses, too."""
    every = np.array(list(places))
    off = np.abs(every - np.median(every, axis=0)).sum(axis=1)
    easting, northing = map(float, every[int(off.argmin())])
    return easting, northing
