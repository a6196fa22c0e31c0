"""Areas that were drawn against the rules of polygons: what was meant, and how sure that is (pure, no Django)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import shapely


@dataclass(frozen=True)
class Repair:
    """An area made valid.

    Attributes:
        area: Everything that one of the parts covers: a part drawn into another one never cuts a hole.
        reason: What was wrong, as GEOS words it.
        difference_m2: By how much single parts may have been misunderstood; parts that cover each other are not.
        doubtful: Where the two ways to read a ring that crosses itself disagree.
        doubled: What more than one part covers.

    """

    area: shapely.MultiPolygon
    reason: str
    difference_m2: float
    doubtful: shapely.Geometry
    doubled: shapely.Geometry


def repair(polygon: shapely.MultiPolygon) -> Repair:
    """Make each part valid by itself, then unite the parts."""
    parts = [_Part(part) for part in polygon.geoms]
    return Repair(
        area=shapely.MultiPolygon(areas_of(shapely.union_all([part.area for part in parts]))),
        reason=str(shapely.is_valid_reason(polygon)),
        difference_m2=sum(part.difference_m2 for part in parts),
        doubtful=shapely.union_all([part.doubtful for part in parts]),
        doubled=shapely.union_all(list(_doubled([part.area for part in parts]))),
    )


class _Part:
    """One polygon, read in two ways: by the structure of its rings, and by the lines that they draw (even-odd)."""

    def __init__(self, polygon: shapely.Polygon) -> None:
        self.area = _united(shapely.make_valid(polygon, method="structure", keep_collapsed=False))
        by_lines = _united(shapely.make_valid(polygon))
        # What the rings enclose, however they are wound: the area that someone drew, as near as can be told.
        drawn_m2 = shapely.Polygon(polygon.exterior).area
        drawn_m2 -= sum(shapely.Polygon(ring).area for ring in polygon.interiors)
        self.difference_m2 = max(abs(float(reading.area) - drawn_m2) for reading in (self.area, by_lines))
        self.doubtful = self.area.symmetric_difference(by_lines)


def _united(geometry: shapely.Geometry) -> shapely.Geometry:
    return shapely.union_all(areas_of(geometry))


def _doubled(parts: Sequence[shapely.Geometry]) -> Iterator[shapely.Geometry]:
    for one, other in shapely.STRtree(parts).query(parts, predicate="intersects").T:
        if one < other:
            yield _united(parts[one].intersection(parts[other]))


def leaves_of(geometry: shapely.Geometry) -> list[shapely.Geometry]:
    """Return the simple parts of a geometry, however deep its collections nest."""
    found, waiting = [], [geometry]
    while waiting:
        taken = waiting.pop()
        parts = list(shapely.get_parts(taken))
        if parts == [taken]:
            found.append(taken)
        else:
            waiting.extend(reversed(parts))
    return found


def areas_of(geometry: shapely.Geometry) -> list[shapely.Polygon]:
    """Return the polygons among the simple parts of a geometry, without empty ones."""
    return [leaf for leaf in leaves_of(geometry) if isinstance(leaf, shapely.Polygon) and not leaf.is_empty]
