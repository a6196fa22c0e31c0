"""What holds for every heating system: sums, signs, directions, explanations, replacement, quotes."""

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculator.core import (
    MODEL_VALUES,
    Co2Path,
    Dates,
    Facts,
    Heating,
    HeatingKind,
    House,
    Inputs,
    SystemCosts,
    Technology,
    compare,
    law_of,
    load_set,
    to_dict,
)  # fmt: skip
from calculator.core.facts import Measure
from calculator.core.finance import Loan
from calculator.sentences import in_german
from calculator.terminal_table import to_table
from tests.core.houses import DAY, LAW, facts, result

MICRO = Decimal("0.000001")
SCHEMA = json.loads(
    (Path(__file__).resolve().parents[2] / "calculator" / "core" / "comparison.schema.json").read_text(encoding="utf-8")
)
ALL = result()
# Those that a new heating, or keeping the one of this house, pays.
PRICES = [each.key for each in ALL.assumptions if each.unit == "€/kWh"]


def areas() -> st.SearchStrategy[Decimal]:
    return st.decimals(min_value=30, max_value=900, places=1)


def needs() -> st.SearchStrategy[Decimal]:
    return st.decimals(min_value=0, max_value=400, places=1)


def amounts(system: SystemCosts, key: str) -> tuple[Decimal, ...]:
    return next(line.amounts_eur for line in system.yearly if line.key == key)


def test_every_heating_is_compared_in_the_order_of_the_records() -> None:
    assert [system.key for system in ALL.systems] == [str(each) for each in Technology]
    assert [system.label for system in ALL.systems] == [each.label for each in Technology]


@settings(max_examples=15)
@given(areas(), needs(), st.sampled_from(HeatingKind), st.integers(min_value=1970, max_value=2026))
def test_items_sum_to_totals_and_are_never_negative(
    area: Decimal, need: Decimal, kind: HeatingKind, installed: int
) -> None:
    case = facts(heating=Heating(kind=kind, year_installed=installed))
    comparison = result(case, area_m2=area, heat_demand_kwh_m2a=need)
    for system in comparison.systems:
        assert all(amount >= 0 for line in system.yearly for amount in line.amounts_eur)
        assert system.net_investment_eur >= 0
        items = sum(sum(line.amounts_eur) for line in (*system.one_off, *system.yearly))
        assert abs(system.cumulative_eur[-1] - items) < MICRO
        assert comparison.evaluation(system.key).residual_value_eur >= 0
        keys = [line.key for line in system.yearly]
        assert len(keys) == len(set(keys))


@settings(max_examples=15)
@given(st.sampled_from(PRICES), st.decimals(min_value="0.001", max_value="0.5", places=4))
def test_a_higher_price_never_makes_a_system_cheaper(key: str, more: Decimal) -> None:
    stated, house = LAW.on(key, DAY).value, burning(key)
    now, dearer = result(house), result(house, **{key: round(stated + more, 4)})
    pairs = [(one.payments_eur, other.payments_eur) for one, other in zip(now.systems, dearer.systems, strict=True)]
    assert all(after >= before - MICRO for before, after in pairs)
    assert key.startswith("feed_in") or any(after > before for before, after in pairs)


def burning(price: str) -> Facts:
    """Return a house that pays a price: the usual one, or one whose present heating alone burns it."""
    if any(each.key == price for each in ALL.assumptions):
        return facts()
    kinds = (each for each in HeatingKind if each.record.kept and each.record.kept.carrier.price == price)
    return facts(heating=Heating(kind=next(kinds), year_installed=2000))


@settings(max_examples=10)
@given(needs(), needs())
def test_more_demand_never_makes_a_system_cheaper(one: Decimal, other: Decimal) -> None:
    less, more = (result(heat_demand_kwh_m2a=need, jaz=3) for need in sorted((one, other)))
    for low, high in zip(less.systems, more.systems, strict=True):
        assert low.cumulative_eur[-1] <= high.cumulative_eur[-1] + MICRO


@settings(max_examples=10)
@given(st.decimals(min_value=0, max_value=10, places=2), st.decimals(min_value=0, max_value=10, places=2))
def test_higher_interest_never_raises_the_present_value_of_running_costs(one: Decimal, other: Decimal) -> None:
    pair = (Technology.AIR_WATER_HP, Technology.GAS)
    low, high = (result(systems=pair, interest_percent=each) for each in sorted((one, other)))
    for key in pair:
        assert high.evaluation(key).capital_value_eur <= low.evaluation(key).capital_value_eur + MICRO


def test_without_demand_no_energy_is_bought() -> None:
    for system in result(heat_demand_kwh_m2a=0).systems:
        assert all(row.kwh_a == 0 for row in system.energy)
        fixed = [
            line
            for line in system.yearly
            if line.key.startswith(("base_price", "maintenance", "repair", "old_", "pv_"))
        ]
        replaced = [line for line in system.yearly if line.key.startswith("replacement")]
        rest = [line for line in system.yearly if line not in (*fixed, *replaced)]
        assert all(amount == 0 for line in rest for amount in line.amounts_eur)


