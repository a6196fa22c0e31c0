"""GeoJSON after RFC 7946: EPSG:4326, longitude first, right-hand rings (pure)."""

import json

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import Transformer

from zones.city import CITY
from zones.ingest.exports.plan_columns import PlanFile, about, cells, right_handed

DEGREE_DIGITS = 11  # about a micrometre: the edges of neighbours stay the same edge


def write_geojson(plan: PlanFile) -> bytes:
    """Return a feature collection whose top level says where it comes from, and the demonstration mark if it is one."""
    to_degrees = Transformer.from_crs(CITY.epsg, 4326, always_xy=True)

    def transform(points: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.round(np.column_stack(to_degrees.transform(points[:, 0], points[:, 1])), DEGREE_DIGITS)

    features = [
        {
            "type": "Feature",
            "id": row.code,
            "properties": {name: cell for name, cell in cells(plan, row).items() if cell is not None},
            "geometry": json.loads(shapely.to_geojson(right_handed(shapely.transform(row.polygon, transform)))),
        }
        for row in plan.rows
    ]
    collection = {"type": "FeatureCollection", **about(plan), "features": features}
    return json.dumps(collection, ensure_ascii=False).encode()
