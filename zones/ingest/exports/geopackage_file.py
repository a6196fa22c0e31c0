"""GeoPackage in the coordinate system of the city, one layer "gebiete" (pure)."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import shapely
from numpy.typing import NDArray

from zones.city import CITY
from zones.ingest.exports.plan_columns import Cell, PlanFile, cells, columns

LAYER = "gebiete"


def write_geopackage(plan: PlanFile) -> bytes:
    """Return the file; GDAL is loaded on the first call only, because it is large."""
    import pyogrio.raw  # noqa: PLC0415

    names = columns(plan)
    table = [cells(plan, row) for row in plan.rows]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plan.gpkg"
        pyogrio.raw.write(
            path,
            geometry=np.array([shapely.to_wkb(row.polygon) for row in plan.rows], dtype=object),
            field_data=[_column([row[name] for row in table]) for name in names],
            fields=names,
            layer=LAYER,
            driver="GPKG",
            geometry_type="MultiPolygon",
            crs=f"EPSG:{CITY.epsg}",
        )
        return path.read_bytes()


def _column(values: Sequence[Cell]) -> NDArray[np.generic]:
    """Return numbers as numbers, NaN where nothing is stated; everything else as text."""
    if any(isinstance(value, str) for value in values):
        return np.array([None if value is None else str(value) for value in values], dtype=object)
    return np.array([np.nan if value is None else float(value) for value in values])
