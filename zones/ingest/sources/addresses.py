"""A file of addresses in any known format (pure)."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from zones.catalogue.marking import marked as _
from zones.city import CITY
from zones.ingest.sources import city_2017, hk_de, osm
from zones.ingest.sources.apart import Wanted, unwatched
from zones.ingest.sources.base import AddressSource
from zones.ingest.sources.crs import Reference
from zones.ingest.sources.files import FileKind, Staged, formats_of, staged
from zones.ingest.sources.text import open_text

CITY_FORMATS = (city_2017.NORMALISED, city_2017.ORIGINAL) if CITY.open_data.has_files_of_2017 else ()
_WITH_ROWS = (FileKind.SHEET, FileKind.JSON, FileKind.GEOPACKAGE, FileKind.FLATGEOBUF, FileKind.SHAPEFILE)


@contextmanager
def open_addresses(
    path: Path,
    *,
    columns: Mapping[str, str] | None = None,
    reference: Reference | None = None,
    wanted: Wanted = unwatched,
) -> Iterator[AddressSource]:
    """Open a file of addresses and tell its format; unpacked copies live as long as the context.

    Args:
        path: The file, packed as ZIP or not.
        columns: Field → column for tables and GeoJSON; without it the columns are guessed by their names.
        reference: Coordinate system of a table or GeoJSON that was chosen by hand.
        wanted: Is called again and again while another process reads the file; what it raises ends the reading.

    Raises:
        SourceError: The file cannot be read, or fits no known format.

    """
    with staged(path) as file:
        if file.kind is FileKind.OSM:
            yield osm.source(file)
        elif file.kind is FileKind.TEXT:
            yield _from_text(file, columns, reference, wanted)
        elif file.kind in _WITH_ROWS:
            yield _from_rows(file, columns, reference, wanted)
        else:
            raise file.refused(
                _("„%(name)s“ enthält keine Adressen. Möglich sind Hauskoordinaten (HK-DE), %(formats)s."),
                formats=formats_of((FileKind.OSM, FileKind.TEXT, *_WITH_ROWS)),
            )


def _from_text(
    file: Staged, columns: Mapping[str, str] | None, reference: Reference | None, wanted: Wanted
) -> AddressSource:
    text = open_text(file)
    first = text.first()
    layout = hk_de.layout_of(first)
    if layout is not None:
        return hk_de.source(layout, file, text)
    for line_format in CITY_FORMATS:
        if line_format.recognises(first):
            return line_format.source(file, text)
    return _from_rows(file, columns, reference, wanted)


def _from_rows(
    file: Staged, columns: Mapping[str, str] | None, reference: Reference | None, wanted: Wanted
) -> AddressSource:
    """Read a table or layer; only then GeoPandas is loaded, which takes longer than reading a statewide text."""
    from zones.ingest.sources.address_table import from_delivery  # noqa: PLC0415 (see above)
    from zones.ingest.sources.delivery import deliver  # noqa: PLC0415

    return from_delivery(deliver(file, wanted=wanted), columns, reference)
