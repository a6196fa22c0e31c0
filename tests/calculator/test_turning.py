"""The answer says what would turn it: tipping points against other systems, and which assumptions weigh most."""

import json
from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from calculator.answer.answering import Answer
from calculator.core import Technology
from calculator.core.tipping import DriverKind, moved_eur
from calculator.reports.json_file import to_json
from calculator.reports.verdict import verdict
from calculator.reports.verdict.cautions import NAMED
from calculator.reports.workbook import material_of
from calculator.sentences.translated import translated
from tests.calculator.answers import answer_to

pytestmark = pytest.mark.django_db
HOUSE = "house.build_year=1965&heating.kind=gas_central&heating.year_installed=2003&systems=heat_pump,pellets"


@cache
def computed() -> Answer:
    return answer_to(HOUSE)


def test_tipping_points_are_those_against_the_next_one_and_a_new_heating_of_the_present_kind() -> None:
    answer = computed()
    assert answer.subject is not None
    assert answer.subject.key == Technology.AIR_WATER_HP
    pairs = {frozenset((point.below, point.above)) - {Technology.AIR_WATER_HP} for point in answer.tipping}
    assert pairs == {frozenset({Technology.GAS}), frozenset({Technology.PELLETS})}
    against_gas = [point for point in answer.tipping if Technology.GAS in {point.below, point.above}]
    assert {point.driver.kind for point in against_gas} == set(DriverKind)


def test_the_sentences_name_the_values_of_the_points() -> None:
    said = " ".join(verdict(computed()).cautions)
    assert "kosten die Wärmepumpe und die Gasheizung gleich viel bei" in said
    assert "kosten die Wärmepumpe und die Pelletheizung gleich viel bei" in said
    assert "Arbeitspreis für Erdgas" in said
    assert "(gerechnet: 9,5 ct/kWh)" in said


def test_a_quoted_purchase_is_no_driver() -> None:
    answer = answer_to(f"{HOUSE}&quote.heat_pump.1.label=Angebot&quote.heat_pump.1.amount_eur=30000")
    assert "heat_pump_investment_eur" not in {point.driver.key for point in answer.tipping}


def test_unconfirmed_assumptions_are_sorted_by_what_they_move_and_the_first_three_named() -> None:
    answer = computed()
    moved = [each.moved_eur for each in answer.unconfirmed]
    assert moved == sorted(moved, reverse=True)
    assert moved[0] > 0
    (said,) = [caution for caution in verdict(answer).cautions if "bitte bestätigen" in caution]
    for each in answer.unconfirmed[:NAMED]:
        assert translated(each.assumption.label) in said
    assert translated(answer.unconfirmed[NAMED].assumption.label) not in said


def test_a_confirmed_assumption_has_no_weight_left() -> None:
    first = computed().unconfirmed[0].assumption.key
    assert first not in {each.assumption.key for each in answer_to(f"{HOUSE}&confirmed={first}").unconfirmed}


def test_the_weight_of_an_assumption_is_that_of_its_range_else_of_a_fifth() -> None:
    answer, pair = computed(), (Technology.AIR_WATER_HP, Technology.GAS)
    known = {each.key: each for each in answer.beside.assumptions}["electricity_price_eur_kwh"]
    narrow = replace(known, low=known.value, high=known.value)
    fifth = replace(known, low=None, high=None)
    ends = replace(known, low=known.value * 4 / 5, high=known.value * 6 / 5)
    of_none, of_fifth, of_ends = (
        moved_eur(answer.situation, [each], *pair)[known.key] for each in (narrow, fifth, ends)
    )
    assert of_none == 0
    assert round(of_fifth) == round(of_ends) > 0


def test_json_carries_points_and_weights() -> None:
    answer = computed()
    found = json.loads(to_json(answer, material_of(answer, "https://example.org/", date(2026, 11, 23))))["verdict"]
    assert len(found["tipping_points"]) == len(answer.tipping)
    assert not any(point["decides"] for point in found["tipping_points"])
    assert [each["key"] for each in found["unconfirmed"]] == [each.assumption.key for each in answer.unconfirmed]
