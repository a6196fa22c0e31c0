"""Our GeoPackage has right types, plain names, words for every column, an origin and a style; figures come back."""

import re
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyogrio
import pytest
from django.conf import settings
from lxml import etree

from tests.ingest.test_exports import DAY, MARK, plan_file, rich_rows
from zones.catalogue.codes import VERSORGUNGSARTEN
from zones.catalogue.plan_statements import PlanStatements
from zones.ingest.exports.descriptions import FIGURES_TABLE, ZONES_TABLE
from zones.ingest.exports.qgis_style import COLOURS, zones_style
from zones.ingest.exports.writing import write
from zones.ingest.meaning.choices import FileChoices
from zones.ingest.plan_checks import PlanContext, check_plan
from zones.ingest.rows import SteckbriefRow
from zones.ingest.sources.zones import read_zones


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "plan.gpkg"
    path.write_bytes(write(plan_file(rich_rows()), "gpkg"))
    return path


@pytest.fixture
def database(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path)) as opened:
        yield opened


def types(path: Path, layer: str) -> dict[str, str]:
    info = pyogrio.read_info(path, layer=layer)
    return dict(zip(info["fields"], info["ogr_types"], strict=True))


def test_numbers_are_numbers_and_days_are_days(path: Path) -> None:
    zones, figures = types(path, "gebiete"), types(path, "kennwerte")
    whole = (
        "versorgungsart",
        "target_year",
        "plan_page",
        "eignung_dezentral",
        "connection_duty",
        "basisjahr",
        "plan_zieljahr",
    )
    assert {zones[name] for name in whole} == {"OFTInteger"}
    assert {zones[name] for name in ("gilt_ab", "beschlossen_am")} == {"OFTDate"}
    assert (figures["gliederung"], figures["wert"], figures["stand"]) == ("OFTInteger", "OFTReal", "OFTDate")
    assert pyogrio.read_info(path, layer="gebiete")["crs"] == "EPSG:25832"


def test_columns_keep_their_type_where_nothing_is_stated(tmp_path: Path, path: Path) -> None:
    bare = tmp_path / "bare.gpkg"
    plan = plan_file(tuple(replace(row, steckbrief=SteckbriefRow()) for row in rich_rows()))
    bare.write_bytes(write(replace(plan, statements=PlanStatements()), "gpkg"))
    for layer in ("gebiete", "kennwerte"):
        assert types(bare, layer) == types(path, layer)


def test_what_is_not_stated_is_empty_and_not_zero(database: sqlite3.Connection) -> None:
    row = database.execute(
        "SELECT eignung_dezentral, plan_page, recommendation FROM gebiete WHERE code = 'J-02'"
    ).fetchone()
    assert row == (None, None, None)
    assert database.execute("SELECT count(*) FROM kennwerte WHERE gliederung IS NULL").fetchone() == (3,)


def test_names_need_no_quotes_and_every_column_is_explained(path: Path, database: sqlite3.Connection) -> None:
    for layer, described in (("gebiete", ZONES_TABLE), ("kennwerte", FIGURES_TABLE)):
        names = list(types(path, layer))
        assert names == list(described)
        assert all(re.fullmatch(r"[a-z][a-z_0-9]*", name) for name in names)
        told = database.execute("SELECT column_name, description FROM gpkg_data_columns WHERE table_name = ?", [layer])
        assert dict(told.fetchall()) == described


def test_extensions_are_registered_and_the_file_is_sound(database: sqlite3.Connection) -> None:
    extensions = {name for (name,) in database.execute("SELECT extension_name FROM gpkg_extensions")}
    assert {"gpkg_schema", "gpkg_metadata"} <= extensions
    assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []


