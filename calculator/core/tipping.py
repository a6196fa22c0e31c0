"""Tipping points: at which value of one driver two systems cost the same, all else as it is.

Each euro that is paid for energy goes with its price, so a tipping point of a price follows from two lines. For other
drivers the exact model's formulas run once over a grid of values in the place of futures. Where the line bends between
the two values between which the lead changes hands, they run once more between those; between neighbours of that fine
grid it is straight. Needs NumPy, like ``ensemble``.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple, assert_never

import numpy as np

from calculator.core.demand import flow_without_change_c
from calculator.core.ensemble import fair_path_eur
from calculator.core.facts import Facts
from calculator.core.future_site import READ_BILLS, FutureSite
from calculator.core.futures import Array, Otherwise, as_assumed
from calculator.core.heatings import Technology
from calculator.core.inputs import Inputs
from calculator.core.model_values import MODEL_VALUES
from calculator.core.parameters import ParameterSet
from calculator.core.result import Assumption, SystemCosts
from calculator.core.stated_ranges import is_paid

POINTS = 41
Swept = Mapping[str, Mapping[Technology, Array]]
# A tipping point is looked for between this part and this multiple of the value that is computed with.
WIDTH = 4
# Ends of the keys of numbers by which years are counted, so that there is one for all futures.
_COUNTED = ("_years", "_year")
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
        site = replace(self, inputs=inputs).otherwise({key: Otherwise(0, values)}, len(values))
        return _ends_eur(site, systems)

    def otherwise(self, values: Mapping[str, Otherwise], count: int) -> FutureSite:
        """Return the house in so many futures that differ only by some other values of assumptions."""
        return FutureSite(self.inputs, self.facts, self.parameters, as_assumed(count, values))


def _ends_eur(site: FutureSite, systems: Sequence[Technology]) -> Array:
    return np.stack([fair_path_eur(site, technology)[-1] for technology in systems])


def moved_eur(
    situation: Situation, assumptions: Iterable[Assumption], one: Technology, other: Technology
) -> dict[str, Decimal]:
    """Return how far the lead of one system over another moves between the ends of each assumption, in euros.

    Never below 0, by key. The ends are those of its range, else a fifth below and above it. Left out are assumptions
    that neither system rests on, not even by another one.
    """
    # How widely something is drawn moves nothing here: no future draws.
    ends = {each.key: np.array(_ends(each)) for each in assumptions if not each.key.startswith("spread_")}
    alone = {key for key in ends if key.endswith(_COUNTED)} | (ends.keys() & _deciding(situation))
    together = [key for key in ends if key not in alone]
    otherwise = {key: Otherwise(2 * place, ends[key]) for place, key in enumerate(together)}
    # One future more, so that there are several, and each value that decides is a plain number.
    site = situation.otherwise(otherwise, 2 * len(together) + 2)
    first, second = _ends_eur(site, (one, other))
    leads = {key: (second - first)[2 * place : 2 * place + 2] for place, key in enumerate(together)}
    for key in alone & site.used.keys():
        sites = [situation.otherwise({key: Otherwise(0, np.array([end]))}, 1) for end in ends[key]]
        leads[key] = np.array([np.diff(_ends_eur(each, (one, other)), axis=0)[0, 0] for each in sites])
    return {key: Decimal(str(abs(low - high))) for key, (low, high) in leads.items() if key in site.used}


def _ends(assumption: Assumption) -> tuple[float, float]:
    low = assumption.low if assumption.low is not None else assumption.value * (100 - _PERCENT) / 100
    high = assumption.high if assumption.high is not None else assumption.value * (100 + _PERCENT) / 100
    return float(low), float(high)


def _deciding(situation: Situation) -> frozenset[str]:
    """Return the assumptions that lead to the flow temperature, by which it is decided whether radiators change."""
    site = situation.otherwise({}, 1)
    flow_without_change_c(site)
    return frozenset(site.used)


def sweeps(situation: Situation, drivers: Iterable[Driver]) -> dict[str, Array]:
    """Return the values of drivers at which an ``ensemble`` of the situation may tell the cost on its way, by key.

    Left out are prices of energy, for which lines do, the one price that a set states for all, and what turns a bill
    into heat: many futures do not draw it.
    """
    stated = situation.parameters.parameters
    bounds = {each: _bounds(each) for each in drivers if each.kind is not DriverKind.PRICE}
    return {
        each.key: _grid(each.kind, low, high)
        for each, (low, high) in bounds.items()
        if low < high and each.key not in READ_BILLS and not (each.kind is DriverKind.PURCHASE and each.key in stated)
    }


def tipping_point(
    situation: Situation, driver: Driver, one: SystemCosts, other: SystemCosts, swept: Swept | None = None
) -> TippingPoint | None:
    """Return where two systems of a comparison of the situation cost the same; None if one costs less all the way.

    None also where today's value is far beyond what may be entered: a confirmed absurd bill gives such a demand.
    ``swept``: what an ensemble tells at the values of ``sweeps``; what it does not hold is computed.
    Raises ``CalculatorError`` like the exact model.
    """
    low, high = _bounds(driver)
    if low >= high:
        return None
    # A bill of which only the costs are known tells less energy at a higher price.
    is_straight = driver.kind is DriverKind.PRICE and driver.now and not is_paid(situation.facts, driver.key)
    crossing = _on_lines(driver, one, other) if is_straight else _on_grid(situation, driver, (one, other), swept or {})
    if crossing is None or not low <= crossing.value <= high:
        return None
    below, above = (one, other) if crossing.falls else (other, one)
    return TippingPoint(driver, crossing.value, Technology(below.key), Technology(above.key))


class _Crossing(NamedTuple):
    """Where the difference of two systems (other minus one) is zero, and whether it falls there."""

    value: Decimal
    falls: bool


def _on_lines(driver: Driver, one: SystemCosts, other: SystemCosts) -> _Crossing | None:
    """Return where two systems cost the same by what each pays for energy at the price of today."""
    lead, rise = other.fair_eur - one.fair_eur, _paid_eur(other, driver.key) - _paid_eur(one, driver.key)
    return _Crossing(driver.now * (1 - lead / rise), rise < 0) if rise else None


def _paid_eur(system: SystemCosts, price: str) -> Decimal:
    """Return what a system pays in all years that goes with a price."""
    return sum(
        [amount for line in system.yearly if price in line.assumptions for amount in line.amounts_eur], Decimal(0)
    )


def _on_grid(
    situation: Situation, driver: Driver, systems: tuple[SystemCosts, SystemCosts], swept: Swept
) -> _Crossing | None:
    low, high = _bounds(driver)
    moved = [Technology(system.key) for system in systems if _rests_on(system, driver, situation.facts)]
    known = swept.get(driver.key, {})
    for _pass in range(2):
        values = _grid(driver.kind, low, high)
        if not known.keys() >= set(moved):
            known = dict(zip(moved, situation.ends_eur(driver.key, values, moved), strict=True))
        first, second = (
            known[Technology(system.key)] if system.key in moved else np.full(POINTS, float(system.fair_eur))
            for system in systems
        )
        lead, known = second - first, {}
        places: list[int] = np.flatnonzero(np.sign(lead[:-1]) != np.sign(lead[1:])).tolist()
        if not places:
            return None
        place = min(places, key=lambda at: abs(float(values[at]) - float(driver.now)))
        low, high = (Decimal(str(values[at])) for at in (place, place + 1))
        before, after = float(lead[place]), float(lead[place + 1])
        if not moved or _straight(lead[max(place - 1, 0) : place + 3]):
            break
    return _Crossing(_between(driver.kind, low, high, before / (before - after)), before > after)


def _grid(kind: DriverKind, low: Decimal, high: Decimal) -> Array:
    """Return values between two ends, so that the cost lies on a line: energy goes with one divided by the JAZ."""
    if kind is DriverKind.JAZ:
        return 1 / np.linspace(1 / float(low), 1 / float(high), POINTS)
    return np.linspace(float(low), float(high), POINTS)


def _between(kind: DriverKind, low: Decimal, high: Decimal, part: float) -> Decimal:
    """Return the value that lies at a part of the way between two neighbours of a grid."""
    share = Decimal(str(part))
    return 1 / ((1 - share) / low + share / high) if kind is DriverKind.JAZ else low + (high - low) * share


def _rests_on(system: SystemCosts, driver: Driver, facts: Facts) -> bool:
    """Whether the cost of a system can move with a driver, so that it has to be computed anew.

    By a bill, prices and efficiencies tell the heat, and with it the cost of every system.
    """
    match driver.kind:
        case DriverKind.PURCHASE:
            return driver.key == purchase_key(system)
        case DriverKind.JAZ:
            return bool(facts.readings) or any(driver.key in line.assumptions for line in system.yearly)
        case DriverKind.PRICE | DriverKind.DEMAND:
            return True
        case _:
            assert_never(driver.kind)


def purchase_key(system: SystemCosts) -> str:
    """Return the key of the value that is the whole price of a heating."""
    return f"{system.key}_investment_eur"


def _straight(points: Array) -> bool:
    """Tell whether a line goes straight on from an interval into one beside it: a finer grid finds the same place then.

    ``points``: the ends of the interval with one more on each side, as far as there is one.
    """
    steps = np.diff(points)
    return bool(np.isclose(steps[1:], steps[:-1], rtol=1e-9, atol=0).any())


def _bounds(driver: Driver) -> tuple[Decimal, Decimal]:
    """Return between which values to look: wide around today's value and its range, within what may be entered."""
    least, most = MODEL_VALUES[driver.key].bounds
    low = min(driver.now / WIDTH, driver.low if driver.low is not None else driver.now)
    high = max(driver.now * WIDTH, driver.high if driver.high is not None else driver.now)
    return max(low, least), min(high, most)
