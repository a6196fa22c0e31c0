"""A house that stands in several rows, one for each dwelling, and rows that only have the same address (pure)."""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from django.utils.translation import gettext as _

from calculator.batch.columns import COLUMNS, PLACE_KEYS, TOGETHER, UNSUMMED, plain
from calculator.batch.compute import StoredRow, cells_by_key
from calculator.batch.house_sums import HouseSums
from calculator.batch.row_address import address_of
from calculator.batch.table_reading import TableReading
from zones.doors.table_meaning import SetAside

_SIGNS = re.compile(r"[\W_]+")  # one blank stays: „1, 2“ is not 12
# A column that tells one dwelling of a house from another, in plain spelling.
_OF_DWELLINGS = re.compile(
    r"(?:lage|wohnung(?:slage|snr|snummer|sbezeichnung)?|whgnr|wenr|etage|stockwerk|mieter(?:name)?|mieteinheit(?:nr)?"
    r"|nutz(?:ungs)?einheit(?:nr|nummer)?|venr|menr|einheitnr|einheit(?:sbezeichnung)?|top)"
)


def with_same_address(rows: Sequence[StoredRow], places: Mapping[str, int]) -> list[list[int]]:
    """Return the lines of the rows that have an address with a house number in common, each group once."""
    lines: dict[str, list[int]] = defaultdict(list)
    places = {key: place for key, place in places.items() if key in PLACE_KEYS}
    for line, cells, problem in rows:
        address = "" if problem else _SIGNS.sub(" ", address_of(cells_by_key(cells, places)).casefold()).strip()
        if any(map(str.isdigit, address)):
            lines[address].append(line)
    return [group for group in lines.values() if len(group) > 1]


def tells_dwellings(columns: Sequence[str], used: Collection[int]) -> bool:
    """Tell whether a column that nothing else reads names the dwelling of each row."""
    return any(place not in used and _OF_DWELLINGS.fullmatch(plain(name)) for place, name in enumerate(columns))


def put_together(
    columns: Sequence[str], rows: Sequence[StoredRow], reading: TableReading, groups: Sequence[Sequence[int]]
) -> tuple[tuple[str, ...], tuple[StoredRow, ...], tuple[SetAside, ...]]:
    """Return the table with one row for each house of a group, with its sums in columns of their own, and the rest.

    A group in which an area cannot be read stays as it is. The cells of the file are not changed.
    """
    by_line = {line: cells for line, cells, _problem in rows}
    of_house = HouseSums(columns, reading)
    sums = {group[0]: found for group in groups if (found := of_house.of([by_line[line] for line in group]))}
    added = [key for key in (*TOGETHER, UNSUMMED) if any(key in found for found in sums.values())]
    first = {line: group[0] for group in groups if group[0] in sums for line in group[1:]}
    width = len(columns)
    kept = tuple(
        (line, [*cells, *[""] * (width - len(cells)), *(sums.get(line, {}).get(key, "") for key in added)], why)
        for line, cells, why in rows
        if line not in first
    )
    aside = tuple(
        SetAside(line, _("Wohnung des Hauses in Zeile %d") % first[line], "; ".join(filter(None, cells)))
        for line, cells in by_line.items()
        if line in first
    )
    return (*columns, *(COLUMNS[key].label for key in added)), kept, aside