def test_every_cost_line_is_explained() -> None:
    known = {assumption.key for assumption in ALL.assumptions}
    for system in ALL.systems:
        for line in (*system.one_off, *system.yearly):
            assert line.label
            assert line.formula
            assert set(line.assumptions) <= known
            assert line.source


def test_lines_name_the_norm_behind_them() -> None:
    gas = {line.key: line.norm for line in ALL.system(Technology.GAS).yearly}
    assert gas["bio_gas"] == gas["fossil_gas"] == "§ 43 GModG"
    assert "BEHG" in gas["co2"]
    assert gas["repair"] == "VDI 2067 Blatt 1"
    (subsidy,) = (line for line in ALL.system(Technology.AIR_WATER_HP).one_off if line.key == "subsidy")
    assert subsidy.norm


def test_alternatives_to_paying_at_once_are_offered() -> None:
    heat_pump, gas = ALL.system(Technology.AIR_WATER_HP), ALL.system(Technology.GAS)
    assert heat_pump.loan_offer is not None
    assert heat_pump.loan_offer.programme
    assert heat_pump.tax is not None
    assert gas.loan_offer is None


def test_assumptions_without_a_checked_figure_are_marked_until_confirmed_or_replaced() -> None:
    def marked(inputs: Inputs) -> set[str]:
        found = compare(inputs, facts(), LAW).assumptions
        return {assumption.key for assumption in found if assumption.to_confirm}

    before = marked(Inputs.of(LAW, {}))
    assert {"wood_chips_price_eur_kwh", "fernwaerme_cost_factor_eur", "heat_demand_kwh_m2a"} <= before
    confirmed = frozenset({"wood_chips_price_eur_kwh", "heat_demand_kwh_m2a"})
    assert marked(Inputs.of(LAW, {}, confirmed=confirmed)) == before - confirmed
    assert "lpg_price_eur_kwh" not in marked(Inputs.of(LAW, {"lpg_price_eur_kwh": "0,1"}))


def test_each_device_is_bought_again_after_its_own_life() -> None:
    pellets = amounts(ALL.system(Technology.PELLETS), "replacement")
    assert [year for year, amount in enumerate(pellets, start=1) if amount] == [16]
    investment = ALL.system(Technology.PELLETS).one_off[0].amounts_eur[0]
    renewed = LAW.on("wood_boiler_renewed_percent", DAY).value / 100
    assert renewed < 1  # store, pipes and balancing are there already
    assert abs(pellets[15] - investment * renewed * Decimal("1.021") ** 15) < MICRO
    heat_pump = amounts(ALL.system(Technology.AIR_WATER_HP), "replacement")
    assert [year for year, amount in enumerate(heat_pump, start=1) if amount] == [19]
    for outlives in (Technology.GAS, Technology.BRINE_BOREHOLE_HP):
        assert not any(line.key.startswith("replacement") for line in ALL.system(outlives).yearly)


def test_both_balances_are_kept_apart() -> None:
    gas = ALL.system(Technology.GAS).energy[0]
    assert gas.real_t is not None
    assert gas.certificate_t is not None
    assert gas.real_t[0] == gas.kwh_a * Decimal("0.18139") / 1000
    assert gas.certificate_t[0] == gas.kwh_a * Decimal("0.24") / 1000
    assert ALL.system(Technology.LOCAL_NETWORK).co2_t is None


def test_the_certificate_factor_of_electricity_changes_in_2027() -> None:
    case = facts(dates=replace(facts().dates, start_year=2026))
    row = result(case, (Technology.AIR_WATER_HP,)).systems[0].energy[0]
    assert row.certificate_t is not None
    assert abs(row.certificate_t[0] / row.certificate_t[1] - Decimal("5.6")) < MICRO


def test_a_higher_co2_path_makes_fossil_heat_dearer_and_nothing_else() -> None:
    by_path = {path: compare(Inputs.of(LAW, {}, co2_path=path), facts(), LAW) for path in (Co2Path.LOW, Co2Path.HIGH)}
    fossil = {"gas", "gas_solar", "lpg", "oil", "heat_pump_gas_hybrid", "keep"}
    for low, high in zip(by_path[Co2Path.LOW].systems, by_path[Co2Path.HIGH].systems, strict=True):
        assert (high.cumulative_eur[-1] > low.cumulative_eur[-1]) is (low.key in fossil)


@pytest.mark.parametrize("years", [10, 20, 40])
def test_horizon(years: int) -> None:
    comparison = result(horizon_years=years)
    assert comparison.calendar_years == tuple(range(2027, 2027 + years))
    assert all(len(system.cumulative_eur) == years for system in comparison.systems)


