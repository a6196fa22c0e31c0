"""Reading a text file without trusting it: its encoding is found out before a line is looked at (pure)."""

import codecs
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from zones.catalogue.marking import marked as _
from zones.ingest.findings import SourceError
from zones.ingest.sources.files import Staged

LONGEST_LINE = 2000  # characters
_EMPTY = _("Die Datei „%(name)s“ ist leer. Geben Sie die Datei mit den Daten an.")
_CHUNK = 4 * 1024 * 1024
_BATCH = 1024 * 1024  # characters between two calls of the progress function
_UMLAUT = re.compile(rb"\xc3[\x84\x96\x9c\x9f\xa4\xb6\xbc]")  # as UTF-8 writes Ä Ö Ü ß ä ö ü

Progress = Callable[[int], object]  # told how many lines were read since the last call


@dataclass(frozen=True)
class TextSource:
    """A text file whose encoding is known; `count` is its number of lines."""

    path: Path
    encoding: str
    count: int

    def first(self) -> str:
        """Return the first line that is not blank; raises SourceError if spaces and marks are all there is."""
        found = next(self.numbered(), None)
        if found is None:
            raise SourceError(_EMPTY, name=self.path.name)
        return found[1]

    def lines(self, progress: Progress = lambda _n: None) -> Iterator[str]:
        """Yield every line without its line end."""
        with self.path.open(encoding=self.encoding, errors="replace") as file:
            while batch := file.readlines(_BATCH):
                yield from [line.rstrip("\n") for line in batch]
                progress(len(batch))

    def numbered(self, progress: Progress = lambda _n: None) -> Iterator[tuple[int, str]]:
        """Yield the lines that are not blank, numbered from 1."""
        for number, text in enumerate(self.lines(progress), start=1):
            if text.strip():
                yield number, text


def open_text(file: Staged) -> TextSource:
    """Find out the encoding: UTF-8 (with or without byte order mark), else Windows-1252, which holds ISO-8859-1.

    Raises:
        SourceError: The file is empty, not text, or mixes encodings.

    """
    seen = _look_through(file.path)
    if seen.is_blank:
        raise file.refused(_EMPTY)
    if seen.has_nul:
        raise file.refused(_("„%(name)s“ ist keine Textdatei. Speichern Sie die Daten als CSV in UTF-8."))
    if seen.first_bad_line and seen.has_utf8:
        raise file.refused(
            _(
                "„%(name)s“ mischt Zeichensätze: Zeile %(line)d ist nicht UTF-8, andere Zeilen sind es. "
                "Geben Sie die Datei aus der Quelle neu als UTF-8 aus."
            ),
            line=seen.first_bad_line,
        )
    return TextSource(file.path, "cp1252" if seen.first_bad_line else "utf-8-sig", seen.lines)


@dataclass
class _Seen:
    lines: int = 0
    first_bad_line: int = 0
    has_utf8: bool = False
    has_nul: bool = False
    is_blank: bool = True


def _look_through(path: Path) -> _Seen:
    """Read the file once, piece by piece, and note what decides its encoding."""
    seen, decoder = _Seen(), codecs.getincrementaldecoder("utf-8")()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            chunk += file.readline()
            if not seen.first_bad_line:
                _decode(decoder, chunk, seen)
            seen.has_utf8 = seen.has_utf8 or bool(_UMLAUT.search(chunk))
            seen.has_nul = seen.has_nul or b"\0" in chunk
            seen.is_blank = seen.is_blank and not chunk.strip()
            seen.lines += chunk.count(b"\n")
    return seen


def _decode(decoder: codecs.IncrementalDecoder, chunk: bytes, seen: _Seen) -> None:
    try:
        decoder.decode(chunk, final=True)
    except UnicodeDecodeError as error:
        seen.first_bad_line = seen.lines + chunk.count(b"\n", 0, error.start) + 1
