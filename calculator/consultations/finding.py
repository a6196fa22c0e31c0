"""Finds cases by any part of what is written in them, by how a name sounds, and by telephone number.

All of it happens in memory: each case brings its normal forms (``calculator.models.findable``), which only the
application can decrypt.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from calculator.models.findable import Findable, national, sound
from zones.doors.spelling import raw_key, street_key, words

FEWEST_DIGITS = 3
NEAR = ((9, 2), (5, 1))  # letters of a word, and how many of them may be wrong
_DIALLED = re.compile(r"[+0-9 ()/.\-–]+")
_CASE = re.compile(r"(?:fall|nr\.?|nummer)?\s*([0-9]{1,9})", re.IGNORECASE)

Stored = Iterable[tuple[int, str]]  # number of a case, its forms as text


class Hits(NamedTuple):
    """Numbers of cases: those that hold what was typed, and behind them those with a name like it."""

    written: list[int]
    alike: list[int]


@dataclass
class TypedWord:
    """One typed word in all its forms; ``near`` are stored words that differ by a letter or two."""

    typed: str
    words: list[str] = field(init=False)
    forms: tuple[str, str] = field(init=False)
    sounds: list[str] = field(init=False)
    dialled: tuple[str, ...] = field(init=False)
    near: dict[str, set[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.words = words(self.typed)
        self.forms = (raw_key(self.typed), street_key(self.typed))
        self.sounds = [f" {code} " for code in map(sound, self.words) if code]
        self.dialled = _dialled(self.typed)

    def is_written(self, case: Findable) -> bool:
        """Whether the case holds it, in any field and as any part of a word."""
        every = case.names + case.texts
        raw, joined = self.forms
        return (
            all(word in every for word in self.words)
            or raw in every
            or joined in case.joined
            or any(number in case.numbers for number in self.dialled)
        )

    def is_heard(self, case: Findable) -> bool:
        """Whether a name sounds like it."""
        return len(self.sounds) == len(self.words) and all(code in case.sounds for code in self.sounds)

    def is_near(self, case: Findable) -> bool:
        """Whether a name is nearly written like it."""
        stored = set(case.names.split())
        return all(stored & self.near.get(word, set()) for word in self.words)


def search(stored: Stored, typed: str) -> Hits:
    """Return the numbers of the cases that fit, in the order in which they came.

    Names with a slip of the pen are looked for only if nothing else fits.
    """
    parts = [part for part in map(TypedWord, typed.split()) if part.words]
    cases = [(number, Findable.read(text)) for number, text in stored]
    asked, dialled = _CASE.fullmatch(typed.strip()), _dialled(typed)
    written = [
        number
        for number, case in cases
        if (asked and int(asked[1]) == number)
        or any(digits in case.numbers for digits in dialled)
        or (parts and all(part.is_written(case) for part in parts))
    ]
    taken = set(written)
    rest = [(number, case) for number, case in cases if number not in taken]
    alike = _fitting(rest, parts, TypedWord.is_heard)
    if not written and not alike:
        _look_around(parts, {word for _number, case in rest for word in case.names.split()})
        alike = _fitting(rest, parts, TypedWord.is_near)
    return Hits(written, alike)


def _fitting(
    cases: Iterable[tuple[int, Findable]], parts: list[TypedWord], is_like: Callable[[TypedWord, Findable], bool]
) -> list[int]:
    if not parts:
        return []
    return [number for number, case in cases if all(is_like(part, case) or part.is_written(case) for part in parts)]


def _look_around(parts: list[TypedWord], vocabulary: set[str]) -> None:
    """Tell every part which stored words are nearly written like its own."""
    known = sorted(vocabulary)
    for part in parts:
        part.near = {word: _near(word, known) for word in part.words}


def _near(word: str, known: list[str]) -> set[str]:
    for letters, wrong in NEAR:
        if len(word) >= letters:
            close = process.extract(word, known, scorer=OSA.distance, score_cutoff=wrong, limit=None)
            return {str(found) for found, *_ in close}
    return set()


def _dialled(typed: str) -> tuple[str, ...]:
    """Return the digits of a telephone number or a part of one; the country may stand in front without its signs."""
    digits = national(typed)
    if not _DIALLED.fullmatch(typed) or len(digits) < FEWEST_DIGITS:
        return ()
    return (digits, f"0{digits[2:]}") if digits.startswith("49") else (digits,)
