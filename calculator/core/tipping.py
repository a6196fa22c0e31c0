"""Tipping points: at which value of one driver two systems cost the same, all else as it is.

The exact model's formulas run once over a grid of values in the place of futures, then once more between the two values
where the lead changes hands; between neighbours of that fine grid the line is straight. Needs NumPy, like ``ensemble``.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import cast

import numpy as np

from calculator.core.ensemble import FutureSite, fair_path_eur
from calculator.core.facts import Facts
from calculator.core.futures import DRIVERS, Array, Futures
from calculator.core.heatings import Technology
from calculator.core.inputs import Inputs
from calculator.core.model_values import MODEL_VALUES
from calculator.core.parameters import ParameterSet
from calculator.core.result import Assumption

POINTS = 41
# A tipping point is looked for between this part and this multiple of the value that is computed with.
WIDTH = 4
# How far an assumption without a stated range may be off, for its weight.
_PERCENT = 20


class DriverKind(StrEnum):
    """What sort of value can turn the lead of one system over another."""

    PRICE = "price"
    DEMAND = "demand"
    PURCHASE = "purchase"
    JAZ = "jaz"


@dataclass(frozen=True, slots=True)
class Driver:
    """A value of the model by its key in ``MODEL_VALUES``, what it is now, and its range (None: none is stated)."""

    key: str
    kind: DriverKind
    now: Decimal
    low: Decimal | None = None
    high: Decimal | None = None


@dataclass(frozen=True, slots=True)
class TippingPoint:
    """The value of a driver at which two systems cost the same: below it ``below`` costs less, above it ``above``."""

    driver: Driver
    value: Decimal
    below: Technology
    above: Technology

    @property
    def in_range(self) -> bool:
        """Whether it lies inside the range that is stated for the value."""
        low, high = self.driver.low, self.driver.high
        return low is not None and high is not None and low < self.value < high


@dataclass(frozen=True)
class Situation:
    """A house with what was entered, and the law and prices of its day."""

    inputs: Inputs
    facts: Facts
    parameters: ParameterSet

    def ends_eur(self, key: str, values: Array, systems: Sequence[Technology]) -> Array:
        """Return what each system costs in all at each value: systems by values; raises ``CalculatorError``."""
        # Entered is only that there is a value; which one, the site says.
        first = round(Decimal(str(values[0])), MODEL_VALUES[key].places)
        inputs = replace(self.inputs, values={**self.inputs.values, key: first})
        site = _OtherwiseSite(replace(self, inputs=inputs), key, values)
        return np.stack([fair_path_eur(site, technology)[-1] for technology in systems])


class _OtherwiseSite(FutureSite):
    """A site at which one value is another one, or a grid of them, and all others are those of the exact model."""

    def __init__(self, situation: Situation, key: str, otherwise: Array | float) -> None:
        self._key, self._otherwise = key, otherwise
        super().__init__(situation.inputs, situation.facts, situation.parameters, _as_assumed(np.size(otherwise)))

    def prepared(self, assumption: Assumption) -> Assumption:
        """Return an assumption as a float, or with its other value."""
        if assumption.key == self._key:
            return replace(assumption, value=cast(Decimal, self._otherwise))
        return super().prepared(assumption)


def _as_assumed(count: int) -> Futures:
    """Return futures in which everything is as the exact model assumes."""
    return Futures({driver: np.zeros(count) for driver in DRIVERS})


def used_by(situation: Situation, *systems: Technology) -> frozenset[str]:
    """Return the keys of the assumptions that some systems rest on, also where these only lead to another one."""
    site = FutureSite(situation.inputs, situation.facts, situation.parameters, _as_assumed(1))
    for technology in systems:
        fair_path_eur(site, technology)
    return frozenset(site.used)


def moved_eur(situation: Situation, assumption: Assumption, one: Technology, other: Technology) -> Decimal:
    """Return how far the lead of one system over another moves between the ends of an assumption, in euros, from 0 on.

    The ends are those of its range, else a fifth below and above it.
    """
    low = assumption.low if assumption.low is not None else assumption.value * (100 - _PERCENT) / 100
    high = assumption.high if assumption.high is not None else assumption.value * (100 + _PERCENT) / 100
    leads = []
    for end in (low, high):
        site = _OtherwiseSite(situation, assumption.key, float(end))
        first, second = (float(fair_path_eur(site, technology)[-1][0]) for technology in (one, other))
        leads.append(second - first)
    return Decimal(str(abs(leads[1] - leads[0])))


def tipping_point(situation: Situation, driver: Driver, one: Technology, other: Technology) -> TippingPoint | None:
    """Return where two systems cost the same; None if one costs less all the way.

    None also where today's value is far beyond what may be entered: a confirmed absurd bill gives such a demand.
    Raises ``CalculatorError`` like the exact model.
    """
    low, high = _bounds(driver)
    if low >= high:
        return None
    for _pass in range(2):
        values = np.linspace(low, high, POINTS)
        first, second = situation.ends_eur(driver.key, values, (one, other))
        lead = second - first
        places = np.flatnonzero(np.sign(lead[:-1]) != np.sign(lead[1:]))
        if not len(places):
            return None
        place = min(places, key=lambda at: abs(values[at] - float(driver.now)))
        low, high = values[place], values[place + 1]
        before, after = lead[place], lead[place + 1]
    value = Decimal(str(low + (high - low) * before / (before - after)))
    below, above = (one, other) if before > after else (other, one)
    return TippingPoint(driver, value, below, above)


def _bounds(driver: Driver) -> tuple[float, float]:
    """Return between which values to look: wide around today's value and its range, within what may be entered."""
    least, most = MODEL_VALUES[driver.key].bounds
    low = min(driver.now / WIDTH, driver.low if driver.low is not None else driver.now)
    high = max(driver.now * WIDTH, driver.high if driver.high is not None else driver.now)
    return float(max(low, least)), float(min(high, most))
