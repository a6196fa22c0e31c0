"""The first rows of a file, kept so that choices can be tried without reading it again (pure)."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from zones.catalogue.codes import plain_name
from zones.ingest.findings import SourceError
from zones.ingest.meaning.account import Understood
from zones.ingest.meaning.arranging import HeadedRows, headed_rows, table_of, wide
from zones.ingest.meaning.choices import FileChoices
from zones.ingest.meaning.columns import knower, propose
from zones.ingest.meaning.fields import Field
from zones.ingest.meaning.layout import Headings, Row, TableLayout
from zones.ingest.meaning.reading import understand
from zones.ingest.meaning.table import Cell, Table, TableColumn

MOST_ROWS = 300
MOST_COLUMNS = 100
LONGEST_CELL = 200  # characters
# What is read as a place, not as a cell: WKT, EWKT, WKB in hexadecimal.
_PLACE = re.compile(r"\s*(?:SRID=\d+;)?\s*(?:MULTI)?(?:POLYGON|POINT|SURFACE)\b|\\?x?0[01][0-9a-f]{20,}", re.IGNORECASE)


@dataclass(frozen=True)
class Sample:
    """What is kept of a file.

    Attributes:
        name: Of the file.
        rows: Its first rows with their lines; where the format names its columns, these stand in line 0.
        count: How many rows the file has.
        tables: Names of its layers or sheets, and in `table` the one that was read.
        encoding: In which a text was read.
        has_headings: Whether the format itself names the columns.

    """

    name: str
    rows: tuple[Row, ...]
    count: int
    tables: tuple[str, ...] = ()
    table: str = ""
    encoding: str = ""
    has_headings: bool = False

    def as_json(self) -> dict[str, Any]:
        """Return it as JSON; a number of the file is a list with its digits."""
        rows = [[line, [_packed(cell) for cell in cells[:MOST_COLUMNS]]] for line, cells in self.rows[:MOST_ROWS]]
        plain = {name: getattr(self, name) for name in ("name", "count", "table", "encoding", "has_headings")}
        return {**plain, "tables": list(self.tables), "rows": rows}

    @classmethod
    def of(cls, plain: Mapping[str, Any]) -> "Sample":
        """Return the sample that was kept as JSON."""
        rows = tuple((int(line), tuple(map(_unpacked, cells))) for line, cells in plain["rows"])
        return cls(**{**plain, "rows": rows, "tables": tuple(plain["tables"])})


@dataclass(frozen=True)
class Trial:
    """What choices make of a sample: its table, and either how it is understood or why it is not."""

    headings: Headings
    table: Table
    columns: Mapping[str, str]
    understood: Understood | None = None
    refusal: SourceError | None = None


def tried(sample: Sample, fields: Sequence[Field], choices: FileChoices) -> Trial:
    """Read a sample as somebody chose."""
    headed = _named(sample.rows) if sample.has_headings else _headed(sample.rows, choices.layout, fields)
    whole = table_of(headed)
    table = wide(_without_places(whole), choices.layout).table
    surely = frozenset(whole.lines) if sample.has_headings else _with_place(whole)
    mapping = propose(table.names, fields) if choices.columns is None else choices.columns
    kept = {key: column for key, column in mapping.items() if column in table.names}
    try:
        read = understand(table, fields, choices, surely=surely)
    except SourceError as refusal:
        return Trial(headed.headings, table, kept, refusal=refusal)
    return Trial(headed.headings, table, kept, read)


def _without_places(table: Table) -> Table:
    return Table(table.lines, tuple(column for column in table.columns if not _holds_places(column)))


def _holds_places(column: TableColumn) -> bool:
    first = next((cell for cell in column.cells if cell != ""), "")
    return plain_name(column.name) == "wkt" or (isinstance(first, str) and bool(_PLACE.match(first)))


def _with_place(table: Table) -> frozenset[int]:
    """Return the lines that have an outline."""
    places = filter(_holds_places, table.columns)
    return frozenset(line for column in places for line, cell in zip(table.lines, column.cells, strict=True) if cell)


def _named(rows: Sequence[Row]) -> HeadedRows:
    (line, names), *more = rows
    return HeadedRows(Headings(tuple(map(str, names)), (line,)), tuple(more))


def _headed(rows: Sequence[Row], layout: TableLayout, fields: Sequence[Field]) -> HeadedRows:
    return headed_rows(rows, layout, knower(fields))


def _packed(cell: Cell) -> str | list[str]:
    return [str(cell)] if isinstance(cell, Decimal) else cell[:LONGEST_CELL]


def _unpacked(cell: str | list[str]) -> Cell:
    return Decimal(cell[0]) if isinstance(cell, list) else cell
