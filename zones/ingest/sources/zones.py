"""A file of zones, or of Steckbriefe, in any known format (pure)."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from zones.catalogue.marking import marked as _
from zones.catalogue.steckbrief_fields import FIELDS
from zones.ingest.finding_kinds import FindingKind
from zones.ingest.findings import BROKEN_TEXT, Finding
from zones.ingest.rows import RawSteckbrief, RawValue, RawZone, SteckbriefTable, ZoneTable
from zones.ingest.sources import gdal_files, mapping
from zones.ingest.sources.crs import TARGET, Reference, detect
from zones.ingest.sources.delivery import GEOMETRY, Delivery
from zones.ingest.sources.files import FileKind, Staged, staged
from zones.ingest.sources.layers import Feature, as_text
from zones.ingest.sources.readers import read_layer

LARGEST_ZONES_BYTES = 100 * 1024 * 1024
MOST_ZONES = 5000
SAMPLES = 3
_UNIT_IN_NAME = re.compile(r"([kMG])Wh", re.IGNORECASE)

_GDAL = (FileKind.GEOPACKAGE, FileKind.FLATGEOBUF, FileKind.SHAPEFILE)


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
        read = Delivery.of(file, read_layer(file, layer or (names[0] if names else "")))
    samples = {column: tuple(as_text(cell)[:60] for cell in read.frame[column][:SAMPLES]) for column in read.columns}
    return Inspection(
        format_name=read.format_name,
        layers=names,
        columns=read.columns,
        samples=samples,
        proposed=mapping.propose(read.columns, mapping.ZONE_FIELDS),
        count=len(read),
        declared=read.declared.epsg,
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
        read = Delivery.of(file, read_layer(file, layer))
    _require_zones(file, read)
    used = mapping.used_columns(columns, read.columns, mapping.ZONE_FIELDS)
    read = read.placed(reference)
    zones = tuple(_zone(row, used) for row in read.rows())
    findings = (*_with_codes(read.findings, zones), *_broken(read, used))
    epsg = read.reference.epsg if read.reference else TARGET
    return ZoneTable(read.format_name, read.sha256, epsg, zones, findings, read.metadata)


def read_steckbriefe(path: Path, *, columns: Mapping[str, str] | None = None) -> SteckbriefTable:
    """Read a separate table of Steckbriefe (CSV, XLSX, ODS), one row for each code.

    Raises:
        SourceError: The file is no such table, or has no column with the codes.

    """
    with staged(path, LARGEST_ZONES_BYTES) as file:
        if file.kind not in {FileKind.TEXT, FileKind.SHEET}:
            raise file.refused(_("„%(name)s“ ist keine Tabelle. Geben Sie die Steckbriefe als CSV, XLSX oder ODS."))
        read = Delivery.of(file, read_layer(file))
    used = mapping.used_columns(columns, read.columns, mapping.STECKBRIEF_TABLE_FIELDS)
    rows = tuple(_steckbrief(row, used) for row in read.rows())
    return SteckbriefTable(rows, (*read.findings, *_broken(read, used)))


def _require_zones(file: Staged, read: Delivery) -> None:
    if not len(read):
        raise file.refused(_("„%(name)s“ enthält keine Gebiete. Prüfen Sie, ob es die richtige Datei ist."))
    if len(read) > MOST_ZONES:
        raise file.refused(
            _("„%(name)s“ enthält %(count)d Flächen. Das sind keine Gebiete eines Wärmeplans; prüfen Sie die Ebene."),
            count=len(read),
        )
    if read.frame[GEOMETRY].isna().all() and not read.findings:
        raise file.refused(
            _("Kein Gebiet in „%(name)s“ hat eine Fläche. Geben Sie die Datei mit Geometrie aus, etwa als GeoPackage.")
        )


def _with_codes(findings: Iterable[Finding], zones: Iterable[RawZone]) -> Iterator[Finding]:
    """Yield what the reader found, which knows rows only, with the codes of the zones."""
    codes = {zone.line: zone.code for zone in zones}
    for finding in findings:
        is_told = finding.subject or finding.line is None
        yield finding if is_told else replace(finding, subject=codes.get(finding.line or 0, ""))


def _zone(row: Feature, used: Mapping[str, str]) -> RawZone:
    steckbrief = _steckbrief(row, used)
    return RawZone(
        line=row.line,
        code=steckbrief.code,
        name=row.text(used["name"]),
        versorgungsart=row.text(used["versorgungsart"]),
        geometry=row.geometry,
        steckbrief=steckbrief if steckbrief.fields or steckbrief.values else None,
    )


def _steckbrief(row: Feature, used: Mapping[str, str]) -> RawSteckbrief:
    cells = {key: text for key, column in used.items() if (text := row.text(column))}
    fields = {key: text for key, text in cells.items() if key in FIELDS}
    figures = [key for key in cells if mapping.FIGURE_FIELD.fullmatch(key) and "." not in key]
    values = tuple(_value(key, cells, used) for key in figures)
    return RawSteckbrief(row.line, cells.get("code", ""), fields, values)


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


def _broken(read: Delivery, used: Mapping[str, str]) -> list[Finding]:
    """Return a finding for each row whose used cells have destroyed umlauts."""
    return [
        Finding(FindingKind.TEXT_BROKEN, row.line, text, subject=row.text(used["code"]))
        for row in read.rows()
        if (text := next((cell for column in used.values() if BROKEN_TEXT.search(cell := row.text(column))), ""))
    ]
