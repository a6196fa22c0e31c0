"""What cells and rows of an uploaded table say, by the same rules as in tables of zones; a door for `calculator`."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from zones.doors.uploaded_tables import TableRow
from zones.ingest.meaning.aside import RowIs, without_remarks
from zones.ingest.meaning.cells import Aside, plain_text, read_number, without_about, without_remark
from zones.ingest.meaning.table import Table, TableColumn
from zones.ingest.meaning.units import PLAIN

_LOOKED_AT, _MOST = 50, 0.8  # cells by which a column of addresses is known, and their share
_RULE = re.compile(r"[-–—=_:|]{2,}")
_HEADING = gettext_noop("Zwischenüberschrift")
# A street with a house number at its end or before a comma: such a row is a house, even if nothing else stands in it.
# Words by which a row is a sum, wherever it stands: „Σ 12 Häuser“, „Lutherstraße Ergebnis“, „Gesamtfläche aller“.
_SUM = re.compile(
    r"(?:zwischen|teil|gesamt)?summen?\b.*|sum\b.*|zw\W*summen?\b.*|[σ∑].*|gesamt(?:ergebnis|fläche|zahl|bestand|verbrauch)?\b\D*|total\W*"
    r"|.*\b(?:ergebnis|(?:zwischen|teil|gesamt)?summe)\W*|\D*\b(?:ins)?gesamt\W*",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"[^\W\d].*\b\d{1,3} ?[a-z]?(?:,|$)", re.IGNORECASE)


@dataclass(frozen=True)
class SetAside:
    """A row that is no house: its line, why (German), and what stands in it; ``is_heading``: above those below."""

    line: int
    why: str
    text: str
    is_heading: bool = False


@lru_cache(maxsize=20_000)
def stated(text: str) -> str:
    """Return what a cell states; empty where it says in words that it states nothing.

    „ca.“ before a number and „*“ or „(geschätzt)“ behind it are left out.
    A bound („<5“) and a range („5–10“) are left as they are: whoever reads years understands them.
    """
    plain = plain_text(text)
    return "" if is_not_stated(plain) else without_remark(without_about(plain))


def are_addresses(cells: Iterable[str]) -> bool:
    """Tell whether most of the first cells are streets with house numbers."""
    filled = list(islice((cell for cell in cells if cell.strip()), _LOOKED_AT))
    return bool(filled) and sum(bool(_ADDRESS.search(cell)) for cell in filled) >= _MOST * len(filled)


def is_not_stated(text: str) -> bool:
    """Tell whether a cell says that there is no entry: „k. A.“, „unbekannt“, „–“, „#NV“."""
    read = read_number(plain_text(text), PLAIN, None)
    return isinstance(read, Aside) and read.note.is_empty


def rows_aside(columns: Sequence[str], rows: Sequence[TableRow], keys: Collection[str]) -> tuple[SetAside, ...]:
    """Return the rows that are sums, averages or remarks; ``keys`` are the columns that say which house is meant."""
    table = Table(
        tuple(row.line for row in rows),
        tuple(TableColumn(name, tuple(row.cells.get(name, "") for row in rows)) for name in columns),
    )
    found = {row.line: why for row in rows if not row.problem and (why := _no_house(columns, row, keys))}
    surely = frozenset(
        row.line
        for row in rows
        if row.line not in found and (row.problem or any(_ADDRESS.search(row.cells.get(key, "")) for key in keys))
    )
    _kept, aside = without_remarks(table, list(keys), surely=surely, skipped=frozenset(found))
    return tuple(
        SetAside(each.line, why := found.get(each.line) or _(each.why.value), each.text, why == _(_HEADING))
        for each in aside
    )


def _has_amount(filled: Mapping[str, str]) -> bool:
    return any(cell[:1].isdigit() for cell in filled.values())


def _no_house(columns: Sequence[str], row: TableRow, keys: Collection[str]) -> str:
    """Return why a row is surely no house by its words (German); empty where they do not say so."""
    filled = {name: text for name in columns if (text := row.cells.get(name, "").strip())}
    first = next(iter(filled.values()), "")
    if len(filled) > 1 and all(_repeats(name, text) for name, text in filled.items()):
        return _("Spaltennamen noch einmal")
    if any(map(_SUM.fullmatch, {first, *(filled.get(key, "") for key in keys)})):
        return _(RowIs.SUM.value)
    is_legend = keys and ":" in first and not any(filled.get(key) for key in keys) and not _has_amount(filled)
    if is_legend or (len(filled) == 1 and ":" in first) or (filled and all(map(_RULE.fullmatch, filled.values()))):
        return _(RowIs.REMARK.value)
    if len(filled) == 1 and any(key in filled for key in keys) and not any(map(str.isdigit, first)):
        return _(_HEADING)
    return ""


def _repeats(name: str, text: str) -> bool:
    """Tell whether a cell says again what its column is called, also a part of a name from two rows."""
    return text.casefold() in name.casefold() and not text.isdigit()
