"""Whatever a transfer or a tool does to a file: it is read or refused with a sentence, never more."""

import random
import warnings
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ingest import address_files, plan_files
from tests.ingest.in_process import read_here
from zones.ingest.checks import check_addresses
from zones.ingest.findings import SourceError
from zones.ingest.plan_checks import PlanContext, check_plan
from zones.ingest.sources.addresses import open_addresses
from zones.ingest.sources.zones import read_zones

PLOTS = [plan_files.Plot(plot.code, plot.name, "10002", plot.area) for plot in plan_files.plots(6)]
PLANS: dict[str, Callable[[Path], Path]] = {
    "GeoJSON": lambda folder: plan_files.geojson(folder / "a.geojson", PLOTS),
    "GeoPackage": lambda folder: plan_files.gdal(folder / "a.gpkg", PLOTS, "GPKG"),
    "FlatGeobuf": lambda folder: plan_files.gdal(folder / "a.fgb", PLOTS, "FlatGeobuf"),
    "Shapefile": lambda folder: plan_files.shapefile(folder / "a.zip", PLOTS),
    "CSV": lambda folder: plan_files.csv_file(folder / "a.csv", plan_files.table_rows(PLOTS)),
    "XLSX": lambda folder: plan_files.xlsx(folder / "a.xlsx", plan_files.table_rows(PLOTS)),
    "ODS": lambda folder: plan_files.ods(folder / "a.ods", plan_files.table_rows(PLOTS)),
    "XWärmeplan": lambda folder: plan_files.gml(folder / "a.gml", PLOTS),
}
ADDRESSES: dict[str, Callable[[Path], Path]] = {
    "HK-DE 5.2": lambda folder: address_files.v5_2(folder / "a.txt", address_files.houses(20)),
    "HK-DE 4.2": lambda folder: address_files.v4_2(folder / "a.txt", address_files.houses(20)),
    "OpenStreetMap": lambda folder: address_files.osm(folder / "a.osm.pbf"),
}
TIMES = 25


def mutilated(content: bytes, chance: random.Random) -> bytes:
    """Return the content cut off, with a piece missing or doubled, or with a few other bytes."""
    start = chance.randrange(len(content))
    end = min(len(content), start + chance.randrange(1, 200))
    changed = bytearray(content)
    for _ in range(3):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return chance.choice(
        [content[:start], content[:start] + content[end:], content[:end] + content[start:], bytes(changed)]
    )


def mutilations(original: Path, name: str) -> list[Path]:
    chance, paths = random.Random(name), []  # noqa: S311 (no secret)
    for number in range(TIMES):
        path = original.with_name(f"{number}-{original.name}")
        path.write_bytes(mutilated(original.read_bytes(), chance))
        paths.append(path)
    return paths


@pytest.mark.parametrize("name", PLANS)
def test_a_mutilated_plan_is_read_or_refused(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read_here(monkeypatch)
    for path in mutilations(PLANS[name](tmp_path), name):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", RuntimeWarning)  # what GDAL says of odd rings goes to the log
            try:
                report = check_plan(read_zones(path), PlanContext(expected_zones=6))
            except SourceError:
                continue
            assert len(report.rows) <= report.read


@pytest.mark.parametrize("name", ADDRESSES)
def test_mutilated_addresses_are_read_or_refused(name: str, tmp_path: Path) -> None:
    for path in mutilations(ADDRESSES[name](tmp_path), name):
        try:
            with open_addresses(path) as source:
                report = check_addresses(source.read(lambda _n: None), source.epsg)
        except SourceError:
            continue
        assert report.read == len(report.rows) + len(report.dropped)
