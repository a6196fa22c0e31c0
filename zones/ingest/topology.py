"""How the zones of a plan lie to each other, to the city and to the addresses (pure, no Django)."""

from collections.abc import Iterator, Sequence

import numpy as np
import shapely

from zones.catalogue.code_order import in_order
from zones.ingest.assignment import home_zones
from zones.ingest.finding_kinds import FindingKind
from zones.ingest.findings import Finding
from zones.ingest.rows import AddressPoints, ZoneRow
from zones.outline import city_reach

# Smaller pieces come from rounding coordinates and change nobody's zone.
ROUNDING_M2 = 1.0
# A piece narrower than this is a sliver: the same edge drawn twice.
SLIVER_WIDTH_M = 1.0
TINY_ZONE_M2 = 100.0
# Zones may follow the city's boundary more closely than the coarse outline does.
HIGHEST_SHARE_OUTSIDE = 0.05
_MITRE = "mitre"


def check_topology(rows: Sequence[ZoneRow]) -> Iterator[Finding]:
    """Yield overlaps, slivers, holes, tiny zones and zones that leave the city."""
    for row in rows:
        yield from _alone(row)
    yield from _overlaps(rows)
    yield from _gaps(rows)


def check_points(rows: Sequence[ZoneRow], points: AddressPoints) -> Iterator[Finding]:
    """Yield addresses in no zone or in two, and zones without address."""
    ordered = sorted(rows, key=lambda row: row.code)
    home = home_zones(points, [row.polygon for row in ordered])
    lost = np.flatnonzero(home < 0)
    if len(lost):
        yield Finding(FindingKind.ADDRESSES_IN_NO_ZONE, count=len(lost), geometry=_multipoint(points, lost))
    twice = np.flatnonzero(_covers(ordered, points) > 1)
    if len(twice):
        yield Finding(FindingKind.ADDRESSES_IN_TWO_ZONES, count=len(twice), geometry=_multipoint(points, twice))
    inhabited = set(home.tolist())
    for index, row in enumerate(ordered):
        if index not in inhabited:
            yield Finding(FindingKind.ZONE_WITHOUT_ADDRESS, subject=row.shown, geometry=row.polygon)


def _covers(rows: Sequence[ZoneRow], points: AddressPoints) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
    """Return how many overlapping pairs of zones hold each point, plus one; points on an edge are in neither."""
    counts = np.ones(len(points), dtype=np.int64)
    for _one, _other, shared in _shared(rows):
        counts += shapely.contains_xy(shared, points.eastings, points.northings)
    return counts


def _alone(row: ZoneRow) -> Iterator[Finding]:
    reach = city_reach()
    area_m2 = float(row.polygon.area)
    outside = row.polygon.difference(reach)
    if not reach.intersects(row.polygon):
        yield Finding(FindingKind.ZONE_OUTSIDE_CITY, subject=row.shown, geometry=row.polygon)
    elif outside.area > HIGHEST_SHARE_OUTSIDE * area_m2:
        values = {"area_m2": float(outside.area)}
        yield Finding(FindingKind.ZONE_LEAVES_CITY, subject=row.shown, geometry=outside, values=values)
    if area_m2 < TINY_ZONE_M2:
        yield Finding(FindingKind.ZONE_TINY, subject=row.shown, geometry=row.polygon, values={"area_m2": area_m2})


def _overlaps(rows: Sequence[ZoneRow]) -> Iterator[Finding]:
    for one, other, shared in _shared(rows):
        kind = FindingKind.ZONES_SLIVER if _is_narrow(shared) else FindingKind.ZONES_OVERLAP
        subject, values = f"{one.shown}, {other.shown}", {"area_m2": float(shared.area)}
        yield Finding(kind, subject=subject, geometry=shared, values=values, shared_by=(one.code, other.code))


def _shared(rows: Sequence[ZoneRow]) -> Iterator[tuple[ZoneRow, ZoneRow, shapely.Geometry]]:
    """Yield every two zones that share more than rounding, in the order of the zones, with what they share."""
    ordered = sorted(rows, key=lambda row: row.order)
    polygons = [row.polygon for row in ordered]
    pairs = shapely.STRtree(polygons).query(polygons, predicate="intersects")
    for one, other in sorted((int(one), int(other)) for one, other in pairs.T if one < other):
        shared = polygons[one].intersection(polygons[other])
        if shared.area > ROUNDING_M2:
            yield ordered[one], ordered[other], shared


def _gaps(rows: Sequence[ZoneRow]) -> Iterator[Finding]:
    """Yield holes that no zone fills, and narrow strips between zones that are open to the outside."""
    union = shapely.union_all([row.polygon for row in rows])
    half = SLIVER_WIDTH_M / 2
    closed = union.buffer(half, join_style=_MITRE).buffer(-half, join_style=_MITRE)
    holes = list(_holes(union))
    strips = shapely.get_parts(closed.difference(union))
    for piece in (*holes, *(strip for strip in strips if not any(hole.intersects(strip) for hole in holes))):
        if piece.area > ROUNDING_M2:
            kind = FindingKind.ZONES_SLIVER if _is_narrow(piece) else FindingKind.ZONES_GAP
            near = [row.shown for row in rows if row.polygon.distance(piece) < SLIVER_WIDTH_M]
            yield Finding(
                kind,
                subject=", ".join(sorted(near, key=in_order)),
                geometry=piece,
                values={"area_m2": float(piece.area)},
            )


def _holes(union: shapely.Geometry) -> Iterator[shapely.Geometry]:
    """Yield the holes without the zones that lie in them as islands."""
    rings = [ring for part in shapely.get_parts(union) for ring in part.interiors]
    for ring in rings:
        yield from shapely.get_parts(shapely.Polygon(ring).difference(union))


def _is_narrow(piece: shapely.Geometry) -> bool:
    # Mitred: round the corner of an island the strip would count as wider than it is.
    return bool(piece.buffer(-SLIVER_WIDTH_M / 2, join_style=_MITRE).is_empty)


def _multipoint(points: AddressPoints, indexes: "np.ndarray[tuple[int], np.dtype[np.int64]]") -> shapely.MultiPoint:
    return shapely.MultiPoint(np.column_stack([points.eastings[indexes], points.northings[indexes]]))
