"""Every format of geodata that the shipped GDAL reads from a local file, as plain columns without GeoPandas (pure)."""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import zones.ingest.sources.gdal_drivers  # noqa: F401 - before pyogrio

import pyogrio  # isort: skip
import shapely
from pyogrio.errors import DataLayerError, DataSourceError, FieldError

from zones.catalogue.marking import marked as _
from zones.ingest.finding_kinds import FindingKind
from zones.ingest.findings import Finding
from zones.ingest.sources.declared_crs import declared_by
from zones.ingest.sources.encodings import of_one_byte
from zones.ingest.sources.figures_table import with_figures
from zones.ingest.sources.files import FileKind, Staged
from zones.ingest.sources.gdal_paths import openable
from zones.ingest.sources.geopackage import count_curved, was_left_open
from zones.ingest.sources.layers import Cell, Feature, HowToRead, Layer, as_cell

_SYSTEM = ("layer_styles", "qgis_projects", "gpkg_", "sqlite_")  # of programs, no data
_ENCODED = (FileKind.SHAPEFILE, FileKind.MAPINFO)  # formats whose text may be in any encoding
_BEYOND_ASCII = 128
_WIDEST = 254  # bytes that a text in a shapefile may have
_BOOLEAN = "OFSTBoolean"
# How KML draws a place, which is nothing that a city tells of it.
_DRAWING = {"timestamp", "begin", "end", "altitudeMode", "tessellate", "extrude", "visibility", "drawOrder", "icon"}


def read(file: Staged, how: HowToRead) -> Layer:
    """Read one layer: the named one, or the only one with places.

    Raises:
        SourceError: The file is damaged, has no layer, or several and none is named.

    """
    return read_format(file, file.kind.formats, file.kind.suffixes[0], how)


def read_format(file: Staged, format_name: str, suffix: str, how: HowToRead) -> Layer:
    """Read one layer of a file that is known to be of a format, whatever it is called; as `read`."""
    try:
        with openable(file, suffix) as path:
            return _read(file, path, format_name, how)
    except (
        DataSourceError,
        DataLayerError,
        FieldError,
        sqlite3.DatabaseError,
        UnicodeDecodeError,
        shapely.errors.ShapelyError,
    ) as error:
        raise file.refused(
            _("Die Datei „%(name)s“ ist beschädigt oder unvollständig (%(format)s). Geben Sie sie neu aus."),
            format=format_name,
        ) from error


def _read(file: Staged, path: str, format_name: str, how: HowToRead) -> Layer:
    found = {str(name): geometry is not None for name, geometry in pyogrio.list_layers(path)}
    tables = tuple(name for name in found if not name.lower().startswith(_SYSTEM))
    candidates = [name for name in tables if found[name]] or list(tables)
    chosen = _chosen(file, tables, candidates, how)
    encoding = how.encoding if file.kind in _ENCODED else ""
    try:
        meta, _fids, places, columns = pyogrio.raw.read(path, layer=chosen, encoding=encoding or None)
    except UnicodeDecodeError:
        if encoding or file.kind not in _ENCODED:
            raise
        encoding = _found_out(path, chosen)
        meta, _fids, places, columns = pyogrio.raw.read(path, layer=chosen, encoding=encoding)
    layer = replace(_layer(meta, places, columns), format_name=format_name, tables=tables, table=chosen)
    findings = (*_findings(file, chosen), *(_cut_off(layer) if file.kind is FileKind.SHAPEFILE else ()))
    layer = replace(layer, findings=findings, encoding=encoding, is_only=len(candidates) == 1)
    return with_figures(path, layer) if file.kind is FileKind.GEOPACKAGE else layer


def _found_out(path: str, layer: str) -> str:
    """Return the encoding of old programs that fits the texts of a layer, where the file says nothing of it."""
    _meta, _fids, _places, columns = pyogrio.raw.read(path, layer=layer, encoding="latin-1", read_geometry=False)
    texts = (cell for column in columns for cell in column if isinstance(cell, str))
    return of_one_byte(Counter(byte for text in texts for byte in text.encode("latin-1") if byte >= _BEYOND_ASCII))


def _chosen(file: Staged, tables: tuple[str, ...], candidates: list[str], how: HowToRead) -> str:
    if how.table in tables:
        return how.table
    if candidates and (len(candidates) == 1 or how.or_first):
        return candidates[0]
    if not candidates:
        raise file.refused(_("„%(name)s“ enthält keine Ebene mit Flächen. Geben Sie die Gebiete neu aus."))
    raise file.refused(
        _("„%(name)s“ enthält mehrere Ebenen (%(layers)s). Wählen Sie die mit den Gebieten."),
        layers=", ".join(candidates[:20]),
    )


def _findings(file: Staged, table: str) -> list[Finding]:
    findings = []
    if file.kind is FileKind.GEOPACKAGE:
        curved = count_curved(file.path, table)
        findings += [Finding(FindingKind.GEOMETRY_CURVED, count=curved)] if curved else []
    if file.kind in {FileKind.GEOPACKAGE, FileKind.SQLITE} and was_left_open(file.path):
        findings.append(Finding(FindingKind.FILE_LEFT_OPEN))
    return findings


def _cut_off(layer: Layer) -> Iterator[Finding]:
    """Yield the columns with texts that fill the widest column of a shapefile, if need be but for half a letter."""
    for column in layer.columns:
        texts = [cell for feature in layer.features if isinstance(cell := feature.cells[column], str)]
        if count := sum(len(text) == _WIDEST or _WIDEST - 1 <= len(text.encode()) <= _WIDEST for text in texts):
            yield Finding(FindingKind.TEXT_CUT, values={"column": column, "count": count})


def _layer(meta: Any, places: Any, columns: Any) -> Layer:  # noqa: ANN401 (pyogrio's)
    cells = {
        str(name): [_cell(value, subtype) for value in values]
        for name, subtype, values in zip(meta["fields"], meta["ogr_subtypes"], columns, strict=True)
    }
    names = [name for name in cells if not (name in _DRAWING and "altitudeMode" in cells)]
    count = len(places) if places is not None else max(map(len, columns), default=0)
    shapes = [None] * count if places is None else shapely.from_wkb(places, on_invalid="ignore")
    features = tuple(
        Feature(line, {name: cells[name][line - 1] for name in names}, shape)
        for line, shape in enumerate(shapes, start=1)
    )
    return Layer("", tuple(names), features, declared_by(meta["crs"]))


def _cell(value: object, subtype: str) -> Cell:
    cell = as_cell(value)
    return as_cell(cell == 1) if subtype == _BOOLEAN and not isinstance(cell, str) else cell
