"""Where the headings of a table stand: below a title, in two rows, beside their values (pure).

Rows are pairs of the line, as a person counts it, and its cells. A person's choice always wins; what is found out is
shown and can be changed.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import zip_longest

from zones.ingest.meaning.long_tables import long_columns
from zones.ingest.meaning.table import Cell
from zones.ingest.meaning.units import is_unit

Row = tuple[int, Sequence[Cell]]
Knows = Callable[[str], bool]  # tells whether a heading is one that some field is called by

LOOKED_AT = 20  # rows in which headings are looked for
MOST_HEADER_ROWS = 3
_NUMERIC = re.compile(r"[<>~]?\s*[+-]?\d[\d.,'’ \u00a0]*\s*%?", re.ASCII)
_YEAR = re.compile(r"(19|20)\d\d", re.ASCII)
# What stands in a row of units besides those of energy and shares.
_BESIDE_UNITS = frozenset(
    ("-", "anzahl", "stück", "stk", "stk.", "jahr", "jjjj", "text", "ja/nein", "j/n",
     "m²", "m2", "qm", "m³", "m3", "cbm", "l", "liter", "kg", "t", "kw", "€", "eur", "°c")
)  # fmt: skip
_IN_BRACKETS = re.compile(r"\[[^\[\]]{0,12}\]|\([^()]{0,12}\)")  # „[ ]“, „[WE]“: what stands so below names is a unit
_A_YEAR = re.compile(r"(?:/\s*(?:a|jahr)|p\.?\s*a\.?|(?:pro|im|je)\s+jahr)$", re.IGNORECASE)  # „m³/a“
_SMALLEST_SHARE = 0.6  # of the widest row that a row of headings fills
_FEWEST_KNOWN = 3  # names in the second row of headings that are known


class TableShape(StrEnum):
    """How a table is built; FOUND_OUT leaves it to the program."""

    FOUND_OUT = ""
    ROWS = "rows"  # one row for each zone
    COLUMNS = "columns"  # one column for each zone, the names of the figures in the first
    LONG = "long"  # one row for each figure of each zone
    SHEETS = "sheets"  # one sheet for each zone


@dataclass(frozen=True)
class TableLayout:
    """How a table is built; `header` is the line of the first row of headings, 0 = found out, as `header_rows`."""

    shape: TableShape = TableShape.FOUND_OUT
    header: int = 0
    header_rows: int = 0


@dataclass(frozen=True)
class Headings:
    """The names of the columns, the lines they stand in, and what stands above them."""

    names: tuple[str, ...]
    lines: tuple[int, ...]
    titles: tuple[tuple[int, str], ...] = ()


def headings(rows: Sequence[Row], layout: TableLayout, knows: Knows) -> Headings:
    """Find the headings in the first rows of a table; without rows there are none."""
    filled = [(line, _trimmed(cells)) for line, cells in rows[:LOOKED_AT]]
    filled = [(line, cells) for line, cells in filled if cells]
    if not filled:
        return Headings((), ())
    first = _chosen(filled, layout.header) if layout.header else _first(filled, knows)
    count = layout.header_rows or _count(filled[first:], knows)
    head = filled[first : first + count]
    titles = tuple((line, _joined(cells)) for line, cells in filled[:first])
    lines = tuple(line for line, _cells in head)
    return Headings(_names([cells for _line, cells in head], _reach(rows, lines), knows), lines, titles)


def _reach(rows: Sequence[Row], lines: tuple[int, ...]) -> int:
    """Return how many columns hold something, of those that the rows of headings reach, if only with empty cells."""
    reached = max(len(cells) for line, cells in rows if line in lines)
    return min(reached, max(len(_trimmed(cells)) for _line, cells in rows))


def turned(rows: Iterable[Row]) -> list[Row]:
    """Return the table with rows and columns exchanged; the line is then the column, counted from 1."""
    columns = zip_longest(*(cells for _line, cells in rows), fillvalue="")
    return list(enumerate(columns, start=1))


def _chosen(filled: Sequence[Row], line: int) -> int:
    return next((index for index, (number, _cells) in enumerate(filled) if number >= line), 0)


def _first(filled: Sequence[Row], knows: Knows) -> int:
    """Return which row holds the headings: words only, about as wide as the table, best with a name that is known."""
    width = max(len(_words(cells)) + _numbers(cells) for _line, cells in filled)
    fewest = max(2, _SMALLEST_SHARE * width)
    candidates = [
        index for index, (_line, cells) in enumerate(filled) if not _numbers(cells) and len(_words(cells)) >= fewest
    ]
    if (long := next((index for index in candidates if _is_long(filled[index][1])), None)) is not None:
        return long
    # Of a legend above the table a row may hold one known name; max() takes the first of those with the most.
    first = max(candidates, key=lambda index: sum(map(knows, map(str, filled[index][1]))), default=0)
    above, below = filled[first - 1][1], filled[first][1]
    is_second = (_continues(above, below) and below[0] == "") or _name_together(above, below, knows)
    return first - 1 if first and is_second else first


def _is_long(cells: Sequence[Cell]) -> bool:
    """Tell whether the row heads a long table, in which names of figures stand below as well."""
    return long_columns([str(cell).strip() for cell in cells]) is not None


def _count(filled: Sequence[Row], knows: Knows) -> int:
    """Return how many rows the headings take."""
    count, head = 1, filled[0][1]
    while count < min(MOST_HEADER_ROWS, len(filled) - 1) and (
        _continues(head, filled[count][1]) or _name_together(head, filled[count][1], knows)
    ):
        count += 1
    return count


def _name_together(head: Sequence[Cell], below: Sequence[Cell], knows: Knows) -> bool:
    """Tell whether two rows are headings together, where some of the names are known, or all of the second row's."""
    return _goes_on(head, below, knows) or _are_both_wide(head, below, knows)


