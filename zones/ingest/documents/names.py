"""Which zone a document belongs to, by its name (pure)."""

import re
import unicodedata
from collections.abc import Mapping
from pathlib import PurePosixPath


def zone_of(name: str, shown: Mapping[str, str]) -> str | None:
    """Return the code of the zone that a file's name holds, None where it holds none or several.

    `shown` are the codes as the city writes them, by the code. „Steckbrief_TG_01.pdf“ belongs to TG-01, „Süd_5.pdf“ to
    Süd/5: case and what stands between letters and digits do not matter. A code within a longer one (TG-1 in TG-1-2)
    does not count.
    """
    stem = _plain(PurePosixPath(name).stem)
    spellings = {(code, _plain(text)) for code, written in shown.items() for text in (code, written)}
    held = {(code, plain) for code, plain in spellings if plain and f"-{plain}-" in f"-{stem}-"}
    longest = {code for code, plain in held if not any(plain != other and plain in other for _code, other in held)}
    return longest.pop() if len(longest) == 1 else None


def _plain(text: str) -> str:
    """Return the text in one spelling; file names of a Mac have their umlauts in two signs."""
    return re.sub(r"[\W_]+", "-", unicodedata.normalize("NFC", text).casefold()).strip("-")
