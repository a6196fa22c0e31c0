"""The words that street names are made of: what tells a name that was meant from a slip of the finger. Pure."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from zones.address.search.names import SHORTEST_WORD, StreetName
from zones.address.search.normalise import street_key

_WORDS_TXT = Path(__file__).resolve().parent / "street_words.txt"
_RUN = 4  # letters in a row; shorter runs occur in any word, longer ones in hardly any other
ODD_RUNS = 2  # so many runs that no word has make a text look mistyped
LONG_CORE = 10  # letters that leave little doubt which street was meant …
LONG_CORE_OF_SEVERAL = 8  # … and in a name of several words


@cache
def street_words() -> frozenset[str]:
    """Return words that German street names are made of."""
    lines = _WORDS_TXT.read_text(encoding="utf-8").splitlines()
    return frozenset(street_key(word) for line in lines if not line.startswith("#") for word in line.split())


@cache
def region_words() -> frozenset[str]:
    """Return those that are made of the names of towns and regions: "Erfurter", "Sachsen"."""
    sections = _WORDS_TXT.read_text(encoding="utf-8").split("# ")
    section = next(section for section in sections if section.startswith("Towns and regions\n"))
    return frozenset(street_key(word) for line in section.splitlines()[1:] for word in line.split())


class Vocabulary:
    """Words of street names everywhere and those of an edition's own streets."""

    def __init__(self, names: Iterable[StreetName]) -> None:
        own = {word for name in names for word in name.core if len(word) >= SHORTEST_WORD}
        self._words = street_words() | own
        self._runs = {run for word in self._words for run in _runs(word)}

    def knows_all(self, name: StreetName) -> bool:
        """Tell whether the name is made of known words throughout: then it is spelt rightly."""
        return all(word in self._words for word in name.core)

    def looks_mistyped(self, name: StreetName) -> bool:
        """Tell whether the name has letters in a row that no word has, or is so long that two errors hardly matter."""
        odd = sum(run not in self._runs for word in name.core for run in _runs(word))
        return odd >= ODD_RUNS or len(name.stem) >= (LONG_CORE if len(name.core) == 1 else LONG_CORE_OF_SEVERAL)


def _runs(word: str) -> list[str]:
    framed = f"^{word}$"
    return [framed[start : start + _RUN] for start in range(len(framed) - _RUN + 1)]
