"""Brings the prices that staff have entered into the parameters, and names what is due for review."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from calculator.core import ParameterSet
from calculator.core.parameters import general, law_of
from calculator.core.records import Parameter, Record
from calculator.core.review import Review, due_for_review
from calculator.models import PriceRecord
from zones.doors.remembered import Remembered

STAFF = "staff"


def with_staff_prices(parameters: ParameterSet) -> ParameterSet:
    """Return the set with the prices that staff have entered; a frozen set stays as it is."""
    return parameters if parameters.frozen else parameters.with_prices(_entered.now())


def parameters_on(stichtag: date) -> ParameterSet:
    """Return law and prices of a day; raises ``ParameterNotCovered`` before the GEG 2024."""
    return with_staff_prices(law_of(stichtag))


def parameters_with(price: PriceRecord, stichtag: date) -> ParameterSet:
    """Return law and prices of a day as they would be with a price that is not saved yet."""
    others = PriceRecord.objects.exclude(pk=price.pk)
    return law_of(stichtag).with_prices(_overrides([*others, price]))


def reviews_due(on: date) -> tuple[Review, ...]:
    """Return what is due for review on a day, in the parameter files and among the prices of staff."""
    return due_for_review(on, _staff_parameters())


def _overrides(prices: Iterable[PriceRecord]) -> dict[str, list[Record]]:
    found: dict[str, list[Record]] = defaultdict(list)
    for price in prices:
        known = general().get(price.parameter)
        if known is not None:  # a price that a later version of the files no longer knows replaces nothing
            found[price.parameter].append(price.record(known))
    return found


def _staff_parameters() -> list[Parameter]:
    names, entered = general(), _entered.now()
    return [Parameter(key, names[key].name, (record,), STAFF) for key, all_ in entered.items() for record in all_]


_entered = Remembered(lambda: _overrides(PriceRecord.objects.all()))
