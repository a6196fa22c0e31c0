"""The result as GeoPackage: a point for each address, with everything the spreadsheet has."""

import tempfile
from pathlib import Path

import numpy as np
import shapely
from numpy.typing import NDArray

from calculator.batch.outcome import Heading, Outcome, Value
from zones.doors.city import CITY

LAYER = "haeuser"


def result_gpkg(outcome: Outcome) -> bytes:
    """Return the file; houses without an exact address are in it without a point."""
    import pyogrio.raw  # noqa: PLC0415 (GDAL is large and needed here only)

    rows = list(outcome.rows())
    job = outcome.job
    about = "; ".join(filter(None, (job.basis["mark"], job.basis["plan"], f"{job.stichtag:%Y-%m-%d}")))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "haeuser.gpkg"
        pyogrio.raw.write(
            path,
            geometry=np.array([_point(point) for _values, point in rows], dtype=object),
            field_data=[
                _column(heading, [values[place] for values, _point in rows])
                for place, heading in enumerate(outcome.headings)
            ],
            fields=[heading.name for heading in outcome.headings],
            layer=LAYER,
            driver="GPKG",
            geometry_type="Point",
            crs=f"EPSG:{CITY.epsg}",
            layer_metadata={"DESCRIPTION": about},
        )
        return path.read_bytes()


def _point(point: tuple[float, float] | None) -> bytes | None:
    return None if point is None else bytes(shapely.to_wkb(shapely.Point(point)))


def _column(heading: Heading, values: list[Value]) -> NDArray[np.generic]:
    if heading.kind == "text":
        return np.array(values, dtype=object)
    return np.array([np.nan if value is None else value for value in values], dtype=float)
