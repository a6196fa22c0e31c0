"""A workbook as plain data: sheets of cells with values or formulas, looks, names and charts.

XLSX and ODS are written from the same description. An expression that has a cell of its own is written as a reference
to that cell wherever else it occurs.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from textwrap import wrap

from calculator.reports.cell_text import harmless
from calculator.reports.workbook.expression import CONSTANT, INPUT, Expression

Content = Expression | str | int | Decimal | date | None


class Role(StrEnum):
    """What a cell is for; decides its look."""

    TITLE = "title"
    SECTION = "section"
    HEAD = "head"
    LABEL = "label"
    PLAIN = "plain"
    WRAPPED = "wrapped"
    INPUT = "input"
    SUM = "sum"
    NOTE = "note"
    WARNING = "warning"
    LINK = "link"


TITLE_LINES = 2
# Characters for each of a column's width, which counts digits.
_BOLD, _NORMAL = 0.85, 1.1
WRAPPING = (Role.HEAD, Role.WRAPPED, Role.NOTE)


class Kind(StrEnum):
    """What a number is; decides how it is written."""

    TEXT = "text"
    EURO = "euro"
    NUMBER = "number"
    WHOLE = "whole"
    PRECISE = "precise"
    YEAR = "year"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class CellAddress:
    """Where a cell stands, counted from 0."""

    sheet: str
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Range:
    """The lowest and the highest number that an input takes, and the sentence that says so."""

    lowest: Decimal
    highest: Decimal
    sentence: str


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell. ``name``: its name in formulas; ``allowed``: what may be entered; ``span``: columns it fills."""

    content: Content
    role: Role = Role.PLAIN
    kind: Kind = Kind.TEXT
    name: str = ""
    allowed: Range | None = None
    span: int = 1


@dataclass(frozen=True, slots=True)
class Series:
    """One line or block of a chart: the cell of its name, the ranges of its categories and values."""

    name: CellAddress
    categories: tuple[CellAddress, CellAddress]
    values: tuple[CellAddress, CellAddress]


@dataclass(frozen=True, slots=True)
class Chart:
    """A native chart with a text that says what it shows. ``kind``: line or column (stacked)."""

    kind: str
    title: str
    description: str
    x_title: str
    y_title: str
    series: tuple[Series, ...]
    at: CellAddress
    height_cm: float


@dataclass
class Sheet:
    """One sheet. ``frozen``: rows and columns that stay in view; ``repeated``: first and last row of the head.

    The head is printed on every page; ``breaks`` are rows that begin a new page; ``speaks``: labels are only clear with
    the title of the sheet.
    """

    title: str
    widths: Sequence[float]
    frozen: tuple[int, int] = (0, 0)
    repeated: tuple[int, int] | None = None
    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)
    charts: list[Chart] = field(default_factory=list)
    breaks: list[int] = field(default_factory=list)
    speaks: bool = False
    row: int = 0

    def heights(self) -> dict[int, int]:
        """Return how many lines of text the rows need that need more than one."""
        found: dict[int, int] = {}
        for (row, column), cell in self.cells.items():
            lines = self._lines(column, cell)
            if lines > 1:
                found[row] = max(found.get(row, 1), lines)
        return found

    def _lines(self, column: int, cell: Cell) -> int:
        if cell.role is Role.TITLE:
            return TITLE_LINES
        content = cell.content.value if isinstance(cell.content, Expression) else cell.content
        if not isinstance(content, str) or cell.role not in WRAPPING:
            return 1
        last = len(self.widths) - 1
        room = sum(self.widths[min(each, last)] for each in range(column, column + cell.span))
        return len(wrap(content, int(room * (_BOLD if cell.role is Role.HEAD else _NORMAL))) or [""])


@dataclass
class Book:
    """A workbook with its sheets as they are shown; ``status`` says whether the entries fit what was fixed."""

    title: str
    subject: str
    author: str
    made_on: date
    footer: str
    status: Expression | None = None
    sheets: list[Sheet] = field(default_factory=list)
    places: dict[Expression, CellAddress] = field(default_factory=dict)
    labels: dict[Expression, str] = field(default_factory=dict)
    names: dict[str, CellAddress] = field(default_factory=dict)

    def sheet(self, title: str, widths: Sequence[float], frozen: tuple[int, int] = (0, 0)) -> Sheet:
        """Add an empty sheet; its title is made fit for a spreadsheet and unique."""
        made = Sheet(_unique(_fit(title), {each.title.lower() for each in self.sheets}), widths, frozen)
        self.sheets.append(made)
        return made

    def put(self, sheet: Sheet, column: int, cell: Cell, label: str = "") -> CellAddress:
        """Put a cell into the present row; an expression has its home in the first cell that holds it."""
        address = CellAddress(sheet.title, sheet.row, column)
        if isinstance(cell.content, str):
            cell = replace(cell, content=harmless(cell.content))
        sheet.cells[sheet.row, column] = cell
        if isinstance(cell.content, Expression) and self._at_home(cell.content, cell.role):
            self.places[cell.content] = address
            self.labels[cell.content] = f"{sheet.title}: {label}" if sheet.speaks else label
        if cell.name:
            self.names[cell.name] = address
        return address

    def _at_home(self, content: Expression, role: Role) -> bool:
        """Whether an expression lives in a cell: inputs only among the inputs, the rest where it comes first."""
        if content.operation == CONSTANT or content in self.places:
            return False
        return content.operation != INPUT or role is Role.INPUT

    def line(self, sheet: Sheet, cells: Iterable[Cell | None], label: str = "") -> int:
        """Put cells side by side and go on to the next row; returns the number of the row."""
        for column, cell in enumerate(cells):
            if cell is not None:
                self.put(sheet, column, cell, label)
        sheet.row += 1
        return sheet.row - 1


def _fit(title: str) -> str:
    kept = "".join(" " if each in "[]:*?/\\'" else each for each in title)
    return " ".join(kept.split())[:28].strip() or "Blatt"


def _unique(title: str, taken: set[str]) -> str:
    number, found = 1, title
    while found.lower() in taken:
        number += 1
        found = f"{title} {number}"
    return found
