"""What every reader of features or tables returns: named columns of text and, where there is one, a geometry (pure)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, time

import numpy as np
import shapely
from numpy.typing import NDArray

from zones.ingest.findings import Finding

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")  # an export puts an apostrophe before these


@dataclass(frozen=True)
class Feature:
    """One row, `line` counted from 1 as the clerk counts them; the geometry is in the system of the file."""

    line: int
    cells: Mapping[str, str]
    geometry: shapely.Geometry | None = None


@dataclass(frozen=True)
class Layer:
    """A table that was read completely.

    Attributes:
        format_name: Name of the format, German.
        columns: Names of the columns in the order of the file.
        features: The rows.
        declared: What the file says of its coordinate system (EPSG code), None where it says nothing.
        findings: What the reader had to leave out or to change.
        metadata: What the file says of the plan.

    """

    format_name: str
    columns: tuple[str, ...]
    features: tuple[Feature, ...]
    declared: int | None = None
    findings: tuple[Finding, ...] = ()
    metadata: Mapping[str, str] = field(default_factory=dict)

    def points(self) -> NDArray[np.float64]:
        """Return every corner of every geometry, one row each."""
        geometries = np.array([feature.geometry for feature in self.features], dtype=object)
        points: NDArray[np.float64] = shapely.get_coordinates(geometries)
        return points


def as_text(value: object) -> str:
    """Return a cell as text: whole numbers without „.0“, days as JJJJ-MM-TT, without protection from formulas."""
    if isinstance(value, np.datetime64):
        value = value.astype("datetime64[s]").item()
    if value is None or (isinstance(value, float) and np.isnan(value)):
        return ""
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    text = str(value).strip()
    return text[1:] if text.startswith("'") and text[1:].startswith(FORMULA_STARTS) else text
