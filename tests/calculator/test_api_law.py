"""Law, prices and assumptions as data: numbers with their source, what is open never as a value, days that decide."""

import json
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from calculator.api.schemas import OfDayOut, ParameterOut
from calculator.core.parameters import general, law_of
from calculator.core.records import LAW, Certainty
from tests.zones.test_api import API, sentence

pytestmark = pytest.mark.django_db
SPEED = "subsidy_speed_bonus_percent"
OPEN = "oil_price_eur_kwh"


def of_day(client: Client, name: str, day: str = "") -> dict[str, Any]:
    response = client.get(f"{API}/{name}?stand={day}" if day else f"{API}/{name}")
    assert response.status_code == 200
    OfDayOut.model_validate_json(response.content)
    return {each["key"]: each for each in response.json()["parameters"]}


def test_law_of_a_day_is_that_of_the_day(client: Client) -> None:
    then, later = (of_day(client, "recht", day)[SPEED]["record"] for day in ("2026-11-01", "2027-03-01"))
    assert (then["value"], then["unit"], then["valid_to"]) == (16, "%", "2027-01-31")
    assert (later["value"], later["certainty"]) == (12, "two-secondary")
    assert later["source"].startswith("Richtlinie BEG EM")


def test_both_lists_together_name_every_figure_once(client: Client) -> None:
    law, rest = of_day(client, "recht"), of_day(client, "annahmen")
    assert law.keys() == {key for key, each in general().items() if each.topic == LAW}
    assert law.keys() | rest.keys() == general().keys()
    assert not law.keys() & rest.keys()


def test_every_value_is_the_one_that_is_computed_with(client: Client) -> None:
    today = timezone.localdate()
    for key, told in {**of_day(client, "recht"), **of_day(client, "annahmen")}.items():
        if told["record"] is None:
            assert told["missing"]
            continue
        record, stated = told["record"], law_of(today).on(key, today)
        numbers = [record["value"], record["working_value"]]
        numbers = [each for each in numbers if each is not None]
        if stated.scale:
            assert [step["value"] for step in record["steps"]] == [float(step.value) for step in stated.scale]
        elif stated.day or stated.energy_class:
            assert (record["day"], record["energy_class"]) == (
                stated.day.isoformat() if stated.day else None,
                stated.energy_class,
            )
        else:
            assert numbers == [float(stated.value)]


def test_what_nobody_knows_is_never_told_as_a_value(client: Client) -> None:
    for told in (*of_day(client, "recht").values(), *of_day(client, "annahmen").values()):
        for record in filter(None, (told["record"], told["in_question"])):
            assert record["open"] == (record["certainty"] == Certainty.OPEN)
            assert not (record["open"] and record["value"] is not None)
    oil = of_day(client, "annahmen")[OPEN]["record"]
    assert (oil["open"], oil["value"]) == (True, None)
    assert oil["low"] < oil["working_value"] < oil["high"]


def test_what_is_in_question_beside_a_value_is_told(client: Client) -> None:
    told = of_day(client, "recht", "2027-02-15")["subsidy_base_heat_pump_percent"]
    assert told["record"]["value"] == 15
    assert told["in_question"]["open"]


def test_a_figure_has_its_lasting_address_with_all_that_was_and_will_be(client: Client) -> None:
    url = of_day(client, "recht")[SPEED]["url"]
    assert url == f"http://testserver{API}/parameter/{SPEED}"
    found = ParameterOut.model_validate_json(client.get(url).content)
    assert [each.value for each in found.records] == [20, 16, 12, 8, 4, 0]
    days = [(each.valid_from, each.valid_to) for each in found.records]
    assert all(after[0] - timedelta(days=1) == before[1] for before, after in pairwise(days))


def test_an_answer_names_its_day_in_an_address_that_stays(client: Client) -> None:
    today = timezone.localdate().isoformat()
    told = client.get(f"{API}/annahmen").json()
    assert told["stand"] == today
    assert client.get(told["url"]).json() == told


def test_a_client_that_has_it_hears_only_that(client: Client) -> None:
    for path in ("annahmen", "recht?stand=2026-01-01", f"parameter/{SPEED}", "recht-und-preise.zip"):
        first = client.get(f"{API}/{path}")
        assert client.get(f"{API}/{path}", headers={"If-None-Match": first["ETag"]}).status_code == 304
        head = client.head(f"{API}/{path}")
        assert (head.status_code, head.content, head["ETag"]) == (200, b"", first["ETag"])
        assert first["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("recht?stand=2023-12-31", 404),
        ("annahmen?stand=2067-01-01", 404),
        ("recht?stand=1.12.2026", 400),
        ("recht?stand=20261201", 400),
        ("recht?tag=2026-12-01", 400),
        ("parameter/gibt_es_nicht", 404),
        (f"parameter/{SPEED}?stand=2026-01-01", 400),
    ],
)
def test_what_cannot_be_answered_is_refused_in_words(client: Client, path: str, status: int) -> None:
    response = client.get(f"{API}/{path}")
    assert response.status_code == status
    assert sentence(response)
    assert client.get(f"/en{API}/{path}").json()["detail"] != sentence(response)


def test_english_is_spoken_where_it_is_asked_for(client: Client) -> None:
    german, english = (
        {each["key"]: each for each in client.get(f"{prefix}{API}/recht").json()["parameters"]}[SPEED]
        for prefix in ("", "/en")
    )
    assert german["label"] != english["label"]
    assert english["url"] == f"http://testserver/en{API}/parameter/{SPEED}"
    assert german["record"]["value"] == english["record"]["value"]


def test_numbers_are_numbers(client: Client) -> None:
    assert '"value":16.0' in client.get(f"{API}/recht?stand=2026-11-01").content.decode()
    told = json.loads(client.get(f"{API}/parameter/gmodg_in_force").content) if "gmodg_in_force" in general() else {}
    assert all(date.fromisoformat(each["day"]) for each in told.get("records", []))
