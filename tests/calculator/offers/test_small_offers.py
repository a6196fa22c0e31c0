"""An offer with too little power for the house: whoever sees figures that count with it is told so."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from calculator.answer.answering import answer
from calculator.consultations import cases
from calculator.consultations.offer_doubts import doubts_of
from calculator.consultations.pasted_links import asked_from
from calculator.consultations.results import result_of
from calculator.reports.verdict.cautions import cautions
from tests import builders

pytestmark = pytest.mark.django_db
BLOCK = (
    "v=2&stand=2026-11-23&house.building_type=mfh&house.dwellings=8&house.heat_load_kw=34,7&systems=heat_pump,gas"
    "&quote.heat_pump.1.amount_eur=32381&quote.heat_pump.1.label="
)
SMALL = "Luft-Wasser-Wärmepumpe 9 kW"


def test_an_offer_for_a_quarter_of_the_house_says_so_with_the_verdict() -> None:
    told = " ".join(cautions(answer(asked_from(f"{BLOCK}{SMALL}", timezone.localdate()))))
    assert "Das Angebot für die Wärmepumpe nennt 9 kW, das Haus braucht am kältesten Tag rund 34,7 kW" in told
    assert "Es deckt 26 % davon" in told


@pytest.mark.parametrize(
    "label", ["Luft-Wasser-Wärmepumpe 33 kW", "2 x Wärmepumpe 16 kW", "Wärmepumpe", "Wärmepumpe 9 kWh"]
)
def test_an_offer_that_suits_or_names_no_power_is_not_doubted(label: str) -> None:
    told = " ".join(cautions(answer(asked_from(f"{BLOCK}{label}", timezone.localdate()))))
    assert "Das Angebot für" not in told


@pytest.mark.parametrize(("label", "is_said"), [("Wärmepumpe", True), ("Nibe S2125-8", True), (SMALL, False)])
def test_a_power_that_cannot_be_read_is_said_not_to_be_compared(label: str, *, is_said: bool) -> None:
    told = " ".join(cautions(answer(asked_from(f"{BLOCK}{label}", timezone.localdate()))))
    assert ("ist keine Leistung in kW sicher zu lesen" in told) is is_said


def test_every_boiler_is_compared_with_the_heat_load() -> None:
    house = "v=2&stand=2026-11-23&house.building_type=efh&house.heat_load_kw=14,7&systems=pellets,oil"
    offer = "&quote.pellets.1.amount_eur=14000&quote.pellets.1.label=Pelletkessel 8 kW"
    told = " ".join(cautions(answer(asked_from(f"{house}{offer}", timezone.localdate()))))
    assert "nennt 8 kW, das Haus braucht am kältesten Tag rund 14,7 kW" in told


@pytest.mark.parametrize(("label", "is_said"), [(SMALL, True), ("Luft-Wasser-Wärmepumpe 33 kW", False)])
def test_leichte_sprache_says_it_before_anything_else(client: Client, label: str, *, is_said: bool) -> None:
    page = client.get(f"/leicht/rechner/ergebnis/?{BLOCK}{label}", follow=True).content.decode()
    assert ("Das Gerät aus dem Angebot ist zu klein für das Haus." in page) is is_said


@pytest.mark.parametrize(
    ("label", "words"),
    [
        ("Photovoltaik 8 kWp", "gehört aber dem Namen nach nicht dazu"),
        ("Wallbox 11 kW", "gehört aber dem Namen nach nicht dazu"),
        ("Vitodens 200-W 19 kW", "Was Gas oder Öl verbrennt, fördert er nie"),
        ("Wärmepumpe 15 kW netto", "nach einem Betrag ohne Mehrwertsteuer"),
        ("Montage zzgl. 19 % MwSt", "nach einem Betrag ohne Mehrwertsteuer"),
    ],
)
def test_a_row_of_a_link_that_cannot_count_as_it_stands_is_told(label: str, words: str) -> None:
    second = f"&quote.heat_pump.2.amount_eur=11000&quote.heat_pump.2.label={label.replace('%', '%25')}"
    told = " ".join(cautions(answer(asked_from(f"{BLOCK}Wärmepumpe 33 kW{second}", timezone.localdate()))))
    assert words in told
    assert f"„{label}“" in told
    alone = " ".join(cautions(answer(asked_from(f"{BLOCK}Wärmepumpe 33 kW", timezone.localdate()))))
    assert words not in alone


def test_case_and_protocol_say_it_of_the_variant() -> None:
    advisor: User = builders.account("berater", "Beratung")
    today = timezone.localdate()
    made = cases.add_variant(builders.consultation(advisor), "Angebot", asked_from(f"{BLOCK}{SMALL}", today), advisor)
    assert any("Es deckt 26 % davon" in doubt for doubt in doubts_of(result_of(made, today)))
