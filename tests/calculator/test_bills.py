"""Bills on forms, in links, files and tables: asked for first, read in any unit, doubted where they do not fit."""

import json

import pytest
from django.test import Client

from tests.calculator.pages import DETAILED, RESULT, START, fields, get, text_of
from tests.calculator.test_asked import asked, errors, reading

pytestmark = pytest.mark.django_db
TOO_LITTLE = {"house.living_area_m2": "120", "reading.1.amount": "1.500"}
UNUSUAL = {"house.living_area_m2": "120", "reading.1.amount": "50.000"}


def test_a_period_travels_in_the_link() -> None:
    found = asked(reading__1__amount="15000", reading__1__from="01.10.2024", reading__1__to="2025-09-30")
    assert found.query().endswith(
        "&reading.1.unit=gas_kwh&reading.1.amount=15000&reading.1.from=2024-10-01&reading.1.to=2025-09-30"
    )
    assert found == asked(**{key.replace(".", "__"): text for key, text in found.given()})


@pytest.mark.parametrize(
    ("query", "key", "said"),
    [
        ({"reading__1__from": "01.01.2025", "reading__1__to": "31.03.2025"}, "reading.1.from", "mindestens 6"),
        ({"reading__1__from": "01.01.2022", "reading__1__to": "31.12.2025"}, "reading.1.from", "höchstens 30"),
        ({"reading__1__from": "01.01.2025"}, "reading.1.to", "ersten und den letzten Tag"),
        ({"reading__1__from": "01.01.2026", "reading__1__to": "31.12.2026"}, "reading.1.to", "nach dem 23.11.2026"),
        ({"reading__1__to": "31.12.2000"}, "reading.1.to", "01.01.2011"),
        ({"reading__1__from": "31.12.2025", "reading__1__to": "01.01.2025"}, "reading.1.from", "liegt vor dem ersten"),
    ],
)
def test_a_period_that_makes_no_year_is_named_beside_its_day(query: dict[str, str], key: str, said: str) -> None:
    assert said in errors(reading__1__amount="15000", **query)[key]


def test_costs_need_no_unit_and_count_only_without_an_amount() -> None:
    found = asked(heating__kind="lpg", reading__1__eur="1.800")
    assert found.query().endswith("heating.kind=lpg&reading.1.unit=lpg_litre&reading.1.eur=1800")
    both = reading(reading__1__eur="1800", reading__1__amount="15000")
    assert both.asked is not None
    assert both.asked.facts.readings[0].eur is None
    assert "Die Kosten zählen nicht mit" in both.notes[0]
    assert "reading.1.amount" in errors(heating__kind="other", reading__1__eur="1800")


def test_euros_beside_an_amount_are_not_dropped_in_silence(client: Client) -> None:
    page = get_posted(client, {"reading.1.amount": "15000", "reading.1.eur": "1800"})
    assert "Die Kosten zählen nicht mit" in page


def get_posted(client: Client, form: dict[str, str]) -> str:
    """Return the page that a posted detailed form leads to."""
    return text_of(client.post(DETAILED, form, follow=True))


@pytest.mark.parametrize("typed", ["1800 €", "1.800 Euro", "1800 EUR"])
def test_euros_in_the_place_of_an_amount_are_shown_where_they_belong(client: Client, typed: str) -> None:
    assert "Das sind Euro." in errors(reading__1__amount=typed)["reading.1.amount"]
    assert "reading.1.eur" in fields(client, START).names
    assert "2.400 € Heizkosten sind als rund" in get(client, RESULT, {"reading.1.eur": "2400"})


def test_two_bills_for_the_same_days_are_asked_about(client: Client) -> None:
    two = {
        "reading.1.amount": "18000", "reading.1.from": "01.01.2025", "reading.1.to": "31.12.2025",
        "reading.2.amount": "19000", "reading.2.from": "01.07.2025", "reading.2.to": "30.06.2026",
    }  # fmt: skip
    said = "Verbrauch 2 und Verbrauch 1 umfassen beide die Zeit vom 01.07.2025 bis zum 31.12.2025"
    assert said in get(client, RESULT, two)
    apart = {**two, "reading.2.from": "01.01.2024", "reading.2.to": "31.12.2024"}
    assert "umfassen beide" not in get(client, RESULT, apart)


def test_a_period_without_an_amount_is_not_dropped_in_silence() -> None:
    assert (
        "geben Sie einen Wert" in errors(reading__1__from="01.01.2025", reading__1__to="31.12.2025")["reading.1.amount"]
    )


