"""Year by year: what each system costs in the year and in all since the purchase."""

from dataclasses import dataclass
from decimal import Decimal

from calculator.answer.answering import Answer
from calculator.core import SystemCosts


@dataclass(frozen=True, slots=True)
class YearCell:
    """One system in one year; the purchase has neither cost of the year nor emissions."""

    key: str
    year_eur: Decimal | None
    total_eur: Decimal
    co2_t: Decimal | None


@dataclass(frozen=True, slots=True)
class YearRow:
    """One year of operation (0: the purchase, after subsidy) with a cell for each system in their order."""

    year: int
    calendar_year: int | None
    cells: tuple[YearCell, ...]


def year_rows(answer: Answer) -> list[YearRow]:
    """Return the purchase and every year."""
    systems = answer.comparison.systems
    start = YearRow(0, None, tuple(YearCell(each.key, None, each.net_investment_eur, None) for each in systems))
    years = enumerate(answer.comparison.calendar_years)
    return [start, *(YearRow(at + 1, year, tuple(_cell(each, at) for each in systems)) for at, year in years)]


def _cell(system: SystemCosts, at: int) -> YearCell:
    co2 = system.co2_t[at] if system.co2_t else None
    return YearCell(system.key, system.yearly_eur[at], system.cumulative_eur[at], co2)
