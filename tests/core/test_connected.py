"""A house that is on Fernwärme already: once in the comparison, nothing connected, and what the law secures is said."""

from decimal import Decimal

from calculator.core import Facts, Heating, HeatingKind, Technology
from calculator.core.compare import every_system
from calculator.core.cost_lines import CostKind
from calculator.core.rules.area_law import Area, area_law
from calculator.sentences import in_german
from tests.core.houses import LAW, facts, result

SECURED = "ab 2030 zu 30 % und ab 2040 zu 80 % erneuerbare Energien oder Abwärme"


def connected(**changes: object) -> Facts:
    heating = {"kind": HeatingKind.DISTRICT_HEATING, "year_installed": 2011, **changes}
    return facts(heating=Heating(**heating))  # type: ignore[arg-type]


def test_fernwaerme_is_compared_once_and_costs_nothing_to_connect() -> None:
    systems = every_system(connected())
    assert Technology.DISTRICT_HEATING not in systems
    found = result(connected(), (Technology.DISTRICT_HEATING, Technology.AIR_WATER_HP, Technology.KEEP))
    assert [system.key for system in found.systems] == ["keep", "heat_pump"]
    before = found.system("keep")
    assert str(before.label) == "Fernwärme wie bisher"
    assert before.net_investment_eur == 0
    assert "old_repairs" not in {line.key for line in before.yearly}


def test_the_station_is_replaced_at_its_end() -> None:
    found = result(connected(), (Technology.KEEP,)).system("keep")
    replaced = found.yearly_of(CostKind.REPLACEMENT)
    assert [year for year, amount in enumerate(replaced, start=2027) if amount] == [2031]


def test_a_station_that_is_broken_is_bought_anew_but_not_the_pipe_that_is_there() -> None:
    broken = connected(working=False)
    assert Technology.DISTRICT_HEATING in every_system(broken)
    assert Technology.KEEP not in every_system(broken)
    network = {"network_connection", "network_contribution"}
    new, again = (result(each, (Technology.DISTRICT_HEATING,)).system("fernwaerme") for each in (facts(), broken))
    assert network <= {line.key for line in new.one_off}
    assert not network & {line.key for line in again.one_off}


def test_other_houses_have_fernwaerme_and_their_old_heating_side_by_side() -> None:
    found = result(facts(), (Technology.DISTRICT_HEATING, Technology.KEEP))
    assert [str(system.label) for system in found.systems] == ["Fernwärme", "Alte Heizung behalten"]
    assert found.systems[0].net_investment_eur > 0


def test_what_the_law_secures_is_said_with_the_figures_of_its_records() -> None:
    notes = [in_german(note) for note in result(connected(), (Technology.KEEP,)).notes]
    assert any(SECURED in note and "brauchen Sie sich nicht zu kümmern" in note for note in notes)
    assert any("Fernwärme wie bisher" in note for note in notes)
    others = [in_german(note) for note in result(facts(), (Technology.KEEP,)).notes]
    assert not any("nicht zu kümmern" in note for note in others)


def test_a_network_area_tells_those_who_are_connected_already() -> None:
    law = area_law(Area.NETWORK, LAW)
    for told in (law.owners, law.tenants):
        assert any("brauchen Sie sich um nichts weiter zu kümmern" in in_german(each) for each in told)
    other = area_law(Area.OWN_HEATING, LAW)
    assert not any("nichts weiter" in in_german(each) for each in (*other.owners, *other.tenants))


def test_heat_of_a_connected_house_is_bought_with_the_losses_of_its_station() -> None:
    found = result(connected(), (Technology.KEEP,))
    assert found.system("keep").energy[0].kwh_a == found.heat_demand_kwh_a / Decimal("0.96")
