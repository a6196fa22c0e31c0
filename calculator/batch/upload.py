"""Takes an uploaded table in: what it may be, and its rows as they are stored."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice

from django.utils.translation import gettext as _

from calculator.batch import columns
from calculator.batch.compute import StoredRow
from calculator.core.notation import german
from zones.doors.uploaded_tables import LARGEST_BYTES, NotReadable, TableRow, read_table

MOST_ROWS = 20_000
MOST_COLUMNS = 100
LONGEST_CELL = 500
LARGEST_MB = LARGEST_BYTES // 1024**2
_SHOWN_HEADINGS, _SHOWN_LETTERS = 12, 40


class Refused(Exception):
    """The table cannot be used; the message says in German why and what to do next."""


@dataclass(frozen=True)
class Upload:
    """A table ready to be computed."""

    columns: tuple[str, ...]
    rows: tuple[StoredRow, ...]


def read_upload(content: bytes) -> Upload:
    """Read a table.

    Raises:
        Refused: It is no table, too large, or lacks a column that must be there.

    """
    try:
        table = read_table(content)
    except NotReadable as problem:
        raise Refused(str(problem)) from problem
    _check(table.columns, len(table.rows))
    return Upload(table.columns, tuple(_stored(row, table.columns) for row in table.rows))


def chunks(rows: Sequence[StoredRow], size: int) -> Iterator[list[StoredRow]]:
    """Cut rows into pieces."""
    waiting = iter(rows)
    while piece := list(islice(waiting, size)):
        yield piece


def _check(headings: Sequence[str], count: int) -> None:
    if not count:
        raise Refused(_("Die Tabelle hat keine Zeilen unter den Spaltennamen. Ergänzen Sie mindestens ein Haus."))
    if count > MOST_ROWS:
        sentence = _("Die Tabelle hat %(count)s Zeilen. Erlaubt sind höchstens %(most)s; teilen Sie sie auf.")
        raise Refused(sentence % {"count": german(Decimal(count), 0), "most": german(Decimal(MOST_ROWS), 0)})
    if len(headings) > MOST_COLUMNS:
        sentence = _("Die Tabelle hat %(count)d Spalten. Erlaubt sind %(most)d; löschen Sie, was nicht nötig ist.")
        raise Refused(sentence % {"count": len(headings), "most": MOST_COLUMNS})
    if lacking := columns.missing(columns.found_in(headings)):
        sentence = _("In der ersten Zeile fehlt: %(lacking)s. Gefunden wurde: %(found)s. Die Vorlage zeigt alle Namen.")
        raise Refused(sentence % {"lacking": ", ".join(lacking), "found": _shown(headings)})


def _shown(headings: Sequence[str]) -> str:
    names = ", ".join(heading[:_SHOWN_LETTERS] for heading in headings[:_SHOWN_HEADINGS])
    return f"{names} …" if len(headings) > _SHOWN_HEADINGS else names


def _stored(row: TableRow, headings: Sequence[str]) -> StoredRow:
    cells = [_clean(row.cells.get(heading, "")) for heading in headings] if row.cells else []
    return row.line, cells, row.problem


def _clean(text: str) -> str:
    """PostgreSQL keeps no NUL and JSON no lone surrogate; other control characters say nothing either."""
    return "".join(char for char in text[:LONGEST_CELL] if char.isprintable())
