"""Opens files with LibreOffice, without what the engine computed, and reads what LibreOffice computes anew."""

import re
import subprocess
import zipfile
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import python_calamine

from calculator.reports.workbook.book import Book, CellAddress
from calculator.reports.workbook.formula import column_letters

Sheets = dict[str, list[list[Any]]]
_PATIENCE_S = 300  # all files in one go, on a busy machine
_FORMULA_CELL = re.compile(r"<table:table-cell [^>]*table:formula=[^>]*>(<text:p>[^<]*</text:p>)?")
_ALWAYS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="ODFRecalcMode" oor:op="fuse">
<value>0</value></prop><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>
"""


def empty_xlsx(content: bytes, path: Path, changes: dict[str, Decimal] | None = None) -> None:
    """Write a file with other values in named cells and without any computed figure."""
    path.with_suffix(".full.xlsx").write_bytes(content)
    book = openpyxl.load_workbook(path.with_suffix(".full.xlsx"))
    path.with_suffix(".full.xlsx").unlink()
    for name, value in (changes or {}).items():
        ((sheet, cell),) = book.defined_names[name].destinations
        book[sheet][cell.replace("$", "")] = float(value)
    book.save(path)


def empty_ods(content: bytes, path: Path, places: dict[CellAddress, Decimal] | None = None) -> None:
    """Write a file with other values in some cells and with 0 and „?“ in place of every computed figure."""
    path.write_bytes(content)
    with zipfile.ZipFile(path) as file:
        parts = {each.filename: file.read(each) for each in file.infolist()}
    text, count = _FORMULA_CELL.subn(_without_figure, parts["content.xml"].decode())
    assert count > 100
    parts["content.xml"] = text.encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in parts.items():
            file.writestr(name, part)
    if places:
        _put(path, places)


def _without_figure(cell: re.Match[str]) -> str:
    kept = re.sub(r'office:value="[^"]*"', 'office:value="0"', cell[0])
    kept = re.sub(r'office:string-value="[^"]*"', 'office:string-value="?"', kept)
    return re.sub(r"<text:p>[^<]*</text:p>", "<text:p>?</text:p>", kept)


def _put(path: Path, places: dict[CellAddress, Decimal]) -> None:
    from odfdo import Document  # noqa: PLC0415 - only here

    document = Document(path)
    for address, value in places.items():
        table = document.body.get_table(name=address.sheet)
        assert table is not None
        table.set_value((address.column, address.row), float(value))
    document.save(path)


def computed(paths: list[Path], profile: Path, target: Path) -> dict[str, Sheets]:
    """Return what stands in the files as LibreOffice computes them, by name."""
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_ALWAYS)
    command = ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", "xlsx", "--outdir"]
    subprocess.run([*command, str(target), *map(str, paths)], check=True, capture_output=True, timeout=_PATIENCE_S)
    return {path.stem: cells_of(target / f"{path.stem}.xlsx") for path in paths}


def cells_of(path: Path) -> Sheets:
    """Return the values of all cells of a file as they were computed, in rows, by the name of the sheet."""
    book = python_calamine.CalamineWorkbook.from_path(path)
    return {name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names}


def differences(book: Book, file: Sheets, *, without: tuple[str, ...] = ()) -> list[tuple[str, str, Any, Any]]:
    """Return every formula cell of a book whose computed value is not the engine's, to half a cent."""
    found = []
    for expression, at in book.places.items():
        if at.sheet in without:
            continue
        value = file[at.sheet][at.row][at.column]
        if not _same(value, expression.value):
            found.append((at.sheet, f"{column_letters(at.column)}{at.row + 1}", value, expression.value))
    return found


def _same(value: Any, exact: Any) -> bool:
    if isinstance(exact, Decimal):
        return isinstance(value, int | float) and abs(Decimal(value) - exact) < Decimal("0.005")
    return bool(value == exact) and not isinstance(value, datetime)
