"""What a price that staff are about to save does to the Musterhäuser, before it is saved."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from django.http import QueryDict
from django.utils.translation import gettext as _

from calculator.answer.prices import parameters_on, parameters_with
from calculator.answer.ranking import total_eur
from calculator.core import Case, Comparison, ParameterNotCovered, ParameterSet, compare, presets
from calculator.core.compare import every_system
from calculator.core.notation import cents
from calculator.models import PriceRecord
from calculator.questions import Asked, read
from calculator.questions.brochure_links import ready_query


@dataclass(frozen=True, slots=True)
class Effect:
    """One system of one house whose cost the change touches; euros, rounded to the cent."""

    house: str
    system: str
    first_year_before_eur: Decimal
    first_year_after_eur: Decimal
    total_before_eur: Decimal
    total_after_eur: Decimal

    @property
    def first_year_difference_eur(self) -> Decimal:
        """After minus before."""
        return self.first_year_after_eur - self.first_year_before_eur

    @property
    def total_difference_eur(self) -> Decimal:
        """After minus before."""
        return self.total_after_eur - self.total_before_eur


@dataclass(frozen=True, slots=True)
class PricePreview:
    """The effects under the law of a day: of today, or of the nearest day on which the price holds.

    ``years``: how many years the total covers; ``is_today``: whether the day is today. ``unknown_day``: the nearest day
    on which the price holds, if the law of that day is not known; then the effects are those of today.
    """

    day: date
    is_today: bool
    years: int
    effects: tuple[Effect, ...]
    unknown_day: date | None = None


def preview(price: PriceRecord, today: date) -> PricePreview:
    """Return what a checked, unsaved price changes."""
    now, day = _on(price, today, today), _nearest(price, today)
    if now.effects or day == today:
        return now
    try:
        return _on(price, day, today)
    except ParameterNotCovered:
        return replace(now, unknown_day=day)


def _nearest(price: PriceRecord, today: date) -> date:
    """Return today, or the day nearest to it on which the price holds."""
    first = max(price.valid_from, today)
    return first if price.valid_to is None else min(first, price.valid_to)


def _on(price: PriceRecord, day: date, today: date) -> PricePreview:
    before, after = parameters_on(day), parameters_with(price, day)
    effects: list[Effect] = []
    years = 0
    for case in presets().values():
        if not case.editable:
            old, new = _compared(case, day, before), _compared(case, day, after)
            years = len(old.calendar_years)
            effects += _effects(case, old, new)
    return PricePreview(day, day == today, years, tuple(effects))


def _compared(case: Case, day: date, parameters: ParameterSet) -> Comparison:
    asked = _asked(case, day)
    return compare(asked.inputs(parameters), asked.facts, parameters, every_system(asked.facts))


def _asked(case: Case, day: date) -> Asked:
    asked = read(QueryDict(ready_query(case)), day).asked
    if asked is None:
        raise ValueError(case.key)  # our own houses are always possible
    return asked


def _effects(case: Case, before: Comparison, after: Comparison) -> Iterator[Effect]:
    for old in before.systems:
        new = after.system(old.key)
        figures = [cents(amount) for each in (old, new) for amount in (each.yearly_eur[0], total_eur(each))]
        first_before, total_before, first_after, total_after = figures
        if (first_before, total_before) != (first_after, total_after):
            yield Effect(_(case.title), _(old.label), first_before, first_after, total_before, total_after)
