"""Taking a file in: what kind it is by its first bytes, its hash, and the one data file of an archive (pure)."""

import hashlib
import stat
import tempfile
import zipfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Self

from zones.catalogue.marking import marked as _
from zones.ingest.findings import SourceError
from zones.ingest.sources import archive, archive_choice
from zones.ingest.sources.encodings import utf_16_of

LARGEST_FILE_BYTES = 256 * 1024 * 1024
_HEAD_BYTES = 512
_SQLITE = b"SQLite format 3\0"
_GEOPACKAGE_IDS = (b"GPKG", b"GP10", b"GP11")  # application id, bytes 68 to 71
_MAPINFO = (".tab", ".mif")
_DRAWING = _(
    "„%(name)s“ ist eine Zeichnung (DXF), ohne Angaben zu den Flächen. Geben Sie die Gebiete als GeoPackage oder "
    "Shapefile aus."
)
_BLANKS = b" \t\r\n\f\v\x1e"  # the last stands before each record of a JSON text sequence


class FileKind(StrEnum):
    """What a file holds, whatever its name says: ``formats`` names it to people, ``suffixes`` are those in archives."""

    formats: str
    suffixes: tuple[str, ...]

    def __new__(cls, key: str, formats: str = "", suffixes: tuple[str, ...] = ()) -> Self:
        """Make a member with what is known of it."""
        member = str.__new__(cls, key)
        member._value_, member.formats, member.suffixes = key, formats, suffixes
        return member

    ZIP = "zip"
    JSON = "json", "GeoJSON, JSON-FG, Esri JSON", (".geojson", ".geojsonl", ".json")
    GEOPACKAGE = "geopackage", "GeoPackage", (".gpkg",)
    FLATGEOBUF = "flatgeobuf", "FlatGeobuf", (".fgb",)
    SHAPEFILE = "shapefile", "Shapefile (ZIP)", (".shp",)
    FILE_GDB = "file_gdb", "File Geodatabase (ZIP)", (".gdb",)
    MAPINFO = "mapinfo", "MapInfo (ZIP)", (".tab", ".mif")
    SQLITE = "sqlite", "SpatiaLite", (".sqlite", ".db")
    XML = "xml", "XWärmeplan (GML), GML, KML", (".gml", ".kml", ".xml")
    TEXT = "text", "CSV", (".csv", ".txt", ".tsv")
    SHEET = "sheet", "XLSX, ODS", (".xlsx", ".ods")
    OSM = "osm", "OSM (PBF)", (".pbf",)


_REFUSED_KINDS = {
    b"PAR1": _("„%(name)s“ ist GeoParquet, das hier nicht gelesen wird. Geben Sie die Daten als GeoPackage aus."),
    b"\xd0\xcf\x11\xe0": _("„%(name)s“ ist eine alte Excel-Datei (XLS). Speichern Sie sie als XLSX, ODS oder CSV."),
    b"  0\r\nSECTION": _DRAWING,
    b"  0\nSECTION": _DRAWING,
    b"0\r\nSECTION": _DRAWING,
    b"0\nSECTION": _DRAWING,
}


def formats_of(kinds: Collection[FileKind]) -> str:
    """Return the names of formats as a list for people, in the order of ``FileKind``."""
    return ", ".join(kind.formats for kind in FileKind if kind in kinds and kind.formats)


FORMATS = formats_of([kind for kind in FileKind if kind is not FileKind.OSM])  # of zones; OSM holds addresses only


@dataclass(frozen=True)
class Staged:
    """A file ready to be read; `name` and `sha256` (hex) are those of the file that was handed in."""

    path: Path
    name: str
    kind: FileKind
    sha256: str
    dated: date | None = None
    beside: tuple[str, ...] = ()  # other files with data in the same archive
    rivals: tuple[
        str, ...
    ] = ()  # files of an archive of which one is to be chosen, and in `layer` the one that is read
    layer: str = ""

    def refused(self, sentence: str, **values: object) -> SourceError:
        """Return the error that says why this file cannot be used; the sentence names it by %(name)s."""
        return SourceError(sentence, name=self.name, **values)


@contextmanager
def staged(path: Path, largest_bytes: int = LARGEST_FILE_BYTES, chosen: str | None = None) -> Iterator[Staged]:
    """Check a file and unpack it where it is an archive; what was unpacked is deleted at the end.

    `chosen` is the name of the one that counts of several layers in an archive; see `archive_choice.data_file`.

    Raises:
        SourceError: The file is missing, unreadable, empty, too large, or no data (a web page, a PDF, a picture).

    """
    sha256, kind = _sha256(path, largest_bytes), kind_of(path)
    if kind is not FileKind.ZIP:
        yield Staged(path, path.name, kind, sha256)
        return
    with tempfile.TemporaryDirectory(prefix="jena-waerme-") as folder:
        unpacked = archive.unpack(path, Path(folder), largest_bytes)
        inner = archive_choice.data_file(path.name, Path(folder), list(unpacked), chosen)
        dated = unpacked.get(inner.path)
        yield Staged(inner.path, path.name, kind_of(inner.path), sha256, dated, inner.beside, inner.rivals, inner.name)


