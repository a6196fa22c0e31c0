"""Names that differ from what was typed by one or two errors, or only in how they sound. Pure.

An error counts more in a short name than in a long one, and only in the part that tells streets apart ("Goethe", not
"straße"): that is what keeps streets of other towns from being taken for ours.
"""

from collections.abc import Iterable, Iterator
from itertools import product
from typing import NamedTuple

from rapidfuzz.distance import OSA

from zones.address.search.names import StreetName
from zones.address.search.near_texts import NearTexts
from zones.address.search.normalise import letters_of, sound_key

MAX_EDITS = 2  # insertions, omissions, replacements and swapped neighbours
TOO_MANY = MAX_EDITS + 1
SHORTEST_FOR_ONE = 3  # letters of the telling part that bear one error …
SHORTEST_FOR_TWO = 5  # … and two
SHORTEST_HEARD = 8  # letters that bear an error in a name that only sounds alike
LONG_ENOUGH = 9  # letters that tell a street apart even if it lacks the typed number


class Misspelling(NamedTuple):
    """The name at `position` with so many errors, of which some `in_core`; `by_sound` if it sounds like what was typed.

    `is_sure` if it is long and has hardly an error, so that it is meant even where it lacks the typed number.
    """

    position: int
    edits: int
    in_core: int
    by_sound: bool
    is_sure: bool


class _Errors(NamedTuple):
    """The errors between what was typed and a name: as it is spelt, in its letters, and as it sounds."""

    spelt: int
    typed: int
    heard: int


class Misspellings:
    """Names to be found by what is spelt or sounds nearly alike; each as it is written, with the errors it bears."""

    def __init__(self, names: Iterable[tuple[str, StreetName, int]]) -> None:
        known = list(names)
        self._keys = [name.key for _text, name, _bears in known]
        self._parts = [name.parts for _text, name, _bears in known]
        self._letters = [letters_of(text) for text, _name, _bears in known]
        self._bears = [bears for _text, _name, bears in known]
        self._parts_in_letters = list(map(_in_letters, self._letters, self._parts))
        self._sounds = [sound_key(key) for key in self._keys]
        self._spelt = NearTexts(zip(zip(self._keys, self._letters, strict=True), self._bears, strict=True))
        self._heard = NearTexts(((sound,), bears - 1) for sound, bears in zip(self._sounds, self._bears, strict=True))

    def find(self, key: str, letters: str) -> Iterator[Misspelling]:
        """Yield every name that may be meant; the caller ranks them and knows which numbers a street has.

        `key` has umlauts and abbreviations written out, `letters` are those that were typed.
        """
        sound = sound_key(key)
        sounding = self._heard.near(sound)
        for position in sorted(self._spelt.near(key, letters) | sounding):
            bears = self._bears[position]
            spelt = _edits(key, self._keys[position], bears)
            typed = _edits(letters, self._letters[position], bears)
            heard = _edits(sound, self._sounds[position], bears - 1) if position in sounding else TOO_MANY
            if spelt == typed == heard == TOO_MANY:  # nearly always
                continue
            found = self._judge(position, key, letters, _Errors(spelt, typed, heard))
            if found:
                yield found

    def _judge(self, position: int, key: str, letters: str, errors: "_Errors") -> Misspelling | None:
        """Weigh the errors against the letters that tell the street apart; the same sound weighs nothing."""
        length = len(self._parts_in_letters[position][1])
        spelt, typed, heard = errors
        edits = min(spelt, typed)
        if heard == 0:
            return Misspelling(position, min(edits, 1), 0, by_sound=True, is_sure=length >= LONG_ENOUGH)
        if edits > MAX_EDITS:
            fits = heard == 1 and length >= SHORTEST_HEARD
            return Misspelling(position, MAX_EDITS, MAX_EDITS, by_sound=True, is_sure=False) if fits else None
        in_core = min(
            _edits_in_core(key, self._parts[position]) if spelt <= MAX_EDITS else TOO_MANY,
            _edits_in_core(letters, self._parts_in_letters[position]) if typed <= MAX_EDITS else TOO_MANY,
        )
        if in_core > _allowed(length):
            return None
        return Misspelling(position, edits, in_core, by_sound=False, is_sure=length >= LONG_ENOUGH and in_core <= 1)


def _edits(typed: str, known: str, most: int) -> int:
    """The errors between two texts, `TOO_MANY` where there are more than `most`."""
    edits = OSA.distance(typed, known, score_cutoff=most)
    return edits if edits <= most else TOO_MANY


def _in_letters(letters: str, parts: tuple[str, str, str]) -> tuple[str, str, str]:
    """The parts of a name in the letters that it is written with."""
    front, _core, back = map(letters_of, parts)
    end = len(letters) - len(back)
    return (letters[: len(front)], letters[len(front) : end], letters[end:])


def _allowed(letters: int) -> int:
    """How many errors a telling part of so many letters bears."""
    return (letters >= SHORTEST_FOR_ONE) + (letters >= SHORTEST_FOR_TWO)


def _edits_in_core(key: str, parts: tuple[str, str, str]) -> int:
    """The errors that fall into the middle part: over all ways to cut `key` in three, one with the fewest in all."""
    front, core, back = parts
    starts = _near(len(front), len(key)) if front else [0]
    ends = _near(len(key) - len(back), len(key)) if back else [len(key)]
    before = [(OSA.distance(key[:start], front), start) for start in starts]
    behind = [(OSA.distance(key[end:], back), end) for end in ends]
    best = (len(key) + sum(map(len, parts)) + 1, 0)  # more than there can be
    for (in_front, start), (in_back, end) in product(before, behind):
        if in_front + in_back <= best[0]:
            in_core = OSA.distance(key[start:end], core)
            best = min(best, (in_front + in_core + in_back, in_core))
    return best[1]


def _near(place: int, length: int) -> range:
    place = min(max(place, 0), length)
    return range(max(0, place - MAX_EDITS), min(length, place + MAX_EDITS) + 1)
