"""How the JSON interface is served and described: methods, headers, errors, OpenAPI, and the page for people."""

import json
from collections import defaultdict
from collections.abc import Iterator
from typing import Any, get_args

import pytest
from django.test import Client
from pydantic import TypeAdapter
from pytest_django.fixtures import Settings

from knowledge.models import YearlyReport
from tests import builders
from tests.zones.test_api import API, WEST_POINT, address_id, sentence
from zones.address import outcomes
from zones.api import search_schemas
from zones.api.route import every_route
from zones.models import Edition

pytestmark = pytest.mark.django_db
PLAIN = ("adressen", "suche", "punkt", "gebiete", "gebiete.geojson")
ASKED_BY_ONE = ("adressen?q=Westweg", "suche?q=Westweg", "punkt?lon=11.5662&lat=50.9160")
FOR_ALL = ("gebiete", "gebiete.geojson", "gebiete/DEMO-01", "gebiete/DEMO-01/steckbrief", "steckbriefe", "ausgaben",
           "massnahmen", "openapi.json")  # fmt: skip


def test_names_of_operations_are_a_promise(client: Client) -> None:
    """Programs made from the description call them; a move of files must not change them."""
    paths = client.get(f"{API}/openapi.json").json()["paths"]
    named = {operation["operationId"] for methods in paths.values() for operation in methods.values()}
    names = ("suggest", "search", "address", "point", "zones", "zones_geojson", "zone")
    names += ("editions", "edition", "differences", "lineage", "search_lines", "sheet", "sheets")
    of_knowledge = {f"knowledge_api_{name}" for name in ("measures", "measures_report")}
    of_calculator = {f"calculator_api_{name}" for name in
                     ("assumptions", "law", "parameter", "data_package", "compare", "compare_many",
                      "compared_example")}  # fmt: skip
    assert named == {f"zones_api_{name}" for name in (*names, "examples", "example")} | of_knowledge | of_calculator


def test_openapi_description_covers_every_endpoint(client: Client) -> None:
    description = client.get(f"{API}/openapi.json").json()
    assert description["openapi"].startswith("3.")
    assert set(description["paths"]) == {
        f"{API}/{path}"
        for path in [
            "adressen",
            "suche",
            "adressen/{address_id}",
            "punkt",
            "gebiete",
            "gebiete.geojson",
            "gebiete/{code}",
            "ausgaben",
            "ausgaben/{number}",
            "ausgaben/{number}/unterschiede",
            "ausgaben/{number}/abstammung",
            "adressen:suche",
            "gebiete/{code}/steckbrief",
            "steckbriefe",
            "massnahmen",
            "massnahmen/berichte/{year}",
            "beispiele",
            "beispiele/{name}",
            "beispiele/vergleich/{name}",
            "annahmen",
            "recht",
            "parameter/{key}",
            "recht-und-preise.zip",
            "vergleich",
            "vergleich/viele",
        ]
    }
    for path in description["paths"].values():
        (operation,) = path.values()
        assert operation["summary"]
        assert {"200", "429"} < set(operation["responses"])
        assert all(parameter["description"] for parameter in operation.get("parameters", []))
    references = {part.split('"')[0] for part in json.dumps(description).split('"#/components/schemas/')[1:]}
    assert references == set(description["components"]["schemas"])


@pytest.mark.usefixtures("city")
@pytest.mark.parametrize("path", [*ASKED_BY_ONE, *FOR_ALL, ""])
def test_head_says_what_get_would(client: Client, path: str) -> None:
    got, head = client.get(f"{API}/{path}"), client.head(f"{API}/{path}")
    assert (head.status_code, head.content) == (200, b"")
    for header in ("Content-Type", "Cache-Control", "ETag"):
        assert head.headers.get(header) == got.headers.get(header)


@pytest.mark.parametrize("path", [*PLAIN, "gebiete/DEMO-01", "adressen/1", "openapi.json", "nirgends"])
def test_options_tell_what_can_be_done(client: Client, path: str) -> None:
    response = client.options(f"{API}/{path}")
    assert (response.status_code, response["Allow"]) == (204, "GET, HEAD, OPTIONS")


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_who_wants_to_write_is_told_that_nothing_can_be_written(method: str) -> None:
    strict = Client(enforce_csrf_checks=True)
    response = getattr(strict, method)(f"{API}/gebiete")
    assert (response.status_code, response["Allow"]) == (405, "GET, HEAD, OPTIONS")
    assert "nur lesen" in sentence(response)


