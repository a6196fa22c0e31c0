"""Cells of a spreadsheet whose look says more than what is stored: shares shown as percent, and errors (pure).

The library that reads the sheets hands out what is stored, 0.45 for 45 %, and of an error nothing at all. XLSX names a
format by its number (ECMA-376 part 1, 18.8.30: 9 and 10 are percent), ODS says so at each cell (OpenDocument 1.3 part
3, 19.387).
"""

import re
import zipfile
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import IO

from lxml import etree

from zones.ingest.sources.layers import Cell, as_cell

Place = tuple[int, int]  # row and column, counted from 0
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_BUILT_IN = {9, 10}
_NO_SIGN = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')  # text, an escaped character and colours are no format
_REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_ERROR = re.compile(rb"""\st=["']e["']""")
_ROW = re.compile(rb"<(?:\w+:)?row\b[^>]*>")
_IS_HIDDEN, _LINE = re.compile(rb"""\shidden=["'](?:1|true)["']"""), re.compile(rb"""\sr=["'](\d{1,7})["']""")
_LETTERS = 26


def as_percent(value: object) -> Cell:
    """Return a stored share as the percentage that is shown, with decimal comma; what is no number stays itself."""
    cell = as_cell(value)
    return f"{(cell * 100).normalize():f} %".replace(".", ",") if isinstance(cell, Decimal) else cell


def percent_cells(path: Path, sheet: str, height: int, width: int) -> set[Place]:
    """Return the cells of a sheet, of this size at most, that are shown as percent.

    Raises:
        etree.XMLSyntaxError: The file is damaged.
        KeyError: It lacks a part.

    """
    with zipfile.ZipFile(path) as book:
        found = _of_ods(book, sheet, height, width) if "content.xml" in book.namelist() else _of_xlsx(book, sheet)
        return {(row, column) for row, column in found if row < height and column < width}


def error_cells(path: Path, sheet: str) -> dict[Place, str]:
    """Return the cells of a sheet that hold an error, such as „#DIV/0!“, which ODS stores as text; raises as above."""
    with zipfile.ZipFile(path) as book:
        if "content.xml" in book.namelist() or not _ERROR.search(book.read(_part_of(book, sheet))):
            return {}
        with book.open(_part_of(book, sheet)) as part:
            cells = ((cell, _REFERENCE.fullmatch(cell.get("r", ""))) for cell in _elements(part, f"{_MAIN}c"))
            return {
                _place(reference): cell.findtext(f"{_MAIN}v") or "#FEHLER!"
                for cell, reference in cells
                if reference and cell.get("t") == "e"
            }


def hidden_lines(path: Path, sheet: str) -> list[int]:
    """Return the lines of a sheet of XLSX that are hidden, for instance by a filter; raises as above."""
    with zipfile.ZipFile(path) as book:
        if "content.xml" in book.namelist():
            return []
        rows = _ROW.findall(book.read(_part_of(book, sheet)))
    return [int(line[1]) for row in rows if _IS_HIDDEN.search(row) and (line := _LINE.search(row))]


def _of_xlsx(book: zipfile.ZipFile, sheet: str) -> Iterator[Place]:
    styles = _percent_styles(book)
    if not styles:
        return
    with book.open(_part_of(book, sheet)) as part:
        for cell in _elements(part, f"{_MAIN}c"):
            reference = _REFERENCE.fullmatch(cell.get("r", ""))
            if reference and cell.get("s") in styles:
                yield _place(reference)


def _place(reference: re.Match[str]) -> Place:
    return int(reference[2]) - 1, _column(reference[1])


def _percent_styles(book: zipfile.ZipFile) -> set[str]:
    """Return the numbers, as text, of the cell styles whose format has a percent sign."""
    if "xl/styles.xml" not in book.namelist():
        return set()
    root = _root(book, "xl/styles.xml")
    own = {
        int(format_.get("numFmtId", "0"))
        for format_ in root.iter(f"{_MAIN}numFmt")
        if "%" in _NO_SIGN.sub("", format_.get("formatCode", ""))
    }
    cells = root.find(f"{_MAIN}cellXfs")
    return {
        str(index)
        for index, style in enumerate(() if cells is None else cells)
        if int(style.get("numFmtId", "0")) in own | _BUILT_IN
    }


def _part_of(book: zipfile.ZipFile, sheet: str) -> str:
    relation = next(
        (
            each.get(_RELATION)
            for each in _root(book, "xl/workbook.xml").iter(f"{_MAIN}sheet")
            if each.get("name") == sheet
        ),
        None,
    )
    targets = {each.get("Id"): each.get("Target", "") for each in _root(book, "xl/_rels/workbook.xml.rels")}
    target = targets[relation]
    return target.removeprefix("/") if target.startswith("/") else f"xl/{target}"


def _of_ods(book: zipfile.ZipFile, sheet: str, height: int, width: int) -> Iterator[Place]:
    with book.open("content.xml") as part:
        for table in _elements(part, f"{_TABLE}table"):
            if table.get(f"{_TABLE}name") == sheet:
                yield from _of_table(table, height, width)
                return


def _of_table(table: etree._Element, height: int, width: int) -> Iterator[Place]:
    """Yield the places; rows and cells may stand for several, of which only those inside the sheet count."""
    row = 0
    for line in table.iter(f"{_TABLE}table-row"):
        rows = range(row, min(height, row + _repeated(line, "rows")))
        row += _repeated(line, "rows")
        column = 0
        for cell in line.iterchildren(f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
            columns = range(column, min(width, column + _repeated(cell, "columns")))
            column += _repeated(cell, "columns")
            if cell.get(f"{_OFFICE}value-type") == "percentage":
                yield from ((each_row, each_column) for each_row in rows for each_column in columns)


def _repeated(element: etree._Element, what: str) -> int:
    return int(element.get(f"{_TABLE}number-{what}-repeated", "1"))


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * _LETTERS + ord(letter) - ord("A") + 1
    return number - 1


def _root(book: zipfile.ZipFile, name: str) -> etree._Element:
    return etree.fromstring(book.read(name), etree.XMLParser(resolve_entities=False, no_network=True))


def _elements(part: IO[bytes], tag: str) -> Iterator[etree._Element]:
    """Yield the elements one after the other and forget each when the next comes."""
    for _event, element in etree.iterparse(part, tag=tag, resolve_entities=False, no_network=True):
        yield element
        element.clear()
        while element.getprevious() is not None:
            del element.getparent()[0]
