"""Readers: one small class per file format, found by the first line of the file (pure)."""

from pathlib import Path

from zones.ingest.findings import SourceError, _
from zones.ingest.rows import TextFile
from zones.ingest.sources.base import AddressFormat
from zones.ingest.sources.city_2017 import CityCsv2017, CityTsv2017
from zones.ingest.sources.text import read_text

ADDRESS_FORMATS: tuple[AddressFormat, ...] = (CityCsv2017(), CityTsv2017())


def open_addresses(path: Path) -> tuple[AddressFormat, TextFile]:
    """Read a file of addresses and tell its format.

    Raises:
        SourceError: The file cannot be read, or its first line fits no known format.

    """
    file = read_text(path)
    first = next(file.numbered()).text
    for address_format in ADDRESS_FORMATS:
        if address_format.recognises(first):
            return address_format, file
    raise SourceError(
        _(
            "Das Format von „%(name)s“ ist nicht bekannt. Die Spalten müssen einem dieser Formate entsprechen: "
            "%(formats)s."
        ),
        name=path.name,
        formats="; ".join(address_format.name for address_format in ADDRESS_FORMATS),
    )
