"""An example beside an error can be typed as it stands: it is accepted in the situation in which it is given."""

import re
from collections.abc import Iterator

import pytest
from django.test import Client
from django.utils.html import strip_tags
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from calculator.core import MODEL_VALUES, HeatingKind, ModelValue
from calculator.core.facts import FACTS, BuildingType, Viewpoint
from calculator.core.texts import value_of
from calculator.core.units import Unit
from calculator.pages.forms.fields import id_of
from tests.calculator.pages import DETAILED, RESULT

pytestmark = pytest.mark.django_db
ERROR = re.compile(r'id="([^"]+)_error"\s*>(.*?)</div>', re.DOTALL)
TYPED = [question for question in (*FACTS.values(), *MODEL_VALUES.values()) if not question.words]
KEYS = {id_of(key): key for key in (*FACTS, *MODEL_VALUES)}
KEYS |= {id_of(f"reading.1.{name}"): f"reading.1.{name}" for name in ("amount", "eur", "from", "to", "degree_days_kd")}


def examples(client: Client, path: str, query: dict[str, str]) -> dict[str, str]:
    """Return the example of each error that a form shows, by key."""
    page = client.get(path, query, follow=True).content.decode()
    found = {}
    for field, error in ERROR.findall(page):
        match = re.search(r"Beispiel: (.+?)(?: für das ganze Haus)?\.\s*$", " ".join(strip_tags(error).split()))
        if match and field in KEYS:
            text = match[1] if "reading" in field else match[1].partition(" ")[0]  # without the unit
            found[KEYS[field]] = text
    return found


def accepted(client: Client, path: str, query: dict[str, str]) -> bool:
    """Whether the examples of all errors are accepted at once; there must be at least one error with an example."""
    found = examples(client, path, query)
    assert found, query
    return client.get(RESULT, {**query, **found}, follow=True).status_code == 200


SITUATIONS = (
    {},
    {"house.building_type": "plattenbau", "heating.kind": "fernwaerme", "wer": "miete"},
    {"house.building_type": "mfh", "wer": "vermietung", "heating.kind": "lpg"},
)


@pytest.mark.parametrize("situation", SITUATIONS)
def test_the_examples_of_all_questions_are_accepted_at_once(client: Client, situation: dict[str, str]) -> None:
    wrong = {question.key: "viel" for question in TYPED if question.key not in situation}
    bill = {f"reading.1.{name}": "viel" for name in ("amount", "from", "to", "degree_days_kd")}
    query = {**situation, **wrong, **bill}
    found = examples(client, DETAILED, query)
    assert len(found) > len(query) * 0.5
    left = {key: text for key, text in query.items() if text != "viel"}
    assert client.get(RESULT, {**left, **found}, follow=True).status_code == 200


def test_the_example_of_a_question_lies_in_its_own_range() -> None:
    for value in (each for each in TYPED if each.example):
        if isinstance(value, ModelValue):
            assert value.clean(value.example) >= 0, value.key
        else:
            value_of(value, value.example)


@pytest.mark.parametrize("key", [key for key in FACTS if not FACTS[key].words])
def test_the_example_of_every_fact_is_accepted(client: Client, key: str) -> None:
    query = {"house.building_type": "hochhaus", "wer": "miete", "heating.kind": "fernwaerme", key: "viel"}
    if examples(client, DETAILED, query):
        assert accepted(client, DETAILED, query)


@pytest.mark.parametrize(
    "query",
    [
        {"house.building_type": "plattenbau", "house.living_area_m2": "60", "wer": "miete"},
        {"house.building_type": "plattenbau", "house.living_area_m2": "60", "wer": "eigentum"},
        {"house.building_type": "plattenbau", "house.living_area_m2": "60", "house.dwellings": "1"},
        {"house.building_type": "hochhaus", "house.dwellings": "1"},
        {"house.building_type": "mfh", "house.dwellings": "1", "household.flat_area_m2": "95"},
        {"house.living_area_m2": "50", "household.flat_area_m2": "90"},
        {"household.bill_is_for_flat": "ja"},
        {"house.dwellings": "5"},
        {"reading.1.amount": "18500", "reading.1.from": "01.01.2025"},
        {"reading.1.amount": "18500", "reading.1.to": "31.12.2025", "reading.1.from": "01.12.2025"},
        {"reading.1.amount": "18500", "reading.1.from": "01.11.2026", "reading.1.to": "01.12.2027"},
        {"reading.1.amount": "18500", "reading.1.from": "01.01.1999", "reading.1.to": "31.12.2025"},
    ],
)
@pytest.mark.parametrize("path", [RESULT, DETAILED])
def test_contradictions_have_examples_that_are_accepted(client: Client, path: str, query: dict[str, str]) -> None:
    assert accepted(client, path, query)


def wrong_bills() -> Iterator[dict[str, str]]:
    for unit in ("", *Unit):
        for area in ("12", "140", "900"):
            yield {"house.living_area_m2": area, "reading.1.amount": "viel", "reading.1.unit": unit}


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(list(wrong_bills())), st.sampled_from(HeatingKind), st.sampled_from(Viewpoint))
def test_the_example_of_a_bill_fits_house_heating_and_unit(
    client: Client, bill: dict[str, str], kind: HeatingKind, viewpoint: Viewpoint
) -> None:
    query = {"heating.kind": str(kind), "wer": str(viewpoint), **bill}
    if viewpoint is not Viewpoint.OWNER:
        query["house.self_used_dwellings"] = "0"
    assert accepted(client, RESULT, query)


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(BuildingType), st.sampled_from(["9", "0", "-3", "99999999"]))
def test_the_example_of_a_size_is_that_of_the_type(client: Client, kind: BuildingType, area: str) -> None:
    assert accepted(client, RESULT, {"house.building_type": str(kind), "house.living_area_m2": area})
