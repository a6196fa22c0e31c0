"""A cell that is shown as percent arrives as what everybody sees, whatever is stored."""

import datetime as dt
import zipfile
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from zones.ingest.sources.delivery import deliver
from zones.ingest.sources.files import staged
from zones.ingest.sources.layers import Cell
from zones.ingest.sources.percent import as_percent

ODS = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 office:version="1.3"><office:body><office:spreadsheet><table:table table:name="Werte">{rows}</table:table>
</office:spreadsheet></office:body></office:document-content>"""


def column(path: Path, name: str) -> list[Cell]:
    with staged(path) as file:
        return list(deliver(file).frame[name])


def book(path: Path, *rows: tuple[object, str]) -> Path:
    made = openpyxl.Workbook()
    sheet = made.worksheets[0]
    sheet.append(["Kennung", "Anteil"])
    for number, (value, format_) in enumerate(rows, start=2):
        sheet.cell(number, 1, f"J{number}")
        sheet.cell(number, 2, value).number_format = format_
    made.save(path)
    return path


def test_every_way_to_show_percent_in_excel(tmp_path: Path) -> None:
    path = book(
        tmp_path / "a.xlsx",
        (0.45, "0%"),
        (0.015, "0.00%"),
        (0.0725, '0.0" "%'),
        (1, "0 %;[Red]-0 %"),
        (0.45, "General"),
        (45, '0" %"'),  # the sign is text: 45 is stored and shown
        (45, "0\\%"),
        ("k. A.", "0%"),
        (None, "0%"),
        (0.1 + 0.2, "0%"),
        (dt.date(2025, 6, 18), "yyyy-mm-dd"),
    )
    assert column(path, "Anteil") == [
        "45 %", "1,5 %", "7,25 %", "100 %", Decimal("0.45"), Decimal(45), Decimal(45), "k. A.", "", "30 %",
        "2025-06-18",
    ]  # fmt: skip


def test_percent_of_a_second_sheet_is_its_own(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", (0.45, "0%"))
    made = openpyxl.load_workbook(path)
    made.create_sheet("Deckblatt", 0)["A1"] = "Wärmeplan"
    made.save(path)
    assert column(path, "Anteil") == ["45 %"]


def test_percent_below_a_title_in_libreoffice(tmp_path: Path) -> None:
    share = '<table:table-cell office:value-type="percentage" office:value="{}"{}/>'
    text = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    rows = (
        f"<table:table-row>{text.format('Kennung')}{text.format('a')}{text.format('b')}</table:table-row>"
        '<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>'
        f"<table:table-row>{text.format('J1')}"
        f"{share.format('0.45', ' table:number-columns-repeated=' + chr(34) + '2' + chr(34))}</table:table-row>"
        f'<table:table-row table:number-rows-repeated="2">{text.format("J2")}<table:table-cell '
        f'office:value-type="float" office:value="0.45"/>{share.format("0.015", "")}</table:table-row>'
    )
    path = tmp_path / "a.ods"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", ODS.format(rows=rows))
        archive.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        )
    assert column(path, "a") == ["45 %", Decimal("0.45"), Decimal("0.45")]
    assert column(path, "b") == ["45 %", "1,5 %", "1,5 %"]


@pytest.mark.parametrize(
    ("stored", "shown"), [(0.07, "7 %"), (12.5, "1250 %"), (0, "0 %"), (1e-4, "0,01 %"), ("x", "x"), (None, "")]
)
def test_a_share_as_it_is_shown(stored: object, shown: str) -> None:
    assert as_percent(stored) == shown
