"""How streets are spelt in files that avoid the letter ß (pure)."""

import re

_STRASSE = re.compile(r"([Ss])trasse\b")


def restore_eszett(street: str) -> str:
    """Return the street with "strasse" at the end of a word spelt "straße"; every other "ss" may be right and stays."""
    return _STRASSE.sub(r"\1traße", street)
