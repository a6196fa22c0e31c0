"""Areas cut into pieces along lines, and put together again from them (pure, no Django).

All borders and lines are cut at each other once, so every piece and every area made of pieces shares its corners with
what lies beside it.
"""

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

import shapely

from zones.catalogue.marking import marked as _
from zones.shaping.corners import Corner
from zones.shaping.refusals import NotDrawable

Edge = tuple[Corner, Corner]


def cut(areas: Sequence[shapely.MultiPolygon], lines: Sequence[shapely.Geometry]) -> list[shapely.Polygon]:
    """Return the pieces of the areas between all their borders and the lines, turned anticlockwise."""
    borders = shapely.union_all([*shapely.boundary(list(areas)), *lines])
    pieces = shapely.get_parts(shapely.polygonize(list(shapely.get_parts(borders))))
    inside = holders(pieces, areas)
    return [shapely.orient_polygons(piece) for piece, owners in zip(pieces, inside, strict=True) if owners]


def holders(pieces: Iterable[shapely.Polygon], areas: Sequence[shapely.MultiPolygon]) -> list[list[int]]:
    """Return, for each piece, the places of the areas that it belongs to."""
    for area in areas:
        shapely.prepare(area)
    points = [piece.point_on_surface() for piece in pieces]
    return [[place for place, area in enumerate(areas) if area.contains(point)] for point in points]


def joined(pieces: Sequence[shapely.Polygon]) -> shapely.MultiPolygon:
    """Return pieces that share their corners as one area; raise NotDrawable if they are too thin to be told apart."""
    try:
        united = shapely.coverage_union_all(list(pieces))
    except shapely.GEOSException as error:
        raise NotDrawable(
            _("Linie und Grenze laufen zu dicht nebeneinander her. Zeichnen Sie mit etwas Abstand oder genau darauf.")
        ) from error
    return shapely.MultiPolygon(list(shapely.get_parts(united)))


def edges_of(piece: shapely.Polygon) -> Iterable[Edge]:
    """Yield the edges of a piece in its direction: it lies to the left of each if it was turned anticlockwise."""
    for ring in (piece.exterior, *piece.interiors):
        yield from pairwise(ring.coords)


def common_edges(pieces: Sequence[shapely.Polygon]) -> dict[Edge, tuple[int, int]]:
    """Return each edge between two pieces with the place of the piece to its left and to its right, once."""
    left_of = {edge: place for place, piece in enumerate(pieces) for edge in edges_of(piece)}
    return {
        (start, end): (place, left_of[end, start])
        for (start, end), place in left_of.items()
        if start < end and (end, start) in left_of
    }


def groups(neighbours: Iterable[tuple[int, int]]) -> list[dict[int, bool]]:
    """Return the connected groups, in each of which neighbours have different sides.

    Raises:
        ValueError: There is no such choice of sides.

    """
    beside: Mapping[int, set[int]] = defaultdict(set)
    for one, other in neighbours:
        beside[one].add(other)
        beside[other].add(one)
    found: list[dict[int, bool]] = []
    for start in beside:
        if not any(start in group for group in found):
            found.append(_group(start, beside))
    return found


def _group(start: int, beside: Mapping[int, set[int]]) -> dict[int, bool]:
    sides, waiting = {start: True}, deque([start])
    while waiting:
        place = waiting.popleft()
        for other in beside[place]:
            if other not in sides:
                sides[other] = not sides[place]
                waiting.append(other)
            elif sides[other] == sides[place]:
                raise ValueError("neighbours on one side")
    return sides
