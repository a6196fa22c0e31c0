"""What was found in a file, and a file that cannot be used at all (pure, no Django)."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

import shapely

from zones.ingest.finding_kinds import FindingKind, Severity

BROKEN_TEXT = re.compile("[ÃÂ][\u0080-\u00bf\u0152-\u2122]|\ufffd")  # UTF-8 that was read as Windows-1252
Row = TypeVar("Row")


class SourceError(Exception):
    """The file as a whole cannot be used; the message says in German why and what to do next."""

    def __init__(self, message: str, **values: object) -> None:
        """Keep message and values apart, so that the message can be translated before they are filled in."""
        super().__init__(message % values)
        self.message = message
        self.values = values


@dataclass(frozen=True)
class Finding:
    """One finding.

    Attributes:
        kind: What is wrong.
        line: Row or feature of the file, from 1; None where it concerns the whole file.
        text: The row as it stands there.
        subject: Code of the zone that it is about, as people read it (or codes, separated by comma), else empty.
        count: How many things (rows, addresses, places) are meant.
        geometry: Where it is, in metres, for the map; None where it has no place.
        values: Fills the placeholders of `kind.detail`.
        shared_by: The codes of the two zones that both hold the place; empty elsewhere.

    """

    kind: FindingKind
    line: int | None = None
    text: str = ""
    subject: str = ""
    count: int = 1
    geometry: shapely.Geometry | None = None
    values: Mapping[str, object] = field(default_factory=dict)
    shared_by: tuple[str, ...] = ()

    def is_about(self, shown: str) -> bool:
        """Whether it is about the zone with this code, as people read it."""
        return f", {shown}, " in f", {self.subject}, "


class Unusable(Exception):
    """A row, or an entry of it, that cannot be used; carries its finding to the checks and never leaves them."""

    def __init__(self, kind: FindingKind, geometry: shapely.Geometry | None = None, **values: object) -> None:
        super().__init__(kind.name)
        self.kind, self.geometry, self.values = kind, geometry, values


@dataclass(frozen=True)
class Report(Generic[Row]):
    """What a file holds: rows or features read, the usable ones in the order of the file, and findings."""

    read: int
    rows: tuple[Row, ...]
    findings: tuple[Finding, ...]

    @property
    def dropped(self) -> list[Finding]:
        """The findings that left a row out, one for each such row."""
        return [finding for finding in self.findings if finding.kind.drops_row]

    @property
    def blocking(self) -> list[Finding]:
        """The findings that forbid loading, and publishing too."""
        return [finding for finding in self.findings if finding.kind.severity is Severity.BLOCKING]

    @property
    def unpublishable(self) -> list[Finding]:
        """The findings that forbid publishing: of these, the open ones may be stored in a draft."""
        return [finding for finding in self.findings if finding.kind.severity in (Severity.BLOCKING, Severity.OPEN)]

    @property
    def is_loadable(self) -> bool:
        """Whether nothing blocks."""
        return not self.blocking

    def counts(self) -> dict[FindingKind, int]:
        """How many rows each kind of finding is about, in the order of the catalogue."""
        counted: Counter[FindingKind] = Counter()
        for finding in self.findings:
            counted[finding.kind] += finding.count
        return {kind: counted[kind] for kind in FindingKind if counted[kind]}
