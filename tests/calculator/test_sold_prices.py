"""Fuels are sold by the litre, the kilogram or the tonne: such a price is converted and told, or asked about."""

from decimal import Decimal

import pytest
from django.test import Client

from calculator.core import MODEL_VALUES
from calculator.core.carriers import BY_PRICE
from calculator.core.parameters import general
from calculator.core.price_units import PLAUSIBLE, fuels_of, kwh_in
from calculator.core.units import units_of
from calculator.reports.verdict import verdict
from tests.calculator.answers import answer_to
from tests.calculator.pages import RESULT, get
from tests.calculator.test_asked import asked, errors, reading

pytestmark = pytest.mark.django_db
LPG, OIL, PELLETS, GAS = (f"{fuel}_price_eur_kwh" for fuel in ("lpg", "oil", "pellets", "gas"))


@pytest.mark.parametrize(
    ("key", "text", "price"),
    [(LPG, "65 ct/l", "0.09893"), (LPG, "0,65 €/l", "0.09893"), (LPG, "0,65 Euro pro Liter", "0.09893"),
     (LPG, "1,28 €/kg", "0.10000"), (OIL, "95 ct / Liter", "0.09500"), (OIL, "95 € je 100 l", "0.09500"),
     (OIL, "95 €/hl", "0.09500"), (PELLETS, "380 €/t", "0.076"), (PELLETS, "ca. 38 ct/kg", "0.076"),
     (GAS, "1,10 €/m³", "0.1048"), (LPG, "10 ct/kWh", "0.10"), (OIL, "0,1", "0.10")],
)  # fmt: skip
def test_a_price_is_read_by_the_unit_beside_it(key: str, text: str, price: str) -> None:
    assert asked(**{key: text}).values[key] == pytest.approx(Decimal(price), abs=Decimal("0.0004"))


def test_what_a_price_became_is_told() -> None:
    (note,) = [each for each in reading(**{LPG: "65 ct/l"}).notes if "65 ct/l" in each]
    assert "rund 9,89 ct/kWh" in note
    assert "CO₂-Preis kommt gesondert hinzu" in note
    assert not [each for each in reading(**{LPG: "9,9 ct/kWh"}).notes if "ct/kWh" in each]


@pytest.mark.parametrize(
    ("key", "text", "said"),
    [(LPG, "65", "Meinten Sie 65 ct/Liter"), (LPG, "0,65", "Oder meinten Sie 0,65 €/Liter"),
     (LPG, "0,38", "Oder meinten Sie 0,38 €/Liter"), (LPG, "65 ct", "Oder meinten Sie 0,65 €/Liter"),
     (OIL, "95", "Meinten Sie 95 ct/Liter"), (OIL, "0,40", "Oder meinten Sie 0,4 €/Liter"),
     (PELLETS, "380", "Meinten Sie 380 €/t"), (LPG, "10", "Meinten Sie 10 ct/kWh"), (OIL, "110", "Meinten Sie")],
)  # fmt: skip
def test_a_number_that_fits_another_unit_is_asked_about(key: str, text: str, said: str) -> None:
    assert said in errors(**{key: text})[key]


@pytest.mark.parametrize(
    ("key", "text"),
    [(LPG, "65 ct/rm"), (LPG, "30 €/Flasche"), ("firewood_price_eur_kwh", "100 €/rm"), ("bio_price_eur_kwh", "1 €/m³"),
     ("feed_in_small_eur_kwh", "8 ct/l")],
)  # fmt: skip
def test_a_price_that_cannot_be_converted_is_refused(key: str, text: str) -> None:
    assert "können wir hier nicht umrechnen" in errors(**{key: text})[key]


@pytest.mark.parametrize("key", [key for key in BY_PRICE if fuels_of(key)])
def test_a_usual_price_of_another_unit_never_passes_for_one_of_a_kilowatt_hour(key: str) -> None:
    limits = general()[f"{PLAUSIBLE}{key}"].records[-1]
    assert limits.high is not None
    for unit in (each for each in units_of(*fuels_of(key)) if each.record.kwh_per):
        assert limits.value * kwh_in(unit) > limits.high
        assert MODEL_VALUES[key].high == 2 > limits.high


@pytest.mark.parametrize("language", ["", "/en", "/leicht"])
def test_the_question_and_the_note_stand_on_the_page(client: Client, language: str) -> None:
    house = {"heating.kind": "lpg", LPG: "0,65"}
    assert "0,65 €/" in client.get(f"{language}{RESULT}", house).content.decode().replace("0.65", "0,65")
    page = client.get(f"{language}{RESULT}", house | {LPG: "65 ct/l"})
    assert page.status_code == 200
    assert "65 ct/l" in page.content.decode() or language == "/leicht"  # there a note leads to standard German


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("lpg", "etwa „0,74 €/Liter“"), ("lpg", "Ziehen Sie rund 1,8 ct/kWh (12 ct/Liter) ab"),
        ("oil", "ct/Liter) ab, sonst zählt er doppelt"), ("gas_central", "Ziehen Sie rund 1,4 ct/kWh ab"),
        ("gas_central", "Arbeitspreis für Erdgas ohne CO₂-Preis"),
    ],
)  # fmt: skip
def test_the_field_says_how_dealers_write_it_and_what_bills_hold(client: Client, kind: str, said: str) -> None:
    assert said in get(client, RESULT, {"heating.kind": kind})


@pytest.mark.parametrize(("kind", "key"), [("gas_central", GAS), ("oil", OIL), ("lpg", LPG)])
def test_an_answer_says_that_the_co2_price_is_added_to_an_entered_price(kind: str, key: str) -> None:
    said = " ".join(verdict(answer_to(f"heating.kind={kind}&{key}=0,12")).cautions)
    assert "12,00 ct/kWh, gilt ohne CO₂-Preis; dazu kommen heute" in said
    assert "gilt ohne CO₂-Preis" not in " ".join(verdict(answer_to(f"heating.kind={kind}")).cautions)
