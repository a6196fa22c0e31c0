"""Unpacking a ZIP archive without trusting it: names and sizes are checked before a byte is written (pure)."""

import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path, PurePosixPath

from zones.ingest.findings import SourceError, _

MOST_MEMBERS = 200
HIGHEST_RATIO = 100  # unpacked by packed size; text of addresses reaches about 10
HARMLESS_BYTES = 1024 * 1024  # small members may be packed as tightly as they like
_CHUNK = 1024 * 1024
_ENCRYPTED = 0x1


@contextmanager
def opened(path: Path, largest_bytes: int) -> Iterator[zipfile.ZipFile]:
    """Open an archive whose every member may be unpacked.

    Raises:
        SourceError: The archive is damaged, encrypted, has members that point outside of it, or would become too large.

    """
    try:
        with zipfile.ZipFile(path) as archive:
            _refuse_unsafe(path, archive.infolist(), largest_bytes)
            yield archive
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError) as error:
        raise SourceError(
            _("Das Archiv „%(name)s“ ist beschädigt oder unvollständig. Laden Sie es noch einmal herunter."),
            name=path.name,
        ) from error


def unpack(archive: zipfile.ZipFile, folder: Path) -> list[Path]:
    """Write all files of a checked archive into `folder`, without their folders, and return their paths."""
    written = []
    for member in archive.infolist():
        if member.is_dir() or member.filename.startswith("__MACOSX/"):
            continue
        target = folder / PurePosixPath(member.filename).name
        with archive.open(member) as source, target.open("wb") as out:
            while chunk := source.read(_CHUNK):
                out.write(chunk)
        written.append(target)
    return written


def newest_date(archive: zipfile.ZipFile, name: str) -> date | None:
    """Return the date of the member of that name, or None where it has none."""
    for member in archive.infolist():
        if PurePosixPath(member.filename).name == name and member.date_time > (1980, 1, 1, 0, 0, 0):
            year, month, day = member.date_time[:3]
            return date(year, month, day)
    return None


def _refuse_unsafe(path: Path, members: list[zipfile.ZipInfo], largest_bytes: int) -> None:
    if any(member.flag_bits & _ENCRYPTED for member in members):
        raise SourceError(
            _("Das Archiv „%(name)s“ ist mit einem Kennwort geschützt. Packen Sie die Dateien ohne Kennwort."),
            name=path.name,
        )
    for member in members:
        if not _stays_inside(member):
            raise SourceError(
                _(
                    "Das Archiv „%(name)s“ enthält eine Datei mit unzulässigem Pfad („%(member)s“) und wird nicht "
                    "entpackt. Packen Sie nur die Datendateien, ohne übergeordnete Ordner."
                ),
                name=path.name,
                member=member.filename[:80],
            )
    if len(members) > MOST_MEMBERS or sum(m.file_size for m in members) > largest_bytes or any(map(_is_bomb, members)):
        raise SourceError(
            _(
                "Das Archiv „%(name)s“ wird nicht entpackt: Es enthielte mehr als %(files)d Dateien oder %(size)d MB, "
                "oder eine Datei ist ungewöhnlich stark gepackt. Packen Sie nur die Datendateien neu."
            ),
            name=path.name,
            files=MOST_MEMBERS,
            size=largest_bytes // 1024**2,
        )


def _stays_inside(member: zipfile.ZipInfo) -> bool:
    """Tell whether a name is relative, without „..“, without drive, and no symbolic link."""
    name = member.filename.replace("\\", "/")
    is_link = stat.S_ISLNK(member.external_attr >> 16)
    return not (is_link or name.startswith("/") or ":" in name or ".." in PurePosixPath(name).parts)


def _is_bomb(member: zipfile.ZipInfo) -> bool:
    return member.file_size > max(HARMLESS_BYTES, HIGHEST_RATIO * max(member.compress_size, 1))
