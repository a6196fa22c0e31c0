"""A column that nobody takes, though it is about a figure that another one fills, and states other numbers (pure).

Such a column is no mere surplus: which of the two counts, the file does not tell.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from zones.ingest.meaning.account import Entry, Understood, Use
from zones.ingest.meaning.cells import Number, read_number
from zones.ingest.meaning.columns import propose
from zones.ingest.meaning.fields import Field, NumberField
from zones.ingest.meaning.marks import Marks
from zones.ingest.meaning.table import Table, TableColumn
from zones.ingest.meaning.units import taken_apart

_ROUNDING = Decimal("0.02")  # of the number, by which rounded figures of the same thing differ


def rivals(table: Table, read: Understood, fields: Sequence[Field]) -> dict[str, NumberField]:
    """Return the columns that contradict the one that is taken, each with the figure that both are about."""
    numbers = [field for field in fields if isinstance(field, NumberField)]
    filled = {column.key for column in read.columns if column.use is Use.TAKEN}
    unclaimed = [column.column for column in read.columns if column.use is Use.UNCLAIMED and column.filled]
    entries = dict(zip(read.lines, read.entries, strict=True))
    likely = {name: _likely(name, numbers) for name in unclaimed}
    return {
        name: field
        for name, field in likely.items()
        if field and field.key in filled and _differs(table.lines, table.column(name), field, entries)
    }


def _likely(name: str, numbers: Sequence[NumberField]) -> NumberField | None:
    proposed = propose([name], numbers)
    return next((field for field in numbers if field.key in proposed), None)


def _differs(
    lines: Sequence[int], column: TableColumn, field: NumberField, entries: Mapping[int, Mapping[str, Entry]]
) -> bool:
    usual = taken_apart(column.name).unit
    for line, cell in zip(lines, column.cells, strict=True):
        taken, one = entries.get(line, {}).get(field.key), read_number(cell, field.quantity, Marks.COMMA)
        if not isinstance(taken, Decimal) or not isinstance(one, Number):
            continue
        factor = field.quantity.factor_of(one.unit or usual) or Decimal(1)
        if abs(one.value * factor - taken) > _ROUNDING * abs(taken):
            return True
    return False
