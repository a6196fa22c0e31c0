"""A site in many futures at once: every value that nobody knows is an array. Needs NumPy, like ``ensemble``."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from math import sqrt
from typing import cast

import numpy as np

from calculator.core import arithmetic
from calculator.core.carriers import BY_PRICE, LOCAL_PRICES
from calculator.core.costs import GROWTH
from calculator.core.demand.building import PRESENT
from calculator.core.demand.spread import TENTH, spread
from calculator.core.facts import Facts
from calculator.core.futures import AIR, GROUND, Array, Futures
from calculator.core.heatings import Boiler, Technology
from calculator.core.inputs import Co2Path, EnergyPath, Inputs
from calculator.core.parameters import ParameterSet
from calculator.core.result import Assumption
from calculator.core.rules.kinds import GROUND_OR_WATER
from calculator.core.seasonal_efficiency import PRESENT_JAZ
from calculator.core.site import Site
from calculator.core.stated_ranges import AROUND, driver_inside, is_known, is_paid
from calculator.core.systems.parts import price_key
from calculator.core.systems.plan import Plan

GROWTHS = {
    "gas_price_growth_percent": "gas",
    "lpg_price_growth_percent": "gas",
    "electricity_price_growth_percent": "electricity",
    "oil_price_growth_percent": "oil",
    "bio_price_growth_percent": "bio",
    "wood_price_growth_percent": "wood",
    "heat_price_growth_percent": "heat",
}
# Where the key of a path of energy prices begins so, this driver decides which way it goes.
_PATHS = {"gas_grid_fee": "grid", "green_gas_supply": "bio"}
_LEAST_JAZ, _LEAST_FACTOR = 1.5, 0.3
# What turns a bill for the present heating into heat.
READ_BILLS = frozenset((PRESENT_JAZ, "pellets_efficiency_percent"))
# Ends of the keys of what purchases cost.
_PRICES = (
    "_cost_factor_eur",
    "_cost_base_eur",
    "_cost_step_eur",
    "borehole_cost_lowest_eur",
    "_investment_eur",
    "_unit_eur",
)
GROUND_JAZ = frozenset(f"{technology}_jaz" for technology in GROUND_OR_WATER)


class FutureSite(Site):
    """A site whose uncertain values are arrays of futures. All numbers are floats; the formulas do not notice."""

    words_numbers = False

    def __init__(self, inputs: Inputs, facts: Facts, parameters: ParameterSet, futures: Futures) -> None:
        self.futures = futures
        self._offers_percent = _stated(parameters, "spread_investment_percent")
        self._boilers_percent = _stated(parameters, "spread_boiler_investment_percent")
        self.investment = np.maximum(1 + futures.values["investment"] * self._offers_percent / 100, _LEAST_FACTOR)
        self._parameters_of_spread = parameters
        self.drawn_paths: dict[tuple[str, str], tuple[Decimal, ...]] = {}
        super().__init__(inputs, facts, parameters)

    def number(self, value: Decimal) -> Decimal:
        """Return a fact as a float."""
        return cast(Decimal, float(value))

    def prepared(self, assumption: Assumption) -> Assumption:
        """Return an assumption with its values in all futures."""
        is_open = assumption.key in BY_PRICE and assumption.open and not is_paid(self.facts, assumption.key)
        value = self._anywhere(assumption) if is_open else self._in_futures(assumption)
        if other := self.futures.otherwise.get(assumption.key):
            value = other.over(value, self.futures.count)
        return replace(assumption, value=cast(Decimal, value))

    def _in_futures(self, assumption: Assumption) -> Array | float:
        given: object = assumption.value
        if isinstance(given, np.ndarray):  # computed from what varies already
            return given
        key, value = assumption.key, float(assumption.value)
        if key == PRESENT:
            return value * self._demand()
        if key in GROWTHS:
            return value + self._spread(GROWTHS[key])
        return self._otherwise_drawn(assumption)

    def _otherwise_drawn(self, assumption: Assumption) -> Array | float:
        key, value = assumption.key, float(assumption.value)
        # What turns a bill into heat does not vary: the heat that follows from it varies by itself.
        if key in READ_BILLS and self.facts.readings:
            return value
        if key == "jaz" or key.endswith("_jaz"):
            return self._drawn_jaz(key, value)
        if (inside := self._inside_range(assumption)) is not None:
            return inside
        return value * self.investment if key.endswith(_PRICES) else value

    def _inside_range(self, assumption: Assumption) -> Array | None:
        """Return a value between the ends of what is stated for it; None if it is known, or has no such range."""
        key, value = assumption.key, float(assumption.value)
        if is_known(self, key):
            return None
        if key in AROUND:
            driver, error = AROUND[key]
            self.value(error)
            low, high = map(float, self.used[error].ends)
            return value * self._placed(driver, 1, 1 + low / 100, 1 + high / 100)
        found = driver_inside(key)
        if found is None or assumption.low is None:
            return None
        return self._placed(found, value, *map(float, assumption.ends))

    def _placed(self, driver: str, middle: float, low: float, high: float) -> Array:
        """Return a value whose 10 and 90 % values are two ends, and never below zero."""
        moved = self.futures.values[driver] / TENTH
        return np.maximum(middle + np.where(moved > 0, moved * (high - middle), moved * (middle - low)), 0)

    def _anywhere(self, assumption: Assumption) -> Array | float:
        """Return a value that lies evenly between the ends of its range and the working value between them."""
        value, low, high = map(float, (assumption.value, *assumption.ends))
        place = self.futures.evenly("heat_price" if assumption.key in LOCAL_PRICES else "fuel_today")
        return value + np.where(place > 0, place * (high - value), place * (value - low))

    def of_every_year(self, key: str) -> tuple[Decimal, ...] | None:
        """Emissions are not part of the futures."""
        return None

    def co2_net(self) -> tuple[Decimal, ...]:
        """Return the CO2 price: the low and the high path are the 10 and the 90 % values around the chosen one."""
        chosen = _array(super().co2_net())
        return self._between("co2", chosen, *(_array(self.stated_co2(path)) for path in (Co2Path.LOW, Co2Path.HIGH)))

    def path_of(self, key: str) -> tuple[Decimal, ...]:
        """Return a path of energy prices: those of grid fee and green gas lie between the low and the high one."""
        driver = next((driver for start, driver in _PATHS.items() if key.startswith(start)), "")
        chosen = super().path_of(key)
        if not driver:
            return chosen
        if (key, driver) not in self.drawn_paths:
            ends = (_array(self.in_years(key.format(end))) for end in (EnergyPath.LOW, EnergyPath.HIGH))
            self.drawn_paths[key, driver] = self._between(driver, _array(chosen), *ends)
        return self.drawn_paths[key, driver]

    def _between(self, driver: str, chosen: Array, low: Array, high: Array) -> tuple[Decimal, ...]:
        """Return a path in each year: the low and the high one are the 10 and the 90 % values around the chosen one."""
        up = np.maximum(self.futures.values[driver], 0) / TENTH
        down = np.maximum(-self.futures.values[driver], 0) / TENTH
        years = zip(chosen, np.minimum(low, chosen), np.maximum(high, chosen), strict=True)
        return tuple(
            cast(Decimal, np.maximum(mid + up * (top - mid) - down * (mid - least), 0)) for mid, least, top in years
        )

    def _demand(self) -> Array:
        found, moved = spread(self), self.futures.values["demand"]
        return np.exp(np.where(moved < 0, found.below, found.above) * moved)

    def _spread(self, driver: str) -> Array:
        key = f"spread_{driver}_growth_percent"
        return self.futures.values[driver] * _stated(self._parameters_of_spread, key)

    def _drawn_jaz(self, key: str, value: float) -> Array | float:
        source = GROUND if key in GROUND_JAZ else AIR
        spread = _stated(self._parameters_of_spread, f"spread_jaz_{source}")
        moved = self.futures.values["jaz"] + self.futures.own_part("jaz", source)
        return np.maximum(value + moved * spread, _LEAST_JAZ)

    def as_offered(self, plan: Plan) -> Plan:
        """Return a plan with what its own offer asks in each future; the common part lies in the prices already."""
        moved = self.futures.own_part("investment", plan.technology) * self._own_percent(plan.technology)
        factor = cast(Decimal, np.maximum(1 + moved / 100, _LEAST_FACTOR))
        asked = (
            each if each.offered else each._replace(amount_eur=each.amount_eur * factor) for each in plan.purchases
        )
        return self._at_other_prices(replace(plan, purchases=tuple(asked)))

    def _at_other_prices(self, plan: Plan) -> Plan:
        """Return a plan whose whole price is another one in some futures, as if that had been entered there.

        Each part goes with the whole, as in ``asked_prices``; what is entered holds for the order.
        """
        key = price_key(plan.technology)
        other = self.futures.otherwise.get(key)
        if other is None or self.inputs.has(key):
            return plan
        whole = cast(Array, arithmetic.total([each.amount_eur for each in plan.purchases]))
        factor = other._replace(values=other.values / other.of(np.broadcast_to(whole, self.futures.count)))
        ordered = float(self.growth(GROWTH, self.years_to_order)[0] / self.growth(GROWTH)[0])
        offered = factor._replace(values=factor.values * ordered)
        kept, at_order = (cast(Decimal, each.over(1.0, self.futures.count)) for each in (factor, offered))
        bought = (each._replace(amount_eur=each.amount_eur * at_order) for each in plan.purchases)
        yearly = (
            each._replace(amount_eur_a=each.amount_eur_a * kept) if each.of_price else each for each in plan.yearly
        )
        return replace(plan, purchases=tuple(bought), yearly=tuple(yearly))

    def _own_percent(self, technology: Technology) -> float:
        """Return how far offers for one heating differ: for boilers so much more that both parts make their spread."""
        if not isinstance(technology.record.design, Boiler):
            return self._offers_percent
        return sqrt(2 * self._boilers_percent**2 - self._offers_percent**2)


def _array(numbers: Iterable[Decimal]) -> Array:
    return np.array([float(each) for each in numbers])


def _stated(parameters: ParameterSet, key: str) -> float:
    return float(parameters.on(key, parameters.as_of).value)
