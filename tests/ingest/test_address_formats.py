"""Points of addresses come in every format of geodata too."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pyogrio
import pytest
import shapely

from tests.ingest import gdal_writers as gdal
from zones.ingest.rows import RawAddress
from zones.ingest.sources.addresses import open_addresses


def written(path: Path, driver: str, epsg: int, place: shapely.Point) -> Path:
    pyogrio.raw.write(
        path,
        np.array([shapely.to_wkb(place)], dtype=object),
        [np.array([text], dtype=object) for text in ("Markt", "12a", "07743")],
        ["Strasse", "Hausnummer", "PLZ"],
        geometry_type="Point",
        crs=f"EPSG:{epsg}",
        driver=driver,
        layer="adressen",
    )
    return path


def geodatabase(folder: Path) -> Path:
    (folder / "daten").mkdir()
    written(folder / "daten" / "a.gdb", "OpenFileGDB", 25832, shapely.Point(681_000, 5_643_500))
    return gdal.packed(folder / "a.zip", folder / "daten")


FILES: dict[str, Callable[[Path], Path]] = {
    "File Geodatabase": geodatabase,
    "GML": lambda folder: written(folder / "a.gml", "GML", 25832, shapely.Point(681_000, 5_643_500)),
    "FlatGeobuf": lambda folder: written(folder / "a.fgb", "FlatGeobuf", 25832, shapely.Point(681_000, 5_643_500)),
}


@pytest.mark.parametrize("name", FILES)
def test_points_in_any_format(name: str, tmp_path: Path) -> None:
    with open_addresses(FILES[name](tmp_path)) as source:
        [row] = [row for row in source.read(lambda _n: None) if isinstance(row, RawAddress)]
    assert (row.street, row.number, row.postcode) == ("Markt", "12a", "07743")
    assert (float(row.x), float(row.y)) == (681_000, 5_643_500)
