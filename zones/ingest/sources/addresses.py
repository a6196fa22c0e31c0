"""A file of addresses in any known format (pure)."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from zones.catalogue.marking import marked as _
from zones.city import CITY
from zones.ingest.findings import Finding, SourceError
from zones.ingest.rows import RawAddress
from zones.ingest.sources import gdal_files, geojson, hk_de, osm, tables
from zones.ingest.sources.address_table import from_layer
from zones.ingest.sources.base import AddressFormat, AddressSource, read_rows
from zones.ingest.sources.city_2017 import CityCsv2017, CityTsv2017
from zones.ingest.sources.crs import Reference
from zones.ingest.sources.files import FileKind, Staged, staged
from zones.ingest.sources.layers import Layer
from zones.ingest.sources.text import Progress, TextSource, open_text

CITY_FORMATS: tuple[AddressFormat, ...] = (CityCsv2017(), CityTsv2017()) if CITY.open_data.has_files_of_2017 else ()
_LAYER_READERS: Mapping[FileKind, Callable[[Staged], Layer]] = {
    FileKind.SHEET: tables.read_sheet,
    FileKind.JSON: geojson.read,
    FileKind.GEOPACKAGE: gdal_files.read,
    FileKind.FLATGEOBUF: gdal_files.read,
    FileKind.SHAPEFILE: gdal_files.read,
}


@contextmanager
def open_addresses(
    path: Path, *, columns: Mapping[str, str] | None = None, reference: Reference | None = None
) -> Iterator[AddressSource]:
    """Open a file of addresses and tell its format; unpacked copies live as long as the context.

    Args:
        path: The file, packed as ZIP or not.
        columns: Field → column for tables and GeoJSON; without it the columns are guessed by their names.
        reference: Coordinate system of a table or GeoJSON that was chosen by hand.

    Raises:
        SourceError: The file cannot be read, or fits no known format.

    """
    with staged(path) as file:
        if file.kind is FileKind.OSM:
            yield osm.source(file)
        elif file.kind is FileKind.TEXT:
            yield _from_text(file, columns, reference)
        elif file.kind in _LAYER_READERS:
            yield from_layer(_LAYER_READERS[file.kind](file), file, columns, reference)
        else:
            raise SourceError(
                _("„%(name)s“ enthält keine Adressen. Möglich sind HK-DE, CSV, XLSX, ODS, GeoJSON und OSM."),
                name=file.name,
            )


def _from_text(file: Staged, columns: Mapping[str, str] | None, reference: Reference | None) -> AddressSource:
    text = open_text(file)
    first = text.first()
    layout = hk_de.layout_of(first)
    if layout is not None:
        return hk_de.source(layout, file, text)
    for address_format in CITY_FORMATS:
        if address_format.recognises(first):
            return _city(address_format, file, text)
    return from_layer(tables.read_csv(file), file, columns, reference)


def _city(address_format: AddressFormat, file: Staged, text: TextSource) -> AddressSource:
    return AddressSource(
        address_format.name,
        address_format.epsg,
        address_format.origin,
        file.sha256,
        text.count,
        partial(_read_city, address_format, text),
        Counter(),
    )


def _read_city(
    address_format: AddressFormat, text: TextSource, progress: Progress = lambda _n: None
) -> Iterator[RawAddress | Finding]:
    return read_rows(address_format, text.numbered(progress))
