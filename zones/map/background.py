"""What lies around a zone while it is drawn: houses and streets of the published addresses, and the other zones."""

import json
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from django.contrib.gis.db.models import Extent
from django.contrib.gis.db.models.functions import AsGeoJSON, Transform
from django.contrib.gis.geos import Polygon
from django.contrib.gis.measure import D
from django.db.models import QuerySet, Value
from django.db.models.functions import Coalesce, NullIf

from zones.map.street_lines import NumberedHouse, street_shapes
from zones.models import Address, Edition, Zone, ZoneGeometry
from zones.outline import to_metres

WGS84 = 4326
DEGREE_DECIMALS = 8  # about a millimetre, as the map editor keeps them
SURROUNDINGS_M = 300.0
MOST_HOUSES = 8_000
# Zones nearer than this come with every corner, so that a drawn corner can be put on theirs; the rest is only seen.
NEAR_M = 200.0

Json = dict[str, Any]
Place = tuple[float, float]  # latitude and longitude in degrees, as Leaflet wants them


def background_of(zone: Zone) -> Json:
    """Return the polygon of a zone, the houses around it, and their streets as lines.

    A house is [latitude, longitude, number]. `is_cut`: there are more houses than are told.
    """
    box = _box(zone)
    found: list[Any] = list(_houses(box)[: MOST_HOUSES + 1]) if box else []
    houses = found[:MOST_HOUSES]
    own = _features(ZoneGeometry.objects.filter(zone=zone), "polygon", is_near=True)
    return {
        "own": next(own, None),
        "houses": [[*_degrees(house.place.coords), house.house_number] for house in houses],
        "streets": [{"name": name, "lines": lines} for name, lines in _streets(houses)],
        "is_cut": len(found) > MOST_HOUSES,
    }


def _box(zone: Zone) -> Polygon | None:
    box = ZoneGeometry.objects.filter(zone=zone).aggregate(box=Extent("polygon"))["box"]
    if box is None:
        return None
    west, south, east, north = box
    return Polygon.from_bbox(
        (west - SURROUNDINGS_M, south - SURROUNDINGS_M, east + SURROUNDINGS_M, north + SURROUNDINGS_M)
    )


def _houses(box: Polygon) -> "QuerySet[Address]":
    near = Address.objects.filter(edition=Edition.objects.published_addresses(), point__bboverlaps=box)
    return near.annotate(place=Transform("point", WGS84)).order_by("street", "number", "suffix", "pk")


def _streets(houses: Iterable[Any]) -> Iterator[tuple[str, list[list[Place]]]]:
    """Yield each street as the map draws it, which its houses around here tell."""
    for name, of_street in groupby(houses, key=lambda house: house.street):
        shapes = street_shapes(
            NumberedHouse(house.number, house.suffix, house.point.x, house.point.y) for house in of_street
        )
        yield name, [[_in_degrees(place) for place in shape.coords] for shape in shapes]


def _in_degrees(place: tuple[float, float]) -> Place:
    return _degrees(to_metres().transform(*place, direction="INVERSE"))


def _degrees(place: tuple[float, ...]) -> Place:
    lon, lat = place
    return round(lat, DEGREE_DECIMALS), round(lon, DEGREE_DECIMALS)


def neighbours_geojson(zone: Zone) -> str:
    """Return the other zones of the edition as a GeoJSON collection in degrees, every corner of those that are near."""
    others = ZoneGeometry.objects.filter(zone__edition=zone.edition_id).exclude(zone=zone)
    own = ZoneGeometry.objects.filter(zone=zone).values_list("polygon", flat=True).first()
    near = others.filter(polygon__dwithin=(own, D(m=NEAR_M))) if own else others
    features = [*_features(near, "polygon", is_near=True)]
    features += _features(others.exclude(pk__in=near.values("pk")), "display_polygon", is_near=False)
    return json.dumps({"type": "FeatureCollection", "features": features})


def _features(geometries: "QuerySet[ZoneGeometry]", name: str, *, is_near: bool) -> Iterator[Json]:
    shown = Coalesce(NullIf("zone__shown_code", Value("")), "zone__code")
    drawn = geometries.annotate(shown=shown, drawn=AsGeoJSON(Transform(name, WGS84), precision=DEGREE_DECIMALS))
    for code, text in drawn.values_list("shown", "drawn"):
        yield {"type": "Feature", "properties": {"code": code, "is_near": is_near}, "geometry": json.loads(text)}
