"""Takes an uploaded table in: what it may be, and its rows as they are stored."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import islice

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from calculator.batch import columns
from calculator.batch.compute import StoredRow
from calculator.batch.houses import AS_FOUND
from calculator.batch.same_house import put_together, with_same_address
from calculator.batch.sheet_layout import told_of_layout, with_merged_cells
from calculator.batch.streets_above import with_streets
from calculator.batch.table_reading import SameHouse, TableReading
from calculator.core.notation import german
from zones.doors.table_meaning import rows_aside
from zones.doors.uploaded_tables import LARGEST_BYTES, SUBSTITUTE, NotReadable, TableRow, read_table

MOST_ROWS = 20_000
MOST_COLUMNS = 100
LARGEST_MB = LARGEST_BYTES // 1024**2
_SHOWN_HEADINGS, _SHOWN_LETTERS, _LONGEST_TITLE = 12, 40, 500
_UNSTORABLE = re.compile(f"[\0{SUBSTITUTE.decode()}\ud800-\udfff]")
_NAME_A_HOUSE = ("address", "street", "zone")
_NO_ROWS = gettext_noop("Die Tabelle hat keine Zeilen unter den Spaltennamen. Ergänzen Sie mindestens ein Haus.")


class Refused(Exception):
    """The table cannot be used; the message says in German why and what to do next."""


@dataclass(frozen=True)
class Upload:
    """A table as it was read, before sums and remarks are set aside (`settled`)."""

    columns: tuple[str, ...]
    rows: tuple[StoredRow, ...]
    reading: TableReading = AS_FOUND


def read_upload(content: bytes, *, sheet: str = "", remembered: TableReading = AS_FOUND) -> Upload:
    """Read a table.

    Args:
        content: Of the file.
        sheet: The one that somebody chose, of several.
        remembered: What was decided for earlier tables.

    Raises:
        Refused: It is no table, too large, or lacks a column that must be there and that none of the others can be.

    """

    def knows(heading: str) -> bool:
        return columns.key_of(heading) is not None or remembered.column_of(heading) is not None

    try:
        table = read_table(content, columns.called(), knows, sheet)
    except NotReadable as problem:
        raise Refused(str(problem)) from problem
    titles = tuple(_legible(title) for title in table.titles)
    sheet = table.sheet if table.alike else ""
    found = TableReading(titles=titles, sheet=sheet, alike=table.alike, points=table.points)
    reading = found.remembering(remembered)
    _check(table.columns, len(table.rows), reading)
    names = {table.columns[place]: key for key, place in reading.places(table.columns).items()}
    reading = replace(reading, told=tuple(told_of_layout(table, names)))
    rows = tuple(_stored(row, table.columns) for row in with_merged_cells(table, names))
    return settled(Upload(table.columns, rows, reading))


def settled(upload: Upload) -> Upload:
    """Set aside the rows that are no house, tell the street of those below one street, and find those of one house.

    All of that needs the reading, and is done anew when it changes.

    Raises:
        Refused: No row is a house.

    """
    places = upload.reading.places(upload.columns)
    keys = [upload.columns[places[key]] for key in _NAME_A_HOUSE if key in places]
    rows = [TableRow(line, dict(zip(upload.columns, cells, strict=False)), why) for line, cells, why in upload.rows]
    aside = rows_aside(upload.columns, rows, keys)
    lines = {each.line for each in aside}
    no_source = {each.line for each in aside if not each.is_heading}
    names, with_street = with_streets(upload.columns, upload.rows, places, no_source)
    kept = tuple(row for row in with_street if row[0] not in lines)
    if not kept:
        raise Refused(_(_NO_ROWS))
    return _as_houses(Upload(names, kept, replace(upload.reading, aside=(*upload.reading.aside, *aside))))


def _as_houses(upload: Upload) -> Upload:
    """Put the dwellings of each house together, if that is what rows with the same address are; else name those."""
    columns, rows, reading = upload.columns, upload.rows, upload.reading
    places = reading.places(columns)
    groups = with_same_address(rows, places)
    if groups and reading.same_house is SameHouse.DWELLINGS:
        columns, rows, aside = put_together(columns, rows, reading, groups)
        reading = replace(reading, aside=(*reading.aside, *aside))
        groups = with_same_address(rows, reading.places(columns))
    return Upload(columns, rows, replace(reading, same_address=tuple(map(tuple, groups))))


def chunks(rows: Sequence[StoredRow], size: int) -> Iterator[list[StoredRow]]:
    """Cut rows into pieces."""
    waiting = iter(rows)
    while piece := list(islice(waiting, size)):
        yield piece


def _check(headings: Sequence[str], count: int, reading: TableReading) -> None:
    if not count:
        raise Refused(_(_NO_ROWS))
    if count > MOST_ROWS:
        sentence = _("Die Tabelle hat %(count)s Zeilen. Erlaubt sind höchstens %(most)s; teilen Sie sie auf.")
        raise Refused(sentence % {"count": german(Decimal(count), 0), "most": german(Decimal(MOST_ROWS), 0)})
    if len(headings) > MOST_COLUMNS:
        sentence = _("Die Tabelle hat %(count)d Spalten. Erlaubt sind %(most)d; löschen Sie, was nicht nötig ist.")
        raise Refused(sentence % {"count": len(headings), "most": MOST_COLUMNS})
    places = reading.places(headings)
    lacking = columns.missing(places)
    if len(lacking) > len(headings) - len(places):  # whoever maps the headings has none for what is missing
        sentence = _("In den Spaltennamen fehlt: %(lacking)s. Gefunden wurde: %(found)s. Die Vorlage zeigt alle Namen.")
        raise Refused(sentence % {"lacking": ", ".join(lacking), "found": _shown(headings)})


def _shown(headings: Sequence[str]) -> str:
    names = ", ".join(heading[:_SHOWN_LETTERS] for heading in headings[:_SHOWN_HEADINGS])
    return f"{names} …" if len(headings) > _SHOWN_HEADINGS else names


def _stored(row: TableRow, headings: Sequence[str]) -> StoredRow:
    cells = [_storable(row.cells.get(heading, "")) for heading in headings] if row.cells else []
    return row.line, cells, row.problem


def _storable(cell: str) -> str:
    """Return a cell as it comes back: whole, whatever its length; a NUL and half a character can be kept nowhere."""
    return _UNSTORABLE.sub("\N{REPLACEMENT CHARACTER}", cell)


def _legible(text: str) -> str:
    return "".join(char for char in text[:_LONGEST_TITLE] if char.isprintable())