@pytest.mark.usefixtures("city")
def test_pages_of_others_may_read_the_plan_but_send_nobodys_address(client: Client) -> None:
    for path in FOR_ALL:
        assert client.get(f"{API}/{path}").headers["Access-Control-Allow-Origin"] == "*"
    for path in (*ASKED_BY_ONE, f"adressen/{address_id('Westweg')}"):
        assert "Access-Control-Allow-Origin" not in client.get(f"{API}/{path}").headers


@pytest.mark.parametrize("path", ["nirgends", "gebiete/", "adressen/1/2"])
def test_what_the_interface_does_not_have_is_an_error_like_every_other(client: Client, path: str) -> None:
    response = client.get(f"{API}/{path}")
    assert response.status_code == 404
    assert sentence(response)


@pytest.mark.usefixtures("city")
@pytest.mark.parametrize("path", ["suche?q=%ff", "adressen?q=M%FCller", "gebiete?limit=%ff", "punkt?lat=%80&lon=11"])
def test_what_is_not_in_utf_8_is_refused_as_such(client: Client, path: str) -> None:
    response = client.get(f"{API}/{path}")
    assert response.status_code == 400
    assert "in UTF-8" in sentence(response)


def types_of(schema: dict[str, Any], components: dict[str, Any]) -> frozenset[str]:
    """Which types something may have, a list with those of its entries, an object by the name of its shape.

    Nothing at all is no type of its own; shapes to choose from are one type together.
    """
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return frozenset({name}) if "properties" in components[name] else types_of(components[name], components)
    for several in ("anyOf", "oneOf", "allOf"):
        if several in schema:
            found = frozenset[str]().union(*(types_of(each, components) for each in schema[several]))
            shapes = sorted(found & components.keys())
            return found.difference(shapes) | ({" | ".join(shapes)} if shapes else set())
    if schema["type"] == "array":
        return frozenset(f"list of {each}" for each in types_of(schema["items"], components))
    return frozenset({schema["type"]}) - {"null"}


