"""Houses that programs send: computed as the page does, numbers as numbers, nothing set aside in silence."""

import json
import logging
from decimal import Decimal
from typing import Any

import jsonschema
import pytest
from django.http import QueryDict
from django.test import Client
from django.utils import timezone

from calculator.answer.answering import answer
from calculator.api.comparison_schema import NAME, components
from calculator.api.examples import USUAL
from calculator.api.house_in import HouseIn
from calculator.api.schemas import MOST_HOUSES, ComparedOut, HousesOut
from calculator.core.notation import cents
from calculator.questions import read
from calculator.reports.verdict import verdict
from tests import builders
from tests.zones.test_api import API

pytestmark = pytest.mark.django_db
ONE, MANY = f"{API}/vergleich", f"{API}/vergleich/viele"
OIL = {
    "house.living_area_m2": 118.5,
    "house.build_year": 1936,
    "heating.kind": "oil",
    "electricity_price_eur_kwh": 0.295,
    "measures": ["roof"],
    "wer": "vermietung",
    "house.dwellings": 2,
    "reading.1.amount": 2400,
    "reading.1.unit": "oil_litre",
}


def send(client: Client, body: Any, path: str = ONE) -> Any:
    return client.post(path, json.dumps(body), content_type="application/json")


@pytest.mark.parametrize("house", [{}, USUAL, OIL])
def test_a_house_is_computed_as_on_the_page_that_the_answer_names(client: Client, house: dict[str, Any]) -> None:
    response = send(client, house)
    assert response.status_code == 200, response.content
    told = ComparedOut.model_validate_json(response.content)
    assert client.get(told.url).status_code == 200
    asked = read(QueryDict(told.query), timezone.localdate()).asked
    assert asked
    found = answer(asked)
    assert told.comparison["heatings"][0]["fair_eur"] == float(cents(found.comparison.systems[0].fair_eur))
    said = verdict(found)
    assert (told.conclusion.sentence, told.conclusion.cautions) == (said.sentence, list(said.cautions))
    assert told.notes == []
    given = {each.key for each in told.inputs if each.given}
    assert {key for key in house if key.startswith(("house.", "heating."))} <= given
    assert any(not each.given for each in told.inputs)
    assert {"wer", "stand"} & given == {"wer", "stand"} & house.keys()


def test_a_comparison_has_the_shape_of_the_core_with_numbers_as_numbers(client: Client) -> None:
    found = send(client, OIL).json()["comparison"]
    shapes = json.loads(json.dumps(components()).replace("https://components.invalid/", "#/$defs/"))
    jsonschema.validate(found, {**shapes[NAME], "$defs": shapes})
    assert isinstance(found["heatings"][0]["net_investment_eur"], float)
    again = Decimal(str(found["heatings"][0]["net_investment_eur"]))
    assert again == cents(again)


def test_what_is_not_known_is_set_aside_and_said(client: Client) -> None:
    for key in ("house.colour", "anschrift", "utm_source", "haus", "reading.7.amount", "quote.ofen.1.amount_eur"):
        told = send(client, {**USUAL, key: "blau"}).json()
        assert key in told["notes"][0]


def test_a_word_that_a_list_says_twice_counts_once_and_is_said(client: Client) -> None:
    told = send(client, {**USUAL, "systems": ["heat_pump", "heat_pump", "gas"]}).json()
    assert [each["key"] for each in told["comparison"]["heatings"]] == ["heat_pump", "gas"]
    assert told["notes"] == ["Was in einer Liste zweimal steht, zählt einmal: systems."]


def test_a_confirmed_word_that_names_nothing_here_is_said(client: Client) -> None:
    (note,) = send(client, {**USUAL, "confirmed": ["x"]}).json()["notes"]
    assert "„x“" in note
    (many,) = send(client, {**USUAL, "confirmed": list("abcdefg")}).json()["notes"]
    assert many.endswith("„e“, ….")
    offer = {"quote.heat_pump.1.label": "Angebot", "quote.heat_pump.1.amount_eur": 100}
    assert send(client, {**USUAL, **offer, "confirmed": ["heat_pump_investment_eur"]}).json()["notes"] == []


