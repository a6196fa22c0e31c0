"""A file of addresses in any known format (pure)."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from zones.city import CITY
from zones.ingest.meaning.address_fields import ADDRESS_FIELDS
from zones.ingest.meaning.arranging import headed_rows
from zones.ingest.meaning.choices import FileChoices
from zones.ingest.meaning.columns import knower
from zones.ingest.sources import city_2017, hk_de, osm
from zones.ingest.sources.apart import Wanted, unwatched
from zones.ingest.sources.base import AddressSource
from zones.ingest.sources.files import FileKind, Staged, staged
from zones.ingest.sources.layers import HowToRead
from zones.ingest.sources.text import open_text
from zones.ingest.sources.told import UNTOLD, ReadingListener

CITY_FORMATS = (city_2017.NORMALISED, city_2017.ORIGINAL) if CITY.open_data.has_files_of_2017 else ()


@contextmanager
def open_addresses(
    path: Path,
    choices: FileChoices = FileChoices(),  # noqa: B008 (immutable)
    wanted: Wanted = unwatched,
    told: ReadingListener = UNTOLD,
) -> Iterator[AddressSource]:
    """Open a file of addresses and tell its format; unpacked copies live as long as the context.

    Args:
        path: The file, packed as ZIP or not.
        choices: How a table or layer is read; the other formats leave nothing to choose.
        wanted: Is called again and again while another process reads the file; what it raises ends the reading.
        told: Hears of the first rows of a table or layer.

    Raises:
        SourceError: The file cannot be read, or fits no known format.

    """
    with staged(path) as file:
        if file.kind is FileKind.OSM:
            yield osm.source(file, wanted)
        elif file.kind is FileKind.TEXT:
            yield _from_text(file, choices, wanted, told)
        else:
            yield _from_rows(file, choices, wanted, told)


def _from_text(file: Staged, choices: FileChoices, wanted: Wanted, told: ReadingListener) -> AddressSource:
    text = open_text(file, choices.encoding)
    first = text.first()
    layout = hk_de.layout_of(first)
    if layout is not None:
        told.fixed_layout(file.name, hk_de.account(layout, text))
        return hk_de.source(layout, file, text)
    for line_format in CITY_FORMATS:
        if line_format.recognises(first):
            told.fixed_layout(file.name, line_format.account(text))
            return line_format.source(file, text)
    return _from_rows(file, choices, wanted, told)


def _from_rows(file: Staged, choices: FileChoices, wanted: Wanted, told: ReadingListener) -> AddressSource:
    """Read a table or layer; only then GeoPandas is loaded, which takes longer than reading a statewide text."""
    from zones.ingest.sources.address_table import from_delivery  # noqa: PLC0415 (see above)
    from zones.ingest.sources.delivery import deliver  # noqa: PLC0415
    from zones.ingest.sources.samples import sample_of  # noqa: PLC0415

    arrange = partial(headed_rows, layout=choices.layout, knows=knower(ADDRESS_FIELDS))
    read = deliver(file, HowToRead(table=choices.table, encoding=choices.encoding), wanted, arrange)
    told.first_rows(sample_of(read))
    return from_delivery(read, choices, told)
