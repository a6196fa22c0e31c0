"""Variants of one house side by side: one table for page, PDF and workbook; differences are to the first variant."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from calculator.answer.answering import Answer
from calculator.core.notation import german
from calculator.questions import described
from calculator.reports.rows import SummaryRow, figure_name, summary_rows
from calculator.reports.rows.renovation import price_of_renovation

# Name in SummaryRow, unit, whether the figure depends on the number of years.
FIGURES = (
    ("investment_eur", "€", False),
    ("subsidy_eur", "€", False),
    ("net_investment_eur", "€", False),
    ("first_year_eur", "€", False),
    ("total_eur", "€", True),
    ("payments_eur", "€", True),
    ("co2_total_t", "t", True),
)


@dataclass(frozen=True, slots=True)
class VariantCell:
    """A figure of one variant; None: not compared there, or not known. ``difference``: to the first variant."""

    value: Decimal | None
    difference: Decimal | None


@dataclass(frozen=True, slots=True)
class VariantLine:
    """One figure in every variant; ``unit`` is „€“ or „t“."""

    label: str
    unit: str
    cells: tuple[VariantCell, ...]


@dataclass(frozen=True, slots=True)
class VariantBlock:
    """One system in every variant; ``permissions``: what the law says, empty where it is not compared."""

    key: str
    label: str
    lines: tuple[VariantLine, ...]
    permissions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class InputLine:
    """An input, or the demand, that is not the same in every variant, in words; empty where a variant has none."""

    label: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VariantTable:
    """All systems of all variants. ``years``: over which each is computed; ``inputs``: in what they differ.

    ``notes``: why something of that changes less than one may think.
    """

    blocks: tuple[VariantBlock, ...]
    years: tuple[int, ...]
    inputs: tuple[InputLine, ...]
    notes: tuple[str, ...] = ()

    @property
    def permission_name(self) -> str:
        """What the permissions of a block are called."""
        return figure_name("permission")

    @property
    def same_years(self) -> bool:
        """Whether totals can be compared; if not, they have no difference."""
        return len(set(self.years)) == 1


def variant_table(answers: Sequence[Answer]) -> VariantTable:
    """Return the table of one or more variants, in their order."""
    columns = [{row.key: row for row in summary_rows(answer)} for answer in answers]
    years = tuple(len(answer.comparison.calendar_years) for answer in answers)
    keys = dict.fromkeys(key for column in columns for key in column)
    blocks = tuple(_block(key, columns, same=len(set(years)) == 1) for key in keys)
    return VariantTable(blocks, years, tuple(_inputs(answers)), tuple(_notes(answers)))


def _inputs(answers: Sequence[Answer]) -> Iterator[InputLine]:
    columns = [{one.key: one for one in described(answer.asked)} for answer in answers]
    for key in dict.fromkeys(key for column in columns for key in column):
        found = [column.get(key) for column in columns]
        values = tuple(one.value if one else "" for one in found)
        if len(set(values)) > 1:
            yield InputLine(next(one.label for one in found if one), values)
    needs = tuple(_("%(need)s kWh/m²") % {"need": german(each.comparison.demand.after_kwh_m2a, 0)} for each in answers)
    if len(set(needs)) > 1:
        yield InputLine(_("Wärmebedarf im Jahr, mit dem gerechnet wird"), needs)
    prices = tuple(map(price_of_renovation, answers))
    if any(prices):
        yield InputLine(_("Kosten der geplanten Sanierung"), prices)


def _notes(answers: Sequence[Answer]) -> Iterator[str]:
    """Say why another state of the house changes no demand that is known: a bill is of the house as it stands."""
    facts = [answer.asked.facts for answer in answers]
    known = any(each.readings or each.house.specific_heat_demand_kwh_m2a is not None for each in facts)
    if known and len({each.house.renovation for each in facts}) > 1:
        yield _(
            "Was am Haus erneuert ist, ändert hier nur die Heizlast: Der Wärmebedarf kommt aus Verbrauch oder "
            "Energieausweis, und die gelten für das Haus, wie es steht. Für „nach der Sanierung“ nennen Sie geplante "
            "Maßnahmen oder die Ersparnis in Prozent."
        )


def _block(key: str, columns: list[dict[str, SummaryRow]], *, same: bool) -> VariantBlock:
    rows = [column.get(key) for column in columns]
    label = next(row.label for row in rows if row)
    lines = tuple(_line(name, unit, rows, fair=same or not yearly) for name, unit, yearly in FIGURES)
    return VariantBlock(key, label, lines, tuple(row.permission_label if row else "" for row in rows))


def _line(name: str, unit: str, rows: list[SummaryRow | None], *, fair: bool) -> VariantLine:
    values: list[Decimal | None] = [getattr(row, name) if row else None for row in rows]
    first = values[0] if fair else None
    cells = (
        VariantCell(value, value - first if number and value is not None and first is not None else None)
        for number, value in enumerate(values)
    )
    return VariantLine(figure_name(name), unit, tuple(cells))
