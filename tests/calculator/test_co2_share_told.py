"""The landlord's share of CO2 cost is told only where a bill holds such a cost."""

import pytest
from django.utils.translation import override

from calculator.reports.first_screen import first_screen
from calculator.reports.steps import steps_to_do
from tests.calculator.answers import answer_to

pytestmark = pytest.mark.django_db
FLAT = "wer=miete&house.building_type=mfh&house.dwellings=6&household.flat_area_m2=80"
PUMPS = "&systems=heat_pump,heat_pump_borehole"


@pytest.mark.parametrize("kind", ["night_storage", "heat_pump", "wood_stoves"])
def test_power_and_wood_have_no_share(kind: str) -> None:
    answer = answer_to(f"{FLAT}{PUMPS}&heating.kind={kind}")
    turns = first_screen(answer).turns
    assert turns
    assert turns.sentence.endswith("Reparaturen zahlt der Vermieter selbst.")
    assert "CO₂" not in " ".join(steps_to_do(answer))
    with override("en"):
        english = first_screen(answer).turns
    assert english
    assert english.sentence.endswith("The landlord pays repairs themselves.")


@pytest.mark.parametrize("kind", ["gas_floor", "oil", "fernwaerme"])
def test_fossil_fuels_and_the_network_of_today_have_one(kind: str) -> None:
    answer = answer_to(f"{FLAT}{PUMPS}&heating.kind={kind}")
    turns = first_screen(answer).turns
    assert turns
    assert "seinen CO₂-Anteil" in turns.sentence
    assert "Anteil des Vermieters an den CO₂-Kosten" in " ".join(steps_to_do(answer))


def test_a_new_gas_heating_among_the_bars_brings_one() -> None:
    turns = first_screen(answer_to(f"{FLAT}&systems=gas&heating.kind=night_storage")).turns
    assert turns
    assert "seinen CO₂-Anteil" in turns.sentence
