"""Polygons between the database and the pure rooms, and saving one with its drawn copy."""

from typing import Any, cast

import shapely
from django.contrib.gis.geos import GEOSGeometry, MultiPolygon

from zones.models.zone import SRID


def shape_of(geometry: GEOSGeometry) -> shapely.MultiPolygon:
    """Return a stored polygon as the pure rooms know it."""
    return shapely.from_wkb(bytes(geometry.wkb))


def any_geos_of(shape: Any) -> GEOSGeometry:  # noqa: ANN401 (any geometry of shapely, which has no types)
    """Return any geometry of the pure rooms, in the coordinate system of the city, as Django stores it."""
    return GEOSGeometry(memoryview(shapely.to_wkb(shape)), srid=SRID)


def geos_of(polygon: shapely.MultiPolygon) -> MultiPolygon:
    """Return a polygon of the pure rooms, in the coordinate system of the city, as Django stores it."""
    return cast("MultiPolygon", any_geos_of(polygon))