def test_origin_stands_in_contents_and_metadata(database: sqlite3.Connection) -> None:
    contents = database.execute(
        "SELECT identifier, description FROM gpkg_contents WHERE table_name = 'gebiete'"
    ).fetchone()
    assert contents == ("Wärmeplan", f"Stadt Jena (dl-de/by-2-0) {MARK}")
    (metadata,) = database.execute("SELECT metadata FROM gpkg_metadata").fetchone()
    assert etree.fromstring(metadata).findtext("license") == "dl-de/by-2-0"
    assert MARK in metadata


def test_opening_it_leaves_no_second_file_beside_it(path: Path) -> None:
    pyogrio.read_info(path, layer="gebiete")
    assert [other.name for other in path.parent.iterdir()] == [path.name]


def test_the_style_draws_each_versorgungsart_in_the_colours_of_the_site(database: sqlite3.Connection) -> None:
    (qml,) = database.execute(
        "SELECT styleQML FROM layer_styles WHERE useAsDefault AND f_table_name = 'gebiete'"
    ).fetchone()
    root = etree.fromstring(qml)
    arts = {row.versorgungsart for row in rich_rows()}
    assert {int(node.get("value", "")) for node in root.iter("category")} == arts
    symbols = {node.get("name") for node in root.iter("symbol")}
    assert {node.get("symbol") for node in root.iter("category")} == symbols
    css = (Path(settings.BASE_DIR) / "static/css/zones.css").read_text()
    names = {"1": "waermenetz", "2": "wasserstoff", "3": "dezentral", "4": "pruefgebiet"}
    for digit, (fill, ink) in COLOURS.items():
        assert f"--zone-{names[digit]}-fill: {fill};" in css
        assert f"--zone-{names[digit]}-ink: {ink};" in css


def test_every_versorgungsart_can_be_drawn() -> None:
    assert len(list(etree.fromstring(zones_style(VERSORGUNGSARTEN)).iter("category"))) == len(VERSORGUNGSARTEN)


def changed(path: Path, sql: str, *values: Any) -> list[str]:
    with closing(sqlite3.connect(path)) as database:
        database.execute(sql, values)
        database.commit()
    return [finding.kind.name for finding in check_plan(read_zones(path), PlanContext()).findings]


def test_a_figure_that_was_edited_in_the_table_is_read(path: Path) -> None:
    changed(path, "UPDATE kennwerte SET wert = 99.5 WHERE kennwert = 'heat_demand'")
    rows = check_plan(read_zones(path), PlanContext()).rows
    (value,) = [value for value in rows[0].steckbrief.values if value.indicator == "heat_demand"]
    assert (value.value, value.source, value.as_of) == (Decimal("99.5"), "-Quelle", DAY)


def test_figures_of_no_zone_or_twice_are_findings(path: Path) -> None:
    twice = "INSERT INTO kennwerte (code, kennwert, wert, einheit) VALUES ('J-01', 'heat_demand', 1, 'MWh/a')"
    assert "VALUE_TWICE" in changed(path, twice)
    assert "STECKBRIEF_WITHOUT_ZONE" in changed(path, "UPDATE kennwerte SET code = 'J-99' WHERE kennwert = 'buildings'")


def test_a_table_of_that_name_with_other_columns_is_left_alone(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.execute("ALTER TABLE kennwerte RENAME COLUMN kennwert TO etwas")
    read = read_zones(path, FileChoices(table="gebiete"))
    assert all(row.steckbrief.values == () for row in check_plan(read, PlanContext()).rows)


def test_a_plan_that_states_nothing_can_be_written_and_read() -> None:
    rows = tuple(replace(row, steckbrief=replace(row.steckbrief, fields={}, values=())) for row in rich_rows())
    bare = replace(plan_file(rows), statements=PlanStatements(), valid_from=date(2026, 1, 1))
    with tempfile.NamedTemporaryFile(suffix=".gpkg") as file:
        file.write(write(bare, "gpkg"))
        file.flush()
        assert check_plan(read_zones(Path(file.name)), PlanContext()).rows[0].code == "J-01"
