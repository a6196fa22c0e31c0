"""Examples in the description: for every outcome of every address, of its shape, in true words, leading nowhere else.

What a refusal looks like is compared with what is really said to whoever provokes it.
"""

import json
import re
from collections.abc import Iterator
from http import HTTPStatus
from typing import Any

import jsonschema
import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from tests import builders
from tests.zones.test_api import API
from zones.api.made_up import FIRST, NETWORK, PLAN
from zones.api.route import Route, every_route
from zones.api.serving import JSON
from zones.models import Edition
from zones.read_only import PROBLEM

pytestmark = pytest.mark.django_db
ROUTES = {route.name: route for route in every_route()}
NOWHERE = {"code": "NIE-1", "number": "900", "address_id": "900", "key": "nie", "name": "nie", "year": "2001"}
BESIDE = {"search": "q=Westweg 1", "point": "lat=50.9160&lon=11.5662"}  # what must be asked, too
ELSEWHERE = {"point": "lat=10&lon=10", "assumptions": "stand=1999-01-01", "law": "stand=1999-01-01"}
BODY = {"search_lines": {"lines": ["Westweg 1"]}, "compare": {}, "compare_many": {"houses": [{}]}}
TOO_MUCH = {"search_lines": {"lines": ["Westweg 1"] * 1200}, "compare": {"a": "x" * 1_100_000},
            "compare_many": {"houses": [{}] * 101}}  # fmt: skip


@pytest.fixture
def described(client: Client) -> dict[str, Any]:
    found: dict[str, Any] = client.get(f"{API}/openapi.json").json()
    return found


def operation(described: dict[str, Any], route: Route) -> Any:
    path = route.path.replace("<str:", "{").replace(">", "}")
    return described["paths"][f"{API}/{path}"][route.method]


def shown(content: dict[str, Any]) -> list[dict[str, Any]]:
    return [{"value": content["example"]}] if "example" in content else list(content["examples"].values())


@pytest.mark.parametrize("name", ROUTES)
def test_every_outcome_of_an_address_has_examples_of_its_shape(
    client: Client, described: dict[str, Any], name: str
) -> None:
    for status, response in operation(described, ROUTES[name])["responses"].items():
        if status == "302":
            assert response["headers"]["Location"]["example"]
            continue
        assert response["content"]
        for media_type, content in response["content"].items():
            shape = {**content["schema"], "components": described["components"]}
            for example in shown(content):
                jsonschema.validate(value_of(client, example, media_type), shape)


def value_of(client: Client, example: dict[str, Any], media_type: str) -> Any:
    if "externalValue" not in example:
        return example["value"]
    response = client.get(example["externalValue"])
    assert (response.status_code, response["Content-Type"]) == (200, media_type)
    return response.json() if media_type == JSON else "content"


def said(described: dict[str, Any], route: Route, status: int) -> Any:
    return operation(described, route)["responses"][str(status)]["content"][PROBLEM]["example"]


def ask(client: Client, route: Route, query: str, values: dict[str, str], body: Any = None) -> Any:
    path = f"{API}/{route.path.replace('<str:', '{').replace('>', '}').format(**values)}?{query}"
    if route.method == "get":
        return client.get(path)
    return client.post(path, json.dumps(body or BODY[route.name]), content_type=JSON)


@pytest.mark.usefixtures("city")
@pytest.mark.parametrize("name", [name for name in ROUTES if ROUTES[name].method == "get"])
def test_what_is_wrong_is_refused_as_the_description_shows_it(
    client: Client, described: dict[str, Any], name: str
) -> None:
    route, example = ROUTES[name], said(described, ROUTES[name], 400)
    named = re.search(r"ungültig: (\w+)\.", example["detail"])
    wrong = named[1] if named else ""
    query = f"{wrong}=x&{BESIDE.get(name, '')}" if wrong and wrong not in route.values else ""
    if name == "compared_example":
        answer = client.get(f"{API}/beispiele/vergleich/abgelehnt")
        assert answer.json()["detail"] == f"Beispiel: {example['detail']}"
    else:
        answer = ask(client, route, query, {**NOWHERE, wrong: "x"})
        assert answer.json() == example
    assert answer.status_code == 400


@pytest.mark.parametrize("name", [name for name in ROUTES if 404 in ROUTES[name].responses])
def test_what_is_not_there_is_refused_as_the_description_shows_it(
    client: Client, described: dict[str, Any], city: tuple[Edition, Edition], name: str
) -> None:
    route, values = ROUTES[name], dict(NOWHERE)
    query = ELSEWHERE.get(name, BESIDE.get(name, ""))
    if name == "differences":
        values["number"], query = str(city[0].pk), "seit=900"
    elif "ausgabe" in route.query.model_fields and not route.values and name != "point":
        query += "&ausgabe=900"
    answer = ask(client, route, query, values)
    assert (answer.status_code, answer.json()) == (404, said(described, route, 404))


