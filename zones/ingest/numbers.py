"""Numbers as people and programs write them (pure)."""

import re
from decimal import Decimal

_SPACES = re.compile(r"[\s\u00a0\u202f'’]")
_PLAIN = re.compile(r"[+-]?\d+(\.\d+)?(e[+-]?\d{1,2})?", re.IGNORECASE | re.ASCII)
_GROUPED = {mark: re.compile(rf"[+-]?\d{{1,3}}({re.escape(mark)}\d{{3}})+", re.ASCII) for mark in ".,"}
_AMBIGUOUS = re.compile(r"[+-]?[1-9]\d{0,2}\.\d{3}", re.ASCII)


def parse_number(text: str) -> Decimal | None:
    """Return the number that `text` writes with decimal point or comma, perhaps with marks for thousands, or None."""
    plain = _SPACES.sub("", text)
    last = max(plain.rfind("."), plain.rfind(","))
    if last >= 0:
        decimal_mark = plain[last]
        other = "," if decimal_mark == "." else "."
        whole, fraction = plain[:last], plain[last + 1 :]
        if decimal_mark in whole:
            return Decimal(plain.replace(decimal_mark, "")) if _GROUPED[decimal_mark].fullmatch(plain) else None
        if other in whole and not _GROUPED[other].fullmatch(whole):
            return None
        plain = f"{whole.replace(other, '')}.{fraction}"
    return Decimal(plain) if _PLAIN.fullmatch(plain) else None


def is_ambiguous(text: str) -> bool:
    """Tell whether the point may as well separate thousands: 1.234."""
    return bool(_AMBIGUOUS.fullmatch(_SPACES.sub("", text)))
