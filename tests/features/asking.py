"""Asking for features as tests of them do."""

import json
from http import HTTPStatus
from typing import Any

from django.http import HttpResponse
from django.test import Client

OGC = "/api/ogc"
ITEMS = f"{OGC}/collections/gebiete/items"


def read(client: Client, path: str, **query: Any) -> dict[str, Any]:
    response = client.get(path, query)
    assert response.status_code == HTTPStatus.OK, response.content
    return json.loads(response.content)


def keys(client: Client, collection: str = "gebiete", **query: Any) -> list[str]:
    return [feature["id"] for feature in read(client, f"{OGC}/collections/{collection}/items", **query)["features"]]


def links(document: dict[str, Any]) -> dict[str, str]:
    return {link["rel"]: link["href"] for link in document["links"]}


def followed(client: Client, address: str) -> HttpResponse:
    assert address.startswith("http://testserver/")
    return client.get(address.removeprefix("http://testserver"))
