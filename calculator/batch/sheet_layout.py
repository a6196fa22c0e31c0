"""What the look of a sheet says of its rows: cells that reach over several rows, and rows that are hidden (pure)."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from itertools import islice

from django.utils.translation import gettext as _

from calculator.batch.columns import is_number
from calculator.batch.shown import in_runs
from zones.doors.uploaded_tables import TableRow, UploadedTable

_MOST_NAMED = 10  # merged cells


def with_merged_cells(table: UploadedTable, key_of: Mapping[str, str]) -> list[TableRow]:
    """Return the rows, in each of which a merged cell stands, unless it is an amount: that is one of all its rows.

    ``key_of``: the key of each column by its heading.
    """
    shared = dict(islice(_shared(table, key_of), len(table.rows) * len(table.columns)))
    if not shared:
        return list(table.rows)
    by_line = {row.line: row.cells for row in table.rows}
    return [
        TableRow(row.line, {name: _cell(row, name, shared, by_line) for name in row.cells}, row.problem)
        for row in table.rows
    ]


def _shared(table: UploadedTable, key_of: Mapping[str, str]) -> Iterator[tuple[tuple[int, str], int]]:
    """Yield the cells that belong to one above, by line and column, with the line of that; whatever a file claims."""
    lines = [row.line for row in table.rows]
    for first, last, column in table.merged:
        if column in key_of and not is_number(key_of[column]):
            for line in lines[bisect_right(lines, first) : bisect_right(lines, last)]:
                yield (line, column), first


def _cell(
    row: TableRow, column: str, shared: Mapping[tuple[int, str], int], by_line: Mapping[int, Mapping[str, str]]
) -> str:
    first = shared.get((row.line, column))
    return row.cells[column] or (by_line.get(first, {}).get(column, "") if first is not None else "")


def told_of_layout(table: UploadedTable, key_of: Mapping[str, str]) -> Iterator[str]:
    """Yield what is said of the table: hidden rows count too, and an amount of several rows belongs to none of them."""
    lines = {row.line for row in table.rows}
    if hidden := sorted(lines.intersection(table.hidden)):
        yield _("Ausgeblendete Zeilen sind mitgerechnet: %s.") % in_runs(hidden)
    amounts = [each for each in table.merged if is_number(key_of.get(each[2], "")) and each[0] in lines]
    for first, last, column in amounts[:_MOST_NAMED]:
        sentence = _(
            "Die Zelle „%(column)s“ der Zeilen %(first)d bis %(last)d ist verbunden; sie zählt nur in Zeile %(first)d. "
            "Teilen Sie sie auf die Zeilen auf, oder machen Sie daraus eine Zeile."
        )
        yield sentence % {"column": column, "first": first, "last": last}
