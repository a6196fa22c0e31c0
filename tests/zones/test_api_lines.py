"""Many typed addresses in one request: each line is answered as `suche` answers it."""

import json
import logging
from typing import Any

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from tests.zones.test_api import API, MARK, sentence
from zones.api import search_schemas

pytestmark = pytest.mark.django_db
PATH = f"{API}/adressen:suche"
FOUND = ("Westweg 1", "Ostweg 2a, 07745 Jena", "Grenzweg 3", "Waldweg 4", "Westweg 1 Haus B", "DEMO-01")
NOT_FOUND = ("Westwek 1", "Westweg", "Westweg 99", "Nirgendsweg 1", "7", "Весть 1", "Markt 1, 99084 Erfurt")
TEXTS = (*FOUND, *NOT_FOUND, "Westweg 1 oder Ostweg 2a")


def sent(client: Client, lines: Any, **headers: str) -> Any:
    return client.post(PATH, json.dumps({"lines": lines}), content_type="application/json", headers=headers)


@pytest.mark.usefixtures("city")
def test_each_line_is_answered_as_suche_answers_it_in_the_order_of_the_lines(client: Client) -> None:
    body = sent(client, TEXTS).json()
    search_schemas.LinesOut.model_validate(body)
    assert body["answers"] == [client.get(f"{API}/suche", {"q": text}).json() for text in TEXTS]
    assert len({answer["outcome"] for answer in body["answers"]}) > 8
    assert (body["demonstration"], body["edition"]["is_published"]) == (MARK, True)


@pytest.mark.usefixtures("city")
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("begin", ["", "\ufeff"])
def test_plain_text_has_one_address_in_a_line_however_lines_end(client: Client, begin: str, end: str) -> None:
    lines = ["Westweg 1", "", "Ostweg\u00a02a", "Wald\u2028weg 4"]
    for last in ("", end):
        text = begin + end.join(lines) + last
        told = client.post(PATH, text.encode(), content_type="text/plain; charset=utf-8").json()
        assert told["answers"] == sent(client, lines).json()["answers"]
        assert [answer["outcome"] for answer in told["answers"]][:2] == ["in_zone", "refused"]


@pytest.mark.usefixtures("city")
def test_a_line_that_suche_refuses_is_refused_alone_in_the_same_sentence(client: Client) -> None:
    lines = ("", "   ", "x" * 201, "Westweg\x001", "Westweg 1")
    *refused, found = sent(client, lines).json()["answers"]
    assert [set(answer) for answer in refused] == [{"outcome", "detail"}] * 4
    for line, answer in zip(lines, refused, strict=False):
        assert answer["detail"] == sentence(client.get(f"{API}/suche", {"q": line}))
    assert found["outcome"] == "in_zone"


@pytest.mark.usefixtures("city")
def test_who_accepts_a_json_for_each_line_gets_just_the_answers(client: Client) -> None:
    together, alone = sent(client, TEXTS), sent(client, TEXTS, Accept="application/x-ndjson")
    assert (alone["Content-Type"], alone["Vary"]) == ("application/x-ndjson", together["Vary"])
    assert [json.loads(line) for line in alone.content.splitlines()] == together.json()["answers"]


@pytest.mark.usefixtures("city")
def test_a_thousand_lines_are_answered_and_more_are_refused(client: Client) -> None:
    most = search_schemas.MOST_LINES
    assert len(sent(client, ["Westweg 1"] * most).json()["answers"]) == most == 1000
    for refused in (
        sent(client, ["Westweg 1"] * (most + 1)),
        client.post(PATH, b"Westweg 1\n" * (most + 1), content_type="text/plain"),
    ):
        assert refused.status_code == 413
        assert "1001 Zeilen" in sentence(refused)


@pytest.mark.usefixtures("city")
@pytest.mark.parametrize(
    ("body", "media_type", "status"),
    [
        (b"", "text/plain", 400),
        (b"", "application/json", 400),
        (b"Stra\xdfe 1", "text/plain", 400),
        (b"{", "application/json", 400),
        (b"[" * 100_000, "application/json", 400),
        (b'["Westweg 1"]', "application/json", 400),
        (b'{"lines": []}', "application/json", 400),
        (b'{"lines": [1]}', "application/json", 400),
        (b'{"lines": "Westweg 1"}', "application/json", 400),
        (b'{"lines": ["a"], "more": 1}', "application/json", 400),
        (b'{"lines": ["a"], "lines": ["b"]}', "application/json", 400),
        (b'{"lines": ["\\ud800"]}', "application/json", 400),
        (b'{"lines": ["a"], "\\ud800": 1}', "application/json", 400),
        (b"q=Westweg", "application/x-www-form-urlencoded", 415),
        (b"x", "application/pdf", 415),
    ],
)
def test_what_is_no_list_of_lines_is_refused(client: Client, body: bytes, media_type: str, status: int) -> None:
    refused = client.post(PATH, body, content_type=media_type)
    assert refused.status_code == status
    assert sentence(refused)


def test_under_an_earlier_edition_each_line_is_answered_as_suche_does(client: Client, fortschreibung: Any) -> None:
    first, _second = fortschreibung
    told = client.post(f"{PATH}?ausgabe={first.pk}", "Ostweg 2a\nWestweg 1", content_type="text/plain").json()
    asked = [client.get(f"{API}/suche?q={text}&ausgabe={first.pk}").json() for text in ("Ostweg 2a", "Westweg 1")]
    assert (told["answers"], told["edition"]["number"]) == (asked, first.pk)
    assert client.post(f"{PATH}?ausgabe=999999", "Ostweg 2a", content_type="text/plain").status_code == 404
    assert client.post(f"{PATH}?ausagbe=1", "Ostweg 2a", content_type="text/plain").status_code == 400


def test_without_a_published_plan_there_is_nothing_to_say(client: Client) -> None:
    assert sentence(client.post(PATH, "Westweg 1", content_type="text/plain"))


@pytest.mark.usefixtures("city")
def test_every_line_counts_against_abuse(client: Client, settings: Settings) -> None:
    settings.RATE_LIMITS_PER_MINUTE = {PATH: 10, "/api/": 1000}
    limited = Client()
    answers = [sent(limited, ["Westweg 1"] * count) for count in (6, 5, 3, 1)]
    assert [answer.status_code for answer in answers] == [200, 429, 200, 429]
    assert "noch 3 " in sentence(answers[1])  # the refused request has counted as one line
    assert int(answers[1]["Retry-After"]) <= 60
    assert answers[0]["RateLimit"].startswith(f'"{PATH}";r=4;')
    assert limited.get(f"{API}/suche?q=Westweg 1").status_code == 200


@pytest.mark.usefixtures("city")
def test_no_line_stands_in_a_log_or_may_be_kept(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        answers = [sent(client, ["Westweg 1"]), client.post(PATH, b"Westweg 1\xff", content_type="text/plain")]
    assert "Westweg" not in caplog.text
    assert {answer["Cache-Control"] for answer in answers} == {"no-store"}
    assert all("Access-Control-Allow-Origin" not in answer.headers for answer in answers)


@pytest.mark.usefixtures("city")
def test_other_methods_are_told_to_send(client: Client) -> None:
    assert (client.options(PATH).status_code, client.options(PATH)["Allow"]) == (204, "POST, OPTIONS")
    assert {client.get(PATH).status_code, client.head(PATH).status_code, client.put(PATH).status_code} == {405}
