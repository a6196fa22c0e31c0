"""Reading a text file without trusting it: size, kind and encoding are checked before a line is looked at (pure)."""

import hashlib
from pathlib import Path

from zones.ingest.findings import SourceError, _
from zones.ingest.rows import TextFile

LARGEST_FILE_BYTES = 64 * 1024 * 1024
LONGEST_LINE = 2000  # characters


def read_text(path: Path) -> TextFile:
    """Read a UTF-8 text file (with or without byte order mark, any line ends).

    Raises:
        SourceError: The file is missing, no file, unreadable, too large, empty, not text or not UTF-8.

    """
    content = _read_bytes(path)
    if not content.strip():
        raise SourceError(_("Die Datei „%(name)s“ ist leer. Geben Sie eine Datei mit Adressen an."), name=path.name)
    if b"\0" in content:
        raise SourceError(
            _("„%(name)s“ ist keine Textdatei. Geben Sie eine Textdatei an, kein Archiv und keine Tabelle."),
            name=path.name,
        )
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SourceError(
            _("„%(name)s“ ist nicht als UTF-8 gespeichert (Zeile %(line)d). Speichern Sie die Datei als UTF-8."),
            name=path.name,
            line=content.count(b"\n", 0, error.start) + 1,
        ) from error
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return TextFile(tuple(lines), hashlib.sha256(content).hexdigest())


def _read_bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST_FILE_BYTES:
            raise SourceError(
                _("„%(name)s“ ist größer als %(size)d MB. Teilen Sie die Datei oder geben Sie nur Jena aus."),
                name=path.name,
                size=LARGEST_FILE_BYTES // 1024**2,
            )
        return path.read_bytes()
    except FileNotFoundError as error:
        raise SourceError(_("Die Datei „%(name)s“ gibt es nicht. Prüfen Sie den Pfad."), name=str(path)) from error
    except IsADirectoryError as error:
        raise SourceError(_("„%(name)s“ ist ein Ordner. Geben Sie eine Datei an."), name=str(path)) from error
    except OSError as error:
        raise SourceError(
            _("„%(name)s“ lässt sich nicht lesen (%(reason)s). Prüfen Sie die Zugriffsrechte."),
            name=str(path),
            reason=error.strerror or "?",
        ) from error
