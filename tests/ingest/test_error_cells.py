"""Cells of a spreadsheet in which a formula failed: set aside with a note that shows them, never simply empty."""

import zipfile
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest

from tests.ingest.in_process import read_here
from zones.ingest.checks import check_addresses
from zones.ingest.finding_kinds import FindingKind
from zones.ingest.findings import Finding
from zones.ingest.meaning.cells import is_error
from zones.ingest.sources.addresses import open_addresses
from zones.ingest.sources.delivery import deliver
from zones.ingest.sources.files import staged
from zones.ingest.sources.zones import read_steckbriefe

ERRORS = ("#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!")


@pytest.fixture(autouse=True)
def _in_process(monkeypatch: pytest.MonkeyPatch) -> None:
    read_here(monkeypatch)


def book(path: Path, rows: Sequence[Sequence[object]]) -> Path:
    """Write a workbook; openpyxl stores the words of errors as errors."""
    made = openpyxl.Workbook()
    for row in rows:
        made.worksheets[0].append(list(row))
    made.save(path)
    with zipfile.ZipFile(path) as archive:
        assert b't="e"' in archive.read("xl/worksheets/sheet1.xml")
    return path


def test_every_error_arrives_as_it_is_shown(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", [["Kennung", "Wert"], *([f"J{row}", error] for row, error in enumerate(ERRORS))])
    with staged(path) as file:
        assert list(deliver(file).frame["Wert"]) == list(ERRORS)


def asides(findings: Sequence[Finding]) -> list[tuple[int | None, object]]:
    return [(one.line, one.values["found"]) for one in findings if one.kind is FindingKind.CELL_SET_ASIDE]


def test_an_error_is_set_aside_with_a_note_in_every_column(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["Kennung", "Wärmebedarf MWh/a", "Gebäude mit Gasanschluss %", "Empfehlung"],
        ["A-1", 7200, "45 %", "Reihenhäuser"],
        ["A-2", "#DIV/0!", "#REF!", "#N/A"],
    ]
    table = read_steckbriefe(book(tmp_path / "a.xlsx", rows))
    assert asides(table.findings) == [(3, "#DIV/0!"), (3, "#REF!"), (3, "#N/A")]
    assert [row.code for row in table.rows] == ["A-1", "A-2"]


def test_an_error_is_no_street(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["Straße", "Hausnummer", "Zusatz", "PLZ", "Ostwert", "Nordwert"],
        ["Markt", 1, "", "07743", 681020, 5644500],
        ["#REF!", 2, "", "07743", 681040, 5644500],
        ["Markt", 3, "#N/A", "07743", 681060, 5644500],
    ]
    with open_addresses(book(tmp_path / "a.xlsx", rows)) as source:
        report = check_addresses(source.read(lambda _lines: None), source.epsg)
    assert [row.number for row in report.rows] == [1]
    found = [(one.line, one.kind) for one in report.findings if one.line]
    assert found == [(3, FindingKind.STREET_MISSING), (4, FindingKind.NUMBER_UNREADABLE)]


@pytest.mark.parametrize("text", [*ERRORS, "#NV", "#WERT!", "#ÜBERLAUF!", "#SPILL!", "Err:502", " #DIV/0! "])
def test_errors_are_known(text: str) -> None:
    assert is_error(text)


@pytest.mark.parametrize("text", ["", "#", "#1", "Nr. #7", "Südviertel", "45 %"])
def test_other_texts_are_none(text: str) -> None:
    assert not is_error(text)
