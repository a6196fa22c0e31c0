"""Text from people in files for spreadsheets."""

_RISKY = ("=", "+", "-", "@", "\t", "\r", "\n")


def harmless(text: str) -> str:
    """Return text so that no spreadsheet takes it for a formula, not even after spaces."""
    return f"'{text}" if text.startswith(_RISKY) or text.lstrip().startswith(_RISKY) else text
