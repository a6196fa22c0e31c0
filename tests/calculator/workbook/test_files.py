"""What the files are like to use: marked and named entries, print layout, heads, charts with words, language."""

import io
import zipfile
from datetime import date
from decimal import Decimal
from xml.etree import ElementTree as ET

import openpyxl
import pytest
from odfdo import Document

from calculator.core import Inputs, Technology
from calculator.core.compare import every_system
from calculator.reports.workbook.book import Book, Cell, CellAddress, Role
from calculator.reports.workbook.build import workbook
from calculator.reports.workbook.expression import INPUT, Expression
from calculator.reports.workbook.ods import to_ods
from calculator.reports.workbook.xlsx import to_xlsx
from tests.calculator.workbook.cases import material, oil_house, worked_house
from tests.core.houses import LAW, facts

BOOK = workbook(worked_house())
XLSX_FILE, ODS_FILE = to_xlsx(BOOK), to_ods(BOOK)
SHEETS = ["Vergleich", "Eingaben", "Jahreswerte", "Wärmepumpe", "Fernwärme", "Gasheizung", "Alte Heizung behalten"]
SHEETS += ["Prüfung", "Quellen", "Hilfswerte"]


def part(file: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        return archive.read(name).decode()


def entries(book: Book) -> list[tuple[CellAddress, Cell]]:
    return [
        (CellAddress(sheet.title, row, column), cell)
        for sheet in book.sheets
        for (row, column), cell in sheet.cells.items()
        if cell.role is Role.INPUT
    ]


def test_both_files_have_the_same_sheets() -> None:
    assert sorted(openpyxl.load_workbook(io.BytesIO(XLSX_FILE)).sheetnames) == sorted(SHEETS)
    assert [table.name for table in Document(io.BytesIO(ODS_FILE)).body.tables] == [each.title for each in BOOK.sheets]


def test_every_entry_is_marked_named_unlocked_and_a_plain_number() -> None:
    file = openpyxl.load_workbook(io.BytesIO(XLSX_FILE))
    names = {str(name.attr_text).replace("'", "") for name in file.defined_names.values()}
    assert len(entries(BOOK)) > 60
    for address, cell in entries(BOOK):
        assert isinstance(cell.content, Expression)
        assert cell.content.operation == INPUT
        found = file[address.sheet].cell(address.row + 1, address.column + 1)
        assert isinstance(found.value, int | float)
        assert not found.protection.locked
        assert found.fill.fgColor.rgb == "FFFFF6D6"
        assert f"{address.sheet}!{_absolute(found)}" in names
    assert not any(sheet.protection.sheet for sheet in file)


def _absolute(cell: openpyxl.cell.Cell) -> str:
    return f"${cell.column_letter}${cell.row}"


def test_an_entry_is_checked_against_the_range_of_its_field() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(XLSX_FILE))["Eingaben"]
    rules = {
        str(rule.sqref): (rule.formula1, rule.formula2, rule.error) for rule in sheet.data_validations.dataValidation
    }
    at = BOOK.names["w_fernwaerme_price_eur_kwh"]
    low, high, words = rules[f"C{at.row + 1}"]
    assert (float(low), float(high)) == (0.02, 0.8)
    assert words.startswith("Erlaubt sind 0,02 bis 0,8")
    assert "of:cell-content-is-decimal-number() and cell-content-is-between(0.02,0.8)" in part(ODS_FILE, "content.xml")


def test_every_entry_says_unit_source_certainty_and_day() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(XLSX_FILE))["Eingaben"]
    for address, _cell in entries(BOOK):
        row = [cell.value for cell in sheet[address.row + 1]]
        assert row[0], address
        assert row[3], address
        assert row[7], address
        assert str(row[8]).startswith("w_")


def test_addresses_of_sources_stand_beside_the_values() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(XLSX_FILE))["Eingaben"]
    addresses = {str(row[9].value) for row in sheet.iter_rows() if row[9].value}
    assert "https://www.kfw.de/458" in addresses
    assert all(each.startswith("https://") for each in addresses - {"Adresse der Quelle"})


