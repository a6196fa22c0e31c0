"""Unpacking a ZIP archive without trusting it: names and sizes are checked before a byte is written (pure)."""

import errno
import shutil
import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path, PurePosixPath

from zones.catalogue.marking import marked as _
from zones.ingest.findings import SourceError

MOST_MEMBERS, MOST_OF_A_GEODATABASE = 200, 2000
HIGHEST_RATIO = 100  # unpacked by packed size; text of addresses reaches about 10
HARMLESS_BYTES = 1024 * 1024  # small members may be packed as tightly as they like
_CHUNK = 1024 * 1024
_ENCRYPTED = 0x1


def check(path: Path, largest_bytes: int) -> None:
    """Refuse an archive that must not be unpacked.

    Raises:
        SourceError: The archive is damaged, encrypted, has members that point outside of it, or would become too large.

    """
    with _in_words(path), zipfile.ZipFile(path) as archive:
        _refuse_unsafe(path, archive.infolist(), largest_bytes)


def unpack(path: Path, folder: Path, largest_bytes: int) -> dict[Path, date | None]:
    """Write all files of an archive into `folder`, each in its own one there, and return their paths and dates.

    Raises:
        SourceError: As `check`.

    """
    with _in_words(path), zipfile.ZipFile(path) as archive:
        _refuse_unsafe(path, archive.infolist(), largest_bytes)
        return {
            _write(archive, member, folder): _date(member)
            for member in archive.infolist()
            if not member.is_dir() and not member.filename.startswith("__MACOSX/")
        }


@contextmanager
def _in_words(path: Path) -> Iterator[None]:
    try:
        yield
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError) as error:
        if getattr(error, "errno", None) == errno.ENOSPC:
            raise
        raise SourceError(
            _("Das Archiv „%(name)s“ ist beschädigt oder unvollständig. Laden Sie es noch einmal herunter."),
            name=path.name,
        ) from error


def _write(archive: zipfile.ZipFile, member: zipfile.ZipInfo, folder: Path) -> Path:
    target = folder / PurePosixPath(member.filename.replace("\\", "/"))
    target.parent.mkdir(parents=True, exist_ok=True)
    with archive.open(member) as source, target.open("wb") as out:
        shutil.copyfileobj(source, out, _CHUNK)
    return target


def _date(member: zipfile.ZipInfo) -> date | None:
    """Return the day on which a member was last changed; 1 January 1980 stands for none."""
    year, month, day = member.date_time[:3]
    try:
        return date(year, month, day) if (year, month, day) > (1980, 1, 1) else None
    except ValueError:
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
    names = [member.filename for member in members if not member.is_dir()]
    if twice := next((name for name in names if names.count(name) > 1), ""):
        raise SourceError(
            _("Das Archiv „%(name)s“ enthält die Datei „%(member)s“ mehrmals. Packen Sie es neu."),
            name=path.name,
            member=twice[:80],
        )
    if _is_too_many(names) or sum(m.file_size for m in members) > largest_bytes or any(map(_is_bomb, members)):
        raise SourceError(
            _(
                "Das Archiv „%(name)s“ wird nicht entpackt: Es enthielte mehr als %(files)d Dateien oder %(size)d MB, "
                "oder eine Datei ist ungewöhnlich stark gepackt. Packen Sie nur die Datendateien neu."
            ),
            name=path.name,
            files=MOST_MEMBERS,
            size=largest_bytes // 1024**2,
        )


def _is_too_many(names: list[str]) -> bool:
    """Count the files; a File Geodatabase is a folder of many, which count on their own."""
    in_geodatabase = sum(".gdb/" in name.lower() for name in names)
    return len(names) - in_geodatabase > MOST_MEMBERS or in_geodatabase > MOST_OF_A_GEODATABASE


def _stays_inside(member: zipfile.ZipInfo) -> bool:
    """Tell whether a name is relative, without „..“, without drive, and no symbolic link."""
    name = member.filename.replace("\\", "/")
    is_link = stat.S_ISLNK(member.external_attr >> 16)
    return not (is_link or name.startswith("/") or ":" in name or ".." in PurePosixPath(name).parts)


def _is_bomb(member: zipfile.ZipInfo) -> bool:
    return member.file_size > max(HARMLESS_BYTES, HIGHEST_RATIO * max(member.compress_size, 1))
