"""Demand from meter or typology, design load, flow temperature, JAZ, class, plausibility, renovation."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculator.core import Facts, Heating, HeatingKind, House, Household, Inputs, Technology
from calculator.core.demand import building, consumption, design, plausible
from calculator.core.efficiency import efficiency_class
from calculator.core.facts import BuildingType, Measure, Renovation
from calculator.core.readings import MeterReading, Unit
from calculator.core.site import Site
from calculator.sentences import in_german
from tests.core.houses import LAW, facts, result


def notes_of(case: Facts) -> list[str]:
    return list(map(in_german, plausible.notes(site(case))))


def site(case: Facts, **values: object) -> Site:
    return Site(Inputs.of(LAW, values), case, LAW)


def house(year: int = 1965, area: int = 140, **changes: object) -> House:
    return House(living_area_m2=Decimal(area), build_year=year, **changes)  # type: ignore[arg-type]


def room_heat(**changes: object) -> Decimal:
    """Room heat per m² of the typology's own reference area."""
    heating = Heating(kind=HeatingKind.GAS_CENTRAL, year_installed=2020)
    prepared = site(facts(house=house(**changes), heating=heating))
    typical = building.typical_kwh_m2a(prepared) - building.hot_water_kwh_m2a(prepared)
    return round(typical / Decimal("1.1"), 6)


@pytest.mark.parametrize(
    ("kind", "year", "need"),
    [
        ("efh", 1859, "282.7"),
        ("efh", 1860, "269.7"),
        ("efh", 1918, "269.7"),
        ("efh", 1919, "218.5"),
        ("efh", 2016, "69.5"),
        ("rh", 1968, "106.9"),
        ("rh", 1969, "137.6"),
        ("mfh", 1957, "193.7"),
        ("mfh", 1958, "140.2"),
        ("gmfh", 1978, "121.7"),
        ("gmfh", 1979, "96.0"),
        ("plattenbau", 1957, "148.7"),
        ("plattenbau", 1958, "127.9"),
        ("plattenbau", 1969, "106.1"),
        ("plattenbau", 1979, "96.0"),
        ("plattenbau", 1984, "85.6"),
        ("hochhaus", 1978, "105.3"),
        ("hochhaus", 1979, "100.3"),
    ],
)
def test_typology_by_type_and_year(kind: str, year: int, need: str) -> None:
    assert room_heat(year=year, building_type=BuildingType(kind), renovation=Renovation.ORIGINAL) == Decimal(need)


@pytest.mark.parametrize(
    ("kind", "year", "need"),
    [("efh", 1978, "169.3"), ("rh", 1979, "121.8"), ("efh", 1995, "76.7"), ("plattenbau", 1978, "129.4")],
)
def test_average_state_of_the_stock(kind: str, year: int, need: str) -> None:
    assert room_heat(year=year, building_type=BuildingType(kind)) == Decimal(need)


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
    assert consumption.heat_kwh_a(site(case)) == Decimal(heat)


def test_electricity_of_a_heat_pump_gives_more_heat_than_it_takes() -> None:
    reading = (MeterReading(unit=Unit.ELECTRICITY_KWH, amount=Decimal(5000)),)
    case = facts(readings=reading, heating=Heating(kind=HeatingKind.HEAT_PUMP, year_installed=2015))
    assert consumption.heat_kwh_a(site(case)) == 15500


def test_years_are_averaged_and_corrected_to_the_mean_climate_of_jena() -> None:
    mean = MeterReading(unit=Unit.ELECTRICITY_KWH, amount=Decimal(10000), degree_days_kd=Decimal(3264))
    mild = MeterReading(unit=Unit.ELECTRICITY_KWH, amount=Decimal(10000), degree_days_kd=Decimal(1632))
    assert consumption.heat_kwh_a(site(facts(readings=(mean,)))) == 10000
    # Hot water of three persons, 1,950 kWh, does not depend on the weather; the rest doubles.
    assert consumption.heat_kwh_a(site(facts(readings=(mild,)))) == 18050
    assert consumption.heat_kwh_a(site(facts(readings=(mean, mild)))) == 14025


def test_measured_comes_before_typical_and_the_certificate_before_both() -> None:
    reading = (MeterReading(unit=Unit.ELECTRICITY_KWH, amount=Decimal(14000)),)
    assert result(facts(readings=reading)).heat_demand_kwh_a == 14000
    certified = house(specific_heat_demand_kwh_m2a=Decimal(90))
    assert result(facts(readings=reading, house=certified)).heat_demand_kwh_a == 90 * 140
    assert result(facts(readings=reading), heat_demand_kwh_m2a=80).heat_demand_kwh_a == 80 * 140


@pytest.mark.parametrize(("need", "flow", "jaz"), [(75, 38, "3.85"), (159, None, "3"), (400, 55, "3")])
def test_flow_temperature_meets_the_brochures_two_houses_and_the_jaz_follows_it(
    need: int, flow: int | None, jaz: str
) -> None:
    prepared = site(facts(), heat_demand_kwh_m2a=need)
    if flow:
        assert design.flow_temperature_c(prepared) == flow
    assert design.flow_temperature_c(prepared) <= 55
    comparison = result(systems=(Technology.AIR_WATER_HP,), heat_demand_kwh_m2a=need)
    found = next(each.value for each in comparison.assumptions if each.key == "jaz")
    assert round(found, 2) == Decimal(jaz)


