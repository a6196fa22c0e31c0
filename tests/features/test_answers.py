"""OGC API – Features: what the standard promises, what is refused, and that it is what the edition holds."""

import gzip
import json
from http import HTTPStatus
from typing import Any

import pytest
import shapely
from django.test import Client
from pyproj import Transformer

from tests import builders
from tests.features.asking import ITEMS, OGC, followed, keys, links, read
from tests.zones.test_api import MARK
from zones import services
from zones.api.features.documents import CONFORMS
from zones.api.features.places import CRS84, STORED
from zones.models import Edition, Versorgungsart, ZoneGeometry
from zones.storage.geometry import shape_of

pytestmark = pytest.mark.django_db
IN_DEGREES = Transformer.from_crs(25832, 4326, always_xy=True)


@pytest.mark.usefixtures("plan")
def test_everything_is_found_from_the_landing_page(client: Client) -> None:
    start = links(read(client, f"{OGC}/"))
    assert {"self", "alternate", "service-desc", "service-doc", "conformance", "data"} <= start.keys()
    assert followed(client, start["conformance"]).json() == {"conformsTo": list(CONFORMS)}
    listed = followed(client, start["data"]).json()
    for collection in listed["collections"]:
        told = links(collection)
        assert followed(client, told["self"]).json() == collection
        assert {"self", "items", "describedby"} <= told.keys()
        assert followed(client, links(collection)["describedby"]).status_code == HTTPStatus.OK
    assert followed(client, start["service-desc"])["Content-Type"].startswith("application/vnd.oai.openapi+json")


def test_what_is_published_now_and_each_edition_have_a_name(client: Client, plan: Edition) -> None:
    listed = read(client, f"{OGC}/collections")["collections"]
    names = [collection["id"] for collection in listed]
    assert names == ["gebiete", "kennwerte", f"gebiete-ausgabe-{plan.pk}", f"kennwerte-ausgabe-{plan.pk}"]
    for collection in listed:
        assert MARK in collection["title"]
        assert MARK in collection["description"]
        assert collection["storageCrs"] == STORED
        assert collection["extent"]["temporal"]["interval"] == [["2026-01-01T00:00:00Z", None]]


def test_an_earlier_edition_stays_and_the_name_without_a_number_goes_on(client: Client, plan: Edition) -> None:
    later = builders.edition(title="Später")
    builders.zone(later, "NEU-1", builders.square(680_000, 5_643_000, 681_000, 5_644_000), Versorgungsart.PRUEFGEBIET)
    assert keys(client) == ["DEMO-01", "DEMO-02"]
    services.publish(later, reason="Test")
    assert keys(client) == keys(client, f"gebiete-ausgabe-{later.pk}") == ["NEU-1"]
    assert keys(client, f"gebiete-ausgabe-{plan.pk}") == ["DEMO-01", "DEMO-02"]


def test_a_draft_is_no_collection(client: Client, plan: Edition) -> None:
    draft = builders.edition()
    assert client.get(f"{OGC}/collections/gebiete-ausgabe-{draft.pk}").status_code == HTTPStatus.NOT_FOUND


@pytest.mark.usefixtures("plan")
def test_areas_in_metres_are_the_stored_ones_and_in_degrees_their_image(client: Client) -> None:
    for crs in (STORED, CRS84):
        response = client.get(ITEMS, {"crs": crs})
        assert response["Content-Crs"] == f"<{crs}>"
        for feature in response.json()["features"]:
            stored = shape_of(ZoneGeometry.objects.get(zone__code=feature["id"]).polygon)
            given = shapely.from_geojson(json.dumps(feature["geometry"]))
            wanted = stored if crs == STORED else shapely.transform(stored, IN_DEGREES.transform, interleaved=False)
            assert shapely.equals_exact(
                shapely.normalize(given), shapely.normalize(wanted), 0 if crs == STORED else 2e-9
            )


@pytest.mark.usefixtures("plan")
def test_a_feature_says_what_it_is_and_where_it_comes_from(client: Client) -> None:
    page = read(client, ITEMS)
    west = page["features"][0]
    assert west["properties"]["versorgungsart"] == Versorgungsart.DEZENTRAL
    assert west["properties"]["name"] == "Gebiet DEMO-01"
    for said in (page, west["properties"]):
        assert (said["hinweis"], said["lizenz"], said["quelle"]) == (MARK, "ohne", "Test")
    single = read(client, f"{ITEMS}/DEMO-01")
    assert {name: single[name] for name in west} == west
    assert single["hinweis"] == MARK
    assert links(single)["collection"].endswith("/collections/gebiete")


@pytest.mark.usefixtures("plan")
def test_figures_are_features_without_a_place(client: Client) -> None:
    page = read(client, f"{OGC}/collections/kennwerte/items")
    told = {feature["id"]: feature for feature in page["features"]}
    assert told.keys() == {"DEMO-02.heat_demand", "DEMO-02.final_energy.12001"}
    assert {feature["geometry"] for feature in told.values()} == {None}
    gas = told["DEMO-02.final_energy.12001"]["properties"]
    assert (gas["code"], gas["wert"], gas["einheit"], gas["gliederung_name"]) == ("DEMO-02", 900, "MWh/a", "Gas")
    assert (gas["quelle"], gas["stand"], gas["ausgabe"]) == ("Q", "2026-01-01", "Testausgabe")
    assert keys(client, "kennwerte", bbox="8,50,9,51") == list(told), "a box leaves out only what has a place"


