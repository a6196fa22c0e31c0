"""Whose bill it is: one that fits a flat of the house and not the house is asked about before anything is computed."""

import pytest
from django.test import Client

from calculator.core import own_flat
from tests.calculator.pages import RESULT, get
from tests.calculator.test_asked import asked

pytestmark = pytest.mark.django_db
HOUSE = {
    "house.building_type": "mfh", "house.build_year": "1970", "house.living_area_m2": "420", "house.dwellings": "6",
}  # fmt: skip
FLAT = {**HOUSE, "household.flat_area_m2": "60"}
CHOICE = own_flat.BILL_IS_FOR_FLAT
QUESTION = "Gilt diese Rechnung nur für Ihre Wohnung?"


def stated(query: dict[str, str]) -> bool | None:
    found = asked(**{key.replace(".", "__"): text for key, text in query.items()})
    return found.facts.household.bill_is_for_flat


@pytest.mark.parametrize("who", ["miete", "weg", "eigentum"])
@pytest.mark.parametrize("house", [FLAT, HOUSE], ids=["flat", "flat of unknown size"])
@pytest.mark.parametrize("bill", [{"reading.1.amount": "8000"}, {"reading.1.eur": "1300"}])
def test_a_bill_that_fits_the_flat_only_is_asked_about(
    client: Client, who: str, house: dict[str, str], bill: dict[str, str]
) -> None:
    page = get(client, RESULT, {**house, **bill, "wer": who}, status=400)
    assert QUESTION in page
    assert f'href="#id_{CHOICE.replace(".", "_")}"' in page


@pytest.mark.parametrize("answer", ["ja", "nein"])
def test_whoever_answers_gets_the_result(client: Client, answer: str) -> None:
    page = get(client, RESULT, {**FLAT, "wer": "miete", "reading.1.amount": "8000", CHOICE: answer})
    assert QUESTION not in page


def test_the_amount_can_be_confirmed_as_it_stands(client: Client) -> None:
    get(client, RESULT, {**FLAT, "reading.1.amount": "8000", "confirmed": "reading_1"})


@pytest.mark.parametrize("amount", ["60000", "25000"])
def test_a_bill_of_the_house_is_not_asked_about(client: Client, amount: str) -> None:
    assert QUESTION not in get(client, RESULT, {**FLAT, "wer": "miete", "reading.1.amount": amount})


def test_with_a_boiler_in_each_flat_the_bill_is_that_of_the_flat() -> None:
    own = {**FLAT, "heating.kind": "gas_floor", "reading.1.amount": "8000"}
    assert stated(own) is True
    assert stated({**own, CHOICE: "nein"}) is False
    assert stated({**own, "v": "2"}) is None
    assert stated({**HOUSE, "heating.kind": "gas_floor", "reading.1.amount": "8000"}) is None
    assert stated({**FLAT, "heating.kind": "gas_floor"}) is None


def test_the_link_says_whose_bill_it_was_taken_for() -> None:
    found = asked(
        house__building_type="mfh", household__flat_area_m2="60", heating__kind="gas_floor", reading__1__amount="8000"
    )
    assert f"{CHOICE}=ja" in found.query()


def test_the_choice_stands_beside_the_consumption_above_the_result(client: Client) -> None:
    page = client.get(RESULT, {**FLAT, "wer": "eigentum", "v": "2"}).content.decode()
    order = [page.index(f'name="{key}"') for key in ("reading.1.amount", CHOICE, "gas_price_eur_kwh")]
    assert order == sorted(order)
    alone = client.get(RESULT, {"v": "2"}).content.decode()
    assert alone.index(f'name="{CHOICE}"') > alone.index('name="gas_price_eur_kwh"')


def test_no_sentence_names_the_parts_of_a_link(client: Client) -> None:
    page = get(client, RESULT, {"house.living_area_m2": "120", "reading.1.amount": "1.500"}, status=400)
    assert "Haken Sie „Verbrauch 1 stimmt so“ an, oder ändern Sie" in page
