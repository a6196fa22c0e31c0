"""Places that stand in a cell of a table: WKT, EWKT of PostGIS, and WKB in hexadecimal (pure).

GDAL and QGIS call the column „WKT“, PostGIS „geom“, others as they like: what its cells hold decides.
"""

import re
from collections.abc import Iterable, Sequence

import numpy as np
import shapely
from shapely.errors import ShapelyError

WKT_COLUMN = "wkt"  # in any case of letters
_TYPES = "POINT|LINESTRING|POLYGON|MULTIPOINT|MULTILINESTRING|MULTIPOLYGON|GEOMETRYCOLLECTION|CURVEPOLYGON|MULTISURFACE"
_WKT = re.compile(rf"\s*(?:SRID\s*=\s*(?P<srid>\d+)\s*;)?\s*(?P<wkt>(?:{_TYPES})\b.*)", re.IGNORECASE | re.DOTALL)
_WKB = re.compile(r"\s*(?:\\x)?(?P<hex>0[01](?:[0-9a-f]{2}){20,})\s*", re.IGNORECASE)


def place_column(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str | None:
    """Return the column of the places: the one of that name, else the first whose first filled cell holds one."""
    named = next((name for name in columns if name.strip().lower() == WKT_COLUMN), None)
    if named is not None:
        return named
    waiting = dict(enumerate(columns))
    for row in rows:
        for index, name in list(waiting.items()):
            cell = row[index] if index < len(row) else ""
            if cell and is_place(cell):
                return name
            if cell:
                del waiting[index]
        if not waiting:
            break
    return None


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
