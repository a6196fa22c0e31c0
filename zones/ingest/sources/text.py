"""Reading a text file without trusting it: its encoding is found out before a line is looked at (pure)."""

import codecs
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from zones.catalogue.marking import marked as _
from zones.ingest.findings import SourceError
from zones.ingest.sources.encodings import UTF_8, of_one_byte, utf_16_of
from zones.ingest.sources.files import Staged

LONGEST_LINE = 2000  # characters
_EMPTY = _("Die Datei „%(name)s“ ist leer. Geben Sie die Datei mit den Daten an.")
_CHUNK = 4 * 1024 * 1024
_BATCH = 1024 * 1024  # characters between two calls of the progress function
_HEAD_BYTES = 512
_BLANK = b" \t\r\n\f\v\xef\xbb\xbf\xff\xfe\0"
_ASCII = bytes(range(128))
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


def open_text(file: Staged, encoding: str = "") -> TextSource:
    """Find out the encoding: UTF-8 or UTF-16 (with or without byte order mark), else the one of old programs that fits.

    A text that is UTF-8 but for some letters is read as UTF-8; those letters become U+FFFD, which the checks report.

    Args:
        file: The file.
        encoding: The one that the clerk chose, of `encodings.ENCODINGS`; empty = found out.

    Raises:
        SourceError: The file is empty or not text.

    """
    with file.path.open("rb") as content:
        wide = utf_16_of(content.read(_HEAD_BYTES))
    seen = _look_through(file.path)
    if seen.is_blank:
        raise file.refused(_EMPTY)
    if seen.has_nul and not wide and not encoding:
        raise file.refused(_("„%(name)s“ ist keine Textdatei. Speichern Sie die Daten als CSV in UTF-8."))
    found = UTF_8 if seen.is_utf8 or seen.has_utf8 else of_one_byte(seen.high)
    return TextSource(file.path, encoding or wide or found, seen.lines)


@dataclass
class _Seen:
    lines: int = 0
    is_utf8: bool = True
    has_utf8: bool = False
    has_nul: bool = False
    is_blank: bool = True
    high: Counter[int] = field(default_factory=Counter)  # bytes beyond ASCII


def _look_through(path: Path) -> _Seen:
    """Read the file once, piece by piece, and note what decides its encoding."""
    seen, decoder = _Seen(), codecs.getincrementaldecoder("utf-8")()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            chunk += file.readline()
            seen.is_utf8 = seen.is_utf8 and _is_utf8(decoder, chunk)
            seen.has_utf8 = seen.has_utf8 or bool(_UMLAUT.search(chunk))
            seen.has_nul = seen.has_nul or b"\0" in chunk
            seen.is_blank = seen.is_blank and not chunk.strip(_BLANK)
            seen.lines += chunk.count(b"\n")
            if not seen.is_utf8:
                seen.high.update(chunk.translate(None, _ASCII))
    return seen


def _is_utf8(decoder: codecs.IncrementalDecoder, chunk: bytes) -> bool:
    try:
        decoder.decode(chunk, final=True)
    except UnicodeDecodeError:
        return False
    return True