@pytest.mark.parametrize("title", SHEETS)
def test_paper_is_landscape_as_wide_as_the_sheet_with_head_and_foot(title: str) -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(XLSX_FILE))[title]
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
    assert "Demonstrationsdaten" in sheet.oddFooter.left.text
    assert "&P" in str(sheet.oddFooter.right.text)
    assert sheet.oddHeader.left.text == "Unser Haus"


def test_heads_stay_in_view_and_on_every_page() -> None:
    file = openpyxl.load_workbook(io.BytesIO(XLSX_FILE))
    for title in ("Eingaben", "Prüfung"):
        assert file[title].print_title_rows, title
        assert file[title].freeze_panes, title
    content = part(ODS_FILE, "content.xml")
    assert content.count("<table:table-header-rows>") == 2
    assert 'fo:page-width="29.7cm"' in part(ODS_FILE, "styles.xml")
    ET.fromstring(part(ODS_FILE, "settings.xml"))  # noqa: S314 - our own file


def test_charts_are_native_and_described_in_words() -> None:
    with zipfile.ZipFile(io.BytesIO(XLSX_FILE)) as archive:
        assert [name for name in archive.namelist() if name.startswith("xl/charts/chart")] == [
            "xl/charts/chart1.xml",
            "xl/charts/chart2.xml",
        ]
        drawing = archive.read("xl/drawings/drawing1.xml").decode()
    assert "Liniendiagramm" in drawing
    assert "Gestapelte Säulen" in drawing
    for number in (1, 2):
        ET.fromstring(part(ODS_FILE, f"Object {number}/content.xml"))  # noqa: S314 - our own file
    assert "<svg:desc>Liniendiagramm" in part(ODS_FILE, "content.xml")
    assert "Object 1/content.xml" in part(ODS_FILE, "META-INF/manifest.xml")


def test_the_language_is_german() -> None:
    assert "<dc:language>de-DE</dc:language>" in part(XLSX_FILE, "docProps/core.xml")
    assert "<dc:language>de-DE</dc:language>" in part(ODS_FILE, "meta.xml")
    assert 'fo:language="de"' in part(ODS_FILE, "styles.xml")


def test_the_sources_sheet_says_what_it_rests_on() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(XLSX_FILE))["Quellen"]
    text = " ".join(str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value)
    for words in ("Demonstrationsdaten", "Recht und Preise am 23.11.2026", "https://example.org/rechner/ergebnis/"):
        assert words in text
    assert "Was diese Datei nicht rechnet" in text
    for words in ("Preisverläufe", "Mieterhöhung", "§ 35c EStG", "KfW"):
        assert words in text


def test_days_are_days() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(XLSX_FILE))["Eingaben"]
    at = BOOK.names["w_interest_percent"]
    value = sheet.cell(at.row + 1, 5).value
    assert value.date() > date(2020, 1, 1)


def test_titles_of_sheets_are_short_and_different() -> None:
    titles = [sheet.title for sheet in workbook(oil_house()).sheets]
    assert len({title.lower() for title in titles}) == len(titles)
    assert all(len(title) <= 31 and not set(title) & set("[]:*?/\\'") for title in titles)


def test_formulas_are_short_enough_for_every_spreadsheet() -> None:
    file = openpyxl.load_workbook(io.BytesIO(XLSX_FILE))
    formulas = [str(cell.value) for sheet in file for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    assert len(formulas) > 800
    assert max(map(len, formulas)) < 8192


@pytest.mark.parametrize(("system", "years"), [*((system, 4) for system in every_system(facts())), (Technology.GAS, 1)])
def test_a_single_system_fills_both_kinds_of_files(system: Technology, years: int) -> None:
    """A share of green fuel that costs nothing yet stands among the values of the years, so it needs a cell too."""
    entered = Inputs.of(LAW, {"horizon_years": Decimal(years)})
    book = workbook(material(entered, facts(), LAW, (system,)))
    assert to_xlsx(book)
    assert to_ods(book)
