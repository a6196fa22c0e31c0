"""The script that fits the height of frames, by its number: a script that other sites have pinned never changes.

A change gets a new number and a file of its own; the earlier ones stay, for pages that nobody looks after any more.
"""

import base64
import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "scripts"
NEWEST = 1


@dataclass(frozen=True)
class FittingScript:
    """A script and its check sum, as the attribute ``integrity`` wants it."""

    body: bytes
    integrity: str


@cache
def script(number: int) -> FittingScript | None:
    """Return the script of a number; None if there never was one."""
    if not 1 <= number <= NEWEST:
        return None
    body = (FOLDER / f"einbetten-{number}.js").read_bytes()
    return FittingScript(body, f"sha384-{base64.b64encode(hashlib.sha384(body).digest()).decode()}")
