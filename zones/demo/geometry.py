"""Polygons of the demonstration zones (pure, no Django).

Points are set along the street sections; every place of the city belongs to the zone of the nearest point (Voronoi
cells, dissolved by zone, clipped to the outline). All borders are cut at each other once and then put together again
from the same pieces, so that neighbours share their border vertex by vertex: no gap, no overlap, no sliver.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
import shapely

from zones.demo.inputs import Point, Section

SPACING_M = 30.0  # distance of the points along a section
GRID_M = 0.01  # borders are rounded to centimetres
SMALLEST_PART_M2 = 20_000.0  # smaller detached pieces go to the neighbour with the longest common border
DISPLAY_TOLERANCE_M = 8.0  # border details of less than the square of this are not drawn

Zones = dict[int, shapely.MultiPolygon]


def zone_polygons(groups: Sequence[Sequence[Section]], outline: shapely.Polygon) -> Zones:
    """Return one valid MultiPolygon for each group of sections, by index of the group."""
    sites = _sites(groups)
    owners = np.array(list(sites.values()))
    tree = shapely.STRtree(shapely.points(list(sites)))
    cells = shapely.voronoi_polygons(shapely.MultiPoint(list(sites)), extend_to=outline.buffer(1000), ordered=True)
    faces = _faces(_dissolve(zip(owners, shapely.get_parts(cells), strict=True)).values(), outline)
    inner_points = shapely.points([face.representative_point().coords[0] for face in faces])
    labels = owners[tree.nearest(inner_points)]
    return _dissolve(zip(_without_specks(faces, labels), faces, strict=True))


def display_polygons(zones: Zones) -> Zones:
    """Return the simplified copies for drawing; common borders stay common."""
    simplified = shapely.coverage_simplify(list(zones.values()), DISPLAY_TOLERANCE_M)
    return {index: _multi(polygon) for index, polygon in zip(zones, simplified, strict=True)}


def _sites(groups: Sequence[Sequence[Section]]) -> Mapping[Point, int]:
    """Return the points along the sections with their group; the first group to claim a point keeps it."""
    sites: dict[Point, int] = {}
    for index, sections in enumerate(groups):
        for section in sections:
            line = section.line()
            steps = max(1, round(line.length / SPACING_M))
            for fraction in np.linspace(0, 1, steps + 1):
                point = line.interpolate(fraction, normalized=True)
                sites.setdefault((round(point.x, 1), round(point.y, 1)), index)
    return sites


def _faces(zones: Iterable[shapely.MultiPolygon], outline: shapely.Polygon) -> list[shapely.Polygon]:
    """Cut all borders and the outline at each other and return the pieces inside the outline."""
    borders = shapely.union_all([outline.boundary, *(zone.boundary for zone in zones)], grid_size=GRID_M)
    pieces = shapely.get_parts(shapely.polygonize([borders]))
    return [piece for piece in pieces if outline.contains(piece.representative_point())]


def _without_specks(faces: Sequence[shapely.Polygon], labels: Iterable[int]) -> list[int]:
    """Return the labels with small detached pieces given to a neighbour; the largest piece of a zone always stays."""
    result = [int(label) for label in labels]
    largest: dict[int, float] = defaultdict(float)
    for face, label in zip(faces, result, strict=True):
        largest[label] = max(largest[label], face.area)
    for index in np.argsort(shapely.area(faces), kind="stable"):
        if faces[index].area < min(SMALLEST_PART_M2, largest[result[index]]):
            result[index] = _neighbour(int(index), faces, result)
    return result


def _neighbour(index: int, faces: Sequence[shapely.Polygon], labels: Sequence[int]) -> int:
    shared: dict[int, float] = defaultdict(float)
    for other in shapely.STRtree(faces).query(faces[index], predicate="touches"):
        shared[labels[other]] += faces[index].boundary.intersection(faces[other].boundary).length
    shared.pop(labels[index], None)
    return max(sorted(shared), key=lambda label: shared[label], default=labels[index])


def _dissolve(pieces: Iterable[tuple[int, shapely.Polygon]]) -> Zones:
    by_zone: dict[int, list[shapely.Polygon]] = defaultdict(list)
    for index, piece in pieces:
        by_zone[int(index)].append(piece)
    return {index: _multi(shapely.coverage_union_all(by_zone[index])) for index in sorted(by_zone)}


def _multi(polygon: shapely.Polygon | shapely.MultiPolygon) -> shapely.MultiPolygon:
    """Return the polygon as a MultiPolygon whose parts and vertices come in one canonical order."""
    return shapely.MultiPolygon(list(shapely.get_parts(shapely.normalize(polygon))))
