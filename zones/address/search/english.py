"""Names of streets in English: "Luther Street 8", "8 Luther Street", "Market 4". Pure."""

import re
from collections.abc import Mapping
from functools import cache
from itertools import product
from pathlib import Path
from types import MappingProxyType

_WORDS_TXT = Path(__file__).resolve().parent / "english_words.txt"
_WORD = re.compile(r"[A-Za-z]+")
MAX_READINGS = 8


@cache
def english_words() -> Mapping[str, tuple[str, ...]]:
    """Return the German words for each English one, the usual one first; an empty one where it says nothing."""
    lines = _WORDS_TXT.read_text(encoding="utf-8").splitlines()
    pairs = (line.split(": ") for line in lines if not line.startswith("#"))
    return MappingProxyType(
        {english: tuple(word.removeprefix("-") for word in german.split()) for english, german in pairs}
    )


def in_german(text: str) -> list[str]:
    """Return the ways to read a text with English words as German, none if it has none; the usual ones first."""
    words = english_words()
    found = [found for found in _WORD.finditer(text) if found[0].lower() in words]
    if not any(len(words[one[0].lower()][0]) > 0 for one in found):
        return []
    choices = list(product(*(words[one[0].lower()] for one in found)))[:MAX_READINGS]
    return [_replaced(text, found, choice) for choice in choices]


def _replaced(text: str, found: list[re.Match[str]], german: tuple[str, ...]) -> str:
    for one, word in zip(reversed(found), reversed(german), strict=True):
        text = f"{text[: one.start()]}{word}{text[one.end() :]}"
    return text
