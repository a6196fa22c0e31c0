"""What somebody stated stays stated, also where it equals what would be guessed."""

from datetime import date
from urllib.parse import parse_qsl, urlencode

import pytest
from django.http import QueryDict
from django.test import Client

from calculator.questions import Asked, described, read
from calculator.questions.asked import fact_values

TODAY = date(2026, 11, 23)
BLOCK = {"house.building_type": "mfh", "house.dwellings": "6"}
pytestmark = pytest.mark.django_db


def asked(said: dict[str, str], day: date = TODAY) -> Asked:
    found = read(QueryDict(urlencode(said)), day).asked
    assert found is not None
    return found


def given(question: Asked) -> dict[str, bool]:
    return {line.key: line.given for line in described(question)}


def test_a_number_that_equals_the_guess_stays_when_the_type_changes() -> None:
    link = dict(parse_qsl(asked(BLOCK).query()))
    assert link["house.dwellings"] == "6"
    assert asked(link | {"house.building_type": "gmfh"}).facts.house.dwellings == 6


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("house.building_type", "efh"), ("house.build_year", "1970"), ("house.dwellings", "1"),
        ("heating.kind", "gas_central"), ("heating.year_installed", "2011"), ("house.self_used_dwellings", "1"),
        ("dates.order_date", "2026-11-23"),
    ],
)  # fmt: skip
def test_what_equals_a_guess_is_given_and_in_the_link_and_computes_the_same(key: str, text: str) -> None:
    stated, silent = asked({key: text}), asked({})
    assert fact_values(stated.facts) == fact_values(silent.facts)
    assert (key, text) in stated.given()
    assert (given(stated)[key], given(silent)[key]) == (True, False)
    assert asked(dict(parse_qsl(stated.query()))) == stated


def test_what_nobody_said_stays_out_of_the_link_and_a_guess() -> None:
    question = asked({"house.building_type": "mfh", "house.dwellings": " "})
    assert question.given() == [("house.building_type", "mfh")]
    assert not given(question)["house.dwellings"]


def test_a_day_that_was_stated_stays_when_law_and_prices_of_another_day_hold() -> None:
    later = date(2027, 1, 10)
    assert asked({"dates.order_date": "2026-11-23"}).as_of(later).facts.dates.order_date == TODAY
    assert asked({}).as_of(later).facts.dates.order_date == later


def test_the_way_to_the_durable_link_keeps_the_statement_and_ends(client: Client) -> None:
    first = client.get("/rechner/ergebnis/", BLOCK)
    assert first.status_code == 302
    assert "house.dwellings=6" in first["Location"]
    page = client.get(first["Location"])
    assert page.status_code == 200
    assert page.context["links"].page == first["Location"]
