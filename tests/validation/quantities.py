"""What is compared: each quantity read off a computed case, for the exact model and for many futures alike."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from calculator.core import SystemCosts, Technology, compare
from calculator.core.cost_lines import CostKind
from calculator.core.costs import costs
from calculator.core.future_site import FutureSite
from calculator.core.futures import SEED, draw
from calculator.core.systems import parts, plan_of
from calculator.core.tenancy import rented_cost
from tests.validation.published import Item

FUTURES = 2000
_ENERGY = (CostKind.ENERGY, CostKind.GREEN_FUEL, CostKind.CO2, CostKind.BASE_PRICE)
_HEATING = (*_ENERGY, CostKind.MAINTENANCE, CostKind.OPERATION)
Number = Any  # a Decimal, or an array with a number for each future


@dataclass(frozen=True)
class Answer:
    """One case computed: its heat, and its systems by key. ``assumptions`` by key where it is exact."""

    item: Item
    heat_kwh_a: Number
    cost_of: Callable[[Technology], SystemCosts]
    assumptions: dict[str, Number]
    area_m2: Number

    @cached_property
    def system(self) -> SystemCosts:
        return self.cost_of(self.item.system)


def exact(item: Item) -> Answer:
    """Compute a case as people see it."""

    def compared(*systems: Technology) -> Any:
        return compare(item.inputs, item.facts, item.parameters, systems)

    found = compared(item.system)
    known = {each.key: each.value for each in found.assumptions}
    return Answer(
        item, found.heat_demand_kwh_a, lambda key: compared(key).system(key), known, item.facts.house.living_area_m2
    )


def in_futures(item: Item) -> Answer:
    """Compute a case in many futures: the range that the model states for it."""
    site = FutureSite(item.inputs, item.facts, item.parameters, draw(FUTURES, SEED))
    heat, area = parts.heat_kwh_a(site), float(item.facts.house.living_area_m2)
    cost = {}

    def cost_of(key: Technology) -> SystemCosts:
        if key not in cost:
            cost[key] = costs(site.as_offered(plan_of(site, key)), site, None)
        return cost[key]

    cost_of(item.system)
    return Answer(item, heat, cost_of, {key: each.value for key, each in site.used.items()}, area)


def stated_range(item: Item) -> tuple[float, float] | None:
    """Return the 10 and the 90 % value of a quantity; None where law or arithmetic leave no range."""
    if item.quantity in WITHOUT_RANGE:
        return None
    drawn = np.broadcast_to(np.asarray(QUANTITIES[item.quantity](in_futures(item)), dtype=float), (FUTURES,))
    low, high = np.quantile(drawn, (0.1, 0.9))
    return float(low), float(high)


def _first_year(system: SystemCosts, *kinds: CostKind) -> Number:
    return sum(line.amounts_eur[0] for line in system.yearly if line.kind in kinds)


def _bought(system: SystemCosts) -> Number:
    return sum(line.amounts_eur[0] for line in system.one_off if line.kind is CostKind.PURCHASE)


def _kwh(system: SystemCosts) -> Number:
    return sum(row.kwh_a for row in system.energy)


def _replacement(answer: Answer) -> Number:
    lines = [line.amounts_eur for line in answer.system.yearly if line.kind is CostKind.REPLACEMENT]
    return next(total for total in (sum(year) for year in zip(*lines, strict=True)) if np.any(np.asarray(total) > 0))


def _co2_kg(answer: Answer) -> Number:
    tonnes = answer.system.co2_t
    assert tonnes is not None
    return tonnes[0] * 1000


def _landlord_percent(answer: Answer) -> Number:
    years = range(
        answer.item.facts.dates.first_year, answer.item.facts.dates.first_year + len(answer.system.yearly_eur)
    )
    cost = rented_cost(answer.system, years, answer.item.facts, answer.item.parameters)
    share = next(each for each in cost.splits[0].items if each.key == "co2")
    return share.landlord_eur * 100 / (share.landlord_eur + share.tenant_eur)


def _solar_kwh(answer: Answer) -> Number:
    return answer.heat_kwh_a * (1 - _kwh(answer.system) / _kwh(answer.cost_of(Technology.GAS)))


def _pv_percent(answer: Answer) -> Number:
    return 100 * (1 - _kwh(answer.system) / _kwh(answer.cost_of(Technology.AIR_WATER_HP)))


def _against_air(part: Callable[[SystemCosts], Number]) -> Callable[[Answer], Number]:
    return lambda answer: part(answer.system) / part(answer.cost_of(Technology.AIR_WATER_HP))


QUANTITIES: dict[str, Callable[[Answer], Number]] = {
    "heat_kwh_m2": lambda answer: answer.heat_kwh_a / answer.area_m2,
    "fuel_kwh": lambda answer: _kwh(answer.system),
    "fuel_kwh_m2": lambda answer: _kwh(answer.system) / answer.area_m2,
    "load_kw": lambda answer: answer.assumptions["heat_load_kw"],
    "jaz": lambda answer: answer.heat_kwh_a / _kwh(answer.system),
    "power_against_air": _against_air(_kwh),
    "purchase_eur": lambda answer: _bought(answer.system),
    "purchase_against_heat_pump": _against_air(_bought),
    "replacement_eur": _replacement,
    "grant_eur": lambda answer: answer.system.grant_eur,
    "service_eur_a": lambda answer: _first_year(answer.system, CostKind.MAINTENANCE),
    "base_price_eur_a": lambda answer: _first_year(answer.system, CostKind.BASE_PRICE),
    "energy_eur_a": lambda answer: _first_year(answer.system, *_ENERGY),
    "heating_eur_a": lambda answer: _first_year(answer.system, *_HEATING),
    "co2_eur_a": lambda answer: _first_year(answer.system, CostKind.CO2),
    "co2_kg": _co2_kg,
    "co2_kg_m2": lambda answer: _co2_kg(answer) / answer.area_m2,
    "landlord_co2_percent": _landlord_percent,
    "solar_kwh": _solar_kwh,
    "pv_percent": _pv_percent,
}
# What law, price sheet or arithmetic fix; the model states no range for them.
WITHOUT_RANGE = frozenset(("grant_eur", "base_price_eur_a", "co2_eur_a", "co2_kg", "co2_kg_m2", "landlord_co2_percent"))


def ours(item: Item) -> Number:
    """Return our figure for the quantity of an item."""
    return QUANTITIES[item.quantity](exact(item))
