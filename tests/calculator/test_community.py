"""A community of owners reads its levy, its month and its decision on page, paper and in both files."""

import csv
import json
from io import StringIO
from pathlib import Path

import jsonschema
import pytest
from django.template.loader import render_to_string
from django.test import Client

from calculator.reports import rows
from tests.calculator.answers import answer_to
from tests.calculator.pages import DETAILED, RESULT, START, fields, get

pytestmark = pytest.mark.django_db
SCHEMA = Path(__file__).resolve().parents[2] / "calculator" / "reports" / "take_away.schema.json"
HOUSE = {
    "house.building_type": "mfh", "house.build_year": "1965", "house.dwellings": "12", "house.living_area_m2": "840",
    "heating.kind": "gas_central", "heating.year_installed": "2003", "systems": "heat_pump,gas,keep",
}  # fmt: skip
OWNERS = {**HOUSE, "community.exists": "ja", "community.reserve_eur": "20000"}
LOAN = {"loan.interest_percent": "4", "loan.years": "15", "loan.amount_eur": "30000"}
JSON, CSV, PDF = (f"/rechner/ergebnis.{ending}" for ending in ("json", "csv", "pdf"))


def link(parts: dict[str, str]) -> str:
    return "&".join(f"{key}={value}" for key, value in parts.items())


def of(client: Client, parts: dict[str, str]) -> dict[str, object]:
    found = json.loads(client.get(JSON, parts).content)
    jsonschema.validate(found, json.loads(SCHEMA.read_text("utf-8")))
    assert isinstance(found["community"], dict | None)
    return found["community"] or {}


def test_the_page_says_levy_month_and_decision(client: Client) -> None:
    page = get(client, RESULT, {**OWNERS, **LOAN})
    assert 'id="gemeinschaft"' in page
    assert "Eine Wohnung trägt 8,33 % der Kosten, zu gleichen Teilen, eine von 12 Wohnungen" in page
    assert "Was die Versammlung beschließt" in page
    assert "mehr als zwei Drittel der abgegebenen Stimmen" in page
    assert "in zwei Quellen gesehen" in page
    assert "20.000 € Rücklage − 30.000 € Kredit" in page


def test_a_broken_heating_is_upkeep(client: Client) -> None:
    page = get(client, RESULT, {**OWNERS, "heating.working": "nein", "systems": "heat_pump,gas"})
    assert "Sie zu ersetzen ist Erhaltung" in page
    assert "mehr als zwei Drittel der abgegebenen Stimmen" not in page


def test_no_community_no_section(client: Client) -> None:
    assert 'id="gemeinschaft"' not in get(client, RESULT, HOUSE)
    assert of(client, HOUSE) == {}
    assert of(client, {**HOUSE, "community.exists": "nein", "household.own_share_permille": "75"}) == {}


def test_a_tenant_pays_no_levy(client: Client) -> None:
    assert 'id="gemeinschaft"' not in get(client, RESULT, {**OWNERS, "wer": "miete"})


def test_a_stated_share_implies_the_community_and_takes_the_place_of_the_table_of_the_flat(client: Client) -> None:
    page = get(client, RESULT, {**HOUSE, "household.own_share_permille": "75"})
    assert "trägt 7,50 % der Kosten, nach dem Miteigentumsanteil von 75 Tausendsteln" in page
    assert 'id="wohnung"' not in page


def test_json_holds_the_sum_and_the_words(client: Client) -> None:
    found = of(client, {**OWNERS, **LOAN})
    systems = found["systems"]
    assert isinstance(systems, list)
    for system in systems:
        parts = sum(float(system[key]) for key in ("reserve_eur", "loan_eur", "levy_eur"))
        assert parts == pytest.approx(float(system["price_eur"]), abs=0.02)
        assert float(system["levy_per_thousandth_eur"]) * 1000 == pytest.approx(float(system["levy_eur"]), abs=5)
    assert {system["key"] for system in systems} == {"heat_pump", "gas", "keep"}
    assert found["votes"]


def test_csv_names_the_figures(client: Client) -> None:
    text = client.get(CSV, OWNERS).content.decode("utf-8-sig")
    lines = [line for line in csv.reader(StringIO(text), delimiter=";") if line[0] == "Eigentümergemeinschaft"]
    labels = {line[2] for line in lines}
    assert {"Sonderumlage der Wohnung", "Wohnung und Monat nach der Umlage", "Beschluss"} <= labels


def test_paper_says_the_same(client: Client) -> None:
    answer = answer_to(link(OWNERS))
    table = rows.community_table(answer, rows.summary_rows(answer))
    paper = render_to_string("calculator/pdf/parts/community.html", {"community": table, "level": "h3"})
    assert "Sonderumlage je Tausendstel" in paper
    assert "bauliche Veränderung" in paper
    assert client.get(PDF, OWNERS).status_code == 200


def test_a_loan_in_the_table_of_loans_is_that_of_the_community(client: Client) -> None:
    with_loan = link({**OWNERS, "loan.interest_percent": "4", "loan.years": "15"})
    answer = answer_to(with_loan)
    table = rows.community_table(answer, rows.summary_rows(answer))
    assert table is not None
    of_loans = {row.key: row.amount_eur for row in rows.loan_rows(answer)}
    assert {row.key: row.levy.loan_eur for row in table.rows} == of_loans
    assert all(row.levy.levy_eur == 0 for row in table.rows)


@pytest.mark.parametrize(
    ("parts", "sentence"),
    [
        ({"house.building_type": "efh", "house.dwellings": "1", "community.exists": "ja"}, "hat mehrere Wohnungen"),
        ({"community.reserve_eur": "5000"}, "Eine Rücklage zählt nur in einer Eigentümergemeinschaft"),
        ({**OWNERS, "community.reserve_eur": "-5"}, "community.reserve_eur"),
        ({**OWNERS, "community.refill_years": "0"}, "community.refill_years"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(client: Client, parts: dict[str, str], sentence: str) -> None:
    response = client.get(RESULT, parts)
    assert response.status_code == 400
    assert sentence in response.content.decode()


def test_the_quick_form_asks_for_the_reserve_alone(client: Client) -> None:
    keys = {"community.exists", "community.reserve_eur", "community.refill_years"}
    assert fields(client, DETAILED).names >= keys
    assert fields(client, START).names & keys == {"community.reserve_eur"}
