"""The measures of the plan in the JSON interface: empty and said so, and as data once they are there."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client

from knowledge.api import schemas
from knowledge.models import MeasureState, PlanMeasure, ReportedState, YearlyReport

pytestmark = pytest.mark.django_db
PATH = "/api/v1/massnahmen"


@pytest.fixture
def measures() -> list[PlanMeasure]:
    """Three measures, of which one has news and one is reported on."""
    made = [
        PlanMeasure.objects.create(number=number, title=f"Maßnahme {number}", source="Beschluss", state=state)
        for number, state in ((1, MeasureState.RUNNING), (2, MeasureState.PLANNED), (3, MeasureState.RUNNING))
    ]
    first = made[0]
    first.news, first.news_on, first.source_url = "Begonnen.", dt.date(2026, 5, 1), "https://stadt.example/1"
    first.save()
    report = YearlyReport.objects.create(year=2026, summary="**Gut**", source="Bericht", as_of=dt.date(2027, 2, 1))
    ReportedState.objects.create(report=report, measure=first, state=MeasureState.PLANNED, done="Vorbereitet")
    return made


def test_while_there_is_none_the_list_is_empty_and_says_why(client: Client) -> None:
    body = client.get(PATH).json()
    schemas.MeasuresOut.model_validate(body)
    assert (body["plan_measures"], body["reports"], body["total"]) == ([], [], 0)
    assert "noch nicht als Daten" in body["note"]
    assert "has not given us" in client.get(f"/en{PATH}").json()["note"]
    assert {each["count"] for each in body["progress"]} == {0}


@pytest.mark.usefixtures("measures")
def test_measures_tell_how_far_they_are_and_lead_to_their_page(client: Client) -> None:
    body = client.get(PATH).json()
    schemas.MeasuresOut.model_validate(body)
    assert (body["note"], body["total"]) == (None, 3)
    assert {each["state"]: each["count"] for each in body["progress"]} == {
        "planned": 1, "running": 2, "done": 0, "stopped": 0}  # fmt: skip
    first, second, _third = body["plan_measures"]
    assert (first["news"], first["news_on"], first["source_url"]) == (
        "Begonnen.", "2026-05-01", "https://stadt.example/1")  # fmt: skip
    assert (second["news"], second["news_on"], second["aim"], second["source_url"]) == (None, None, None, None)
    page, place = first["url"].split("#")
    assert f'id="{place}"' in client.get(page).text


@pytest.mark.usefixtures("measures")
def test_a_report_tells_the_state_of_each_measure(client: Client) -> None:
    (listed,) = client.get(PATH).json()["reports"]
    body = client.get(listed["details"]).json()
    schemas.ReportOut.model_validate(body)
    assert {name: body[name] for name in listed} == listed
    (state,) = body["states"]
    assert (state["number"], state["state"], state["done"]) == (1, "planned", "Vorbereitet")
    assert client.get(body["url"]).status_code == 200
    for year, status in (("2025", 404), ("99999999", 404), ("x", 400), ("0", 400)):
        assert client.get(f"{PATH}/berichte/{year}").status_code == status


@pytest.mark.usefixtures("measures")
def test_measures_are_read_in_parts_known_again_and_open_to_pages_of_others(client: Client) -> None:
    part = client.get(f"{PATH}?limit=2")
    assert [each["number"] for each in part.json()["plan_measures"]] == [1, 2]
    assert 'offset=2>; rel="next"' in part["Link"]
    assert part["Access-Control-Allow-Origin"] == "*"
    known: Any = {"If-None-Match": part["ETag"]}
    assert client.get(f"{PATH}?limit=2", headers=known).status_code == 304
    PlanMeasure.objects.filter(number=1).update(state=MeasureState.DONE)
    assert client.get(f"{PATH}?limit=2", headers=known).status_code == 200
    assert client.head(PATH).content == b""
