"""Small plans as rows: squares of 1 km in Jena (EPSG:25832), side by side from west to east."""

from decimal import Decimal
from typing import Any

import numpy as np
import shapely

from zones.ingest.rows import (
    AddressPoints,
    RawSteckbrief,
    RawValue,
    RawZone,
    SteckbriefRow,
    ValueRow,
    ZoneRow,
    ZoneTable,
)

WEST, SOUTH, SIDE = 680_000.0, 5_643_000.0, 1_000.0


def square(column: int = 0, *, west: float = 0.0, east: float = 0.0) -> shapely.MultiPolygon:
    """Return the square of a column, its west and east edge moved by some metres."""
    left = WEST + column * SIDE
    return shapely.MultiPolygon([shapely.box(left + west, SOUTH, left + SIDE + east, SOUTH + SIDE)])


def with_part(polygon: shapely.MultiPolygon, part: shapely.Polygon) -> shapely.MultiPolygon:
    """Return the area with a part that touches it."""
    return shapely.MultiPolygon([shapely.union(polygon, part)])


def steckbrief(demand: str = "1000") -> SteckbriefRow:
    """Return a Steckbrief with a heat demand."""
    return SteckbriefRow(values=(ValueRow("heat_demand", Decimal(demand)),))


def row(code: str, column: int = 0, versorgungsart: int = 3000, **values: Any) -> ZoneRow:
    """Return a checked zone."""
    polygon = values.pop("polygon", square(column))
    values = {"name": f"Gebiet {code}", "steckbrief": steckbrief(), **values}
    return ZoneRow(code=code, versorgungsart=versorgungsart, polygon=polygon, display_polygon=polygon, **values)


def raw(code: str = "J-01", column: int = 0, **values: Any) -> RawZone:
    """Return a feature as a reader yields it, with a heat demand."""
    about = RawSteckbrief(1, code, values=(RawValue("heat_demand", "1000"),))
    defaults = {"name": f"Gebiet {code}", "versorgungsart": "3000", "geometry": square(column), "steckbrief": about}
    return RawZone(line=column + 1, code=code, **{**defaults, **values})


def table(*zones: RawZone) -> ZoneTable:
    """Return what a reader returns."""
    return ZoneTable("Test", "0" * 64, 25832, zones)


def points(*places: tuple[float, float], is_approximate: bool = False) -> AddressPoints:
    """Return points, given in metres east and north of the south-western corner of column 0."""
    east = np.array([WEST + x for x, _y in places])
    north = np.array([SOUTH + y for _x, y in places])
    return AddressPoints(np.arange(1, len(places) + 1), east, north, np.full(len(places), is_approximate))
