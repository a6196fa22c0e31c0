"""A street that stands only once above its houses, as in merged cells and under headings between the rows (pure)."""

from collections.abc import Collection, Mapping, Sequence

from calculator.batch.columns import ABOVE, ADDRESS, COLUMNS
from calculator.batch.compute import StoredRow

_THE_SAME = frozenset(
    ('"', "''", "„", "“", "″", "〃", '-"-', "dto", "dto.", "ditto", "do.", "s. o.", "s.o.", "wie oben")
)


def with_streets(
    columns: Sequence[str], rows: Sequence[StoredRow], places: Mapping[str, int], no_source: Collection[int]
) -> tuple[tuple[str, ...], tuple[StoredRow, ...]]:
    """Return the table with a column more: the street above for rows with a house number and none of their own.

    Without such rows it stays as it is; the cells of the file always do.

    Args:
        columns: The headings.
        rows: Also those that are no house: a heading between the rows may be the street.
        places: Where each known column stands.
        no_source: Lines of rows whose words are no street, such as sums.

    """
    if {ABOVE, ADDRESS} & places.keys() or not {"street", "number"} <= places.keys():
        return tuple(columns), tuple(rows)
    above = _above(rows, places, no_source)
    if not any(above):
        return tuple(columns), tuple(rows)
    width = len(columns)
    longer = (
        (line, [*cells, *[""] * (width - len(cells)), street] if cells else cells, problem)
        for (line, cells, problem), street in zip(rows, above, strict=True)
    )
    return (*columns, COLUMNS[ABOVE].label), tuple(longer)


def _above(rows: Sequence[StoredRow], places: Mapping[str, int], no_source: Collection[int]) -> list[str]:
    street, found = "", []
    for line, cells, _problem in rows:
        own, number = (cells[places[key]] if places[key] < len(cells) else "" for key in ("street", "number"))
        has_own = bool(own) and own.casefold() not in _THE_SAME
        found.append(street if number and not has_own and line not in no_source else "")
        if has_own and line not in no_source:
            street = own
    return found
