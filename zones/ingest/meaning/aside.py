"""Rows of a table that are no data: sums, averages and remarks below it (pure)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from zones.catalogue.marking import marked as _
from zones.ingest.meaning.marks import Marks, number_of
from zones.ingest.meaning.table import Cell, Table, TableColumn, as_shown

_SUM = re.compile(
    r"(?:gesamt|zwischen|teil)?summen?(?:zeile)?|gesamt(?:gebiet|stadt|summe|ergebnis)?|insgesamt|total|σ|∑|mittelwerte?|mittel|"
    r"durchschnitt|median|minimum|maximum|stadt\s+\w+\s+gesamt|summe[\s:].*|gesamt[\s:].*",
    re.IGNORECASE,
)
_LAST_ROWS = 5  # among which a sum without a word is looked for
_ROUNDING = Decimal("0.001")  # of a sum of rounded numbers
_LONGEST_WORD = 20  # characters; a remark is longer or begins with a mark


class RowIs(Enum):
    """Why a row is no data."""

    SUM = _("Summe oder Mittelwert")
    REMARK = _("Anmerkung")
    CHOSEN = _("auf Ihren Wunsch nicht gelesen")


@dataclass(frozen=True)
class RowAside:
    """A row that is set aside, as a person reads it."""

    line: int
    why: RowIs
    text: str


def without_remarks(
    table: Table, keys: Sequence[str], *, surely: frozenset[int] = frozenset(), skipped: frozenset[int] = frozenset()
) -> tuple[Table, tuple[RowAside, ...]]:
    """Return the table without sums and remarks, and those.

    Args:
        table: The rows.
        keys: Columns by which a row is known: where one names a thing, the row is data, unless the word is a sum.
        surely: Lines that are data, whatever their words.
        skipped: Lines that a person leaves out.

    """
    kept: list[int] = []
    aside: list[RowAside] = []
    for index, line in enumerate(table.lines):
        why = RowIs.CHOSEN if line in skipped else None if line in surely else _why(table, keys, index)
        if why is None:
            kept.append(index)
        else:
            aside.append(RowAside(line, why, _text(table, index)))
    return (table.kept(kept) if aside else table), tuple(aside)


def _why(table: Table, keys: Sequence[str], index: int) -> RowIs | None:
    words = [column.cells[index] for column in table.columns if column.cells[index] != ""]
    named = [table.column(key).cells[index] for key in keys]
    named = [cell for cell in named if cell != ""]
    first = named[0] if named else (words[0] if words else "")
    if isinstance(first, str) and _SUM.fullmatch(first.strip().rstrip(":")):
        return RowIs.SUM
    if len(words) == 1 and isinstance(words[0], str) and (not named or _is_sentence(words[0])):
        return RowIs.REMARK
    if keys and not named and index >= len(table.lines) - _LAST_ROWS and _adds_up(table, keys, index):
        return RowIs.SUM
    return None


def _adds_up(table: Table, keys: Sequence[str], index: int) -> bool:
    """Tell whether a number of the row is the sum of its column: then the row is a sum that no word names."""
    things = [row for row in range(index) if any(table.column(key).cells[row] != "" for key in keys)]
    filled = (column for column in table.columns if column.cells[index] != "")
    return len(things) > 1 and any(_is_sum(column, things, index, marks) for column in filled for marks in Marks)


def _is_sum(column: TableColumn, things: Sequence[int], index: int, marks: Marks) -> bool:
    total = _number(column.cells[index], marks)
    numbers = [number for row in things if (number := _number(column.cells[row], marks))]
    return bool(total) and len(numbers) > 1 and abs(sum(numbers) - total) <= _ROUNDING * abs(total)


def _number(cell: Cell, marks: Marks) -> Decimal:
    """Return the number of a cell, 0 where it states none."""
    return cell if isinstance(cell, Decimal) else number_of(cell.strip(), marks) or Decimal(0)


def _is_sentence(text: str) -> bool:
    """Tell whether a text that stands alone in its row is a remark rather than a code."""
    return len(text) > _LONGEST_WORD or text.startswith(
        ("*", "¹", "²", "³", "†", "Quelle", "Stand", "Hinweis", "Anmerkung")
    )


def _text(table: Table, index: int) -> str:
    return "; ".join(as_shown(column.cells[index]) for column in table.columns if column.cells[index] != "")
