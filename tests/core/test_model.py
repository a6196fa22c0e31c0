"""Properties that hold for every house, and the boundaries of the rules."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.core import BROCHURE_VALUES, Comparison, Inputs, ParameterNotCovered, SystemCosts, compare, load_set
from calculator.core.case_facts import BROCHURE
from calculator.core.compare import BROCHURE_SYSTEMS
from calculator.core.cost_lines import CostKind, CostLine, LineFormula, LineLabel
from calculator.core.message import say
from calculator.core.notation import cents
from calculator.core.result import crossings
from tests.refusals import refused

REFERENCE = load_set("referenz-2025-09")
MICRO = Decimal("0.000001")
PRICES = [key for key, field in BROCHURE_VALUES.items() if field.unit.startswith(("€/kWh", "€ im Jahr", "€/t"))]


def field_values(key: str) -> st.SearchStrategy[Decimal]:
    field = BROCHURE_VALUES[key]
    return st.decimals(min_value=field.bounds[0], max_value=field.bounds[1], places=field.places)


def houses(**fixed: st.SearchStrategy[Decimal]) -> st.SearchStrategy[dict[str, Decimal]]:
    of_the_brochure = {"horizon_years": st.integers(1, 20).map(Decimal)}  # its frozen values end with 2044
    return st.fixed_dictionaries({key: field_values(key) for key in BROCHURE_VALUES} | of_the_brochure | fixed)


def result_of(**given_values: Any) -> Comparison:
    return compare(Inputs.of(REFERENCE, given_values), BROCHURE, REFERENCE, BROCHURE_SYSTEMS)


def amounts_of(system: SystemCosts, key: str) -> tuple[Decimal, ...]:
    return next(line.amounts_eur for line in system.yearly if line.key == key)


@given(houses())
def test_items_sum_to_totals_and_are_never_negative(house: dict[str, Decimal]) -> None:
    for system in result_of(**house).systems:
        assert all(amount >= 0 for line in system.yearly for amount in line.amounts_eur)
        assert system.net_investment_eur >= 0
        for year, total in enumerate(system.cumulative_eur, start=1):
            items = sum(sum(line.amounts_eur[:year]) for line in (*system.one_off, *system.yearly))
            assert abs(total - items) < MICRO


@given(houses())
def test_subsidy_exceeds_neither_cost_nor_cap(house: dict[str, Decimal]) -> None:
    subsidy = result_of(**house).subsidy
    assert 0 <= subsidy.amount_eur <= house["heat_pump_investment_eur"]
    assert subsidy.amount_eur <= cents(house["subsidy_max_eligible_eur"] * house["subsidy_cap_percent"] / 100)


@given(houses(), st.sampled_from([*PRICES, "heat_demand_kwh_m2a", "area_m2"]), st.data())
def test_higher_price_or_demand_never_makes_it_cheaper(
    house: dict[str, Decimal], key: str, data: st.DataObject
) -> None:
    lower = data.draw(field_values(key).filter(lambda value: value <= house[key]))
    before, after = result_of(**{**house, key: lower}), result_of(**house)
    for low, high in zip(before.systems, after.systems, strict=True):
        assert low.cumulative_eur[-1] <= high.cumulative_eur[-1] + MICRO


@given(houses(heat_demand_kwh_m2a=st.just(Decimal(0))))
def test_without_demand_only_fixed_costs_are_left(house: dict[str, Decimal]) -> None:
    result = result_of(**house)
    fixed = {
        "heat_pump": ("electricity_base_price_eur_a", "heat_pump_maintenance_eur_a", "heat_pump_operation_eur_a"),
        "gas": ("gas_base_price_eur_a", "gas_maintenance_eur_a", "gas_operation_eur_a"),
    }
    for system, keys in fixed.items():
        expected = sum(house[key] for key in keys)
        assert set(result.system(system).yearly_eur) == {expected}


@pytest.mark.parametrize(
    ("rates", "cost", "amount"),
    [
        ((30, 20, 5, 0), 35000, 16500),
        ((30, 20, 5, 0), 30000, 16500),
        ((30, 20, 5, 0), 29999, "16499.45"),
        ((30, 20, 5, 30), 35000, 21000),
        ((30, 20, 5, 15), 35000, 21000),
        ((30, 20, 5, 14), 35000, 20700),
        ((30, 0, 0, 0), 35000, 9000),
        ((30, 20, 5, 0), 0, 0),
    ],
)
def test_subsidy_rates_add_up_to_the_caps(rates: tuple[int, ...], cost: int, amount: int | str) -> None:
    names = ("subsidy_base", "subsidy_speed_bonus", "subsidy_efficiency_bonus", "subsidy_income_bonus")
    given_rates = {f"{name}_percent": rate for name, rate in zip(names, rates, strict=True)}
    assert result_of(heat_pump_investment_eur=cost, **given_rates).subsidy.amount_eur == Decimal(amount)


@pytest.mark.parametrize(("year", "share"), [(2028, 0), (2029, 15), (2034, 15), (2035, 30), (2039, 30), (2040, 60)])
def test_green_gas_share_and_co2_price_in_the_years_around_each_step(year: int, share: int) -> None:
    gas = result_of().system("gas")
    index = year - 2025
    fossil_kwh = Decimal(19200) * (100 - share) / 100
    assert amounts_of(gas, "fossil_gas")[index] == fossil_kwh * Decimal("0.10")
    assert amounts_of(gas, "bio_gas")[index] == (19200 - fossil_kwh) * Decimal("0.15")
    assert amounts_of(gas, "co2")[index] == fossil_kwh / 1000 * Decimal("0.201") * (55 + 8 * index)


def test_an_entered_step_replaces_only_its_own_years() -> None:
    bio = amounts_of(result_of(bio_share_2035_percent=100).system("gas"), "bio_gas")
    assert [amount / 2880 for amount in bio[9:16]] == [Decimal("0.15"), 1, 1, 1, 1, 1, Decimal("0.6")]


def test_years_without_values_raise() -> None:
    late = replace(BROCHURE, dates=replace(BROCHURE.dates, start_year=2026))
    with refused(ParameterNotCovered, match=r"\.2045 kein gesicherter Wert"):
        compare(Inputs.of(REFERENCE, {}), late, REFERENCE, BROCHURE_SYSTEMS)


def system(key: str, start: int, *yearly: int) -> SystemCosts:
    def line(*amounts: int) -> CostLine:
        return CostLine(
            "cost",
            CostKind.ENERGY,
            say(LineLabel.REPAIR),
            say(LineFormula.REPAIR_RATE),
            (),
            "Test",
            tuple(map(Decimal, amounts)),
        )

    return SystemCosts(key, key, (line(start),), (line(*yearly),))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((10, 1, 1, 1), (5, 4, 4, 4), [(2, "a")]),  # 11/9, 12/13
        ((10, 1, 1, 1), (5, 3, 4, 1), []),  # 11/8, 12/12 and 13/13 are ties
        ((10, 1, 1, 1), (5, 3, 4, 2), [(3, "a")]),  # 11/8, 12/12 is a tie, 13/14
        ((1, 1, 9, 1), (3, 3, 1, 9), [(2, "b"), (3, "a")]),  # 2/6, 11/7, 12/16
        ((1, 1, 1, 1), (3, 1, 1, 1), []),
        ((3, 1, 1, 1), (3, 2, 1, 1), []),
        ((9, "2.004", 1), (10, 1, 1), []),  # 11.004 and 11 are the same in cents
        ((9, "2.006", 1), (10, 1, 1), [(1, "b")]),
    ],
)
def test_crossing_years(one: tuple[int, ...], other: tuple[int, ...], expected: list[tuple[int, str]]) -> None:
    found = crossings(system("a", *one), system("b", *other), first_year=2025)
    assert [(crossing.year, crossing.cheaper) for crossing in found] == expected


def test_every_cost_line_is_explained() -> None:
    result = result_of()
    for costs in result.systems:
        for line in (*costs.one_off, *costs.yearly):
            assert line.label
            assert line.formula
            assert line.source
            assert set(line.assumptions) <= {assumption.key for assumption in result.assumptions}
    assert cents(result.difference_eur) == Decimal("9364.70")
