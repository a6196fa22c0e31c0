"""Names that differ from what was typed by one or two errors, or only in how they sound. Pure.

An error counts more in a short name than in a long one, and only in the part that tells streets apart ("Goethe", not
"straße"): that is what keeps streets of other towns from being taken for ours.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

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


@dataclass(frozen=True)
class Misspelling:
    """The name at `position` with so many errors, of which some `in_core`; `by_sound` if it sounds like what was typed.

    `is_sure` if it is long and has hardly an error, so that it is meant even where it lacks the typed number.
    """

    position: int
    edits: int
    in_core: int
    by_sound: bool
    is_sure: bool


class Misspellings:
    """Names to be found by what is spelt or sounds nearly alike; each with the text as it is written."""

    def __init__(self, names: Iterable[tuple[str, StreetName]], max_edits: int = MAX_EDITS) -> None:
        pairs = list(names)
        self._names = [name for _text, name in pairs]
        self._letters = [letters_of(text) for text, _name in pairs]
        self._max_edits = max_edits
        self._by_key = NearTexts((name.key for name in self._names), max_edits)
        self._by_letters = NearTexts(self._letters, max_edits)
        self._by_sound = NearTexts((sound_key(name.key) for name in self._names), max_edits - 1)

    def find(self, key: str, letters: str) -> Iterator[Misspelling]:
        """Yield every name that may be meant; the caller ranks them and knows which numbers a street has.

        `key` has umlauts and abbreviations written out, `letters` are those that were typed.
        """
        spelt = self._by_key.within(key)
        typed = self._by_letters.within(letters)
        heard = self._by_sound.within(sound_key(key))
        for position in spelt.keys() | typed.keys() | heard.keys():
            in_core = min(
                _edits_in_core(key, self._names[position].parts) if position in spelt else TOO_MANY,
                _edits_in_core(letters, self._parts_in_letters(position)) if position in typed else TOO_MANY,
            )
            edits = min(spelt.get(position, TOO_MANY), typed.get(position, TOO_MANY))
            found = self._judge(position, edits, in_core, heard.get(position, TOO_MANY))
            if found:
                yield found

    def _parts_in_letters(self, position: int) -> tuple[str, str, str]:
        front, _core, back = map(letters_of, self._names[position].parts)
        text = self._letters[position]
        end = len(text) - len(back)
        return (text[: len(front)], text[len(front) : end], text[end:])

    def _judge(self, position: int, edits: int, in_core: int, heard: int) -> Misspelling | None:
        """Weigh the errors against the letters that tell the street apart; the same sound weighs nothing."""
        letters = len(self._parts_in_letters(position)[1])
        if heard == 0:
            return Misspelling(position, min(edits, 1), 0, by_sound=True, is_sure=letters >= LONG_ENOUGH)
        if edits > MAX_EDITS:
            fits = heard == 1 and letters >= SHORTEST_HEARD
            return Misspelling(position, MAX_EDITS, MAX_EDITS, by_sound=True, is_sure=False) if fits else None
        if in_core > _allowed(letters):
            return None
        return Misspelling(position, edits, in_core, by_sound=False, is_sure=letters >= LONG_ENOUGH and in_core <= 1)


def _allowed(letters: int) -> int:
    """How many errors a telling part of so many letters bears."""
    return (letters >= SHORTEST_FOR_ONE) + (letters >= SHORTEST_FOR_TWO)


def _edits_in_core(key: str, parts: tuple[str, str, str]) -> int:
    """The errors that fall into the middle part: over all ways to cut `key` in three, one with the fewest in all."""
    front, core, back = parts
    costs = []
    for start in _near(len(front), len(key)) if front else [0]:
        for end in _near(len(key) - len(back), len(key)) if back else [len(key)]:
            in_core = OSA.distance(key[start:end], core)
            in_all = in_core + OSA.distance(key[:start], front) + OSA.distance(key[end:], back)
            costs.append((in_all, in_core))
    return min(costs)[1]


def _near(place: int, length: int) -> range:
    place = min(max(place, 0), length)
    return range(max(0, place - MAX_EDITS), min(length, place + MAX_EDITS) + 1)
