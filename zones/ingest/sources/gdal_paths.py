"""Paths for GDAL, which tells formats by name in part and writes files of its own beside what it reads (pure)."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from zones.catalogue.marking import marked as _
from zones.ingest.sources.files import FileKind, Staged
from zones.ingest.sources.geopackage import is_wal, wal_of, without_wal

_PARTS = {".shp": (".shx", ".dbf"), ".tab": (".dat", ".map", ".id"), ".mif": (".mid",)}
_GEOPACKAGE_PREFIX = "GPKG:"  # whatever the file's name is


@contextmanager
def openable(file: Staged, suffix: str) -> Iterator[str]:
    """Give GDAL a path whose name fits the content.

    Raises:
        SourceError: The file consists of several, and one is missing.

    """
    if file.kind in {FileKind.SHAPEFILE, FileKind.MAPINFO}:
        _require_parts(file)
    if file.kind in {FileKind.SHAPEFILE, FileKind.MAPINFO, FileKind.FILE_GDB}:
        yield str(file.path)
        return
    with tempfile.TemporaryDirectory(prefix="jena-waerme-") as folder:
        path = Path(folder) / f"daten{suffix}"
        if file.kind in {FileKind.GEOPACKAGE, FileKind.SQLITE} and is_wal(file.path):
            _copy_database(file.path, path)
        else:
            path.symlink_to(file.path.resolve())
        yield f"{_GEOPACKAGE_PREFIX if file.kind is FileKind.GEOPACKAGE else ''}{path}"


def _copy_database(source: Path, target: Path) -> None:
    """Copy a database in WAL mode with its log; without one the mode is changed, or it could not be opened alone."""
    shutil.copyfile(source, target)
    log = wal_of(source)
    if log.exists():
        shutil.copyfile(log, wal_of(target))
    else:
        without_wal(target)


def _require_parts(file: Staged) -> None:
    beside = {other.suffix.lower() for other in file.path.parent.iterdir() if other.stem == file.path.stem}
    missing = sorted(set(_PARTS.get(file.path.suffix.lower(), _PARTS[".shp"])) - beside)
    if missing and file.kind is FileKind.SHAPEFILE:
        raise file.refused(
            _("Zum Shapefile „%(name)s“ fehlt %(missing)s. Packen Sie .shp, .shx, .dbf und .prj zusammen in ein ZIP."),
            missing=", ".join(missing),
        )
    if missing:
        raise file.refused(
            _("Zur MapInfo-Datei „%(name)s“ fehlt %(missing)s. Packen Sie alle zusammengehörenden Dateien in ein ZIP."),
            missing=", ".join(missing),
        )