def test_radiators_are_enlarged_only_above_55_degrees() -> None:
    def bought(flow: int) -> set[str]:
        case = facts(house=house(flow_temperature_c=Decimal(flow)))
        return {line.key for line in result(case, (Technology.AIR_WATER_HP,)).systems[0].one_off}

    assert "radiators" not in bought(55)
    assert "radiators" in bought(56)


def test_design_load_spreads_room_heat_over_the_degree_days() -> None:
    prepared = site(facts(), heat_demand_kwh_m2a=100)
    expected = (100 * 140 - 3 * 650) * Decimal(34) / (3264 * 24)
    assert abs(design.heat_load_kw(prepared) - expected) < Decimal("1e-20")
    assert design.heat_load_kw(site(facts(), heat_demand_kwh_m2a=0)) == 3
    assert design.heat_load_kw(site(facts(house=house(heat_load_kw=Decimal(8))))) == 8


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


@pytest.mark.parametrize(
    ("per_m2", "area", "words"),
    [(62, 120, "niedrig"), (63, 120, "mittel"), (122, 120, "erhöht"), (208, 120, "zu hoch"), (188, 150, "zu hoch")],
)
def test_heizspiegel(per_m2: int, area: int, words: str) -> None:
    reading = (MeterReading(unit=Unit.GAS_KWH, amount=Decimal(per_m2 * area)),)
    notes = notes_of(facts(readings=reading, house=house(area=area)))
    assert f"Häusern {words} (Heizspiegel" in notes[0]


@pytest.mark.parametrize(
    ("kind", "unit", "said"),
    [
        (HeatingKind.OIL, Unit.OIL_LITRE, False),
        (HeatingKind.GAS_FLOOR, Unit.GAS_M3, False),
        (HeatingKind.OIL, Unit.GAS_KWH, True),
        (HeatingKind.GAS_CENTRAL, Unit.OIL_LITRE, True),
        (HeatingKind.BIOMASS, Unit.HARDWOOD_RM, False),
        (HeatingKind.COAL, Unit.GAS_KWH, True),
        (HeatingKind.OTHER, Unit.GAS_KWH, False),
    ],
)
def test_a_bill_for_another_fuel_than_the_heatings_is_named(kind: HeatingKind, unit: Unit, said: bool) -> None:
    case = facts(
        readings=(MeterReading(unit=unit, amount=Decimal(2000)),), heating=Heating(kind=kind, year_installed=2003)
    )
    assert any("prüfen Sie beides" in note for note in notes_of(case)) is said


def test_no_heizspiegel_above_500_square_metres() -> None:
    reading = (MeterReading(unit=Unit.GAS_KWH, amount=Decimal(100000)),)
    notes = notes_of(facts(readings=reading, house=house(area=501)))
    assert not any("Heizspiegel" in note for note in notes)


@pytest.mark.parametrize(("heat", "words"), [(15000, "sparsamer"), (28000, None), (50000, "prüfen Sie")])
def test_measured_far_from_typical_is_explained(heat: int, words: str | None) -> None:
    reading = (MeterReading(unit=Unit.FERNWAERME_KWH, amount=Decimal(heat)),)
    notes = [note for note in notes_of(facts(readings=reading)) if "Gemessen" in note]
    assert [words in note for note in notes] == ([True] if words else [])


@settings(max_examples=20)
@given(st.sets(st.sampled_from(Measure)), st.sampled_from(Measure))
def test_each_measure_saves_room_heat_and_lowers_flow_and_power(done: set[Measure], more: Measure) -> None:
    before = site(facts(measures=tuple(sorted(done - {more}))))
    after = site(facts(measures=tuple(sorted(done | {more}))))
    assert building.hot_water_kwh_m2a(after) < building.heat_demand_kwh_m2a(after)
    assert building.heat_demand_kwh_m2a(after) < building.heat_demand_kwh_m2a(before)
    assert design.heat_load_kw(after) < design.heat_load_kw(before)
    assert design.flow_without_change_c(after) <= design.flow_without_change_c(before)


def test_renovation_is_shown_with_cost_and_grant() -> None:
    comparison = result(facts(measures=(Measure.CELLAR, Measure.ROOF)), (Technology.AIR_WATER_HP,))
    found = comparison.renovation
    assert found is not None
    assert found.after_kwh_m2a < found.before_kwh_m2a
    assert found.cost_eur == sum(measure.cost_eur for measure in found.measures) == 70 * (80 + 250)
    assert found.subsidy.amount_eur == found.cost_eur * 15 / 100


@pytest.mark.parametrize(("load", "said"), [(100, False), ("100.1", True)])
def test_cost_functions_end_at_100_kilowatts(load: int | str, *, said: bool) -> None:
    notes = result(systems=(Technology.GAS,), heat_load_kw=load).notes
    assert any("bis 100 kW" in in_german(note) for note in notes) is said


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


@pytest.mark.parametrize(
    ("key", "formula"),
    [
        ("heat_load_kw", "÷ (Gradtagzahl × 24 h), mindestens 3 kW"),
        ("flow_without_change_c", "Gerade durch die Werte bei 75 und 160 kWh/m²"),
    ],
)
def test_a_computed_value_states_its_formula_and_a_fact_that_it_is_one(key: str, formula: str) -> None:
    known = house(heat_load_kw=Decimal(9), flow_temperature_c=Decimal(48))
    for case, source in ((house(), formula), (known, "Angabe zum Haus")):
        comparison = result(facts(house=case), (Technology.AIR_WATER_HP,))
        found = next(each for each in comparison.assumptions if each.key == key)
        assert source in found.source
