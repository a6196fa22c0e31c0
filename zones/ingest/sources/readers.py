"""Which module reads which kind of file; each is loaded only for its kind, and only in the confined process (pure)."""

import importlib
from collections.abc import Callable, Mapping

from zones.ingest.sources.files import FileKind, Staged
from zones.ingest.sources.layers import HowToRead, Layer

MODULES: Mapping[FileKind, str] = {
    FileKind.JSON: "geojson",
    FileKind.XML: "xml_files",
    FileKind.TEXT: "tables",
    FileKind.SHEET: "sheets",
    FileKind.GEOPACKAGE: "gdal_files",
    FileKind.FLATGEOBUF: "gdal_files",
    FileKind.SHAPEFILE: "gdal_files",
    FileKind.FILE_GDB: "gdal_files",
    FileKind.MAPINFO: "gdal_files",
    FileKind.SQLITE: "gdal_files",
}
Read = Callable[[Staged, HowToRead], Layer]


def reader_of(kind: FileKind) -> Read:
    """Return the function `read` of the module for this kind."""
    read: Read = importlib.import_module(f"zones.ingest.sources.{MODULES[kind]}").read
    return read
