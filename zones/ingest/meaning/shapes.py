"""Tables that do not have one row for each thing: long ones, and one sheet for each (pure)."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from zones.catalogue.codes import plain_name
from zones.catalogue.marking import marked as _
from zones.ingest.meaning.layout import LOOKED_AT, Knows, Row, TableLayout, headings, is_words
from zones.ingest.meaning.long_tables import LongColumns, long_columns
from zones.ingest.meaning.table import Cell, Table, TableColumn

ALL_SHEETS = _("alle Blätter")  # offered beside the names of the sheets
SHEET, FIGURE, VALUE, UNIT = "Blatt", "Kenngröße", "Wert", "Einheit"
_SHARED = 0.6  # of the words in the first column that sheets of one kind have in common
_NARROWEST = 3  # filled cells of a row of a table
_WIDEST_PAIRS = 4  # columns of a sheet that is a list of name and value


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


def are_one_for_each(sheets: Mapping[str, Sequence[Row]], knows: Knows) -> bool:
    """Tell whether the sheets are lists of name and value with mostly the same names: one sheet for each thing."""
    names = [_first_words(rows) for rows in sheets.values()]
    names = [words for words in names if words]
    if len(names) < 2 or any(_width(rows) > _WIDEST_PAIRS for rows in sheets.values()):  # noqa: PLR2004 (more than one)
        return False
    if _repeat_a_head(list(sheets.values()), knows):
        return False
    return all(len(words & names[0]) >= _SHARED * len(names[0]) > 1 for words in names)


def _repeat_a_head(sheets: Sequence[Sequence[Row]], knows: Knows) -> bool:
    """Tell whether all sheets are tables below the same headings, with things rather than figures in the first column.

    A pair may be the same everywhere as well ("Bearbeitung", "Planungsamt"): headings go on with a name that is known,
    and where none is known, no name below is either.
    """
    (_line, first), *below = sheets[0]
    head = [str(cell).strip() for cell in first if cell != ""]
    is_same = all(tuple(rows[0][1]) == tuple(first) for rows in sheets)
    if not is_same or len(head) < 2 or not is_words(first) or long_columns(head):  # noqa: PLR2004 (name and value)
        return False
    return any(map(knows, head[1:])) or not any(knows(str(cells[0])) for _line, cells in below)


def alike(chosen: str, sheets: Mapping[str, Sequence[Row]], knows: Knows) -> list[str]:
    """Return the other sheets that have the headings of the chosen one."""
    names = {sheet: headings(rows, TableLayout(), knows).names for sheet, rows in sheets.items()}
    return [sheet for sheet in sheets if sheet != chosen and len(names[sheet]) > 1 and names[sheet] == names[chosen]]


@dataclass(frozen=True)
class Pairs:
    """Sheets of name and value as one long table; `lone` are texts beside which no sheet has a value."""

    table: Table
    lone: tuple[str, ...] = ()


def pairs_of(sheets: Mapping[str, Sequence[Row]]) -> Pairs:
    """Return sheets of name and value as one long table; lines are counted through all sheets."""
    rows = [(sheet, *pair) for sheet, pairs in sheets.items() for line, cells in pairs for pair in _pairs(line, cells)]
    valued = {name for _sheet, name, value, unit in rows if value != "" or unit != ""}
    in_all = {name for name, count in Counter(row[1] for row in rows).items() if count >= len(sheets)}
    kept = [row for row in rows if row[1] in valued | in_all]
    columns = zip(*kept, strict=True) if kept else ((), (), (), ())
    named = zip((SHEET, FIGURE, VALUE, UNIT), columns, strict=True)
    table = Table(tuple(range(1, len(kept) + 1)), tuple(TableColumn(name, tuple(cells)) for name, cells in named))
    return Pairs(table, tuple(f"{row[0]}: {row[1]}" for row in rows if row[1] not in valued | in_all))


def _pairs(line: int, cells: Sequence[Cell]) -> Iterator[tuple[str, Cell, Cell]]:
    """Yield the name, value and unit of a row; what stands further right gets a name of its own."""
    if long_columns([str(cell).strip() for cell in cells]):
        return
    first, value, unit, *more = (*cells, "", "", "")
    name = str(first).strip().rstrip(":") or f"Zeile {line}"
    yield name, value, unit
    for number, cell in enumerate(more, start=4):
        if cell != "":
            yield f"{name} Spalte {number}", cell, ""


def one_below_another(sheets: Mapping[str, Sequence[Row]]) -> list[Row]:
    """Return the rows of all sheets; headings that each sheet repeats count once, lines are counted through."""
    seen: set[tuple[Cell, ...]] = set()
    rows: list[Row] = []
    for sheet in sheets.values():
        new = [tuple(cells) for _line, cells in sheet if not rows or tuple(cells) not in seen]
        seen |= {tuple(cells) for _line, cells in sheet[:LOOKED_AT]} if not rows else set()
        rows += [(len(rows) + number, cells) for number, cells in enumerate(new, start=1)]
    return rows


def likeliest(sheets: Mapping[str, Sequence[Row]], knows: Knows) -> str:
    """Return which sheet holds a table rather than a cover or a legend.

    The first of the wide ones, else of all, that has the most known headings. One alone tells less than the width: a
    legend explains such a name, too.
    """
    wide = [name for name, rows in sheets.items() if _is_wide(rows)] or list(sheets)
    known = {name: sum(map(knows, headings(sheets[name], TableLayout(), knows).names)) for name in wide}
    return max(wide, key=lambda name: (known[name], 0) if known[name] > 1 else (0, _width(sheets[name]), known[name]))


def _is_wide(rows: Sequence[Row]) -> bool:
    """Tell whether several rows have three cells and more."""
    return sum(sum(cell != "" for cell in cells) >= _NARROWEST for _line, cells in rows[:LOOKED_AT]) > 1


def _first_words(rows: Sequence[Row]) -> set[str]:
    return {plain_name(str(cells[0])) for _line, cells in rows if cells and str(cells[0]).strip()}


def _width(rows: Sequence[Row]) -> int:
    return max((index + 1 for _line, cells in rows for index, cell in enumerate(cells) if cell != ""), default=0)
