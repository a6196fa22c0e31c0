"""Files of Steckbriefe as planning offices give them out: the right figures, or one question for a column."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from tests.ingest import plan_files as files
from zones.ingest.finding_kinds import FindingKind
from zones.ingest.findings import SourceError
from zones.ingest.meaning.choices import FileChoices
from zones.ingest.meaning.codes import CodesFrom
from zones.ingest.meaning.layout import TableLayout
from zones.ingest.plan_checks import PlanContext, PlanReport, check_plan, merge_steckbriefe
from zones.ingest.sources.zones import read_steckbriefe, read_zones

Rows = Sequence[Sequence[object]]
AS_IT_IS = FileChoices()
DATA: Rows = (["A-1", 7200, 3600, 1000, 45.5], ["A-2", 6100, 3000, 900, 32])
HEADINGS = [
    "Kennung",
    "Wärmebedarf [MWh/a]",
    "Endenergie Erdgas [MWh/a]",
    "Endenergie Heizöl [MWh/a]",
    "Gasanschluss [%]",
]
FIGURES = {
    "heat_demand": Decimal(7200),
    "final_energy:12001": Decimal(3600),
    "final_energy:13001": Decimal(1000),
    "gas_connections": Decimal("45.5"),
}

MAPPED = {
    "heat_demand": HEADINGS[1],
    "final_energy:12001": HEADINGS[2],
    "final_energy:13001": HEADINGS[3],
    "gas_connections": HEADINGS[4],
}


def zones(folder: Path, codes: Sequence[str] = ("A-1", "A-2")) -> Path:
    return files.gdal(
        folder / "gebiete.gpkg",
        [files.Plot(code, f"Gebiet {code}", "dezentral", files.square(index)) for index, code in enumerate(codes)],
        "GPKG",
    )


def checked(
    path: Path, choices: FileChoices = AS_IT_IS, main: FileChoices = AS_IT_IS, **more: Sequence[str]
) -> PlanReport:
    table = merge_steckbriefe(read_zones(zones(path.parent, **more), main), read_steckbriefe(path, choices))
    return check_plan(table, PlanContext())


def figures(report: PlanReport, zone: int = 0) -> dict[str, Decimal]:
    values = report.rows[zone].steckbrief.values
    return {f"{one.indicator}:{one.category}" if one.category else one.indicator: one.value for one in values}


def kinds(report: PlanReport) -> set[str]:
    return {finding.kind.name for finding in report.findings}


def book(path: Path, sheets: Mapping[str, Rows]) -> Path:
    made = openpyxl.Workbook()
    made.remove(made.worksheets[0])
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    made.save(path)
    return path


TWO_ROWS = [["Kennung", "Wärmebedarf", "Endenergie", "", "Gasanschluss"], ["", "MWh/a", "Erdgas", "Heizöl", "%"]]
UNITS = [
    ["Kennung", "Wärmebedarf", "Endenergie Erdgas", "Endenergie Heizöl", "Gasanschluss"],
    ["", *["MWh/a"] * 3, "%"],
]
WIDE: dict[str, dict[str, Rows]] = {
    "headings in the first row": {"T": [HEADINGS, *DATA]},
    "a title above": {"T": [["Steckbriefe der Teilgebiete"], [], ["Stand", "2025"], HEADINGS, *DATA]},
    "a cover sheet before": {"Deckblatt": [["Wärmeplan"], ["Auftrag"], ["2025"]], "T": [HEADINGS, *DATA]},
    "two rows of headings": {"T": [*TWO_ROWS, *DATA]},
    "a row of units": {"T": [*UNITS, *DATA]},
    "a sum below": {"T": [HEADINGS, *DATA, ["Summe", 13300, 6600, 1900, ""]]},
    "a remark below": {"T": [HEADINGS, *DATA, [], ["* eigene Berechnung der Verwaltung"]]},
    "zones in columns": {"T": [list(row) for row in zip(HEADINGS, *DATA, strict=True)]},
}


@pytest.mark.parametrize("name", WIDE)
def test_every_layout_gives_the_same_figures(name: str, tmp_path: Path) -> None:
    report = checked(book(tmp_path / "s.xlsx", WIDE[name]))
    assert report.is_loadable, [(one.kind.name, one.values) for one in report.blocking]
    assert figures(report) == FIGURES


def test_one_row_for_each_figure(tmp_path: Path) -> None:
    rows: list[list[object]] = [["Gebiet", "Kenngröße", "Wert", "Einheit"]]
    for zone in DATA:
        for heading, value in zip(HEADINGS[1:], zone[1:], strict=True):
            name, _bracket, unit = heading.partition(" [")
            rows.append([zone[0], name, value, unit.rstrip("]")])
    report = checked(files.xlsx(tmp_path / "long.xlsx", rows))
    assert figures(report) == FIGURES


def test_one_sheet_for_each_zone(tmp_path: Path) -> None:
    sheets = {str(zone[0]): list(zip(HEADINGS[1:], zone[1:], strict=True)) for zone in DATA}
    path = book(tmp_path / "sheets.xlsx", sheets)
    assert figures(checked(path)) == FIGURES


def test_one_sheet_for_each_zone_that_names_its_zone_as_well(tmp_path: Path) -> None:
    sheets = {str(zone[0]): [[f"Steckbrief {zone[0]}", ""], *zip(HEADINGS, zone, strict=True)] for zone in DATA}
    report = checked(book(tmp_path / "sheets.xlsx", sheets))
    assert report.is_loadable, [(one.kind.name, one.values) for one in report.blocking]
    assert [figures(report, index)["heat_demand"] for index in (0, 1)] == [Decimal(7200), Decimal(6100)]
    aside = [one.values["text"] for one in report.findings if one.kind is FindingKind.ROW_SET_ASIDE]
    assert aside == ["A-1: Steckbrief A-1", "A-2: Steckbrief A-2"]


def test_two_sheets_with_the_same_columns_are_a_question(tmp_path: Path) -> None:
    head = ["Kennung", "Wärmebedarf [MWh/a]"]
    sheets = {"Stand 2024": [head, ["A-1", 1], ["A-2", 2]], "Stand 2025": [head, ["A-1", 7200], ["A-2", 6100]]}
    path = book(tmp_path / "two.xlsx", sheets)
    report = checked(path)
    asked = [one for one in report.blocking if one.kind is FindingKind.TABLES_ALIKE]
    assert [one.values for one in asked] == [{"read": "Stand 2024", "others": "Stand 2025"}]
    chosen = checked(path, FileChoices(table="Stand 2025"))
    assert chosen.is_loadable
    assert figures(chosen) == {"heat_demand": Decimal(7200)}


def test_one_sheet_for_each_zone_is_known_by_its_name_before_the_name_of_the_zone(tmp_path: Path) -> None:
    sheets = {
        str(zone[0]): [["Gebiet", f"Viertel {zone[0]}"], *zip(HEADINGS[1:], zone[1:], strict=True)] for zone in DATA
    }
    assert figures(checked(book(tmp_path / "sheets.xlsx", sheets))) == FIGURES


@pytest.mark.parametrize(("other", "contradicts"), [(Decimal("7.2"), False), (Decimal(999), True)])
def test_two_columns_for_one_figure_are_a_question_where_they_differ(
    other: Decimal, contradicts: bool, tmp_path: Path
) -> None:
    rows = [["Kennung", "Wärmebedarf [GWh/a]", "Wärmebedarf [MWh/a]"], ["A-1", float(other), 7200], ["A-2", "", 6100]]
    path = files.xlsx(tmp_path / "two_units.xlsx", rows)
    report = checked(path)
    asked = [one.values["column"] for one in report.blocking if one.kind is FindingKind.COLUMN_CONTRADICTS]
    assert asked == (["Wärmebedarf [GWh/a]"] if contradicts else [])
    assert checked(path, FileChoices(ignored=("Wärmebedarf [GWh/a]",))).is_loadable


def test_the_unit_below_a_merged_heading_tells_demand_from_density(tmp_path: Path) -> None:
    rows = [["Kennung", "Wärmebedarf", ""], ["", "MWh/a", "MWh/(ha·a)"], ["A-1", 7200, 200], ["A-2", 6100, 150]]
    report = checked(files.xlsx(tmp_path / "two_rows.xlsx", rows))
    assert figures(report) == {"heat_demand": Decimal(7200), "heat_demand_density": Decimal(200)}


def test_percent_cells_of_a_spreadsheet_are_percent(tmp_path: Path) -> None:
    made = openpyxl.Workbook()
    made.worksheets[0].append(["Kennung", "Wärmebedarf MWh/a", "Gebäude mit Gasanschluss", "Sanierungsrate"])
    for code, gas in (("A-1", 0.45), ("A-2", 0.32)):
        made.worksheets[0].append([code, 7200.0, gas, 0.015])
    for row in made.worksheets[0].iter_rows(min_row=2, min_col=3):
        for cell in row:
            cell.number_format = "0.0%"
    made.save(tmp_path / "s.xlsx")
    report = checked(tmp_path / "s.xlsx")
    assert report.is_loadable
    assert figures(report) == {"heat_demand": 7200, "gas_connections": 45, "renovation_rate": Decimal("1.5")}


def test_shares_without_percent_are_asked_and_answered_once(tmp_path: Path) -> None:
    path = files.xlsx(tmp_path / "s.xlsx", [["Kennung", "Gasanschluss"], ["A-1", 0.45], ["A-2", 0.32]])
    asked = checked(path)
    assert [one.kind.name for one in asked.blocking] == ["COLUMN_UNIT_ASKED"]
    answered = checked(path, FileChoices(units={"gas_connections": "Anteil 0–1"}))
    assert answered.is_loadable
    assert figures(answered)["gas_connections"] == 45


def test_thousands_dots_are_decided_by_the_column(tmp_path: Path) -> None:
    rows = [["Kennung", "Wärmebedarf", "Anzahl Gebäude"], ["A-1", "7.200", "1.234"], ["A-2", "6.100", "98"]]
    report = checked(files.csv_file(tmp_path / "s.csv", rows))
    assert figures(report) == {"heat_demand": 7200, "buildings": 1234}
    assert "VALUE_AMBIGUOUS" not in kinds(report)
    native = checked(files.xlsx(tmp_path / "n.xlsx", [["Kennung", "Wärmedichte"], ["A-1", 205.125], ["A-2", 169.4]]))
    assert figures(native)["heat_demand_density"] == Decimal("205.12")
    assert "VALUE_ROUNDED" in kinds(native)


def test_cells_that_state_no_number_leave_the_rest_of_the_file_alone(tmp_path: Path) -> None:
    rows = [["Kennung", "Wärmebedarf", "Anzahl Gebäude"], ["A-1", 7200, "ca. 120"], ["A-2", "k. A.", "<5"]]
    report = checked(files.xlsx(tmp_path / "s.xlsx", rows))
    assert report.is_loadable
    assert (figures(report), figures(report, 1)) == ({"heat_demand": 7200, "buildings": 120}, {})
    assert [one.kind.name for one in report.findings].count("CELL_SET_ASIDE") == 2


def test_buildings_are_whole_numbers(tmp_path: Path) -> None:
    rows = [["Kennung", "Anzahl Gebäude"], ["A-1", 12.5], ["A-2", 3]]
    assert "VALUE_NOT_WHOLE" in {one.kind.name for one in checked(files.xlsx(tmp_path / "s.xlsx", rows)).blocking}


def test_columns_that_nobody_claims_are_named(tmp_path: Path) -> None:
    rows = [["Kennung", "Wärmebedarf", "Trassenlänge"], ["A-1", 7200, 5], ["A-2", 6100, 7]]
    path = files.xlsx(tmp_path / "s.xlsx", rows)
    (finding,) = (one for one in checked(path).findings if one.kind.name == "COLUMN_UNUSED")
    assert (finding.values["column"], finding.values["samples"]) == ("Trassenlänge", "5; 7")
    assert "COLUMN_UNUSED" not in kinds(checked(path, FileChoices(ignored=("Trassenlänge",))))


def test_a_second_file_in_which_no_heading_is_ours_is_mapped_like_the_first(tmp_path: Path) -> None:
    path = files.xlsx(tmp_path / "s.xlsx", [["Lfd.", "Bedarf"], ["A-1", 7200], ["A-2", 6100]])
    with pytest.raises(SourceError, match=r"Welche Spalte enthält: Kennung\? Die Datei hat die Spalten Lfd\., Bedarf"):
        read_steckbriefe(path)
    report = checked(path, FileChoices(columns={"code": "Lfd.", "heat_demand": "Bedarf"}))
    assert figures(report) == {"heat_demand": 7200}
    chosen = FileChoices(columns={"code": "Nr", "heat_demand": "Q"}, layout=TableLayout(header=3, header_rows=1))
    rows = [["Anlage", "4"], ["nur", "Text"], ["Nr", "Q"], ["A-1", 7200], ["A-2", 6100]]
    assert figures(checked(files.xlsx(tmp_path / "t.xlsx", rows), chosen)) == {"heat_demand": 7200}


def test_codes_as_the_city_writes_them_are_kept_and_found_again(tmp_path: Path) -> None:
    codes = ("WG 01", "Süd/1")
    path = files.xlsx(tmp_path / "s.xlsx", [["Kennung", "Wärmebedarf"], ["WG 1", 7200], ["SÜD/1", 6100]])
    assert {one.kind.name for one in checked(path, codes=codes).blocking} >= {"ZONE_CODE_UNREADABLE"}
    report = checked(path, main=FileChoices(codes=CodesFrom.MADE_SAFE), codes=codes)
    assert report.is_loadable
    assert [(row.code, row.shown) for row in report.rows] == [("WG-01", "WG 01"), ("Sued-1", "Süd/1")]
    assert [figures(report, zone)["heat_demand"] for zone in (0, 1)] == [7200, 6100]
    assert [one.values["found"] for one in report.findings if one.kind.name == "CODE_MATCHED"] == ["WG 1"]


def test_words_for_the_versorgungsart_and_units_in_the_heading_of_the_main_file(tmp_path: Path) -> None:
    rows = [["Kennung", "Gebietsname", "Versorgungsart", "Wärmebedarfsdichte MWh/ha", "wkt"]]
    words = ("Wärmenetzgebiet (Bestand)", "Gebiete für die dezentrale Wärmeversorgung")
    rows += [[f"A-{index}", "Nord", word, "300,5", files.square(index).wkt] for index, word in enumerate(words)]
    path = files.csv_file(tmp_path / "a.csv", rows)
    asked = check_plan(read_zones(path), PlanContext())
    assert [one.kind.name for one in asked.blocking] == ["VERSORGUNGSART_UNKNOWN"]
    chosen = FileChoices(values={"versorgungsart": {words[0]: "1000"}})
    report = check_plan(read_zones(path, chosen), PlanContext())
    assert [row.versorgungsart for row in report.rows] == [1000, 3000]
    assert figures(report) == {"heat_demand_density": Decimal("300.50")}
