"""How a layer passes from the process that read it to the one that asked: plain JSON, in pieces (pure).

Geometries are WKB in base64, a number of the file is a list with its digits. Nothing that arrives is believed: what is
not of this form is refused, and so is a sentence whose placeholders are not plain.
"""

import base64
import binascii
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from decimal import Decimal, InvalidOperation
from itertools import islice
from typing import Any

import numpy as np
import shapely

from zones.ingest.finding_kinds import FindingKind
from zones.ingest.findings import Finding, SourceError
from zones.ingest.sources.declared_crs import DeclaredCrs
from zones.ingest.sources.layers import Cell, Cells, Feature, Layer

Json = Any
_AT_A_TIME = 500  # rows
_LONGEST_NUMBER = 400  # digits before or behind the point, more than a double has
_PLACEHOLDER = re.compile(r"%%|%\(\w+\)[sd]")


class NoLayer(Exception):
    """What arrived is no layer."""


def packed(layer: Layer) -> Iterator[Json]:
    """Yield what a layer holds, piece by piece."""
    yield {
        "format_name": layer.format_name,
        "columns": layer.columns,
        "declared": asdict(layer.declared),
        "metadata": dict(layer.metadata),
        "tables": layer.tables,
        "table": layer.table,
        "is_only": layer.is_only,
        "encoding": layer.encoding,
    }
    for findings in _pieces(layer.findings):
        yield {"findings": [_packed_finding(finding) for finding in findings]}
    for rows in _pieces(layer.features):
        yield {"rows": [[row.line, _packed_cells(row.cells.get(c, "") for c in layer.columns)] for row in rows]}
        yield {"places": [_packed_place(row.geometry) for row in rows]}
    for merged in _pieces(layer.merged):
        yield {"merged": merged}
    for hidden in _pieces(layer.hidden):
        yield {"hidden": hidden}
    for lines in _pieces(layer.grid):
        yield {"grid": [[line, _packed_cells(cells)] for line, cells in lines]}


def packed_refusal(error: SourceError) -> Json:
    """Return what says why a file cannot be used."""
    values = {key: value if isinstance(value, int | float) else str(value) for key, value in error.values.items()}
    return {"refused": error.message, "values": values}


def unpacked(pieces: Iterator[Json]) -> Layer:
    """Put a layer together again.

    Raises:
        SourceError: The file cannot be used; the process that read it said why.
        NoLayer: It is none.

    """
    try:
        return _unpacked(pieces)
    except (KeyError, TypeError, ValueError, AttributeError, InvalidOperation, shapely.errors.ShapelyError) as error:
        raise NoLayer from error


def _unpacked(pieces: Iterator[Json]) -> Layer:
    head: Mapping[str, Json] = next(pieces, {})
    refuse_if_told(head)
    columns = tuple(map(str, head["columns"]))
    parts: dict[str, list[Any]] = {"findings": [], "rows": [], "places": [], "merged": [], "hidden": [], "grid": []}
    for piece in pieces:
        ((name, content),) = piece.items()
        parts[name] += content
    rows = zip(parts["rows"], parts["places"], strict=True)
    return Layer(
        format_name=str(head["format_name"]),
        columns=columns,
        features=tuple(
            Feature(int(line), dict(zip(columns, _cells(cells), strict=True)), _place(place))
            for (line, cells), place in rows
        ),
        declared=DeclaredCrs(**head["declared"]),
        findings=tuple(_finding(**finding) for finding in parts["findings"]),
        metadata={str(key): str(text) for key, text in head["metadata"].items()},
        tables=tuple(map(str, head["tables"])),
        table=str(head["table"]),
        is_only=bool(head["is_only"]),
        encoding=str(head["encoding"]),
        grid=tuple((int(line), _cells(cells)) for line, cells in parts["grid"]),
        merged=tuple((int(first), int(last), int(column)) for first, last, column in parts["merged"]),
        hidden=tuple(map(int, parts["hidden"])),
    )


def _pieces(things: Iterable[Any]) -> Iterator[list[Any]]:
    waiting = iter(things)
    while piece := list(islice(waiting, _AT_A_TIME)):
        yield piece


def _packed_cells(cells: Iterable[Cell]) -> list[Json]:
    return [[str(cell)] if isinstance(cell, Decimal) else cell for cell in cells]


def _cells(packed_cells: Iterable[Json]) -> Cells:
    return tuple(cell if isinstance(cell, str) else _number(*cell) for cell in packed_cells)


def _number(digits: str) -> Decimal:
    number = Decimal(digits)
    if not number.is_finite() or abs(number.adjusted()) > _LONGEST_NUMBER:
        raise NoLayer
    return number


def _packed_place(place: shapely.Geometry | None) -> str | None:
    return None if place is None else base64.b64encode(shapely.to_wkb(place)).decode()


def _place(packed_place: str | None) -> shapely.Geometry | None:
    try:
        with np.errstate(invalid="ignore"):  # NaN gets a finding of its own
            return None if packed_place is None else shapely.from_wkb(base64.b64decode(packed_place, validate=True))
    except binascii.Error as error:
        raise NoLayer from error


def _packed_finding(finding: Finding) -> Json:
    return {
        "kind": finding.kind.name,
        "line": finding.line,
        "text": finding.text,
        "subject": finding.subject,
        "count": finding.count,
        "values": {key: value if isinstance(value, int) else str(value) for key, value in finding.values.items()},
    }


def _finding(kind: str, *, line: int | None, count: int, values: Mapping[str, Json], **texts: str) -> Finding:
    return Finding(FindingKind[kind], line, str(texts["text"]), str(texts["subject"]), count, values=dict(values))


def refuse_if_told(piece: Mapping[str, Json]) -> None:
    """Refuse the file if that is what a piece of the answer says.

    Raises:
        SourceError: It says so.
        NoLayer: Its sentence has placeholders that are not plain.

    """
    if "refused" not in piece:
        return
    if "%" in _PLACEHOLDER.sub("", piece["refused"]):
        raise NoLayer
    raise SourceError(piece["refused"], **piece["values"])
