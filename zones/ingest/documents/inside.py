"""What the confined process does with uploaded documents: one PDF, or a ZIP of many, each written anew (pure)."""

import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

from zones.catalogue.marking import marked as _
from zones.ingest.documents.pdf import rewritten
from zones.ingest.findings import SourceError

LARGEST_BYTES = 20 * 1024 * 1024
MOST_FILES = 300
_IGNORED = "__MACOSX/"  # what a Mac notes beside the files


def rewrite(path: str, name: str, folder: str) -> Iterator[dict[str, Any]]:
    """Yield for each document its name and either the file that was written, with pages, or why it is refused."""
    source = Path(path)
    if not zipfile.is_zipfile(source) or source.read_bytes()[:5] == b"%PDF-":
        yield _entry(name, source.read_bytes(), Path(folder) / "0.pdf")
        return
    with zipfile.ZipFile(source) as archive:
        entries = [entry for entry in archive.infolist() if not entry.is_dir() and not _is_ignored(entry.filename)]
        if len(entries) > MOST_FILES:
            yield _refused(name, SourceError(_("Das ZIP enthält mehr als %(most)d Dateien."), most=MOST_FILES))
            return
        for number, entry in enumerate(entries):
            plain = PurePosixPath(entry.filename.replace("\\", "/")).name
            try:
                yield _entry(plain, _read(archive, entry), Path(folder) / f"{number}.pdf")
            except SourceError as error:
                yield _refused(plain, error)
            except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError) as error:
                yield _refused(plain, _unreadable(error))


def _is_ignored(name: str) -> bool:
    return name.startswith(_IGNORED) or PurePosixPath(name).name.startswith(".")


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """Return the content; what the archive says of its size is not believed."""
    with archive.open(entry) as file:
        return file.read(LARGEST_BYTES + 1)


def _entry(name: str, content: bytes, target: Path) -> dict[str, Any]:
    if len(content) > LARGEST_BYTES:
        return _refused(name, SourceError(_("Diese Datei ist größer als %(size)d MB."), size=LARGEST_BYTES // 1024**2))
    try:
        written, pages = rewritten(content)
    except SourceError as error:
        return _refused(name, error)
    target.write_bytes(written)
    return {"name": name, "file": str(target), "pages": pages}


def _refused(name: str, error: SourceError) -> dict[str, Any]:
    return {"name": name, "refused": error.message, "values": error.values}


def _unreadable(error: Exception) -> SourceError:
    if "password" in str(error) or "encrypted" in str(error):
        return SourceError(_("Das ZIP ist mit einem Passwort geschützt. Packen Sie es ohne Passwort."))
    return SourceError(_("Das ZIP ist beschädigt. Packen Sie es neu."))
