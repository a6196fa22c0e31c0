"""GeoPackage, FlatGeobuf and Shapefile through GDAL, as plain columns without GeoPandas (pure)."""

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import shapely
from pyogrio.errors import DataLayerError, DataSourceError

from zones.catalogue.marking import marked as _
from zones.ingest.finding_kinds import FindingKind
from zones.ingest.findings import Finding
from zones.ingest.sources.declared_crs import declared_by
from zones.ingest.sources.figures_table import with_figures
from zones.ingest.sources.files import FileKind, Staged
from zones.ingest.sources.layers import Cell, Feature, HowToRead, Layer, as_cell

NAMES = {FileKind.GEOPACKAGE: "GeoPackage", FileKind.FLATGEOBUF: "FlatGeobuf", FileKind.SHAPEFILE: "Shapefile"}
_DRIVERS = {FileKind.GEOPACKAGE: "GPKG:", FileKind.FLATGEOBUF: "", FileKind.SHAPEFILE: ""}
_CURVED_WKB = range(8, 13)  # CircularString to MultiSurface; thousands stand for Z and M
_ENVELOPE_BYTES = (0, 32, 48, 48, 64)


def layers(file: Staged) -> list[str]:
    """Return the names of the layers that have a geometry.

    Raises:
        SourceError: The file is damaged or incomplete.

    """
    with _openable(file) as path:
        return [str(name) for name, geometry in pyogrio.list_layers(path) if geometry is not None]


def read(file: Staged, how: HowToRead) -> Layer:
    """Read one layer: the named one, or the only one.

    Raises:
        SourceError: The file is damaged, has no layer with a geometry, or several and none is named.

    """
    found = layers(file)
    chosen = _chosen(file, found, how)
    with _openable(file) as path:
        meta, _fids, geometries, columns = pyogrio.raw.read(path, layer=chosen)
        curved = _count_curved(file, chosen)
        read = replace(_layer(file, meta, geometries, columns, curved), tables=tuple(found), table=chosen)
        return with_figures(path, read) if file.kind is FileKind.GEOPACKAGE else read


def _layer(file: Staged, meta: Any, geometries: Any, columns: Any, curved: int) -> Layer:  # noqa: ANN401 (pyogrio's)
    names = tuple(map(str, meta["fields"]))
    shapes = shapely.from_wkb(geometries, on_invalid="ignore")
    features = tuple(
        Feature(line, _cells(names, [column[line - 1] for column in columns]), geometry)
        for line, geometry in enumerate(shapes, start=1)
    )
    findings = (Finding(FindingKind.GEOMETRY_CURVED, count=curved),) if curved else ()
    return Layer(NAMES[file.kind], names, features, declared_by(meta["crs"]), findings)


def _cells(names: tuple[str, ...], values: list[Any]) -> dict[str, Cell]:
    return dict(zip(names, map(as_cell, values), strict=True))


def _chosen(file: Staged, found: list[str], how: HowToRead) -> str:
    if how.table in found:
        return how.table
    if len(found) == 1 or (found and how.or_first):
        return found[0]
    if not found:
        raise file.refused(_("„%(name)s“ enthält keine Ebene mit Flächen. Geben Sie die Gebiete neu aus."))
    raise file.refused(
        _("„%(name)s“ enthält mehrere Ebenen (%(layers)s). Wählen Sie die mit den Gebieten."),
        layers=", ".join(found[:20]),
    )


@contextmanager
def _openable(file: Staged) -> Iterator[str]:
    """Give GDAL a path whose name fits the content; it decides by the name in part."""
    if file.kind is FileKind.SHAPEFILE:
        _require_companions(file)
    (suffix,) = file.kind.suffixes
    with tempfile.TemporaryDirectory(prefix="jena-waerme-") as folder, _in_words(file):
        path = file.path
        if path.suffix.lower() != suffix:
            path = Path(folder) / f"daten{suffix}"
            path.symlink_to(file.path.resolve())
        yield f"{_DRIVERS[file.kind]}{path}"


@contextmanager
def _in_words(file: Staged) -> Iterator[None]:
    try:
        yield
    except (
        DataSourceError,
        DataLayerError,
        sqlite3.DatabaseError,
        UnicodeDecodeError,
        shapely.errors.ShapelyError,
    ) as error:
        raise file.refused(
            _("Die Datei „%(name)s“ ist beschädigt oder unvollständig (%(format)s). Geben Sie sie neu aus."),
            format=NAMES[file.kind],
        ) from error


def _require_companions(file: Staged) -> None:
    beside = {other.suffix.lower() for other in file.path.parent.iterdir() if other.stem == file.path.stem}
    missing = sorted({".shx", ".dbf"} - beside)
    if missing:
        raise file.refused(
            _("Zum Shapefile „%(name)s“ fehlt %(missing)s. Packen Sie .shp, .shx, .dbf und .prj zusammen in ein ZIP."),
            missing=", ".join(missing),
        )


def _count_curved(file: Staged, layer: str) -> int:
    """Count the features of a GeoPackage that have arcs: GDAL replaces these by short lines without a word."""
    if file.kind is not FileKind.GEOPACKAGE:
        return 0
    with closing(sqlite3.connect(f"{file.path.resolve().as_uri()}?mode=ro", uri=True)) as database:
        names = database.execute("SELECT table_name, column_name FROM gpkg_geometry_columns").fetchall()
        column = next((column for table, column in names if table == layer), "")
        quoted = [name.replace('"', '""') for name in (column, layer)]
        heads = database.execute('SELECT substr("{}", 1, 80) FROM "{}"'.format(*quoted)) if column else ()  # noqa: S608
        return sum(1 for (head,) in heads if head and _is_curved(bytes(head)))


def _is_curved(head: bytes) -> bool:
    """Tell by the header of a GeoPackage geometry whether its type is a curve."""
    wkb = 8 + _ENVELOPE_BYTES[min(head[3] >> 1 & 0b111, 4)]
    if len(head) < wkb + 5:
        return False
    order = "little" if head[wkb] else "big"
    return (
        int(np.frombuffer(head[wkb + 1 : wkb + 5], dtype="<u4" if order == "little" else ">u4")[0]) % 1000
        in _CURVED_WKB
    )
