"""Photovoltaics and collectors grow with roof, persons and demand, and bring in what they feed and save."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculator.core import Facts, House, Household, SystemCosts, Technology
from calculator.core.cost_lines import CostKind
from calculator.core.facts import BuildingType, Work
from calculator.core.tenancy import Bill, bill_of
from tests.core.houses import DATES, DAY, LAW, result
from tests.core.houses import facts as facts_of_2027

PV, AIR, SOLAR = Technology.HP_PV, Technology.AIR_WATER_HP, Technology.GAS_SOLAR
TOWER = House(
    living_area_m2=Decimal(4800), build_year=1976, building_type=BuildingType.HOCHHAUS, dwellings=80,
    self_used_dwellings=0, storeys=11,
)  # fmt: skip
MICRO = Decimal("0.000001")
OFFER = {"heat_pump_investment_eur": 250_000, "heat_pump_pv_investment_eur": 250_000}


def facts(**changes: Any) -> Facts:
    """A house whose costs are counted from the year of the Stichtag on, at the prices of that day."""
    return facts_of_2027(**{"dates": replace(DATES, start_year=2026), **changes})


def with_plant(kwp: object, kwh: object = 0, house: House | None = None) -> Facts:
    work = Work(pv_kwp=Decimal(str(kwp)), battery_kwh=Decimal(str(kwh)))
    return facts(work=work, **({"house": house, "household": Household()} if house else {}))


def share(case: Facts, need_kwh: int, **values: object) -> Decimal:
    """The share of the heat pump's electricity that comes from the roof, at a demand of so much electricity."""
    area = case.house.living_area_m2
    found = result(case, (PV,), heat_demand_kwh_m2a=round(Decimal(need_kwh) * 3 / area, 1), jaz=3, **values)
    return next(each.value for each in found.assumptions if each.key == "pv_heat_pump_share_percent")


def part(case: Facts) -> Decimal:
    """The part of the plant that the heat pump is charged with, 0 to 1."""
    found = result(case, (PV,))
    return next(each.value for each in found.assumptions if each.key == "pv_heat_pump_part_percent") / 100


def line(system: SystemCosts, key: str) -> tuple[Decimal, ...]:
    return next(each.amounts_eur for each in (*system.one_off, *system.yearly, *system.beside) if each.key == key)


@pytest.mark.parametrize(
    ("kwp", "kwh", "at_4000", "at_6000"),
    [(3, 0, 12, 10), (3, 5, 16, 14), (5, 0, 18, 15), (5, 10, 27, 22), (8, 5, 31, 27), (10, 0, 25, 23), (10, 5, 34, 30),
     (10, 10, 40, 33), (15, 0, 29, 27), (15, 10, 47, 40), (0, 0, 0, 0)],
)  # fmt: skip
def test_the_share_from_the_roof_is_that_of_the_simulation(kwp: int, kwh: int, at_4000: int, at_6000: int) -> None:
    assert share(with_plant(kwp, kwh), 4000) == pytest.approx(at_4000, abs=Decimal("0.1"))
    assert share(with_plant(kwp, kwh), 6000) == pytest.approx(at_6000, abs=Decimal("0.1"))
    assert share(with_plant(kwp, kwh), 5000) == pytest.approx(Decimal(at_4000 + at_6000) / 2, abs=Decimal("0.1"))


@settings(max_examples=15)
@given(st.integers(min_value=0, max_value=30), st.integers(min_value=0, max_value=20), st.integers(1000, 18000))
def test_more_roof_and_battery_never_give_less_and_demand_never_takes_from_it(kwp: int, kwh: int, need: int) -> None:
    given_kwh = share(with_plant(kwp, kwh), need) * need
    assert share(with_plant(kwp + 1, kwh), need) * need >= given_kwh - 1
    assert share(with_plant(kwp, kwh + 1), need) * need >= given_kwh - 1
    assert share(with_plant(kwp, kwh), need + 500) * (need + 500) >= given_kwh * Decimal("0.97") - 1
    assert given_kwh / 100 <= Decimal("0.6") * 980 * kwp + 1


