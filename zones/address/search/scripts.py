"""Letters of other scripts than ours: which one a text is written in. Pure."""

import unicodedata
from enum import StrEnum

_FIRST_OTHER = "\u0370"  # the first Greek sign; whatever comes before is ours
_FEWEST = 2  # letters that are a word: a single one may look like ours


class Script(StrEnum):
    """A script in which no street is written, as Unicode calls its letters; all that have no sentence are `OTHER`."""

    CYRILLIC = "CYRILLIC"
    ARABIC = "ARABIC"
    OTHER = "OTHER"


def other_script(text: str) -> Script | None:
    """Return the script of a text that is written in no letter of ours, None for any other text."""
    if max(text, default="") < _FIRST_OTHER:
        return None
    letters = [char for char in unicodedata.normalize("NFKC", text) if char.isalpha()]
    scripts = [unicodedata.name(char, "").split(" ")[0] for char in letters]
    if "LATIN" in scripts or len(letters) < _FEWEST:
        return None
    return next((script for script in Script if script in scripts), Script.OTHER)
