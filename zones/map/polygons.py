"""Polygons of zones: what makes one fit to be saved, and the copy that is drawn."""

import json

from django.contrib.gis.db.models.functions import AsGeoJSON, Transform
from django.contrib.gis.geos import GEOSGeometry, MultiPolygon, Polygon
from django.utils.translation import gettext as _

from zones.city import CITY
from zones.models import Zone, ZoneGeometry
from zones.outline import city_outline

# A box around the city's outline with this much room to spare (metres) holds every zone.
ROOM_M = 5_000.0
# Corners nearer than this to a straight line are dropped from the drawn copy (metres).
DISPLAY_TOLERANCE_M = 2.0
WGS84 = 4326
DEGREE_DECIMALS = 8  # about a millimetre, as the map editor keeps them


def as_multipolygon(geometry: GEOSGeometry) -> MultiPolygon:
    """Return a polygon or multipolygon as a multipolygon of the same coordinate system."""
    return geometry if isinstance(geometry, MultiPolygon) else MultiPolygon(geometry, srid=geometry.srid)


def display_copy(polygon: MultiPolygon) -> MultiPolygon:
    """Return the simplified polygon (same coordinate system) that maps draw."""
    return as_multipolygon(polygon.simplify(DISPLAY_TOLERANCE_M, preserve_topology=True))


def defects(polygon: MultiPolygon) -> list[str]:
    """Return what forbids saving this polygon of the city's system, as German sentences; empty if it is fit."""
    found = []
    if not polygon.valid:
        found.append(
            _("Die Fläche ist ungültig. Ziehen Sie die Eckpunkte so, dass sich der Rand nicht selbst schneidet.")
        )
    if not Polygon.from_bbox(city_outline().buffer(ROOM_M).bounds).contains(polygon.envelope):
        found.append(_("Die Fläche liegt nicht in %s. Prüfen Sie die Lage auf der Karte.") % CITY.name)
    return found


def neighbours_geojson(zone: Zone) -> str:
    """Return the full polygons of all other zones of the edition as a GeoJSON collection in degrees."""
    others = ZoneGeometry.objects.filter(zone__edition=zone.edition_id).exclude(zone=zone)
    drawn = others.annotate(drawn=AsGeoJSON(Transform("polygon", WGS84), precision=DEGREE_DECIMALS))
    features = [
        {"type": "Feature", "properties": {"code": code}, "geometry": json.loads(text)}
        for code, text in drawn.values_list("zone__code", "drawn")
    ]
    return json.dumps({"type": "FeatureCollection", "features": features})
