"""Derived values say how they come about, and the numbers that they name give the value."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from calculator.core import Comparison, Facts, Heating, HeatingKind, Household, Inputs, Technology
from calculator.core.compare import every_system
from calculator.core.cost_lines import CostKind, LineFormula
from calculator.core.derivations import Derivation
from calculator.core.facts import HeatEmission, Measure, Work
from calculator.core.future_site import FutureSite
from calculator.core.futures import draw
from calculator.core.notation import cents
from calculator.core.readings import MeterReading, Unit
from calculator.core.result import Assumption
from calculator.core.site import FACT
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


OIL_BILLS = (
    MeterReading(unit=Unit.OIL_LITRE, amount=Decimal(2500), from_=date(2024, 3, 1), to=date(2025, 2, 28)),
    MeterReading(unit=Unit.OIL_LITRE, amount=Decimal(2600)),
)
HOUSES = {
    "gas": facts(),
    "bills in litres": facts(heating=Heating(kind=HeatingKind.OIL, year_installed=1990), readings=OIL_BILLS),
    "a bill of a heat pump": facts(
        heating=Heating(kind=HeatingKind.HEAT_PUMP, year_installed=2010),
        readings=(MeterReading(unit=Unit.ELECTRICITY_KWH, amount=Decimal(7000)),),
    ),
    "a bill in euros": facts(readings=(MeterReading(unit=Unit.GAS_KWH, amount=None, eur=Decimal(2500)),)),
    "night storage": facts(heating=Heating(kind=HeatingKind.NIGHT_STORAGE, year_installed=1990)),
    "gas in each flat": facts(
        house=house(area=600, dwellings=8), heating=Heating(kind=HeatingKind.GAS_FLOOR, year_installed=2000),
        household=Household(),
    ),
    "with battery": facts(work=Work(hybrid_alternative=True, battery_kwh=Decimal(5))),
}  # fmt: skip


@pytest.mark.parametrize("case", HOUSES.values(), ids=HOUSES.keys())
def test_every_value_that_the_model_derives_says_how(case: Facts) -> None:
    found = result(case, every_system(case))
    computed = [each for each in found.assumptions if each.key not in LAW.parameters and each.source != FACT]
    assert len(computed) > 20
    assert [each.key for each in computed if each.formula is None] == []
    assert all(in_german(each.formula) for each in computed if each.formula)


def test_numbers_of_a_bill_give_its_heat_and_those_of_several_the_demand() -> None:
    found = result(HOUSES["bills in litres"], (PUMP,))
    days, told = derived(found, "reading_1_degree_days", Derivation.DEGREE_DAYS)
    parts = [dict(part.values) for part in told["years"]]
    assert [part["year"] for part in parts] == ["2024", "2025"]
    assert close(sum(part["days"] * part["part"] / 100 for part in parts), days)
    first, told = derived(found, "reading_1_heat", Derivation.BILL_IN_MEAN_YEAR)
    burnt = dict(told["heat"].values)
    bought = dict(burnt["bought"].values)
    assert (bought["amount"], bought["unit"]) == (2500, "Liter")
    heat = bought["amount"] * bought["each"] * burnt["percent"] / 100
    assert close((heat - told["water"]) * told["mean"] / told["days"] + told["water_a"], first)
    assert told["days"] == days
    second, told = derived(found, "reading_2_heat", Derivation.BILL_HEAT)
    demand, told = derived(found, "heat_demand_kwh_m2a", Derivation.MEASURED_MEAN)
    assert [dict(each.values)["heat"] for each in told["heats"]] == [first, second]
    assert close((first + second) / told["count"] / told["area"], demand)
    formula = assumption(found, "heat_demand_kwh_m2a").formula
    assert formula is not None
    assert in_german(formula).endswith(" kWh) ÷ 2 ÷ 140 m²")


def test_costs_and_electricity_of_a_bill_are_told_too() -> None:
    of_costs = assumption(result(HOUSES["a bill in euros"], (PUMP,)), "reading_1_heat").formula
    assert of_costs is not None
    assert in_german(of_costs).startswith("(2.500,00\N{NO-BREAK SPACE}€ − ")
    by_pump, told = derived(result(HOUSES["a bill of a heat pump"], (PUMP,)), "reading_1_heat", Derivation.BILL_BY_JAZ)
    assert close(dict(told["bought"].values)["bought"] * told["jaz"], by_pump)


def test_numbers_of_the_hybrid_the_collectors_and_the_old_boiler_give_them() -> None:
    found = result(HOUSES["bills in litres"], (Technology.HP_GAS_HYBRID, Technology.GAS_SOLAR, Technology.KEEP))
    share, told = derived(found, "hybrid_heat_pump_heat_percent", Derivation.HYBRID_HEAT)
    assert close((told["room"] * told["rest"] + told["by_pump"] * told["water"]) / 100, share)
    solar, told = derived(found, "gas_solar_solar_heat_percent", Derivation.COLLECTORS_HEAT)
    kwh = told["water"] * told["for_water"] + told["rest"] * told["for_rooms"]
    assert close(min(kwh * 100 / told["heat"], told["most"]), solar)
    boiler, told = derived(found, "old_oil_efficiency_percent", Derivation.EFFICIENCY_BY_LOWER)
    assert close(told["percent"] * told["factor"], boiler)
    radiators, told = derived(result(facts(), (PUMP,)), "radiators_to_replace", Derivation.RADIATORS)
    warmer = float((told["flow"] - told["inside"]) / (told["most"] - told["inside"])) ** float(told["exponent"])
    assert close(told["rooms"] * (Decimal(warmer) - 1) / (told["gain"] - 1), radiators)
    part, told = derived(result(facts(), (Technology.HP_PV,)), "pv_heat_pump_part_percent", Derivation.ROOF_PART)
    assert close(told["used"] * 100 / told["made"], part)


def test_what_is_stated_or_entered_has_no_formula() -> None:
    entered = result(facts(), (PUMP,), heat_load_kw=Decimal(9), jaz=Decimal(3))
    assert {assumption(entered, key).formula for key in ("heat_load_kw", "jaz", "area_m2")} == {None}


def test_many_futures_have_no_numbers_to_word() -> None:
    case: Facts = facts()
    site = FutureSite(Inputs.of(LAW, {}), case, LAW, draw(50))
    plan_of(site, PUMP)
    assert {each.formula for each in site.used.values()} == {None}
