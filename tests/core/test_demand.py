"""Demand from meter or typology, its range, efficiency class, renovation."""

import math
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculator.core import Heating, HeatingKind, Household, Technology
from calculator.core.demand import building, design, measured
from calculator.core.demand import emission as emissions
from calculator.core.demand.spread import TENTH
from calculator.core.efficiency import efficiency_class
from calculator.core.facts import BuildingType, Measure, Renovation
from calculator.core.readings import MeterReading, Unit
from tests.core.houses import LAW, facts, result
from tests.core.houses_of_demand import YEARS, built, house, site


def typical(kind: str, year: int, state: str) -> Decimal:
    """Heat of a house of the table, kWh per m² living area."""
    case = house(year=year, building_type=BuildingType(kind), renovation=Renovation(state))
    return building.heat_demand_kwh_m2a(site(built(case)))


@pytest.mark.parametrize(
    ("kind", "year", "state", "need"),
    [
        ("efh", 1859, "original", 156),
        ("efh", 1918, "average", 125),
        ("efh", 1919, "renovated", 88),
        ("efh", 1968, "average", 120),
        ("efh", 1969, "average", 112),
        ("efh", 2019, "average", 48),
        ("efh", 2019, "kfw55", 48),
        ("efh", 1965, "kfw40", 40),
        ("rh", 1963, "average", 104),
        ("mfh", 1990, "original", 101),
        ("gmfh", 1957, "renovated", 65),
        ("plattenbau", 1976, "average", 91),
        ("hochhaus", 1976, "original", 118),
        ("plattenbau", 1995, "average", 69),
    ],
)
def test_typical_demand_by_type_year_and_state(kind: str, year: int, state: str, need: int) -> None:
    assert typical(kind, year, state) == need


@pytest.mark.parametrize("kind", BuildingType)
@pytest.mark.parametrize("year", YEARS)
def test_no_state_needs_more_than_a_worse_one(kind: BuildingType, year: int) -> None:
    """Original ≥ partly ≥ renovated ≥ KfW 55 ≥ KfW 40, in heat and in power."""
    cases = [house(year=year, building_type=kind, renovation=state) for state in Renovation]
    needs = [building.heat_demand_kwh_m2a(site(built(case))) for case in cases]
    loads = [design.heat_load_kw(site(built(case))) for case in cases]
    assert needs == sorted(needs, reverse=True)
    assert loads == sorted(loads, reverse=True)


@pytest.mark.parametrize("kind", BuildingType)
@pytest.mark.parametrize("state", Renovation)
def test_no_older_house_needs_less_than_a_newer_one_in_the_same_state(kind: BuildingType, state: Renovation) -> None:
    needs = [typical(kind, year, state) for year in YEARS]
    assert needs == sorted(needs, reverse=True)


@pytest.mark.parametrize(
    ("kind", "low", "high"),
    [("efh", "0.65", "1.55"), ("rh", "0.66", "1.51"), ("mfh", "0.70", "1.43"), ("gmfh", "0.74", "1.36"),
     ("plattenbau", "0.77", "1.29")],
)  # fmt: skip
def test_spread_inside_a_cell_has_the_published_tenths(kind: str, low: str, high: str) -> None:
    sigma = LAW.on(f"spread_heat_{kind}", LAW.as_of).value
    for factor, sign in ((low, -1), (high, 1)):
        assert abs(float(factor) - math.exp(sign * TENTH * float(sigma))) < 0.01


def test_range_of_a_typical_demand_is_wide_and_not_symmetric_and_that_of_a_bill_narrow() -> None:
    open_house = result(systems=(Technology.GAS,)).demand
    assert (open_house.kwh_m2a, open_house.after_kwh_m2a) == (120, 120)
    # σ 0.34 between houses, and -10/+20 % that all medians share.
    assert round(open_house.low_kwh_m2a) == 77
    assert round(open_house.high_kwh_m2a) == 192
    bill = (MeterReading(unit=Unit.FERNWAERME_KWH, amount=Decimal(14000)),)
    measured = result(facts(readings=bill), (Technology.GAS,)).demand
    assert 90 < measured.low_kwh_m2a < measured.kwh_m2a == 96 < measured.high_kwh_m2a < 103


