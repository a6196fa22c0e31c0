"""What the abstract tests of OGC API – Features 1.0 ask of a server, for the classes that `conformance` names.

Each test names the requirements that it follows. What is chosen by boxes, times and portions stands in
``test_choosing.py``.
"""

from collections.abc import Iterator
from typing import Any

import pytest
import shapely
from django.test import Client
from openapi_python_client.schema import OpenAPI

from tests.features.asking import ITEMS, OGC, followed, links, read
from tests.zones.test_api import sentence
from zones.api.features import queries
from zones.api.features.documents import HTML, JSON
from zones.models import Versorgungsart

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("plan")]
COLLECTIONS = ("gebiete", "kennwerte")
# The meridian, the equator, the date line and both poles; Jena lies in none of them.
ELSEWHERE = ("-1.5,50,1.5,53", "-80,-5,-70,5", "177,65,-177,70", "-180,85,180,90", "-180,-90,180,-85")
GEOJSON = "application/geo+json"
PAGES = ("/", "/conformance", "/api", "/collections", "/collections/gebiete")


def documents(client: Client) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every kind of document that has links, with its path."""
    for path in ("/", "/collections", "/collections/gebiete", "/collections/gebiete/items"):
        yield path, read(client, OGC + path)
    yield "one", read(client, f"{ITEMS}/DEMO-01")


def test_every_link_says_how_it_is_related_and_what_it_leads_to_and_leads_there(client: Client) -> None:
    """/req/core/root-success, fc-md-links, fc-links, f-links, fc-rel-type."""
    for path, document in documents(client):
        for link in document["links"]:
            assert {"href", "rel", "type"} <= link.keys(), path
            if link["href"].startswith("http://testserver/"):
                answer = followed(client, link["href"])
                assert answer.status_code == 200, link
                assert answer["Content-Type"].split(";")[0] == link["type"].split(";")[0], link
        relations = {(link["rel"], link["type"]) for link in document["links"]}
        assert ("alternate", HTML) in relations, path
        assert {"self"} <= {rel for rel, _type in relations}, path


def test_each_collection_links_its_features_in_each_form_and_says_where_and_when_they_are(client: Client) -> None:
    """/req/core/fc-md-items, fc-md-items-links, fc-md-extent, sfc-md-success."""
    for collection in read(client, f"{OGC}/collections")["collections"]:
        items = {link["type"] for link in collection["links"] if link["rel"] == "items"}
        assert items == {GEOJSON, HTML}
        ((begins, ends),) = collection["extent"]["temporal"]["interval"]
        assert (begins, ends) == ("2026-01-01T00:00:00Z", None)
        if collection["id"].startswith("gebiete"):
            ((west, south, east, north),) = collection["extent"]["spatial"]["bbox"]
            assert (11 < west < east < 12, 50 < south < north < 51) == (True, True)


def test_what_is_counted_is_what_all_portions_hold(client: Client) -> None:
    """/req/core/fc-response, fc-numberMatched, fc-numberReturned. A timeStamp may be left out, and is."""
    for name in COLLECTIONS:
        page, found = read(client, f"{OGC}/collections/{name}/items", limit=1), list[str]()
        while True:
            assert (page["type"], page["numberReturned"]) == ("FeatureCollection", len(page["features"]))
            assert (page["numberMatched"], "timeStamp" in page) == (2, False)
            found += [feature["id"] for feature in page["features"]]
            if "next" not in links(page):
                break
            page = followed(client, links(page)["next"]).json()
        assert len(found) == len(set(found)) == 2


def test_more_than_the_most_is_answered_with_the_most_and_a_link_to_the_rest(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """/req/core/fc-limit-response-1, /per/core/fc-limit-response-2."""
    monkeypatch.setattr(queries, "MOST", 1)
    page = read(client, ITEMS, limit=5000)
    assert (page["numberReturned"], page["numberMatched"], "next" in links(page)) == (1, 2, True)


@pytest.mark.parametrize("box", ELSEWHERE)
def test_a_box_leaves_out_what_lies_elsewhere_and_nothing_that_has_no_place(client: Client, box: str) -> None:
    """/req/core/fc-bbox-response, crs84."""
    assert read(client, ITEMS, bbox=box)["features"] == []
    assert read(client, f"{OGC}/collections/kennwerte/items", bbox=box)["numberMatched"] == 2


def test_without_a_system_everything_is_in_degrees(client: Client) -> None:
    """/req/core/crs84."""
    for feature in read(client, ITEMS)["features"]:
        west, south, east, north = shapely.from_geojson(str(feature["geometry"]).replace("'", '"')).bounds
        assert (11 < west < east < 12, 50 < south < north < 51) == (True, True)


@pytest.mark.parametrize("path", [*PAGES, "/collections/gebiete/items", "/collections/gebiete/items/DEMO-01"])
def test_a_parameter_that_there_is_not_or_a_wrong_value_is_refused_everywhere(client: Client, path: str) -> None:
    """/req/core/query-param-unknown, query-param-invalid."""
    for query in ({"gibtsnicht": "1"}, {"f": "xml"}):
        answer = client.get(OGC + path, query)
        assert answer.status_code == 400
        assert next(iter(query)) in sentence(answer)


def test_the_description_is_openapi_and_defines_the_parameters_as_the_standard_does(client: Client) -> None:
    """/req/oas30/oas-definition-1 and -2, /req/core/fc-limit-definition, fc-bbox-definition, fc-time-definition."""
    answer = client.get(f"{OGC}/api")
    assert answer["Content-Type"] == "application/vnd.oai.openapi+json;version=3.0"
    told = answer.json()
    assert OpenAPI.model_validate(told).openapi == told["openapi"] == "3.0.3"
    for path in ("/collections/{collectionId}/items", "/collections/gebiete/items"):
        taken = {each["name"]: each for each in told["paths"][path]["get"]["parameters"]}
        for name in ("limit", "bbox", "datetime"):
            parameter = taken[name]
            assert (parameter["in"], parameter["required"]) == ("query", False)
            assert (parameter["style"], parameter["explode"]) == ("form", False)
        limit = taken["limit"]["schema"]
        assert (limit["type"], limit["minimum"], limit["maximum"]) == ("integer", 1, queries.MOST)
        assert limit["default"] == queries.USUAL
        assert (taken["bbox"]["schema"]["type"], taken["bbox"]["schema"]["items"]) == ("array", {"type": "number"})
        assert [(each["minItems"], each["maxItems"]) for each in taken["bbox"]["schema"]["oneOf"]] == [(4, 4), (6, 6)]
        assert taken["datetime"]["schema"] == {"type": "string"}


def test_every_status_and_form_that_the_server_answers_stands_in_the_description(client: Client) -> None:
    """/req/oas30/completeness, exception-codes, oas-impl."""
    paths = read(client, f"{OGC}/api")["paths"]
    for template, methods in paths.items():
        path = OGC + template.replace("{collectionId}", "gebiete").replace("{featureId}", "DEMO-01")
        answers = methods["get"]["responses"]
        assert {"200", "304", "400", "404", "429", "503"} <= answers.keys()
        for form in answers["200"]["content"]:
            answer = client.get(path, {"f": "html" if form == HTML else "json"})
            assert (answer.status_code, answer["Content-Type"].split(";")[0]) == (200, form.split(";")[0]), template


def test_every_page_for_people_leads_to_the_same_as_json(client: Client) -> None:
    """/req/html/definition, content."""
    for path in (
        "/",
        "/conformance",
        "/api",
        "/collections",
        "/collections/gebiete",
        "/collections/gebiete/items?limit=1",
    ):
        page = client.get(OGC + path, headers={"Accept": "text/html"})
        assert page["Content-Type"].startswith("text/html")
        query = "?limit=1&amp;f=json" if "limit" in path else "?f=json"
        assert f'href="{query}"' in page.text, path
    assert JSON in client.get(f"{OGC}/conformance", {"f": "json"}, headers={"Accept": "text/html"})["Content-Type"]


@pytest.mark.parametrize("path", PAGES)
def test_whoever_has_a_document_hears_only_that(client: Client, path: str) -> None:
    """/rec/core/etag."""
    first = client.get(OGC + path)
    again = client.get(OGC + path, headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content, "Accept" in again["Vary"]) == (304, b"", True)


def test_people_read_what_a_zone_is_in_the_words_of_the_pages(client: Client) -> None:
    page = client.get(ITEMS, {"f": "html"}).text
    assert str(Versorgungsart.DEZENTRAL.label) in page
    assert "GebietDezentr" not in page
