"""Tables of text and, of sheets too, their headings (pure)."""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

import numpy as np
import shapely
from shapely.errors import ShapelyError

from zones.catalogue.marking import marked as _
from zones.ingest.finding_kinds import FindingKind
from zones.ingest.findings import Finding
from zones.ingest.sources.files import Staged
from zones.ingest.sources.layers import AS_IT_IS, Cells, Feature, Grid, HowToRead, Layer, as_cell, as_text
from zones.ingest.sources.text import open_text

DELIMITERS = ";\t,|"
MOST_ROWS = 200_000
MOST_COLUMNS = 500
WKT_COLUMN = "wkt"
csv.field_size_limit(16 * 1024 * 1024)  # characters: the outline of a zone may be long


def read(file: Staged, how: HowToRead = AS_IT_IS) -> Layer:
    """Read the rows of a text table; the delimiter is the one that the first row has most of.

    Raises:
        SourceError: The file is no table.

    """
    text = open_text(file, how.encoding)
    header = text.first()
    delimiter = max(DELIMITERS, key=header.count)
    if delimiter not in header:
        raise file.refused(
            _("„%(name)s“ ist keine Tabelle: Die erste Zeile muss Spaltennamen enthalten, getrennt durch Semikolon.")
        )
    with text.path.open(encoding=text.encoding, errors="replace", newline="") as lines:
        try:
            grid = grid_of(file, csv.reader(lines, delimiter=delimiter))
        except csv.Error as error:
            raise file.refused(
                _("„%(name)s“ lässt sich nicht als Tabelle lesen. Prüfen Sie die Anführungszeichen.")
            ) from error
    return Layer(_("Tabelle (CSV)"), (), (), encoding=text.encoding, grid=grid)


def grid_of(file: Staged, rows: Iterable[Iterable[object]]) -> Grid:
    """Return the rows that are not empty with their line, counted from 1.

    Raises:
        SourceError: There are too many.

    """
    lines = ((line, tuple(map(as_cell, row))) for line, row in enumerate(rows, start=1))
    grid = tuple(islice(((line, cells) for line, cells in lines if any(cell != "" for cell in cells)), MOST_ROWS + 2))
    if len(grid) > MOST_ROWS + 1:
        raise file.refused(_("„%(name)s“ hat mehr als %(rows)d Zeilen. Geben Sie nur die Stadt aus."), rows=MOST_ROWS)
    return grid


def headed(file: Staged, layer: Layer) -> Layer:
    """Return a table with its first row as names of the columns, and the place of each row where it tells one.

    Raises:
        SourceError: The first row does not name each column once.

    """
    (_first, header), *rows = layer.grid
    columns = _columns(file, [as_text(cell) for cell in header])
    features: list[Feature] = []
    findings = list(layer.findings)
    for line, row in rows:
        _sort_in(line, row, columns, features, findings)
    named = tuple(column for column in columns if column != WKT_COLUMN)
    return replace(layer, columns=named, features=tuple(features), findings=tuple(findings))


def _sort_in(line: int, row: Cells, columns: tuple[str, ...], features: list[Feature], findings: list[Finding]) -> None:
    if len(row) > len(columns) and any(cell != "" for cell in row[len(columns) :]):
        findings.append(Finding(FindingKind.COLUMNS_WRONG, line, ";".join(map(as_text, row))))
        return
    cells = dict(zip(columns, [*row, *[""] * len(columns)], strict=False))
    geometry, problems = _geometry(line, as_text(cells.pop(WKT_COLUMN, "")))
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