@pytest.mark.parametrize(
    ("unit", "amount", "heat"),
    [
        (Unit.GAS_KWH, 20000, "17000"),
        (Unit.GAS_M3, 2000, "17850"),
        (Unit.OIL_LITRE, 2000, "17172"),
        (Unit.PELLETS_KG, 4000, "16000"),
        (Unit.FERNWAERME_KWH, 15000, "14400"),
        (Unit.ELECTRICITY_KWH, 15000, "15000"),
    ],
)
def test_heat_from_one_reading(unit: Unit, amount: int, heat: str) -> None:
    case = facts(readings=(MeterReading(unit=unit, amount=Decimal(amount)),))
    assert measured.heat_kwh_a(site(case)) == Decimal(heat)


def test_electricity_of_a_heat_pump_gives_more_heat_than_it_takes() -> None:
    reading = (MeterReading(unit=Unit.ELECTRICITY_KWH, amount=Decimal(5000)),)
    case = facts(readings=reading, heating=Heating(kind=HeatingKind.HEAT_PUMP, year_installed=2015))
    assert measured.heat_kwh_a(site(case)) == 15500


def test_years_are_averaged_and_corrected_to_the_mean_climate_of_jena() -> None:
    mean = MeterReading(unit=Unit.ELECTRICITY_KWH, amount=Decimal(10000), degree_days_kd=Decimal(3264))
    mild = MeterReading(unit=Unit.ELECTRICITY_KWH, amount=Decimal(10000), degree_days_kd=Decimal(1632))
    assert measured.heat_kwh_a(site(facts(readings=(mean,)))) == 10000
    # Hot water of three persons, 1,950 kWh, does not depend on the weather; the rest doubles.
    assert measured.heat_kwh_a(site(facts(readings=(mild,)))) == 18050
    assert measured.heat_kwh_a(site(facts(readings=(mean, mild)))) == 14025


def test_entered_comes_before_measured_measured_before_the_certificate_and_that_before_typical() -> None:
    reading = (MeterReading(unit=Unit.ELECTRICITY_KWH, amount=Decimal(14000)),)
    assert result(facts(readings=reading)).heat_demand_kwh_a == 14000
    certified = house(specific_heat_demand_kwh_m2a=Decimal(90))
    assert result(facts(readings=reading, house=certified)).heat_demand_kwh_a == 14000
    assert result(facts(house=certified)).heat_demand_kwh_a == 90 * 140
    assert result(facts(readings=reading), heat_demand_kwh_m2a=80).heat_demand_kwh_a == 80 * 140


@pytest.mark.parametrize(
    ("per_m2", "name"),
    [
        (30, "A+"),
        ("30.1", "A"),
        (50, "A"),
        (75, "B"),
        (100, "C"),
        (130, "D"),
        (160, "E"),
        (200, "F"),
        (250, "G"),
        ("250.1", "H"),
    ],
)
def test_efficiency_class(per_m2: int | str, name: str) -> None:
    usable = Decimal(140) * Decimal("1.2")
    assert efficiency_class(Decimal(per_m2) * usable, facts().house, LAW) == name


@settings(max_examples=20)
@given(st.sets(st.sampled_from(Measure)), st.sampled_from(Measure))
def test_each_measure_saves_room_heat_and_lowers_flow_and_power(done: set[Measure], more: Measure) -> None:
    before = site(facts(measures=tuple(sorted(done - {more}))))
    after = site(facts(measures=tuple(sorted(done | {more}))))
    assert building.hot_water_kwh_m2a(after) < building.heat_demand_kwh_m2a(after)
    assert building.heat_demand_kwh_m2a(after) < building.heat_demand_kwh_m2a(before)
    assert design.heat_load_kw(after) < design.heat_load_kw(before)
    assert emissions.flow_without_change_c(after) < emissions.flow_without_change_c(before)


