"""From the features of a file to checked zones (pure, no Django)."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import shapely

from zones.catalogue.codes import VERSORGUNGSARTEN, code_of
from zones.ingest.finding_kinds import FindingKind
from zones.ingest.findings import Finding, Unusable
from zones.ingest.meaning.codes import LONGEST_SHOWN, is_safe
from zones.ingest.repair import areas_of, leaves_of, repair
from zones.ingest.rows import RawSteckbrief, RawZone, ZoneRow
from zones.ingest.spelling import tidy
from zones.ingest.steckbrief_rows import check_steckbrief
from zones.ingest.topology import ROUNDING_M2

LONGEST_NAME = 120
# A repair that changes more than this share of an area is not ours to make.
LARGEST_REPAIR_SHARE = 0.01
# Corners nearer than this to a straight line are dropped from the drawn copy (metres).
DISPLAY_TOLERANCE_M = 2.0


def check_zones(raw: Sequence[RawZone]) -> tuple[tuple[ZoneRow, ...], list[Finding]]:
    """Return the usable zones in the order of the file, and findings; each zone left out has one that drops its row."""
    found: list[Finding] = []
    rows: list[ZoneRow] = []
    seen: set[str] = set()
    for zone in raw:
        try:
            row = _new(_row(zone, found), seen)
        except Unusable as problem:
            found.append(_finding(problem.kind, zone, problem.geometry, **problem.values))
            continue
        rows.append(row)
    return _with_drawn_copies(rows), found


def _new(row: ZoneRow, seen: set[str]) -> ZoneRow:
    """Return the zone if its code, in whatever case, is new."""
    key = row.code.casefold()
    if key in seen:
        raise Unusable(FindingKind.ZONE_CODE_TWICE, row.polygon)
    seen.add(key)
    return row


def _row(zone: RawZone, found: list[Finding]) -> ZoneRow:
    code, art = _code(zone), code_of(zone.versorgungsart, VERSORGUNGSARTEN)
    if art is None:
        raise Unusable(FindingKind.VERSORGUNGSART_UNKNOWN, found=zone.versorgungsart.strip())
    polygon = _polygon(zone, found)
    steckbrief, about_values = check_steckbrief(zone.steckbrief or RawSteckbrief(zone.line, code), zone.shown)
    found.extend(about_values)
    return ZoneRow(code, _name(zone, code, found), art, polygon, polygon, steckbrief, zone.shown_code[:LONGEST_SHOWN])


def _code(zone: RawZone) -> str:
    code = zone.code.strip()
    if not code:
        raise Unusable(FindingKind.ZONE_CODE_MISSING)
    if not is_safe(code):
        raise Unusable(FindingKind.ZONE_CODE_UNREADABLE, found=code[:LONGEST_NAME])
    return code


def _name(zone: RawZone, code: str, found: list[Finding]) -> str:
    name = tidy(zone.name)
    if len(name) > LONGEST_NAME or not name.isprintable():
        raise Unusable(FindingKind.ZONE_NAME_UNREADABLE)
    if not name:
        found.append(_finding(FindingKind.ZONE_NAME_MISSING, zone))
    return name or code


def _polygon(zone: RawZone, found: list[Finding]) -> shapely.MultiPolygon:
    """Return the area of a zone, flat, valid and in one type."""
    geometry = zone.geometry
    if geometry is None or geometry.is_empty:
        raise Unusable(FindingKind.ZONE_GEOMETRY_MISSING)
    flat = shapely.force_2d(geometry)
    if not np.isfinite(shapely.get_coordinates(flat)).all():
        raise Unusable(FindingKind.ZONE_GEOMETRY_INVALID, reason="Koordinate ohne endlichen Wert", difference_m2=0.0)
    areas = areas_of(flat)
    if not areas:
        raise Unusable(FindingKind.ZONE_NOT_POLYGON, flat, found=flat.geom_type)
    if len(areas) < len(leaves_of(flat)):
        found.append(_finding(FindingKind.ZONE_PARTS_DROPPED, zone, flat))
    polygon = shapely.MultiPolygon(areas)
    return polygon if polygon.is_valid else _repaired(zone, polygon, found)


def _repaired(zone: RawZone, polygon: shapely.MultiPolygon, found: list[Finding]) -> shapely.MultiPolygon:
    """Return what was meant; findings are drawn where there was something to decide, else where the zone is."""
    mended = repair(polygon)
    values = {"reason": mended.reason, "difference_m2": mended.difference_m2}
    if mended.area.is_empty or mended.difference_m2 > LARGEST_REPAIR_SHARE * mended.area.area:
        raise Unusable(FindingKind.ZONE_GEOMETRY_INVALID, mended.area, **values)
    if mended.doubled.area > ROUNDING_M2:
        doubled = {"area_m2": float(mended.doubled.area)}
        found.append(_finding(FindingKind.ZONE_PARTS_OVERLAP, zone, mended.doubled, **doubled))
    if mended.doubled.area <= ROUNDING_M2 or mended.difference_m2 > ROUNDING_M2:
        place = mended.area if mended.doubtful.is_empty else mended.doubtful
        found.append(_finding(FindingKind.ZONE_GEOMETRY_REPAIRED, zone, place, **values))
    return mended.area


def _with_drawn_copies(rows: Sequence[ZoneRow]) -> tuple[ZoneRow, ...]:
    """Give every zone its simplified polygon; shared edges stay shared."""
    if not rows:
        return ()
    drawn = shapely.coverage_simplify([row.polygon for row in rows], DISPLAY_TOLERANCE_M)
    return tuple(replace(row, display_polygon=_drawn(row, shape)) for row, shape in zip(rows, drawn, strict=True))


def _drawn(row: ZoneRow, shape: shapely.Geometry) -> shapely.MultiPolygon:
    areas = areas_of(shape)
    return shapely.MultiPolygon(areas) if areas and shape.is_valid else row.polygon


def _finding(kind: FindingKind, zone: RawZone, geometry: shapely.Geometry | None = None, **values: object) -> Finding:
    return Finding(kind, zone.line, subject=zone.shown[:LONGEST_SHOWN], geometry=geometry, values=values)
