"""What every reader of addresses offers (pure)."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from itertools import islice

from zones.ingest.finding_kinds import FindingKind
from zones.ingest.findings import Finding
from zones.ingest.meaning.account import Understood
from zones.ingest.rows import RawAddress
from zones.ingest.sources.address_account import LOOKED_AT, accounts_of_lines
from zones.ingest.sources.crs import Reference
from zones.ingest.sources.files import Staged
from zones.ingest.sources.text import LONGEST_LINE, Progress, TextSource


@dataclass(frozen=True)
class SourceOrigin:
    """Where addresses come from; `as_of` is None, and the texts are empty, where only the clerk can tell."""

    title: str
    source: str
    licence: str
    source_url: str = ""
    as_of: date | None = None


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


@dataclass(frozen=True)
class LineFormat:
    """A text format with one address on a line.

    Attributes:
        name: German.
        epsg: Of x and y: 4326 (degrees) or that of the city (metres).
        origin: What the edition says about the source.
        header_lines: How many lines stand above the first address.
        names: Of its columns.
        meaning: Fields of `ADDRESS_FIELDS` that they fill, by name.
        recognises: Tells by the first line whether a file has this format.
        cells: Cuts a line into its cells.
        row: Makes a row of the number of a line, its text and its cells, whose number is right.

    """

    name: str
    epsg: int
    origin: SourceOrigin
    header_lines: int
    names: tuple[str, ...]
    meaning: Mapping[str, str]
    recognises: Callable[[str], bool]
    cells: Callable[[str], list[str]]
    row: Callable[[int, str, list[str]], RawAddress]

    def source(self, file: Staged, text: TextSource) -> AddressSource:
        """Return the rows of a file of this format."""
        return AddressSource(self.name, self.epsg, self.origin, file.sha256, text.count, partial(self._read, text))

    def account(self, text: TextSource) -> Understood:
        """Say what became of each column."""
        first = islice(text.numbered(), self.header_lines, self.header_lines + LOOKED_AT)
        lines = [[cell.strip() for cell in self.cells(line)] for _number, line in first]
        meaning = {self.names.index(name): key for name, key in self.meaning.items()}
        return accounts_of_lines(self.names, lines, meaning, Reference(self.epsg).unit)

    def _read(self, text: TextSource, progress: Progress) -> Iterator[RawAddress | Finding]:
        """Yield each line below the header as a row, or as a finding where it cannot be cut into cells."""
        for number, line in islice(text.numbered(progress), self.header_lines, None):
            if len(line) > LONGEST_LINE:
                yield Finding(FindingKind.LINE_TOO_LONG, number, line[:LONGEST_LINE])
                continue
            cells = [cell.strip() for cell in self.cells(line)]
            if len(cells) == len(self.names):
                yield self.row(number, line, cells)
            else:
                yield Finding(FindingKind.COLUMNS_WRONG, number, line)
