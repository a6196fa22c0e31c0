"""Letters of other scripts than ours: which one a text is written in. Pure."""

import unicodedata
from enum import StrEnum

_FIRST_OTHER = "\u0400"  # the first Cyrillic sign; whatever comes before is ours or Greek


class Script(StrEnum):
    """A script in which no street is written, as Unicode calls its letters."""

    CYRILLIC = "CYRILLIC"
    ARABIC = "ARABIC"


def other_script(text: str) -> Script | None:
    """Return the script of a text that is written in no letter of ours, None for any other text."""
    if max(text, default="") < _FIRST_OTHER:
        return None
    scripts = [unicodedata.name(char, "").split(" ")[0] for char in text if char.isalpha()]
    found = next((script for script in Script if script in scripts), None)
    return found if "LATIN" not in scripts else None
