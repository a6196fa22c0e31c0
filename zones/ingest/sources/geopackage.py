"""What GDAL does not tell of a GeoPackage: arcs that it replaces, and a log that was left behind (pure)."""

import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np

_CURVED_WKB = range(8, 13)  # CircularString to MultiSurface; thousands stand for Z and M
_ENVELOPE_BYTES = (0, 32, 48, 48, 64)
_VERSIONS = slice(18, 20)  # of the header: how the file is written and read; SQLite, file format, 1.3.3
_WAL, _LEGACY = b"\x02\x02", b"\x01\x01"


def is_wal(path: Path) -> bool:
    """Tell whether changes of a database go to a log beside it first, as QGIS does while it has the file open."""
    with path.open("rb") as file:
        return file.read(_VERSIONS.stop)[_VERSIONS] == _WAL


def wal_of(path: Path) -> Path:
    """Return where the log of a database stands."""
    return path.with_name(f"{path.name}-wal")


def without_wal(path: Path) -> None:
    """Have a database opened without a log."""
    with path.open("r+b") as file:
        file.seek(_VERSIONS.start)
        file.write(_LEGACY)


def was_left_open(path: Path) -> bool:
    """Tell whether a file was copied while a program had it open, without the log that holds the last changes."""
    return is_wal(path) and not wal_of(path).exists()


def count_curved(path: Path, layer: str) -> int:
    """Count the features of a GeoPackage that have arcs: GDAL replaces these by short lines without a word."""
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?immutable=1", uri=True)) as database:
        names = database.execute("SELECT table_name, column_name FROM gpkg_geometry_columns").fetchall()
        column = next((column for table, column in names if table == layer), "")
        quoted = [name.replace('"', '""') for name in (column, layer)]
        heads = database.execute('SELECT substr("{}", 1, 80) FROM "{}"'.format(*quoted)) if column else ()  # noqa: S608
        return sum(1 for (head,) in heads if head and _is_curved(bytes(head)))


def _is_curved(head: bytes) -> bool:
    """Tell by the header of a GeoPackage geometry whether its type is a curve."""
    wkb = 8 + _ENVELOPE_BYTES[min(head[3] >> 1 & 0b111, 4)]
    if len(head) < wkb + 5:
        return False
    order = "little" if head[wkb] else "big"
    return (
        int(np.frombuffer(head[wkb + 1 : wkb + 5], dtype="<u4" if order == "little" else ">u4")[0]) % 1000
        in _CURVED_WKB
    )
