"""Design load, flow temperature and radiators follow from the house, never from a bill."""

from decimal import Decimal

import pytest

from calculator.core import Comparison, Heating, HeatingKind, Inputs, Technology
from calculator.core.demand import design
from calculator.core.demand import emission as emissions
from calculator.core.facts import HeatEmission, Renovation
from calculator.core.readings import MeterReading, Unit
from calculator.core.site import Site
from calculator.sentences import in_german
from tests.core.houses import LAW, facts, result
from tests.core.houses_of_demand import built, house, site


@pytest.mark.parametrize("litres", [3000, 2000, 1000])
def test_the_bill_never_shrinks_the_machine(litres: int) -> None:
    """The same house of 1965: only what is burnt changes, not load, flow, JAZ, radiators or price of the heat pump."""
    oil = Heating(kind=HeatingKind.OIL, year_installed=2000)
    lived_in = house(heat_emission=HeatEmission.OLD_RADIATORS)
    without = result(facts(house=lived_in, heating=oil), (Technology.AIR_WATER_HP,))
    bill = (MeterReading(unit=Unit.OIL_LITRE, amount=Decimal(litres)),)
    found = result(facts(house=lived_in, heating=oil, readings=bill), (Technology.AIR_WATER_HP,))
    for key in ("heat_load_kw", "flow_without_change_c", "flow_temperature_c", "jaz", "radiators_to_replace"):
        assert value_of(found, key) == value_of(without, key)
    assert found.systems[0].one_off == without.systems[0].one_off
    assert 7 < found.heat_demand_kwh_a / litres < 9
    assert found.systems[0].yearly_eur[0] != without.systems[0].yearly_eur[0]


def value_of(comparison: Comparison, key: str) -> Decimal:
    return next(each.value for each in comparison.assumptions if each.key == key)


@pytest.mark.parametrize(
    ("emission", "state", "flow"),
    [
        (HeatEmission.FLOOR, Renovation.ORIGINAL, 35),
        (HeatEmission.LARGE_RADIATORS, Renovation.ORIGINAL, 50),
        (HeatEmission.STOVES, Renovation.ORIGINAL, 50),
        (HeatEmission.OLD_RADIATORS, Renovation.ORIGINAL, 70),
        (HeatEmission.OLD_RADIATORS, Renovation.AVERAGE, 61),
        (HeatEmission.OLD_RADIATORS, Renovation.RENOVATED, 46),
    ],
)
def test_flow_temperature_follows_from_how_the_heat_enters_the_room(
    emission: HeatEmission, state: Renovation, flow: int
) -> None:
    prepared = site(built(house(heat_emission=emission, renovation=state)))
    assert round(emissions.flow_without_change_c(prepared)) == flow
    assert emissions.flow_temperature_c(prepared) == min(emissions.flow_without_change_c(prepared), 55)


@pytest.mark.parametrize(
    ("year", "kind", "emission"),
    [
        (1994, HeatingKind.GAS_CENTRAL, HeatEmission.OLD_RADIATORS),
        (1995, HeatingKind.GAS_CENTRAL, HeatEmission.LARGE_RADIATORS),
        (2010, HeatingKind.GAS_CENTRAL, HeatEmission.FLOOR),
        (2010, HeatingKind.NIGHT_STORAGE, HeatEmission.STOVES),
        (1920, HeatingKind.COAL, HeatEmission.STOVES),
    ],
)
def test_emission_is_guessed_by_year_and_heating_and_to_be_confirmed(
    year: int, kind: HeatingKind, emission: HeatEmission
) -> None:
    case = facts(house=house(year=year), heating=Heating(kind=kind, year_installed=2012))
    assert emissions.emission_of(Site(Inputs.of(LAW, {}), case, LAW)) is emission
    found = next(each for each in result(case, (Technology.AIR_WATER_HP,)).assumptions if "flow_without" in each.key)
    assert emission.label in found.source
    assert found.to_confirm


def test_radiators_are_enlarged_only_above_55_degrees() -> None:
    def bought(flow: int) -> set[str]:
        case = facts(house=house(flow_temperature_c=Decimal(flow)))
        return {line.key for line in result(case, (Technology.AIR_WATER_HP,)).systems[0].one_off}

    assert "radiators" not in bought(55)
    assert "radiators" in bought(56)


def test_design_load_is_the_norm_demand_at_the_design_temperature_with_hot_water() -> None:
    # 204 kWh/m² reference area × 1.1, 34 K, heating degree days of the norm climate; 0.2 kW for each of three persons.
    expected = Decimal(140) * 204 * Decimal("1.1") * 34 / (3326 * 24) + Decimal("0.6")
    assert abs(design.heat_load_kw(site(facts())) - expected) < Decimal("1e-20")
    assert round(expected, 1) == Decimal("14.0")
    assert design.heat_load_kw(site(facts(), heat_demand_kwh_m2a=0)) == design.heat_load_kw(site(facts()))
    assert design.heat_load_kw(site(facts(house=house(area=10)))) == 4
    assert design.heat_load_kw(site(facts(house=house(heat_load_kw=Decimal(8))))) == 8


@pytest.mark.parametrize(("load", "said"), [(100, False), ("100.1", True)])
def test_cost_functions_end_at_100_kilowatts(load: int | str, *, said: bool) -> None:
    notes = result(systems=(Technology.GAS, Technology.DISTRICT_HEATING), heat_load_kw=load).notes
    assert any("mehr als 100 kW" in in_german(note) for note in notes) is said


@pytest.mark.parametrize(
    ("key", "formula"),
    [
        ("heat_load_kw", "÷ (Heizgradtage des Normklimas × 24 h)"),
        ("flow_without_change_c", "Auslegung"),
    ],
)
def test_a_computed_value_states_its_formula_and_a_fact_that_it_is_one(key: str, formula: str) -> None:
    known = house(heat_load_kw=Decimal(9), flow_temperature_c=Decimal(48))
    for case, source in ((house(), formula), (known, "Angabe zum Haus")):
        comparison = result(facts(house=case), (Technology.AIR_WATER_HP,))
        found = next(each for each in comparison.assumptions if each.key == key)
        assert source in found.source


@pytest.mark.parametrize(("known", "said"), [(None, "folgt aus dem Haus"), (Decimal(8), "8 kW ist so angegeben")])
def test_the_answer_says_where_the_load_comes_from(known: Decimal | None, said: str) -> None:
    found = result(facts(house=house(heat_load_kw=known)), (Technology.GAS,)).demand
    assert any(said in in_german(each) for each in found.sentences)
