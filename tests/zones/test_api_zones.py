"""Zones in the JSON interface: the list, one with its Steckbrief, and GeoJSON."""

import datetime as dt
import json
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from tests import builders
from tests.zones.test_api import API, MARK
from zones import services
from zones.api import schemas
from zones.models import Edition, Steckbrief, SteckbriefValue

pytestmark = pytest.mark.django_db


@pytest.mark.usefixtures("city")
def test_list_of_zones_has_no_polygons(client: Client, django_assert_max_num_queries: Any) -> None:
    with django_assert_max_num_queries(3):
        response = client.get(f"{API}/gebiete")
    body = response.json()
    assert [zone["code"] for zone in body["zones"]] == ["DEMO-01", "DEMO-02"]
    assert (body["demonstration"], body["edition"]["title"]) == (MARK, "Testausgabe")
    assert b"coordinates" not in response.content


@pytest.mark.usefixtures("city")
def test_zone_with_its_steckbrief(client: Client, django_assert_max_num_queries: Any) -> None:
    steckbrief = Steckbrief.objects.get(zone__code="DEMO-01")
    steckbrief.eignung_waermenetz, steckbrief.recommendation, steckbrief.plan_page = 2000, "Empfehlung", 17
    steckbrief.save()
    day = dt.date(2025, 6, 30)
    for indicator, category, value in [("heat_demand", 0, "1234.5"), ("final_energy", 12001, "900")]:
        SteckbriefValue.objects.create(
            steckbrief=steckbrief, indicator=indicator, category=category, value=Decimal(value), source="Q", as_of=day
        )
    with django_assert_max_num_queries(4):
        body = client.get(f"{API}/gebiete/DEMO-01").json()
    schemas.ZoneDetailOut.model_validate(body)
    assert (body["demonstration"], body["zone"]["category"]) == (MARK, "dezentral")
    sheet = body["steckbrief"]
    assert (sheet["recommendation"], sheet["measures_text"], sheet["plan_page"]) == ("Empfehlung", None, 17)
    stufen = {line["stufe_code"]: line["stufe"] for line in sheet["eignungen"]}
    assert stufen == {2000: "wahrscheinlich geeignet", None: None}
    gas, heat = sheet["values"]
    assert (gas["part"], gas["part_label"], gas["value"]) == (12001, "Erdgas", 900)
    assert heat == {
        "indicator": "heat_demand",
        "indicator_label": "Wärmebedarf",
        "part": None,
        "part_label": None,
        "value": 1234.5,
        "unit": "MWh/a",
        "source": "Q",
        "as_of": "2025-06-30",
    }


@pytest.mark.usefixtures("city")
def test_zone_without_a_steckbrief(client: Client) -> None:
    Steckbrief.objects.all().delete()
    assert client.get(f"{API}/gebiete/DEMO-01").json()["steckbrief"] is None


def test_draft_zones_are_not_shown(client: Client, city: tuple[Edition, Edition]) -> None:
    draft = builders.edition()
    builders.zone(draft, "ENTWURF-1", builders.square(680_000, 5_643_000, 681_000, 5_644_000))
    assert client.get(f"{API}/gebiete/ENTWURF-1").status_code == 404
    assert {zone["code"] for zone in client.get(f"{API}/gebiete").json()["zones"]} == {"DEMO-01", "DEMO-02"}


@pytest.mark.usefixtures("city")
def test_geojson(client: Client, django_assert_max_num_queries: Any) -> None:
    with django_assert_max_num_queries(3):
        response = client.get(f"{API}/gebiete.geojson")
    assert response["Content-Type"] == "application/geo+json"
    body = json.loads(response.content)
    assert (body["type"], body["demonstration"], body["edition"]["title"]) == (
        "FeatureCollection",
        MARK,
        "Testausgabe",
    )
    assert [feature["properties"]["code"] for feature in body["features"]] == ["DEMO-01", "DEMO-02"]
    listed = client.get(f"{API}/gebiete").json()["zones"]
    assert [(each["id"], each["properties"]) for each in body["features"]] == [(zone["code"], zone) for zone in listed]
    for feature in body["features"]:
        for lon, lat in feature["geometry"]["coordinates"][0][0]:
            assert 11.5 < lon < 11.7
            assert 50.8 < lat < 51.0


def test_geojson_is_sent_again_only_for_a_new_edition(client: Client, city: tuple[Edition, Edition]) -> None:
    first = client.get(f"{API}/gebiete.geojson")
    for header in ({"If-None-Match": first["ETag"]}, {"If-Modified-Since": first["Last-Modified"]}):
        again = client.get(f"{API}/gebiete.geojson", headers=header)
        assert (again.status_code, again.content, again["ETag"]) == (304, b"", first["ETag"])
    new = builders.edition(title="Neu")
    builders.zone(new, "NEU-1", builders.square(680_000, 5_643_000, 681_000, 5_644_000))
    services.publish(new, reason="Test")
    fresh = client.get(f"{API}/gebiete.geojson", headers={"If-None-Match": first["ETag"]})
    assert fresh.status_code == 200
    assert fresh["ETag"] != first["ETag"]
    services.publish(city[0], reason="Test")  # going back is publishing the earlier edition
    assert client.get(f"{API}/gebiete.geojson").json()["features"][0]["properties"]["code"] == "DEMO-01"
