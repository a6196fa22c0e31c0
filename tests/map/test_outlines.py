"""Outlines in the drawing of the plan hold the corners that can be seen, and no others."""

import re

from django.contrib.gis.geos import MultiPolygon, Polygon

from zones.city import CITY
from zones.map.drawing import LEAST, WIDTH, Frame

SIDE_M = 10_000  # ten metres to the user unit


def corners(*bent_m: float) -> int:
    """Count the corners of a square whose upper edge is bent inwards so far in its middle."""
    upper = [(SIDE_M * (place + 1) / (len(bent_m) + 1), SIDE_M - bent) for place, bent in enumerate(bent_m)]
    ring = [(0, 0), (SIDE_M, 0), (SIDE_M, SIDE_M), *reversed(upper), (0, SIDE_M), (0, 0)]
    frame = Frame((0, 0, SIDE_M, SIDE_M), WIDTH)
    found = frame.path(MultiPolygon(Polygon(ring, srid=CITY.epsg), srid=CITY.epsg))
    return len(re.findall(r"-?\d+ -?\d+", found)) - 1


def test_a_corner_that_nobody_sees_is_left_out_and_every_other_stays() -> None:
    least_m = LEAST * SIDE_M
    assert corners() == 4
    assert corners(least_m * 0.8, least_m * 0.4) == 4
    assert corners(least_m * 4) == 5
