"""BAFA grants, § 35c EStG and the KfW loan."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.core.choices import Measure
from calculator.core.errors import ParameterNotCovered
from calculator.core.heatings import Technology
from calculator.core.parameters import law_of
from calculator.core.rules.beg.bafa import envelope_subsidy
from calculator.core.rules.loan import loan_offer
from calculator.core.rules.tax import tax_reduction
from tests.core.rules.builders import facts
from tests.refusals import refused

OLD, NEW = date(2026, 7, 20), date(2026, 7, 21)


def bafa(day: date, cost: int, *, isfp: bool = False, dwellings: int = 1) -> Decimal:
    house = facts(day, house={"dwellings": dwellings}, work={"isfp": isfp})
    return envelope_subsidy(Decimal(cost), Decimal(cost), house, law_of(day)).amount_eur


@pytest.mark.parametrize(
    ("day", "cost", "isfp", "dwellings", "amount"),
    [
        (OLD, 299, False, 1, 0),
        (OLD, 300, False, 1, 45),
        (OLD, 40000, False, 1, 4500),
        (OLD, 40000, True, 1, 8000),
        (OLD, 70000, True, 1, 12000),
        (OLD, 100000, False, 3, 13500),
        (NEW, 40000, False, 1, 4500),
        (NEW, 30000, True, 1, 4500),
        (NEW, 40000, True, 1, 6500),  # 15 % of 40,000 and 5 % of the 10,000 above 30,000
        (NEW, 70000, True, 1, 10500),  # 15 % of 60,000 and 5 % of 30,000
        (NEW, 100000, False, 3, 9000),  # 15 % of 30,000 + 2 × 15,000
        (NEW, 10**6, False, 8, 18150),  # 15 % of 30,000 + 5 × 15,000 + 2 × 8,000
    ],
)
def test_envelope(day: date, cost: int, amount: int, dwellings: int, *, isfp: bool) -> None:
    assert bafa(day, cost, isfp=isfp, dwellings=dwellings) == amount


@pytest.mark.parametrize(
    ("day", "changes", "amount", "possible"),
    [
        (date(2026, 12, 31), {"energy_class": "H"}, 1500, 1500),
        (date(2027, 3, 31), {"energy_class": "H"}, 1500, 2000),
        (date(2027, 4, 1), {"energy_class": "H"}, 2000, 2000),
        (date(2027, 4, 1), {"energy_class": "G"}, 1500, 1500),
        (date(2027, 4, 1), {"specific_heat_demand_kwh_m2a": Decimal(300)}, 2000, 2000),
        (date(2027, 4, 1), {"specific_heat_demand_kwh_m2a": Decimal("299.9")}, 1500, 1500),
    ],
)
def test_bonus_for_the_worst_buildings(day: date, changes: dict[str, Any], amount: int, possible: int) -> None:
    house = facts(day, house=changes, work={"isfp": True})
    found = envelope_subsidy(Decimal(10000), Decimal(10000), house, law_of(day))
    assert (found.amount_eur, found.possible_eur) == (amount, possible)


@pytest.mark.parametrize(("insulation", "amount"), [(0, 1500), (4000, 1700), (10000, 2000)])
def test_the_bonus_for_the_worst_buildings_counts_insulation_and_no_windows(insulation: int, amount: int) -> None:
    day = date(2027, 4, 1)
    house = facts(day, house={"energy_class": "H"}, work={"isfp": True})
    found = envelope_subsidy(Decimal(10000), Decimal(insulation), house, law_of(day))
    assert found.amount_eur == amount


def test_windows_alone_bring_no_bonus_for_the_worst_buildings() -> None:
    assert [measure for measure in Measure if not measure.insulates] == [Measure.WINDOWS]


@given(st.integers(0, 300000), st.booleans(), st.integers(1, 12), st.dates(date(2024, 1, 1), date(2030, 12, 31)))
def test_envelope_grant_stays_within_a_fifth_of_the_cost(cost: int, isfp: bool, dwellings: int, day: date) -> None:
    assert 0 <= bafa(day, cost, isfp=isfp, dwellings=dwellings) <= Decimal(cost) / 5


@pytest.mark.parametrize(
    ("cost", "amounts"), [(35000, (2450, 2450, 2100)), (200000, (14000, 14000, 12000)), (300000, (14000, 14000, 12000))]
)
def test_tax_reduction(cost: int, amounts: tuple[int, ...]) -> None:
    found = tax_reduction(Decimal(cost), facts(NEW), law_of(NEW), technology=Technology.AIR_WATER_HP)
    assert found.amounts_eur == amounts
    assert found.granted


@pytest.mark.parametrize(
    ("technology", "house"),
    [
        (Technology.GAS, {}),
        (Technology.AIR_WATER_HP, {"self_used_dwellings": 0}),
        (None, {"build_year": 2016}),
    ],
)
def test_no_tax_reduction(technology: Technology | None, house: dict[str, Any]) -> None:
    case = facts(NEW, house=house, heating={"year_installed": 2018})
    found = tax_reduction(Decimal(35000), case, law_of(NEW), technology=technology)
    assert (found.granted, found.total_eur) == (False, 0)
    assert found.reason


def test_tax_reduction_never_exceeds_the_tax() -> None:
    poor = facts(NEW, household={"tax_eur_a": Decimal(1000)})
    assert tax_reduction(Decimal(35000), poor, law_of(NEW)).total_eur == 3000


def test_only_the_own_dwelling_counts() -> None:
    house = facts(NEW, house={"dwellings": 2})
    assert tax_reduction(Decimal(40000), house, law_of(NEW)).total_eur == 4000


def test_tax_reduction_ends_with_2029() -> None:
    assert tax_reduction(Decimal(1000), facts(date(2029, 12, 31)), law_of(NEW)).total_eur == 200
    with refused(ParameterNotCovered, match=r"01\.01\.2030"):
        tax_reduction(Decimal(1000), facts(date(2030, 1, 1)), law_of(NEW))


@pytest.mark.parametrize(
    ("income", "self_used", "programme", "interest"),
    [
        (90000, 1, "358", "0.98"),
        ("90000.01", 1, "359", "4.10"),
        (None, 1, "359", "4.10"),
        (50000, 0, "359", "4.10"),
    ],
)
def test_loan(income: Any, self_used: int, programme: str, interest: str) -> None:
    day = date(2026, 7, 24)
    known = None if income is None else Decimal(str(income))
    case = facts(day, house={"self_used_dwellings": self_used}, household={"taxable_income_eur": known})
    offer = loan_offer(Decimal(35000), Decimal(12880), case, law_of(day))
    assert (offer.programme, offer.interest_percent, offer.max_eur) == (programme, Decimal(interest), 22120)
    assert (offer.fee_percent_month, offer.free_months) == (Decimal("0.15"), 12)


def test_no_loan_without_a_grant_nor_before_its_rates_are_known() -> None:
    day = date(2026, 7, 24)
    assert not loan_offer(Decimal(35000), Decimal(0), facts(day), law_of(day)).granted
    assert loan_offer(Decimal(300000), Decimal(10000), facts(day), law_of(day)).max_eur == 120000
    with pytest.raises(ParameterNotCovered):
        loan_offer(Decimal(35000), Decimal(12880), facts(date(2026, 7, 23)), law_of(day))
