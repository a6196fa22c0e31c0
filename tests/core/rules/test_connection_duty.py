"""Where a by-law makes plots join the heat network, the grant pays for the connection alone; people are asked first."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from calculator.core.choices import BuildingType
from calculator.core.city import ByLawValues, CityValues
from calculator.core.facts import Facts, ZoneDuty
from calculator.core.heatings import Technology
from calculator.core.law_answers import Subsidy
from calculator.core.parameters import law_of
from calculator.core.rules import heat_plan
from calculator.core.rules.beg.conditions import conditions, self_use
from calculator.core.rules.beg.subsidy import subsidy
from calculator.core.rules.permission import may_install
from calculator.sentences import in_german
from tests.core.rules.builders import facts

OLD, NEW = date(2026, 7, 20), date(2026, 7, 21)
EXEMPT = "Frei stehende Häuser sind ausgenommen."
BY_LAW = ByLawValues("Satzung", "Satzung vom 01.01.2020", EXEMPT, ("efh", "rh"), "Auf Antrag ist Befreiung möglich.")
CITY = CityValues(by_law=BY_LAW)
SINGLE = [Technology.AIR_WATER_HP, Technology.BRINE_BOREHOLE_HP, Technology.PELLETS, Technology.HP_GAS_HYBRID]


def block(day: date = NEW, zone: ZoneDuty = ZoneDuty.UNKNOWN, **house: Any) -> Facts:
    case = facts(day, house={"building_type": BuildingType.MFH, "dwellings": 6, "self_used_dwellings": 0, **house})
    return replace(case, zone_duty=zone)


def granted(case: Facts, technology: Technology, city: CityValues = CITY) -> Subsidy:
    law = replace(law_of(case.dates.application_date), city=city)
    return subsidy(technology, Decimal(60_000), case, law, {})


def warning(found: Subsidy) -> list[str]:
    return [in_german(each.reason) for each in found.items if each.key == "connection_duty"]


@pytest.mark.parametrize("technology", SINGLE)
def test_inside_only_the_connection_is_funded(technology: Technology) -> None:
    found = granted(block(zone=ZoneDuty.INSIDE), technology)
    assert (found.amount_eur, found.possible_eur, found.granted_percent) == (0, 0, 0)
    (why,) = warning(found)
    assert "wird nur der Anschluss, keine eigene Heizung. Auf Antrag ist Befreiung möglich." in why
    assert found.items[0].norm.startswith("KfW-Merkblatt 458, gültig ab 21.07.2026")
    assert granted(block(zone=ZoneDuty.INSIDE), Technology.DISTRICT_HEATING).amount_eur == 18_000


@pytest.mark.parametrize("technology", SINGLE)
@pytest.mark.parametrize("zone", [ZoneDuty.PARTLY, ZoneDuty.UNKNOWN])
def test_where_nobody_knows_people_are_asked_beside_the_grant(technology: Technology, zone: ZoneDuty) -> None:
    found = granted(block(zone=zone), technology)
    assert found.amount_eur == 18_000
    (why,) = warning(found)
    assert why.startswith("Fragen Sie vor dem Antrag die Stadt")
    assert warning(granted(block(zone=zone), technology, CityValues())) == []
    assert warning(granted(block(zone=zone), Technology.DISTRICT_HEATING)) == []


def test_outside_nothing_is_asked() -> None:
    found = granted(block(zone=ZoneDuty.OUTSIDE), Technology.AIR_WATER_HP)
    assert (found.amount_eur, warning(found)) == (18_000, [])


@pytest.mark.parametrize(("stated", "amount"), [(True, 0), (False, 18_000)])
@pytest.mark.parametrize("zone", ZoneDuty)
def test_what_people_say_wins_over_the_area(zone: ZoneDuty, *, stated: bool, amount: int) -> None:
    assert granted(block(zone=zone, connection_duty=stated), Technology.AIR_WATER_HP).amount_eur == amount


def test_a_house_that_may_be_exempt_is_asked_even_inside() -> None:
    house = {"building_type": BuildingType.EFH, "dwellings": 1, "self_used_dwellings": 1}
    found = granted(block(zone=ZoneDuty.INSIDE, **house), Technology.AIR_WATER_HP)
    assert found.amount_eur == 12_880
    assert len(warning(found)) == 1


def test_before_the_leaflet_the_question_was_open() -> None:
    found = granted(block(OLD, ZoneDuty.INSIDE), Technology.AIR_WATER_HP)
    assert found.amount_eur > 0
    assert [each.open for each in found.items if each.key == "connection_duty"] == [True]
    assert warning(granted(block(OLD), Technology.AIR_WATER_HP)) == []


@pytest.mark.parametrize(
    ("zone", "says", "is_open"),
    [
        (ZoneDuty.INSIDE, "Auf Ihrem Grundstück gilt Anschluss- und Benutzungszwang", False),
        (ZoneDuty.PARTLY, "Ein Teil Ihres Gebiets liegt im Geltungsbereich", True),
        (ZoneDuty.OUTSIDE, "liegt nicht im Geltungsbereich", False),
        (ZoneDuty.UNKNOWN, "In Teilen der Stadt", True),
    ],
)
def test_the_note_says_what_the_area_says(zone: ZoneDuty, says: str, *, is_open: bool) -> None:
    (note,) = heat_plan.by_law(block(zone=zone), CITY)
    assert says in in_german(note.sentence)
    assert note.open is is_open


def test_inside_a_fossil_heating_is_a_question_for_the_city() -> None:
    day = date(2027, 5, 1)
    law = replace(law_of(day), city=CITY)
    verdicts = [
        may_install(Technology.GAS, block(day, zone), law).verdict for zone in (ZoneDuty.INSIDE, ZoneDuty.PARTLY)
    ]
    assert verdicts == ["open", "conditions"]


@pytest.mark.parametrize(
    ("dwellings", "own", "says"), [(40, 0, "ohne selbst genutzte"), (8, 5, "in 5 von 8 Wohnungen")]
)
def test_in_a_block_it_is_said_how_many_live_in_their_own_flat(dwellings: int, own: int, says: str) -> None:
    (note,) = self_use(block(dwellings=dwellings, self_used_dwellings=own))
    assert says in in_german(note)
    assert self_use(block(dwellings=2, self_used_dwellings=1)) == ()


@pytest.mark.parametrize(("day", "dwellings", "count"), [(OLD, 8, 0), (NEW, 2, 1), (NEW, 8, 2)])
def test_conditions_are_those_of_the_leaflet(day: date, dwellings: int, count: int) -> None:
    told = [in_german(each) for each in conditions(block(day, dwellings=dwellings), law_of(day))]
    assert len(told) == count
    for part in ("binnen 36 Monaten", "höchstens 60 % der Kosten", "zehn Jahre")[: 3 * count]:
        assert part in told[0]
    assert all("binnen 6 Monaten nach der Zusage" in sentence for sentence in told[1:])
