"""The JSON API: every endpoint, every refusal, and the marks that zone data carry."""

import datetime as dt
import re
from typing import Any

import pytest
from django.test import Client
from pydantic import TypeAdapter
from pytest_django.fixtures import Settings

from tests import builders
from zones import services
from zones.api import search_schemas
from zones.models import Address, Edition, EditionKind, StreetAlias, Zone

pytestmark = pytest.mark.django_db
API = "/api/v1"
SERVER = "http://testserver"  # of Django's client: links are whole addresses
MARK = "Demonstration – nicht die beschlossenen Gebiete"
AT_THE_BORDER = (
    "Grenzweg 3, 07743 Jena liegt an einer Gebietsgrenze. Nach unseren Daten gehört die Adresse zum Gebiet DEMO-01 "
    "West. Bis zum Gebiet DEMO-02 Ost sind es nur etwa 0 m."
)
IN_NO_ZONE = (
    "Waldweg 4, 07743 Jena liegt in keinem Gebiet des Wärmeplans. Die Adresse liegt nach unseren Daten in Jena, der "
    "Wärmeplan ordnet sie aber keinem Wärmeversorgungsgebiet zu. Das nächste Gebiet ist DEMO-02 Ost, etwa 400 m "
    "entfernt."
)
VERSION_QUERIES = 2  # inside the test's transaction: twice, what is published; outside: none
WEST_POINT = {"lon": "11.5662", "lat": "50.9160"}  # about 680 450 E, 5 643 600 N


def address_id(street: str) -> int:
    return Address.objects.get(street=street).key


def sentence(response: Any) -> str:
    assert response["Content-Type"].startswith("application/problem+json")
    body = response.json()
    assert list(body) == ["detail"]
    assert body["detail"].endswith(".")
    return str(body["detail"])


@pytest.mark.usefixtures("city")
@pytest.mark.parametrize(
    ("street", "outcome", "zone", "text"),
    [
        ("Westweg", "in_zone", "DEMO-01", "Westweg 1, 07743 Jena liegt im Gebiet DEMO-01 West."),
        (
            "Grenzweg",
            "on_boundary",
            "DEMO-01",
            AT_THE_BORDER,
        ),
        (
            "Waldweg",
            "outside_zones",
            None,
            IN_NO_ZONE,
        ),
    ],
)
def test_answer_for_an_address(client: Client, street: str, outcome: str, zone: str | None, text: str) -> None:
    body = client.get(f"{API}/adressen/{address_id(street)}").json()
    TypeAdapter(search_schemas.AnswerOut).validate_python(body)
    assert (body["outcome"], body["sentence"], body["demonstration"]) == (outcome, text, MARK)
    assert (body["zone"] and body["zone"]["code"]) == zone
    assert body["address"]["street"] == street
    plan = Edition.objects.published_plan()
    assert plan is not None
    assert body["edition"] == {
        "number": plan.pk,
        "is_published": True,
        "url": f"{SERVER}/ausgaben/{plan.pk}/",
        "title": "Testausgabe",
        "adopted_on": None,
        "valid_from": "2026-01-01",
        "source": "Test",
        "licence": "ohne",
    }


@pytest.mark.usefixtures("city")
def test_answer_for_an_address_takes_few_queries(client: Client, django_assert_max_num_queries: Any) -> None:
    path = f"{API}/adressen/{address_id('Ostweg')}"
    client.get(path)  # reads what was published, as each process does once
    with django_assert_max_num_queries(VERSION_QUERIES):
        body = client.get(path).json()
    assert body["address"]["house_number"] == "2a"
    assert body["zone"] == {
        "code": "DEMO-02",
        "shown_code": "DEMO-02",
        "name": "Ost",
        "category": "waermenetz",
        "category_label": "Wärmenetz",
        "versorgungsart": 10002,
        "versorgungsart_label": "Wärmenetzausbaugebiet",
        "url": f"{SERVER}/gebiete/DEMO-02/",
    }


def test_official_data_carry_no_mark(client: Client) -> None:
    builders.published_city(is_demonstration=False)
    for path in (f"{API}/adressen/{address_id('Westweg')}", f"{API}/gebiete", f"{API}/gebiete.geojson"):
        assert client.get(path).json()["demonstration"] is None


