"""Exports: what is written can be loaded again and changes nothing, and nothing in it is live."""

import csv
import io
import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
import shapely

from tests.ingest import plans
from zones.catalogue.plan_statements import PlanStatements
from zones.ingest.diff import compare
from zones.ingest.exports import PlanFile
from zones.ingest.exports.writing import write
from zones.ingest.plan_checks import PlanContext, check_plan, merge_steckbriefe
from zones.ingest.rows import SteckbriefRow, ValueRow, ZoneRow
from zones.ingest.sources.zones import read_steckbriefe, read_zones

MARK = "Demonstration – nicht die beschlossenen Gebiete"
DAY = date(2025, 6, 25)
STATED = PlanStatements(procedure=1000, target_year=2040, base_year=2023, adopted_on=DAY)


def rich_rows() -> tuple[ZoneRow, ...]:
    """Return zones with everything that can be stated: a hole, two parts, every kind of entry, awkward texts."""
    hole = shapely.box(680_400.25, 5_643_400.125, 680_500.5, 5_643_500)
    holed = shapely.MultiPolygon([shapely.box(680_000, 5_643_000, 681_000, 5_644_000).difference(hole)])
    parts = shapely.MultiPolygon([hole, shapely.box(681_000, 5_643_000, 681_500.333, 5_644_000)])
    full = SteckbriefRow(
        {
            "eignung_dezentral": 1000,
            "eignung_waermenetz": 4000,
            "recommendation": '=HYPERLINK("x") – „Wärmepumpe“; prüfen',
            "target_picture": "+ Zeile eins\nZeile zwei",
            "measures": "@Netz",
            "target_year": 2040,
            "plan_page": 17,
        },
        values=(
            ValueRow("heat_demand", Decimal("12345.67"), 0, "-Quelle", DAY),
            ValueRow("final_energy", Decimal("10.50"), 12001, "Netz", DAY),
            ValueRow("final_energy", Decimal("0.01"), 60001, "Netz", DAY),
            ValueRow("buildings", Decimal(321), 0, "ALKIS", date(2024, 1, 31)),
            ValueRow("renovation_rate", Decimal("1.5"), 0, "ALKIS", DAY),
        ),
    )
    return (
        plans.row("J-01", polygon=holed, steckbrief=full, versorgungsart=10002, name="Süd & „Ost“ <1>"),
        plans.row("J-02", polygon=parts, steckbrief=SteckbriefRow({"target_year": 2040})),
    )


def plan_file(rows: tuple[ZoneRow, ...]) -> PlanFile:
    return PlanFile("Wärmeplan", "Stadt Jena", "dl-de/by-2-0", DAY, STATED, MARK, rows)


def exported(tmp_path: Path, suffix: str) -> Path:
    path = tmp_path / f"plan.{suffix}"
    path.write_bytes(write(plan_file(rich_rows()), suffix))
    return path


@pytest.mark.parametrize("suffix", ["gpkg", "geojson", "csv"])
def test_loading_an_export_again_changes_nothing(tmp_path: Path, suffix: str) -> None:
    report = check_plan(read_zones(exported(tmp_path, suffix)), PlanContext(expected_zones=2))
    assert report.is_loadable, report.findings
    assert compare(rich_rows(), report.rows).is_empty
    values = {value.indicator: (value.source, value.as_of) for value in report.rows[0].steckbrief.values}
    assert values["heat_demand"] == ("-Quelle", DAY)
    assert values["buildings"] == ("ALKIS", date(2024, 1, 31))


def test_xwaermeplan_with_the_csv_as_steckbriefe_changes_nothing(tmp_path: Path) -> None:
    table = merge_steckbriefe(read_zones(exported(tmp_path, "gml")), read_steckbriefe(exported(tmp_path, "csv")))
    report = check_plan(table, PlanContext(expected_zones=2))
    assert report.is_loadable, report.findings
    assert compare(rich_rows(), report.rows).is_empty


def test_xwaermeplan_alone_keeps_what_the_standard_knows(tmp_path: Path) -> None:
    report = check_plan(read_zones(exported(tmp_path, "gml")), PlanContext())
    changes = compare(rich_rows(), report.rows)
    assert [*changes.added, *changes.removed, *changes.renamed, *changes.reclassified, *changes.moved] == []
    lost = {value.name for change in changes.changed for value in change.values}
    assert lost == {"recommendation", "target_picture", "measures", "plan_page", "buildings"}


@pytest.mark.parametrize("suffix", ["geojson", "csv", "gml", "gpkg"])
def test_every_export_carries_the_mark_and_the_licence(tmp_path: Path, suffix: str) -> None:
    content = exported(tmp_path, suffix).read_bytes()
    assert MARK.encode() in content
    assert b"dl-de/by-2-0" in content


def test_no_cell_of_the_csv_is_live() -> None:
    text = write(plan_file(rich_rows()), "csv").decode("utf-8-sig")
    cells = [cell for line in csv.reader(io.StringIO(text), delimiter=";") for cell in line]
    assert '\'=HYPERLINK("x") – „Wärmepumpe“; prüfen' in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_geojson_has_longitude_first_in_degrees() -> None:
    collection = json.loads(write(plan_file(rich_rows()), "geojson"))
    lon, lat = collection["features"][0]["geometry"]["coordinates"][0][0][0]
    assert (11.5 < lon < 11.6, 50.8 < lat < 51.0) == (True, True)


@pytest.mark.parametrize("suffix", ["gpkg", "geojson", "csv", "gml"])
def test_no_column_of_an_export_is_unknown_to_reading(tmp_path: Path, suffix: str) -> None:
    findings = check_plan(read_zones(exported(tmp_path, suffix)), PlanContext()).findings
    assert {finding.kind.name for finding in findings} <= {"STECKBRIEF_MISSING"}
