"""What was found in a file, and a file that cannot be used at all (pure, no Django)."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import shapely

from zones.ingest.finding_kinds import FindingKind


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
        subject: Code of the zone (or codes, separated by comma) that it is about; empty where it is about none.
        count: How many things (rows, addresses, places) are meant.
        geometry: Where it is, in metres, for the map; None where it has no place.
        values: Fills the placeholders of `kind.detail`.

    """

    kind: FindingKind
    line: int | None = None
    text: str = ""
    subject: str = ""
    count: int = 1
    geometry: shapely.Geometry | None = None
    values: Mapping[str, object] = field(default_factory=dict)
