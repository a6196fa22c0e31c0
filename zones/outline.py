"""The coarse outline of the city, which answers whether a place is in it at all (pure, no Django)."""

from functools import cache

import shapely
from pyproj import Transformer

from zones.city import CITY

OUTLINE_TOLERANCE_M = 150.0  # the outline is no more exact than this
_NEAR_DEGREES, _NEAR_M = 1.0, 100_000.0


@cache
def to_metres(epsg: int = 4326) -> Transformer:
    """Return what moves points of a system, longitude or easting first, to that of the city; raises CRSError."""
    return Transformer.from_crs(epsg, CITY.epsg, always_xy=True)


@cache
def city_outline() -> shapely.Polygon:
    """Return the coarse outline of the city, in metres of its coordinate system."""
    eastings, northings = to_metres().transform(
        [lon for lon, _lat in CITY.outline], [lat for _lon, lat in CITY.outline]
    )
    return shapely.Polygon([(round(x, 2), round(y, 2)) for x, y in zip(eastings, northings, strict=True)])


@cache
def city_reach() -> shapely.Polygon:
    """Return the outline widened by its tolerance: a place outside of it is certainly not in the city."""
    reach = city_outline().buffer(OUTLINE_TOLERANCE_M)
    shapely.prepare(reach)
    return reach


@cache
def near_city(epsg: int) -> tuple[float, float, float]:
    """Return easting, northing and a distance within which all of the city lies; 4326: in degrees, else in metres."""
    middle = city_outline().centroid
    if epsg == CITY.epsg:
        return middle.x, middle.y, _NEAR_M
    lon, lat = Transformer.from_crs(CITY.epsg, epsg, always_xy=True).transform(middle.x, middle.y)
    return lon, lat, _NEAR_DEGREES
