"""CSV, XLSX and ODS as tables of text (pure)."""

import csv
from collections.abc import Iterable, Iterator
from itertools import islice

import numpy as np
import shapely
from shapely.errors import ShapelyError

from zones.catalogue.marking import marked as _
from zones.ingest.finding_kinds import FindingKind
from zones.ingest.findings import Finding
from zones.ingest.sources import archive, sheets
from zones.ingest.sources.files import LARGEST_FILE_BYTES, Staged
from zones.ingest.sources.layers import Feature, Layer, as_text
from zones.ingest.sources.text import open_text

DELIMITERS = ";\t,|"
MOST_ROWS = 200_000
MOST_COLUMNS = 500
WKT_COLUMN = "wkt"
csv.field_size_limit(16 * 1024 * 1024)  # characters: the outline of a zone may be long


def read_csv(file: Staged) -> Layer:
    """Read a text table with a header; the delimiter is the one that the header has most of.

    Raises:
        SourceError: The file is no table with a header.

    """
    text = open_text(file)
    header = text.first()
    delimiter = max(DELIMITERS, key=header.count)
    if delimiter not in header:
        raise file.refused(
            _("„%(name)s“ ist keine Tabelle: Die erste Zeile muss Spaltennamen enthalten, getrennt durch Semikolon.")
        )
    with text.path.open(encoding=text.encoding, errors="replace", newline="") as lines:
        try:
            return _layer(file, _("Tabelle (CSV)"), csv.reader(lines, delimiter=delimiter))
        except csv.Error as error:
            raise file.refused(
                _("„%(name)s“ lässt sich nicht als Tabelle lesen. Prüfen Sie die Anführungszeichen.")
            ) from error


def read_sheet(file: Staged) -> Layer:
    """Read the first sheet with content of an XLSX or ODS file; formulas count with their last computed value.

    Raises:
        SourceError: The file is damaged or has no sheet with content.

    """
    archive.check(file.path, LARGEST_FILE_BYTES)
    try:
        return _layer(file, _("Tabelle (XLSX oder ODS)"), sheets.rows_of(file.path))
    except sheets.NoSheet as error:
        raise file.refused(str(error)) from error


def _layer(file: Staged, format_name: str, rows: Iterable[Iterable[object]]) -> Layer:
    table = ([as_text(cell) for cell in row] for row in rows)
    columns = _columns(file, next((row for row in table if any(row)), []))
    features: list[Feature] = []
    findings: list[Finding] = []
    for line, row in enumerate(islice(table, MOST_ROWS + 1), start=2):
        if line > MOST_ROWS + 1:
            raise file.refused(
                _("„%(name)s“ hat mehr als %(rows)d Zeilen. Geben Sie nur die Stadt aus."), rows=MOST_ROWS
            )
        if any(row):
            _sort_in(line, row, columns, features, findings)
    return Layer(format_name, columns, tuple(features), findings=tuple(findings))


def _sort_in(
    line: int, row: list[str], columns: tuple[str, ...], features: list[Feature], findings: list[Finding]
) -> None:
    if len(row) > len(columns) and any(row[len(columns) :]):
        findings.append(Finding(FindingKind.COLUMNS_WRONG, line, ";".join(row)))
        return
    cells = dict(zip(columns, [*row, *[""] * len(columns)], strict=False))
    geometry, problems = _geometry(line, cells.pop(WKT_COLUMN, ""))
    findings.extend(problems)
    features.append(Feature(line, cells, geometry))


def _geometry(line: int, wkt: str) -> tuple[shapely.Geometry | None, list[Finding]]:
    try:
        with np.errstate(all="ignore"):  # numbers that are too large get a finding of their own
            return (shapely.from_wkt(wkt) if wkt else None), []
    except ShapelyError:
        return None, [Finding(FindingKind.GEOMETRY_UNREADABLE, line, wkt[:80])]


def _columns(file: Staged, header: list[str]) -> tuple[str, ...]:
    while header and not header[-1]:
        header.pop()
    repeated = sorted({name for name in header if name and header.count(name) > 1})
    if not header or repeated or len(header) > MOST_COLUMNS:
        raise file.refused(
            _("Die erste Zeile von „%(name)s“ muss jeden Spaltennamen genau einmal enthalten (doppelt: %(repeated)s)."),
            repeated=", ".join(repeated) or "–",
        )
    return tuple(_named(header))


def _named(header: list[str]) -> Iterator[str]:
    for number, name in enumerate(header, start=1):
        yield name or f"Spalte {number}"
