"""The streets of one edition, found by what people type: exact, by a former name, by a part, a beginning, with errors.

Pure and immutable: built once per edition, read by every request. Each match says how it came about.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from rapidfuzz.distance import OSA

from zones.address.search.misspelt import MAX_EDITS, Misspelling, Misspellings
from zones.address.search.names import StreetName, TypedName, has_words_of, with_kind_anywhere, with_words_turned
from zones.address.search.normalise import LAST, sound_key, street_key
from zones.address.search.slips import has_a_word_right, linked_otherwise, of_a_town_otherwise, of_another_kind
from zones.address.search.vocabulary import Vocabulary

LONGEST_BROKEN = 4  # letters of "str" with one too many
SHORTEST_SOUND = 3  # letters that are left of what is heard
SHORTEST_PART = 6  # letters of a part of a name that bears an error


class How(IntEnum):
    """How a street was matched, best first."""

    EXACT = 0
    IN_TEXT = 1
    ALIAS = 2
    PART = 3
    PREFIX = 4
    WORD_PREFIX = 5
    SOUND = 6
    ERROR = 7
    ENGLISH = 8


@dataclass(frozen=True)
class Alias:
    """A former name of a street, with where it is known from."""

    old_name: str
    street: str
    source: str
    as_of: date


@dataclass(frozen=True)
class StreetMatch:
    """The street at this position; `alias` if its former name was meant."""

    street: int
    how: How
    edits: int = 0
    alias: Alias | None = None

    @property
    def former(self) -> str:
        """The former name by which it was found, if it was."""
        return self.alias.old_name if self.alias else ""


class StreetIndex:
    """`names` are the streets with different keys, `sizes` how many addresses each has: larger streets come first."""

    def __init__(self, names: Sequence[str], sizes: Sequence[int], aliases: Sequence[Alias] = ()) -> None:
        self.names = tuple(names)
        self._sizes = tuple(sizes)
        self._position = {street_key(name): position for position, name in enumerate(names)}
        known = [alias for alias in aliases if street_key(alias.street) in self._position]
        # What may be typed: the names of today, then former ones.
        self._streets = [*range(len(names)), *(self._position[street_key(alias.street)] for alias in known)]
        self._aliases: list[Alias | None] = [*([None] * len(names)), *known]
        texts = [*names, *(alias.old_name for alias in known)]
        self._names = [StreetName.of(text) for text in texts]
        self._entry_of = {name.key: entry for entry, name in reversed(list(enumerate(self._names)))}
        self._keys = sorted(self._entry_of)
        self._index_beginnings()
        self._index_words()
        self._vocabulary = Vocabulary(self._names)
        self._parts = [(entry, part) for entry, name in enumerate(self._names) for part in _telling_parts(name)]
        whole = [(text, name, MAX_EDITS) for text, name in zip(texts, self._names, strict=True)]
        self._spelt = Misspellings([*whole, *((part.key, part, 1) for _entry, part in self._parts)])

    def exact(self, key: str) -> int | None:
        """Return the position of the street with this very key, if there is one."""
        return self._position.get(key)

    def called(self, key: str) -> StreetMatch | None:
        """Return the street that bears or bore exactly this name."""
        entry = self._entry_of.get(key)
        return None if entry is None else self._match(entry, How.IN_TEXT)

    def is_begun(self, key: str) -> bool:
        """Tell whether the name of a street, of today or a former one, begins with the key."""
        at = bisect_left(self._keys, key)
        return at < len(self._keys) and self._keys[at].startswith(key)

    def beginning(self, *keys: str) -> list[StreetMatch]:
        """Return the streets of which the name, or a word in it, begins with one of the keys, best first."""
        best: dict[int, StreetMatch] = {}
        for key in filter(None, keys):
            start, end = bisect_left(self._starts, key), bisect_right(self._starts, key + LAST)
            for at in range(start, end):
                entry, is_first = self._start_of[at]
                self._keep(best, self._beginning_match(entry, is_exact=self._starts[at] == key, is_first=is_first))
        return sorted(best.values(), key=self._rank)

    def sounding(self, key: str) -> list[StreetMatch]:
        """Return the streets of which the name begins with what sounds like the key, the largest first."""
        heard = sound_key(key)
        if len(heard) < SHORTEST_SOUND:  # "aaaaaaa"
            return []
        start, end = bisect_left(self._sounds, heard), bisect_right(self._sounds, heard + LAST)
        best: dict[int, StreetMatch] = {}
        for entry in self._sounds_of[start:end]:
            self._keep(best, self._match(entry, How.SOUND))
        return sorted(best.values(), key=self._rank)

    def named_in_part(self, typed: TypedName) -> list[StreetMatch]:
        """Return the streets that a text names by some of their words, in any order, or with another article."""
        part = with_kind_anywhere(typed.parts)
        best: dict[int, StreetMatch] = {}
        for entry in self._by_core.get((part.core, part.kind), ()):
            self._keep(best, self._match(entry, How.ERROR, edits=1))
        for key in with_words_turned(typed.text):
            if key in self._entry_of:
                self._keep(best, self._match(self._entry_of[key], How.PART))
        for entry in sorted({entry for word in part.core for entry in self._by_word.get(word, ())}):
            if has_words_of(part, self._names[entry]):
                self._keep(best, self._match(entry, How.PART))
        return sorted(best.values(), key=self._rank)

    def misspelt(
        self, typed: TypedName, has_number: Callable[[int], bool], *, even_known: bool = False
    ) -> list[StreetMatch]:
        """Return the streets that may be meant although the name is misspelt.

        `has_number` tells whether a street has the address that was typed: where it has not, only a long name with one
        error is offered. A name of known words is believed to be right but for one letter, a linking letter or the kind
        of street. `even_known` looks for further slips that make one known word of another.
        """
        name = typed.parts
        is_known = not even_known and self._vocabulary.knows_all(name)
        best: dict[int, StreetMatch] = {}
        for street in self._with_broken_kind(typed.key):
            self._keep(best, StreetMatch(street, How.ERROR, edits=1))
        for key in (*linked_otherwise(name), *of_a_town_otherwise(name), *of_another_kind(name)):
            other = self._entry_of.get(key)
            if other is not None and has_number(self._streets[other]):
                self._keep(best, self._match(other, How.ERROR, edits=2))
        for entry, meant, errors, found in self._misspelt(typed.key, typed.letters):
            match = self._match(entry, How.SOUND if found.by_sound else How.ERROR, found.edits + errors - found.in_core)
            is_slip = match.edits <= 1 or has_a_word_right(name, meant)
            fits = errors <= 1 or (
                (not name.kind or name.glued == meant.glued) and (even_known or self._vocabulary.looks_mistyped(name))
            )
            if (found.is_sure or has_number(match.street)) and (is_slip or not is_known) and fits:
                self._keep(best, match)
        return sorted(best.values(), key=lambda match: (match.edits, self._rank(match)))

    def _with_broken_kind(self, key: str) -> Iterator[int]:
        """Yield the streets of which only the short form "str" is misspelt: "Goethesr", "Goetheatr"."""
        for end in range(len(key) - LONGEST_BROKEN, len(key) - 1):
            if end > 0 and OSA.distance(key[end:], "str", score_cutoff=1) == 1:
                street = self.exact(f"{key[:end]}strasse")
                if street is not None:
                    yield street

    def _misspelt(self, key: str, letters: str) -> Iterator[tuple[int, StreetName, int, Misspelling]]:
        """Yield what may be meant with the errors in what tells it apart; a part that is missing counts as one."""
        for found in self._spelt.find(key, letters):
            if found.position < len(self._names):
                yield found.position, self._names[found.position], found.in_core, found
            elif len(key) >= SHORTEST_PART:
                entry, part = self._parts[found.position - len(self._names)]
                yield entry, part, found.in_core + 1, found._replace(by_sound=False, is_sure=False)

    def _index_beginnings(self) -> None:
        starts = []
        for entry, name in enumerate(self._names):
            ends = range(max(1, len(name.words)))
            starts += [("".join(name.words[first:]) + name.kind, entry, first == 0) for first in ends]
        starts.sort()
        self._starts = [key for key, _entry, _is_first in starts]
        heard = sorted((sound_key(name.key), entry) for entry, name in enumerate(self._names))
        self._sounds, self._sounds_of = [sound for sound, _entry in heard], [entry for _sound, entry in heard]
        self._start_of = [(entry, is_first) for _key, entry, is_first in starts]

    def _index_words(self) -> None:
        self._by_word: dict[str, list[int]] = defaultdict(list)
        self._by_core: dict[tuple[tuple[str, ...], str], list[int]] = defaultdict(list)
        for entry, name in enumerate(self._names):
            if name.core or not name.glued:  # "Hinterweg" has no article
                self._by_core[name.core, name.kind].append(entry)
            for word in set(name.core):
                self._by_word[word].append(entry)

    def _beginning_match(self, entry: int, *, is_exact: bool, is_first: bool) -> StreetMatch:
        if is_first:
            return self._match(entry, How.EXACT if is_exact else How.PREFIX)
        return self._match(entry, How.PART if is_exact else How.WORD_PREFIX)

    def _match(self, entry: int, how: How, edits: int = 0) -> StreetMatch:
        alias = self._aliases[entry]
        return StreetMatch(self._streets[entry], max(how, How.ALIAS) if alias else how, edits, alias)

    def _keep(self, best: dict[int, StreetMatch], match: StreetMatch) -> None:
        known = best.get(match.street)
        if known is None or (match.how, match.edits) < (known.how, known.edits):
            best[match.street] = match

    def _rank(self, match: StreetMatch) -> tuple[int, int]:
        return (match.how, -self._sizes[match.street])


def _telling_parts(name: StreetName) -> list[StreetName]:
    """The last telling word of a name of several, alone and with the kind: "Liebknecht", "Liebknechtstraße"."""
    if len(name.core) < 2 or len(name.core[-1]) < SHORTEST_PART:  # noqa: PLR2004 - several words
        return []
    alone = StreetName(name.core[-1:], "")
    return [alone, StreetName(name.core[-1:], name.kind, glued=True)] if name.kind else [alone]
