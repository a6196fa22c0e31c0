"""A table for spreadsheets; the polygon stands in the last column as WKT, its coordinate system beside it (pure)."""

import csv
import io

import shapely

from zones.city import CITY
from zones.ingest.exports.plan_columns import PlanFile, cells, columns, harmless, right_handed
from zones.ingest.rows import ZoneRow

BYTE_ORDER_MARK = "\ufeff"  # without it, spreadsheets take the file for Latin-1
COORDINATE_SYSTEM = "koordinatensystem"


def write_csv(plan: PlanFile) -> bytes:
    """Return semicolons, UTF-8 with byte order mark, decimal point."""
    text = io.StringIO(newline="")
    text.write(BYTE_ORDER_MARK)
    writer = csv.writer(text, delimiter=";")
    writer.writerow([*columns(plan), COORDINATE_SYSTEM, "wkt"])
    for row in plan.rows:
        filled = ["" if cell is None else harmless(str(cell)) for cell in cells(plan, row).values()]
        writer.writerow([*filled, f"EPSG:{CITY.epsg}", _wkt(row)])
    return text.getvalue().encode()


def _wkt(row: ZoneRow) -> str:
    """Return every coordinate to its last bit: rounded, corners can change sides and make a zone invalid."""
    return str(shapely.to_wkt(right_handed(row.polygon), rounding_precision=-1))
