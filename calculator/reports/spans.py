"""What the two numbers below a bar of the first figures are: one rule for every language of the page."""

from collections.abc import Mapping
from enum import StrEnum

from calculator.core.notation import around
from calculator.reports.rows import MonthFigure, MonthFigures, Whose
from calculator.reports.rows.open_price import STEADY


class Span(StrEnum):
    """What a span reaches over; templates know the values."""

    NONE = ""  # no bar has one
    FUTURES = "futures"  # eight of ten courses of the prices
    YEARS = "years"  # the cheapest and the dearest year
    YEARS_AND_PRICES = "years_and_prices"  # the same, at the ends of a price that nobody knows


_OF: Mapping[Whose, Span] = {
    Whose.HOUSE: Span.FUTURES,
    Whose.FLAT_OF_COMMUNITY: Span.FUTURES,
    Whose.FLAT_OF_OWNER: Span.FUTURES,
    Whose.FLAT_OF_TENANT: Span.YEARS,
    Whose.LANDLORD: Span.YEARS,
    Whose.LANDLORD_OF_FLAT: Span.YEARS,
}
if missing := set(Whose) - _OF.keys():
    raise LookupError(f"Nobody knows what the span is of {missing}")


def span_of(figures: MonthFigures) -> Span:
    """Return what stands small below the bars; ``NONE`` where all years cost the same."""
    if all(map(is_steady, figures.figures)):
        return Span.NONE
    # A landlord pays no energy but that of own flats: without them no year hangs on its price.
    if _OF[figures.whose] is Span.YEARS and any(each.swing_eur != STEADY for each in figures.figures):
        return Span.YEARS_AND_PRICES
    return _OF[figures.whose]


def is_steady(figure: MonthFigure) -> bool:
    """Whether both ends look the same."""
    return around(figure.low_eur) == around(figure.high_eur)