@pytest.mark.parametrize(
    "path",
    [
        "",
        "conformance",
        "api",
        "collections",
        "collections/gebiete",
        "collections/gebiete/items",
        "collections/gebiete/items/DEMO-01",
    ],
)
@pytest.mark.usefixtures("plan")
def test_people_get_a_page_and_programs_data(client: Client, path: str) -> None:
    address = f"{OGC}/{path}"
    browser = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
    for response in (client.get(address, headers=browser), client.get(address, {"f": "html"})):
        assert response["Content-Type"].startswith("text/html")
        assert MARK in response.content.decode()
    for headers in ({}, {"Accept": "application/geo+json, application/json"}, {"Accept": "*/*"}):
        assert "json" in client.get(address, headers=headers)["Content-Type"]
    assert "json" in client.get(address, {"f": "json"}, headers=browser)["Content-Type"]


@pytest.mark.usefixtures("plan")
def test_whoever_has_it_hears_only_that_until_something_is_published(client: Client) -> None:
    first = client.get(ITEMS)
    unchanged = client.get(ITEMS, headers={"If-None-Match": first["ETag"]})
    assert (unchanged.status_code, unchanged.content, unchanged["ETag"]) == (304, b"", first["ETag"])
    later = builders.edition(title="Später")
    builders.zone(later, "NEU-1", builders.square(680_000, 5_643_000, 681_000, 5_644_000))
    services.publish(later, reason="Test")
    assert client.get(ITEMS, headers={"If-None-Match": first["ETag"]}).status_code == HTTPStatus.OK


@pytest.mark.usefixtures("plan")
def test_a_long_answer_is_packed_for_those_who_unpack(client: Client) -> None:
    query = {"crs": STORED, "code": "DEMO-01"}
    short = client.get(ITEMS, query, headers={"Accept-Encoding": "gzip"})
    assert "Content-Encoding" not in short
    ZoneGeometry.objects.update(polygon=builders.MultiPolygon(_many_corners(), srid=25832))
    plan = Edition.objects.published_plan()
    assert plan is not None
    services.publish(plan, reason="noch einmal")
    plain, packed = (client.get(ITEMS, query, headers={"Accept-Encoding": name}) for name in ("identity", "gzip"))
    assert (packed["Content-Encoding"], gzip.decompress(packed.content)) == ("gzip", plain.content)
    assert "Accept-Encoding" in packed["Vary"]


def _many_corners() -> Any:
    from django.contrib.gis.geos import Point  # noqa: PLC0415

    return Point(680_500, 5_643_500, srid=25832).buffer(400, 64)


@pytest.mark.usefixtures("plan")
def test_pages_of_others_may_read_and_nobody_writes(client: Client) -> None:
    for path in (
        "",
        "conformance",
        "api",
        "collections",
        "collections/gebiete",
        "collections/gebiete/items",
        "nirgends",
    ):
        assert client.get(f"{OGC}/{path}")["Access-Control-Allow-Origin"] == "*"
        assert client.options(f"{OGC}/{path}")["Allow"] == "GET, HEAD, OPTIONS"
    assert client.post(ITEMS).status_code == HTTPStatus.METHOD_NOT_ALLOWED
    assert client.head(ITEMS)["Content-Type"] == "application/geo+json"


@pytest.mark.usefixtures("plan")
def test_the_description_tells_what_is_taken(client: Client) -> None:
    told = read(client, f"{OGC}/api")
    for collection, own in (("gebiete", "versorgungsart"), ("kennwerte", "wert")):
        operation = told["paths"][f"/collections/{collection}/items"]["get"]
        taken = {parameter["name"] for parameter in operation["parameters"]}
        assert {"limit", "offset", "bbox", "bbox-crs", "crs", "datetime", "f", "code", own} <= taken
    assert told["openapi"].startswith("3.0")
    for path in ("/", "/conformance", "/api", "/collections"):
        assert client.get(OGC + path).status_code == HTTPStatus.OK


@pytest.mark.usefixtures("plan")
def test_in_english_the_words_are_english_and_the_data_the_same(client: Client) -> None:
    german, english = read(client, ITEMS), read(client, f"/en{ITEMS}")
    assert "Demonstration – not" in english["hinweis"]
    for one, other in zip(german["features"], english["features"], strict=True):
        assert one["geometry"] == other["geometry"]
    assert links(english)["self"].startswith("http://testserver/en/")


def test_without_a_plan_there_is_nothing_to_collect(client: Client) -> None:
    assert read(client, f"{OGC}/collections")["collections"] == []
    assert client.get(f"{OGC}/", {"f": "html"}).status_code == HTTPStatus.OK
    assert client.get(ITEMS).status_code == HTTPStatus.SERVICE_UNAVAILABLE
