"""What every reader of addresses offers (pure)."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Protocol

from zones.ingest.findings import COLUMNS_WRONG, LINE_TOO_LONG, Finding
from zones.ingest.rows import RawAddress, TextLine
from zones.ingest.sources.text import LONGEST_LINE


class AddressFormat(Protocol):
    """One file format: how to recognise it, how to read a line, and what the edition says about its origin."""

    name: str
    epsg: int  # of x and y: 4326 (degrees) or 25832 (metres)
    header_lines: int
    columns: int
    title: str
    source: str
    source_url: str
    licence: str
    as_of: date

    def recognises(self, first: str) -> bool:
        """Tell by the first line whether a file has this format."""

    def cells(self, text: str) -> list[str]:
        """Cut a line into its cells."""

    def row(self, line: TextLine, cells: list[str]) -> RawAddress:
        """Make a row of the cells, whose number is right."""


def read_rows(address_format: AddressFormat, lines: Iterable[TextLine]) -> Iterator[RawAddress | Finding]:
    """Yield each line below the header as a row, or as a finding where it cannot be cut into cells."""
    for index, line in enumerate(lines):
        if index < address_format.header_lines:
            continue
        if len(line.text) > LONGEST_LINE:
            yield Finding(LINE_TOO_LONG, line.number, line.text[:LONGEST_LINE])
            continue
        cells = [cell.strip() for cell in address_format.cells(line.text)]
        if len(cells) == address_format.columns:
            yield address_format.row(line, cells)
        else:
            yield Finding(COLUMNS_WRONG, line.number, line.text)