def kind_of(path: Path) -> FileKind:
    """Tell what a file holds by its first bytes.

    Raises:
        SourceError: It holds no data that any reader knows.

    """
    if path.is_dir():
        return FileKind.FILE_GDB
    with path.open("rb") as file:
        head = file.read(_HEAD_BYTES)
    if wide := utf_16_of(head):
        head = head.decode(wide, errors="ignore").encode()
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip(_BLANKS).lower()
    if head.startswith(b"PK"):
        return _kind_of_zip(path)
    tests = (
        (head.startswith(_SQLITE), FileKind.GEOPACKAGE if _is_geopackage(path, head) else FileKind.SQLITE),
        (head.startswith(b"fgb"), FileKind.FLATGEOBUF),
        (b"OSMHeader" in head[:32], FileKind.OSM),
        (head.startswith(b"\x00\x00\x27\x0a"), FileKind.SHAPEFILE),
        (text.startswith((b"!table", b"version", b"charset")) and path.suffix.lower() in _MAPINFO, FileKind.MAPINFO),
        (text.startswith((b"{", b"[")), FileKind.JSON),
    )
    found = next((kind for fits, kind in tests if fits), None)
    return found or _kind_of_text(path, head, text)


def _is_geopackage(path: Path, head: bytes) -> bool:
    """Tell a GeoPackage from another database by its mark, or by the name where a program wrote no mark."""
    return head[68:72] in _GEOPACKAGE_IDS or path.suffix.lower() not in FileKind.SQLITE.suffixes


def _kind_of_text(path: Path, head: bytes, text: bytes) -> FileKind:
    if text.startswith((b"<!doctype html", b"<html")) or (text.startswith(b"<?xml") and b"<html" in text):
        raise SourceError(
            _("„%(name)s“ ist eine Internetseite, keine Datendatei. Laden Sie die Datei selbst herunter."),
            name=path.name,
        )
    if text.startswith(b"%pdf"):
        raise SourceError(
            _("„%(name)s“ ist ein PDF. Daraus lassen sich keine Daten lesen; bitten Sie um die Geodaten selbst."),
            name=path.name,
        )
    if text.startswith(b"<"):
        return FileKind.XML
    for mark, sentence in _REFUSED_KINDS.items():
        if head.startswith(mark):
            raise SourceError(sentence, name=path.name)
    if b"\0" in head:
        raise SourceError(
            _("„%(name)s“ hat kein bekanntes Dateiformat. Möglich sind: %(formats)s."),
            name=path.name,
            formats=formats_of(list(FileKind)),
        )
    return FileKind.TEXT


def _kind_of_zip(path: Path) -> FileKind:
    """Tell a spreadsheet, which is packed too, from an archive; damage is told when it is opened."""
    try:
        with zipfile.ZipFile(path) as packed:
            names = packed.namelist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError):
        return FileKind.ZIP
    is_sheet = "xl/workbook.xml" in names or ("mimetype" in names and "content.xml" in names)
    return FileKind.SHEET if is_sheet else FileKind.ZIP


def _sha256(path: Path, largest_bytes: int) -> str:
    try:
        status = path.stat()
        if not (stat.S_ISREG(status.st_mode) or stat.S_ISDIR(status.st_mode)):  # reading a pipe may never end
            raise SourceError(
                _("„%(name)s“ ist keine gewöhnliche Datei. Speichern Sie die Daten in einer Datei."), name=path.name
            )
        size = status.st_size
        if size > largest_bytes:
            raise SourceError(
                _("„%(name)s“ ist größer als %(size)d MB. Teilen Sie die Datei oder geben Sie nur die Stadt aus."),
                name=path.name,
                size=largest_bytes // 1024**2,
            )
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError as error:
        raise SourceError(_("Die Datei „%(name)s“ gibt es nicht. Prüfen Sie den Pfad."), name=str(path)) from error
    except IsADirectoryError as error:
        raise SourceError(_("„%(name)s“ ist ein Ordner. Geben Sie eine Datei an."), name=str(path)) from error
    except OSError as error:
        raise SourceError(
            _("„%(name)s“ lässt sich nicht lesen. Prüfen Sie die Zugriffsrechte."), name=str(path)
        ) from error
    if not size:
        raise SourceError(_("Die Datei „%(name)s“ ist leer. Geben Sie die Datei mit den Daten an."), name=path.name)
    return digest
