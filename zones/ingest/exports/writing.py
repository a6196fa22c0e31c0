"""Writes an edition in each format (pure; loads GeoPandas, so for workers and commands only)."""

from collections.abc import Callable, Mapping

from zones.ingest.exports import FORMATS
from zones.ingest.exports.csv_file import write_csv
from zones.ingest.exports.geojson_file import write_geojson
from zones.ingest.exports.geopackage_file import write_geopackage
from zones.ingest.exports.plan_columns import PlanFile
from zones.ingest.exports.pmtiles_file import write_pmtiles
from zones.ingest.exports.xwaermeplan_file import write_xwaermeplan

_WRITERS: Mapping[str, Callable[[PlanFile], bytes]] = {
    "gpkg": write_geopackage,
    "geojson": write_geojson,
    "csv": write_csv,
    "gml": write_xwaermeplan,
    "pmtiles": write_pmtiles,
}
if unknown := FORMATS.keys() ^ _WRITERS.keys():
    raise LookupError(f"Without a writer, or without a name: {unknown}")


def write(plan: PlanFile, suffix: str) -> bytes:
    """Return the plan as a file of that format; the suffix is one of `FORMATS`."""
    return _WRITERS[suffix](plan)
