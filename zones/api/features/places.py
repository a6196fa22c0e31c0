"""Coordinate systems of the features, and boxes in them."""

import math
from http import HTTPStatus
from typing import NoReturn

import shapely
from django.utils.translation import gettext as _

from zones.api.serving import refuse
from zones.city import CITY

CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"  # longitude, latitude
STORED = f"http://www.opengis.net/def/crs/EPSG/0/{CITY.epsg}"  # east, north in metres, as the plan is kept
SYSTEMS = (CRS84, STORED)
_FLAT, _HIGH = 4, 6  # so many numbers a box has; of the second kind the heights are not looked at
_LONGITUDES, _LATITUDE = (-180.0, 180.0), 90.0


def system(name: str, uri: str) -> str:
    """Return a coordinate system that was asked for; refuse one that the features are not given in."""
    if uri not in SYSTEMS:
        sentence = _("„%(name)s“ muss eines dieser Koordinatensysteme sein: %(known)s.")
        refuse(HTTPStatus.BAD_REQUEST, sentence % {"name": name, "known": ", ".join(SYSTEMS)})
    return uri


def box_of(text: str, uri: str) -> shapely.Geometry:
    """Return the box, or the two into which the date line cuts it; refuse what is none."""
    numbers = _numbers(text)
    if len(numbers) == _HIGH:
        numbers = [*numbers[0:2], *numbers[3:5]]
    if len(numbers) != _FLAT or numbers[1] > numbers[3]:
        _refuse()
    west, south, east, north = numbers
    if uri == CRS84:
        return _in_degrees(west, south, east, north)
    return shapely.box(west, south, east, north) if west <= east else _refuse()


def _numbers(text: str) -> list[float]:
    try:
        numbers = [float(part) for part in text.split(",")]
    except ValueError:
        _refuse()
    return numbers if all(map(math.isfinite, numbers)) else _refuse()


def _in_degrees(west: float, south: float, east: float, north: float) -> shapely.Geometry:
    least, most = _LONGITUDES
    if not (least <= west <= most and least <= east <= most and south >= -_LATITUDE and north <= _LATITUDE):
        _refuse()
    if west <= east:
        return shapely.box(west, south, east, north)
    return shapely.MultiPolygon([shapely.box(west, south, most, north), shapely.box(least, south, east, north)])


def _refuse() -> NoReturn:
    sentence = _(
        "„bbox“ muss aus vier Zahlen bestehen: Westen, Süden, Osten, Norden, mit Komma dazwischen; in Grad, solange "
        "„bbox-crs“ nichts anderes nennt."
    )
    refuse(HTTPStatus.BAD_REQUEST, sentence)
