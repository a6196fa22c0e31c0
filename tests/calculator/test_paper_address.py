"""The address of the house on the PDF: sent once, in no link, no log and no store, without a cookie."""

import logging
from threading import BoundedSemaphore
from urllib.parse import urlencode

import pytest
from django.test import Client

from calculator.reports.pdf import render
from tests import builders
from tests.calculator.test_pdf import bare, text_of

pytestmark = pytest.mark.django_db
GOOD = {"v": "2", "stand": "2026-11-23", "systems": "heat_pump,gas"}
URL = f"/rechner/ergebnis.pdf?{urlencode(GOOD)}"
HOUSE = "Lutherstraße 8 <b>&, 07743 Jena"


def test_the_posted_address_stands_on_paper_and_in_no_link() -> None:
    builders.published_city()
    answer = Client(enforce_csrf_checks=True).post(URL, {"adresse": f"  {HOUSE} "})
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
    assert answer["Cache-Control"] == "private, no-store"
    assert "Luther" not in answer["Content-Disposition"]
    assert bare(f"Adresse des Hauses: {HOUSE}") in bare(text_of(answer.content))
    assert not answer.cookies


def test_without_an_address_nothing_is_said_of_it(client: Client) -> None:
    assert "Adresse des Hauses" not in text_of(client.post(URL).content)
    assert client.get(f"{URL}&adresse=Lutherstr").status_code == 400  # a link bears no address


def test_it_is_in_no_log(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        client.post(URL, {"adresse": HOUSE})
        client.post(URL, {"adresse": HOUSE * 10})
    assert "Luther" not in caplog.text


@pytest.mark.parametrize("address", ["x" * 121, "Lutherstraße\x00 8"])
def test_a_bad_address_is_said_and_kept(client: Client, address: str) -> None:
    answer = client.post(URL, {"adresse": address})
    page = answer.content.decode()
    assert answer.status_code == 400
    assert "Mit dieser Adresse lässt sich kein PDF erstellen" in page
    assert address.strip("\x00")[:9] in page


def test_a_result_that_cannot_be_had_leads_to_the_page_that_says_why(client: Client) -> None:
    answer = client.post("/rechner/ergebnis.pdf?house.living_area_m2=viel", {"adresse": HOUSE})
    assert (answer.status_code, answer["Location"]) == (303, "/rechner/ergebnis.pdf?house.living_area_m2=viel")


def test_whoever_has_to_wait_sends_the_address_again(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(render, "_PLACES", BoundedSemaphore(1))
    with render._PLACES:
        page = client.post(URL, {"adresse": "Lutherstraße 8"}).content.decode()
    assert '<input type="hidden" name="adresse" value="Lutherstraße 8">' in page
