"""No file takes the worker with it: it ends in one sentence, in its time, and whenever somebody cancels it."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from confined import Limits
from tests.ingest import gdal_writers as gdal
from tests.ingest import plan_files as files
from tests.ingest.in_process import read_here
from zones.ingest.findings import SourceError
from zones.ingest.meaning.choices import FileChoices
from zones.ingest.sources import apart
from zones.ingest.sources.delivery import deliver
from zones.ingest.sources.files import staged
from zones.ingest.sources.zones import read_zones

pytestmark = pytest.mark.confined

PLOTS = files.plots(6)
ENDLESS = """
CREATE VIEW gebiete_sicht AS
WITH RECURSIVE ohne_ende(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM ohne_ende)
SELECT gebiete.* FROM gebiete, ohne_ende
"""


def endless_view(path: Path) -> Path:
    """Write a GeoPackage with a view of zones that never ends, registered as a layer."""
    gdal.written(path, PLOTS, "GPKG")
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute(ENDLESS)
        for table in ("gpkg_contents", "gpkg_geometry_columns"):
            names = [row[1] for row in database.execute(f"PRAGMA table_info({table})")]
            values = ", ".join("'gebiete_sicht'" if name in {"table_name", "identifier"} else name for name in names)
            database.execute(
                f"INSERT INTO {table} ({', '.join(names)}) SELECT {values} FROM {table} WHERE table_name = 'gebiete'"  # noqa: S608
            )
    return path


def test_a_view_without_end_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "LIMITS", Limits(cpu_seconds=3, memory_bytes=1024**3))
    with pytest.raises(SourceError, match=r"dauerte zu lange|mehr Arbeitsspeicher"):
        read_zones(endless_view(tmp_path / "a.gpkg"), FileChoices(table="gebiete_sicht"))


class CancelledByClerk(Exception):
    """The clerk has deleted the import."""


def test_a_view_without_end_is_ended_by_cancelling(tmp_path: Path) -> None:
    asked = 0

    def wanted() -> None:
        nonlocal asked
        asked += 1
        if asked > 10:
            raise CancelledByClerk

    with pytest.raises(CancelledByClerk):
        read_zones(endless_view(tmp_path / "a.gpkg"), FileChoices(table="gebiete_sicht"), wanted)


def feature(geometry: object, **properties: object) -> dict[str, object]:
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def nested(depth: int) -> Any:
    geometry: Any = {"type": "Point", "coordinates": [0, 0]}
    for _ in range(depth):
        geometry = {"type": "GeometryCollection", "geometries": [geometry]}
    return geometry


HUGE = 10**400
ODD_PLACES: dict[str, object] = {
    "integer of 400 digits": {"type": "Polygon", "coordinates": [[[HUGE, 1], [2, HUGE], [3, 3], [HUGE, 1]]]},
    "collection of collections": nested(300),
    "list for a number": {"type": "Point", "coordinates": [[1], [2]]},
    "no list": {"type": "Polygon", "coordinates": 7},
    "text": "POLYGON",
    "number": 7,
    "unknown type": {"type": "Kreis", "coordinates": [1, 2]},
}


@pytest.mark.parametrize("name", ODD_PLACES)
def test_an_odd_place_is_a_finding_on_its_row(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read_here(monkeypatch)
    path = files.geojson(tmp_path / "a.geojson", PLOTS)
    content = json.loads(path.read_text())
    content["features"].append(
        feature(ODD_PLACES[name], Kennung="X1", Name="Odd", Versorgungsart="3000", Zahl=HUGE, Liste=[[1]] * 3)
    )
    path.write_text(json.dumps(content))
    findings = [found for found in read_zones(path).findings if found.kind.name.startswith("GEOMETRY")]
    assert [(found.kind.name, found.line, found.subject) for found in findings] in (
        [("GEOMETRY_UNREADABLE", 7, "X1")],
        [("GEOMETRY_NOT_FINITE", 7, "X1")],
        [],  # a collection is read; the checks drop its point
    )


def deep_json(_folder: Path) -> str:
    return '{"type": "FeatureCollection", "features": ' + "[" * 100_000


def wrong_columns(_folder: Path) -> str:
    return json.dumps({"type": "FeatureCollection", "features": [feature(None, **{"a" * 100_000: HUGE})]})


@pytest.mark.parametrize("content", [deep_json, wrong_columns])
def test_odd_json_is_one_sentence(content: Callable[[Path], str], tmp_path: Path) -> None:
    (tmp_path / "a.geojson").write_text(content(tmp_path))
    with pytest.raises(SourceError):
        read_zones(tmp_path / "a.geojson")


def test_a_defect_of_ours_is_one_sentence_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = files.geojson(tmp_path / "a.geojson", PLOTS)
    monkeypatch.setattr(apart, "_FUNCTION", "tests.confined.functions:half_way")
    with staged(path) as file, pytest.raises(SourceError, match=r"„a\.geojson“ lässt sich nicht lesen"):
        deliver(file)


@pytest.mark.parametrize(
    "answer",
    [
        "tests.confined.functions:echo",
        "tests.ingest.inside:wide_sentence",
        "tests.ingest.inside:long_number",
        "tests.ingest.inside:unknown_finding",
        "tests.ingest.inside:no_place",
    ],
)
def test_an_answer_that_is_none_is_not_believed(answer: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = files.geojson(tmp_path / "a.geojson", PLOTS)
    monkeypatch.setattr(apart, "_FUNCTION", answer)
    with staged(path) as file, pytest.raises(SourceError, match="lässt sich nicht lesen"):
        deliver(file)
