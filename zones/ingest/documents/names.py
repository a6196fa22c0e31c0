"""Which zone a document belongs to, by its name (pure)."""

import re
from collections.abc import Iterable
from pathlib import PurePosixPath


def zone_of(name: str, codes: Iterable[str]) -> str | None:
    """Return the code of the zone that a file's name holds, None where it holds none or several.

    „Steckbrief_TG_01.pdf“ belongs to TG-01: case and what stands between letters and digits do not matter. A code
    within a longer one (TG-1 in TG-1-2) does not count.
    """
    stem = _plain(PurePosixPath(name).stem)
    held = {code: plain for code in codes if (plain := _plain(code)) and f"-{plain}-" in f"-{stem}-"}
    longest = [
        code for code, plain in held.items() if not any(plain != other and plain in other for other in held.values())
    ]
    return longest[0] if len(longest) == 1 else None


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", "-", text.casefold()).strip("-")