def test_the_tariff_of_the_costs_stands_in_the_answer(client: Client) -> None:
    page = get(client, RESULT, {"reading.1.eur": "2400"})
    assert "2.400 € Heizkosten sind als rund" in page
    assert "Preise vom 01.01.2026" in page


@pytest.mark.parametrize("path", [RESULT, "/rechner/ergebnis.json", "/rechner/ergebnis.csv", DETAILED])
def test_a_bill_that_can_hardly_be_true_is_refused_everywhere(client: Client, path: str) -> None:
    page = get(client, path, TOO_LITTLE, status=400)
    assert "Meinten Sie 1.500 m³ Gas, also rund 15.800 kWh?" in page
    assert "Verbrauch 1 stimmt so" in page


def test_a_doubted_bill_can_be_confirmed_with_a_box(client: Client) -> None:
    query = "&".join(f"{key}={text}" for key, text in TOO_LITTLE.items())
    assert "confirmed" in fields(client, RESULT, query).names
    found = fields(client, RESULT, f"{query}&confirmed=reading_1,persons")
    assert found.values["confirmed"] == ["persons", "reading_1"]
    assert "Meinten Sie" not in get(client, RESULT, {**TOO_LITTLE, "confirmed": "reading_1"})
    answer = client.get("/rechner/ergebnis.json", {**TOO_LITTLE, "confirmed": "reading_1"})
    assert answer.status_code == 200


def test_an_unusual_bill_is_asked_about_in_the_answer_and_on_the_form(client: Client) -> None:
    page = get(client, RESULT, UNUSUAL)
    assert "Stimmen Menge, Einheit und Wohnfläche?" in page
    assert "Verbrauch 1 stimmt so" in page
    notes = json.loads(client.get("/rechner/ergebnis.json", UNUSUAL).content)["comparison"]["notes"]
    assert any("Stimmen Menge" in str(note) for note in notes)
    assert "confirmed" not in fields(client, RESULT, "reading.1.amount=18000").names


def test_a_bill_is_confirmed_on_the_detailed_form_too(client: Client) -> None:
    assert "Verbrauch 1 stimmt so" in get(client, DETAILED, {"reading.1.amount": "18000"})


def test_the_quick_form_asks_for_the_bill_first_and_then_for_the_state(client: Client) -> None:
    page = get(client, START)
    order = [page.index(f'name="{key}"') for key in ("reading.1.amount", "house.renovation", "heating.kind")]
    assert order == sorted(order)


FLAT = {
    "house.building_type": "plattenbau", "house.build_year": "1975", "heating.kind": "fernwaerme", "wer": "miete",
    "household.flat_area_m2": "60",
}  # fmt: skip


def test_a_flat_gets_the_heating_of_its_house_and_its_own_share(client: Client) -> None:
    owned = {**FLAT, "wer": "eigentum"}
    page = get(client, RESULT, owned)
    assert "40 Wohnungen zu 60 m² sind 2.400 m²" in page
    assert "Ihre Wohnung mit 60 m² trägt davon nach der Wohnfläche 2,50 %" in page
    flat = json.loads(client.get("/rechner/ergebnis.json", owned).content)["flat"]
    assert flat["share_percent"] == "2.5"
    assert all(0 < float(system["month_eur"]) < 400 for system in flat["systems"])


def test_the_share_of_the_declaration_counts_before_the_area(client: Client) -> None:
    page = get(
        client, RESULT, {**FLAT, "wer": "eigentum", "household.own_share_permille": "31", "community.exists": "nein"}
    )
    assert "nach dem Miteigentumsanteil 3,10 %" in page


def test_the_bill_of_a_flat_is_that_of_its_house(client: Client) -> None:
    own = {**FLAT, "reading.1.amount": "5,4 MWh", "household.bill_is_for_flat": "ja"}
    whole = {**FLAT, "reading.1.amount": "216 MWh"}
    heats = [
        json.loads(client.get("/rechner/ergebnis.json", query).content)["comparison"]["heat_demand_kwh_a"]
        for query in (own, whole)
    ]
    assert float(heats[0]) == pytest.approx(float(heats[1]), rel=1e-6)


def test_no_flat_no_table(client: Client) -> None:
    assert 'id="wohnung"' not in get(client, RESULT)
    assert json.loads(client.get("/rechner/ergebnis.json").content)["flat"] is None


def test_the_flat_stands_on_paper(client: Client) -> None:
    assert client.get("/rechner/ergebnis.pdf", FLAT).status_code == 200
