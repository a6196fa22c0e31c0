"""What heat pumps cost by their power, with the ground below them."""

from dataclasses import replace
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculator.core import House, Inputs, QuoteItem, SystemCosts, Technology, compare
from calculator.core.arithmetic import interpolated
from calculator.core.future_site import FutureSite
from calculator.core.futures import draw
from calculator.core.systems import plan_of
from calculator.sentences import in_german
from tests.core.houses import DATES, LAW, facts, result

AIR, BOREHOLE = Technology.AIR_WATER_HP, Technology.BRINE_BOREHOLE_HP
AT_THESE_PRICES = facts(dates=replace(DATES, start_year=2026))
COLLECTOR, WELLS = Technology.BRINE_COLLECTOR_HP, Technology.WATER_WATER_HP


def bought(technology: Technology, load_kw: Decimal | int, **values: object) -> dict[str, Decimal]:
    system = result(AT_THESE_PRICES, (technology,), heat_load_kw=load_kw, **values).system(technology)
    return {line.key: line.amounts_eur[0] for line in system.one_off}


@pytest.mark.parametrize(
    ("load_kw", "price_eur"),
    [(1, 31156), (4, 31156), (8, 34672), (12, 38188), (16, 41704), (30, 65164), (60, 106596), (100, 153198)],
)
def test_the_price_of_an_air_heat_pump_is_a_line_through_offers_and_flatter_above(load_kw: int, price_eur: int) -> None:
    assert abs(bought(AIR, load_kw)["investment"] - price_eur) < 1


@settings(max_examples=20)
@given(st.decimals(min_value=1, max_value=100, places=1), st.decimals(min_value=1, max_value=100, places=1))
def test_a_larger_heat_pump_never_costs_less_and_none_less_than_the_cheapest_offer(
    one: Decimal, other: Decimal
) -> None:
    small, large = (bought(AIR, load)["investment"] for load in sorted((one, other)))
    assert 21099 < small <= large


def test_the_formula_names_its_numbers() -> None:
    def formula(load_kw: int) -> str:
        (line, *_rest) = result(AT_THESE_PRICES, (AIR,), heat_load_kw=load_kw).systems[0].one_off
        return in_german(line.formula).replace("\N{NO-BREAK SPACE}", " ")

    assert formula(8) == "27.640 € + 879 € je kW × 8,00 kW"
    assert formula(30) == "(27.640 € + 879 € je kW × 16 kW) × (30,00 kW ÷ 16 kW) ^ 0,71"
    assert "4.634 € × 8,00 kW ^ 0,46" in in_german(
        result(AT_THESE_PRICES, (Technology.GAS,), heat_load_kw=8).systems[0].one_off[0].formula
    ).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("technology", "key", "life", "low", "high"),
    [(BOREHOLE, "borehole", 50, 40000, 50000), (COLLECTOR, "ground_collector", 50, 36000, 50000),
     (WELLS, "wells", 25, 25000, 50000)],
)  # fmt: skip
def test_what_lies_in_the_ground_is_bought_apart_and_outlives_the_device(
    technology: Technology, key: str, life: int, low: int, high: int
) -> None:
    for load_kw in (8, 10):
        lines = {
            line.key: line for line in result(facts(), (technology,), heat_load_kw=load_kw).system(technology).one_off
        }
        assert low <= lines["investment"].amounts_eur[0] + lines[key].amounts_eur[0] <= high
        assert lines["investment"].life_years == 20
        assert lines[key].life_years == life


def test_the_borehole_keeps_a_value_and_is_not_drilled_again() -> None:
    found = result(facts(), (BOREHOLE,), horizon_years=40, heat_load_kw=10, flow_without_change_c=50)
    later = [line for line in found.system(BOREHOLE).yearly if line.key.startswith("replacement")]
    assert [in_german(line.label) for line in later] == ["Ersatz: Anschaffung mit Montage"]
    twenty = result(facts(), (BOREHOLE,), heat_load_kw=10).evaluation(BOREHOLE)
    assert twenty.residual_value_eur >= Decimal("0.6") * 11250


