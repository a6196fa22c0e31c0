"""Points from PostgreSQL and answers to it as NumPy arrays: a million rows without a loop in Python (pure).

The format of binary COPY is fixed by PostgreSQL's manual (COPY, File Formats): a header, then for each row the number
of columns and for each column its length and its bytes, all big-endian; -1 as length means NULL.
"""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

from zones.ingest.assignment import Assignment
from zones.ingest.rows import AddressPoints

HEADER = b"PGCOPY\n\xff\r\n\0" + bytes(8)
TRAILER = b"\xff\xff"
_NULL = -1
_POINT = np.dtype([("id", ">i8"), ("x", ">f8"), ("y", ">f8"), ("is_approximate", "?")])


def unpack_points(packed: bytes) -> AddressPoints:
    """Return the points, in the order of their keys, that were packed one after the other (key, x, y, approximate)."""
    rows = np.frombuffer(packed, _POINT)
    ids = rows["id"].astype(np.int64)
    order = np.argsort(ids)
    return AddressPoints(
        ids=ids[order],
        eastings=rows["x"].astype(np.float64)[order],
        northings=rows["y"].astype(np.float64)[order],
        is_approximate=rows["is_approximate"].astype(np.bool_)[order],
    )


def write_columns(columns: Sequence[tuple[str, ArrayLike | None]], rows: int) -> bytes:
    """Return rows for COPY FROM (FORMAT binary), without header and trailer.

    Args:
        columns: Big-endian NumPy type and values of each column; None as values makes the whole column NULL.
        rows: Number of rows.

    """
    stated = ["" if values is None else kind for kind, values in columns]
    table = np.zeros(rows, _row_type(stated))
    table["count"] = len(columns)
    for index, (kind, values) in enumerate(columns):
        table[f"length{index}"] = _NULL if values is None else np.dtype(kind).itemsize
        if values is not None:
            table[f"value{index}"] = values
    return table.tobytes()


def answer_rows(
    answers: Assignment, address_ids: NDArray[np.int64], zone_ids: NDArray[np.int64], plan_id: int
) -> Iterator[bytes]:
    """Yield the answers as one COPY of (address, edition, zone, relation, nearest zone, its distance).

    Args:
        answers: Which zone each address lies in, as indexes into `zone_ids`.
        address_ids: Primary keys of the addresses, in the order of the answers.
        zone_ids: Primary keys of the zones.
        plan_id: Primary key of the heat plan.

    """
    yield HEADER
    for relation, is_meant in _relations(answers):
        home, nearest = answers.home[is_meant], answers.nearest[is_meant]
        has_home, has_nearest = bool((home >= 0).any()), bool((nearest >= 0).any())
        yield write_columns(
            (
                (">i8", address_ids[is_meant]),
                (">i8", plan_id),
                (">i8", zone_ids[home] if has_home else None),
                (f"S{len(relation)}", relation),
                (">i8", zone_ids[nearest] if has_nearest else None),
                (">f8", answers.distance_m[is_meant] if has_nearest else None),
            ),
            int(is_meant.sum()),
        )
    yield TRAILER


def _relations(answers: Assignment) -> tuple[tuple[bytes, NDArray[np.bool_]], ...]:
    return (
        (b"inside", answers.is_inside),
        (b"boundary", answers.is_boundary),
        (b"outside", answers.is_outside),
    )


def _row_type(types: Sequence[str]) -> np.dtype[np.void]:
    return np.dtype([("count", ">i2"), *_fields(types)])


def _fields(types: Sequence[str]) -> Iterator[tuple[str, str]]:
    for index, kind in enumerate(types):
        yield f"length{index}", ">i4"
        if kind:
            yield f"value{index}", kind
