"""What cells and rows of an uploaded table say, by the same rules as in tables of zones; a door for `calculator`."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache

from django.utils.translation import gettext as _

from zones.doors.uploaded_tables import TableRow
from zones.ingest.meaning.aside import without_remarks
from zones.ingest.meaning.cells import Aside, plain_text, read_number, without_about, without_remark
from zones.ingest.meaning.table import Table, TableColumn
from zones.ingest.meaning.units import PLAIN

# A street with a house number at its end or before a comma: such a row is a house, even if nothing else stands in it.
_ADDRESS = re.compile(r"[^\W\d].*\b\d{1,3} ?[a-z]?(?:,|$)", re.IGNORECASE)


@dataclass(frozen=True)
class SetAside:
    """A row that is no house: its line, why (German), and what stands in it."""

    line: int
    why: str
    text: str


@lru_cache(maxsize=20_000)
def stated(text: str) -> str:
    """Return what a cell states; empty where it says in words that it states nothing.

    „ca.“ before a number and „*“ or „(geschätzt)“ behind it are left out.
    A bound („<5“) and a range („5–10“) are left as they are: whoever reads years understands them.
    """
    plain = plain_text(text)
    return "" if is_not_stated(plain) else without_remark(without_about(plain))


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
    surely = frozenset(
        row.line for row in rows if row.problem or any(_ADDRESS.search(row.cells.get(key, "")) for key in keys)
    )
    _kept, aside = without_remarks(table, list(keys), surely=surely)
    return tuple(SetAside(each.line, _(each.why.value), each.text) for each in aside)