@pytest.mark.usefixtures("city")
@pytest.mark.parametrize("name", BODY)
def test_what_is_too_much_or_no_json_is_refused_as_the_description_shows_it(
    client: Client, described: dict[str, Any], name: str
) -> None:
    route = ROUTES[name]
    if 403 in route.answers:
        answer = ask(client, route, "", {})
        assert (answer.status_code, answer.json()) == (403, said(described, route, 403))
    client.force_login(builders.account("beratung", "Beratung"))
    answer = ask(client, route, "", {}, TOO_MUCH[name])
    assert (answer.status_code, answer.json()) == (413, said(described, route, 413))
    strange = client.post(f"{API}/{route.path}", "x", content_type="text/html")
    assert (strange.status_code, strange.json()) == (415, said(described, route, 415))


def test_a_house_that_cannot_be_is_refused_as_the_description_shows_it(
    client: Client, described: dict[str, Any]
) -> None:
    wrong = {"house.living_area_m2": -1, "house.build_year": 1972}
    assert ask(client, ROUTES["compare"], "", {}, wrong).json() == said(described, ROUTES["compare"], 400)


@pytest.mark.parametrize("name", ["suggest", "search", "zones", "zone", "sheets", "search_lines", "address"])
def test_without_a_plan_it_is_said_as_the_description_shows_it(
    client: Client, described: dict[str, Any], name: str
) -> None:
    answer = ask(client, ROUTES[name], "q=Westweg 1" if name in {"suggest", "search"} else "", NOWHERE)
    assert (answer.status_code, answer.json()) == (503, said(described, ROUTES[name], 503))


def test_who_asks_too_often_is_told_what_the_description_shows(client: Client, settings: Settings) -> None:
    example = said(client.get(f"{API}/openapi.json").json(), ROUTES["zones"], 429)
    settings.RATE_LIMITS_PER_MINUTE = {"/api/": 0}
    response = Client().get(f"{API}/gebiete")
    assert response.status_code == HTTPStatus.TOO_MANY_REQUESTS
    assert without_numbers(response.json()["detail"]) == without_numbers(example["detail"])


def without_numbers(text: str) -> str:
    return re.sub(r"in (einer Sekunde|\d+ Sekunden)", "in …", text)


def links(told: Any) -> Iterator[str]:
    """Every link within an answer."""
    for each in told.values() if isinstance(told, dict) else told if isinstance(told, list) else ():
        if isinstance(each, str) and re.match("https?://testserver", each):
            yield each
        yield from links(each)


def test_links_of_what_is_made_up_lead_to_examples_and_never_to_a_real_house(client: Client, city: Any) -> None:
    listed = {each["url"]: each for each in client.get(f"{API}/beispiele").json()["examples"]}
    assert {"umbenanntes_gebiet", "zeilen", "viele", "even"} <= {each["name"] for each in listed.values()}
    for url, example in listed.items():
        response = client.get(url)
        assert response.status_code == example["status_code"]
        found = [response["Location"]] if response.status_code == HTTPStatus.FOUND else [*links(response.json())]
        assert not {*found} - listed.keys() - recorded(found), url
    for keys in (f"adressen/{FIRST.key}", f"gebiete/{NETWORK.code}", f"ausgaben/{PLAN.pk}"):
        assert client.get(f"{API}/{keys}").status_code == HTTPStatus.NOT_FOUND


def recorded(found: list[str]) -> set[str]:
    """Links to sources of figures are those of the figures."""
    return {link for link in found if "/beispiele/" not in link and not link.startswith("http://testserver/")}


def test_every_kind_of_conclusion_has_an_example(client: Client) -> None:
    described = client.get(f"{API}/openapi.json").json()
    examples = shown(operation(described, ROUTES["compare"])["responses"]["200"]["content"][JSON])
    told = {each["summary"]: client.get(each["externalValue"]).json() for each in examples}
    assert {name: each["conclusion"]["conclusion_kind"] for name, each in told.items()} == {name: name for name in told}
    kinds = described["components"]["schemas"]["ConclusionOut"]["properties"]["conclusion_kind"]["enum"]
    assert set(told) == set(kinds)
    for each in told.values():
        assert each["demonstration"].startswith("Beispiel")
        assert [*links(each)] == [each["url"]]
    many = client.get(f"{API}/beispiele/vergleich/viele").json()["results"]
    assert [each["refused"] is None for each in many] == [True, False]
    refused = client.get(f"{API}/beispiele/vergleich/abgelehnt")
    assert (refused.status_code, refused.json()["errors"].keys()) == (400, {"house.living_area_m2"})
