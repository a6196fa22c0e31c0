"""A house that stands in several rows, one for each dwelling, and rows that only have the same address (pure)."""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal

from django.utils.translation import gettext as _

from calculator.batch.columns import COLUMNS, PLACE_KEYS, TOGETHER, plain
from calculator.batch.compute import StoredRow, cells_by_key
from calculator.batch.row_address import address_of
from calculator.core.notation import parse, typable
from zones.doors.table_meaning import SetAside

_SIGNS = re.compile(r"[\W_]+")  # one blank stays: „1, 2“ is not 12
AREA, DWELLINGS = "house.living_area_m2", "house.dwellings"
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
    columns: Sequence[str],
    rows: Sequence[StoredRow],
    places: Mapping[str, int],
    points: Collection[str],
    groups: Sequence[Sequence[int]],
) -> tuple[tuple[str, ...], tuple[StoredRow, ...], tuple[SetAside, ...]]:
    """Return the table with one row for each house of a group, with its sums in columns of their own, and the rest.

    A group in which an area cannot be read stays as it is. The cells of the file are not changed.
    """
    by_line = {line: cells for line, cells, _problem in rows}
    sums = {
        group[0]: found
        for group in groups
        if (found := _sums([cells_by_key(by_line[line], places, points) for line in group]))
    }
    added = [key for key in TOGETHER if any(TOGETHER[key] in found for found in sums.values())]
    first = {line: group[0] for group in groups if group[0] in sums for line in group[1:]}
    width = len(columns)
    kept = tuple(
        (
            line,
            [*cells, *[""] * (width - len(cells)), *(sums.get(line, {}).get(TOGETHER[key], "") for key in added)],
            why,
        )
        for line, cells, why in rows
        if line not in first
    )
    aside = tuple(
        SetAside(line, _("Wohnung des Hauses in Zeile %d") % first[line], "; ".join(filter(None, cells)))
        for line, cells in by_line.items()
        if line in first
    )
    return (*columns, *(COLUMNS[key].label for key in added)), kept, aside


def _sums(rows: Sequence[Mapping[str, str]]) -> dict[str, str]:
    """Return what the rows of one house state together, by the key of the column; empty if an area is unreadable."""
    areas = _numbers(rows, AREA)
    if areas is None:
        return {}
    dwellings = _numbers(rows, DWELLINGS)
    are_counted = dwellings and sorted(dwellings) != list(range(1, len(rows) + 1))  # else they number the dwellings
    found = {AREA: sum(areas), DWELLINGS: sum(dwellings) if dwellings and are_counted else Decimal(len(rows))}
    for key in TOGETHER.values():
        amounts = _numbers(rows, key) if key not in found else None
        if amounts:  # the same amount in every row is that of the house
            found[key] = amounts[0] if len(set(amounts)) == 1 else sum(amounts)
    return {key: typable(Decimal(number)) for key, number in found.items()}


def _numbers(rows: Sequence[Mapping[str, str]], key: str) -> list[Decimal] | None:
    """Return the number of each row; None where one states none."""
    found = [parse(re.sub(r"\s*(?:m²|m2|qm)$", "", row.get(key, ""))) for row in rows]
    return None if None in found else [number for number in found if number is not None]
