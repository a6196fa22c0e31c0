"""What a community of owners decides: a broken heating is upkeep, another one is a change (§§ 20, 21 WEG)."""

from dataclasses import replace
from datetime import date

import pytest

from calculator.core import Heating, HeatingKind
from calculator.core.records import Certainty
from calculator.core.rules.owners_vote import votes
from calculator.sentences import in_german
from tests.core.houses import LAW, facts


def told(heating: Heating) -> list[str]:
    return [in_german(each.sentence) for each in votes(facts(heating=heating), LAW)]


def test_a_heating_that_works_is_changed_and_who_pays_depends_on_the_majority() -> None:
    change, all_pay = told(Heating(kind=HeatingKind.GAS_CENTRAL, year_installed=2003))
    assert "bauliche Veränderung" in change
    assert "einfacher Mehrheit (mehr als 50\N{NO-BREAK SPACE}% der abgegebenen Stimmen)" in change
    assert "mehr als zwei Drittel der abgegebenen Stimmen und mindestens 50\N{NO-BREAK SPACE}%" in all_pay
    assert "etwa zehn Jahre" in all_pay


def test_replacing_a_broken_heating_is_upkeep_and_all_pay() -> None:
    (upkeep,) = told(Heating(kind=HeatingKind.GAS_CENTRAL, year_installed=2003, working=False))
    assert "Erhaltung" in upkeep
    assert "alle zahlen nach ihren Anteilen" in upkeep


@pytest.mark.parametrize("kind", [HeatingKind.GAS_FLOOR, HeatingKind.NIGHT_STORAGE])
def test_a_broken_device_in_a_flat_is_not_the_heating_of_the_house(kind: HeatingKind) -> None:
    change = told(Heating(kind=kind, year_installed=1990, working=False))[0]
    assert "Die Geräte in den Wohnungen" in change
    assert "läuft" not in change


def test_every_sentence_names_a_source_that_is_no_primary_one() -> None:
    found = votes(facts(), LAW)
    assert {each.record.certainty for each in found} == {Certainty.TWO_SECONDARY}
    assert all("WEG" in each.record.source for each in found)


def test_before_the_first_record_nothing_is_said() -> None:
    case = facts()
    early = replace(case, dates=replace(case.dates, order_date=date(2023, 12, 31)))
    assert votes(early, LAW) == ()
    assert votes(replace(case, dates=replace(case.dates, order_date=date(2024, 1, 1))), LAW)
