"""What a heating costs a community: grant, reserve, loan and levy pay the price together, and flats share it."""

from dataclasses import replace
from decimal import Decimal
from types import SimpleNamespace
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculator.core import Comparison, Facts, House, Household, Inputs, SystemCosts, Technology, compare
from calculator.core.community import Community
from calculator.core.errors import InvalidInput
from calculator.core.finance import Loan
from calculator.core.levy import Levy, levies, paid_back_after
from calculator.sentences import in_german
from tests.core.houses import LAW, facts

HOUSE = House(living_area_m2=Decimal(840), build_year=1965, dwellings=12, self_used_dwellings=0)
SYSTEMS = (Technology.AIR_WATER_HP, Technology.GAS, Technology.KEEP)
PUMP, CENT = Technology.AIR_WATER_HP, Decimal("0.01")


def case(flat: Household | None = None, **community: Any) -> Facts:
    asked = {"exists": True, **community}
    return facts(house=HOUSE, household=flat or Household(persons=24), community=Community(**asked))


def compared(asked: Facts, loan: Loan | None = None) -> Comparison:
    return compare(Inputs.of(LAW, {}), asked, LAW, SYSTEMS, loan)


def found(asked: Facts, loan: Loan | None = None) -> dict[str, Levy]:
    return {each.key: each for each in levies(compared(asked, loan), asked)}


def test_reserve_loan_and_levy_pay_the_price_after_the_grant() -> None:
    loan = Loan(Decimal(4), 15, Decimal(30_000))
    pump = found(case(reserve_eur=Decimal(20_000)), loan)[PUMP]
    assert (pump.reserve_eur, pump.loan_eur) == (Decimal(20_000), Decimal(30_000))
    assert pump.levy_eur == pump.price_eur - 50_000
    assert pump.of_flat(pump.levy_eur) == pytest.approx(pump.levy_eur / 12, abs=CENT)


def test_a_month_is_heating_loan_and_the_reserve_put_back() -> None:
    asked = case(reserve_eur=Decimal(24_000), refill_years=10)
    comparison = compared(asked, Loan(Decimal(0), 10, Decimal(12_000)))
    pump = {each.key: each for each in levies(comparison, asked)}[PUMP]
    running = comparison.system(PUMP).yearly_eur[0] / 12
    assert pump.refill_month_eur == Decimal(200)
    assert pump.loan_month_eur == Decimal(100)
    assert pump.month_eur == running + 300


def test_without_a_number_of_years_the_reserve_is_put_back_in_all_that_are_computed() -> None:
    pump = found(case(reserve_eur=Decimal(24_000)))[PUMP]
    assert pump.refill_month_eur == Decimal(100)


def test_a_loan_without_amount_pays_what_grant_and_reserve_leave() -> None:
    pump = found(case(reserve_eur=Decimal(20_000)), Loan(Decimal(4), 10))[PUMP]
    assert pump.loan_eur == pump.price_eur - 20_000
    assert pump.levy_eur == 0


@pytest.mark.parametrize("beyond", [0, 1, 1_000_000])
def test_a_reserve_pays_no_more_than_the_price(beyond: int) -> None:
    price = found(case())[PUMP].price_eur
    pump = found(case(reserve_eur=price + beyond), Loan(Decimal(4), 10, Decimal(5_000)))[PUMP]
    assert (pump.reserve_eur, pump.loan_eur, pump.levy_eur) == (price, 0, 0)


def test_keeping_the_old_heating_needs_no_levy() -> None:
    kept = found(case(reserve_eur=Decimal(20_000)), Loan(Decimal(4), 10))[Technology.KEEP]
    assert (kept.levy_eur, kept.reserve_eur, kept.loan_eur, kept.refill_month_eur) == (0, 0, 0, 0)


def test_the_mean_month_is_the_total_with_the_interest_over_all_months() -> None:
    asked, loan = case(reserve_eur=Decimal(20_000)), Loan(Decimal(4), 10, Decimal(30_000))
    comparison = compared(asked, loan)
    pump, plan = {each.key: each for each in levies(comparison, asked)}[PUMP], comparison.evaluation(PUMP).loan
    assert plan is not None
    assert pump.whole_month_eur == (comparison.system(PUMP).fair_eur + plan.interest_total_eur) / 240


