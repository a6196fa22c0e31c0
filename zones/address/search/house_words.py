"""What stands beside a house number and speaks of the house: floors, flats, entrances, letters and numbers. Pure."""

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import MappingProxyType

from zones.address.search.normalise import street_key, words

_WORDS_TXT = Path(__file__).resolve().parent / "house_words.txt"
_FLOOR = re.compile(r"[0-9]+(?:og|dg|ug|et)")
_ROMAN = re.compile(r"i{2,3}|iv|vi{1,3}|ix")
_LOOSE = re.compile(r"\d+[a-z]?|[a-z]")  # a number or a letter by itself


class HousePart(StrEnum):
    """What a word beside a house number speaks of: the sections of ``house_words.txt``."""

    FLOOR = "floor"
    FLAT = "flat"
    ENTRANCE = "entrance"


@cache
def house_words() -> Mapping[str, HousePart]:
    """Return what each word speaks of, in normal form."""
    found: dict[str, HousePart] = {}
    part = HousePart.FLOOR
    for line in _WORDS_TXT.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            part = HousePart(line.strip("[]"))
        elif not line.startswith("#"):
            found |= {street_key(word): part for word in line.split()}
    return MappingProxyType(found)


def beside_the_house(text: str) -> list[str]:
    """Return the words that say more than where in the house somebody lives ("3. OG links")."""
    return [word for word in words(text) if not _is_in_the_house(word) and not _LOOSE.fullmatch(word)]


def leaves_open(text: str) -> bool:
    """Tell whether a number or a letter stands there that speaks of no floor or flat: perhaps of another house."""
    found = words(text)
    return not any(map(_is_in_the_house, found)) and any(map(_LOOSE.fullmatch, found))


def _is_in_the_house(word: str) -> bool:
    return word in house_words() or _FLOOR.fullmatch(word) is not None or _ROMAN.fullmatch(word) is not None
