"""House numbers as people write them: a number, and whatever follows it, kept as it is written (pure).

"12a", "12-14", "12/14", "12½", "12 1/2", "12a/b", "3;5", "5 Haus 2". What is no house number is none: a date that a
spreadsheet made of "12-14", a decimal number, two numbers that nothing joins.
"""

import re
from functools import lru_cache
from typing import NamedTuple

LONGEST_SUFFIX = 20  # characters, as the database column
_LONGEST = 40
_BEFORE = re.compile(r"(?:haus ?)?(?:nr|nummer)\b\.? ?:? ?", re.IGNORECASE)
_WHOLE = re.compile(r"0*(?P<number>\d{1,4})[.,]0+", re.ASCII)  # "12.0", as spreadsheets and programs give numbers out
_DATE = re.compile(r"\d{4}-\d\d-\d\d\b.*", re.ASCII)
_LETTER = "a-zA-ZÀ-ÖØ-öø-ÿ"
_WORDS = rf"[{_LETTER}]{{1,12}}\.?|\([{_LETTER}]{{1,12}}\.?\)"
_NUMBER = re.compile(
    rf"0*(?P<number>[0-9]{{1,4}})(?P<suffix>(?: ?[½¼¾⅓⅔]| [0-9]/[0-9](?![0-9])| ?(?:{_WORDS}))?"
    rf"(?:(?: ?[-‐‑–—−/+;,&] ?| )(?:{_WORDS}|[½¼¾⅓⅔]|[0-9]{{1,4}}[a-zA-Z]?(?![\w])))*)"
)
_UNJOINED = re.compile(r"[0-9] [0-9](?!/)")  # "12 14": nobody knows what is meant
_SIGN = re.compile(r" ?([-‐‑–—−/+;]) ?")
_WORD = re.compile(rf"[{_LETTER}]{{2}}")
_APART = re.compile(rf"[0-9(]|[{_LETTER}](?:[{_LETTER}]|\.)")  # does not touch the number


class HouseNumber(NamedTuple):
    """A number from 0 to 9999 and what follows it, without the space between the two."""

    number: int
    suffix: str


@lru_cache(maxsize=50_000)
def read(text: str) -> HouseNumber | None:
    """Return the house number that a tidy text writes, or None where it is none."""
    if len(text) > _LONGEST:
        return None
    text = _BEFORE.sub("", text, count=1) if text[:1].isalpha() else text
    found = _WHOLE.fullmatch(text) or _NUMBER.fullmatch(text)
    if found is None or _DATE.fullmatch(text):
        return None
    suffix = _SIGN.sub(r"\1", found.groupdict().get("suffix") or "").strip()
    if len(suffix) > LONGEST_SUFFIX or _UNJOINED.search(text):
        return None
    return HouseNumber(int(found["number"]), suffix if _WORD.search(suffix) else suffix.lower())


def written(number: int, suffix: str) -> str:
    """Return both as printed: 12a, 12-14, 12 1/2, 5 Haus 2."""
    return f"{number}{' ' if _APART.match(suffix) else ''}{suffix}"
