"""Files of zones in the formats that GDAL itself writes."""

import shutil
import sqlite3
import warnings
import zipfile
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import numpy as np
import pyogrio
import shapely

from tests.ingest.plan_files import Plot, moved


def written(path: Path, zones: Sequence[Plot], driver: str, *, epsg: int = 25832, **options: str) -> Path:
    """Write zones by a driver of GDAL; `options` are those of the dataset."""
    names = list(zones[0].properties())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)
        pyogrio.raw.write(
            path,
            np.array([shapely.to_wkb(moved(zone.area, epsg)) for zone in zones], dtype=object),
            [np.array([zone.properties()[name] for zone in zones], dtype=object) for name in names],
            names,
            geometry_type="Polygon",
            crs=f"EPSG:{epsg}",
            driver=driver,
            layer="gebiete",
            dataset_options=options or None,
        )
    return path


def packed(path: Path, folder: Path) -> Path:
    """Pack a folder with its subfolders."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                archive.write(file, str(file.relative_to(folder)))
    return path


def in_archive(folder: Path, name: str, zones: Sequence[Plot], driver: str) -> Path:
    """Write zones into a folder of their own and pack it."""
    inner = folder / "daten"
    inner.mkdir()
    written(inner / name, zones, driver)
    return packed(folder / "a.zip", inner)


def left_open(path: Path, zones: Sequence[Plot], *, with_log: bool) -> Path:
    """Copy a GeoPackage while a program has it open whose last change, a name, stands in the log only."""
    original = written(path.with_name("original.gpkg"), zones, "GPKG")
    with closing(sqlite3.connect(original, isolation_level=None)) as database:
        database.execute("PRAGMA journal_mode = wal")
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        for (trigger,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            database.execute(f'DROP TRIGGER "{trigger}"')
        database.execute("UPDATE gebiete SET Name = 'Neuer Name' WHERE Kennung = ?", [zones[0].code])
        shutil.copyfile(original, path)
        if with_log:
            shutil.copyfile(f"{original}-wal", f"{path}-wal")
    return path


def esri_json(zones: Sequence[Plot]) -> dict[str, object]:
    """Return zones as a FeatureServer gives them out by `f=json`."""
    return {
        "displayFieldName": "",
        "geometryType": "esriGeometryPolygon",
        "spatialReference": {"wkid": 102329, "latestWkid": 4647},
        "fields": [
            {"name": name, "type": "esriFieldTypeString", "alias": name, "length": 80} for name in zones[0].properties()
        ],
        "features": [
            {
                "attributes": zone.properties(),
                "geometry": {"rings": [shapely.get_coordinates(moved(zone.area, 4647).reverse()).tolist()]},
            }
            for zone in zones
        ],
    }
