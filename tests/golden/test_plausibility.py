"""The model lands in the magnitudes that consumer advice, institutes and associations publish."""

from dataclasses import replace
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
import yaml

from calculator.core import Comparison, SystemCosts, Technology
from tests.core.houses import DATES, facts, result

GOLDEN = yaml.safe_load(Path(__file__).with_name("plausibility.yaml").read_text(encoding="utf-8"))
PAIR = (Technology.AIR_WATER_HP, Technology.GAS)
YEAR_DAYS, DEFLATOR = 365, Decimal("1.021")


def amounts(system: SystemCosts, *starts: str) -> list[Decimal]:
    """Sum the lines whose keys begin so, year by year."""
    lines = [line.amounts_eur for line in system.yearly if line.key.startswith(starts)]
    return [sum(year, Decimal(0)) for year in zip(*lines, strict=True)]


@cache
def house(gas_kwh: int, first_year: int = 2027, **values: int) -> Comparison:
    """A house that burns so much gas a year in a new boiler, at a demand at which a heat pump fits."""
    dates = replace(facts().dates, start_year=first_year)
    need = Decimal(gas_kwh) * Decimal("0.91")
    area = round(need / 120, 1)
    return result(facts(dates=dates), PAIR, area_m2=area, heat_demand_kwh_m2a=120, heat_load_kw=10, **values)


def gas_of(comparison: Comparison) -> SystemCosts:
    return comparison.system(Technology.GAS)


def bought(technology: Technology) -> Decimal:
    return house(20000).system(technology).one_off[0].amounts_eur[0]


def heat_pump_advantage() -> Decimal:
    comparison = house(18600)
    heat_pump = amounts(comparison.system(PAIR[0]), "electricity", "base_price")
    gas = amounts(gas_of(comparison), "fossil", "bio", "co2", "base_price")
    money = [DEFLATOR ** (1 + year) for year in range(len(gas))]  # published at the prices of today
    saved = ((fossil - electric) / worth for fossil, electric, worth in zip(gas, heat_pump, money, strict=True))
    return sum(saved, Decimal(0)) / len(gas) / YEAR_DAYS


def co2_without_duty() -> Decimal:
    steps = {f"bio_share_{year}_percent": 0 for year in (2029, 2035, 2040)}
    return sum(amounts(gas_of(house(20000, **steps)), "co2"), Decimal(0))


def gas_price_2026() -> Decimal:
    (first, *_rest) = amounts(gas_of(house(20000, first_year=2026)), "fossil", "co2", "base_price")
    return first / 20000 * 100


def gas_energy_growth() -> Decimal:
    energy = amounts(gas_of(house(10000, first_year=2026)), "fossil", "bio", "co2")
    return energy[19] / energy[0]


FOUND = {
    "heat_pump_offer_eur": lambda: bought(Technology.AIR_WATER_HP),
    "gas_boiler_eur": lambda: bought(Technology.GAS),
    "gas_price_2026_ct_kwh": gas_price_2026,
    "gas_energy_2045_over_2026": gas_energy_growth,
    "gas_18_years_eur": lambda: sum(amounts(gas_of(house(18000)), "fossil", "bio", "co2")[:18]),
    "co2_20_years_eur": co2_without_duty,
    "heat_pump_advantage_eur_day": heat_pump_advantage,
}


@pytest.mark.parametrize("name", GOLDEN["bands"])
def test_magnitude(name: str) -> None:
    band = GOLDEN["bands"][name]
    assert band["low"] <= FOUND[name]() <= band["high"]


@pytest.mark.parametrize(("technology", "gross_eur"), GOLDEN["cost_functions_at_10_kw_eur"]["values"].items())
def test_cost_function_at_ten_kilowatts(technology: str, gross_eur: int) -> None:
    key = Technology(technology)
    at_these_prices = replace(DATES, start_year=2026)
    system = result(facts(dates=at_these_prices), (key,), heat_load_kw=10).system(key)
    assert abs(system.one_off[0].amounts_eur[0] - gross_eur) <= 1 + gross_eur * Decimal("0.0002")
