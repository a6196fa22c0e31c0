"""Plans whose areas share every corner, and what they leave open: for the tests of redrawing."""

from collections import Counter
from itertools import pairwise
from typing import Any

import shapely
from hypothesis import strategies as st

from zones.shaping.change import Areas, Redrawing
from zones.shaping.faces import Edge

CELL_M = 100.0
JITTER_M = 30.0


def square(west: float, south: float, east: float, north: float) -> shapely.MultiPolygon:
    return shapely.MultiPolygon([shapely.box(west, south, east, north)])


def row_of_squares(*codes: str) -> dict[str, shapely.MultiPolygon]:
    """Squares of 100 m side by side from west to east."""
    return {code: square(place * CELL_M, 0, (place + 1) * CELL_M, CELL_M) for place, code in enumerate(codes)}


@st.composite
def coverages(draw: st.DrawFn) -> dict[str, shapely.MultiPolygon]:
    """A grid of areas with crooked borders: corners moved, and a corner more on each inner edge."""
    columns, rows = draw(st.integers(1, 3)), draw(st.integers(1, 3))
    shift = st.floats(-JITTER_M, JITTER_M, allow_nan=False)
    nodes = {
        (x, y): (x * CELL_M + draw(shift), y * CELL_M + draw(shift))
        for x in range(columns + 1)
        for y in range(rows + 1)
    }
    middles = {}
    for (x, y), (x0, y0) in nodes.items():
        for step in ((1, 0), (0, 1)):
            end = (x + step[0], y + step[1])
            if end in nodes:
                x1, y1 = nodes[end]
                aside = draw(st.floats(-8, 8))
                middles[(x, y), end] = ((x0 + x1) / 2 + aside * step[1], (y0 + y1) / 2 + aside * step[0])
    return {f"G-{x}{y}": _cell(x, y, nodes, middles) for x in range(columns) for y in range(rows)}


def _cell(x: int, y: int, nodes: dict[Any, Any], middles: dict[Any, Any]) -> shapely.MultiPolygon:
    around = [(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1), (x, y)]
    ring = []
    for start, end in pairwise(around):
        ring += [nodes[start], middles.get((start, end)) or middles[end, start]]
    return shapely.MultiPolygon([shapely.Polygon(ring)])


def after(before: Areas, change: Redrawing) -> dict[str, shapely.MultiPolygon]:
    """The whole plan after a change."""
    kept = {code: area for code, area in before.items() if code not in change.ended}
    return {**kept, **change.areas}


def open_edges(areas: Areas) -> Counter[Edge]:
    """The edges that no other area has: the outer border of the plan, and of every gap in it."""
    edges: Counter[Edge] = Counter()
    for area in areas.values():
        for part in shapely.orient_polygons(area).geoms:
            for ring in (part.exterior, *part.interiors):
                edges.update(pairwise(ring.coords))
    return Counter({edge: count - edges[edge[::-1]] for edge, count in edges.items() if count > edges[edge[::-1]]})


def outline(areas: Areas) -> shapely.Geometry:
    """What the open edges enclose; only where areas share every corner is it the plan's outer border."""
    return shapely.union_all(shapely.get_parts(shapely.polygonize([shapely.LineString(e) for e in open_edges(areas)])))


def is_exact(areas: Areas) -> bool:
    """Whether the areas are sound and share every corner, with neither gap nor overlap within their outer border."""
    shapes = list(areas.values())
    return bool(
        all(area.is_valid for area in shapes)
        and shapely.coverage_is_valid(shapes)
        and abs(outline(areas).area - sum(area.area for area in shapes)) < 1e-6
    )
