"""An empty cell stays empty in every type of column that GDAL knows, and numbers keep their digits."""

from decimal import Decimal
from pathlib import Path

import numpy as np
import pyogrio
import pytest
import shapely

from tests.ingest import gdal_writers as gdal
from tests.ingest import plan_files as files
from zones.ingest.meaning.choices import FileChoices
from zones.ingest.sources.delivery import deliver
from zones.ingest.sources.files import staged
from zones.ingest.sources.layers import Cell, HowToRead
from zones.ingest.sources.zones import read_steckbriefe, read_zones

NAT = np.datetime64("NaT")
COLUMNS: dict[str, tuple[np.ndarray, np.ndarray | None, list[Cell]]] = {
    "float32": (np.array([0.1, np.nan], dtype="float32"), None, [Decimal("0.1"), ""]),
    "float64": (np.array([5637.8, np.nan]), None, [Decimal("5637.8"), ""]),
    "int16": (np.array([7, 0], dtype="int16"), np.array([False, True]), [Decimal(7), ""]),
    "int32": (np.array([7, 0], dtype="int32"), np.array([False, True]), [Decimal(7), ""]),
    "int64": (np.array([2**40, 0], dtype="int64"), np.array([False, True]), [Decimal(2**40), ""]),
    "bool": (np.array([True, False]), None, ["ja", "nein"]),
    "bool with NULL": (np.array([True, False]), np.array([False, True]), ["ja", ""]),
    "text": (np.array(["ä", None], dtype=object), None, ["ä", ""]),
    "date": (np.array(["2025-06-18", NAT], dtype="datetime64[D]"), None, ["2025-06-18", ""]),
    "time": (np.array(["2025-06-18T12:30:00", NAT], dtype="datetime64[ms]"), None, ["2025-06-18 12:30:00", ""]),
}


def written(path: Path, driver: str, values: np.ndarray, mask: np.ndarray | None) -> Path:
    place = shapely.to_wkb(files.square(0))
    pyogrio.raw.write(
        path,
        np.array([place, place], dtype=object),
        [values],
        ["Wert"],
        field_mask=[mask],
        geometry_type="Polygon",
        crs="EPSG:25832",
        driver=driver,
        layer="gebiete",
    )
    return path


@pytest.mark.parametrize("driver", ["GPKG", "FlatGeobuf"])
@pytest.mark.parametrize("name", COLUMNS)
def test_null_stays_null(name: str, driver: str, tmp_path: Path) -> None:
    values, mask, expected = COLUMNS[name]
    path = written(tmp_path / ("a.gpkg" if driver == "GPKG" else "a.fgb"), driver, values, mask)
    with staged(path) as file:
        assert sorted(map(str, deliver(file).frame["Wert"])) == sorted(map(str, expected))


def test_a_code_in_a_float_column_is_a_whole_number(tmp_path: Path) -> None:
    plots = files.plots(2)
    pyogrio.raw.write(
        tmp_path / "a.gpkg",
        np.array([shapely.to_wkb(plot.area) for plot in plots], dtype=object),
        [np.array([1, 2], dtype="float32"), np.array(["A", "B"], dtype=object), np.array(["3000"] * 2, dtype=object)],
        ["Kennung", "Name", "Versorgungsart"],
        geometry_type="Polygon",
        crs="EPSG:25832",
        driver="GPKG",
    )
    assert [zone.code for zone in read_zones(tmp_path / "a.gpkg").zones] == ["1", "2"]


def test_a_table_without_places_in_the_same_geopackage(tmp_path: Path) -> None:
    plots = files.plots(2)
    path = gdal.written(tmp_path / "a.gpkg", plots, "GPKG")
    pyogrio.raw.write(
        path,
        None,
        [np.array(["J00", "J01"], dtype=object), np.array([12.5, np.nan])],
        ["Kennung", "Waermebedarf"],
        driver="GPKG",
        layer="steckbriefe",
        append=True,
        geometry_type=None,
    )
    assert len(read_zones(path).zones) == 2
    with staged(path) as file:
        read = deliver(file, HowToRead(table="steckbriefe"))
    assert read.tables == ("gebiete", "steckbriefe")
    assert list(read.frame["Waermebedarf"]) == [Decimal("12.5"), ""]
    rows = read_steckbriefe(path, FileChoices(table="steckbriefe")).rows
    assert [row.code for row in rows] == ["J00", "J01"]