@pytest.mark.parametrize(("title", "said"), [("x" * 500, "500 Zeichen"), ("a\x00b", "ohne Steuerzeichen")])
def test_a_title_is_refused_as_it_was_sent(client: Client, title: str, said: str) -> None:
    response = send(client, {**USUAL, "titel": title})
    assert (response.status_code, response.json()["errors"].keys()) == (400, {"titel"})
    assert said in response.json()["detail"]


def test_pages_of_others_learn_why_too_much_was_refused(client: Client) -> None:
    response = client.post(ONE, "x" * 1_100_000, content_type="application/json")
    assert (response.status_code, response.headers["Access-Control-Allow-Origin"]) == (413, "*")


def test_a_zone_counts_and_one_that_is_not_there_is_said(client: Client) -> None:
    plan, _addresses = builders.published_city()
    code = plan.zones.first().code
    told = send(client, {**USUAL, "gebiet": code}).json()
    assert (told["zone_code"], told["notes"], told["demonstration"]) == (code, [], plan.mark or None)
    told = send(client, {**USUAL, "gebiet": "NIE-99"}).json()
    assert told["zone_code"] is None
    assert "ohne Gebiet" in told["notes"][0]


@pytest.mark.parametrize(
    ("wrong", "key"),
    [
        ({"house.living_area_m2": "viel"}, "house.living_area_m2"),
        ({"house.living_area_m2": -3}, "house.living_area_m2"),
        ({"house.living_area_m2": [1]}, "house.living_area_m2"),
        ({"house.living_area_m2": 10**4000}, "house.living_area_m2"),
        ({"house.living_area_m2": {"amount": 1}}, "house.living_area_m2"),
        ({"house.living_area_m2": "140"}, "house.living_area_m2"),
        ({"house.living_area_m2": None}, "house.living_area_m2"),
        ({"house.build_year": True}, "house.build_year"),
        ({"systems": "heat_pump"}, "systems"),
        ({"systems": ["ofen"]}, "systems"),
        ({"stand": "2019-01-01"}, "stand"),
        ({"house.build_year": 1990, "heating.year_installed": 1960}, "heating.year_installed"),
    ],
)
def test_what_cannot_be_is_named_by_its_key(client: Client, wrong: dict[str, Any], key: str) -> None:
    response = send(client, {**USUAL, **wrong})
    assert (response.status_code, response["Content-Type"]) == (400, "application/problem+json")
    assert response.json()["errors"].keys() == {key}
    assert response.json()["detail"].endswith((".", "?"))
    assert (
        send(client, {**USUAL, **wrong}).json()
        != client.post(f"/en{ONE}", json.dumps({**USUAL, **wrong}), content_type="application/json").json()
    )


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 415),
        (b"{", 400),
        (b"[]", 400),
        (b"NaN", 400),
        (b'{"house.living_area_m2": NaN}', 400),
        (b'{"house.living_area_m2": 100, "house.living_area_m2": 200}', 400),
        (b"[" * 100_000, 400),
        (b'\xff{"a": 1}', 400),
        (rb'{"\ud800": 1}', 400),
        (rb'{"titel": "\ud800"}', 400),
        (rb'{"confirmed": ["\ud800"]}', 400),
        (rb'{"house.living_area_m2": [{"a": ["\udfff"]}]}', 400),
        (rb'{"\ud800": 1, "\ud800": 2}', 400),
        (rb'{"house": {"\ud800": 1}}', 400),
    ],
)
def test_what_is_no_json_or_says_something_twice_is_refused(client: Client, body: bytes, status: int) -> None:
    response = client.post(ONE, body, content_type="application/json")
    assert response.status_code == status
    assert response.json()["detail"]


def _with_half_a_sign() -> dict[str, Any]:
    """Return for each key of a house that is text, or a list of texts, a value with half a sign; and lists in lists."""
    half = {"array": ["a", "\ud800"], "string": "a\udfff"}
    told = HouseIn.model_json_schema()["properties"]
    known = {key: half[each["type"]] for key, each in told.items() if each["type"] in half}
    return {**known, "quote.heat_pump.1.label": "\ud83d", "unknown": ["\ud800"], "deep": [[{"a": ["\ud800"]}]]}


