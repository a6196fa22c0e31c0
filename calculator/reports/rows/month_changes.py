"""By how much a month of another heating differs from that of now, in euros, rounded as the bars show it."""

from decimal import Decimal
from enum import StrEnum
from itertools import product

from calculator.core.notation import around
from calculator.reports.rows.month_figures import MonthFigure

# From so much on the first year is told beside the mean, where it is the dearer one.
_TOLD_FROM_EUR = 10


class Direction(StrEnum):
    """Which way a month changes."""

    LESS = "less"
    MORE = "more"
    SAME = "same"


def changed_eur(now: MonthFigure, then: MonthFigure) -> Decimal:
    """Return the change in the mean as the bars show it: both stand on the same screen, rounded."""
    return around(then.month_eur) - around(now.month_eur)


def first_eur(now: MonthFigure, then: MonthFigure) -> Decimal | None:
    """Return the rounded change in the first year where the mean hides it; None where it does not.

    It does where the first year is dearer than the mean, or points the other way. Of a range nothing is said of the
    beginning: that one would be reckoned with a single price.
    """
    mean, first = changed_eur(now, then), first_changed_eur(now, then)
    if first is None:
        return None
    turned = first != 0 and way_of(first) is not way_of(mean)
    return first if turned or first - mean >= _TOLD_FROM_EUR else None


def first_changed_eur(now: MonthFigure, then: MonthFigure) -> Decimal | None:
    """Return the rounded change in the first year; None where nobody can tell it."""
    if then.first_eur is None or now.first_eur is None or _is_range(now, then):
        return None
    return around(then.first_eur - now.first_eur)


def ends_eur(now: MonthFigure, then: MonthFigure) -> tuple[Decimal, Decimal]:
    """Return the least and the highest change in the mean, rounded, over the range of a price that nobody knows.

    Both are ``changed_eur`` where no such price is paid. What both pay has one price for both; two prices move freely.
    """
    of_now, of_then = now.swing_eur, then.swing_eur
    both = now.price == then.price
    pairs = zip(of_now, of_then, strict=True) if both else product(of_now, of_then)
    ends = [around(then.month_eur + moved) - around(now.month_eur + old) for old, moved in pairs]
    return min(ends), max(ends)


def _is_range(now: MonthFigure, then: MonthFigure) -> bool:
    least, most = ends_eur(now, then)
    return least != most


def way_of(month_eur: Decimal) -> Direction:
    """Return which way a rounded change of a month goes."""
    if not month_eur:
        return Direction.SAME
    return Direction.LESS if month_eur < 0 else Direction.MORE
