"""Uploaded tables for the tests: small, true, in every format that is read."""

import io
from collections.abc import Sequence
from datetime import date

import xlsxwriter

from calculator.batch.compute import Task, compute
from calculator.batch.results import Computed
from calculator.batch.upload import read_upload
from calculator.core import Technology

DAY = date(2026, 11, 23)
HEAD = ("Adresse", "Wohnfläche m²", "Baujahr", "Gebäudetyp", "Heizung", "Heizung Baujahr", "Verbrauch kWh")
GOOD = ("Westweg 1, 07743 Jena", "140", "1965", "Einfamilienhaus", "Gas", "2003", "22000")
EAST = ("Ostweg 2a", "95,5", "1974", "Reihenhaus", "Öl", "1999", "")
BAD = ("Westweg 1", "viel", "1965", "Einfamilienhaus", "Gas", "2003", "")
SYSTEMS = (Technology.AIR_WATER_HP, Technology.GAS, Technology.DISTRICT_HEATING, Technology.KEEP)


def csv(*rows: Sequence[str], head: Sequence[str] = HEAD, delimiter: str = ";", encoding: str = "utf-8") -> bytes:
    return "\r\n".join(delimiter.join(f'"{cell}"' for cell in row) for row in (head, *rows)).encode(encoding)


def xlsx(*rows: Sequence[object], head: Sequence[str] = HEAD) -> bytes:
    made = io.BytesIO()
    with xlsxwriter.Workbook(made) as book:
        sheet = book.add_worksheet("Häuser")
        for number, row in enumerate((head, *rows)):
            sheet.write_row(number, 0, row)
    return made.getvalue()


def ods_repeated(times: int) -> bytes:
    """Make an ODS whose one row below the head says that it stands there many times."""
    from odfdo import Cell, Document, Row, Table  # noqa: PLC0415 (takes long to load)

    document = Document("spreadsheet")
    document.body.clear()
    table = Table("Häuser")
    for row, repeated in ((Row(), None), (Row(), times)):
        for value in HEAD:
            row.append_cell(Cell(value))
        row.repeated = repeated
        table.append(row)
    document.body.append(table)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def computed(*rows: Sequence[str], head: Sequence[str] = HEAD, systems: Sequence[Technology] = SYSTEMS) -> Computed:
    """Read a table as if uploaded and compute it at once."""
    upload = read_upload(csv(*rows, head=head))
    found = compute(upload.rows, Task(upload.columns, tuple(systems), DAY, upload.reading))
    for result in found.results:
        result["reasons"] = " ".join(result["reasons"])
    return found
