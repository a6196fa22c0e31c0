"""The bars of the first screen: one for each of the first figures, all on one scale, with the span as a line."""

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from calculator.reports.charts.scale import at
from calculator.reports.rows.month_figures import MonthFigures

WIDTH, HEIGHT = 320, 16
NOTHING, LEAST_EUR = Decimal(0), Decimal(1)


@dataclass(frozen=True, slots=True)
class FirstBar:
    """One bar: its length, and where its span begins and ends, in the units of the view box."""

    view_box: ClassVar[str] = f"0 0 {WIDTH} {HEIGHT}"
    width: str
    low_x: str
    high_x: str


def first_bars(figures: MonthFigures) -> tuple[FirstBar, ...]:
    """Return the bars in the order of the figures; what is below zero has no length."""
    most = max((LEAST_EUR, *(max(each.month_eur, each.high_eur) for each in figures.figures)))

    def x(amount_eur: Decimal) -> str:
        return at(float(max(amount_eur, NOTHING) / most) * WIDTH)

    return tuple(FirstBar(x(each.month_eur), x(each.low_eur), x(each.high_eur)) for each in figures.figures)
