"""Polygons of zones: what makes one fit to be saved, and the copy that is drawn."""

from django.contrib.gis.geos import GEOSGeometry, MultiPolygon, Polygon
from django.utils.translation import gettext as _

from zones.city import CITY
from zones.outline import city_outline

# A box around the city's outline with this much room to spare (metres) holds every zone.
ROOM_M = 5_000.0
# Corners nearer than this to a straight line are dropped from the drawn copy (metres).
DISPLAY_TOLERANCE_M = 2.0


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
