"""The version that a page carries of what it shows."""

_MOST_DIGITS = 9


def version_in(text: str) -> int:
    """Return the version that was sent; 0, which nothing stored has, if it is no number."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS else 0
