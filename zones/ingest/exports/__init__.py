"""An edition of the heat plan as a file; loaded again, it changes nothing, but for tiles (pure, no Django).

Here stand the formats only: the web server names them. `writing` writes them and loads GeoPandas, so it is for workers
and commands.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from zones.ingest.exports.plan_columns import PlanFile

__all__ = ["FORMATS", "ExportFormat", "PlanFile"]


@dataclass(frozen=True)
class ExportFormat:
    """How a format is named; `suffix` is the end of the file's name."""

    label: str
    suffix: str
    content_type: str


FORMATS: Mapping[str, ExportFormat] = {
    file_format.suffix: file_format
    for file_format in (
        ExportFormat("GeoPackage", "gpkg", "application/geopackage+sqlite3"),
        ExportFormat("GeoJSON", "geojson", "application/geo+json"),
        ExportFormat("CSV", "csv", "text/csv; charset=utf-8"),
        ExportFormat("XWärmeplan 0.9.6 (GML)", "gml", "application/gml+xml; version=3.2"),
        ExportFormat("PMTiles", "pmtiles", "application/vnd.pmtiles"),
    )
}
