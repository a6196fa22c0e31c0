"""Tables of text and, of sheets too, their headings (pure)."""

import csv
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

import shapely
from shapely.errors import ShapelyError

from zones.catalogue.marking import marked as _
from zones.ingest.finding_kinds import FindingKind
from zones.ingest.findings import Finding
from zones.ingest.meaning.arranging import HeadedRows
from zones.ingest.meaning.layout import Headings
from zones.ingest.sources.declared_crs import DeclaredCrs
from zones.ingest.sources.files import Staged
from zones.ingest.sources.layers import AS_IT_IS, Cell, Cells, Feature, Grid, HowToRead, Layer, as_cell, as_text
from zones.ingest.sources.table_places import place_column, place_of
from zones.ingest.sources.text import TextSource, open_text

Arrange = Callable[[Grid], HeadedRows]
DELIMITERS = ";\t,|"
MOST_ROWS = 200_000
MOST_COLUMNS = 500
_LOOKED_AT = 20  # lines that tell the delimiter
_NESTED = 6  # parentheses around a hole of a polygon of several, in a collection
_TOLD = re.compile(r'\s*"?sep=(.)"?[\s;,]*', re.IGNORECASE)
_QUOTED = re.compile(r'"[^"]*"')
_INNERMOST = re.compile(r"\([^()]*\)")
csv.field_size_limit(16 * 1024 * 1024)  # characters: the outline of a zone may be long


def read(file: Staged, how: HowToRead = AS_IT_IS) -> Layer:
    """Read the rows of a text table; a first row such as „sep=;“, which Excel asks for, tells the delimiter.

    Raises:
        SourceError: The file is no table.

    """
    text = open_text(file, how.encoding)
    delimiter = _delimiter(file, text)
    with text.path.open(encoding=text.encoding, errors="replace", newline="") as lines:
        try:
            grid = grid_of(file, csv.reader(lines, delimiter=delimiter))
        except csv.Error as error:
            raise file.refused(
                _("„%(name)s“ lässt sich nicht als Tabelle lesen. Prüfen Sie die Anführungszeichen.")
            ) from error
    grid = grid[1:] if _TOLD.fullmatch(text.first()) else grid
    return Layer(_("Tabelle (CSV)"), (), (), encoding=text.encoding, grid=grid)


def _delimiter(file: Staged, text: TextSource) -> str:
    """Return the sign that cuts most of the first lines into the same number of cells; raises SourceError without any.

    Signs in quotes and in parentheses (of a place) do not count; a title above the headings may have any.
    """
    if told := _TOLD.fullmatch(text.first()):
        return told[1]
    lines = [line for _number, line in islice(text.numbered(), _LOOKED_AT)]
    bare = [_within_parentheses(_QUOTED.sub("", line)) for line in lines]

    def weight(mark: str) -> tuple[int, int]:
        counts = Counter(count for line in bare if (count := line.count(mark)))
        return max(((times, count) for count, times in counts.items()), default=(0, 0))

    best = max(DELIMITERS, key=weight)
    if weight(best) == (0, 0):
        raise file.refused(
            _("„%(name)s“ ist keine Tabelle: Die erste Zeile muss Spaltennamen enthalten, getrennt durch Semikolon.")
        )
    return best


def _within_parentheses(line: str) -> str:
    """Return the line without what stands in parentheses, also in nested ones and in those that never close."""
    for _level in range(_NESTED):
        line = _INNERMOST.sub("", line)
    return line.partition("(")[0]


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


def first_row(grid: Grid) -> HeadedRows:
    """Take the first row as the headings."""
    (line, header), *rows = grid
    return HeadedRows(Headings(tuple(map(as_text, header)), (line,)), tuple(rows))


def headed(file: Staged, layer: Layer, arrange: Arrange = first_row, *, has_places: bool = True) -> Layer:
    """Return a table with its columns named by the headings, and the place of each row where it tells one.

    `arrange` tells the headings from the rows; without `has_places` a column of geometries is a column like others.

    Raises:
        SourceError: The headings do not name each column once.

    """
    arranged = arrange(layer.grid)
    columns = _columns(
        file, list(arranged.headings.names), max((_reach(row) for _line, row in arranged.rows), default=0)
    )
    place = place_column(columns, (tuple(row) for _line, row in arranged.rows)) if has_places else None
    titles = (
        Finding(FindingKind.TITLE_SET_ASIDE, line, values={"text": text}) for line, text in arranged.headings.titles
    )
    reader = _Rows(file, columns, place, [*layer.findings, *titles])
    for line, row in arranged.rows:
        reader.take(line, tuple(row))
    return replace(
        layer,
        columns=tuple(column for column in columns if column != place),
        features=tuple(reader.features),
        findings=tuple(reader.findings),
        declared=reader.declared() or layer.declared,
    )


@dataclass
class _Rows:
    """The rows of a table with their places, and what is found on the way."""

    file: Staged
    columns: tuple[str, ...]
    place: str | None
    findings: list[Finding]
    features: list[Feature] = field(default_factory=list)
    codes: set[int] = field(default_factory=set)  # of the coordinate systems that places name

    def take(self, line: int, row: Cells) -> None:
        """Add a row; one with more cells than headings is left out."""
        if any(cell != "" for cell in row[len(self.columns) :]):
            self.findings.append(Finding(FindingKind.COLUMNS_WRONG, line, ";".join(map(as_text, row))))
            return
        cells = dict(zip(self.columns, [*row, *[""] * len(self.columns)], strict=False))
        place = as_text(cells.pop(self.place, "")) if self.place else ""
        self.features.append(Feature(line, cells, self._geometry(line, place) if place else None))

    def declared(self) -> DeclaredCrs | None:
        """Return the coordinate system that the places name; raises SourceError if they name several."""
        if len(self.codes) > 1:
            raise self.file.refused(
                _("Die Flächen in „%(name)s“ nennen verschiedene Koordinatensysteme. Geben Sie alle in einem aus.")
            )
        return DeclaredCrs(self.codes.pop()) if self.codes else None

    def _geometry(self, line: int, cell: str) -> shapely.Geometry | None:
        try:
            geometry, code = place_of(cell)
        except ShapelyError:
            self.findings.append(Finding(FindingKind.GEOMETRY_UNREADABLE, line, cell[:80]))
            return None
        self.codes |= {code} - {0}
        return geometry


def _reach(row: Sequence[Cell]) -> int:
    return max((number for number, cell in enumerate(row, start=1) if cell != ""), default=0)


def _columns(file: Staged, header: list[str], reach: int) -> tuple[str, ...]:
    """Return the names of the columns; one without a heading counts up to the last that holds something."""
    while len(header) > reach and not header[-1]:
        header.pop()
    repeated = sorted({name for name in header if name and header.count(name) > 1})
    if len(header) > MOST_COLUMNS:
        raise file.refused(
            _("„%(name)s“ hat %(count)d Spalten, mehr als %(most)d. Löschen Sie die Spalten, die nicht nötig sind."),
            count=len(header),
            most=MOST_COLUMNS,
        )
    if not header or repeated:
        raise file.refused(
            _("Die erste Zeile von „%(name)s“ muss jeden Spaltennamen genau einmal enthalten (doppelt: %(repeated)s)."),
            repeated=", ".join(repeated) or "–",
        )
    return tuple(_named(header))


def _named(header: list[str]) -> Iterator[str]:
    for number, name in enumerate(header, start=1):
        yield name or f"Spalte {number}"
