"""What every reader of addresses offers (pure)."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from zones.ingest.finding_kinds import FindingKind
from zones.ingest.findings import Finding
from zones.ingest.rows import RawAddress, TextLine
from zones.ingest.sources.text import LONGEST_LINE, Progress


@dataclass(frozen=True)
class SourceOrigin:
    """Where addresses come from; `as_of` is None, and the texts are empty, where only the clerk can tell."""

    title: str
    source: str
    licence: str
    source_url: str = ""
    as_of: date | None = None


class AddressFormat(Protocol):
    """One text format: how to recognise it, how to read a line, and what the edition says about its origin."""

    name: str
    epsg: int  # of x and y: 4326 (degrees) or that of the city (metres)
    header_lines: int
    columns: int
    origin: SourceOrigin

    def recognises(self, first: str) -> bool:
        """Tell by the first line whether a file has this format."""

    def cells(self, text: str) -> list[str]:
        """Cut a line into its cells."""

    def row(self, line: TextLine, cells: list[str]) -> RawAddress:
        """Make a row of the cells, whose number is right."""


@dataclass(frozen=True)
class AddressSource:
    """A file of addresses, ready to be read row by row.

    Attributes:
        format_name: Name of the format, German.
        epsg: Coordinate system of the rows.
        origin: What the edition says about the source.
        sha256: Hash of the file that was handed in, hex.
        lines: How many lines or objects the file has, for progress; 0 where nobody knows before the end.
        read: Gives the rows; takes the function that is told how many lines were read.
        skipped: Filled while reading: how many rows were passed over without being checked, by reason (German).

    """

    format_name: str
    epsg: int
    origin: SourceOrigin
    sha256: str
    lines: int
    read: Callable[[Progress], Iterator[RawAddress | Finding]]
    skipped: Counter[str] = field(default_factory=Counter)


def read_rows(address_format: AddressFormat, lines: Iterable[TextLine]) -> Iterator[RawAddress | Finding]:
    """Yield each line below the header as a row, or as a finding where it cannot be cut into cells."""
    for index, line in enumerate(lines):
        if index < address_format.header_lines:
            continue
        if len(line.text) > LONGEST_LINE:
            yield Finding(FindingKind.LINE_TOO_LONG, line.number, line.text[:LONGEST_LINE])
            continue
        cells = [cell.strip() for cell in address_format.cells(line.text)]
        if len(cells) == address_format.columns:
            yield address_format.row(line, cells)
        else:
            yield Finding(FindingKind.COLUMNS_WRONG, line.number, line.text)
