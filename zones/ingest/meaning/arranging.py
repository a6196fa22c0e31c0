"""From the rows of a sheet or text to a table with one row for each thing, as chosen or as found out (pure)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from zones.ingest.meaning.layout import Headings, Knows, Row, TableLayout, TableShape, headings, turned
from zones.ingest.meaning.long_tables import long_columns
from zones.ingest.meaning.shapes import Widened, widened
from zones.ingest.meaning.table import Cell, Table, TableColumn

_LOOKED_AT = 60  # rows
_FEWEST_KNOWN = 3  # names of figures in the first column by which a table with zones in columns is known


@dataclass(frozen=True)
class HeadedRows:
    """The headings of a table and the rows below them."""

    headings: Headings
    rows: tuple[Row, ...]


def headed_rows(rows: Sequence[Row], layout: TableLayout, knows: Knows) -> HeadedRows:
    """Tell the headings from the rows; a table with its things in columns is turned first."""
    if layout.shape is TableShape.COLUMNS or (
        layout.shape is TableShape.FOUND_OUT and _has_things_in_columns(rows, knows)
    ):
        rows = turned(rows)
    found = headings(rows, layout, knows)
    last = max(found.lines, default=0)
    return HeadedRows(found, tuple((line, cells) for line, cells in rows if line > last))


def wide(table: Table, layout: TableLayout) -> Widened:
    """Return the table with one row for each thing; a long one has the columns by which it is known."""
    is_open = layout.shape in (TableShape.FOUND_OUT, TableShape.LONG, TableShape.SHEETS)
    long = long_columns(table.names) if is_open else None
    return widened(table, long) if long else Widened(table)


def table_of(headed: HeadedRows) -> Table:
    """Return the rows as a table; cells beyond the headings get columns of their own, so that nothing is lost."""
    width = max((len(_filled(cells)) for _line, cells in headed.rows), default=0)
    names = list(names_apart(headed.headings.names))
    names += [f"Spalte {number}" for number in range(len(names) + 1, width + 1)]
    lines = tuple(line for line, _cells in headed.rows)
    columns = (
        TableColumn(name, tuple(cells[index] if index < len(cells) else "" for _line, cells in headed.rows))
        for index, name in enumerate(names)
    )
    return Table(lines, tuple(columns))


def names_apart(names: Sequence[str]) -> Iterator[str]:
    """Yield the names, the second of a kind with a number that no other has."""
    seen: dict[str, int] = {}
    taken = set(names)
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        while seen[name] > 1 and f"{name} ({seen[name]})" in taken:
            seen[name] += 1
        yield f"{name} ({seen[name]})" if seen[name] > 1 else name


def _filled(cells: Sequence[Cell]) -> list[Cell]:
    filled = list(cells)
    while filled and filled[-1] == "":
        filled.pop()
    return filled


def _has_things_in_columns(rows: Sequence[Row], knows: Knows) -> bool:
    """Tell whether the first column holds names of figures and no row does."""
    first = [str(cells[0]) for _line, cells in rows[:_LOOKED_AT] if cells and isinstance(cells[0], str) and cells[0]]
    in_rows = max((sum(knows(str(cell)) for cell in cells) for _line, cells in rows[:20]), default=0)
    return sum(map(knows, first)) >= _FEWEST_KNOWN and in_rows <= 1
