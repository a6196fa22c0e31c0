"""Finds the questions, pages and words that fit what somebody has typed: whole words, beginnings, and small slips."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import fuzz

from knowledge.markdown import plain
from knowledge.texts import Text, TextKind

_WORD = re.compile(r"\w+")
_SHORTEST = 3  # letters by which a beginning counts
_ALIKE = 84  # of 100: one wrong letter in six
_EXACT, _BEGINS, _INSIDE, _SLIP = 4, 3, 2, 2
_ENDING = 2  # letters by which an inflected word is longer, or that join the parts of a compound
_TITLE = 3  # how much more the title counts than the text
# Words that every question has.
_EMPTY = frozenset((
    "der", "die", "das", "und", "oder", "ist", "sind", "ich", "ein", "eine", "einen", "einer", "mein", "meine",
    "meinen", "was", "wie", "wann", "wer", "wo",
    "warum", "wieviel", "viel", "kann", "darf", "muss", "soll", "fuer", "mit", "von",
    "zu", "zum", "zur", "im", "in", "an", "auf", "es", "man", "noch", "gibt", "bei", "den", "dem", "des", "hat", "habe",
))  # fmt: skip


def fitting(asked: str, texts: Iterable[Text]) -> list[Text]:
    """Return the texts that fit, the best first; a question before a page before a word where both fit alike.

    Only those in which most of the words are found; where one text has them all, the others with fewer stay away.
    """
    terms = [term for term in _terms(asked) if term not in _EMPTY] or _terms(asked)
    texts = list(texts)
    known = Counter(word for each in texts for word in _title_terms(each) | _body_terms(_all_of(each)))
    terms = [_sought(term, known) for term in terms]
    order = (TextKind.QUESTION, TextKind.PAGE, TextKind.WORD, TextKind.LOCAL)
    scored = [(_scores(terms, each), each) for each in texts]
    most = max((_found(scores) for scores, _text in scored), default=0)
    kept = [(sum(scores), each) for scores, each in scored if _found(scores) == most]
    if 2 * most <= len(terms) and most < len(terms):
        return []
    return (
        [each for _score, each in sorted(kept, key=lambda pair: (-pair[0], order.index(pair[1].kind)))] if most else []
    )


def _found(scores: list[int]) -> int:
    return sum(1 for score in scores if score)


def _scores(terms: list[str], text: Text) -> list[int]:
    title, body = _title_terms(text), _body_terms(_all_of(text))
    return [max(_TITLE * _match(term, title), _match(term, body)) for term in terms]


def _match(term: str, words: frozenset[str]) -> int:
    if term in words:
        return _EXACT
    if len(term) < _SHORTEST:
        return 0
    if any(word.startswith(term) for word in words):
        return _BEGINS
    if any(_holds(word, term) for word in words):
        return _INSIDE
    return _SLIP if any(fuzz.ratio(term, word) >= _ALIKE for word in words) else 0


def _holds(word: str, term: str) -> bool:
    """Tell whether a word is what is sought, a compound with it, or the same without an ending."""
    return term in word or (len(word) > _SHORTEST and term.startswith(word) and len(term) - len(word) <= _ENDING)


def _sought(term: str, known: Counter[str]) -> str:
    """Return the word to look for: of a compound that no text has the part that fewer texts have.

    „Heizung“ stands nearly everywhere, so „Stromheizung“ is about „Strom“. ``known``: in how many texts each word is.
    """
    if any(_holds(word, term) for word in known):
        return term
    parts = [word for word in known if len(word) >= _SHORTEST]
    ends = [word for word in parts if term.endswith(word)]
    joined = [
        (first, last)
        for first in parts
        if term.startswith(first)
        for last in ends
        if 0 <= len(term) - len(first) - len(last) <= _ENDING
    ]
    longest = max(joined, key=lambda pair: len("".join(pair)), default=(term,))
    return min(longest, key=lambda part: known[part])


def _all_of(text: Text) -> str:
    return f"{text.answer} {text.body} {text.key} {text.topic}"


def _title_terms(text: Text) -> frozenset[str]:
    return frozenset(_terms(text.title))


@lru_cache(maxsize=512)
def _body_terms(markdown: str) -> frozenset[str]:
    return frozenset(_terms(plain(markdown)))


def _terms(text: str) -> list[str]:
    """Return words without case, umlauts written out: „Förderung“ and „foerderung“ are one."""
    spelled = text.casefold().replace("\N{SOFT HYPHEN}", "")
    for letter, written in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss"), ("₂", "2")):
        spelled = spelled.replace(letter, written)
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", spelled) if not unicodedata.combining(sign))
    return _WORD.findall(bare)
