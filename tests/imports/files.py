"""Small files as a clerk uploads them."""

import json
from typing import Any

from pyproj import Transformer

from tests import builders

_to_degrees = Transformer.from_crs(25832, 4326, always_xy=True)
CITY_ADDRESSES = "\n".join(
    f"Ottostrasse\t{number}\t07743\t{11.5865 + number / 10_000:.4f}\t50.9272\tSchule" for number in range(1, 13)
)


def ring(west: float, south: float, east: float, north: float) -> list[list[list[float]]]:
    corners = ((west, south), (east, south), (east, north), (west, north), (west, south))
    return [[list(_to_degrees.transform(*corner)) for corner in corners]]


def feature(code: str, box: tuple[float, float, float, float], art: str = "dezentral", **values: Any) -> dict[str, Any]:
    return {
        "type": "Feature",
        "properties": {"Kennung": code, "Name": f"Gebiet {code}", "Versorgungsart": art, **values},
        "geometry": {"type": "Polygon", "coordinates": ring(*box)},
    }


def geojson(*features: dict[str, Any]) -> bytes:
    return json.dumps({"type": "FeatureCollection", "features": features}).encode()


def two_zones(shared: float = builders.SHARED, **values: Any) -> bytes:
    """The default plan of the tests as GeoJSON, with another common edge if asked for."""
    return geojson(
        feature("DEMO-01", (builders.WEST, builders.SOUTH, shared, builders.NORTH), **values),
        feature("DEMO-02", (shared, builders.SOUTH, builders.EAST, builders.NORTH), "Wärmenetzausbaugebiet"),
    )
