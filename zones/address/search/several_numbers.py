"""House numbers that stand for several: which single ones "12-14", "12/14", "12a/b" or "3+5" mean. Pure.

A range with both ends on one side of the street (both odd or both even) holds no number of the other side. After a
stroke a smaller number is no house of its own: "12/1" is the first part of 12.
"""

import re
from functools import lru_cache
from string import ascii_lowercase

LONGEST_RANGE = 100  # house numbers; "1-9999" is no range of a house
_SEVERAL = re.compile(r"(?P<letter>[a-z]?)(?P<rest>(?:[-/+](?:[0-9]{1,4}[a-z]?|[a-z]))+)")
_NEXT = re.compile(r"(?P<sign>[-/+])(?P<number>[0-9]*)(?P<letter>[a-z]?)")
Single = tuple[int, str]  # number and letter


@lru_cache(maxsize=20_000)
def singles(number: int, key: str) -> frozenset[Single]:
    """Return the single numbers that a number with this suffix (in normal form) means; it alone where it is one."""
    several = _SEVERAL.fullmatch(key)
    if several is None:
        return frozenset({(number, key)})
    last = (number, several["letter"])
    found = {last}
    for part in _NEXT.finditer(several["rest"]):
        end = (int(part["number"] or last[0]), part["letter"])
        if last < end <= (number + LONGEST_RANGE, "z"):
            found |= _between(last, end) if part["sign"] == "-" else {end}
            last = end
    return frozenset(found)


def is_one_of(listed: int, listed_key: str, number: int, key: str) -> bool:
    """Tell whether a listed house number stands for several, of which the typed one means at least one."""
    if not listed_key or listed_key.isalpha():  # nearly always
        return False
    several = singles(listed, listed_key)
    return len(several) > 1 and not several.isdisjoint(singles(number, key))


def _between(start: Single, end: Single) -> set[Single]:
    if start[0] == end[0]:
        first, last = (ascii_lowercase.find(letter) for letter in (start[1], end[1]))
        return {(start[0], letter) for letter in ascii_lowercase[max(first, 0) : last + 1]}
    step = 2 if (end[0] - start[0]) % 2 == 0 else 1
    return {(number, "") for number in range(start[0] + step, end[0], step)} | {end}