def test_the_same_house_under_the_brochure_and_under_todays_law() -> None:
    reference = load_set("referenz-2025-09")
    systems = (Technology.AIR_WATER_HP, Technology.BRINE_BOREHOLE_HP, Technology.GAS)
    day = date(2025, 9, 30)
    dates = Dates(stichtag=day, order_date=day, application_date=day, installation_date=day)
    case = replace(facts(), dates=dates)
    then = compare(Inputs.of(reference, {}), case, reference, systems)
    assert then.system("heat_pump").yearly_eur != ALL.system("heat_pump").yearly_eur
    assert then.system("heat_pump").one_off[0].amounts_eur == (35000,)
    assert then.system("heat_pump_borehole").net_investment_eur > then.system("heat_pump").net_investment_eur


def test_whole_answer_fits_the_schema_and_the_table_names_every_system() -> None:
    case = facts(measures=(Measure.ROOF,))
    comparison = compare(Inputs.of(LAW, {}), case, LAW, loan=Loan(Decimal(4), 10))
    jsonschema.validate(to_dict(comparison, in_german), SCHEMA)
    text = to_table(comparison, "Haus", in_german)
    assert all(system.label in text for system in comparison.systems)
    assert "bitte bestätigen" in text


def test_law_of_another_day_changes_the_subsidy_only_where_the_law_changed() -> None:
    def granted(day: str) -> dict[str, Decimal]:
        on = type(DAY).fromisoformat(day)
        dates = replace(facts().dates, stichtag=on, order_date=on, application_date=on)
        comparison = compare(Inputs.of(law_of(on), {}), facts(dates=dates), law_of(on))
        return {system.key: system.subsidy.amount_eur for system in comparison.systems if system.subsidy}

    before, after = granted("2026-07-20"), granted("2026-07-21")
    assert before["heat_pump"] == 16500
    assert after["heat_pump"] == 12880
    assert before["gas"] == after["gas"] == 0


def test_apartment_building_and_unknown_facts_are_computed() -> None:
    block = House(living_area_m2=Decimal(1200), build_year=1975, dwellings=18, self_used_dwellings=0)
    case = Facts(house=block, heating=facts().heating, dates=facts().dates)
    assert all(system.permission and system.permission.sentence for system in result(case).systems)


@pytest.mark.parametrize("key", sorted(set(MODEL_VALUES) & set(LAW.parameters)))
def test_every_default_of_a_field_is_allowed_and_has_its_unit(key: str) -> None:
    field, record = MODEL_VALUES[key], LAW.on(key, DAY)
    assert field.bounds[0] <= record.value <= field.bounds[1]
    assert field.unit == record.unit


def test_radiators_are_counted_by_area_and_by_how_hot_the_water_is_today() -> None:
    """A villa does not get by with the radiators of one flat, and a house that needs 70 °C not with those of 60 °C."""

    def radiators(area: int, flow: int, dwellings: int = 1, **entered: Decimal) -> tuple[Decimal, Decimal]:
        house = House(
            living_area_m2=Decimal(area), build_year=1910, dwellings=dwellings, flow_temperature_c=Decimal(flow)
        )
        found = result(facts(house=house), (Technology.AIR_WATER_HP,), cost_growth_percent=0, **entered)
        known = {each.key: each.value for each in found.assumptions}
        lines = {line.key: line.amounts_eur[0] for line in found.systems[0].one_off}
        return known.get("radiators_to_replace", Decimal(0)), lines.get("radiators", Decimal(0))

    small, large = radiators(100, 65), radiators(300, 65)
    assert large[0] == pytest.approx(3 * small[0])
    assert radiators(300, 65, dwellings=3) == large
    numbers = [radiators(135, flow)[0] for flow in (55, 60, 65, 70, 90)]
    assert numbers == sorted(numbers)
    assert numbers[0] == 0
    assert 1 < numbers[1] < 3 < numbers[3] < 7  # of ten
    assert numbers[4] == 10  # never more than there are
    price = LAW.on("radiator_eur", DAY).value
    assert radiators(300, 65, radiators_to_replace=Decimal(4)) == (4, 4 * price)


@pytest.mark.parametrize("installed", [date(2026, 7, 28), date(2026, 7, 29), date(2026, 7, 30), date(2026, 12, 20)])
def test_the_heating_that_follows_the_kept_one_burns_green_fuel_whenever_another_was_installed(installed: date) -> None:
    same = dict.fromkeys(("order_date", "application_date", "installation_date"), installed)
    days = Dates(stichtag=DAY, start_year=2027, **same)
    kept = result(facts(dates=days), (Technology.KEEP, Technology.AIR_WATER_HP)).system(Technology.KEEP)
    usual = result(None, (Technology.KEEP, Technology.AIR_WATER_HP)).system(Technology.KEEP)
    assert kept.yearly_eur == usual.yearly_eur
    assert any(line.key == "bio_gas" and line.amounts_eur[-1] for line in kept.yearly)
    assert kept.permission == usual.permission
    assert kept.duties == usual.duties
