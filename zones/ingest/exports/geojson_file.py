"""GeoJSON after RFC 7946: EPSG:4326, longitude first, right-hand rings (pure)."""

import json

import numpy as np
import shapely

from zones.ingest.exports.frame import GEOMETRY, plan_frame
from zones.ingest.exports.plan_columns import PlanFile, about

DEGREE_DIGITS = 11  # about a micrometre: the edges of neighbours stay the same edge


def write_geojson(plan: PlanFile) -> bytes:
    """Return a feature collection whose top level says where it comes from, and the demonstration mark if it is one."""
    frame = plan_frame(plan).to_crs(4326)
    frame[GEOMETRY] = shapely.transform(frame[GEOMETRY].to_numpy(), lambda points: np.round(points, DEGREE_DIGITS))
    features = frame.set_index("code", drop=False).to_geo_dict(na="drop")["features"]
    collection = {"type": "FeatureCollection", **about(plan), "features": features}
    return json.dumps(collection, ensure_ascii=False).encode()
