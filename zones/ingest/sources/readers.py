"""Which reader reads which kind of file (pure)."""

from collections.abc import Callable, Mapping

from zones.catalogue.marking import marked as _
from zones.ingest.sources import gdal_files, geojson, tables, xwaermeplan
from zones.ingest.sources.files import FORMATS, FileKind, Staged
from zones.ingest.sources.layers import Layer

READERS: Mapping[FileKind, Callable[[Staged, str], Layer]] = {
    FileKind.JSON: lambda file, _table: geojson.read(file),
    FileKind.XML: lambda file, _table: xwaermeplan.read(file),
    FileKind.TEXT: lambda file, _table: tables.read_csv(file),
    FileKind.SHEET: lambda file, _table: tables.read_sheet(file),
    FileKind.GEOPACKAGE: gdal_files.read,
    FileKind.FLATGEOBUF: gdal_files.read,
    FileKind.SHAPEFILE: gdal_files.read,
}


def read_layer(file: Staged, table: str = "") -> Layer:
    """Read the layer or sheet of that name, or the only one, whatever the format.

    Raises:
        SourceError: The file cannot be read, or holds no rows.

    """
    if file.kind in READERS:
        return READERS[file.kind](file, table)
    raise file.refused(
        _("„%(name)s“ enthält keine Gebiete. Möglich sind %(formats)s; Tabellen brauchen eine Spalte mit WKT."),
        formats=FORMATS,
    )
