"""The tables of the paper: rows of a result as finished text, cut to as many systems as fit beside each other."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from django.utils.translation import gettext as _

from calculator.core.notation import german, whole_euro
from calculator.reports.charts import BlockChart
from calculator.reports.rows import SummaryRow, figure_name
from calculator.reports.variants import VariantBlock, VariantCell, VariantTable

T = TypeVar("T")
MANY, FEW = 5, 3  # systems beside each other in normal and in large print
MOST_VARIANTS = 6
NOTHING = "–"
_BESIDE = ("net_investment_eur", "total_eur", "co2_total_t")  # by which variants are compared; each has the rest


@dataclass(frozen=True, slots=True)
class PaperRow:
    """One row: its heading and its cells."""

    heading: str
    cells: tuple[str, ...]
    strong: bool = False


@dataclass(frozen=True, slots=True)
class PaperTable:
    """A table with a heading for each column, the first one over the headings of the rows."""

    caption: str
    headings: tuple[str, ...]
    rows: tuple[PaperRow, ...]


def beside(large_print: bool) -> int:  # noqa: FBT001 - the name of the variant says it all
    """Return how many systems fit beside each other."""
    return FEW if large_print else MANY


def summary_tables(
    systems: Sequence[SummaryRow], names: Mapping[str, str], width: int, *, main_only: bool = False
) -> list[PaperTable]:
    """Return the comparison with a column for each system; ``names``: of its figures, ``main_only``: no others."""
    figures = [each for each in _figures(names) if each.main or not main_only]
    rows = [PaperRow(each.label, tuple(map(each.text, systems)), each.strong) for each in figures]
    told = [row for row in rows if any(cell != NOTHING for cell in row.cells)]
    headings = [f"{system.letter} {system.label}" for system in systems]
    return _cut(_("Vergleich der Heizungen"), _("Größe"), headings, told, width)


def block_tables(chart: BlockChart, width: int) -> list[PaperTable]:
    """Return of what each total cost is made up, with a column for each system."""
    rows = [
        PaperRow(label, tuple(whole_euro(row.amounts_eur[number]) for row in chart.rows))
        for number, label in enumerate(chart.labels)
    ]
    headings = [f"{row.letter} {row.label}" for row in chart.rows]
    return _cut(_("Anteile: %(total)s") % {"total": figure_name("total_eur")}, _("Teil"), headings, rows, width)


def variant_tables(table: VariantTable, titles: Sequence[str], *, large_print: bool) -> list[PaperTable]:
    """Return in what the variants differ and what each system costs in them, with a column for each variant.

    One table if all fits beside each other, else one for each figure. A system that is in one variant only has nothing
    beside it; it stands with that variant.
    """
    width = FEW if large_print else MOST_VARIANTS
    different = [PaperRow(line.label, tuple(value or NOTHING for value in line.values)) for line in table.inputs]
    found = _cut(_("Worin sich die Varianten unterscheiden"), _("Größe"), titles, different, width) if different else []
    beside = [block for block in table.blocks if sum(map(bool, block.permissions)) > 1]
    names = [figure_name(key) for key in _BESIDE]
    if len(names) * len(titles) <= width:
        headings = [f"{name}: {title}" for name in names for title in titles]
        rows = [
            PaperRow(block.label, tuple(cell for name in names for cell in _cells(block, name))) for block in beside
        ]
        found += _cut(_("Was die Heizungen in den Varianten kosten"), _("Heizung"), headings, rows, width)
    else:
        for name in names:
            rows = [PaperRow(block.label, _cells(block, name)) for block in beside]
            found += _cut(name, _("Heizung"), titles, rows, width)
    return [table for table in found if any(cell != NOTHING for row in table.rows for cell in row.cells)]


def _cells(block: VariantBlock, name: str) -> tuple[str, ...]:
    line = next(line for line in block.lines if line.label == name)
    return tuple(_variant_cell(cell, line.unit) for cell in line.cells)


def _variant_cell(cell: VariantCell, unit: str) -> str:
    if cell.value is None:
        return NOTHING
    text = _amount(cell.value, unit)
    if cell.difference is None:
        return text
    sign = "+" if cell.difference > 0 else ""
    return f"{text} ({sign}{_amount(cell.difference, unit)})"


def _amount(value: Decimal, unit: str) -> str:
    return whole_euro(value) if unit == "€" else f"{german(value, 1)}\N{NO-BREAK SPACE}{unit}"


@dataclass(frozen=True, slots=True)
class _Figure:
    """One row of the comparison; ``main``: it stands where there is little room, too."""

    label: str
    text: Callable[[SummaryRow], str]
    main: bool = True
    strong: bool = False


def _figures(names: Mapping[str, str]) -> list[_Figure]:
    return [
        _Figure(names["investment_eur"], lambda row: whole_euro(row.investment_eur)),
        _Figure(names["subsidy_eur"], lambda row: whole_euro(-row.subsidy_eur)),
        _Figure(names["net_investment_eur"], lambda row: whole_euro(row.net_investment_eur)),
        _Figure(names["first_year_eur"], lambda row: whole_euro(row.first_year_eur), main=False),
        _Figure(names["month_eur"], lambda row: whole_euro(row.month_eur)),
        _Figure(names["total_eur"], lambda row: whole_euro(row.total_eur), strong=True),
        _Figure(_("In 80 von 100 Preisverläufen"), _band),
        _Figure(names["cheapest_percent"], _chance),
        _Figure(names["payments_eur"], lambda row: whole_euro(row.payments_eur), main=False),
        _Figure(names["left_eur"], lambda row: whole_euro(row.left_eur), main=False),
        _Figure(names["residual_eur"], lambda row: whole_euro(row.residual_eur), main=False),
        _Figure(names["annuity_eur"], lambda row: whole_euro(row.annuity_eur)),
        _Figure(names["co2_total_t"], _co2),
        _Figure(names["crossing"], lambda row: row.crossing_words, main=False),
        _Figure(names["permission"], lambda row: row.permission_label or NOTHING),
    ]


def _band(row: SummaryRow) -> str:
    values = {"low": whole_euro(row.low_eur), "high": whole_euro(row.high_eur)}
    return _("%(low)s bis %(high)s") % values


def _chance(row: SummaryRow) -> str:
    return (
        NOTHING
        if row.cheapest_percent is None
        else _("%(percent)s %% der Preisverläufe") % {"percent": row.cheapest_percent}
    )


def _co2(row: SummaryRow) -> str:
    return row.co2_words or NOTHING


def _cut(caption: str, corner: str, headings: Sequence[str], rows: Sequence[PaperRow], width: int) -> list[PaperTable]:
    """Return a table as some that are no wider than the paper; ``corner`` stands over the headings of the rows."""
    return [
        PaperTable(
            _caption(caption, part, parts),
            (corner, *(headings[column] for column in group)),
            tuple(PaperRow(row.heading, tuple(row.cells[column] for column in group), row.strong) for row in rows),
        )
        for part, parts, group in _groups(range(len(headings)), width)
    ]


def _groups(all_of: Sequence[T], width: int) -> Iterator[tuple[int, int, Sequence[T]]]:
    """Yield the number of each group, how many there are, and its members."""
    parts = -(-len(all_of) // width)
    size, rest = divmod(len(all_of), parts)
    start = 0
    for part in range(parts):
        end = start + size + (part < rest)
        yield part + 1, parts, all_of[start:end]
        start = end


def _caption(text: str, part: int, parts: int) -> str:
    if parts == 1:
        return text
    return _("%(text)s – Teil %(part)s von %(parts)s") % {"text": text, "part": part, "parts": parts}
