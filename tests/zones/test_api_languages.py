"""Refusals speak the language that is asked for; answers that of their address."""

import json

import pytest
from django.test import Client

from tests.zones.test_api import API

pytestmark = pytest.mark.django_db
REFUSED = (
    ("gebiete/DEMO-99", 404),
    ("punkt?lat=91&lon=11", 400),
    ("suche?q=", 400),
    ("adressen/1000000", 404),
    ("ausgaben/999999", 404),
    ("nirgends", 404),
    ("gebiete?limit=0", 400),
)
ENGLISH = {"Accept-Language": "fr, en;q=0.8, de;q=0.5"}


@pytest.mark.usefixtures("city")
@pytest.mark.parametrize(("path", "status"), REFUSED)
def test_a_refusal_is_german_unless_english_is_asked_for(client: Client, path: str, status: int) -> None:
    german, english = client.get(f"{API}/{path}"), client.get(f"{API}/{path}", headers=ENGLISH)
    addressed = client.get(f"/en{API}/{path}", headers={"Accept-Language": "de"})
    assert {each.status_code for each in (german, english, addressed)} == {status}
    assert [each["Content-Language"] for each in (german, english, addressed)] == ["de", "en", "en"]
    assert english.json()["detail"] == addressed.json()["detail"] != german.json()["detail"]
    assert all("Accept-Language" in each["Vary"] for each in (german, english))


@pytest.mark.usefixtures("city")
@pytest.mark.parametrize("asked", ["", "de", "fr", "*", "en;q=x", "ä" * 300, "en-" * 200])
def test_whatever_is_asked_for_there_is_one_sentence(client: Client, asked: str) -> None:
    refused = client.get(f"{API}/gebiete/DEMO-99", headers={"Accept-Language": asked})
    assert (refused.status_code, refused["Content-Language"]) == (404, "de")


@pytest.mark.usefixtures("city")
def test_what_cannot_be_written_and_what_is_no_request_is_told_in_the_language_too(client: Client) -> None:
    for refused in (
        client.put(f"{API}/gebiete", headers=ENGLISH),
        client.get(f"{API}/suche?q=%00", headers=ENGLISH),
        client.post(f"{API}/gebiete", b"x" * 1_100_000, content_type="text/plain", headers=ENGLISH),
    ):
        assert refused.status_code in {400, 405, 413}
        assert refused["Content-Language"] == "en"
        assert not any(letter in refused.json()["detail"] for letter in "äöüß„")


@pytest.mark.usefixtures("city")
def test_an_answer_has_the_language_of_its_address_whatever_is_asked_for(client: Client) -> None:
    """Whoever keeps an answer knows it by its address, and its mark (`ETag`) says nothing of a language."""
    asked = client.get(f"{API}/suche?q=Westweg 1", headers=ENGLISH)
    assert json.loads(asked.content) == client.get(f"{API}/suche?q=Westweg 1").json()
    assert "liegt im Gebiet" in asked.json()["title"]
