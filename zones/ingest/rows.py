"""What passes between readers, checks and the loader (pure, no Django)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

import numpy as np
import shapely
from numpy.typing import NDArray

from zones.catalogue.code_order import in_order
from zones.catalogue.plan_statements import PlanStatements
from zones.house_numbers import written
from zones.ingest.findings import Finding


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
    object_id: str = ""


@dataclass(frozen=True)
class AddressRow:
    """One checked address; easting and northing in metres. The public `key` is 0 before `address_keys` gave it one."""

    street: str
    number: int
    suffix: str
    postcode: str
    easting: float
    northing: float
    ortsteil: str = ""
    object_id: str = ""
    key: int = 0

    @property
    def label(self) -> str:
        """Street, house number and, where it is known, postcode."""
        return f"{self.street} {written(self.number, self.suffix)}{', ' if self.postcode else ''}{self.postcode}"


@dataclass(frozen=True)
class ValueRow:
    """One figure of a Steckbrief: an `Indicator`, the value in its unit, the code of its category (0 = none).

    An empty `source` stands for the source of the edition, a missing `as_of` for its date.
    """

    indicator: str
    value: Decimal
    category: int = 0
    source: str = ""
    as_of: date | None = None


@dataclass(frozen=True)
class SteckbriefRow:
    """What the Steckbrief of one zone states: fields by key (`catalogue.steckbrief_fields.FIELDS`), and figures.

    An empty `source` stands for the source of the edition, a missing `as_of` for its date.
    """

    fields: Mapping[str, int | str] = field(default_factory=dict)
    values: tuple[ValueRow, ...] = ()
    source: str = ""
    as_of: date | None = None


@dataclass(frozen=True)
class RawValue:
    """One figure of a Steckbrief as it stands in a file: `indicator` is known, everything else is text.

    A `value` that is a number is in the catalogue's unit already.
    `category` is a code or a name of its list, `unit` the unit that the file names (empty = the catalogue's).
    """

    indicator: str
    value: str | Decimal
    category: str = ""
    unit: str = ""
    source: str = ""
    as_of: str = ""


@dataclass(frozen=True)
class RawSteckbrief:
    """One Steckbrief as it stands in a file; `fields` maps keys of `catalogue.steckbrief_fields.FIELDS` to text."""

    line: int
    code: str
    fields: Mapping[str, str] = field(default_factory=dict)
    values: tuple[RawValue, ...] = ()


@dataclass(frozen=True)
class RawZone:
    """One feature of a file, `line` counted from 1; its geometry in metres as it stands, perhaps None or broken.

    `shown_code` is the code as the city writes it where `code` is a safe key made of it, else empty.
    `versorgungsart` is a code or a name of XWärmeplan or its German label.
    """

    line: int
    code: str
    name: str
    versorgungsart: str
    geometry: shapely.Geometry | None
    steckbrief: RawSteckbrief | None = None
    shown_code: str = ""

    @property
    def shown(self) -> str:
        """The code as people read it."""
        return (self.shown_code or self.code).strip()


@dataclass(frozen=True)
class ZoneTable:
    """What a reader of zones returns.

    Attributes:
        format_name: Name of the format, German.
        sha256: Hash of the file, hex.
        epsg: Coordinate system that was declared or detected; the geometries are in that of the city already.
        zones: The features in the order of the file.
        findings: What the reader found, about rows it could not read and about the file.
        metadata: What the file says of the plan as text: title, as_of, and the names of `PlanStatements`.

    """

    format_name: str
    sha256: str
    epsg: int
    zones: tuple[RawZone, ...]
    findings: tuple[Finding, ...] = ()
    metadata: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class SteckbriefTable:
    """What a reader of a separate file of Steckbriefe returns."""

    rows: tuple[RawSteckbrief, ...]
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class AddressPoints:
    """Points of an address edition, column by column (metres)."""

    ids: NDArray[np.int64]
    eastings: NDArray[np.float64]
    northings: NDArray[np.float64]
    is_approximate: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.ids)


@dataclass(frozen=True)
class ZoneRow:
    """One checked zone; both polygons in metres, `versorgungsart` as a code of XWärmeplan.

    `shown_code` is the code as the city writes it where it cannot stand in an address, else empty.
    """

    code: str
    name: str
    versorgungsart: int
    polygon: shapely.MultiPolygon
    display_polygon: shapely.MultiPolygon
    steckbrief: SteckbriefRow
    shown_code: str = ""

    @property
    def shown(self) -> str:
        """The code as people read it."""
        return self.shown_code or self.code

    @property
    def order(self) -> str:
        """What zones are sorted by where people read them."""
        return in_order(self.shown)


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
    statements: PlanStatements = field(default_factory=PlanStatements)
    expected_zones: int | None = None
    check_report: dict[str, int] = field(default_factory=dict)
