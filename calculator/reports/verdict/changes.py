"""What another heating changes for who lives with it, in euros a month: which way, by how much, and how it begins.

A change in the mean is the difference of the rounded amounts that stand beside it on the same screen. Where it hangs on
a price that nobody knows, it is told as a range, by everybody and to everybody: no amount in it is a fact.
"""

from decimal import Decimal
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from calculator.core import Technology
from calculator.core.notation import around_euro, whole_euro
from calculator.reports.rows import Direction, MonthFigure, MonthFigures, ends_eur, first_eur, way_of
from calculator.reports.rows.month_changes import first_changed_eur


class ChangeWords(NamedTuple):
    """How a change is called: nothing to speak of, one amount, up to one, from one to another, less to more."""

    same: str
    less: str
    more: str
    up_to_less: str
    up_to_more: str
    from_to_less: str
    from_to_more: str
    less_to_more: str


OF_MONTH = ChangeWords(
    same=gettext_noop("fast gleich viel im Monat"),
    less=gettext_noop("rund %(amount)s im Monat weniger"),
    more=gettext_noop("rund %(amount)s im Monat mehr"),
    up_to_less=gettext_noop("bis zu rund %(amount)s im Monat weniger"),
    up_to_more=gettext_noop("bis zu rund %(amount)s im Monat mehr"),
    from_to_less=gettext_noop("rund %(low)s bis %(high)s im Monat weniger"),
    from_to_more=gettext_noop("rund %(low)s bis %(high)s im Monat mehr"),
    less_to_more=gettext_noop("rund %(low)s weniger bis %(high)s mehr im Monat"),
)
# Below a caption that says „im Monat“.
BARE = ChangeWords(
    same=gettext_noop("fast gleich viel"),
    less=gettext_noop("rund %(amount)s weniger"),
    more=gettext_noop("rund %(amount)s mehr"),
    up_to_less=gettext_noop("bis zu rund %(amount)s weniger"),
    up_to_more=gettext_noop("bis zu rund %(amount)s mehr"),
    from_to_less=gettext_noop("rund %(low)s bis %(high)s weniger"),
    from_to_more=gettext_noop("rund %(low)s bis %(high)s mehr"),
    less_to_more=gettext_noop("rund %(low)s weniger bis %(high)s mehr"),
)


def tenants_others(figures: MonthFigures) -> list[MonthFigure]:
    """Return the figures of the heatings that may come instead of the one of now."""
    return [each for each in figures.figures if each.key != Technology.KEEP]


def changes_between(figures: MonthFigures) -> tuple[Decimal, ...]:
    """Return the least and the highest change of a month, in euros, among the heatings that may come; else nothing.

    Those without a bar count as well.
    """
    now, others = figures.now, [*tenants_others(figures), *figures.barless]
    if now is None or not others:
        return ()
    changes = sorted(end for each in others for end in ends_eur(now, each))
    return changes[0], changes[-1]


def means(figure: MonthFigure) -> str:
    """Return a month in the mean, „75 € bis 100 €“ over the range of a price that nobody knows.

    Means are set against means only: the cheapest and the dearest year differ by more than what a heating changes.
    """
    low, high = (around_euro(figure.month_eur + moved) for moved in figure.swing_eur)
    return low if low == high else _("%(low)s bis %(high)s") % {"low": low, "high": high}


def between(figures: MonthFigures) -> str:
    """Return from which change to which the heatings reach that may come."""
    return reaching(*changes_between(figures))


def reaching(least: Decimal, most: Decimal, *, words: ChangeWords = OF_MONTH) -> str:
    """Return from which rounded change of a month to which other one it goes."""
    if least == most:
        return difference(least, words)
    if not least or not most:
        chosen = words.up_to_less if least < 0 else words.up_to_more
        return _(chosen) % {"amount": whole_euro(abs(least or most))}
    if most < 0:
        chosen, ends = words.from_to_less, (-most, -least)
    elif least > 0:
        chosen, ends = words.from_to_more, (least, most)
    else:
        chosen, ends = words.less_to_more, (-least, most)
    return _(chosen) % {"low": whole_euro(ends[0]), "high": whole_euro(ends[1])}


def most_at_first_eur(figures: MonthFigures) -> Decimal:
    """Return how much more the first year can cost than going on as now, where no mean is as much; else 0."""
    now, others = figures.now, (*tenants_others(figures), *figures.barless)
    firsts = (first_changed_eur(now, each) for each in others) if now else ()
    most = max((first for first in firsts if first is not None), default=Decimal(0))
    return most if most > max((*changes_between(figures), Decimal(0))) else Decimal(0)


def difference(month_eur: Decimal, words: ChangeWords = OF_MONTH) -> str:
    """Return what a rounded change of a month is called: „rund 40 € im Monat weniger“."""
    if way_of(month_eur) is Direction.SAME:
        return _(words.same)
    return _(words.less if month_eur < 0 else words.more) % {"amount": whole_euro(abs(month_eur))}


def change(now: MonthFigure, then: MonthFigure, words: ChangeWords = OF_MONTH) -> str:
    """Return what one heating changes in the mean, and at the beginning where the mean hides that."""
    mean, first = reaching(*ends_eur(now, then), words=words), first_eur(now, then)
    if first is None:
        return mean
    if way_of(first) is Direction.SAME:
        return _("%(mean)s, am Anfang fast gleich viel") % {"mean": mean}
    less, more = _("%(mean)s, am Anfang rund %(amount)s weniger"), _("%(mean)s, am Anfang rund %(amount)s mehr")
    return (less if first < 0 else more) % {"mean": mean, "amount": whole_euro(abs(first))}
