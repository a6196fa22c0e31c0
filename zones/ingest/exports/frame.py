"""A plan as GeoPandas holds it: what the writers of tables start from (pure; workers and commands only)."""

from datetime import date

import geopandas
import pandas as pd

from zones.catalogue.steckbrief_fields import FIELDS, FieldKind
from zones.city import CITY
from zones.ingest.exports.descriptions import FIGURES_TABLE
from zones.ingest.exports.plan_columns import ZONE_COLUMNS, PlanFile, about, cells, columns, figure_cells, right_handed

GEOMETRY = "geometry"
DAYS = ("gilt_ab", "beschlossen_am")
YEARS = ("plan_zieljahr", "basisjahr")
_NUMBERS = ("versorgungsart", *YEARS, *(key for key, field in FIELDS.items() if field.kind is not FieldKind.TEXT))


def plan_frame(plan: PlanFile) -> geopandas.GeoDataFrame:
    """Return one row for each zone, figures beside each other, in the coordinate system of the city."""
    return _framed(plan, columns(plan))


def zones_frame(plan: PlanFile) -> geopandas.GeoDataFrame:
    """Return one row for each zone without its figures; whole numbers and days as such."""
    frame = _framed(plan, [*ZONE_COLUMNS, *about(plan)])
    for name in _NUMBERS:
        frame[name] = pd.array([int(cell) if cell else None for cell in frame[name]], dtype="Int32")
    for name in DAYS:
        frame[name] = [date.fromisoformat(cell) if cell else None for cell in frame[name]]
    return frame


def figures_frame(plan: PlanFile) -> pd.DataFrame:
    """Return one row for each stated figure of a zone, with unit, source and day."""
    rows = [figure_cells(row, value) for row in plan.rows for value in row.steckbrief.values]
    frame = pd.DataFrame(rows, columns=list(FIGURES_TABLE), dtype=object)
    frame["gliederung"] = pd.array(list(frame["gliederung"]), dtype="Int32")
    frame["wert"] = frame["wert"].astype(float)
    return frame


def _framed(plan: PlanFile, names: list[str]) -> geopandas.GeoDataFrame:
    table = pd.DataFrame([cells(plan, row) for row in plan.rows], columns=names, dtype=object)
    places = geopandas.GeoSeries([right_handed(row.polygon) for row in plan.rows], crs=CITY.epsg)
    return geopandas.GeoDataFrame(table, geometry=places.rename(GEOMETRY))