def test_a_planned_renovation_works_on_what_was_measured() -> None:
    bill = (MeterReading(unit=Unit.FERNWAERME_KWH, amount=Decimal(18200)),)
    found = result(facts(readings=bill, measures=(Measure.FACADE,)), (Technology.AIR_WATER_HP,))
    hot_water = Decimal(3 * 650) / 140
    assert found.renovation is not None
    measured = Decimal(18200) * Decimal("0.96") / 140
    assert found.renovation.before_kwh_m2a == found.demand.kwh_m2a == measured
    after = (measured - hot_water) * Decimal("0.78") + hot_water
    assert abs(found.renovation.after_kwh_m2a - after) < Decimal("1e-20")
    assert found.demand.after_kwh_m2a == found.renovation.after_kwh_m2a
    assert found.heat_demand_kwh_a == found.demand.after_kwh_m2a * 140


def test_renovation_is_shown_with_cost_and_grant() -> None:
    comparison = result(facts(measures=(Measure.CELLAR, Measure.ROOF)), (Technology.AIR_WATER_HP,))
    found = comparison.renovation
    assert found is not None
    assert found.after_kwh_m2a < found.before_kwh_m2a
    assert found.cost_eur == sum(measure.cost_eur for measure in found.measures) == 70 * (80 + 250)
    assert found.subsidy.amount_eur == found.cost_eur * 15 / 100


def test_certificate_and_measures_go_together() -> None:
    case = facts(house=house(specific_heat_demand_kwh_m2a=Decimal(150)), measures=(Measure.FACADE,))
    prepared = site(case)
    hot_water = building.hot_water_kwh_m2a(prepared)
    assert building.heat_demand_kwh_m2a(prepared) == (150 - hot_water) * Decimal("0.78") + hot_water


@pytest.mark.parametrize(("persons", "dwellings", "counted", "to_confirm"), [(None, 9, 18, True), (5, 9, 5, False)])
def test_two_persons_a_dwelling_are_assumed(
    persons: int | None, dwellings: int, counted: int, *, to_confirm: bool
) -> None:
    case = facts(house=house(area=600, dwellings=dwellings), household=Household(persons=persons))
    comparison = result(case, (Technology.GAS,))
    found = next(each for each in comparison.assumptions if each.key == "persons")
    assert (found.value, found.to_confirm) == (counted, to_confirm)


@pytest.mark.parametrize("kind", BuildingType)
@pytest.mark.parametrize("year", [2010, 2016, 2026])
def test_since_2010_a_house_as_built_needs_what_one_with_new_windows_needs(kind: BuildingType, year: int) -> None:
    cases = [
        house(year=year, building_type=kind, renovation=state) for state in (Renovation.ORIGINAL, Renovation.AVERAGE)
    ]
    for value in (building.heat_demand_kwh_m2a, design.heat_load_kw, emissions.flow_without_change_c):
        assert len({value(site(built(case))) for case in cases}) == 1


def test_a_saving_that_somebody_knows_works_with_a_bill_and_goes_before_measures() -> None:
    """Half of the room heat is saved, hot water stays; the heating that is sized by it becomes smaller."""
    bill = (MeterReading(unit=Unit.FERNWAERME_KWH, amount=Decimal(24000)),)
    before, half = facts(readings=bill), {"renovation_saving_percent": Decimal(50)}
    today, after, measured_too = (
        result(case, (Technology.AIR_WATER_HP,), **values)
        for case, values in ((before, {}), (before, half), (facts(readings=bill, measures=(Measure.ROOF,)), half))
    )
    water = Decimal(3 * 650) / 140
    assert after.demand.kwh_m2a == today.demand.kwh_m2a
    assert after.demand.after_kwh_m2a == pytest.approx((today.demand.kwh_m2a - water) / 2 + water)
    assert measured_too.demand.after_kwh_m2a == after.demand.after_kwh_m2a
    assert (after.demand.heat_load_kw or 0) < (today.demand.heat_load_kw or 0)
