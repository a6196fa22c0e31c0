"""What became of each column of a file of addresses, for the people who handed it in (pure)."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from zones.catalogue.marking import marked as _
from zones.ingest.meaning.account import ColumnAccount, Understood, Use
from zones.ingest.meaning.address_fields import ADDRESS_FIELDS
from zones.ingest.meaning.reading import is_technical
from zones.ingest.meaning.table import SAMPLES, TableColumn
from zones.ingest.sources.hk_filters import KEY, Filters

LOOKED_AT = 100  # lines of a text, in which samples are looked for
# What columns are about by the names of `hk_filters.NAMES`; those of the first table decide which rows count.
DECIDING = {
    "nba": _("Fortführung: gelöscht oder nicht"),
    "qua": _("Qualität der Lage"),
    "land": _("Land"),
    "regbez": _("Regierungsbezirk"),
    "kreis": _("Kreis"),
    "gemeinde": _("Gemeinde"),
}
SAME_FIELD = {"easting": "x", "northing": "y", "oid": "object_id"}
LABELS = {**{field.key: field.label for field in ADDRESS_FIELDS}, "zone": _("UTM-Zone")}


def accounts_of(
    columns: Iterable[TableColumn], meaning: Mapping[int, str], unit: str, ignored: Collection[str] = ()
) -> Understood:
    """Say what became of the columns of a whole table.

    Args:
        columns: Them with all their cells.
        meaning: What those are about that are used, by their place counted from 0.
        unit: Of the coordinates in the file.
        ignored: Names of columns that somebody left out.

    """
    accounts = tuple(_account(column, meaning.get(at, ""), unit, ignored) for at, column in enumerate(columns))
    entries = tuple(
        {account.key: account.samples[row] for account in accounts if account.key and row < len(account.samples)}
        for row in range(SAMPLES)
    )
    return Understood((), entries, accounts)


def accounts_of_lines(
    names: Sequence[str], lines: Iterable[Sequence[str]], meaning: Mapping[int, str], unit: str
) -> Understood:
    """Say the same of a text by its first lines, cut into cells; cells are not counted, for it is read only once."""
    rows = list(lines)
    columns = [
        TableColumn(name, tuple(row[at] if at < len(row) else "" for row in rows)) for at, name in enumerate(names)
    ]
    read = accounts_of(columns, meaning, unit)
    return replace(read, columns=tuple(replace(account, filled=0, taken=0) for account in read.columns))


def deciding(where: Mapping[str, int]) -> dict[int, str]:
    """Return which columns of these decide whether a row counts, by their place."""
    names = ("nba", "qua", *(KEY if Filters.of(where).key else ()))
    return {where[name]: name for name in names if name in where}


def _account(column: TableColumn, key: str, unit: str, ignored: Collection[str]) -> ColumnAccount:
    samples, filled = column.samples(), column.filled
    if key in DECIDING:
        return ColumnAccount(column.name, samples, Use.DECIDING, label=DECIDING[key], filled=filled)
    if not key:
        use = Use.IGNORED if column.name in ignored else Use.TECHNICAL if is_technical(column.name) else Use.UNCLAIMED
        return ColumnAccount(column.name, samples, use, filled=filled)
    field = SAME_FIELD.get(key, key)
    stored_unit = unit if field in ("x", "y") else ""
    return ColumnAccount(
        column.name, samples, Use.TAKEN, field, LABELS[field], filled=filled, taken=filled, stored_unit=stored_unit
    )
