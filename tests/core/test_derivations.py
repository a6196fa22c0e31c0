"""Derived values say how they come about, and the numbers that they name give the value."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from calculator.core import Comparison, Facts, Household, Inputs, Technology
from calculator.core.cost_lines import CostKind, LineFormula
from calculator.core.derivations import Derivation
from calculator.core.ensemble import FutureSite
from calculator.core.facts import HeatEmission, Measure
from calculator.core.futures import draw
from calculator.core.notation import cents
from calculator.core.readings import MeterReading, Unit
from calculator.core.result import Assumption
from calculator.core.systems import plan_of
from calculator.sentences import in_german
from tests.core.houses import DATES, LAW, facts, result
from tests.core.houses_of_demand import house

NEAR = Decimal("0.000001")
PUMP, BOREHOLE = Technology.AIR_WATER_HP, Technology.BRINE_BOREHOLE_HP
BILL = (MeterReading(unit=Unit.GAS_KWH, amount=Decimal(20000)),)


def derived(found: Comparison, key: str, code: Derivation) -> tuple[Decimal, Any]:
    each = assumption(found, key)
    assert each.formula is not None
    assert each.formula.code is code
    return each.value, dict(each.formula.values)


def assumption(found: Comparison, key: str) -> Assumption:
    return next(each for each in found.assumptions if each.key == key)


def close(one: Decimal, other: Decimal) -> bool:
    return abs(one - other) < NEAR


@pytest.mark.parametrize("area", [30, 140, 300])
def test_numbers_of_the_heat_load_give_it(area: int) -> None:
    found = result(facts(house=house(area=area), measures=(Measure.ROOF,)), (PUMP,))
    load, told = derived(found, "heat_load_kw", Derivation.HEAT_LOAD)
    span = told["inside"] - told["outside"]
    room = told["area"] * told["norm"] * told["left"] / 100 * span / (told["days"] * told["hours"])
    assert close(max(room + told["water"] * told["persons"], told["least"]), load)


def test_numbers_of_demand_give_it() -> None:
    measured, told = derived(result(facts(readings=BILL), (PUMP,)), "heat_demand_kwh_m2a", Derivation.MEASURED)
    assert close(told["heat"] / told["area"], measured)
    planned = result(facts(measures=(Measure.ROOF,)), (PUMP,))
    after, told = derived(planned, "heat_demand_after_kwh_m2a", Derivation.RENOVATED)
    assert close((told["present"] - told["water"]) * told["left"] / 100 + told["water"], after)
    typical = assumption(planned, "heat_demand_kwh_m2a").formula
    assert typical is not None
    assert (
        in_german(typical)
        == "Tabelle: Ein- oder Zweifamilienhaus, Baujahr 1965, Fenster, Dach oder oberste Decke erneuert"
    )


@pytest.mark.parametrize("emission", HeatEmission)
def test_numbers_of_flow_and_jaz_give_them(emission: HeatEmission) -> None:
    found = result(facts(house=house(heat_emission=emission)), (PUMP,))
    today, told = derived(found, "flow_without_change_c", Derivation.FLOW_TODAY)
    share = float(told["share"] / 100) ** (1 / float(told["exponent"]))
    assert abs(float(told["inside"]) + float(told["sized"] - told["inside"]) * share - float(today)) < 1e-6
    flow, told = derived(found, "flow_temperature_c", Derivation.FLOW)
    assert close(min(told["today"], Decimal(told["most"])), flow)
    jaz = assumption(found, "jaz")
    assert jaz.formula is not None
    told = dict(jaz.formula.values)
    assert close(told["flow"], flow)
    if jaz.formula.code is Derivation.JAZ_BETWEEN:
        step = (told["at_high"] - told["at_low"]) / (told["high"] - told["low"])
        assert close(told["at_low"] + step * (flow - told["low"]), jaz.value)


def test_purchase_and_grant_are_told_with_their_numbers() -> None:
    found = result(facts(dates=replace(DATES, start_year=2026)), (PUMP, BOREHOLE), heat_load_kw=Decimal("9.4"))
    price = assumption(found, f"{PUMP}_investment_eur")
    assert price.formula is not None
    base, step = LAW.on("heat_pump_cost_base_eur", LAW.as_of).value, LAW.on("heat_pump_cost_step_eur", LAW.as_of).value
    parts = [line for line in found.system(PUMP).one_off if line.kind is CostKind.PURCHASE]
    assert price.value == sum(line.amounts_eur[0] for line in parts)
    assert dict(price.formula.values)["device"] == base + step * Decimal("9.4")
    assert {"base": base, "step": step, "size": Decimal("9.4")}.items() <= dict(parts[0].formula.values).items()
    ground = next(line.formula for line in found.system(BOREHOLE).one_off if line.key == "borehole")
    assert "m Bohrung ×" in in_german(ground)
    (grant,) = (line for line in found.system(PUMP).one_off if line.kind is CostKind.SUBSIDY)
    assert grant.formula.code is LineFormula.SUBSIDY
    numbers: Any = grant.formula.values
    assert cents(numbers["percent"] * numbers["eligible"] / 100) == -grant.amounts_eur[0]
    assert f"{numbers['percent']:f}".rstrip("0").rstrip(".") + "\N{NO-BREAK SPACE}% × " in in_german(grant.formula)


def test_grant_that_is_no_product_of_two_numbers_says_so() -> None:
    mixed = facts(
        house=house(dwellings=3, self_used_dwellings=1),
        household=Household(persons=6, taxable_income_eur=Decimal(35000)),
    )
    (grant,) = (line for line in result(mixed, (PUMP,)).systems[0].one_off if line.kind is CostKind.SUBSIDY)
    assert grant.formula.code is LineFormula.SUBSIDY_BY_PARTS
    assert "nur für selbst bewohnte Wohnungen" in in_german(grant.formula)


def test_what_is_stated_or_entered_has_no_formula() -> None:
    entered = result(facts(), (PUMP,), heat_load_kw=Decimal(9), jaz=Decimal(3))
    assert {assumption(entered, key).formula for key in ("heat_load_kw", "jaz", "area_m2")} == {None}


def test_many_futures_have_no_numbers_to_word() -> None:
    case: Facts = facts()
    site = FutureSite(Inputs.of(LAW, {}), case, LAW, draw(50))
    plan_of(site, PUMP)
    assert {each.formula for each in site.used.values()} == {None}
