"""What a tenant's month becomes on either side of the price that decides: each side has a heating of its own.

Below the price at which the result turns one heating is the cheapest of the house, above it another; a range over both
at any price would name amounts that belong to no price.
"""

from dataclasses import dataclass, replace
from decimal import Decimal

from calculator.answer.answering import Answer
from calculator.core.tipping import TippingPoint
from calculator.reports.rows import MonthFigure, MonthFigures, ends_eur
from calculator.reports.rows.open_price import Swing


@dataclass(frozen=True, slots=True)
class Side:
    """The cheapest heating of the house on one side, and from which to which change of a month it leads, in euros.

    ``is_now``: it is the heating of now, so nothing changes.
    """

    key: str
    ends_eur: tuple[Decimal, Decimal]
    is_now: bool


def sides(answer: Answer, figures: MonthFigures) -> tuple[Side, Side] | None:
    """Return what happens below and above the price that decides; None where one of the three has no figure."""
    if not answer.deciding or figures.now is None:
        return None
    point, found = answer.deciding[0], {each.key: each for each in (*figures.barless, *figures.figures)}
    below, above = found.get(point.below), found.get(point.above)
    if below is None or above is None:
        return None
    low, high = point.driver.low or point.value, point.driver.high or point.value
    return (
        _side(point, figures.now, below, (low, point.value)),
        _side(point, figures.now, above, (point.value, high)),
    )


def _side(point: TippingPoint, now: MonthFigure, then: MonthFigure, prices: tuple[Decimal, Decimal]) -> Side:
    old, new = (_within(point, each, prices) for each in (now, then))
    return Side(then.key, ends_eur(old, new), then.key == now.key)


def _within(point: TippingPoint, figure: MonthFigure, prices: tuple[Decimal, Decimal]) -> MonthFigure:
    """Return a figure whose swing reaches over some prices only; every euro of it goes with the price."""
    driver, (low_eur, high_eur) = point.driver, figure.swing_eur
    if figure.price != driver.key or driver.low is None or driver.high is None:
        return figure
    slope = (high_eur - low_eur) / (driver.high - driver.low)
    swing: Swing = (slope * (prices[0] - driver.now), slope * (prices[1] - driver.now))
    return replace(figure, swing_eur=swing)