def _are_both_wide(head: Sequence[Cell], below: Sequence[Cell], knows: Knows) -> bool:
    """Tell whether two rows of words name columns that the other leaves open, the first nearly as wide as the second.

    A title is narrower, and a row of data holds a number or none of the names that are known.
    """
    if _numbers(head) or _numbers(below) or len(_words(head)) < _SMALLEST_SHARE * len(below):
        return False
    pairs = list(zip_longest((str(cell).strip() for cell in head), (str(cell).strip() for cell in below), fillvalue=""))
    fills_gaps = any(word and not top for top, word in pairs) and any(top and not word for top, word in pairs)
    return fills_gaps and sum(knows(word) for _top, word in pairs if word) >= _FEWEST_KNOWN


def _goes_on(head: Sequence[Cell], below: Sequence[Cell], knows: Knows) -> bool:
    """Tell whether two rows are headings together: each names columns that the other leaves open.

    The second row holds nothing but names that are known, and units.
    """
    if _numbers(head) or _numbers(below):
        return False
    above, under = ([str(cell).strip() for cell in cells] for cells in (head, below))
    under += [""] * (len(above) - len(under))
    above += [""] * (len(under) - len(above))
    named = [knows(word) for word in under if word and not _is_unit_beside(word)]
    fills_gap = any(word and not top and knows(word) for top, word in zip(above, under, strict=True))
    leaves_gap = any(knows(top) and (not word or _is_unit_beside(word)) for top, word in zip(above, under, strict=True))
    return bool(named) and all(named) and fills_gap and leaves_gap


def _is_unit_beside(word: str) -> bool:
    bare = _A_YEAR.sub("", word.strip("()[] ")).strip()
    return bool(_IN_BRACKETS.fullmatch(word)) or is_unit(bare) or bare.casefold() in _BESIDE_UNITS


def _continues(head: Sequence[Cell], below: Sequence[Cell]) -> bool:
    """Tell whether the second row belongs to the headings: units only, or words where the first has gaps."""
    words = _words(below)
    if not words or _numbers(below):
        return False
    if all(map(_is_unit_beside, words)):
        return True
    first = next(index for index, cell in enumerate(head) if cell != "")
    below = [*below, *[""] * len(head)]
    fills_gaps = any(cell != "" and (index >= len(head) or head[index] == "") for index, cell in enumerate(below))
    return below[first] == "" and fills_gaps


def _names(head: Sequence[Sequence[Cell]], reach: int, knows: Knows) -> tuple[str, ...]:
    """Join the rows of headings; a merged cell counts for all columns below it, an unnamed column has its number.

    Where both rows name columns, one that is known alone only („Nr.“ below „Objekt“) stands alone.
    """
    name_both = len(head) > 1 and _name_together(head[0], head[1], knows)
    width = max(reach, *map(len, head))
    rows = [[str(cell).strip() for cell in cells] + [""] * (width - len(cells)) for cells in head]
    spread = [_spread(row, rows[index + 1 :]) for index, row in enumerate(rows)]
    names = []
    for number, parts in enumerate(zip(*spread, strict=True), start=1):
        different = dict.fromkeys(part for part in parts if part)
        name = " ".join(" ".join(different).split()) or f"Spalte {number}"
        is_alone = name_both and knows(parts[-1]) and not knows(name)
        names.append(parts[-1] if is_alone else name)
    return tuple(names)


def _spread(row: list[str], below: list[list[str]]) -> list[str]:
    """Return a row of headings with its merged cells repeated over the columns that the rows below name."""
    spread, last = [], ""
    for index, cell in enumerate(row):
        is_named = any(other[index] for other in below)
        last = cell or (last if is_named else "")
        spread.append(last)
    return spread


def is_words(cells: Sequence[Cell]) -> bool:
    """Tell whether a row holds no number."""
    return not _numbers(cells)


def _trimmed(cells: Sequence[Cell]) -> list[Cell]:
    trimmed = list(cells)
    while trimmed and trimmed[-1] == "":
        trimmed.pop()
    return trimmed


def _words(cells: Sequence[Cell]) -> list[str]:
    return [str(cell).strip() for cell in cells if cell != "" and not _is_number(cell)]


def _numbers(cells: Sequence[Cell]) -> int:
    return sum(_is_number(cell) for cell in cells)


def _is_number(cell: Cell) -> bool:
    """Tell whether a cell is a number and no year, which may be a heading."""
    text = str(cell).strip()
    return not _YEAR.fullmatch(text) and (isinstance(cell, Decimal) or bool(_NUMERIC.fullmatch(text)))


def _joined(cells: Sequence[Cell]) -> str:
    return " ".join(str(cell) for cell in cells if cell != "")
