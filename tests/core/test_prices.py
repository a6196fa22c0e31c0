"""Prices of the same day everywhere: later years by growth, real money converted, open prices in their range."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import numpy as np
import pytest

from calculator.core import Co2Path, Inputs, SystemCosts, Technology, carriers, compare
from calculator.core.cost_lines import CostKind
from calculator.core.ensemble import ensemble, tornado
from calculator.core.inputs import QuoteItem
from calculator.core.result import Comparison
from calculator.core.site import Site
from tests.core.houses import DATES, LAW, facts, result

HEAT_PUMP, GAS, FERNWAERME = Technology.AIR_WATER_HP, Technology.GAS, Technology.DISTRICT_HEATING
DEFLATOR = Decimal("1.021")
# The 10 and 90 % of 8.44 to 13.94 ct around 11.09.
OIL_TENTHS = ("0.0897", "0.1337")
PRICE, POWER, METER = "fernwaerme_price_eur_kwh", "fernwaerme_power_price_eur_kw_a", "fernwaerme_meter_price_eur_a"


def starting(year: int, system: Technology, **values: object) -> SystemCosts:
    case = facts(dates=replace(DATES, start_year=year))
    return compare(Inputs.of(LAW, values), case, LAW, (system,)).system(system)


def co2_of(path: Co2Path) -> dict[int, Decimal]:
    site = Site(Inputs.of(LAW, {}, co2_path=path), facts(), LAW)
    return dict(zip(site.years, site.co2_net(), strict=True))


def base_price(answer: Comparison) -> Decimal:
    return answer.systems[0].yearly_of(CostKind.BASE_PRICE)[0]


def test_everything_of_a_later_start_costs_what_it_costs_then() -> None:
    now, later = (starting(year, HEAT_PUMP) for year in (2026, 2035))
    assert later.one_off[0].amounts_eur[0] == pytest.approx(now.one_off[0].amounts_eur[0] * DEFLATOR**9)
    for key, growth in (("base_price", "1.021"), ("maintenance", "1.021"), ("electricity", "1.0066")):
        (early,), (late,) = ([line for line in each.yearly if line.key == key] for each in (now, later))
        assert late.amounts_eur[0] == pytest.approx(early.amounts_eur[9])
        assert late.amounts_eur[0] == pytest.approx(early.amounts_eur[0] * Decimal(growth) ** 9)


def test_a_price_that_was_entered_is_one_of_the_stichtag() -> None:
    system = starting(2028, HEAT_PUMP, electricity_price_eur_kwh="0.30", electricity_price_growth_percent=10)
    (line,) = (line for line in system.yearly if line.key == "electricity")
    assert line.amounts_eur[0] == pytest.approx(system.energy[0].kwh_a * Decimal("0.30") * Decimal("1.21"))


def asked_eur(system: SystemCosts) -> Decimal:
    return sum((line.amounts_eur[0] for line in system.one_off if line.kind is CostKind.PURCHASE), Decimal(0))


def test_an_offer_holds_for_its_order_and_not_for_one_years_later() -> None:
    offers = {HEAT_PUMP: (QuoteItem("Wärmepumpe", Decimal(30_000)),)}
    inputs = Inputs.of(LAW, {}, quotes=offers)
    soon = facts(dates=replace(DATES, order_date=date(2026, 12, 1), installation_date=date(2027, 5, 1)))
    late = facts(
        dates=replace(DATES, order_date=date(2030, 12, 1), installation_date=date(2031, 5, 1), start_year=2031)
    )
    for case, price in ((soon, Decimal(30_000)), (late, 30_000 * DEFLATOR**4)):
        system = compare(inputs, case, LAW, (HEAT_PUMP,)).system(HEAT_PUMP)
        assert asked_eur(system) == pytest.approx(price)
    entered = starting(2027, HEAT_PUMP, heat_pump_investment_eur=30_000)
    assert asked_eur(entered) == pytest.approx(30_000)


def test_a_co2_price_in_the_money_of_another_year_is_converted() -> None:
    middle, low, high = (co2_of(path) for path in (Co2Path.MIDDLE, Co2Path.LOW, Co2Path.HIGH))
    assert middle[2045] == pytest.approx(225 * DEFLATOR**21)
    assert 345 <= middle[2045] <= 350
    assert middle[2030] == pytest.approx(Decimal(125), rel=Decimal("0.001"))
    assert (low[2045], high[2045]) == (150, 350)
    assert all(low[year] <= middle[year] <= high[year] for year in middle)


def test_the_money_of_the_paths_follows_the_deflator_that_is_entered() -> None:
    site = Site(Inputs.of(LAW, {"inflation_percent": 3}), facts(), LAW)
    found = dict(zip(site.years, site.co2_net(), strict=True))
    assert found[2045] == pytest.approx(225 * Decimal("1.03") ** 21)
    assert "inflation_percent" in site.co2_uses()


def test_the_price_of_fernwaerme_is_open_until_it_is_entered() -> None:
    known = {each.key: each for each in result(systems=(FERNWAERME,)).assumptions}
    price = known[PRICE]
    assert price.open
    assert (price.low, price.high) == (Decimal("0.12"), Decimal("0.30"))
    for own in ("0.21", "0.17"):
        entered = {each.key: each for each in result(systems=(FERNWAERME,), **{PRICE: own}).assumptions}
        assert entered[PRICE].own
        assert not entered[PRICE].open


def test_a_block_of_flats_has_another_price_of_fernwaerme_than_a_house() -> None:
    block = facts(house=replace(facts().house, living_area_m2=Decimal(500), dwellings=6))
    prices = [
        next(each.value for each in result(case, (FERNWAERME,)).assumptions if each.key == PRICE)
        for case in (facts(), block)
    ]
    assert prices == [Decimal("0.21"), Decimal("0.185")]


def test_a_price_sheet_makes_energy_and_base_price() -> None:
    sheet = {PRICE: "0.12", POWER: 40, METER: 90, "connected_power_kw": 15}
    answer = result(facts(dates=replace(DATES, start_year=2026)), (FERNWAERME,), **sheet)
    assert base_price(answer) == 40 * 15 + 90
    system = answer.systems[0]
    assert system.yearly_of(CostKind.ENERGY)[0] == pytest.approx(system.energy[0].kwh_a * Decimal("0.12"))
    entered = result(facts(dates=replace(DATES, start_year=2026)), (FERNWAERME,), fernwaerme_base_price_eur_a=300)
    assert base_price(entered) == 300


@pytest.mark.parametrize(
    ("system", "sheet"),
    [
        (Technology.LOCAL_NETWORK, {"local_heat_price_eur_kwh": "0.1", "local_heat_power_price_eur_kw_a": 40}),
        (Technology.COLD_NETWORK_HP, {}),
    ],
)
def test_the_base_price_of_a_network_grows_with_the_power(system: Technology, sheet: dict[str, object]) -> None:
    small, large = (result(None, (system,), heat_load_kw=load, **sheet) for load in (10, 30))
    found = [
        next(each.value for each in answer.assumptions if each.key.endswith("heat_base_price_eur_a"))
        for answer in (small, large)
    ]
    assert found[1] == 3 * found[0] > 0


@pytest.mark.parametrize("carrier", [carriers.FERNWAERME, carriers.LOCAL_HEAT, carriers.COLD_HEAT])
def test_nobody_knows_the_price_of_a_network(carrier: carriers.Carrier) -> None:
    record = LAW.on(carrier.price, LAW.as_of)
    assert record.certainty == "open"
    assert record.low is not None
    assert record.high is not None
    assert record.low < record.value < record.high


def test_futures_draw_an_open_price_over_its_range() -> None:
    plain = ensemble(Inputs.of(LAW, {}), facts(), LAW, (FERNWAERME, HEAT_PUMP), count=2000)
    settled = ensemble(Inputs.of(LAW, {PRICE: "0.21"}), facts(), LAW, (FERNWAERME, HEAT_PUMP), count=2000)
    wide, narrow = (np.ptp(np.quantile(each.totals_eur[FERNWAERME][-1], (0.1, 0.9))) for each in (plain, settled))
    assert wide > 1.1 * narrow
    ends = [
        result(None, (FERNWAERME,), **{PRICE: price}).systems[0].cumulative_eur[-1]
        for price in ("0.138", "0.282")  # the 10 and 90 % of 12 to 30 ct
    ]
    swing = next(each for each in tornado(plain, FERNWAERME, HEAT_PUMP) if each.driver == "heat_price")
    assert swing.width_eur == pytest.approx(float(ends[1] - ends[0]), rel=1e-6)
    assert next(each for each in tornado(settled, FERNWAERME, HEAT_PUMP) if each.driver == "heat_price").width_eur == 0


@pytest.mark.parametrize(
    ("key", "low", "high"), [("oil_price_eur_kwh", "0.0844", "0.1394"), ("lpg_price_eur_kwh", "0.071", "0.1658")]
)
def test_oil_and_liquid_gas_are_open_in_what_2026_asked_for_oil(key: str, low: str, high: str) -> None:
    record = LAW.on(key, LAW.as_of)
    assert record.certainty == "open"
    assert (record.low, record.high) == (Decimal(low), Decimal(high))
    with_co2 = record.value + LAW.on(key.replace("price_eur_kwh", "co2_factor_t_mwh"), LAW.as_of).value * (
        LAW.on("co2_price_middle_eur_t", date(2026, 11, 1)).value * Decimal("1.19") / 1000
    )
    assert with_co2 == pytest.approx(Decimal("0.1315"), abs=Decimal("0.0002"))  # mean of January to April 2026


def test_futures_draw_the_price_of_oil_over_its_range_until_it_is_entered() -> None:
    pair = (Technology.OIL, HEAT_PUMP)
    plain, settled = (
        ensemble(Inputs.of(LAW, values), facts(), LAW, pair, count=2000)
        for values in ({}, {"oil_price_eur_kwh": "0.11"})
    )
    swings = [
        next(each.width_eur for each in tornado(found, *pair) if each.driver == "fuel_today")
        for found in (plain, settled)
    ]
    ends = [result(None, (Technology.OIL,), oil_price_eur_kwh=price).systems[0].fair_eur for price in OIL_TENTHS]
    assert swings == [pytest.approx(float(ends[1] - ends[0]), rel=1e-6), 0]
