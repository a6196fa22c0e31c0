"""What tenants pay more or less with the heating of the verdict, as a landlord reads it: for a flat in the mean."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from calculator.answer.answering import Answer
from calculator.core.levy import share
from calculator.core.tenancy import MONTHS
from calculator.reports.rows import MonthFigure, MonthFigures, Whose
from calculator.reports.rows.open_price import swings_eur
from calculator.reports.verdict.changes import between


def tenants_change(answer: Answer, figures: MonthFigures, now: MonthFigure, then: MonthFigure) -> str:
    """Return the change of a month in the mean, as a range over a price that nobody knows: tenants pay the energy."""
    effects = next(each.effects for each in answer.tenancy_beside if each.key == then.key)
    part = _part(answer, figures)
    before_eur = _of_flat(part, (effect.before.tenant_eur for effect in effects))
    more_eur = _of_flat(part, (effect.tenant.year_eur for effect in effects))
    pair = _figure(answer, now, before_eur, part), _figure(answer, then, before_eur + more_eur, part)
    return between(replace(figures, figures=pair, barless=()))


def _part(answer: Answer, figures: MonthFigures) -> Decimal:
    """Return which part of the house the flat is: that of who lets just one, else one in the mean."""
    of_one = figures.whose is Whose.LANDLORD_OF_FLAT
    return share(answer.asked.facts)[0] if of_one else 1 / Decimal(figures.dwellings)


def _figure(answer: Answer, figure: MonthFigure, month_eur: Decimal, part: Decimal) -> MonthFigure:
    lows, highs = zip(*swings_eur(answer, answer.beside.system(figure.key)), strict=True)
    return replace(figure, month_eur=month_eur, swing_eur=(_of_flat(part, lows), _of_flat(part, highs)))


def _of_flat(part: Decimal, years_eur: Iterable[Decimal]) -> Decimal:
    """Return a month of one flat in the mean of the years of the house."""
    years = tuple(years_eur)
    return sum(years, Decimal(0)) / len(years) / MONTHS * part
