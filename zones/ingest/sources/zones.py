"""A file of zones, or of Steckbriefe, in any known format (pure)."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import shapely

from zones.catalogue.marking import marked as _
from zones.catalogue.steckbrief_fields import FIELDS
from zones.ingest.finding_kinds import FindingKind
from zones.ingest.findings import BROKEN_TEXT, Finding
from zones.ingest.rows import RawSteckbrief, RawValue, RawZone, SteckbriefTable, ZoneTable
from zones.ingest.sources import gdal_files, geojson, mapping, tables, xwaermeplan
from zones.ingest.sources.crs import Reference, decide, detect, to_target
from zones.ingest.sources.files import FileKind, Staged, formats_of, staged
from zones.ingest.sources.layers import Feature, Layer

LARGEST_ZONES_BYTES = 100 * 1024 * 1024
MOST_ZONES = 5000
SAMPLES = 3
_UNIT_IN_NAME = re.compile(r"([kMG])Wh", re.IGNORECASE)

_READERS: Mapping[FileKind, Callable[[Staged], Layer]] = {
    FileKind.JSON: geojson.read,
    FileKind.XML: xwaermeplan.read,
    FileKind.TEXT: tables.read_csv,
    FileKind.SHEET: tables.read_sheet,
}
_GDAL = (FileKind.GEOPACKAGE, FileKind.FLATGEOBUF, FileKind.SHAPEFILE)
FORMATS = formats_of((*_READERS, *_GDAL))


@dataclass(frozen=True)
class Inspection:
    """What a clerk decides on before a file is read.

    Attributes:
        format_name: Name of the format, German.
        layers: Names of the layers to choose from; empty where the format has only one.
        columns: Names of the columns.
        samples: The first few values of each column.
        proposed: Field → likely column.
        count: Number of rows.
        declared: Coordinate system that the file names (EPSG code), None where it names none.
        fitting: Coordinate systems in which the file would lie in the city.

    """

    format_name: str
    layers: tuple[str, ...]
    columns: tuple[str, ...]
    samples: Mapping[str, tuple[str, ...]]
    proposed: Mapping[str, str]
    count: int
    declared: int | None
    fitting: tuple[Reference, ...]


def inspect(path: Path, layer: str = "") -> Inspection:
    """Look into a file of zones without checking it.

    Raises:
        SourceError: The file cannot be read.

    """
    with staged(path, LARGEST_ZONES_BYTES) as file:
        names = tuple(gdal_files.layers(file)) if file.kind in _GDAL else ()
        read = read_layer(file, layer or (names[0] if names else ""))
    samples = {
        column: tuple(feature.cells.get(column, "")[:60] for feature in read.features[:SAMPLES])
        for column in read.columns
    }
    return Inspection(
        format_name=read.format_name,
        layers=names,
        columns=read.columns,
        samples=samples,
        proposed=mapping.propose(read.columns, mapping.ZONE_FIELDS),
        count=len(read.features),
        declared=read.declared,
        fitting=tuple(detect(read.points())),
    )


def read_zones(
    path: Path, *, layer: str = "", columns: Mapping[str, str] | None = None, reference: Reference | None = None
) -> ZoneTable:
    """Read a file of zones.

    Args:
        path: The file, packed as ZIP or not.
        layer: Name of the layer where the file has several.
        columns: Field → column; without it the columns are guessed by their names.
        reference: Coordinate system chosen by hand.

    Raises:
        SourceError: The file cannot be read, has no zones, or columns or coordinate system cannot be decided.

    """
    with staged(path, LARGEST_ZONES_BYTES) as file:
        read = read_layer(file, layer)
    _require_zones(file, read)
    used = mapping.used_columns(columns, read.columns, mapping.ZONE_FIELDS)
    chosen = decide(read.points(), reference, read.declared)
    findings = list(read.findings)
    geometries = _flat_and_finite(read, used, findings)
    zones = tuple(
        _zone(feature, used, geometry)
        for feature, geometry in zip(read.features, to_target(geometries, chosen), strict=True)
    )
    findings += _broken(read, used)
    return ZoneTable(read.format_name, file.sha256, chosen.epsg, zones, tuple(findings), read.metadata)


def read_steckbriefe(path: Path, *, columns: Mapping[str, str] | None = None) -> SteckbriefTable:
    """Read a separate table of Steckbriefe (CSV, XLSX, ODS), one row for each code.

    Raises:
        SourceError: The file is no such table, or has no column with the codes.

    """
    with staged(path, LARGEST_ZONES_BYTES) as file:
        if file.kind not in {FileKind.TEXT, FileKind.SHEET}:
            raise file.refused(_("„%(name)s“ ist keine Tabelle. Geben Sie die Steckbriefe als CSV, XLSX oder ODS."))
        read = _READERS[file.kind](file)
    used = mapping.used_columns(columns, read.columns, mapping.STECKBRIEF_TABLE_FIELDS)
    rows = tuple(_steckbrief(feature, used) for feature in read.features)
    return SteckbriefTable(rows, (*read.findings, *_broken(read, used)))


def read_layer(file: Staged, layer: str = "") -> Layer:
    """Read the layer of that name, or the only one, whatever the format.

    Raises:
        SourceError: The file cannot be read or holds no areas.

    """
    if file.kind in _GDAL:
        return gdal_files.read(file, layer)
    if file.kind in _READERS:
        return _READERS[file.kind](file)
    raise file.refused(
        _("„%(name)s“ enthält keine Gebiete. Möglich sind %(formats)s; Tabellen brauchen eine Spalte mit WKT."),
        formats=FORMATS,
    )


def _require_zones(file: Staged, read: Layer) -> None:
    if not read.features:
        raise file.refused(_("„%(name)s“ enthält keine Gebiete. Prüfen Sie, ob es die richtige Datei ist."))
    if len(read.features) > MOST_ZONES:
        raise file.refused(
            _("„%(name)s“ enthält %(count)d Flächen. Das sind keine Gebiete eines Wärmeplans; prüfen Sie die Ebene."),
            count=len(read.features),
        )
    if all(feature.geometry is None for feature in read.features) and not read.findings:
        raise file.refused(
            _("Kein Gebiet in „%(name)s“ hat eine Fläche. Geben Sie die Datei mit Geometrie aus, etwa als GeoPackage.")
        )


def _flat_and_finite(read: Layer, used: Mapping[str, str], findings: list[Finding]) -> list[shapely.Geometry | None]:
    """Return the geometries without heights; those with NaN or infinite coordinates become None and a finding."""
    geometries: list[shapely.Geometry | None] = []
    with_height = 0
    for feature in read.features:
        geometry = feature.geometry
        with_height += bool(geometry is not None and geometry.has_z)
        if geometry is not None and not np.isfinite(shapely.get_coordinates(geometry)).all():
            findings.append(
                Finding(FindingKind.GEOMETRY_NOT_FINITE, feature.line, subject=feature.cells.get(used["code"], ""))
            )
            geometry = None
        geometries.append(None if geometry is None else shapely.force_2d(geometry))
    if with_height:
        findings.append(Finding(FindingKind.GEOMETRY_WITH_HEIGHTS, count=with_height))
    return geometries


def _zone(feature: Feature, used: Mapping[str, str], geometry: shapely.Geometry | None) -> RawZone:
    steckbrief = _steckbrief(feature, used)
    return RawZone(
        line=feature.line,
        code=steckbrief.code,
        name=feature.cells.get(used["name"], ""),
        versorgungsart=feature.cells.get(used["versorgungsart"], ""),
        geometry=geometry,
        steckbrief=steckbrief if steckbrief.fields or steckbrief.values else None,
    )


def _steckbrief(feature: Feature, used: Mapping[str, str]) -> RawSteckbrief:
    cells = {key: text for key, column in used.items() if (text := feature.cells.get(column, ""))}
    fields = {key: text for key, text in cells.items() if key in FIELDS}
    figures = [key for key in cells if mapping.FIGURE_FIELD.fullmatch(key) and "." not in key]
    values = tuple(_value(key, cells, used) for key in figures)
    return RawSteckbrief(feature.line, cells.get("code", ""), fields, values)


def _value(key: str, cells: Mapping[str, str], used: Mapping[str, str]) -> RawValue:
    indicator, _colon, category = key.partition(":")
    return RawValue(
        indicator=indicator,
        value=cells[key],
        category=category,
        unit=cells.get(f"{key}.unit", "") or _unit_in_name(used[key]),
        source=cells.get(f"{key}.source", ""),
        as_of=cells.get(f"{key}.as_of", ""),
    )


def _unit_in_name(column: str) -> str:
    """Return the unit of energy per year that a column's name tells, such as waermebedarf_kwh; else nothing."""
    found = _UNIT_IN_NAME.search(column)
    return {"k": "kWh/a", "m": "MWh/a", "g": "GWh/a"}[found[1].lower()] if found else ""


def _broken(read: Layer, used: Mapping[str, str]) -> list[Finding]:
    """Return a finding for each row whose used cells have destroyed umlauts."""
    return [
        Finding(FindingKind.TEXT_BROKEN, feature.line, text, subject=feature.cells.get(used["code"], ""))
        for feature in read.features
        if (
            text := next(
                (cell for column in used.values() if BROKEN_TEXT.search(cell := feature.cells.get(column, ""))), ""
            )
        )
    ]
