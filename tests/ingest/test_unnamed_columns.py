"""Columns without a heading, rows that do not fit, and workbooks of several sheets: all is named, nothing guessed."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import openpyxl
import pytest

from tests.ingest import plan_files as files
from tests.ingest.in_process import read_here
from zones.ingest.finding_kinds import FindingKind
from zones.ingest.plan_checks import PlanContext, check_plan, merge_steckbriefe
from zones.ingest.rows import SteckbriefTable
from zones.ingest.sources.zones import read_steckbriefe, read_zones

PLOTS = files.plots(4)
CODES = [plot.code for plot in PLOTS]


@pytest.fixture(autouse=True)
def _in_process(monkeypatch: pytest.MonkeyPatch) -> None:
    read_here(monkeypatch)


def demands(table: SteckbriefTable) -> dict[str, str]:
    return {row.code: str(value.value) for row in table.rows for value in row.values}


def named(table: SteckbriefTable, kind: FindingKind) -> list[Mapping[str, object]]:
    return [finding.values for finding in table.findings if finding.kind is kind]


ROWS = [["Kennung", "Wärmebedarf MWh/a", ""], *([code, "7200", "wichtig"] for code in CODES)]


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_a_column_without_heading_is_named_and_the_rest_is_read(name: str, tmp_path: Path) -> None:
    write = files.xlsx if name.endswith("xlsx") else files.csv_file
    table = read_steckbriefe(write(tmp_path / name, ROWS))
    assert demands(table) == dict.fromkeys(CODES, "7200")
    assert [(one["column"], one["filled"]) for one in named(table, FindingKind.COLUMN_UNUSED)] == [("Spalte 3", 4)]


def test_semicolons_at_the_end_are_no_columns(tmp_path: Path) -> None:
    table = read_steckbriefe(files.csv_file(tmp_path / "a.csv", [[*row[:2], "", ""] for row in ROWS]))
    assert demands(table) == dict.fromkeys(CODES, "7200")
    assert table.findings == ()


@pytest.mark.parametrize(("wrong", "blocks"), [(4, True), (1, True), (0, False)])
def test_a_file_whose_rows_do_not_fit_its_headings_blocks(wrong: int, blocks: bool, tmp_path: Path) -> None:
    rows = [row[:2] for row in ROWS]
    for row in rows[1 : wrong + 1]:
        row.append("wichtig")
    table = read_zones(files.geojson(tmp_path / "a.geojson", PLOTS))
    merged = merge_steckbriefe(table, read_steckbriefe(files.csv_file(tmp_path / "a.csv", rows)))
    report = check_plan(merged, PlanContext())
    assert (FindingKind.TOO_MANY_DROPPED in report.counts()) is blocks


def book(path: Path, sheets: Mapping[str, Sequence[Sequence[object]]]) -> Path:
    made = openpyxl.Workbook()
    made.remove(made.worksheets[0])
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    made.save(path)
    return path


@pytest.mark.parametrize("title", [[["Steckbrief Probe"], []], []])
def test_one_sheet_for_each_zone_that_names_its_code_inside(title: list[list[str]], tmp_path: Path) -> None:
    sheets: dict[str, list[list[object]]] = {
        code: [*title, ["Kennung", code], ["Wärmebedarf [MWh/a]", 7000 + number], ["Empfehlung", "Netz prüfen"]]
        for number, code in enumerate(CODES)
    }
    table = read_steckbriefe(book(tmp_path / "a.xlsx", sheets))
    assert demands(table) == {code: str(7000 + number) for number, code in enumerate(CODES)}
