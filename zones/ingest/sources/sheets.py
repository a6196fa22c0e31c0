"""XLSX and ODS; read in the confined process, for a file of a few kilobytes can claim billions of cells (pure)."""

import zipfile
from collections.abc import Callable, Sequence
from dataclasses import replace

import python_calamine
from lxml import etree

from zones.catalogue.marking import marked as _
from zones.ingest.finding_kinds import FindingKind
from zones.ingest.findings import Finding
from zones.ingest.meaning.aside import RowIs
from zones.ingest.meaning.columns import knower
from zones.ingest.meaning.fields import Field
from zones.ingest.meaning.shapes import ALL_SHEETS, alike, are_one_for_each, likeliest, one_below_another, pairs_of
from zones.ingest.meaning.table import Table
from zones.ingest.meaning.zone_fields import ZONE_FIELDS
from zones.ingest.sources import archive
from zones.ingest.sources.files import LARGEST_FILE_BYTES, Staged
from zones.ingest.sources.layers import Cell, Grid, HowToRead, Layer, as_cell
from zones.ingest.sources.percent import as_percent, error_cells, hidden_lines, percent_cells
from zones.ingest.sources.tables import MOST_ROWS

FORMAT_NAME = _("Tabelle (XLSX oder ODS)")
_DAMAGED = _("Die Tabelle „%(name)s“ ist beschädigt. Speichern Sie sie neu als XLSX, ODS oder CSV.")
_KNOWS = knower(ZONE_FIELDS)


def read(file: Staged, how: HowToRead) -> Layer:
    """Read the named sheet, all of them, or the first that is a table; formulas count with their last computed value.

    Raises:
        SourceError: The file is damaged or has no sheet with content.

    """
    archive.check(file.path, LARGEST_FILE_BYTES)
    try:
        book = python_calamine.CalamineWorkbook.from_path(str(file.path))
        names = tuple(book.sheet_names) if len(book.sheet_names) == 1 else (*book.sheet_names, ALL_SHEETS)
        name, grid, findings = _chosen(file, book, how)
    except (python_calamine.CalamineError, OSError, etree.XMLSyntaxError, KeyError, zipfile.BadZipFile) as error:
        raise file.refused(_DAMAGED) from error
    if len(grid) > MOST_ROWS + 1:
        raise file.refused(_("„%(name)s“ hat mehr als %(rows)d Zeilen. Geben Sie nur die Stadt aus."), rows=MOST_ROWS)
    layer = Layer(FORMAT_NAME, (), (), tables=names, table=name, grid=grid, findings=findings)
    return layer if name == ALL_SHEETS else _with_layout(file, book, layer)


def _with_layout(file: Staged, book: python_calamine.CalamineWorkbook, layer: Layer) -> Layer:
    """Add what the look of a sheet says of its rows: cells that reach over several, and hidden ones."""
    ranges = book.get_sheet_by_name(layer.table).merged_cell_ranges or ()
    merged = ((top + 1, bottom + 1, left) for (top, left), (bottom, _right) in ranges if bottom > top)
    return replace(layer, merged=tuple(merged), hidden=tuple(hidden_lines(file.path, layer.table)))


def _chosen(
    file: Staged, book: python_calamine.CalamineWorkbook, how: HowToRead
) -> tuple[str, Grid, tuple[Finding, ...]]:
    wanted, knows = how.table, knower([Field("", "", tuple(how.called))]) if how.called else _KNOWS
    if wanted and wanted not in (*book.sheet_names, ALL_SHEETS):
        raise file.refused(
            _("Das Blatt „%(sheet)s“ gibt es in „%(name)s“ nicht. Es gibt: %(sheets)s."),
            sheet=wanted[:40],
            sheets=", ".join(book.sheet_names[:20]),
        )
    names = [wanted] if wanted in book.sheet_names else sorted(book.sheet_names, key=_hidden_in(book))
    grids = {name: _grid(file, book, name) for name in names}
    grids = {name: grid for name, grid in grids.items() if len(grid) > 1 or (wanted and grid)}
    if not grids:
        raise file.refused(_("Die Tabelle „%(name)s“ hat keine Zeilen unter den Spaltennamen. Ergänzen Sie sie."))
    if wanted in ("", ALL_SHEETS) and are_one_for_each(grids, knows):
        pairs = pairs_of(grids)
        return ALL_SHEETS, _as_grid(pairs.table), tuple(map(_aside, pairs.lone))
    if wanted == ALL_SHEETS:
        return ALL_SHEETS, tuple((line, tuple(cells)) for line, cells in one_below_another(grids)), ()
    name = likeliest(grids, knows)
    return name, grids[name], _asked(name, alike(name, grids, knows))


def _hidden_in(book: python_calamine.CalamineWorkbook) -> Callable[[str], bool]:
    """Return what tells hidden sheets, which come after the others."""
    shown = {each.name for each in book.sheets_metadata if each.visible is python_calamine.SheetVisibleEnum.Visible}
    return lambda name: name not in shown


def _aside(text: str) -> Finding:
    return Finding(FindingKind.ROW_SET_ASIDE, values={"text": text, "why": RowIs.REMARK.value})


def _asked(name: str, others: Sequence[str]) -> tuple[Finding, ...]:
    """Return the question which of several sheets is meant, which have the same columns."""
    values = {"read": name, "others": ", ".join(others)}
    return (Finding(FindingKind.TABLES_ALIKE, values=values),) if others else ()


def _as_grid(table: Table) -> Grid:
    """Return a table with its headings as first row."""
    rows = zip(*(column.cells for column in table.columns), strict=True)
    return tuple(enumerate((table.names, *rows), start=1))


def _grid(file: Staged, book: python_calamine.CalamineWorkbook, name: str) -> Grid:
    """Return the filled rows of a sheet; the first row of the sheet has line 1, whatever is empty above."""
    rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
    percents = percent_cells(file.path, name, len(rows), max(map(len, rows), default=0))
    errors = error_cells(file.path, name)
    lines = (
        (
            row,
            tuple(
                errors.get((row, column)) or _cell(value, (row, column) in percents)
                for column, value in enumerate(values)
            ),
        )
        for row, values in enumerate(rows)
    )
    return tuple((row + 1, cells) for row, cells in lines if any(cell != "" for cell in cells))


def _cell(value: object, is_percent: bool) -> Cell:  # noqa: FBT001
    return as_percent(value) if is_percent else as_cell(value)
