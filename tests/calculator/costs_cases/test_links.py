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
    link = f"{LPG}&reading.1.amount=3000"
    if not reading_of(link).errors:
        answer = answer_to(f"{link}&systems=heat_pump")
        assert answer.comparison.heat_demand_kwh_a / 150 >= 60


@pytest.mark.parametrize("who", ["miete", "eigentum"])
def test_an_example_in_a_refusal_is_accepted(who: str) -> None:
    refused = reading_of(f"{FLAT}&house.living_area_m2=60&wer={who}")
    if not refused.errors:
        return
    (sentence,) = refused.errors.values()
    example = re.search(r"Beispiel: ([\d.]+) m²", sentence)
    assert example, sentence
    area = example[1].replace(".", "")
    assert not reading_of(f"{FLAT}&house.living_area_m2={area}&wer={who}").errors


def test_a_single_flat_of_a_block_gets_no_heat_pump_of_its_own() -> None:
    link = f"{FLAT}&house.living_area_m2=60&house.dwellings=1"
    if not reading_of(link).errors:
        best = answer_to(link).ranking.best
        assert best is None or not best.key.startswith("heat_pump")
