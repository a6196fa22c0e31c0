"""One value as it stands in a link, a form or a cell, and back. What is no such value raises ``InvalidInput``."""

import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import Any

from calculator.core.choices import NO, YES
from calculator.core.errors import Allowed, Wrong
from calculator.core.message import Message, say
from calculator.core.notation import Magnitude, parse, per_thousand, plain, two_meanings, without_about
from calculator.core.parameters import FIRST_STICHTAG
from calculator.core.question import LAST_YEAR, Question

LAST_DAY = date(LAST_YEAR, 12, 31)
LONGEST_LINE = 80
_LARGEST = Decimal(10) ** 12
_SPELLED = {"€": ("EUR", "Euro"), "m²": ("m2", "qm"), "Tausendstel": ("‰", "Promille")}
_BY = ("/", " / ", " je ", " pro ", " per ")
_FLATS = ("WE", "Wohnungen", "Wohneinheiten", "Wohnung", "flats")
# What is counted has no unit of its own in the field, but people write one.
_COUNTED = {"dwellings": _FLATS, "self_used_dwellings": _FLATS, "persons": ("Personen", "Person", "people")}
_OF_A_WHOLE = "Tausendstel"
_CONTROL = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]+")


def value_of(question: Question, text: str, this_year: int | None = None) -> Any:  # noqa: ANN401 - a fact
    """Read and check the answer to a question; ``this_year`` is the last year of what is there already."""
    read = _word if issubclass(question.kind, StrEnum) else _READERS[question.kind]
    value = read(question, text, this_year)
    if question.kind in {int, Decimal} and not question.depends:
        question.check(value, this_year=this_year)
    return value


def number_of(
    question: Question, text: str, this_year: int | None = None, magnitude: Magnitude | None = None
) -> Decimal:
    """Read a number, perhaps with the unit of the question, with no more decimal places than that allows.

    ``magnitude``: of numbers with the unit that is stated; without one that of the question.
    """
    if question.unit == _OF_A_WHOLE and (part := per_thousand(text.strip())) is not None:
        return part
    magnitude, text = magnitude or question.magnitude, _without_unit(question, text)
    found = parse(text, magnitude)
    why = _wrong(question, text, found) or doubt_of(text, magnitude)
    if found is None or why is not None:
        raise question.refused(why or say(Wrong.NO_NUMBER), question.allowed(this_year=this_year))
    return found + 0


def _without_unit(question: Question, text: str) -> str:
    """Return what stands beside the unit that a question is asked in: „10.000 €“, „€10,000“, „140 qm“."""
    text = without_about(text).strip()
    asked = question.unit or ("€" if question.name.endswith("_eur") else "")
    for unit in _spelled(asked) if asked else _COUNTED.get(question.name, ()):
        if text.casefold().endswith(unit.casefold()):
            return text[: -len(unit)].rstrip()
    return text.removeprefix("€").lstrip() if asked[:1] == "€" else text


@lru_cache
def _spelled(unit: str) -> tuple[str, ...]:
    """Return how people write a unit, the longest first; of „€/m² im Monat“ they leave out the end, or all but „€“."""
    bare = unit.partition(" ")[0]
    above, _slash, below = bare.partition("/")
    aboves, belows = (above, *_SPELLED.get(above, ())), (below, *_SPELLED.get(below, ()))
    written = {*aboves} | {f"{one}{by}{other}" for one in aboves for by in _BY for other in belows if below}
    written |= {f"{each}{unit.removeprefix(bare)}" for each in written}
    return tuple(sorted(written, key=lambda each: (-len(each), each)))


def _wrong(question: Question, text: str, found: Decimal | None) -> Message | None:
    if not text.strip():
        return say(Wrong.EMPTY)
    if found is None:
        return None
    if abs(found) > _LARGEST:
        return say(Wrong.OUTSIDE if question.has_limits else Wrong.NO_NUMBER)
    if found != round(found, question.places):
        return say(Wrong.PLACES, places=question.places) if question.places else say(Wrong.NO_WHOLE_NUMBER)
    return None


def doubt_of(text: str, magnitude: Magnitude = Magnitude.LARGE) -> Message | None:
    """Return the question which of two numbers is meant; None if there is only one, or none at all."""
    meanings = two_meanings(text, magnitude)
    if meanings is None:
        return None
    whole, broken = meanings
    return say(Wrong.COMMA_TWO_MEANINGS if "," in text else Wrong.POINT_TWO_MEANINGS, whole=whole, broken=broken)


def _whole(question: Question, text: str, this_year: int | None) -> int:
    text = _without_unit(question, text)
    found = parse(text)
    if found is None or abs(found) > _LARGEST or found != int(found):
        why = doubt_of(text) or say(Wrong.NO_WHOLE_NUMBER if text.strip() else Wrong.EMPTY)
        raise question.refused(why, question.allowed(this_year=this_year))
    return int(found)


def _day(question: Question, text: str, _this_year: int | None) -> date:
    first = question.earliest or FIRST_STICHTAG
    found, allowed = day_of(text), say(Allowed.DAYS, first=first, last=LAST_DAY)
    if found is None:
        raise question.refused(say(Wrong.NO_DAY), allowed)
    if not first <= found <= LAST_DAY:
        raise question.refused(say(Wrong.OUTSIDE), allowed)
    return found


def day_of(text: str) -> date | None:
    """Read a day, written ``2026-11-23``, ``23.11.2026`` or ``23 Nov 2026``; None if it is none."""
    for form in ("%Y-%m-%d", "%d.%m.%Y", "%d.%m.%y", "%d %b %Y", "%d %B %Y"):
        try:
            return datetime.strptime(text, form).date()  # noqa: DTZ007 - a day has no time zone
        except ValueError:
            continue
    return None


def _yes_or_no(question: Question, text: str, _this_year: int | None) -> bool:
    if text not in {YES, NO}:
        raise question.refused(say(Wrong.NO_YES_OR_NO))
    return text == YES


def _word(question: Question, text: str, _this_year: int | None) -> StrEnum:
    if text not in question.words:
        raise question.refused(say(Wrong.NO_SUCH_WORD), question.listed())
    word: StrEnum = question.kind(text)
    return word


def _line(question: Question, text: str, this_year: int | None) -> str:
    """Return text as one line without control characters; what is too long is refused, not cut."""
    if question.words:
        return str(_word(question, text, this_year))
    found = " ".join(_CONTROL.sub(" ", text).split())
    longest = int(question.high or LONGEST_LINE)
    if len(found) > longest:
        raise question.refused(say(Wrong.TOO_LONG, count=len(found), longest=longest))
    return found


_READERS: dict[type, Callable[[Question, str, int | None], Any]] = {
    Decimal: number_of,
    int: _whole,
    bool: _yes_or_no,
    date: _day,
    str: _line,
}


def parts(text: str) -> list[str]:
    """Return the words of a list with commas."""
    return [part for part in (part.strip() for part in text.split(",")) if part]


def text_of(value: object) -> str:
    """Write a value so that ``value_of`` reads the same one; numbers with a comma, so that no dot is mistaken."""
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(value, Decimal):
        return plain(value)
    return value.isoformat() if isinstance(value, date) else str(value)
