"""Geometries of GeoJSON and JSON-FG (pure)."""

import reprlib
from typing import Any

import numpy as np
import shapely
from shapely.errors import ShapelyError
from shapely.geometry import shape

from zones.ingest.finding_kinds import FindingKind
from zones.ingest.findings import Finding

_ODD = (
    ShapelyError,
    ValueError,
    TypeError,
    KeyError,
    AttributeError,
    IndexError,
    OverflowError,  # a number with hundreds of digits
    RecursionError,  # a collection of collections of collections
)


def place_of(line: int, geometry: Any, findings: list[Finding]) -> shapely.Geometry | None:  # noqa: ANN401
    """Return a geometry, None where there is none; one that cannot be read is a finding."""
    if not geometry:
        return None
    try:
        with np.errstate(invalid="ignore"):  # NaN gets a finding of its own
            return shape(geometry)
    except _ODD:
        findings.append(Finding(FindingKind.GEOMETRY_UNREADABLE, line, _sample(geometry)))
        return None


def _sample(geometry: Any) -> str:  # noqa: ANN401
    """Return the beginning of a geometry as somebody reads it who opens the file."""
    begun = geometry.get("coordinates", geometry) if isinstance(geometry, dict) else geometry
    kind = f"{geometry.get('type')}: " if isinstance(geometry, dict) else ""
    return f"{kind}{reprlib.repr(begun)}"[:80]
