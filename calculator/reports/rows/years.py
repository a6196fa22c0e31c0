"""Year by year: what each system demands in the year, and what it has cost in all since the purchase."""

from dataclasses import dataclass
from decimal import Decimal

from calculator.answer.answering import Answer
from calculator.core import SystemCosts
from calculator.reports.rows.summary import by_cost


@dataclass(frozen=True, slots=True)
class YearCell:
    """One system in one year: what is paid, and what it has cost so far; the purchase itself emits nothing."""

    key: str
    year_eur: Decimal
    total_eur: Decimal
    co2_t: Decimal | None
    co2_low_t: Decimal | None


@dataclass(frozen=True, slots=True)
class YearRow:
    """One year of operation (0: the purchase, after subsidy) with a cell for each system, the cheapest in all first."""

    year: int
    calendar_year: int | None
    cells: tuple[YearCell, ...]

    def cell(self, key: str) -> YearCell:
        """Return the cell of a system by its key."""
        return next(each for each in self.cells if each.key == key)


def year_rows(answer: Answer) -> list[YearRow]:
    """Return the purchase and every year."""
    systems = by_cost(answer)
    start = YearRow(0, None, tuple(_start(each) for each in systems))
    years = enumerate(answer.comparison.calendar_years)
    return [start, *(YearRow(at + 1, year, tuple(_cell(each, at) for each in systems)) for at, year in years)]


def _start(system: SystemCosts) -> YearCell:
    return YearCell(system.key, system.net_investment_eur, system.fair_path_eur[0], None, None)


def _cell(system: SystemCosts, at: int) -> YearCell:
    co2 = system.co2_t[at] if system.co2_t else None
    low = system.co2_low_t[at] if system.co2_low_t else None
    return YearCell(system.key, system.yearly_eur[at], system.fair_path_eur[at + 1], co2, low)
