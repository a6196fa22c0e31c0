"""What every reader returns: named columns of text and numbers and, where there is one, a geometry (pure).

This is the plain form, without GeoPandas, in which the process that reads a file hands it back; `delivery` makes a
GeoDataFrame of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, time
from decimal import Decimal

import numpy as np
import shapely
from numpy.typing import NDArray

from zones.catalogue.marking import marked as _
from zones.ingest.findings import Finding
from zones.ingest.sources.declared_crs import UNDECLARED, DeclaredCrs

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")  # an export puts an apostrophe before these
_DIGITS = 15  # that a double holds; spreadsheets show no more, and 0.1 + 0.2 is 0.3 then
_TRUTH = {True: _("ja"), False: _("nein")}

Cell = str | Decimal  # Decimal is a number of the file itself, never guessed from text; "" is an empty cell
Cells = tuple[Cell, ...]
Grid = tuple[tuple[int, Cells], ...]  # rows with their line


@dataclass(frozen=True)
class Feature:
    """One row, `line` counted from 1 as the clerk counts them; the geometry is in the system of the file."""

    line: int
    cells: Mapping[str, Cell]
    geometry: shapely.Geometry | None = None

    def text(self, column: str | None) -> str:
        """Return a cell as text, nothing where there is no such column."""
        return as_text(self.cells.get(column, "")) if column else ""


@dataclass(frozen=True)
class HowToRead:
    """What somebody chose for a file; what is empty is found out.

    Attributes:
        table: Name of the layer or sheet.
        encoding: Of a text, one of `encodings.ENCODINGS`.
        or_first: Where a file has several layers and none is named, the first is read; else that is refused.
        called: What columns may be called, by which the sheet that is meant is known; empty = as those of zones.
        has_places: Whether a column of a table may hold the places of its rows; it is none of the columns then.

    """

    table: str = ""
    encoding: str = ""
    or_first: bool = False
    called: tuple[str, ...] = ()
    has_places: bool = True


AS_IT_IS = HowToRead()


@dataclass(frozen=True)
class Layer:
    """A table that was read completely.

    Attributes:
        format_name: Name of the format, German.
        columns: Names of the columns in the order of the file.
        features: The rows.
        declared: What the file says of its coordinate system.
        findings: What the reader had to leave out or to change.
        metadata: What the file says of the plan.
        tables: Names of all layers or sheets of the file, empty where the format has only one.
        table: The one that was read.
        is_only: Whether no other one could have been meant.
        encoding: In which the text was read, where the format leaves that open.
        grid: Of a text or a sheet every row with its line, titles and headings included.
        merged: Cells of a sheet that reach over several rows: first and last line, and the column, counted from 0.
        hidden: Lines of a sheet that are hidden.

    """

    format_name: str
    columns: tuple[str, ...]
    features: tuple[Feature, ...]
    declared: DeclaredCrs = UNDECLARED
    findings: tuple[Finding, ...] = ()
    metadata: Mapping[str, str] = field(default_factory=dict)
    tables: tuple[str, ...] = ()
    table: str = ""
    is_only: bool = True
    encoding: str = ""
    grid: Grid = ()
    merged: tuple[tuple[int, int, int], ...] = ()
    hidden: tuple[int, ...] = ()

    def points(self) -> NDArray[np.float64]:
        """Return every corner of every geometry, one row each."""
        geometries = np.array([feature.geometry for feature in self.features], dtype=object)
        points: NDArray[np.float64] = shapely.get_coordinates(geometries)
        return points


def as_cell(value: object) -> Cell:
    """Return what a reader found as a cell: text or a number, days as JJJJ-MM-TT, no formula's apostrophe."""
    if isinstance(value, str):  # nearly always
        return _as_written(value)
    if isinstance(value, np.datetime64):
        value = value.astype("datetime64[s]").item()
    if value is None:
        return ""
    if isinstance(value, bool | np.bool_):
        return _TRUTH[bool(value)]
    if isinstance(value, int | float | Decimal | np.integer | np.floating):
        return _number(value)
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    return _as_written(str(value))


def _as_written(text: str) -> str:
    text = text.strip()
    return text[1:] if text.startswith("'") and text[1:].startswith(FORMULA_STARTS) else text


def as_text(value: object) -> str:
    """Return a cell, or what a reader found, as text: numbers with a decimal point, whole ones without."""
    if isinstance(value, str):  # nearly always
        return _as_written(value)
    cell = value if isinstance(value, Decimal) else as_cell(value)
    if isinstance(cell, Decimal):
        return f"{cell.to_integral_value():f}" if cell == cell.to_integral_value() else f"{cell.normalize():f}"
    return str(as_cell(cell))


def _number(value: int | float | Decimal | np.integer | np.floating) -> Cell:
    """Return a number; „not a number“ is an empty cell, and of single precision only its own digits count."""
    if isinstance(value, int | np.integer):
        return Decimal(int(value))
    if isinstance(value, float | np.floating):
        value = Decimal(str(value)) if isinstance(value, np.float32) else Decimal(f"{float(value):.{_DIGITS}g}")
    if value.is_nan():
        return ""
    return value if value.is_finite() else str(value)
