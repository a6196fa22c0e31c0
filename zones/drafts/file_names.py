"""Names of sent files, as any disk takes them."""

import re
from pathlib import PurePath

_UNFIT = re.compile(r"[^\w.-]+")
_LONGEST_BYTES = 120  # a disk takes 255, and readers append endings of their own


def storable(name: str) -> str:
    """Return a short name without folders, signs or blanks; the ending, which tells the format, stays."""
    path = PurePath(name.replace("\\", "/"))
    stem = _short(_UNFIT.sub("_", path.stem).strip("._"), _LONGEST_BYTES)
    return f"{stem or 'datei'}{_short(_UNFIT.sub('', path.suffix), 20)}"


def _short(text: str, most_bytes: int) -> str:
    return text.encode(errors="ignore")[:most_bytes].decode(errors="ignore")
