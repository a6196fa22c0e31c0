"""§§ 60a to 60c GModG by text and day, and what water law asks of heat pumps in the ground."""

from datetime import date
from typing import Any

import pytest

from calculator.core.facts import HeatingKind
from calculator.core.heatings import Technology
from calculator.core.law_answers import Duty
from calculator.core.parameters import law_of
from calculator.core.rules.duties import duties
from calculator.core.rules.permission import may_install
from calculator.sentences import in_german
from tests.core.rules.builders import facts

NOW = date(2026, 11, 23)


def keys(technology: Technology, day: date = NOW, **changes: Any) -> dict[str, Duty]:
    return {each.key: each for each in duties(technology, facts(day, **changes), law_of(day))}


@pytest.mark.parametrize(("dwellings", "expected"), [(5, set()), (6, {"balancing", "heat_pump_check"})])
def test_checks_from_six_dwellings(dwellings: int, expected: set[str]) -> None:
    assert set(keys(Technology.AIR_WATER_HP, house={"dwellings": dwellings})) == expected
    before = keys(Technology.AIR_WATER_HP, date(2026, 7, 28), house={"dwellings": dwellings})
    assert before == {}


SIX: dict[str, Any] = {"dwellings": 6}


def present(kind: str, year: int, day: date = NOW) -> dict[str, Duty]:
    return keys(Technology.KEEP, day, house=SIX, heating={"kind": HeatingKind(kind), "year_installed": year})


@pytest.mark.parametrize(
    ("year", "due", "says"),
    [
        (2008, date(2027, 9, 30), "bis zum 30.09.2027 zu prüfen und besser einzustellen."),
        (2009, date(2027, 9, 30), "wenn sie vor Oktober 2009 eingebaut ist; sonst binnen 12 Monaten"),
        (2010, date(2026, 12, 31), "Im Jahr 2025 wird die Heizung 15 Jahre alt; binnen 12 Monaten danach"),
        (2011, date(2027, 12, 31), "Im Jahr 2026 wird die Heizung 15 Jahre alt"),
        (2020, date(2036, 12, 31), "Im Jahr 2035 wird die Heizung 15 Jahre alt"),
    ],
)
@pytest.mark.parametrize("kind", ["oil", "gas_central", "gas_floor", "lpg", "biomass"])
def test_heatings_with_water_are_checked_by_the_day_of_their_installation(
    kind: str, year: int, due: date, says: str
) -> None:
    check = present(kind, year)["heating_check"]
    assert check.due == due
    assert says in in_german(check.sentence)


@pytest.mark.parametrize("kind", ["night_storage", "electric", "coal", "other"])
def test_heating_without_water_has_no_duty_of_operation(kind: str) -> None:
    assert not set(present(kind, 2000)) & {"heating_check", "heat_pump_check", "balancing"}


@pytest.mark.parametrize(("year", "expected"), [(2008, set()), (2023, set()), (2024, {"heat_pump_check"})])
def test_a_heat_pump_that_is_there_is_checked_if_it_started_after_2023(year: int, expected: set[str]) -> None:
    assert set(present("heat_pump", year)) == expected


def test_a_station_of_the_utility_needs_no_check() -> None:
    assert "Betreibt der Wärmeversorger" in in_german(present("fernwaerme", 1995)["heating_check"].sentence)
    new = keys(Technology.DISTRICT_HEATING, house=SIX)
    assert set(new) == {"balancing", "heating_check"}
    assert new["heating_check"].due is None


@pytest.mark.parametrize(
    ("installed", "says", "balancing"),
    [
        (date(2026, 12, 31), "Ab dem 01.01.2027 entfällt die Prüfung mit Fernüberwachung", "hydraulisch abzugleichen."),
        (date(2027, 1, 1), "Ohne Fernüberwachung und ohne Wartungsvertrag", "Berechnung der Heizlast"),
    ],
)
def test_the_text_of_section_60_changes_with_2027(installed: date, says: str, balancing: str) -> None:
    found = keys(Technology.AIR_WATER_HP, installed, house=SIX)
    assert says in in_german(found["heat_pump_check"].sentence)
    assert "alle fünf Jahre wieder" in in_german(found["heat_pump_check"].sentence)
    assert found["heat_pump_check"].due == installed.replace(year=installed.year + 2)
    assert balancing in in_german(found["balancing"].sentence)


@pytest.mark.parametrize("day", [date(2026, 12, 31), date(2027, 1, 1)])
@pytest.mark.parametrize("technology", [Technology.AIR_AIR_HP, Technology.DIRECT_ELECTRIC])
def test_devices_in_the_rooms_are_neither_checked_nor_balanced(technology: Technology, day: date) -> None:
    assert keys(technology, day, house=SIX) == {}


@pytest.mark.parametrize("technology", [Technology.GAS, Technology.PELLETS, Technology.GAS_SOLAR])
def test_a_new_boiler_is_checked_after_fifteen_years(technology: Technology) -> None:
    check = keys(technology, date(2027, 5, 1), house=SIX)["heating_check"]
    assert check.due == date(2043, 5, 1)
    assert "Im Jahr 2042" in in_german(check.sentence)


@pytest.mark.parametrize("technology", [Technology.HP_GAS_HYBRID, Technology.COLD_NETWORK_HP])
def test_what_contains_a_heat_pump_is_checked_as_one(technology: Technology) -> None:
    assert {"heat_pump_check"} == set(keys(technology, house=SIX)) & {"heat_pump_check", "heating_check"}


@pytest.mark.parametrize(("day", "norm"), [(date(2026, 7, 28), "§§ 8 und 9 WHG"), (NOW, "§§ 8 und 9 WHG")])
def test_groundwater_needs_a_permit_and_a_borehole_a_notice(day: date, norm: str) -> None:
    water, borehole = (
        may_install(each, facts(day), law_of(day)) for each in (Technology.WATER_WATER_HP, Technology.BRINE_BOREHOLE_HP)
    )
    assert norm in water.norm
    assert "Erlaubnis der Wasserbehörde" in in_german(water.sentence)
    assert "§ 49 WHG" in borehole.norm
    assert "Tiefer als 100 m ist auch die Bergbehörde zuständig" in in_german(borehole.sentence)
    assert "WHG" not in may_install(Technology.BRINE_COLLECTOR_HP, facts(day), law_of(day)).norm
