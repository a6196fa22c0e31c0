"""Pages of details: each has its own address with the same question, works without JavaScript, and opens in place."""

import pytest
from django.test import Client

from calculator.reports.page import PARTS, ResultPart
from tests.calculator.pages import RESULT, get, text_of

pytestmark = pytest.mark.django_db
QUERY = {"systems": "heat_pump,gas", "house.build_year": "1955", "wer": "vermietung"}


@pytest.mark.parametrize("part", ResultPart)
def test_each_part_is_a_page_that_leads_back_to_the_same_question(client: Client, part: ResultPart) -> None:
    page = get(client, f"{RESULT}{part}/", QUERY)
    assert f'<h1 class="kern-heading-x-large">{PARTS[part].title}</h1>' in page
    assert "house.build_year=1955" in page.split("Zurück zum Ergebnis")[0].rsplit("href=", 1)[1]
    assert "1955" in page.split("</dl>")[0]


@pytest.mark.parametrize("part", ResultPart)
def test_the_result_leads_to_each_part(client: Client, part: ResultPart) -> None:
    assert f'href="{RESULT}{part}/?v=2&' in get(client, RESULT, QUERY).replace("&amp;", "&")


def test_a_house_that_nobody_rents_has_no_landlord_and_tenant(client: Client) -> None:
    owned = {"systems": "heat_pump,gas"}
    assert f'href="{RESULT}vermietung/' not in get(client, RESULT, owned)
    assert "wohnt in diesem Haus niemand zur Miete" in get(client, f"{RESULT}vermietung/", owned)


def test_htmx_gets_a_part_alone(client: Client) -> None:
    response = client.get(f"{RESULT}rechnung/", QUERY, headers={"HX-Request": "true"})
    page = text_of(response)
    assert "<html" not in page
    assert page.count("<h2") == 1
    assert "HX-Request" in response["Vary"]


def test_what_is_wrong_is_said_on_the_result(client: Client) -> None:
    response = client.get(f"{RESULT}jahre/", {"house.build_year": "bald"})
    assert (response.status_code, response["Location"]) == (302, f"{RESULT}?house.build_year=bald")


def test_a_part_that_does_not_exist_is_not_found(client: Client) -> None:
    assert client.get(f"{RESULT}anderes/", QUERY).status_code == 404


def test_the_result_itself_holds_no_details(client: Client) -> None:
    page = get(client, RESULT, QUERY)
    for detail in ("Annahmen mit Wert und Quelle", "Posten und Formeln", "Kauf, nach Förderung", "bitte bestätigen"):
        assert detail not in page
    assert "bitte bestätigen" in get(client, f"{RESULT}annahmen/", QUERY)
