"""Another grant of city or state is entered on the form and stands with its sentence on page and in the file."""

import json

import pytest
from django.test import Client

from calculator.reports import rows
from calculator.reports.page import ResultPart
from tests.calculator.answers import answer_to
from tests.calculator.pages import DETAILED, fields, get, with_details

pytestmark = pytest.mark.django_db
PUMP = {"house.build_year": "1965", "systems": "heat_pump,gas", "heating.working": "ja"}


def test_the_detailed_form_asks_for_it_with_the_limit(client: Client) -> None:
    assert "other_grant_eur" in fields(client, DETAILED).names
    assert "60 % der förderfähigen Ausgaben erreichen" in get(client, DETAILED)


def test_page_and_file_say_what_counts(client: Client) -> None:
    query = {**PUMP, "other_grant_eur": "50000"}
    page = with_details(client, query, ResultPart.GRANTS)
    assert "Andere Förderung von Stadt oder Land" in page
    assert "Alle Zuschüsse zusammen dürfen 60 % nicht übersteigen" in page
    found = json.loads(client.get("/rechner/ergebnis.json", query).content)["comparison"]["systems"][0]["subsidy"]
    assert float(found["amount_eur"]) == pytest.approx(float(found["eligible_eur"]) * 0.6, abs=0.01)
    assert "other_grant_eur" in {item["key"] for item in found["items"]}


def test_another_grant_is_no_mean_of_rates() -> None:
    answer = answer_to("house.build_year=1965&systems=heat_pump,gas&other_grant_eur=500")
    (table,) = rows.subsidy_tables(answer)
    assert not table.mixed
    assert not any("das Mittel über alle Wohnungen" in note for note in table.notes)
