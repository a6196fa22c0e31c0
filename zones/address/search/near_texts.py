"""Texts that are nearly the typed one, found without comparing it with all of them. Pure.

Two texts with at most k errors have beginnings that become the same when at most k letters are left out of each (the
idea of SymSpell). So each text is filed under what is left of its beginning, and only what meets there is compared by
RapidFuzz. A beginning of six letters keeps the index of a city's streets at some ten thousand entries.
"""

from collections import defaultdict
from collections.abc import Iterable

from rapidfuzz.distance import OSA

BEGINNING = 6  # letters; fewer meet too often, more need more memory


class NearTexts:
    """Texts by position, found by others with at most `max_edits` errors: a letter more, less, another, two swapped."""

    def __init__(self, texts: Iterable[str], max_edits: int) -> None:
        self._texts = tuple(texts)
        self._max_edits = max_edits
        filed: dict[str, list[int]] = defaultdict(list)
        for position, text in enumerate(self._texts):
            for left in _left_over(text, max_edits):
                filed[left].append(position)
        self._filed = {left: tuple(positions) for left, positions in filed.items()}

    def within(self, text: str) -> dict[int, int]:
        """Return the positions of the texts with at most so many errors, and how many each has."""
        limit, filed = self._max_edits, self._filed
        near = {position for left in _left_over(text, limit) for position in filed.get(left, ())}
        lengths = range(len(text) - limit, len(text) + limit + 1)
        found = (
            (position, OSA.distance(text, self._texts[position], score_cutoff=limit))
            for position in near
            if len(self._texts[position]) in lengths
        )
        return {position: edits for position, edits in found if edits <= limit}


def _left_over(text: str, max_edits: int) -> set[str]:
    """What is left of the beginning of a text without up to so many of its letters."""
    shorter = [(text[:BEGINNING], 0)]  # with the place from which on letters are still left out
    found = {text[:BEGINNING]}
    for _ in range(max_edits):
        shorter = [(left[:at] + left[at + 1 :], at) for left, start in shorter for at in range(start, len(left))]
        found.update(left for left, _at in shorter)
    return found
