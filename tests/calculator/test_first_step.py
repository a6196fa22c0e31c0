"""The next step where a price decides names who knows it: the bill only of who pays for that heating now."""

import pytest
from django.utils.translation import override

from calculator.reports.first_screen import first_screen
from tests.calculator.answers import answer_to

pytestmark = pytest.mark.django_db
HOUSE = "house.build_year=1970&house.living_area_m2=130"
BLOCK = "house.building_type=mfh&house.build_year=1970&house.living_area_m2=420&house.dwellings=6"
NETWORK = "&systems=fernwaerme,heat_pump,heat_pump_borehole,gas"
OIL = "house.build_year=1965&heating.kind=oil&heating.year_installed=2008&systems=heat_pump,keep&heat_demand_kwh_m2a=75"


@pytest.mark.parametrize(
    ("query", "said"),
    [
        (f"{HOUSE}&heating.kind=fernwaerme", "den Preis für Fernwärme von Ihrer Rechnung ein."),
        (f"{BLOCK}&heating.kind=fernwaerme&wer=miete", "den Preis für Fernwärme aus Ihrer Heizkostenabrechnung ein."),
        (f"{BLOCK}&heating.kind=fernwaerme&wer=vermietung", "von Ihrer Rechnung ein."),
        (f"{BLOCK}&heating.kind=fernwaerme&wer=weg", "Fragen Sie die Hausverwaltung nach dem Preis für Fernwärme und"),
        (f"{HOUSE}&heating.kind=gas_central{NETWORK}", "Fragen Sie den Netzbetreiber nach dem Preis für Fernwärme"),
        (f"{BLOCK}&heating.kind=gas_central{NETWORK}&wer=miete", "Fragen Sie den Netzbetreiber nach dem Preis für"),
        (f"{HOUSE}&heating.kind=oil{NETWORK}", "Fragen Sie den Netzbetreiber nach dem Preis für Fernwärme"),
        (OIL, "Fragen Sie einen Händler nach dem Preis für Heizöl und tragen Sie ihn unten ein."),
    ],
)
def test_who_knows_the_price_is_named(query: str, said: str) -> None:
    answer = answer_to(query)
    assert answer.deciding
    step = first_screen(answer).step
    assert said in step
    assert ("Rechnung" in step) == ("von Ihrer Rechnung" in said)


def test_in_english_too() -> None:
    with override("en"):
        step = first_screen(answer_to(f"{HOUSE}&heating.kind=gas_central{NETWORK}")).step
    assert "network operator" in step
    assert "district heating" in step.lower()
    assert "bill" not in step