@pytest.mark.parametrize("years", [10, 20, 30])
def test_a_loan_that_runs_longer_than_the_comparison_costs_the_interest_of_its_years(years: int) -> None:
    asked, loan = case(), Loan(Decimal(4), years, Decimal(30_000))
    comparison = compared(asked, loan)
    pump, plan = {each.key: each for each in levies(comparison, asked)}[PUMP], comparison.evaluation(PUMP).loan
    assert plan is not None
    owed, paid = plan.amount_eur, Decimal(0)
    for _month in range(min(years, 20) * 12):
        interest = owed * plan.interest_percent / 1200
        owed, paid = owed + interest - plan.monthly_eur, paid + interest
    assert abs(pump.interest_eur - paid) < Decimal("0.01")
    assert (owed > 1) == (years > 20)


@given(st.lists(st.integers(1, 300), min_size=2, max_size=12))
@settings(max_examples=15, deadline=None)
def test_all_shares_together_are_the_house(weights: list[int]) -> None:
    parts = [Decimal(weight) * 1000 / sum(weights) for weight in weights]
    comparison = compared(case())
    flats = [
        next(each for each in levies(comparison, case(Household(own_share_permille=part))) if each.key == PUMP)
        for part in parts
    ]
    for amount in (flats[0].levy_eur, flats[0].month_eur, flats[0].whole_month_eur):
        assert sum(flat.of_flat(amount) for flat in flats) == pytest.approx(amount, abs=CENT)


def test_a_stated_share_counts_before_the_area_and_the_area_before_equal_parts() -> None:
    flat = Household(flat_area_m2=Decimal(84))
    assert found(case())[PUMP].share == 1 / Decimal(12)
    assert found(case(flat))[PUMP].share == Decimal("0.1")
    assert found(case(replace(flat, own_share_permille=Decimal(75))))[PUMP].share == Decimal("0.075")


def test_only_a_community_has_a_levy_and_a_stated_share_implies_one() -> None:
    assert found(facts(house=HOUSE)) == {}
    assert found(case(exists=False)) == {}
    implied = facts(house=HOUSE, household=Household(own_share_permille=Decimal(75)))
    assert found(implied)
    assert found(replace(implied, community=Community(exists=False))) == {}


def test_a_reserve_changes_no_total_and_no_rank() -> None:
    plain, saved = compared(case()), compared(case(reserve_eur=Decimal(20_000)))
    assert [each.fair_eur for each in plain.systems] == [each.fair_eur for each in saved.systems]


def test_formulas_name_their_numbers() -> None:
    pump = found(case(reserve_eur=Decimal(20_000)), Loan(Decimal(4), 15, Decimal(30_000)))[PUMP]
    levy, month, whole = map(in_german, pump.formulas)
    assert "− 20.000\N{NO-BREAK SPACE}€ Rücklage − 30.000\N{NO-BREAK SPACE}€ Kredit" in levy
    assert "davon 8,33 %" in levy
    assert "Kreditrate" in month
    assert "÷ 240 Monate" in whole


def test_a_heating_has_paid_off_from_the_year_on_from_which_it_stays_cheaper_than_the_old_one() -> None:
    comparison = compared(case())
    kept = comparison.system(Technology.KEEP)
    assert paid_back_after(kept, kept) is None
    for system in comparison.systems:
        year = paid_back_after(system, kept)
        both = list(zip(system.path_cents, kept.path_cents, strict=True))
        assert (year is not None) == (both[-1][0] < both[-1][1])
        assert all(one <= other for one, other in both[year or 0 :] if year is not None)
        assert not year or both[year - 1][0] > both[year - 1][1]


def test_a_heating_that_is_dearer_in_the_end_never_paid_off_though_the_old_one_is_replaced_in_between() -> None:
    paths = {"keep": (0, 9, 20), "new": (8, 8, 30)}
    kept, dearer = (cast("SystemCosts", SimpleNamespace(key=key, path_cents=path)) for key, path in paths.items())
    assert paid_back_after(dearer, kept) is None


@pytest.mark.parametrize("wrong", [{"reserve_eur": Decimal(-1)}, {"refill_years": 0}, {"refill_years": 41}])
def test_impossible_entries_are_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(InvalidInput):
        Community(**wrong)