def test_half_a_sign_is_refused_wherever_it_stands(client: Client, django_user_model: Any) -> None:
    wrong = _with_half_a_sign()
    assert wrong.keys() >= {"systems", "measures", "confirmed"}
    assert {key: send(client, {**USUAL, key: value}).status_code for key, value in wrong.items()} == dict.fromkeys(
        wrong, 400
    )
    client.force_login(django_user_model.objects.create_superuser("stadt"))
    assert send(client, {"houses": [USUAL, {**USUAL, "confirmed": ["\ud800"]}]}, MANY).status_code == 400
    assert send(client, {**USUAL, "confirmed": ["\U0001f3e0"]}).status_code == 200


def test_only_json_is_taken_and_only_by_post(client: Client) -> None:
    assert client.post(ONE, {"a": 1}).status_code == 415
    for method in ("get", "head", "put", "delete"):
        response = getattr(client, method)(ONE)
        assert (response.status_code, response["Allow"]) == (405, "POST, OPTIONS")
    told = client.options(ONE)
    assert (told.status_code, told["Access-Control-Allow-Methods"]) == (204, "POST, OPTIONS")
    assert (told["Access-Control-Allow-Origin"], told["Access-Control-Allow-Headers"]) == ("*", "Content-Type")


def test_nobody_keeps_what_was_sent(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        for body in ({**USUAL, "titel": "Geheimweg 5"}, {**USUAL, "titel": "Geheimweg 5", "stand": "1"}):
            assert send(client, body)["Cache-Control"] == "private, no-store"
    assert "Geheimweg" not in caplog.text


def test_many_houses_are_for_those_who_compute_tables(client: Client) -> None:
    response = send(client, {"houses": [USUAL]}, MANY)
    assert response.status_code == 403
    assert "vergleich" in response.json()["detail"]
    assert "Access-Control-Allow-Origin" not in response.headers


def test_a_house_that_cannot_be_computed_stops_no_other(client: Client) -> None:
    client.force_login(builders.account("beratung", "Beratung"))
    response = send(client, {"houses": [USUAL, {"house.living_area_m2": -1}, OIL]}, MANY)
    assert response.status_code == 200
    told = HousesOut.model_validate_json(response.content).results
    assert [(each.position, each.refused is None) for each in told] == [(1, True), (2, False), (3, True)]
    alone = send(client, OIL).json()
    assert response.json()["results"][2]["compared"] == alone
    assert send(client, {"houses": []}, MANY).status_code == 400


def test_a_list_that_is_too_long_is_told_how_long_it_may_be(client: Client, django_user_model: Any) -> None:
    client.force_login(django_user_model.objects.create_superuser("stadt"))
    answer = send(client, {"houses": [{}] * (MOST_HOUSES + 1)}, MANY)
    assert answer.status_code == 413
    assert f"hat {MOST_HOUSES + 1} Einträge, höchstens {MOST_HOUSES} gehen" in answer.json()["detail"]


def test_a_refusal_in_english_has_english_numbers(client: Client) -> None:
    body, english = json.dumps({"house.living_area_m2": -1}), {"Accept-Language": "en"}
    told = client.post(ONE, body, content_type="application/json", headers=english).json()["detail"]
    assert "50,000" in told
    assert "50.000" in send(client, {"house.living_area_m2": -1}).json()["detail"]


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"house.living_area_m2": 1e13}, "eine Zahl mit höchstens"),
        ({"house.living_area_m2": "150"}, "eine Zahl mit höchstens"),
        ({"systems": ["heat_pump,gas"]}, "jedes für sich"),
    ],
)
def test_what_has_the_wrong_type_is_told_what_to_send(client: Client, wrong: dict[str, Any], words: str) -> None:
    answer = send(client, wrong)
    assert (answer.status_code, words in answer.json()["detail"]) == (400, True)
