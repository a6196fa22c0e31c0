"""Answers to links that once were refused with a wrong example, or answered with nonsense."""

import re

import pytest
from django.http import QueryDict

from calculator.questions import Reading, read
from tests.calculator.answers import answer_to
from tests.calculator.costs_cases.houses import DAY

pytestmark = pytest.mark.django_db
FLAT = "house.building_type=plattenbau&house.build_year=1975&heating.kind=fernwaerme"
LPG = "house.living_area_m2=150&house.build_year=1982&heating.kind=lpg&heating.year_installed=2004"


def reading_of(link: str) -> Reading:
    return read(QueryDict(link), DAY)


def test_three_thousand_litres_of_lpg_are_no_three_thousand_kilowatt_hours() -> None:
    assert "Möglich sind: Liter Flüssiggas" in reading_of(f"{LPG}&reading.1.amount=3000").errors["reading.1.amount"]
    answer = answer_to(f"{LPG}&reading.1.amount=3000+l&systems=heat_pump")
    assert answer.comparison.heat_demand_kwh_a / 150 >= 60


@pytest.mark.parametrize("who", ["miete", "eigentum"])
def test_an_example_in_a_refusal_is_accepted(who: str) -> None:
    refused = reading_of(f"{FLAT}&house.living_area_m2=60&wer={who}")
    (sentence,) = refused.errors.values()
    example = re.search(r"Beispiel: ([\d.]+) m²", sentence)
    assert example, sentence
    area = example[1].replace(".", "")
    assert not reading_of(f"{FLAT}&house.living_area_m2={area}&wer={who}").errors


def test_a_single_flat_of_a_block_gets_no_heat_pump_of_its_own() -> None:
    refused = reading_of(f"{FLAT}&house.living_area_m2=60&house.dwellings=1").errors
    assert refused["house.dwellings"].startswith("Meinen Sie Ihre Wohnung?")
    house = answer_to(f"{FLAT}&household.flat_area_m2=60&systems=heat_pump,keep")
    assert house.asked.facts.house.living_area_m2 == 60 * house.asked.facts.house.dwellings > 60
    assert [each.key for each in house.comparison.systems] == ["keep"]  # for a whole block only an offer brings a pump
