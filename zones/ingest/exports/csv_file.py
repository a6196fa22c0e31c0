"""A table for spreadsheets; the polygon is in the last column as WKT, its coordinate system beside it (pure)."""

import csv

from zones.city import CITY
from zones.ingest.exports.frame import GEOMETRY, plan_frame
from zones.ingest.exports.plan_columns import PlanFile, harmless

BYTE_ORDER_MARK = "\ufeff"  # without it, spreadsheets take the file for Latin-1
COORDINATE_SYSTEM = "koordinatensystem"


def write_csv(plan: PlanFile) -> bytes:
    """Return semicolons, UTF-8 with byte order mark, decimal point; no coordinate is rounded.

    Rounded, corners can change sides and make a zone invalid.
    """
    frame = plan_frame(plan)
    frame.insert(len(frame.columns) - 1, COORDINATE_SYSTEM, f"EPSG:{CITY.epsg}")
    table = frame.to_wkt(rounding_precision=-1).rename(columns={GEOMETRY: "wkt"})
    plain = table.map(lambda cell: "" if cell is None else harmless(str(cell)))
    text = plain.to_csv(sep=";", index=False, lineterminator="\r\n", quoting=csv.QUOTE_MINIMAL)
    return f"{BYTE_ORDER_MARK}{text}".encode()
