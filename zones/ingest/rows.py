"""What passes between readers, checks and the loader (pure, no Django)."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

import shapely


@dataclass(frozen=True)
class RawAddress:
    """One row as it stands in a file: text only, `line` counted from 1; x is longitude or easting."""

    line: int
    text: str
    street: str
    number: str
    postcode: str
    x: str
    y: str
    suffix: str = ""
    ortsteil: str = ""


@dataclass(frozen=True)
class AddressRow:
    """One checked address; easting and northing in metres (EPSG:25832)."""

    street: str
    number: int
    suffix: str
    postcode: str
    easting: float
    northing: float
    ortsteil: str = ""
    object_id: str = ""


@dataclass(frozen=True)
class ValueRow:
    """One figure of a Steckbrief: an `Indicator`, the value in its unit, the code of its category (0 = none).

    An empty `source` stands for the source of the edition.
    """

    indicator: str
    value: Decimal
    category: int = 0
    source: str = ""


@dataclass(frozen=True)
class SteckbriefRow:
    """Texts, Eignungsstufen (by field name) and figures of one zone."""

    eignung: dict[str, int] = field(default_factory=dict)
    recommendation: str = ""
    target_picture: str = ""
    measures: str = ""
    target_year: int | None = None
    plan_page: int | None = None
    values: tuple[ValueRow, ...] = ()


@dataclass(frozen=True)
class ZoneRow:
    """One checked zone; both polygons in EPSG:25832, `versorgungsart` as a code of XWärmeplan."""

    code: str
    name: str
    versorgungsart: int
    polygon: shapely.MultiPolygon
    display_polygon: shapely.MultiPolygon
    steckbrief: SteckbriefRow


@dataclass(frozen=True)
class EditionInfo:
    """Where the rows come from; `as_of` is the state of the data, `sha256` the hash of the file (hex) or empty."""

    title: str
    source: str
    licence: str
    as_of: date
    source_url: str = ""
    sha256: str = ""
    is_demonstration: bool = False
    check_report: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class TextLine:
    """One line of a text file, counted from 1, without its line end."""

    number: int
    text: str


@dataclass(frozen=True)
class TextFile:
    """A text file that was read completely, and its SHA-256 (hex)."""

    lines: tuple[str, ...]
    sha256: str

    def numbered(self) -> Iterator[TextLine]:
        """Yield the lines that are not blank."""
        for number, text in enumerate(self.lines, start=1):
            if text.strip():
                yield TextLine(number, text)
