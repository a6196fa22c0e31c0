"""Which features are handed out: by box, property, time and portion, and what is refused."""

from http import HTTPStatus
from typing import Any

import pytest
from django.test import Client

from tests.features.asking import ITEMS, OGC, followed, keys, links, read
from tests.zones.test_api import sentence
from zones.api.features.places import STORED

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ({"bbox": "11,50,12,51"}, ["DEMO-01", "DEMO-02"]),
        ({"bbox": "11,50,0,12,51,900"}, ["DEMO-01", "DEMO-02"]),
        ({"bbox": "8,50,9,51"}, []),
        ({"bbox": "170,50,-170,51"}, []),
        ({"bbox": "11,50,-170,51"}, ["DEMO-01", "DEMO-02"]),
        ({"bbox": "680100,5643100,680200,5643200", "bbox-crs": STORED}, ["DEMO-01"]),
        ({"bbox": "681000,5643100,681000,5643200", "bbox-crs": STORED}, ["DEMO-01", "DEMO-02"]),
        ({"code": "DEMO-02"}, ["DEMO-02"]),
        ({"versorgungsart": "10002"}, ["DEMO-02"]),
        ({"versorgungsart": "10002", "code": "DEMO-01"}, []),
        ({"datetime": "2026-01-01T00:00:00Z"}, ["DEMO-01", "DEMO-02"]),
        ({"datetime": "../2025-12-31"}, []),
        ({"datetime": "2025-01-01T00:00:00Z/.."}, ["DEMO-01", "DEMO-02"]),
        ({"datetime": "2025-01-01"}, []),
        ({"datetime": "2025-12-31T23:59:59.5Z"}, []),
        ({"datetime": "2026-01-01T00:30:00+01:00"}, []),
        ({"datetime": "2025-12-31T23:30:00-01:00"}, ["DEMO-01", "DEMO-02"]),
        ({"datetime": "2026-01-01t00:00:00z/"}, ["DEMO-01", "DEMO-02"]),
        ({"datetime": "/2025-06-01T00:00:00Z"}, []),
        ({"limit": "999999"}, ["DEMO-01", "DEMO-02"]),
        ({"offset": "1"}, ["DEMO-02"]),
        ({"offset": "9"}, []),
    ],
)
@pytest.mark.usefixtures("plan")
def test_features_can_be_chosen(client: Client, query: dict[str, str], wanted: list[str]) -> None:
    assert keys(client, **query) == wanted


@pytest.mark.parametrize(
    "query",
    [
        {"bbox": "11,50,12"},
        {"bbox": "a,50,12,51"},
        {"bbox": "11,51,12,50"},
        {"bbox": "nan,50,12,51"},
        {"bbox": "11,50,12,99"},
        {"bbox": "9,9,8,10", "bbox-crs": STORED},
        {"bbox": "11,50,12,51", "bbox-crs": "http://www.opengis.net/def/crs/EPSG/0/4326"},
        {"crs": "EPSG:25832"},
        {"limit": "0"},
        {"limit": "viele"},
        {"offset": "-1"},
        {"datetime": "gestern"},
        {"datetime": "2026-01-01/2025-01-01"},
        {"datetime": ".."},
        {"datetime": "20260101"},
        {"datetime": "2026-W01-1"},
        {"datetime": "2026-01-01T00:00:00"},
        {"datetime": "2026-02-31"},
        {"datetime": "0001-01-01T00:00:00+14:00"},
        {"bbox": ""},
        {"bbox": "11,50,12,51,1"},
        {"limit": "-1"},
        {"limit": "1.5"},
        {"limit": ""},
        {"f": "xml"},
        {"codde": "DEMO-01"},
        {"limit": ["1", "2"]},
        {"code": ["DEMO-01", "DEMO-02"]},
    ],
)
@pytest.mark.usefixtures("plan")
def test_what_means_nothing_is_refused_by_name(client: Client, query: dict[str, Any]) -> None:
    response = client.get(ITEMS, query)
    assert response.status_code == HTTPStatus.BAD_REQUEST
    assert next(iter(query)) in sentence(response)


@pytest.mark.parametrize(
    "path",
    [
        "collections/strassen",
        "collections/gebiete-ausgabe-0",
        "collections/gebiete-ausgabe-99999",
        "collections/gebiete/items/DEMO-99",
        "collections/gebiete-ausgabe-99999/items",
        "nirgends",
        "collections/",
    ],
)
@pytest.mark.usefixtures("plan")
def test_what_there_is_not_is_said_in_words(client: Client, path: str) -> None:
    response = client.get(f"{OGC}/{path}")
    assert response.status_code == HTTPStatus.NOT_FOUND
    assert sentence(response)


@pytest.mark.usefixtures("plan")
def test_portions_follow_each_other_and_keep_the_question(client: Client) -> None:
    first = read(client, ITEMS, limit=1, crs=STORED)
    assert (first["numberMatched"], first["numberReturned"], "prev" in links(first)) == (2, 1, False)
    second = followed(client, links(first)["next"]).json()
    assert [feature["id"] for feature in second["features"]] == ["DEMO-02"]
    assert second["features"][0]["geometry"]["coordinates"][0][0][0][0] > 600_000
    assert "next" not in links(second)
    again = followed(client, links(second)["prev"]).json()
    assert [feature["id"] for feature in again["features"]] == ["DEMO-01"]
