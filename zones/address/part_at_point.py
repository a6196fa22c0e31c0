"""In which part of the city a point lies: that of the nearest point which its folder says the part of."""

from collections.abc import Sequence
from functools import cache

import shapely

from zones.city import CITY
from zones.outline import to_metres


def parts_at(eastings: Sequence[float], northings: Sequence[float]) -> list[str]:
    """Return the name of the part of the city at each point (metres); empty ones where the city says none."""
    points = CITY.places.points
    if not points or not eastings:
        return [""] * len(eastings)
    nearest = _tree().nearest(shapely.points(eastings, northings))
    return [points[position].place for position in nearest]


@cache
def _tree() -> shapely.STRtree:
    points = CITY.places.points
    x, y = to_metres().transform([point.lon for point in points], [point.lat for point in points])
    return shapely.STRtree(shapely.points(x, y))
