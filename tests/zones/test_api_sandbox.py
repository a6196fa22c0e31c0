"""Examples of the interface: every outcome and every error, marked as made up; and how an address ends."""

import datetime as dt
import logging
from email.utils import parsedate_to_datetime
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client

from tests.zones.test_api import API
from zones.api.ending import NOTICE, Ending
from zones.api.openapi import STATUS_WORDS
from zones.api.sandbox import names

pytestmark = pytest.mark.django_db


def test_every_outcome_has_an_example_in_its_shape(client: Client) -> None:
    bodies = [client.get(f"{API}/beispiele/{name}").json() for name, status in names().items() if status == 200]
    shown = {each["outcome"] for body in bodies for each in (body, *body.get("answers", [])) if "outcome" in each}
    described = client.get(f"{API}/openapi.json").json()["components"]["schemas"]
    told = {
        shape["properties"]["outcome"]["const"]
        for shape in described.values()
        if "const" in shape.get("properties", {}).get("outcome", {})
    }
    assert shown == told


def test_every_status_that_is_described_has_an_example(client: Client) -> None:
    paths = client.get(f"{API}/openapi.json").json()["paths"]
    described = {int(code) for methods in paths.values() for each in methods.values() for code in each["responses"]}
    assert described <= set(names().values())
    assert set(names().values()) <= STATUS_WORDS.keys() | {405, 500}


def test_each_example_answers_with_its_status_and_says_that_it_is_one(client: Client) -> None:
    listed = client.get(f"{API}/beispiele").json()["examples"]
    of_plan = [each for each in listed if "/vergleich/" not in each["url"]]
    assert {each["name"]: each["status_code"] for each in of_plan} == names()
    for each in of_plan:
        response = client.get(each["url"])
        assert response.status_code == each["status_code"], each
        if response.status_code == 302:
            continue
        body: dict[str, Any] = response.json()
        if response.status_code == 200:
            assert body["demonstration"]
        else:
            assert response["Content-Type"] == "application/problem+json"
            assert body["detail"].startswith("Beispiel: ")
        if response.status_code == 429:
            assert int(response["Retry-After"]) > 0
        assert client.get(f"/en{API}/beispiele/{each['name']}").json() != body


def test_an_example_of_a_fault_wakes_nobody(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    assert client.get(f"{API}/beispiele/fehler").status_code == 500
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []


def test_what_is_no_example_is_said(client: Client) -> None:
    response = client.get(f"{API}/beispiele/nie")
    assert response.status_code == 404
    assert "beispiele" in response.json()["detail"]
    assert not response.json()["detail"].startswith("Beispiel: ")


def test_an_ending_is_announced_for_a_year_by_the_headers_that_programs_know(client: Client) -> None:
    response = client.get(f"{API}/beispiele/veraltet")
    deprecated = dt.datetime.fromtimestamp(int(response["Deprecation"].removeprefix("@")), dt.UTC)
    assert parsedate_to_datetime(response["Sunset"]) - deprecated >= NOTICE
    assert 'rel="deprecation"' in response["Link"]
    assert 'id="aenderungen"' in client.get(f"{API}/").content.decode()


def test_a_list_that_ends_keeps_its_paging() -> None:
    day = dt.date(2027, 1, 1)
    page = HttpResponse(headers={"Link": '<x?offset=5>; rel="next"'})
    told = Ending(day, day + NOTICE).announce(page)["Link"]
    assert [relation in told for relation in ('<x?offset=5>; rel="next", <', 'rel="deprecation"')] == [True, True]


def test_nobody_can_announce_too_late() -> None:
    day = dt.date(2027, 1, 1)
    with pytest.raises(ValueError, match="too soon"):
        Ending(day, day + dt.timedelta(days=364))
    assert Ending(day, day + NOTICE).announced_by(HttpResponse)()["Deprecation"] == "@1798761600"
