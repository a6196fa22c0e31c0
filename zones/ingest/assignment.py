"""Which zone each address lies in: one vectorised pass over all points (pure, no Django).

Every point is tested against the prepared polygon of the few zones whose box holds it; exact distances are computed
only for points that lie within reach of a second zone. This is several times as fast as asking the database point by
point, and gives the same answers.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from zones.ingest.rows import AddressPoints

# Widens the polygon that finds the points within reach, because its round corners are drawn with straight lines.
_ROUND_CORNERS = 1.01
NONE = -1


@dataclass(frozen=True)
class Assignment:
    """The answer for each point, in the order of the points.

    Attributes:
        home: Index of the zone that covers the point, the lowest of several; -1 where there is none.
        nearest: Index of the nearest other zone, only for points on the boundary and outside of all zones; else -1.
        distance_m: Distance to that zone; NaN where there is none.

    """

    home: NDArray[np.int64]
    nearest: NDArray[np.int64]
    distance_m: NDArray[np.float64]

    @property
    def is_inside(self) -> NDArray[np.bool_]:
        """Points in a zone and clear of every other."""
        return (self.home >= 0) & (self.nearest < 0)

    @property
    def is_boundary(self) -> NDArray[np.bool_]:
        """Points in a zone and nearer to another than the tolerance."""
        return (self.home >= 0) & (self.nearest >= 0)

    @property
    def is_outside(self) -> NDArray[np.bool_]:
        """Points in no zone."""
        return self.home < 0


def home_zones(points: AddressPoints, polygons: Sequence[shapely.MultiPolygon]) -> NDArray[np.int64]:
    """Return the index of the zone that covers each point; the first wins on a shared edge; -1 in none."""
    home = np.full(len(points), NONE, dtype=np.int64)
    for index, polygon in enumerate(polygons):
        candidates = _in_box(points, polygon, 0.0)
        candidates = candidates[home[candidates] == NONE]
        home[_touched(points, candidates, polygon)] = index
    return home


def assign(
    points: AddressPoints,
    polygons: Sequence[shapely.MultiPolygon],
    *,
    tolerance_m: float,
    tolerance_approximate_m: float,
) -> Assignment:
    """Assign every point to the zones, given in the order of their codes.

    A point nearer to another zone than its tolerance (`tolerance_approximate_m` where its position is only
    approximate) lies on the boundary; its zone is still the one that covers it.
    """
    home = home_zones(points, polygons)
    nearest, distance_m = np.full(len(points), NONE, dtype=np.int64), np.full(len(points), np.nan)
    tolerances = np.where(points.is_approximate, tolerance_approximate_m, tolerance_m)
    reach_m = float(tolerances.max(initial=0.0))
    for index, polygon in enumerate(polygons):
        candidates = _in_box(points, polygon, reach_m)
        candidates = candidates[(home[candidates] != index) & (home[candidates] != NONE)]
        near = _touched(points, candidates, polygon.buffer(reach_m * _ROUND_CORNERS))
        distances = shapely.distance(polygon, _geometries(points, near))
        is_better = (distances < tolerances[near]) & ~(distances >= distance_m[near])  # NaN: none found yet
        nearest[near[is_better]], distance_m[near[is_better]] = index, distances[is_better]
    outside = np.flatnonzero(home == NONE)
    nearest[outside], distance_m[outside] = _nearest(_geometries(points, outside), polygons)
    return Assignment(home, nearest, distance_m)


def _in_box(points: AddressPoints, polygon: shapely.MultiPolygon, margin_m: float) -> NDArray[np.int64]:
    west, south, east, north = polygon.bounds
    x, y = points.eastings, points.northings
    is_in = (x >= west - margin_m) & (x <= east + margin_m) & (y >= south - margin_m) & (y <= north + margin_m)
    return np.flatnonzero(is_in)


def _touched(points: AddressPoints, candidates: NDArray[np.int64], polygon: shapely.Geometry) -> NDArray[np.int64]:
    """Return those candidates that the polygon covers, its edge included."""
    shapely.prepare(polygon)
    is_touched = shapely.intersects_xy(polygon, points.eastings[candidates], points.northings[candidates])
    return np.asarray(candidates[is_touched])


def _geometries(points: AddressPoints, indexes: NDArray[np.int64]) -> NDArray[np.object_]:
    return np.asarray(shapely.points(points.eastings[indexes], points.northings[indexes]))


def _nearest(
    geometries: NDArray[np.object_], polygons: Sequence[shapely.MultiPolygon]
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Return index and distance of the polygon nearest to each point, the lowest of equally near ones."""
    nearest, distance_m = np.full(len(geometries), NONE, dtype=np.int64), np.full(len(geometries), np.nan)
    if polygons and len(geometries):
        (inputs, found), distances = shapely.STRtree(polygons).query_nearest(geometries, return_distance=True)
        order = np.lexsort((-found, inputs))  # the lowest index of a point comes last and is the one that stays
        nearest[inputs[order]], distance_m[inputs[order]] = found[order], distances[order]
    return nearest, distance_m
