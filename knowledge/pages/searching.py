"""Finds the questions, pages and words that fit what somebody has typed: whole words, beginnings, and small slips."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import fuzz

from knowledge.markdown import plain
from knowledge.texts import Text, TextKind

_WORD = re.compile(r"\w+")
_SHORTEST = 3  # letters by which a beginning counts
_ALIKE = 84  # of 100: one wrong letter in six
_EXACT, _BEGINS, _INSIDE, _SLIP = 4, 3, 2, 2
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
    title = frozenset(_terms(text.title))
    body = _body_terms(f"{text.answer} {text.body} {text.key} {text.topic}")
    return [max(_TITLE * _match(term, title), _match(term, body)) for term in terms]


def _match(term: str, words: frozenset[str]) -> int:
    if term in words:
        return _EXACT
    if len(term) < _SHORTEST:
        return 0
    if any(word.startswith(term) for word in words):
        return _BEGINS
    if any(term in word or (len(word) > _SHORTEST and word in term) for word in words):
        return _INSIDE
    return _SLIP if any(fuzz.ratio(term, word) >= _ALIKE for word in words) else 0


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
