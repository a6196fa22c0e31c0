"""Names that differ from what was typed by one or two errors, or only in how they sound. Pure.

An error counts more in a short name than in a long one, and more in the part that tells streets apart ("Goethe") than
in the kind of street ("straße"): that is what keeps streets of other towns from being taken for ours.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from zones.search.names import Name
from zones.search.normalise import sound_key

MAX_EDITS = 2  # insertions, omissions, replacements and swapped neighbours
SHORTEST_FOR_ONE = 4  # letters of the telling part that bear one error …
SHORTEST_FOR_TWO = 6  # … and two
SHORTEST_PART = 6  # letters of a part of a name that bears an error
LONG_ENOUGH = 9  # letters that tell a street apart even if it lacks the typed number


@dataclass(frozen=True)
class Misspelling:
    """The name at `position` with so many errors; `by_sound` if it sounds like what was typed."""

    position: int
    edits: int
    by_sound: bool
    is_sure: bool


class Misspellings:
    """Whole names or parts of names to be found by what is spelt or sounds nearly alike."""

    def __init__(self, names: Iterable[Name]) -> None:
        self._names = list(names)
        self._keys = [name.key for name in self._names]
        self._sounds = [sound_key(key) for key in self._keys]

    def find(self, key: str, max_edits: int = MAX_EDITS) -> Iterator[Misspelling]:
        """Yield every name that may be meant; the caller ranks them and knows which numbers a street has."""
        edits = _within(key, self._keys, max_edits)
        heard = _within(sound_key(key), self._sounds, max_edits - 1)
        for position in edits.keys() | heard.keys():
            found = self._judge(key, position, edits.get(position, MAX_EDITS + 1), heard.get(position, MAX_EDITS))
            if found:
                yield found

    def _judge(self, key: str, position: int, edits: int, heard: int) -> Misspelling | None:
        name = self._names[position]
        letters = len(name.stem)
        in_stem = _edits_in_stem(key, name) if edits <= MAX_EDITS else edits
        cost = min(in_stem, heard + 1) if heard else 0
        if cost > _allowed(letters):
            return None
        is_sure = letters >= LONG_ENOUGH and cost <= 1
        return Misspelling(position, min(edits, heard + 1), heard < edits, is_sure)


def _allowed(letters: int) -> int:
    """How many errors a telling part of so many letters bears."""
    return (letters >= SHORTEST_FOR_ONE) + (letters >= SHORTEST_FOR_TWO)


def _within(key: str, keys: Sequence[str], max_edits: int) -> dict[int, int]:
    found = process.extract(key, keys, scorer=OSA.distance, score_cutoff=max_edits, limit=None)
    return {position: int(edits) for _key, edits, position in found}


def _edits_in_stem(key: str, name: Name) -> int:
    """The errors that fall into the telling part: the least over all places where the kind may begin."""
    whole = name.key.removesuffix(name.kind) or name.key
    kind = name.kind if name.key != whole else ""
    cuts = range(max(0, len(whole) - MAX_EDITS), min(len(key), len(whole) + MAX_EDITS) + 1)
    costs = [
        (OSA.distance(key[:cut], whole) + OSA.distance(key[cut:], kind), OSA.distance(key[:cut], whole)) for cut in cuts
    ]
    return min(costs)[1] if costs else MAX_EDITS
