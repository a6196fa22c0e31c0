"""The futures use the exact model's formulas, are the same for the same seed, and say what matters most."""

from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculator.answer.likelihood import tenths
from calculator.core import (
    Comparison,
    EnergyPath,
    Heating,
    HeatingKind,
    House,
    Inputs,
    QuoteItem,
    Technology,
    load_set,
)
from calculator.core.case_facts import BROCHURE
from calculator.core.choices import HeatEmission
from calculator.core.compare import BROCHURE_SYSTEMS, compare, every_system
from calculator.core.demand.spread import TENTH
from calculator.core.ensemble import Ensemble, ensemble, run, tornado
from calculator.core.future_site import FutureSite
from calculator.core.futures import CORRELATION, DRIVERS, OWN, Futures, correlation, draw
from calculator.core.readings import MeterReading, Unit
from calculator.core.systems import plan_of
from tests.core.houses import LAW, facts

CENT = 0.01
PAIR = (Technology.AIR_WATER_HP, Technology.GAS)
SOME = ensemble(Inputs.of(LAW, {}), facts(), LAW, PAIR, count=2000)


def still(**moved: float) -> Futures:
    return Futures({driver: np.full(1, moved.get(driver, 0.0)) for driver in DRIVERS})


def worst(exact: Comparison, many: Ensemble) -> float:
    return max(
        abs(float(amount) - float(total[0]))
        for system in exact.systems
        for amount, total in zip(system.fair_path_eur, many.totals_eur[Technology(system.key)], strict=True)
    )


@settings(max_examples=25)
@given(
    st.decimals(min_value=30, max_value=900, places=1),
    st.decimals(min_value=0, max_value=400, places=1),
    st.sampled_from(HeatingKind),
    st.integers(min_value=1970, max_value=2026),
)
def test_the_middle_future_is_the_exact_model(area: Decimal, need: Decimal, kind: HeatingKind, installed: int) -> None:
    inputs = Inputs.of(LAW, {"area_m2": area, "heat_demand_kwh_m2a": need})
    case = facts(heating=Heating(kind=kind, year_installed=installed))
    assert worst(compare(inputs, case, LAW), run(inputs, case, LAW, still())) <= CENT


@pytest.mark.parametrize("kind", HeatingKind)
def test_a_house_whose_meter_was_read_has_futures(kind: HeatingKind) -> None:
    """Whether radiators must be larger is one decision for the house, not one in each future."""
    case = facts(
        heating=Heating(kind=kind, year_installed=2008),
        readings=(MeterReading(unit=Unit.ELECTRICITY_KWH, amount=Decimal(6500)),),
    )
    some = every_system(case)
    many = ensemble(Inputs.of(LAW, {}), case, LAW, some, count=50)
    assert all(np.isfinite(many.totals_eur[system]).all() for system in some)
    assert worst(compare(Inputs.of(LAW, {}), case, LAW), run(Inputs.of(LAW, {}), case, LAW, still())) <= CENT


@settings(max_examples=25)
@given(
    st.dictionaries(
        st.sampled_from(["gas", "electricity", "oil", "bio", "wood", "heat"]),
        st.decimals(min_value=-3, max_value=3, places=2),
    )
)
def test_any_future_of_prices_is_the_exact_model_with_those_prices_entered(moves: dict[str, Decimal]) -> None:
    spreads = {driver: LAW.on(f"spread_{driver}_growth_percent", LAW.as_of).value for driver in moves}
    values = {
        f"{driver}_price_growth_percent": LAW.on(f"{driver}_price_growth_percent", LAW.as_of).value
        + move * spreads[driver]
        for driver, move in moves.items()
    }
    if "gas" in moves:
        values["lpg_price_growth_percent"] = values["gas_price_growth_percent"]
    # Green gas has a path unless its growth is entered.
    green = "bio_price_growth_percent"
    inputs = Inputs.of(LAW, {green: LAW.on(green, LAW.as_of).value} if "bio" in moves else {})
    moved = run(inputs, facts(), LAW, still(**{driver: float(move) for driver, move in moves.items()}))
    assert worst(compare(Inputs.of(LAW, values), facts(), LAW), moved) <= CENT


def test_a_future_of_the_purchase_is_the_exact_model_with_that_price_entered() -> None:
    inputs = Inputs.of(LAW, {"heat_pump_investment_eur": 30000})
    dearer = Inputs.of(LAW, {"heat_pump_investment_eur": 34500})
    systems = (Technology.AIR_WATER_HP,)
    (exact,) = compare(dearer, facts(), LAW, systems).systems
    future = run(inputs, facts(), LAW, still(investment=1), systems).totals_eur[systems[0]][-1]
    assert float(exact.fair_eur) == pytest.approx(future[0], rel=0.003)  # its parts are those of a future's usual price


def test_the_brochure_is_its_own_middle_future() -> None:
    reference = load_set("referenz-2025-09")
    inputs = Inputs.of(reference, {})
    exact = compare(inputs, BROCHURE, reference, BROCHURE_SYSTEMS)
    assert worst(exact, run(inputs, BROCHURE, reference, still(), BROCHURE_SYSTEMS)) <= CENT


def test_without_eligible_cost_the_futures_are_the_exact_model_too() -> None:
    inputs, house = Inputs.of(LAW, {"subsidy_max_eligible_eur": Decimal(0)}), facts()
    assert worst(compare(inputs, house, LAW), run(inputs, house, LAW, still())) <= CENT


