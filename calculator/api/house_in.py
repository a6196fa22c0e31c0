"""A house as programs send it: the keys of a result's link, with numbers as numbers and lists as lists."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from pydantic import GetJsonSchemaHandler, RootModel
from pydantic_core import CoreSchema

from calculator.core import QuoteItem, Technology
from calculator.core.errors import Wrong
from calculator.core.message import say
from calculator.core.question import Question
from calculator.core.readings import MeterReading
from calculator.core.texts import LONGEST_LINE, text_of
from calculator.questions.asked import VERSION
from calculator.questions.frame import BY_KEY, CONFIRMED, LINK, MEASURES, SYSTEMS, VERSION_OF_LINK
from calculator.questions.known_keys import ZONE, note_on
from calculator.questions.repeated import MOST_ITEMS, MOST_READINGS
from calculator.sentences import sentence
from calculator.sentences.translated import translated

_LISTS = {MEASURES.key, SYSTEMS.key, CONFIRMED.key}
_AREA = Question(key=ZONE, label=gettext_noop("Kennung des Gebiets im Wärmeplan"), kind=str)
_VERSION = Question(key=VERSION_OF_LINK.key, label=VERSION_OF_LINK.label, kind=int, low=1, high=VERSION)
_SINGLE: Mapping[str, Question] = {**BY_KEY, ZONE: _AREA, _VERSION.key: _VERSION}
# By how their keys begin, with the numbers that are possible.
_REPEATED = {
    rf"reading\.[1-{MOST_READINGS}]": MeterReading.questions,
    rf"quote\.({'|'.join(Technology)})\.([1-9]|1[0-9]|{MOST_ITEMS})": QuoteItem.questions,
}
_LARGEST = 10**13
_CALLED: Mapping[str, str] = {
    "number": gettext_noop("eine Zahl mit höchstens 13 Stellen vor dem Komma"),
    "integer": gettext_noop("eine ganze Zahl mit höchstens 13 Stellen"),
    "boolean": gettext_noop("true oder false"),
    "array": gettext_noop("eine Liste von Wörtern, jedes für sich"),
    "date": gettext_noop("einen Tag wie 2026-11-23"),
    "string": gettext_noop("einen Text, der nicht leer ist"),
}
_TYPES: Mapping[type, str] = {int: "integer", Decimal: "number", bool: "boolean"}


class HouseIn(RootModel[dict[str, Any]]):
    """One house and what is to be compared; the keys are those that stand in the link of a result."""

    @classmethod
    def __get_pydantic_json_schema__(cls, _core: CoreSchema, _handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Describe every question that can be answered."""
        return _described()


def texts_of(house: HouseIn, errors: dict[str, str], notes: list[str]) -> dict[str, str]:
    """Return the answers as a link would hold them; ``errors`` and ``notes`` get what is wrong, or set aside."""
    asked = {key: _question(key) for key in house.root}
    if unknown := tuple(key for key, question in asked.items() if question is None):
        notes.append(note_on(unknown))
    if twice := [key for key, value in house.root.items() if asked[key] and _says_twice(value)]:
        told = _("Was in einer Liste zweimal steht, zählt einmal: %(names)s.")
        notes.append(told % {"names": ", ".join(twice)})
    found = dict[str, str]()
    for key, question in asked.items():
        if question:
            try:
                found[key] = _text(question, house.root[key])
            except ValueError as problem:
                errors[key] = str(problem)
    return found


def _says_twice(value: object) -> bool:
    return isinstance(value, list) and any(each in value[:place] for place, each in enumerate(value))


def _question(key: str) -> Question | None:
    """Return the question behind a key, also one of what can be stated several times; None if there is none."""
    start, _dot, name = key.rpartition(".")
    for pattern, questions in _REPEATED.items():
        if re.fullmatch(pattern, start):
            return next((each for each in questions.values() if each.name == name), None)
    return None if key == LINK.key else _SINGLE.get(key)


def _text(question: Question, value: object) -> str:
    wanted = "date" if question.kind is date else _type(question)
    if not (_is_day(value) if wanted == "date" else _fits(wanted, value)) or (question.words and value == ""):
        raise ValueError(_("Bitte senden Sie hier %(kind)s.") % {"kind": translated(_CALLED[wanted])})
    if isinstance(value, str) and wanted == "string" and not question.words:
        _require_line(question, value)
    if isinstance(value, list):
        return ",".join(map(str, value))
    if isinstance(value, bool | str):
        return text_of(value)
    return text_of(Decimal(str(value)))


def _require_line(question: Question, text: str) -> None:
    """Refuse what would be cut or lose signs before it is read."""
    longest = int(question.high or LONGEST_LINE)
    if len(text) > longest:
        raise ValueError(sentence(say(Wrong.TOO_LONG, count=len(text), longest=longest)))
    if not text.isprintable():
        raise ValueError(_("Bitte senden Sie hier eine Zeile ohne Steuerzeichen."))


def _is_day(value: object) -> bool:
    """Whether a value is a day as JSON Schema wants it: 2026-11-23."""
    try:
        return isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _type(question: Question) -> str:
    """Return the type that JSON Schema has for the values of a question."""
    return "array" if question.key in _LISTS else _TYPES.get(question.kind, "string")


def _fits(wanted: str, value: object) -> bool:
    if isinstance(value, bool):
        return wanted == "boolean"
    if isinstance(value, int | float):
        return abs(value) < _LARGEST and (wanted == "number" or (wanted == "integer" and value == int(value)))
    if isinstance(value, list):
        return wanted == "array" and all(isinstance(each, str) and "," not in each for each in value)
    return wanted == "string" and isinstance(value, str)


@cache
def _described() -> dict[str, Any]:
    """Return the JSON Schema of a house. Limits that depend on other answers are told when they are not kept."""
    several = {
        rf"^{start}\.{each.name}$": _property(each)
        for start, questions in _REPEATED.items()
        for each in questions.values()
    }
    return {
        "title": "HouseIn",
        "description": "Ein Haus und was verglichen wird. Alle Angaben dürfen fehlen: Was fehlt, wird angenommen, und "
        "die Antwort sagt es. Was der Rechner nicht kennt, zählt nicht mit; auch das sagt sie.",
        "type": "object",
        "properties": {key: _property(each) for key, each in _SINGLE.items() if key != LINK.key},
        "patternProperties": several,
    }


def _property(question: Question) -> dict[str, Any]:
    told = f"{question.label} ({question.unit})" if question.unit else str(question.label)
    word: dict[str, Any] = {"enum": list(question.words)} if question.words and question.kind is not bool else {}
    if question.key in _LISTS:
        return {"type": "array", "items": {"type": "string", **word}, "description": told}
    if question.kind is date:
        word = {"format": "date"}
    return {"type": _type(question), **word, **_limits(question), "description": told}


def _limits(question: Question) -> dict[str, Any]:
    ends = {"minimum": question.low, "maximum": question.high}
    if question.kind not in {int, Decimal}:
        return {}
    return {name: float(end) for name, end in ends.items() if isinstance(end, int | Decimal)}


def label_of(key: str) -> str:
    """Return what the question behind a key is called; the key itself where there is none."""
    question = _question(key)
    return translated(question.label) if question else key
