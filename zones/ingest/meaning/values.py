"""Which word of a file stands for which code (pure).

A word that the list knows is read. Every other one is shown once with its count, perhaps with a proposal, and a person
decides: a code, or nothing.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from zones.catalogue.codes import CodeNames, code_of, plain_name
from zones.ingest.meaning.cells import Aside, Remark, plain_text, read_number
from zones.ingest.meaning.fields import CodedField
from zones.ingest.meaning.units import PLAIN

NOTHING = ""  # the choice to leave such cells empty


@dataclass(frozen=True)
class UnknownWord:
    """A word of a column that nobody knows yet; `proposed` is its likely code."""

    text: str
    count: int
    proposed: int | None = None


def read_code(text: str, codes: CodeNames, chosen: Mapping[str, str]) -> int | Aside | None:
    """Return the code of a word, why it is set aside, or None where it is not known."""
    plain = plain_text(text)
    if plain in chosen:
        return Aside(Remark.CHOSEN) if chosen[plain] == NOTHING else int(chosen[plain])
    if (code := code_of(plain, codes)) is not None:
        return code
    read = read_number(plain, PLAIN, None)
    return read if isinstance(read, Aside) and read.note.is_empty else None


def unknown_words(texts: Iterable[str], field: CodedField, chosen: Mapping[str, str]) -> tuple[UnknownWord, ...]:
    """Return the words that are neither known nor chosen, the most frequent first."""
    counted = Counter(plain_text(text) for text in texts if read_code(text, field.codes, chosen) is None)
    return tuple(UnknownWord(text, count, field.propose(text)) for text, count in counted.most_common())


def by_signs(signs: Iterable[tuple[tuple[str, ...], int]], text: str) -> int | None:
    """Return the code of the first entry all of whose signs stand in the text; nothing where the text denies."""
    plain, words = plain_name(text), text.casefold().split()
    if any(word.startswith(("kein", "nicht", "ohne")) for word in words):
        return None
    return next((code for parts, code in signs if all(part in plain for part in parts)), None)
