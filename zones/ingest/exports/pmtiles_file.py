"""Vector tiles in one file (PMTiles 3) for maps on the web and in GIS: for drawing, not for loading again (pure).

GDAL cuts the tiles. They hold what a map says of an area; figures and texts stand in the other files.
"""

import tempfile
from pathlib import Path

import numpy as np
import pyogrio.raw
import shapely

from zones.city import CITY
from zones.ingest.exports.frame import GEOMETRY, zones_frame
from zones.ingest.exports.plan_columns import PlanFile
from zones.ingest.exports.qgis_style import ZONES_LAYER

# From the whole city in one tile to half a metre for a unit of a tile; maps enlarge the last ones.
MIN_ZOOM, MAX_ZOOM = 8, 14
COLUMNS = ("code", "shown_code", "name", "versorgungsart", "versorgungsart_name", "quelle", "lizenz", "hinweis")


def write_pmtiles(plan: PlanFile) -> bytes:
    """Return the file; its description names source, licence and, if it is one, the demonstration."""
    zones = zones_frame(plan)
    with tempfile.TemporaryDirectory(prefix="jena-waerme-") as folder:
        path = Path(folder) / "plan.pmtiles"
        pyogrio.raw.write(
            path,
            geometry=shapely.to_wkb(zones[GEOMETRY].to_numpy()),
            geometry_type="MultiPolygon",
            crs=f"EPSG:{CITY.epsg}",
            fields=list(COLUMNS),
            field_data=[zones[name].to_numpy(np.int32 if name == "versorgungsart" else object) for name in COLUMNS],
            layer=ZONES_LAYER,
            driver="PMTiles",
            dataset_options={
                "NAME": plan.title,
                "DESCRIPTION": f"{plan.source} ({plan.licence}) {plan.mark}".strip(),
                "TYPE": "overlay",
                "MINZOOM": str(MIN_ZOOM),
                "MAXZOOM": str(MAX_ZOOM),
            },
        )
        return path.read_bytes()
