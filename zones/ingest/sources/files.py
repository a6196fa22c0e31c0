"""Taking a file in: what kind it is by its first bytes, its hash, and the one data file of an archive (pure)."""

import hashlib
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
from zones.ingest.sources import archive
from zones.ingest.sources.encodings import utf_16_of

LARGEST_FILE_BYTES = 256 * 1024 * 1024
_HEAD_BYTES = 512
_ACCOMPANYING = ("info", "schluessel", "liesmich", "lies_mich", "readme", "lizenz", "quell")


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
    JSON = "json", "GeoJSON", (".geojson", ".json")
    GEOPACKAGE = "geopackage", "GeoPackage", (".gpkg",)
    FLATGEOBUF = "flatgeobuf", "FlatGeobuf", (".fgb",)
    SHAPEFILE = "shapefile", "Shapefile (ZIP)", (".shp",)
    XML = "xml", "XWärmeplan (GML)", (".gml", ".xml")
    TEXT = "text", "CSV", (".csv", ".txt", ".tsv")
    SHEET = "sheet", "XLSX, ODS", (".xlsx", ".ods")
    OSM = "osm", "OSM (PBF)", (".pbf",)


def formats_of(kinds: Collection[FileKind]) -> str:
    """Return the names of formats as a list for people, in the order of ``FileKind``."""
    return ", ".join(kind.formats for kind in FileKind if kind in kinds and kind.formats)


FORMATS = formats_of([kind for kind in FileKind if kind is not FileKind.OSM])  # of zones; OSM holds addresses only
_DATA_SUFFIXES = tuple(suffix for kind in FileKind for suffix in kind.suffixes)  # one of them is read from an archive


@dataclass(frozen=True)
class Staged:
    """A file ready to be read; `name` and `sha256` (hex) are those of the file that was handed in."""

    path: Path
    name: str
    kind: FileKind
    sha256: str
    dated: date | None = None

    def refused(self, sentence: str, **values: object) -> SourceError:
        """Return the error that says why this file cannot be used; the sentence names it by %(name)s."""
        return SourceError(sentence, name=self.name, **values)


@contextmanager
def staged(path: Path, largest_bytes: int = LARGEST_FILE_BYTES) -> Iterator[Staged]:
    """Check a file and unpack it where it is an archive; what was unpacked is deleted at the end.

    Raises:
        SourceError: The file is missing, unreadable, empty, too large, or no data (a web page, a PDF, a picture).

    """
    sha256, kind = _sha256(path, largest_bytes), kind_of(path)
    if kind is not FileKind.ZIP:
        yield Staged(path, path.name, kind, sha256)
        return
    with tempfile.TemporaryDirectory(prefix="jena-waerme-") as folder:
        unpacked = archive.unpack(path, Path(folder), largest_bytes)
        inner = _data_file(path, list(unpacked))
        yield Staged(inner, path.name, kind_of(inner), sha256, unpacked[inner])


def kind_of(path: Path) -> FileKind:
    """Tell what a file holds by its first bytes.

    Raises:
        SourceError: It holds no data that any reader knows.

    """
    with path.open("rb") as file:
        head = file.read(_HEAD_BYTES)
    if wide := utf_16_of(head):
        head = head.decode(wide, errors="ignore").encode()
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if head.startswith(b"PK"):
        return _kind_of_zip(path)
    tests = (
        (head.startswith(b"SQLite format 3\0"), FileKind.GEOPACKAGE),
        (head.startswith(b"fgb"), FileKind.FLATGEOBUF),
        (b"OSMHeader" in head[:32], FileKind.OSM),
        (head.startswith(b"\x00\x00\x27\x0a"), FileKind.SHAPEFILE),
        (text.startswith((b"{", b"[")), FileKind.JSON),
    )
    found = next((kind for fits, kind in tests if fits), None)
    return found or _kind_of_text(path, head, text)


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


def _data_file(path: Path, unpacked: list[Path]) -> Path:
    """Return the one file among those unpacked that holds the data."""
    found = [
        file
        for file in unpacked
        if file.suffix.lower() in _DATA_SUFFIXES
        and not file.name.lower().startswith(_ACCOMPANYING)
        and not file.name.lower().endswith(".shp.xml")
    ]
    if len(found) == 1:
        return found[0]
    if not found:
        raise SourceError(
            _("Das Archiv „%(name)s“ enthält keine Datendatei. Erwartet wird eine mit der Endung %(suffixes)s."),
            name=path.name,
            suffixes=", ".join(_DATA_SUFFIXES),
        )
    raise SourceError(
        _("Das Archiv „%(name)s“ enthält mehrere Datendateien (%(files)s). Packen Sie nur die eine, die gelten soll."),
        name=path.name,
        files=", ".join(sorted(file.name for file in found)[:5]),
    )


def _sha256(path: Path, largest_bytes: int) -> str:
    try:
        size = path.stat().st_size
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