def test_a_plant_of_six_thousand_euros_is_an_eighth_of_a_house_and_next_to_nothing_of_a_tower() -> None:
    pump = result(with_plant(3), (PV,)).systems[0]
    assert line(pump, "pv_investment")[0] / part(with_plant(3)) == pytest.approx(6000, abs=10)
    assert share(with_plant(3), 4000) == pytest.approx(12, abs=Decimal("0.1"))
    tower = {each.key: each for each in result(with_plant(3, house=TOWER), (AIR, PV), **OFFER).systems}
    saved = tower["heat_pump"].energy[0].kwh_a - tower["heat_pump_pv"].energy[0].kwh_a
    assert 0 < saved <= 1900


def test_the_plant_is_as_large_as_the_roof_and_ten_kilowatts_for_each_dwelling() -> None:
    def kwp(**house: object) -> Decimal:
        found = result(facts(house=replace(facts().house, **house)), (PV,))
        return next(each.value for each in found.assumptions if each.key == "pv_kwp")

    assert kwp(storeys=2) == Decimal("8.4")
    assert kwp(storeys=1) == 10
    assert kwp(storeys=1, dwellings=2) == Decimal("16.8")


def test_household_and_feed_in_are_lines_of_their_own() -> None:
    found = result(with_plant(10), (PV,), heat_demand_kwh_m2a=Decimal("85.7"), jaz=3).systems[0]
    household, fed_in = line(found, "pv_household"), line(found, "pv_feed_in")
    price = LAW.on("household_electricity_price_eur_kwh", DAY).value
    assert household[0] == pytest.approx(-3500 * Decimal("0.36") * price)
    rest = 9800 - 3500 * Decimal("0.36") - Decimal("0.25") * 4000
    assert fed_in[0] == pytest.approx(-rest * Decimal("0.0770"), abs=Decimal("0.1"))
    assert fed_in[19] == fed_in[0]
    assert household[1] < household[0]
    assert {each.kind for each in found.beside} == {CostKind.INCOME}
    assert CostKind.INCOME not in {each.kind for each in found.yearly}


def test_a_heat_pump_is_charged_with_its_part_of_the_roof_and_credited_with_nothing_else() -> None:
    """Household and feed-in any house with the same roof earns: they must not decide between heatings."""
    case = with_plant(10)
    plain, with_roof = result(case, (AIR, PV)).systems
    from_roof = plain.energy[0].kwh_a - with_roof.energy[0].kwh_a
    assert part(case) == pytest.approx(from_roof / 9800)
    assert line(with_roof, "pv_investment")[0] == pytest.approx(part(case) * 14160, rel=Decimal("0.01"))
    spared = sum(plain.yearly_of(CostKind.ENERGY)) * from_roof / plain.energy[0].kwh_a
    assert 0 < plain.fair_eur - with_roof.fair_eur < spared
    alone = result(case, (PV,), household_power_kwh_dwelling_a=0).systems[0]
    assert alone.fair_eur == with_roof.fair_eur
    assert line(alone, "pv_household")[0] == 0 > line(with_roof, "pv_household")[0]


def test_feed_in_ends_after_twenty_years_and_the_battery_is_bought_again() -> None:
    found = result(with_plant(10, 5), (PV,), horizon_years=40).systems[0]
    assert {amount < 0 for amount in line(found, "pv_feed_in")[:20]} == {True}
    assert set(line(found, "pv_feed_in")[20:]) == {0}
    lives = {each.key: each.life_years for each in found.one_off}
    assert (lives["pv_investment"], lives["battery_investment"]) == (25, 15)


def test_nobody_who_lives_elsewhere_saves_household_electricity() -> None:
    let = result(facts(house=replace(facts().house, self_used_dwellings=0)), (PV,)).systems[0]
    assert set(line(let, "pv_household")) == {0}


def test_the_rate_of_the_day_of_installation_holds_and_that_of_2027_is_open() -> None:
    def rate(**dates: object) -> object:
        found = result(facts(dates=replace(DATES, **dates)), (PV,))
        return next(each for each in found.assumptions if each.key == "feed_in_small_eur_kwh")

    now, later = rate(), rate(installation_date=DAY.replace(year=2027, month=3))
    assert now.value == Decimal("0.0770")  # type: ignore[attr-defined]
    assert later.open  # type: ignore[attr-defined]
    assert later.low == 0  # type: ignore[attr-defined]