@pytest.mark.usefixtures("city")
@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("adressen/1000000", 404),
        ("adressen/0", 400),
        ("adressen/abc", 400),
        (f"adressen/{2**63}", 400),
        ("adressen", 400),
        ("adressen?q=", 400),
        ("adressen?q=%20", 400),
        ("adressen?q=%00", 400),
        (f"adressen?q={'x' * 201}", 400),
        ("punkt", 400),
        ("punkt?lat=50.9", 400),
        ("punkt?lat=abc&lon=11.6", 400),
        ("punkt?lat=nan&lon=11.6", 400),
        ("punkt?lat=inf&lon=11.6", 400),
        ("punkt?lat=91&lon=11.6", 400),
        ("punkt?lat=50.9&lon=-181", 400),
        ("punkt?lat=52.5&lon=13.4", 404),
        ("gebiete/DEMO-99", 404),
        ("gebiete/%00", 404),
        ("gebiete/DEMO-0%001", 404),
        ("gebiete/%22%3E%3Cscript%3E", 404),
    ],
)
def test_refusals_say_in_german_what_to_do(client: Client, path: str, status: int) -> None:
    response = client.get(f"{API}/{path}")
    assert response.status_code == status
    assert sentence(response)
    assert response["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    "path",
    ["adressen?q=Markt", "adressen/1", "punkt?lat=50.92&lon=11.58", "gebiete", "gebiete.geojson", "gebiete/DEMO-01"],
)
def test_without_a_published_plan(client: Client, path: str) -> None:
    response = client.get(f"{API}/{path}")
    assert response.status_code == 503
    assert "kein Wärmeplan veröffentlicht" in sentence(response)


@pytest.mark.usefixtures("city")
def test_suggestions(client: Client) -> None:
    answer = client.get(f"{API}/adressen", {"q": "weg"})
    assert answer.json() == []
    streets = client.get(f"{API}/adressen", {"q": "w"}).json()
    without_id = {"kind": "street", "address_id": None, "url": None, "hint": None}
    assert streets == [{**without_id, "label": name} for name in ("Waldweg", "Westweg")]
    found = client.get(f"{API}/adressen", {"q": "OST-Weg 2"}).json()
    pk = address_id("Ostweg")
    of_address = {"kind": "address", "address_id": pk, "url": f"{SERVER}{API}/adressen/{pk}", "hint": None}
    assert found == [{**of_address, "label": "Ostweg 2a, 07745 Jena"}]
    assert client.get(found[0]["url"]).json()["address"]["label"] == found[0]["label"]


@pytest.mark.usefixtures("city")
@pytest.mark.parametrize("first", ["", "/en", "/leicht"])
def test_links_have_the_language_of_whoever_asks_not_of_whoever_asked_first(client: Client, first: str) -> None:
    asked = f"{API}/adressen/{address_id('Ostweg')}", f"{API}/adressen?q=OST-Weg+2", f"{API}/gebiete.geojson"
    for language in (first, "", "/en", "/leicht"):
        for path in asked:
            links = re.findall(rf'"url": ?"{SERVER}([^"]+)"', client.get(f"{language}{path}").content.decode())
            assert links
            assert all(re.match("/(en|leicht)/", link) is None for link in links) == (language == "")
            assert all(link.startswith(f"{language}/") for link in links)


@pytest.mark.usefixtures("city")
def test_suggestions_put_the_exact_number_first_and_stay_short(client: Client) -> None:
    addresses = builders.edition(EditionKind.ADDRESSES)
    for number in (1, 2, *range(10, 30)):
        builders.address(addresses, f"Markt {number}, 07743", 680_500, 5_643_500)
    builders.address(addresses, "Marktstraße 2, 07743", 680_500, 5_643_500)
    services.publish(addresses, reason="Test")
    labels = [line["label"] for line in client.get(f"{API}/adressen", {"q": "Markt 2"}).json()]
    assert len(labels) == 10
    assert labels[:3] == ["Markt 2, 07743 Jena", "Markt 20, 07743 Jena", "Markt 21, 07743 Jena"]
    only = [line["label"] for line in client.get(f"{API}/adressen", {"q": "marktstr"}).json()]
    assert only == ["Marktstraße", "Marktstraße 2, 07743 Jena"]


@pytest.mark.usefixtures("city")
def test_suggestions_read_no_table(client: Client, django_assert_max_num_queries: Any) -> None:
    client.get(f"{API}/adressen", {"q": "we"})  # reads what was published, as each process does once
    for query in ("we", "Westweg 1", "Westwek 1"):
        with django_assert_max_num_queries(VERSION_QUERIES):
            client.get(f"{API}/adressen", {"q": query})


@pytest.mark.usefixtures("city")
def test_a_suggestion_says_how_it_differs_from_what_was_typed(client: Client) -> None:
    found = client.get(f"{API}/adressen", {"q": "Westwek 1"}).json()
    assert [(line["label"], line["hint"]) for line in found] == [("Westweg 1, 07743 Jena", "ähnlich geschrieben")]


