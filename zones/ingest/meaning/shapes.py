"""Tables that do not have one row for each thing: long ones, and one sheet for each (pure)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from zones.catalogue.codes import plain_name
from zones.catalogue.marking import marked as _
from zones.ingest.meaning.layout import LOOKED_AT, Row
from zones.ingest.meaning.table import Cell, Table, TableColumn

ALL_SHEETS = _("alle Blätter")  # offered beside the names of the sheets
SHEET, FIGURE, VALUE, UNIT = PAIRS = ("Blatt", "Kenngröße", "Wert", "Einheit")
_FIGURE_NAMES = ("kenngroesse", "kennwert", "indikator", "merkmal", "parameter", "attribut", "eigenschaft", "variable",
                 "kennzahl", "groesse", "angabe", "feld")  # fmt: skip
_VALUE_NAMES = ("wert", "value", "auspraegung", "betrag", "inhalt", "zahl")
_UNIT_NAMES = ("einheit", "unit", "masseinheit", "dimension")
_SHARED = 0.6  # of the words in the first column that sheets of one kind have in common
_NARROWEST = 3  # filled cells of a row of a table
_WIDEST_PAIRS = 4  # columns of a sheet that is a list of name and value


@dataclass(frozen=True)
class LongColumns:
    """Which columns of a long table hold the name of the figure, its value and perhaps its unit."""

    figure: str
    value: str
    unit: str = ""


def long_columns(names: Sequence[str]) -> LongColumns | None:
    """Return the columns of a long table, None if it is none."""
    plain = {plain_name(name): name for name in reversed(names)}
    figure, value, unit = (
        next((plain[name] for name in known if name in plain), "")
        for known in (_FIGURE_NAMES, _VALUE_NAMES, _UNIT_NAMES)
    )
    return LongColumns(figure, value, unit) if figure and value else None


@dataclass(frozen=True)
class Widened:
    """A long table as one row for each thing; `twice` are the lines that state a figure again, with another value."""

    table: Table
    twice: tuple[int, ...] = ()


def widened(table: Table, long: LongColumns) -> Widened:
    """Turn a long table into one with a column for each figure; the columns beside say which rows belong together.

    A unit stands in the heading if all values of a figure share it, else in a column beside the values.
    """
    parts = {column.name: column.cells for column in table.columns}
    beside = [name for name in table.names if name not in (long.figure, long.value, long.unit)]
    units = parts.get(long.unit, ("",) * len(table.lines))
    figures = dict.fromkeys(str(cell).strip() for cell in parts[long.figure] if cell != "")
    rows: dict[tuple[Cell, ...], dict[str, Cell]] = {}
    lines: list[int] = []
    twice: list[int] = []
    for index, line in enumerate(table.lines):
        name = str(parts[long.figure][index]).strip()
        key = tuple(parts[column][index] for column in beside)
        row = rows.setdefault(key, {})
        if len(rows) > len(lines):
            lines.append(line)
        if name in row and row[name] != parts[long.value][index]:
            twice.append(line)
        row.setdefault(name, parts[long.value][index])
        row.setdefault(f"{name} {UNIT}", units[index])
    columns = [TableColumn(name, tuple(key[index] for key in rows)) for index, name in enumerate(beside)]
    for figure in figures:
        columns += _figure(figure, list(rows.values()))
    return Widened(Table(tuple(lines), tuple(columns)), tuple(twice))


def _figure(name: str, rows: Sequence[Mapping[str, Cell]]) -> list[TableColumn]:
    values = TableColumn(name, tuple(row.get(name, "") for row in rows))
    units = TableColumn(f"{name} {UNIT}", tuple(row.get(f"{name} {UNIT}", "") for row in rows))
    different = {cell for cell in units.cells if cell != ""}
    if len(different) > 1:
        return [values, units]
    return [TableColumn(f"{name} [{different.pop()}]", values.cells) if different else values]


def are_one_for_each(sheets: Mapping[str, Sequence[Row]]) -> bool:
    """Tell whether the sheets are lists of name and value with mostly the same names: one sheet for each thing."""
    names = [_first_words(rows) for rows in sheets.values()]
    names = [words for words in names if words]
    if len(names) < 2 or any(_width(rows) > _WIDEST_PAIRS for rows in sheets.values()):  # noqa: PLR2004 (more than one)
        return False
    if _are_tables(list(sheets.values())):
        return False
    return all(len(words & names[0]) >= _SHARED * len(names[0]) > 1 for words in names)


def _are_tables(sheets: Sequence[Sequence[Row]]) -> bool:
    """Tell whether the sheets begin with the same headings, above rows that are things and not figures."""
    first = {tuple(rows[0][1]) for rows in sheets if rows}
    heads = [cell for cell in next(iter(first), ()) if cell != ""]
    if len(first) > 1 or len(heads) < 2 or any(isinstance(cell, Decimal) for cell in heads):  # noqa: PLR2004 (a pair)
        return False
    below = [tuple(cells) for rows in sheets for _line, cells in rows[1:]]
    are_codes = all(any(char.isdecimal() for char in str(cells[0])) for cells in below)
    return plain_name(str(heads[0])) not in _FIGURE_NAMES and (are_codes or all(map(_is_figured, below)))


def _is_figured(cells: Sequence[Cell]) -> bool:
    """Tell whether nothing but numbers, and gaps, stand behind the first cell."""
    return all(cell == "" or isinstance(cell, Decimal) for cell in cells[1:])


def pairs_of(sheets: Mapping[str, Sequence[Row]]) -> Table:
    """Return sheets of name and value as one long table; lines are counted through all sheets."""
    rows: list[tuple[Cell, ...]] = []
    for sheet, pairs in sheets.items():
        for _line, cells in pairs:
            name, value, unit, *_more = (*cells, "", "", "")
            if name != "":
                rows.append((sheet, str(name).strip().rstrip(":"), value, unit))
    columns = zip(*rows, strict=True) if rows else ((), (), (), ())
    named = zip((SHEET, FIGURE, VALUE, UNIT), columns, strict=True)
    return Table(tuple(range(1, len(rows) + 1)), tuple(TableColumn(name, tuple(cells)) for name, cells in named))


def one_below_another(sheets: Mapping[str, Sequence[Row]]) -> list[Row]:
    """Return the rows of all sheets; headings that each sheet repeats count once, lines are counted through."""
    seen: set[tuple[Cell, ...]] = set()
    rows: list[Row] = []
    for sheet in sheets.values():
        new = [tuple(cells) for _line, cells in sheet if not rows or tuple(cells) not in seen]
        seen |= {tuple(cells) for _line, cells in sheet[:LOOKED_AT]} if not rows else set()
        rows += [(len(rows) + number, cells) for number, cells in enumerate(new, start=1)]
    return rows


def is_wide(rows: Sequence[Row]) -> bool:
    """Tell whether a sheet holds a table rather than a cover or a legend: several rows of three cells and more."""
    return sum(sum(cell != "" for cell in cells) >= _NARROWEST for _line, cells in rows[:LOOKED_AT]) > 1


def _first_words(rows: Sequence[Row]) -> set[str]:
    return {plain_name(str(cells[0])) for _line, cells in rows if cells and str(cells[0]).strip()}


def _width(rows: Sequence[Row]) -> int:
    return max((index + 1 for _line, cells in rows for index, cell in enumerate(cells) if cell != ""), default=0)
