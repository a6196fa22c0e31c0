"""A month of one heating as somebody pays it: the mean of all years with its span."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from calculator.reports.rows.open_price import STEADY, Swing

NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class Month:
    """Euros a month of one system, with their span, the rise of the rent in it, and the levy."""

    mean_eur: Decimal
    low_eur: Decimal
    high_eur: Decimal
    rent_eur: Decimal | None = None
    levy_eur: Decimal | None = None
    first_eur: Decimal | None = None
    swing_eur: Swing = STEADY


def spread(years_eur: list[Decimal], rent_eur: Decimal | None = None, swings_eur: Sequence[Swing] = ()) -> Month:
    """Return the mean of the years; its span reaches to the ends of a price that nobody knows."""
    swings = swings_eur or (STEADY,) * len(years_eur)
    ends = [(year + low, year + high) for year, (low, high) in zip(years_eur, swings, strict=True)]
    lows, highs = zip(*ends, strict=True)
    middle, first = mean(years_eur), years_eur[0]
    swing = (mean(lows) - middle, mean(highs) - middle)
    return Month(middle, min(lows), max(highs), rent_eur, first_eur=first, swing_eur=swing)


def mean(years_eur: Sequence[Decimal]) -> Decimal:
    """Return the mean of the amounts of some years."""
    return sum(years_eur, NOTHING) / len(years_eur)
