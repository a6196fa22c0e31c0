"""The coarse outline of the city, which answers whether a place is in Jena at all (pure, no Django).

`fixtures/city/README.md` tells where the outline comes from.
"""

import csv
from functools import cache
from pathlib import Path

import shapely
from pyproj import Transformer

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"
OUTLINE_TOLERANCE_M = 150.0  # the outline is no more exact than this


@cache
def city_outline() -> shapely.Polygon:
    """Return the coarse outline of Jena (EPSG:25832, metres)."""
    with (FIXTURES / "city" / "outline.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    to_metres = Transformer.from_crs(4326, 25832, always_xy=True)
    eastings, northings = to_metres.transform([float(row["lon"]) for row in rows], [float(row["lat"]) for row in rows])
    return shapely.Polygon([(round(x, 2), round(y, 2)) for x, y in zip(eastings, northings, strict=True)])


@cache
def city_reach() -> shapely.Polygon:
    """Return the outline widened by its tolerance: a place outside of it is certainly not in Jena."""
    reach = city_outline().buffer(OUTLINE_TOLERANCE_M)
    shapely.prepare(reach)
    return reach
