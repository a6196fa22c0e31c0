"""How names are spelt in files: invisible signs, shortened words, the letter ß (pure)."""

import re
import unicodedata

_STRASSE = re.compile(r"([Ss])trasse\b")
_SHORT = re.compile(r"([Ss])tr\.(?=\s|$)")


def tidy(text: str) -> str:
    """Return the text as people see it: every kind of space as one space, none at the ends, no invisible signs.

    A no-break space is a space; a soft hyphen, a zero-width space, a byte order mark and marks of the writing direction
    are nothing. Control characters other than spaces stay, and whoever asks `isprintable` hears of them.
    """
    if text.isprintable():  # nearly always: the only space in it is the plain one
        return " ".join(text.split()) if "  " in text else text.strip()
    return " ".join("".join(char for char in text if unicodedata.category(char) != "Cf").split())


def restore_eszett(street: str) -> str:
    """Return the street with "strasse" at the end of a word spelt "straße"; every other "ss" may be right and stays."""
    return _STRASSE.sub(r"\1traße", street)


def spelt_out(street: str) -> str:
    """Return the street with "str." at the end of a word spelt "straße", too."""
    return _SHORT.sub(r"\1traße", restore_eszett(street))