def named(schema: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every property of everything within a description, at any depth, and what may stand in an address."""
    if isinstance(schema, list):
        for each in schema:
            yield from named(each)
    elif isinstance(schema, dict):
        if "in" in schema and "schema" in schema:
            yield schema["name"], schema["schema"]
        for word, each in schema.items():
            if word in {"properties", "patternProperties"}:
                yield from each.items()
                yield from named(list(each.values()))
            elif word not in {"example", "examples"}:
                yield from named(each)


def test_a_name_has_one_type_wherever_it_stands(client: Client) -> None:
    described = client.get(f"{API}/openapi.json").json()
    types = defaultdict(set)
    for name, schema in named(described):
        types[name] |= types_of(schema, described["components"]["schemas"])
    assert {name: found for name, found in types.items() if len(found) > 1} == {}
    assert (types["versorgungsart"], types["systems"]) == ({"integer"}, {"list of string"})
    assert (types["zone"], types["zones"]) == ({"ZoneOut"}, {"list of ZoneOut"})


def test_what_must_be_given_is_described_so(client: Client) -> None:
    paths = client.get(f"{API}/openapi.json").json()["paths"]
    required = {
        (path.removeprefix(f"{API}/"), parameter["name"])
        for path, methods in paths.items()
        for operation in methods.values()
        for parameter in operation["parameters"]
        if parameter["required"]
    }
    in_path = {("adressen/{address_id}", "address_id"), ("gebiete/{code}", "code")}
    in_path |= {(f"ausgaben/{{number}}{of_it}", "number") for of_it in ("", "/unterschiede", "/abstammung")}
    in_path |= {("parameter/{key}", "key"), ("beispiele/{name}", "name"), ("beispiele/vergleich/{name}", "name")}
    in_path |= {("gebiete/{code}/steckbrief", "code"), ("massnahmen/berichte/{year}", "year")}
    assert required == {("adressen", "q"), ("suche", "q"), ("punkt", "lat"), ("punkt", "lon"), *in_path}


@pytest.mark.usefixtures("city")
def test_the_description_names_server_licence_and_contact(client: Client, settings: Any) -> None:
    settings.OPERATOR = {**settings.OPERATOR, "name": "Stadt Beispiel", "email": "post@stadt.example"}
    described = client.get(f"{API}/openapi.json").json()
    assert described["servers"] == [{"url": "http://testserver"}]
    plan = Edition.objects.published_plan()
    assert plan is not None
    assert described["info"]["license"] == {"name": plan.licence}
    assert described["info"]["contact"] == {"name": "Stadt Beispiel", "email": "post@stadt.example"}


def test_every_answer_has_the_media_type_that_is_described(client: Client, fortschreibung: Any) -> None:
    described = client.get(f"{API}/openapi.json").json()["paths"]
    _first, second = fortschreibung
    YearlyReport.objects.create(year=2026, summary="Gut", source="Bericht", as_of=second.valid_from)
    values = {"address_id": address_id("Westweg"), "code": "DEMO-01", "number": second.pk, "year": 2026,
              "key": "subsidy_speed_bonus_percent", "name": "in_zone"}  # fmt: skip
    client.force_login(builders.account("beratung", "Beratung"))  # for many houses
    asked = {"adressen": {"q": "Westweg"}, "suche": {"q": "Westweg"}, "punkt": WEST_POINT}
    for path, methods in described.items():
        ((method, operation),) = methods.items()
        if method == "get":
            of_path = {**values, "name": "close"} if "/vergleich/" in path else values
            response = client.get(path.format(**of_path), asked.get(path.removeprefix(f"{API}/"), {}))
        else:
            media_type, sent = next(iter(operation["requestBody"]["content"].items()))
            response = client.post(path, json.dumps(sent["example"]), content_type=media_type)
        assert response["Content-Type"] == next(iter(operation["responses"]["200"]["content"]))


def test_every_outcome_has_an_example_that_is_of_its_shape(client: Client) -> None:
    described = client.get(f"{API}/openapi.json").json()["paths"]
    shapes_of: dict[str, tuple[Any, tuple[object, ...]]] = {
        "suche": (search_schemas.SearchOut, get_args(outcomes.LookupResult)),
        "adressen/{address_id}": (search_schemas.AnswerOut, get_args(outcomes.Located)),
        "punkt": (search_schemas.AnswerOut, get_args(outcomes.Located)),
    }
    for path, (shape, results) in shapes_of.items():
        content = described[f"{API}/{path}"]["get"]["responses"]["200"]["content"]["application/json"]
        for name, example in content["examples"].items():
            assert TypeAdapter(shape).validate_python(example["value"]).outcome == name
            assert example["value"]["demonstration"]
            assert example["value"]["edition"]["url"].startswith("http://testserver/")
        assert len(content["examples"]) == len(set(results) - {outcomes.NoPublishedEdition})
    lines = described[f"{API}/adressen:suche"]["post"]["responses"]["200"]["content"]["application/json"]
    search_schemas.LinesOut.model_validate(lines["examples"]["lines"]["value"])


@pytest.mark.usefixtures("city")
def test_an_answer_can_be_cited_by_the_lasting_address_of_its_edition(client: Client) -> None:
    for path in ("gebiete", "gebiete.geojson", "gebiete/DEMO-01", *ASKED_BY_ONE[1:]):
        edition = client.get(f"{API}/{path}").json()["edition"]
        assert client.get(edition["url"]).status_code == 200
        assert str(edition["number"]) in edition["url"]


@pytest.mark.usefixtures("city")
def test_the_page_for_people_explains_every_address_and_its_examples_answer(client: Client) -> None:
    page = client.get(f"{API}/").content.decode()
    for route in every_route():
        assert route.summary in page
    examples = [route.example for route in every_route() if route.example]
    assert examples
    for example in examples:
        assert client.get(f"{API}/{example}").status_code == 200


@pytest.mark.parametrize("path", ["openapi.json", "beispiele", "beispiele/in_zone", "beispiele/veraltet"])
def test_whoever_has_a_description_or_an_example_hears_only_that(client: Client, path: str) -> None:
    first = client.get(f"{API}/{path}")
    again = client.get(f"{API}/{path}", headers={"If-None-Match": first["ETag"]})
    assert (first.status_code, again.status_code, again.content) == (200, 304, b"")


def test_a_smaller_limit_than_that_of_all_is_told_where_it_holds(client: Client, settings: Settings) -> None:
    paths = client.get(f"{API}/openapi.json").json()["paths"]
    limit = settings.RATE_LIMITS_PER_MINUTE[f"{API}/vergleich"]
    assert limit < settings.RATE_LIMITS_PER_MINUTE["/api/"]
    for path in ("vergleich", "vergleich/viele"):
        assert f"Höchstens {limit} Anfragen in der Minute." in paths[f"{API}/{path}"]["post"]["description"]
