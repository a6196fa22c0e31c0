"""Heizungsförderung: every condition, the caps, what is open, and properties."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.core.errors import ParameterNotCovered
from calculator.core.facts import HeatingKind
from calculator.core.heatings import Technology
from calculator.core.law_answers import Subsidy, SubsidyItem
from calculator.core.parameters import law_of, load_set
from calculator.core.rules.beg.subsidy import subsidy
from calculator.sentences import in_german
from tests.core.rules.builders import facts
from tests.refusals import refused

OLD, NEW = date(2026, 7, 20), date(2026, 7, 21)
SPEED, INCOME = "subsidy_speed_bonus_percent", "subsidy_income_bonus_percent"


def result(
    day: date = NEW, technology: Technology = Technology.AIR_WATER_HP, cost: object = 35000, **changes: Any
) -> Subsidy:
    return subsidy(technology, Decimal(str(cost)), facts(day, **changes), law_of(day), {})


def item(found: Subsidy, key: str) -> SubsidyItem:
    return next(each for each in found.items if each.key == key)


@pytest.mark.parametrize(
    ("kind", "year", "granted"),
    [
        (HeatingKind.OIL, 2020, True),
        (HeatingKind.COAL, 2020, True),
        (HeatingKind.GAS_FLOOR, 2020, True),
        (HeatingKind.NIGHT_STORAGE, 2020, True),
        (HeatingKind.GAS_CENTRAL, 2006, True),
        (HeatingKind.GAS_CENTRAL, 2007, False),
        (HeatingKind.BIOMASS, 2006, True),
        (HeatingKind.BIOMASS, 2007, False),
        (HeatingKind.HEAT_PUMP, 1990, False),
        (HeatingKind.DISTRICT_HEATING, 1990, False),
    ],
)
@pytest.mark.parametrize("day", [OLD, NEW])
def test_old_heatings_that_bring_the_speed_bonus(kind: HeatingKind, year: int, *, granted: bool, day: date) -> None:
    found = item(result(day, heating={"kind": kind, "year_installed": year}), SPEED)
    assert found.granted is granted
    assert in_german(found.reason).endswith(".")
    assert found.norm


@pytest.mark.parametrize(
    "changes",
    [
        {"heating": {"working": False}},
        {"heating": {"removed": False}},
        {"house": {"self_used_dwellings": 0}},
    ],
)
def test_no_speed_bonus_without_working_removed_and_self_used(changes: dict[str, Any]) -> None:
    assert result().amount_eur == 12880
    assert result(**changes).amount_eur == 8400
    assert not item(result(**changes), SPEED).granted


@pytest.mark.parametrize(
    ("children", "income", "percent"),
    [(0, 40000, 30), (1, 40000, 40), (3, 40000, 40), (3, "40000.01", 30), (1, 60000, 10), (1, "60000.01", 0)],
)
def test_family_supplement_counts_once(children: int, income: object, percent: int) -> None:
    household = {"taxable_income_eur": Decimal(str(income)), "children_with_kindergeld": children}
    assert item(result(household=household), INCOME).granted_percent == percent
    assert item(result(OLD, household=household), INCOME).granted_percent == (30 if income == 40000 else 0)


def test_the_cap_is_an_item_of_its_own() -> None:
    found = result(OLD, household={"taxable_income_eur": Decimal(30000)})
    assert found.asked_percent == 85
    assert found.granted_percent == 70
    assert item(found, "subsidy_cap_percent").granted_percent == -15
    assert sum(each.granted_percent for each in found.items) == found.granted_percent


def test_the_lowest_income_tier_has_a_higher_cap() -> None:
    low = result(household={"taxable_income_eur": Decimal(30000)}, cost=28000)
    assert (low.granted_percent, low.amount_eur) == (80, 22400)


@pytest.mark.parametrize("technology", [Technology.GAS, Technology.OIL, Technology.LPG, Technology.KEEP])
def test_fossil_heatings_get_nothing_at_any_time(technology: Technology) -> None:
    for day in (OLD, NEW, date(2035, 1, 1)):
        found = subsidy(technology, Decimal(20000), facts(day), law_of(day), {})
        assert (found.amount_eur, found.eligible_eur, found.possible_eur) == (0, 0, 0)
        assert [each.granted for each in found.items] == [False]


def test_outside_the_guideline_nothing_is_guessed() -> None:
    for day in (date(2024, 1, 1), date(2030, 12, 31)):
        assert result(day).amount_eur > 0
    with refused(ParameterNotCovered, match=r"01\.01\.2031"):
        result(date(2031, 1, 1))


@pytest.mark.parametrize(
    ("technology", "work", "granted"),
    [
        (Technology.AIR_WATER_HP, {"natural_refrigerant": True}, True),
        (Technology.AIR_WATER_HP, {"natural_refrigerant": False}, False),
        (Technology.BRINE_BOREHOLE_HP, {"natural_refrigerant": False}, True),
        (Technology.WATER_WATER_HP, {"natural_refrigerant": False}, True),
    ],
)
def test_efficiency_bonus_until_july_2026(technology: Technology, work: dict[str, Any], *, granted: bool) -> None:
    key = "subsidy_efficiency_bonus_percent"
    assert item(result(OLD, technology, work=work), key).granted is granted
    assert not item(result(NEW, technology, work=work), key).granted


@pytest.mark.parametrize(("dust", "amount"), [("2.5", 11500), ("2.6", 9000), (None, 9000)])
def test_emission_supplement_until_july_2026(dust: str | None, amount: int) -> None:
    work = {"dust_mg_m3": Decimal(dust) if dust else None}
    heating = {"kind": HeatingKind.HEAT_PUMP}
    assert result(OLD, Technology.PELLETS, heating=heating, work=work).amount_eur == amount
    assert result(NEW, Technology.PELLETS, heating=heating, work=work).amount_eur == 8400


def test_biomass_alone_gets_no_speed_bonus_before_and_is_open_since() -> None:
    assert not item(result(OLD, Technology.PELLETS), SPEED).open
    since = result(NEW, Technology.PELLETS)
    assert item(since, SPEED).open
    assert (since.amount_eur, since.possible_eur) == (8400, 12880)
    assert item(result(NEW, Technology.BIOMASS_SOLAR), SPEED).granted


@pytest.mark.parametrize(
    ("made_in_eu", "day", "amount", "possible"),
    [
        (None, date(2026, 12, 31), 12880, 12880),
        (None, date(2027, 1, 1), 8680, 12880),
        (True, date(2027, 1, 1), 12880, 12880),
        (False, date(2027, 1, 1), 8680, 12880),
        (False, date(2027, 3, 31), "7357.50", "11445.00"),
        (False, date(2027, 4, 1), "7357.50", "7357.50"),
    ],
)
def test_the_split_of_the_basic_rate(made_in_eu: Any, day: date, amount: object, possible: object) -> None:
    found = result(day, work={"made_in_eu": made_in_eu})
    assert (found.amount_eur, found.possible_eur) == (Decimal(str(amount)), Decimal(str(possible)))


def test_pellets_keep_the_full_basic_rate() -> None:
    assert result(date(2027, 1, 1), Technology.BIOMASS_SOLAR).amount_eur == 12880


@pytest.mark.parametrize(
    ("day", "year", "amount", "possible"),
    [
        (date(2026, 12, 31), 2010, 8400, 8400),
        (date(2027, 1, 1), 2010, 0, 8400),
        (date(2027, 1, 1), 2008, 0, 8400),
        (date(2027, 1, 1), 2007, 8400, 8400),
        (date(2027, 4, 1), 2010, 0, 0),
        (date(2027, 4, 1), 2008, 0, 0),
        (date(2027, 4, 1), 2007, "8175.00", "8175.00"),
    ],
)
def test_replacing_a_renewable_heating(day: date, year: int, amount: object, possible: object) -> None:
    heating = {"kind": HeatingKind.HEAT_PUMP, "year_installed": year}
    found = result(day, heating=heating, work={"made_in_eu": True})
    assert (found.amount_eur, found.possible_eur) == (Decimal(str(amount)), Decimal(str(possible)))


@pytest.mark.parametrize(
    ("day", "changes", "amount"),
    [
        (NEW, {"house": {"build_year": 2021}, "heating": {"year_installed": 2021}}, 12880),
        (NEW, {"house": {"build_year": 2022}, "heating": {"year_installed": 2022}}, 0),
        (date(2025, 12, 31), {"work": {"noise_db_below_limit": 5}}, 16500),
        (date(2026, 1, 1), {"work": {"noise_db_below_limit": 5}}, 0),
        (date(2026, 1, 1), {"work": {"noise_db_below_limit": 10}}, 16500),
        (date(2027, 12, 31), {"work": {"natural_refrigerant": False, "made_in_eu": True}}, 10070),
        (date(2028, 1, 1), {"work": {"natural_refrigerant": False, "made_in_eu": True}}, 0),
    ],
)
def test_conditions_of_the_basic_rate(day: date, changes: dict[str, Any], amount: int) -> None:
    assert result(day, **changes).amount_eur == amount


@pytest.mark.parametrize(
    ("ordered", "applied", "installed", "granted"),
    [
        (date(2026, 8, 1), date(2026, 8, 1), date(2026, 8, 1), True),
        (date(2026, 8, 2), date(2026, 8, 1), date(2026, 8, 2), False),
        (date(2026, 8, 1), date(2026, 8, 1), date(2029, 8, 1), True),
        (date(2026, 8, 1), date(2026, 8, 1), date(2029, 8, 2), False),
        (date(2026, 7, 21), date(2026, 7, 20), date(2026, 8, 1), True),  # by the old rules, which are not read on this
    ],
)
def test_contract_before_application_and_three_years_to_finish(
    ordered: date, applied: date, installed: date, *, granted: bool
) -> None:
    found = result(applied, order_date=ordered, application_date=applied, installation_date=installed)
    assert item(found, "subsidy_base_percent").granted is granted
    assert (found.amount_eur > 0) is granted


def test_open_points_are_shown_and_not_counted() -> None:
    found = result(house={"connection_duty": False})
    assert {each.key for each in found.items if each.open} == {"transition"}
    assert "transition" not in {each.key for each in result(date(2027, 1, 9)).items}


def test_entered_rates_take_the_place_of_the_rule() -> None:
    reference = load_set("referenz-2025-09")
    house = facts(reference.application_date, heating={"kind": HeatingKind.GAS_CENTRAL, "year_installed": 2000})
    plain = subsidy(Technology.AIR_WATER_HP, Decimal(35000), house, reference, {})
    assert plain.amount_eur == 16500
    entered = {"subsidy_base_percent": Decimal(30), SPEED: Decimal(0), INCOME: Decimal(30)}
    assert subsidy(Technology.AIR_WATER_HP, Decimal(35000), house, reference, entered).amount_eur == 19500
    items = {each.key: each for each in subsidy(Technology.AIR_WATER_HP, Decimal(1), house, reference, entered).items}
    assert tuple(in_german(items[key].reason) for key in (SPEED, "subsidy_base_percent")) == (
        "Eigene Angabe.",
        "Wert des Parametersatzes.",
    )
    cap = entered | {"subsidy_cap_percent": Decimal(50), "subsidy_max_eligible_eur": Decimal(20000)}
    assert subsidy(Technology.AIR_WATER_HP, Decimal(35000), house, reference, cap).amount_eur == 10000


def test_personal_rates_reach_no_more_dwellings_than_the_measure() -> None:
    house = {"dwellings": 3, "self_used_dwellings": 2, "reached_dwellings": 1}
    assert result(cost=10000, house=house).amount_eur == 4600


def test_an_entered_cap_holds_for_rented_dwellings_too() -> None:
    house = facts(NEW, house={"dwellings": 2})
    capped = subsidy(Technology.AIR_WATER_HP, Decimal(20000), house, law_of(NEW), {"subsidy_cap_percent": Decimal(10)})
    assert capped.amount_eur == 2000


DAYS = st.dates(date(2024, 1, 1), date(2030, 12, 31))
INCOMES = st.none() | st.decimals(0, 200000, places=2)
TECHNOLOGIES = st.sampled_from(Technology)


@given(DAYS, TECHNOLOGIES, st.decimals(0, 500000, places=2), st.integers(1, 12), st.data())
def test_never_above_cost_cap_or_what_is_possible(
    day: date, technology: Technology, cost: Decimal, dwellings: int, data: st.DataObject
) -> None:
    house = {"dwellings": dwellings, "self_used_dwellings": data.draw(st.integers(0, dwellings))}
    household = {"taxable_income_eur": data.draw(INCOMES), "children_with_kindergeld": data.draw(st.integers(0, 4))}
    work = {"made_in_eu": data.draw(st.none() | st.booleans())}
    found = result(day, technology, cost, house=house, household=household, work=work)
    assert 0 <= found.amount_eur <= found.eligible_eur * 80 / 100 + Decimal("0.01")
    assert found.eligible_eur <= cost
    assert found.possible_eur is not None
    assert found.amount_eur <= found.possible_eur <= cost
    assert sum(each.granted_percent for each in found.items) == found.granted_percent <= 80
    assert all(each.reason and each.norm and each.label for each in found.items)


@given(st.decimals(0, 60000, places=2), st.decimals(0, 60000, places=2), DAYS, INCOMES)
def test_more_cost_or_less_income_never_means_less_grant(
    one: Decimal, other: Decimal, day: date, income: Decimal | None
) -> None:
    low, high = sorted((one, other))
    household = {"taxable_income_eur": income}
    assert (
        result(day, cost=low, household=household).amount_eur <= result(day, cost=high, household=household).amount_eur
    )
    rich, poor = (result(day, household={"taxable_income_eur": each}).amount_eur for each in (high, low))
    assert poor >= rich


@given(st.integers(1, 12))
def test_old_and_new_law_agree_on_the_caps_of_further_dwellings(dwellings: int) -> None:
    house = {"dwellings": dwellings, "self_used_dwellings": 0}
    old, new = result(OLD, cost=10**6, house=house), result(NEW, cost=10**6, house=house)
    assert old.eligible_eur - new.eligible_eur == 2000


@given(st.decimals(0, 28000, places=2), st.integers(1, 12))
def test_old_and_new_law_are_equal_where_nothing_changed(cost: Decimal, dwellings: int) -> None:
    house = {"dwellings": dwellings, "self_used_dwellings": 0}
    for technology in (Technology.PELLETS, Technology.DISTRICT_HEATING):
        assert (
            result(OLD, technology, cost, house=house).amount_eur
            == result(NEW, technology, cost, house=house).amount_eur
        )
