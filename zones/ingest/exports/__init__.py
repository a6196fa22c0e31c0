"""An edition of the heat plan as a file; loaded again, it changes nothing (pure, no Django)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from zones.ingest.exports.csv_file import write_csv
from zones.ingest.exports.geojson_file import write_geojson
from zones.ingest.exports.geopackage_file import write_geopackage
from zones.ingest.exports.plan_columns import PlanFile
from zones.ingest.exports.xwaermeplan_file import write_xwaermeplan

__all__ = ["FORMATS", "ExportFormat", "PlanFile"]


@dataclass(frozen=True)
class ExportFormat:
    """How a format is named and written; `suffix` is the end of the file's name."""

    label: str
    suffix: str
    content_type: str
    write: Callable[[PlanFile], bytes]


FORMATS: Mapping[str, ExportFormat] = {
    file_format.suffix: file_format
    for file_format in (
        ExportFormat("GeoPackage", "gpkg", "application/geopackage+sqlite3", write_geopackage),
        ExportFormat("GeoJSON", "geojson", "application/geo+json", write_geojson),
        ExportFormat("CSV", "csv", "text/csv; charset=utf-8", write_csv),
        ExportFormat("XWärmeplan 0.9.6 (GML)", "gml", "application/gml+xml; version=3.2", write_xwaermeplan),
    )
}
