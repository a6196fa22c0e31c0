"""What a file delivers: its rows as a GeoDataFrame, and what it says of itself (pure; worker and commands only).

The index is the `line` as the clerk counts it, each column of the file is one of text and numbers (`layers.Cell`), and
`GEOMETRY` holds the places. The web server never loads GeoPandas: it reads tables as `layers.Layer`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Self

import geopandas
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from zones.ingest.finding_kinds import FindingKind
from zones.ingest.findings import Finding
from zones.ingest.sources.apart import Wanted, read_apart, unwatched
from zones.ingest.sources.crs import TARGET, Reference, decide, to_target
from zones.ingest.sources.declared_crs import UNDECLARED, DeclaredCrs
from zones.ingest.sources.files import Staged
from zones.ingest.sources.layers import AS_IT_IS, Feature, Grid, HowToRead, Layer
from zones.ingest.sources.tables import Arrange, first_row

GEOMETRY = "geometry"


@dataclass(frozen=True)
class Delivery:
    """The rows of a file and what it says of itself.

    Attributes:
        frame: The rows; in the system of the file, and in the city's once it is `placed`.
        name: Of the file that was handed in.
        sha256: Hash of that file, hex.
        format_name: Name of the format, German.
        dated: When the file was last changed, as an archive tells; None where nobody knows.
        declared: What the file says of its coordinate system.
        findings: What had to be left out or changed.
        metadata: What the file says of the plan as text: title, adopted_on, as_of, source, licence, target_year.
        tables: Names of all layers or sheets; empty where the format has only one.
        table: The one that was read.
        is_only: Whether no other one could have been meant.
        encoding: In which the text was read; empty where the format leaves no choice.
        grid: Of a text or a sheet every row with its line, titles and headings included.
        reference: The coordinate system that was decided on; None before it is `placed`.

    """

    frame: geopandas.GeoDataFrame
    name: str
    sha256: str
    format_name: str
    dated: date | None = None
    declared: DeclaredCrs = UNDECLARED
    findings: tuple[Finding, ...] = ()
    metadata: Mapping[str, str] = field(default_factory=dict)
    tables: tuple[str, ...] = ()
    table: str = ""
    is_only: bool = True
    encoding: str = ""
    grid: Grid = ()
    reference: Reference | None = None

    @classmethod
    def of(cls, file: Staged, layer: Layer) -> Self:
        """Make a delivery of what a reader found in a file."""
        return cls(
            frame=_frame(layer),
            name=file.name,
            sha256=file.sha256,
            format_name=layer.format_name,
            dated=file.dated,
            declared=layer.declared,
            findings=layer.findings,
            metadata=layer.metadata,
            tables=file.rivals or layer.tables,
            table=file.layer if file.rivals else layer.table,
            is_only=layer.is_only and not file.rivals,
            encoding=layer.encoding,
            grid=layer.grid,
        )

    @property
    def columns(self) -> tuple[str, ...]:
        """Names of the columns in the order of the file."""
        return tuple(name for name in self.frame.columns if name != GEOMETRY)

    def __len__(self) -> int:
        """Count the rows."""
        return len(self.frame)

    def rows(self) -> Iterator[Feature]:
        """Yield the rows one by one, for what has to look at each."""
        columns, places = self.columns, self.frame[GEOMETRY]
        cells = zip(*(self.frame[name] for name in columns), strict=True) if columns else iter([()] * len(self))
        for line, row, place in zip(self.frame.index, cells, places, strict=True):
            yield Feature(int(line), dict(zip(columns, row, strict=True)), place)

    def points(self) -> NDArray[np.float64]:
        """Return every corner of every geometry, one row each."""
        points: NDArray[np.float64] = shapely.get_coordinates(self.frame[GEOMETRY].to_numpy())
        return points

    def placed(self, chosen: Reference | None = None) -> Self:
        """Return it in the city's coordinate system, flat; places that are none become None and a finding.

        Raises:
            SourceError: The choice or the declaration contradicts the places, or they fit no system or several.

        """
        reference = decide(self.points(), chosen, self.declared)
        findings = list(self.findings)
        places = _flat_and_finite(self.frame, findings)
        frame = self.frame.set_geometry(
            geopandas.GeoSeries(to_target(places, reference), index=self.frame.index, crs=TARGET).rename(GEOMETRY)
        )
        return replace(self, frame=frame, findings=tuple(findings), reference=reference)


def deliver(
    file: Staged, how: HowToRead = AS_IT_IS, wanted: Wanted = unwatched, arrange: Arrange = first_row
) -> Delivery:
    """Read a file in a process of its own; see `apart.read_apart`."""
    how = replace(how, table="") if file.rivals else how  # the name is that of a file then
    return Delivery.of(file, read_apart(file, how, wanted, arrange))


def _frame(layer: Layer) -> geopandas.GeoDataFrame:
    lines = pd.Index([feature.line for feature in layer.features], name="line", dtype="int64")
    cells = {
        name: np.array([feature.cells.get(name, "") for feature in layer.features], dtype=object)
        for name in layer.columns
    }
    places = geopandas.GeoSeries([feature.geometry for feature in layer.features], index=lines)
    return geopandas.GeoDataFrame(pd.DataFrame(cells, index=lines, dtype=object), geometry=places.rename(GEOMETRY))


def _flat_and_finite(frame: geopandas.GeoDataFrame, findings: list[Finding]) -> list[shapely.Geometry | None]:
    """Return the places without heights; those with NaN or infinite coordinates become None."""
    places: list[shapely.Geometry | None] = []
    with_height = 0
    for line, place in zip(frame.index, frame[GEOMETRY], strict=True):
        with_height += bool(place is not None and place.has_z)
        if place is not None and not np.isfinite(shapely.get_coordinates(place)).all():
            findings.append(Finding(FindingKind.GEOMETRY_NOT_FINITE, int(line)))
            places.append(None)
        else:
            places.append(None if place is None else shapely.force_2d(place))
    if with_height:
        findings.append(Finding(FindingKind.GEOMETRY_WITH_HEIGHTS, count=with_height))
    return places