def test_a_stated_price_contains_the_borehole_and_a_quote_names_its_own_items() -> None:
    for price in (40000, 10000):
        stated = bought(BOREHOLE, 10, heat_pump_borehole_investment_eur=price)
        assert sum(eur for key, eur in stated.items() if key != "subsidy") == pytest.approx(price)
        usual = bought(BOREHOLE, 10)
        assert stated["borehole"] / stated["investment"] == pytest.approx(usual["borehole"] / usual["investment"])
    items = (QuoteItem("Sonde", Decimal(12000)), QuoteItem("Wärmepumpe", Decimal(30000)))
    quoted = compare(Inputs.of(LAW, {}, quotes={BOREHOLE: items}), facts(), LAW, (BOREHOLE,)).systems[0]
    assert {"quote_1", "quote_2", "quote_1_1"} <= {line.key for line in quoted.one_off}
    assert "borehole" not in {line.key for line in quoted.one_off}


def test_groundwater_is_never_cheaper_than_air() -> None:
    for load_kw in (3, 6, 11, 16, 40, 90):
        assert sum(bought(WELLS, load_kw).values()) > sum(bought(AIR, load_kw).values())


def flow_jaz(technology: Technology, key: str, flow_c: int) -> Decimal:
    found = result(facts(), (technology,), flow_temperature_c=flow_c)
    return next(each.value for each in found.assumptions if each.key == key)


@pytest.mark.parametrize(
    ("flow_c", "air", "ground", "water"),
    [(30, "4", "4.4", "4.5"), (35, "4", "4.4", "4.5"), (45, "3.5", "4", "4.15"), (50, "3.25", "3.775", "3.925"),
     (55, "3", "3.55", "3.7"), (65, "2.5", "3.1", "3.25"), (80, "2.25", "2.8", "2.95")],
)  # fmt: skip
def test_the_jaz_follows_the_flow_temperature_by_a_table(flow_c: int, air: str, ground: str, water: str) -> None:
    assert flow_jaz(AIR, "jaz", flow_c) == Decimal(air)
    assert flow_jaz(BOREHOLE, "heat_pump_borehole_jaz", flow_c) == Decimal(ground)
    assert flow_jaz(WELLS, "heat_pump_groundwater_jaz", flow_c) == Decimal(water)


def test_a_typed_jaz_wins_and_the_measurement_is_named() -> None:
    assert next(each for each in result(jaz=4).assumptions if each.key == "jaz").value == 4
    (table,) = (each for each in result().assumptions if each.key == "jaz_air")
    assert "2,6 bis 4,9" in table.source
    assert "77 Anlagen" in table.source


@given(st.decimals(min_value=0, max_value=100, places=2))
def test_interpolation_is_the_same_in_all_futures(at: Decimal) -> None:
    points = [(Decimal(place), Decimal(value)) for place, value in ((35, 4), (45, 3), (60, 3), (70, 1))]
    many = interpolated([(float(place), float(value)) for place, value in points], np.full(2, float(at)))  # type: ignore[arg-type, misc]
    assert np.allclose(np.asarray(many, dtype=float), float(interpolated(points, at)))


def spread(technology: Technology) -> float:
    house = House(living_area_m2=Decimal(140), build_year=1965, heat_load_kw=Decimal(10))
    site = FutureSite(Inputs.of(LAW, {}), facts(house=house), LAW, draw(4000))
    prices = np.asarray(site.as_offered(plan_of(site, technology)).purchases[0].amount_eur, dtype=float)
    return float(prices.std() / prices.mean())


def test_offers_of_one_power_differ_by_fifteen_percent() -> None:
    """Those of the device with its installation; load and work around it have ranges of their own."""
    assert spread(AIR) == pytest.approx(0.15, rel=0.05)
    assert spread(BOREHOLE) == pytest.approx(0.15, rel=0.05)


def test_lines_and_residual_value_of_all_heat_pumps_are_explained() -> None:
    def once(system: SystemCosts) -> set[str]:
        return {key for line in system.one_off for key in line.assumptions}

    found = result()
    known = {each.key for each in found.assumptions}
    assert all(once(system) <= known for system in found.systems)