def test_a_plant_above_ten_kilowatts_is_dearer_and_paid_less_for_each_further_one() -> None:
    small, large = (result(with_plant(kwp), (PV,)).systems[0] for kwp in (10, 20))
    prices = [line(each, "pv_investment")[0] / part(with_plant(kwp)) for each, kwp in ((small, 10), (large, 20))]
    assert prices[1] - prices[0] == pytest.approx(10710)
    used = {each.key: each.value for each in result(with_plant(20), (PV,)).assumptions}
    assert {"feed_in_small_eur_kwh", "feed_in_large_eur_kwh"} <= used.keys()


def test_without_a_plant_it_is_a_heat_pump_alone() -> None:
    plain, none = result(with_plant(0), (AIR, PV)).systems
    assert none.cumulative_eur[-1] == pytest.approx(plain.cumulative_eur[-1])


def collectors(case: Facts, technology: Technology = SOLAR, **offer: int) -> tuple[Decimal, Decimal, Decimal]:
    """Area, price, and heat of a year."""
    found = result(case, (technology,), **offer)
    values = {each.key: each.value for each in found.assumptions}
    heat = found.heat_demand_kwh_a * values[f"{technology}_solar_heat_percent"] / 100
    return values[f"{technology}_collector_m2"], line(found.system(technology), "solar_investment")[0], heat


def test_collectors_of_a_house_are_those_of_the_law_and_yield_what_is_usual() -> None:
    area, price, heat = collectors(facts())
    assert area == Decimal("0.04") * Decimal("1.2") * 140
    assert price == pytest.approx(1000 + 800 * area)
    assert heat == pytest.approx(Decimal("3.75") * 400 + Decimal("2.97") * 200)
    assert 250 <= heat / area <= 450


@pytest.mark.parametrize(("area", "price"), [(5, 5000), (Decimal("11.25"), 10000)])
def test_the_price_meets_what_is_paid_for_hot_water_and_with_heating(area: Decimal | int, price: int) -> None:
    assert collectors(facts(work=Work(solar_aperture_m2=Decimal(area))))[:2] == (area, price)


def test_collectors_of_a_tower_are_no_more_than_they_cost() -> None:
    area, price, heat = collectors(facts(house=TOWER, household=Household()), gas_solar_investment_eur=160_000)
    assert area == Decimal("0.03") * Decimal("1.2") * 4800
    assert 300 <= price / area <= 800
    assert 250 <= heat / area <= 450


def test_without_the_law_collectors_are_for_hot_water() -> None:
    area, _price, heat = collectors(facts(), Technology.BIOMASS_SOLAR)
    assert area == 3 * Decimal("1.25")
    assert heat == pytest.approx(1500)


def test_a_typed_share_or_price_of_collectors_wins() -> None:
    found = result(facts(), (SOLAR,), solar_heat_percent=20, solar_investment_eur=7000)
    assert line(found.systems[0], "solar_investment") == (7000,)
    assert "gas_solar_solar_heat_percent" not in {each.key for each in found.assumptions}


@settings(max_examples=10)
@given(st.decimals(min_value=1, max_value=400, places=1), st.decimals(min_value=1, max_value=400, places=1))
def test_more_collectors_cost_more_and_give_more(one: Decimal, other: Decimal) -> None:
    small, large = (collectors(facts(work=Work(solar_aperture_m2=area))) for area in sorted((one, other)))
    assert small[1] <= large[1]
    assert small[2] <= large[2] + MICRO


def test_the_owner_of_the_roof_bears_its_upkeep_and_gets_its_income() -> None:
    found = result(with_plant(10), (PV,)).systems[0]
    bills = {each.key: bill_of(each.kind) for each in (*found.yearly, *found.beside)}
    assert bills["pv_operation"] is Bill.LANDLORD
    assert bills["pv_feed_in"] is bills["pv_household"] is Bill.CAPITAL
