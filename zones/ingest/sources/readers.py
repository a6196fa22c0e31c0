"""Which reader reads which kind of file; loaded by the confined process only, for it needs GDAL (pure)."""

from collections.abc import Callable, Mapping

from zones.ingest.sources import gdal_files, geojson, sheets, tables, xwaermeplan
from zones.ingest.sources.files import FileKind, Staged
from zones.ingest.sources.layers import HowToRead, Layer

READERS: Mapping[FileKind, Callable[[Staged, HowToRead], Layer]] = {
    FileKind.JSON: geojson.read,
    FileKind.XML: xwaermeplan.read,
    FileKind.TEXT: tables.read_csv,
    FileKind.SHEET: sheets.read,
    FileKind.GEOPACKAGE: gdal_files.read,
    FileKind.FLATGEOBUF: gdal_files.read,
    FileKind.SHAPEFILE: gdal_files.read,
}