def test_without_a_heat_plan_nothing_is_suggested(client: Client) -> None:
    addresses = builders.edition(EditionKind.ADDRESSES)
    builders.address(addresses, "Westweg 1, 07743", 680_500, 5_643_500)
    services.publish(addresses, reason="Test")
    response = client.get(f"{API}/adressen", {"q": "Westweg"})
    assert (response.status_code, response.get("ETag")) == (503, None)
    assert "kein Wärmeplan veröffentlicht" in sentence(response)


@pytest.mark.parametrize("path", ["adressen?q=West", "adressen/{}", "punkt?lon=11.5662&lat=50.9160"])
def test_what_one_person_asked_is_sent_again_only_after_a_publication(
    client: Client, city: tuple[Edition, Edition], path: str
) -> None:
    url = f"{API}/{path.format(address_id('Westweg'))}"
    first = client.get(url)
    assert first["Cache-Control"] == "private, no-cache"
    again = client.get(url, headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", first["ETag"])
    services.publish(city[0], reason="Test")
    fresh = client.get(url, headers={"If-None-Match": first["ETag"]})
    assert (fresh.status_code, fresh.content) == (200, first.content)


def test_a_point_is_private_even_without_addresses(client: Client) -> None:
    plan = builders.edition()
    builders.two_squares(plan)
    services.publish(plan, reason="Test")
    answer = client.get(f"{API}/punkt", WEST_POINT)
    assert (answer.status_code, answer.get("ETag"), answer["Cache-Control"]) == (200, None, "private, no-cache")


@pytest.mark.usefixtures("city")
def test_a_former_name_changes_what_clients_may_keep(client: Client) -> None:
    url = f"{API}/adressen?q=Leninallee"
    first = client.get(url)
    alias = StreetAlias(old_name="Leninallee", street="Westweg", source="Test", as_of=dt.date(1991, 5, 1))
    alias.save()
    second = client.get(url, headers={"If-None-Match": first["ETag"]})
    assert [(line["label"], line["hint"]) for line in second.json()][:1] == [("Westweg", "früher Leninallee")]
    alias.delete()
    third = client.get(url, headers={"If-None-Match": second["ETag"]})
    assert (first.json(), third.json()) == ([], [])


@pytest.mark.usefixtures("city")
def test_search_answers_while_redis_is_away(client: Client, settings: Settings) -> None:
    away = {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:1/0"}
    settings.CACHES = {**settings.CACHES, "default": away}
    assert client.get(f"{API}/adressen", {"q": "Westw"}).json()[0]["label"] == "Westweg"
    assert client.get(f"{API}/adressen/{address_id('Westweg')}").json()["outcome"] == "in_zone"
    assert client.get(f"{API}/punkt", WEST_POINT).status_code == 200
    assert client.get("/adresse/", {"q": "Westweg 1"}).status_code == 302


@pytest.mark.usefixtures("city")
@pytest.mark.parametrize("path", ["gebiete", "gebiete/DEMO-01", "gebiete.geojson"])
def test_what_is_the_same_for_everybody_is_sent_again_only_for_a_new_edition(client: Client, path: str) -> None:
    first = client.get(f"{API}/{path}")
    assert first["Cache-Control"] == "public, no-cache"
    again = client.get(f"{API}/{path}", headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.usefixtures("city")
def test_answer_for_a_point(client: Client, django_assert_max_num_queries: Any) -> None:
    client.get(f"{API}/punkt", WEST_POINT)  # reads what was published, as each process does once
    with django_assert_max_num_queries(4):  # version (twice, as this is a transaction), zones, nearest address
        body = client.get(f"{API}/punkt", WEST_POINT).json()
    TypeAdapter(search_schemas.AnswerOut).validate_python(body)
    assert (body["outcome"], body["address"], body["demonstration"]) == ("in_zone", None, MARK)
    assert body["sentence"].startswith("Der gewählte Ort liegt im Gebiet DEMO-01 West. Die nächste Adresse")
    nearest = body["nearest_address"]
    assert (nearest["label"], nearest["zone_code"]) == ("Westweg 1, 07743 Jena", "DEMO-01")
    assert 50 < nearest["distance_m"] < 200


@pytest.mark.usefixtures("city")
@pytest.mark.parametrize("path", ["adressen", "adressen/1", "punkt", "gebiete", "gebiete.geojson", "gebiete/DEMO-01"])
def test_nothing_can_be_written(client: Client, path: str) -> None:
    assert client.post(f"{API}/{path}").status_code == 405


@pytest.mark.usefixtures("city")
def test_zone_links_lead_to_pages(client: Client) -> None:
    for zone in client.get(f"{API}/gebiete").json()["zones"]:
        assert client.get(zone["url"]).status_code == 200
    assert Zone.objects.count() == 2
