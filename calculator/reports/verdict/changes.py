"""What another heating changes for who lives with it, in euros a month: which way, by how much, and how it begins."""

from decimal import Decimal
from enum import StrEnum

from django.utils.translation import gettext as _

from calculator.core import Technology
from calculator.core.notation import around_euro
from calculator.reports.rows import MonthFigure, MonthFigures


class Direction(StrEnum):
    """Which way a month changes."""

    LESS = "less"
    MORE = "more"
    SAME = "same"


def tenants_others(figures: MonthFigures) -> list[MonthFigure]:
    """Return the figures of the heatings that may come instead of the one of now."""
    return [each for each in figures.figures if each.key != Technology.KEEP]


def changes_between(figures: MonthFigures) -> tuple[Decimal, ...]:
    """Return the least and the highest change of a month, in euros, among the heatings that may come; else nothing."""
    now, others = figures.now, tenants_others(figures)
    if now is None or not others:
        return ()
    changes = sorted(each.month_eur - now.month_eur for each in others)
    return changes[0], changes[-1]


def between(figures: MonthFigures) -> str:
    """Return from which change to which the heatings reach that may come."""
    least, most = changes_between(figures)
    if difference(least) == difference(most):
        return difference(least)
    if most <= 0:
        words, ends = _("rund %(low)s bis %(high)s im Monat weniger"), (-most, -least)
    elif least >= 0:
        words, ends = _("rund %(low)s bis %(high)s im Monat mehr"), (least, most)
    else:
        words, ends = _("rund %(low)s weniger bis %(high)s mehr im Monat"), (-least, most)
    return words % {"low": around_euro(ends[0]), "high": around_euro(ends[1])}


def difference(month_eur: Decimal) -> str:
    """Return what a change of a month is called: „rund 40 € im Monat weniger“."""
    amount = around_euro(abs(month_eur))
    if amount == around_euro(Decimal(0)):
        return _("fast gleich viel im Monat")
    less, more = _("rund %(amount)s im Monat weniger"), _("rund %(amount)s im Monat mehr")
    return (less if month_eur < 0 else more) % {"amount": amount}


def change(now: MonthFigure, then: MonthFigure) -> str:
    """Return what one heating changes in the mean, and at the beginning where that points the other way."""
    mean = difference(then.month_eur - now.month_eur)
    if then.first_eur is None or now.first_eur is None:
        return mean
    first_eur = then.first_eur - now.first_eur
    amount = around_euro(abs(first_eur))
    if amount == around_euro(Decimal(0)) or way_of(first_eur) == way_of(then.month_eur - now.month_eur):
        return mean
    less, more = _("%(mean)s, am Anfang rund %(amount)s weniger"), _("%(mean)s, am Anfang rund %(amount)s mehr")
    return (less if first_eur < 0 else more) % {"mean": mean, "amount": amount}


def way_of(month_eur: Decimal) -> Direction:
    """Return which way a month changes; what words call almost the same is no change."""
    if around_euro(abs(month_eur)) == around_euro(Decimal(0)):
        return Direction.SAME
    return Direction.LESS if month_eur < 0 else Direction.MORE
