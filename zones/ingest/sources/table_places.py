"""Places that stand in a cell of a table: WKT, EWKT of PostGIS, and WKB in hexadecimal (pure).

GDAL and QGIS call the column „WKT“, PostGIS „geom“, others as they like: what its cells hold decides.
"""

import re
from collections.abc import Iterable, Sequence

import numpy as np
import shapely
from shapely.errors import ShapelyError

from zones.ingest.sources.layers import Cells

WKT_COLUMN = "wkt"  # in any case of letters
_TYPES = "POINT|LINESTRING|POLYGON|MULTIPOINT|MULTILINESTRING|MULTIPOLYGON|GEOMETRYCOLLECTION|CURVEPOLYGON|MULTISURFACE"
_WKT = re.compile(
    rf"\s*(?:SRID\s*=\s*(?P<srid>\d+)\s*;)?\s*(?P<wkt>(?:{_TYPES})\s*[ZM]{{0,2}}\s*(?:\(|EMPTY).*)",
    re.IGNORECASE | re.DOTALL,
)
_WKB = re.compile(r"\s*(?:\\x)?(?P<hex>0[01](?:[0-9a-f]{2}){20,})\s*", re.IGNORECASE)


def place_column(columns: Sequence[str], rows: Iterable[Cells]) -> str | None:
    """Return the column of the places: the one of that name, else the first whose first filled cell holds one."""
    named = next((name for name in columns if name.strip().lower() == WKT_COLUMN), None)
    if named is not None:
        return named
    seen: dict[str, bool] = {}
    for row in rows:
        for name, cell in zip(columns, row, strict=False):
            if cell != "" and name not in seen:
                seen[name] = isinstance(cell, str) and is_place(cell)
        if len(seen) == len(columns):
            break
    return next((name for name in columns if seen.get(name)), None)


def is_place(cell: str) -> bool:
    """Tell whether a cell holds a place, perhaps a broken one."""
    return bool(_WKT.fullmatch(cell) or _WKB.fullmatch(cell))


def place_of(cell: str) -> tuple[shapely.Geometry, int]:
    """Return the place and the code of its coordinate system, 0 where the cell says nothing of it.

    Raises:
        ShapelyError: The cell holds no place, or a broken one.

    """
    wkt, wkb = _WKT.fullmatch(cell), _WKB.fullmatch(cell)
    with np.errstate(all="ignore"):  # numbers that are too large get a finding of their own
        if wkb:
            place = shapely.from_wkb(wkb["hex"])
            return place, int(shapely.get_srid(place))
        place = shapely.from_wkt(wkt["wkt"] if wkt else cell)
    if place is None:
        raise ShapelyError("nothing")
    return place, int((wkt and wkt["srid"]) or 0)
