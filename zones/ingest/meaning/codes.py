"""How a zone is called: the code as the city writes it, and a safe key that may stand in an address (pure)."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from enum import StrEnum

from zones.ingest.meaning.cells import plain_text

LONGEST_KEY = 20
LONGEST_SHOWN = 60
SAFE_KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*", re.ASCII)
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"})
_UUID = re.compile(r"\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}?", re.IGNORECASE)
_OTHER = re.compile(r"[^A-Za-z0-9._]+")


class CodesFrom(StrEnum):
    """Where the codes come from; AS_THEY_ARE refuses what cannot stand in an address."""

    AS_THEY_ARE = ""
    MADE_SAFE = "safe"
    NAME = "name"
    NUMBER = "number"


def is_safe(code: str) -> bool:
    """Tell whether a code may stand in an address as it is."""
    return len(code) <= LONGEST_KEY and bool(SAFE_KEY.fullmatch(code))


def need_keys(shown: Iterable[str]) -> bool:
    """Tell whether one of the codes cannot stand in an address."""
    return any(code and not is_safe(code) for code in map(str.strip, shown))


def is_uuid(code: str) -> bool:
    """Tell whether a code is a number that only programs read."""
    return bool(_UUID.fullmatch(code.strip()))


def keys_of(shown: Sequence[str], start: CodesFrom) -> tuple[str, ...]:
    """Return a safe key for each shown code, all different if the codes are; an empty code has none.

    The key of a code depends on the code alone, so that it lives on in the next delivery, except where two codes
    would have the same. A number is the place in the file.
    """
    if start is CodesFrom.AS_THEY_ARE:
        return tuple(shown)
    if start is CodesFrom.NUMBER:
        digits = max(2, len(str(len(shown))))
        return tuple(f"G{number:0{digits}d}" for number in range(1, len(shown) + 1))
    return tuple(_apart([_key(plain_text(code)) for code in shown], shown))


def _key(code: str) -> str:
    """Return the code with other signs than letters, digits, dot and underscore as hyphens."""
    if is_safe(code):
        return code
    if is_uuid(code):
        return code.strip("{}")[:8]
    plain = unicodedata.normalize("NFKD", code.translate(_UMLAUTS)).encode("ascii", "ignore").decode()
    return _OTHER.sub("-", plain).strip("-._")[:LONGEST_KEY].rstrip("-._")


def _apart(keys: list[str], shown: Sequence[str]) -> list[str]:
    """Tell apart the keys of different codes; the same code twice keeps the same key, which the checks then name."""
    owner: dict[str, str] = {}
    made = []
    for key, code in zip(keys, map(plain_text, shown), strict=True):
        candidate, number = key, 1
        while candidate and owner.setdefault(candidate.casefold(), code.casefold()) != code.casefold():
            number += 1
            candidate = f"{key[: LONGEST_KEY - len(str(number)) - 1]}-{number}"
        made.append(candidate)
    return made
