"""Corners of areas and lines: which are the same place, and which an edge lacks (pure, no Django).

Two areas share a border exactly only if every corner that one has on it is a corner of the other too: a point put on
an edge is rounded, and lies beside the edge of whoever does not have it.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

import numpy as np
import shapely
from numpy.typing import NDArray

Corner = tuple[float, float]  # easting and northing in metres
Corners = NDArray[np.float64]  # one row each

# What is nearer than this is the same place. A browser keeps a millimetre of what it was sent.
SAME_PLACE_M = 0.01
# A line whose end comes so near to a border was meant to reach it.
END_REACH_M = 1.0
# A corner that was computed on an edge is nearer to it than this.
ON_EDGE_M = 1e-6


def corners_of(geometries: Iterable[shapely.Geometry]) -> set[Corner]:
    """Return every corner once."""
    return {(x, y) for x, y in shapely.get_coordinates(list(geometries)).tolist()}


def settled(line: shapely.LineString, areas: Sequence[shapely.Geometry]) -> shapely.LineString:
    """Return the line through the corners of the areas that it nearly meets, its ends carried over near borders."""
    borders = shapely.union_all(shapely.boundary(list(areas)))
    points = list(line.coords)
    points[0] = _carried_over(points[0], points[1], borders)
    points[-1] = _carried_over(points[-1], points[-2], borders)
    corners = shapely.MultiPoint(list(corners_of(areas)))
    return shapely.remove_repeated_points(shapely.snap(shapely.LineString(points), corners, SAME_PLACE_M))


def _carried_over(end: Corner, before: Corner, borders: shapely.Geometry) -> Corner:
    """Return an end that crosses the border which it nearly reaches."""
    if borders.distance(shapely.Point(end)) > END_REACH_M:
        return end
    nearest = shapely.shortest_line(shapely.Point(end), borders).coords[1]
    step = np.subtract(nearest, before)
    length = float(np.hypot(*step))
    if length == 0:
        return end
    x, y = np.add(nearest, step / length * SAME_PLACE_M)
    return float(x), float(y)


def met_corners(polygon: shapely.Geometry, known: Iterable[Corner]) -> shapely.Geometry:
    """Return the polygon with each corner put exactly on the known one that is the same place."""
    wanted = list(known)
    if not wanted:
        return polygon
    tree = shapely.STRtree(shapely.points(wanted))

    def moved(own: Corners) -> Corners:
        indexes, near = tree.query_nearest(shapely.points(own), max_distance=SAME_PLACE_M, all_matches=False)
        own = own.copy()
        own[indexes] = np.array(wanted)[near]
        return own

    return shapely.transform(polygon, moved)


def with_corners(
    area: shapely.MultiPolygon, corners: Iterable[Corner], within_m: float = ON_EDGE_M
) -> shapely.MultiPolygon:
    """Return the area with those corners put into the edge that they lie on; the same object if it lacks none."""
    lacking = _beside(area, set(corners) - corners_of([area]), within_m)
    if not len(lacking):
        return area
    rings = [ring for part in area.geoms for ring in (part.exterior, *part.interiors)]
    grown = _grown([shapely.get_coordinates(ring) for ring in rings], lacking, within_m)
    parts, place = [], 0
    for part in area.geoms:
        count = 1 + len(part.interiors)
        shell, *holes = grown[place : place + count]
        parts.append(shapely.Polygon(shell, holes))
        place += count
    return shapely.MultiPolygon(parts)


def _beside(area: shapely.MultiPolygon, corners: set[Corner], within_m: float) -> Corners:
    """Return the corners that lie on the border of the area."""
    points = np.array(sorted(corners), dtype=np.float64).reshape(-1, 2)
    west, south, east, north = area.bounds
    points = points[
        ((points >= (west - within_m, south - within_m)) & (points <= (east + within_m, north + within_m))).all(1)
    ]
    beside: Corners = points[shapely.dwithin(shapely.points(points), area.boundary, within_m)]
    return beside


def _grown(rings: list[Corners], lacking: Corners, within_m: float) -> list[Corners]:
    """Put each corner into the nearest edge of all rings."""
    starts = np.concatenate([ring[:-1] for ring in rings])
    ends = np.concatenate([ring[1:] for ring in rings])
    added: dict[int, list[tuple[float, Corner]]] = defaultdict(list)
    for corner in lacking:
        shares, distances = _along(corner, starts, ends)
        edge = int(np.argmin(distances))
        if distances[edge] <= within_m and 0 < shares[edge] < 1:
            added[edge].append((float(shares[edge]), (float(corner[0]), float(corner[1]))))
    return [np.array(ring) for ring in _rebuilt(rings, added)]


def _along(corner: Corners, starts: Corners, ends: Corners) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return how far along each edge (0 to 1) the corner lies, and its distance from it."""
    steps = ends - starts
    lengths = np.maximum((steps**2).sum(axis=1), np.finfo(np.float64).tiny)
    shares = np.clip(((corner - starts) * steps).sum(axis=1) / lengths, 0, 1)
    return shares, np.hypot(*(starts + shares[:, None] * steps - corner).T)


def _rebuilt(rings: list[Corners], added: dict[int, list[tuple[float, Corner]]]) -> Iterable[list[Corner]]:
    edge = 0
    for ring in rings:
        points: list[Corner] = []
        for x, y in ring[:-1].tolist():
            points += [(x, y), *(corner for _share, corner in sorted(added.get(edge, [])))]
            edge += 1
        yield [*points, points[0]]
