"""How streets are spelt in files that shorten words or avoid the letter ß (pure)."""

import re

_STRASSE = re.compile(r"([Ss])trasse\b")
_SHORT = re.compile(r"([Ss])tr\.(?=\s|$)")


def restore_eszett(street: str) -> str:
    """Return the street with "strasse" at the end of a word spelt "straße"; every other "ss" may be right and stays."""
    return _STRASSE.sub(r"\1traße", street)


def spelt_out(street: str) -> str:
    """Return the street with "str." at the end of a word spelt "straße", too."""
    return _SHORT.sub(r"\1traße", restore_eszett(street))
