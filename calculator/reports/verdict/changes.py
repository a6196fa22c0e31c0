"""What a month changes against going on as now: the difference of the rounded amounts that stand beside it."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from django.utils.translation import gettext as _

from calculator.core.notation import around, whole_euro
from calculator.reports.rows import MonthFigure

# From so much on the first year is told beside the mean, where it is the dearer one.
_TOLD_FROM_EUR = 10


def changed_eur(now: MonthFigure, then: MonthFigure) -> Decimal:
    """Return the change in the mean as the bars show it: both stand on the same screen, rounded."""
    return around(then.month_eur) - around(now.month_eur)


def first_eur(now: MonthFigure, then: MonthFigure) -> Decimal | None:
    """Return the rounded change in the first year where the mean hides it; None where it does not.

    It does where the first year is dearer than the mean, or points the other way.
    """
    if then.first_eur is None or now.first_eur is None:
        return None
    mean, first = changed_eur(now, then), around(then.first_eur - now.first_eur)
    hidden = first - mean >= _TOLD_FROM_EUR or first * mean < 0 or (first and not mean)
    return first if hidden else None


def difference(month_eur: Decimal) -> str:
    """Return what a rounded change of a month is called: „rund 40 € im Monat weniger“."""
    if not month_eur:
        return _("fast gleich viel im Monat")
    less, more = _("rund %(amount)s im Monat weniger"), _("rund %(amount)s im Monat mehr")
    return (less if month_eur < 0 else more) % {"amount": whole_euro(abs(month_eur))}


def change(now: MonthFigure, then: MonthFigure) -> str:
    """Return what one heating changes in the mean, and at the beginning where the mean hides that."""
    mean, first = difference(changed_eur(now, then)), first_eur(now, then)
    if first is None:
        return mean
    if not first:
        return _("%(mean)s, am Anfang fast gleich viel") % {"mean": mean}
    less, more = _("%(mean)s, am Anfang rund %(amount)s weniger"), _("%(mean)s, am Anfang rund %(amount)s mehr")
    return (less if first < 0 else more) % {"mean": mean, "amount": whole_euro(abs(first))}


def between(now: MonthFigure, others: Sequence[MonthFigure]) -> str:
    """Return from which change to which the heatings reach that may come."""
    changes = sorted(changed_eur(now, each) for each in others)
    least, most = changes[0], changes[-1]
    if least == most:
        return difference(least)
    if most <= 0:
        words, ends = _("rund %(low)s bis %(high)s im Monat weniger"), (-most, -least)
    elif least >= 0:
        words, ends = _("rund %(low)s bis %(high)s im Monat mehr"), (least, most)
    else:
        words, ends = _("rund %(low)s weniger bis %(high)s mehr im Monat"), (-least, most)
    return words % {"low": whole_euro(ends[0]), "high": whole_euro(ends[1])}


def at_first(now: MonthFigure, others: Sequence[MonthFigure]) -> Iterator[str]:
    """Yield how much more the first year can cost than going on as now, where the mean of a heating hides it."""
    most = max((first for each in others if (first := first_eur(now, each)) is not None), default=Decimal(0))
    if most > 0:
        yield _("Am Anfang kann es bis zu rund %(amount)s im Monat mehr sein.") % {"amount": whole_euro(most)}
