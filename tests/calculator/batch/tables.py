"""Uploaded tables for the tests: small, true, in every format that is read."""

import io
from collections.abc import Sequence
from datetime import date

import xlsxwriter

from calculator.batch.compute import Computed, Task, compute
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


def computed(*rows: Sequence[str], head: Sequence[str] = HEAD, systems: Sequence[Technology] = SYSTEMS) -> Computed:
    """Read a table as if uploaded and compute it at once."""
    upload = read_upload(csv(*rows, head=head))
    return compute(upload.rows, Task(upload.columns, tuple(systems), DAY))
