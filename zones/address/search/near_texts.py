"""Texts that are nearly the typed one, found without comparing it with all of them. Pure.

Two texts with at most k errors have beginnings that become the same when at most k letters are left out of each (the
idea of SymSpell). So each text is filed under what is left of its beginning, and only what meets there is compared by
RapidFuzz. A beginning of six letters keeps the index of a city's streets at some ten thousand entries.
"""

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

BEGINNING = 6  # letters; fewer meet too often, more need more memory


class NearTexts:
    """Texts by position, each in one spelling or several, found by others with at most so many errors as it bears.

    An error is a letter more, less, another, or two swapped.
    """

    def __init__(self, texts: Iterable[tuple[Iterable[str], int]]) -> None:
        self._max_edits = 0
        filed: dict[str, list[int]] = defaultdict(list)
        for position, (spellings, edits) in enumerate(texts):
            self._max_edits = max(self._max_edits, edits)
            for left in _left_over(spellings, edits):
                filed[left].append(position)
        self._filed = {left: tuple(positions) for left, positions in filed.items()}

    def near(self, *spellings: str) -> set[int]:
        """Return the positions of all texts that bear these errors, and of others that begin alike."""
        filed = self._filed
        return set[int]().union(*[filed[left] for left in _left_over(spellings, self._max_edits) if left in filed])


def _left_over(spellings: Iterable[str], max_edits: int) -> set[str]:
    """What is left of the beginnings of texts without up to so many of their letters."""
    found = set[str]()
    for beginning in {text[:BEGINNING] for text in spellings}:
        for length in range(max(0, len(beginning) - max_edits), len(beginning) + 1):
            found.update(map("".join, combinations(beginning, length)))
    return found
