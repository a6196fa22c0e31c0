"""A table for spreadsheets; the polygon stands in the last column as WKT, in metres (pure)."""

import csv
import io

import shapely

from zones.ingest.exports.plan_columns import PlanFile, cells, columns, harmless

BYTE_ORDER_MARK = "\ufeff"  # without it, spreadsheets take the file for Latin-1
WKT_DIGITS = 6  # decimals of a metre


def write_csv(plan: PlanFile) -> bytes:
    """Return semicolons, UTF-8 with byte order mark, decimal point."""
    text = io.StringIO(newline="")
    text.write(BYTE_ORDER_MARK)
    writer = csv.writer(text, delimiter=";")
    writer.writerow([*columns(plan), "wkt"])
    for row in plan.rows:
        filled = ["" if cell is None else harmless(str(cell)) for cell in cells(plan, row).values()]
        writer.writerow([*filled, shapely.to_wkt(row.polygon, rounding_precision=WKT_DIGITS)])
    return text.getvalue().encode()
