"""The table that is to be understood: named columns of cells (pure)."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

Cell = str | Decimal  # "" where it is empty; a Decimal is a number of the file itself, which no mark makes ambiguous
SAMPLES = 3
LONGEST_SAMPLE = 60  # characters


@dataclass(frozen=True)
class TableColumn:
    """A column as it stands in the file, one cell for each row."""

    name: str
    cells: tuple[Cell, ...]

    @property
    def texts(self) -> Iterator[str]:
        """The cells that are text, without the empty ones."""
        return (cell for cell in self.cells if isinstance(cell, str) and cell)

    @property
    def filled(self) -> int:
        """How many cells are not empty."""
        return sum(cell != "" for cell in self.cells)

    def samples(self) -> tuple[str, ...]:
        """Return the first few values, as a person reads them."""
        filled = (cell for cell in self.cells if cell != "")
        return tuple(as_shown(cell) for _count, cell in zip(range(SAMPLES), filled, strict=False))


@dataclass(frozen=True)
class Table:
    """Columns of equal length; `lines` are the rows as a person counts them in the file."""

    lines: tuple[int, ...]
    columns: tuple[TableColumn, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """What the columns are called, in the order of the file."""
        return tuple(column.name for column in self.columns)

    def column(self, name: str) -> TableColumn:
        """Return the column of that name; raises KeyError."""
        return {column.name: column for column in self.columns}[name]

    def kept(self, rows: list[int]) -> "Table":
        """Return the table with these rows only, counted from 0."""
        columns = (TableColumn(column.name, tuple(column.cells[row] for row in rows)) for column in self.columns)
        return Table(tuple(self.lines[row] for row in rows), tuple(columns))


def as_shown(cell: Cell) -> str:
    """Return a cell as a German spreadsheet shows it, short."""
    text = f"{cell.normalize():f}".replace(".", ",") if isinstance(cell, Decimal) else " ".join(cell.split())
    return text if len(text) <= LONGEST_SAMPLE else f"{text[: LONGEST_SAMPLE - 1]}…"