def test_same_seed_same_futures() -> None:
    again = ensemble(Inputs.of(LAW, {}), facts(), LAW, PAIR, count=2000)
    other = ensemble(Inputs.of(LAW, {}), facts(), LAW, PAIR, count=2000, seed=1)
    assert np.array_equal(again.totals_eur[PAIR[0]], SOME.totals_eur[PAIR[0]])
    assert not np.array_equal(other.totals_eur[PAIR[0]], SOME.totals_eur[PAIR[0]])


def test_drawn_numbers_have_the_stated_correlation() -> None:
    drawn = draw(20000)
    assert drawn.count == 20000
    found = np.corrcoef([drawn.values[driver] for driver in DRIVERS])
    assert np.abs(found - correlation()).max() < 0.03
    both = [(drawn.values[driver], drawn.own_part(driver, which)) for driver, which in OWN]
    whole = [values for driver, values in drawn.values.items() if driver not in dict(OWN)]
    assert all(abs(float(values.std()) - 1) < 0.03 for values in (*whole, *(shared + own for shared, own in both)))
    assert all(abs(float(np.corrcoef(shared, own)[0, 1])) < 0.03 for shared, own in both)
    assert {one for pair in CORRELATION for one in pair} <= set(DRIVERS)


def test_each_heating_has_an_offer_of_its_own() -> None:
    """Two heat pumps whose costs lie within the scatter of offers each cost less in some futures."""
    pumps = (Technology.AIR_WATER_HP, Technology.BRINE_BOREHOLE_HP)
    # Load and work around it are those of the house, the same for both.
    known = House(
        living_area_m2=Decimal(140), build_year=1965, heat_load_kw=Decimal(10), heat_emission=HeatEmission.FLOOR
    )
    work = {"gas_disconnection_eur": 930, "meter_cupboard_eur": 1000}
    many = ensemble(Inputs.of(LAW, work), facts(house=known), LAW, pumps, count=2000)
    first = [many.totals_eur[pump][0] for pump in pumps]
    assert 0.3 < np.corrcoef(first)[0, 1] < 0.7
    assert 0.02 < many.probability_cheaper(*pumps, 20) < 0.98


def test_an_offer_in_hand_does_not_vary() -> None:
    pump = Technology.AIR_WATER_HP
    offered = Inputs.of(LAW, {}, quotes={pump: (QuoteItem("Wärmepumpe", Decimal(34000)),)})
    site = FutureSite(offered, facts(), LAW, draw(50))
    paid = np.asarray(sum(each.amount_eur for each in site.as_offered(plan_of(site, pump)).purchases), dtype=float)
    assert np.broadcast_to(paid, (50,)) == pytest.approx(34000)
    first = ensemble(offered, facts(), LAW, (pump,), count=2000).totals_eur[pump][0]
    assert first.std() < 34000 * 0.05  # how much of it wears out depends on the usual prices and the work in the house


def test_bands_are_ordered_and_probabilities_are_complementary() -> None:
    low, high = tenths(SOME.totals_eur[Technology.GAS])
    middle = np.median(SOME.totals_eur[Technology.GAS], axis=1)
    assert np.all(low <= middle)
    assert np.all(middle <= high)
    there = SOME.probability_cheaper(*PAIR, 20)
    back = SOME.probability_cheaper(*reversed(PAIR), 20)
    assert 0 < there < 1
    assert there + back == pytest.approx(1)
    assert np.all(np.diff(SOME.totals_eur[Technology.GAS], axis=0) >= 0)


def test_low_and_high_co2_paths_are_the_tenths() -> None:
    inputs = Inputs.of(LAW, {})
    for path, move in (("low", -TENTH), ("high", TENTH)):
        exact = compare(Inputs.of(LAW, {}, co2_path=path), facts(), LAW, (Technology.GAS,))  # type: ignore[arg-type]
        assert worst(exact, run(inputs, facts(), LAW, still(co2=move), (Technology.GAS,))) <= CENT


def test_low_and_high_energy_paths_are_the_tenths_of_grid_fee_and_green_gas() -> None:
    inputs, gas = Inputs.of(LAW, {}), (Technology.GAS,)
    for path, move in ((EnergyPath.LOW, -TENTH), (EnergyPath.HIGH, TENTH)):
        exact = compare(Inputs.of(LAW, {}, energy_path=path), facts(), LAW, gas)
        assert worst(exact, run(inputs, facts(), LAW, still(grid=move, bio=move), gas)) <= CENT


def test_an_assumption_alone_is_the_exact_model_with_that_one_moved() -> None:
    inputs, gas = Inputs.of(LAW, {}), Technology.GAS
    for number, driver in enumerate(DRIVERS):
        for place, move in ((number, -TENTH), (number + len(DRIVERS), TENTH)):
            moved = run(inputs, facts(), LAW, still(**{driver: move}), (gas,)).totals_eur[gas][-1][0]
            assert SOME.alone_eur[gas][place] == pytest.approx(moved)


def test_tornado_lists_every_driver_the_strongest_first_and_those_without_effect_last() -> None:
    swings = tornado(SOME, *PAIR)
    assert sorted(swing.driver for swing in swings) == sorted(DRIVERS)
    widths = [swing.width_eur for swing in swings]
    assert widths == sorted(widths, reverse=True)
    by_driver = {swing.driver: swing for swing in swings}
    assert by_driver["gas"].low_eur < by_driver["gas"].high_eur
    assert by_driver["electricity"].low_eur > by_driver["electricity"].high_eur
    assert by_driver["oil"].width_eur == by_driver["wood"].width_eur == 0
