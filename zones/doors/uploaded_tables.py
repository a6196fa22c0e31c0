"""Reads a table that somebody uploaded; a door for `calculator`, with the same care as for files of the city."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from zones.ingest.meaning.arranging import HeadedRows, headed_rows, names_apart
from zones.ingest.meaning.layout import Row, TableLayout, TableShape
from zones.ingest.meaning.marks import Marks, decide, evidence
from zones.ingest.numbers import is_ambiguous

if TYPE_CHECKING:
    from zones.ingest.sources.files import Staged
    from zones.ingest.sources.layers import Feature

LARGEST_BYTES = 10 * 1024 * 1024
SUBSTITUTE = b"\x1a"  # for a NUL
_BOOKS = (b"PK", b"\xd0\xcf\x11\xe0")  # XLSX and ODS, and the old Excel, which has a refusal of its own
_MOST_NULS = 0.01
_NO_TABLE = gettext_noop("Das ist keine Tabelle. Möglich sind CSV, XLSX und ODS.")


class NotReadable(Exception):
    """The file is no table; the message says in German why and what to do next."""


@dataclass(frozen=True)
class TableRow:
    """One row below the headings; `line` is that of the file; `problem` (German) if its cells may be shifted."""

    line: int
    cells: Mapping[str, str]
    problem: str = ""


@dataclass(frozen=True)
class UploadedTable:
    """Names of the columns in the order of the file, and the rows.

    `titles` stand above the headings. Of a file with several sheets `sheet` was read; those of `alike` have the same
    headings and were not. `points` are the columns whose texts write decimals with a point and thousands with a comma.
    `merged` are cells that reach over several rows: first and last line, and the column. `hidden` are lines.
    """

    columns: tuple[str, ...]
    rows: tuple[TableRow, ...]
    titles: tuple[str, ...] = ()
    sheet: str = ""
    alike: str = ""
    points: tuple[str, ...] = ()
    merged: tuple[tuple[int, int, str], ...] = ()
    hidden: tuple[int, ...] = ()


def read_table(content: bytes, called: Sequence[str], knows: Callable[[str], bool], sheet: str = "") -> UploadedTable:
    """Read CSV (UTF-8 or Windows-1252, any usual delimiter), XLSX or ODS, told by the first bytes.

    Args:
        content: Of the file.
        called: What columns may be called, by which a sheet is chosen among several.
        knows: Tells whether a heading is one of those; by that the headings are found below titles.
        sheet: The one that somebody chose.

    Raises:
        NotReadable: It is none of these, damaged, or has no header.

    """
    from zones.ingest.findings import SourceError  # noqa: PLC0415 (keeps the web server small)
    from zones.ingest.sources.files import staged  # noqa: PLC0415

    with TemporaryDirectory(prefix="tabelle-") as folder:
        path = Path(folder) / _("Tabelle")
        path.write_bytes(_legible(content))
        try:
            with staged(path, LARGEST_BYTES) as file:
                return _table(file, called, knows, sheet)
        except SourceError as error:
            raise NotReadable(_(error.message) % error.values) from error


def _legible(content: bytes) -> bytes:
    """Return a file that may be a table; of a text with single NULs these become a sign that a text can hold.

    Raises:
        NotReadable: It is a PDF, or something else that is no text and no spreadsheet.

    """
    from zones.ingest.sources.encodings import utf_16_of  # noqa: PLC0415

    if content.startswith(b"%PDF"):
        raise NotReadable(_("Das ist ein PDF. Bitten Sie um die Tabelle selbst, als XLSX, ODS oder CSV."))
    if b"\0" not in content or content.startswith(_BOOKS) or utf_16_of(content[:512]):
        return content
    if content.count(b"\0") > len(content) * _MOST_NULS:
        raise NotReadable(_(_NO_TABLE))
    return content.replace(b"\0", SUBSTITUTE)


def _table(file: "Staged", called: Sequence[str], knows: Callable[[str], bool], sheet: str) -> UploadedTable:
    from zones.ingest.finding_kinds import FindingKind  # noqa: PLC0415
    from zones.ingest.sources.apart import read_apart  # noqa: PLC0415
    from zones.ingest.sources.files import FileKind  # noqa: PLC0415
    from zones.ingest.sources.layers import HowToRead  # noqa: PLC0415

    if file.kind not in {FileKind.TEXT, FileKind.SHEET}:
        raise NotReadable(_(_NO_TABLE))
    surplus: set[int] = set()  # lines

    def arrange(grid: Sequence[Row]) -> HeadedRows:
        found = headed_rows(grid, TableLayout(TableShape.ROWS), knows)
        found, lines = _every_cell(_with_groups(found, dict(grid), knows))
        surplus.update(lines)
        return found

    layer = read_apart(
        file,
        HowToRead(table=sheet, called=tuple(called), has_places=False),
        arrange=arrange,
    )
    wrong = f"{_(FindingKind.COLUMNS_WRONG.message)} {_(FindingKind.COLUMNS_WRONG.hint)}"
    rows = [
        TableRow(
            feature.line,
            {column: _as_read(feature, column) for column in layer.columns},
            wrong if feature.line in surplus else "",
        )
        for feature in layer.features
    ]
    told = {found.kind: found.values for found in layer.findings}
    return UploadedTable(
        columns=layer.columns,
        rows=tuple(rows),
        titles=tuple(
            str(found.values["text"]) for found in layer.findings if found.kind is FindingKind.TITLE_SET_ASIDE
        ),
        sheet=layer.table,
        alike=str(told.get(FindingKind.TABLES_ALIKE, {}).get("others", "")),
        merged=tuple(
            (first, last, layer.columns[column]) for first, last, column in layer.merged if column < len(layer.columns)
        ),
        hidden=layer.hidden,
        points=_with_points({name: _texts(layer.features, name) for name in layer.columns}),
    )


def _texts(features: Sequence["Feature"], column: str) -> list[str]:
    """Return the cells of a column that are text: a number of a sheet has no notation."""
    return [cell for feature in features if isinstance(cell := feature.cells.get(column, ""), str) and cell]


def _with_points(columns: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """Return the columns whose numbers are others the English way: by their own cells, else by those of all columns."""
    different = {name: set(texts) for name, texts in columns.items()}  # most columns repeat a few
    told = {name: evidence(texts) for name, texts in different.items()}
    file = set().union(*told.values())
    return tuple(
        name
        for name, marks in told.items()
        if any("," in text or is_ambiguous(text) for text in different[name])
        and (marks == {Marks.POINT} or (not marks and decide(columns[name], file=file).marks is Marks.POINT))
    )


def _as_read(feature: "Feature", column: str) -> str:
    """Return a cell as text that is read as the same number: 49.125 of a sheet is no „49.125“, which is 49125."""
    text = feature.text(column)
    return f"{text}0" if isinstance(feature.cells.get(column), Decimal) and is_ambiguous(text) else text


def _with_groups(found: HeadedRows, grid: Mapping[int, Sequence[object]], knows: Callable[[str], bool]) -> HeadedRows:
    """Put the word that stands above several headings before those that are known only with it: „Heizung Baujahr“."""
    names, above = found.headings.names, grid.get(min(found.headings.lines, default=0) - 1, ())
    groups, last = [], ""
    for cell in [*above, *[""] * len(names)][: len(names)]:
        last = str(cell).strip() or last
        groups.append(last)
    if len(set(groups) - {""}) <= 1:
        return found
    said = [
        f"{group} {name}" if (names.count(name) > 1 or not knows(name)) and knows(f"{group} {name}") else name
        for group, name in zip(groups, names, strict=True)
    ]
    return replace(found, headings=replace(found.headings, names=tuple(said)))


def _every_cell(found: HeadedRows) -> tuple[HeadedRows, set[int]]:
    """Keep what has no heading of its own, and tell in which lines cells stand beyond the headings.

    The second heading of a name gets a number; cells beyond the headings come back in one further column.
    """
    names = found.headings.names
    apart = tuple(numbered if name else name for name, numbered in zip(names, names_apart(names), strict=True))
    lines = {line for line, cells in found.rows if any(cell != "" for cell in cells[len(names) :])}
    if not lines:
        return replace(found, headings=replace(found.headings, names=apart)), lines
    rows = tuple(
        (line, (*cells[: len(names)], ";".join(map(str, cells[len(names) :])))) if line in lines else (line, cells)
        for line, cells in found.rows
    )
    return HeadedRows(replace(found.headings, names=(*apart, "")), rows), lines
