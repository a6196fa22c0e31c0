"""What a link to a comparison may say of a house: every question of the one catalogue, for who hands a house over."""

from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from urllib.parse import quote, urlencode

from django.utils.translation import gettext as _

from calculator.core import MODEL_VALUES
from calculator.core.message import Message
from calculator.core.notation import Notation, german, speaking
from calculator.core.question import Question
from calculator.core.readings import MeterReading
from calculator.questions.frame import BY_KEY, CONFIRMED, LINK, LOAN, MEASURES, RIVAL, SYSTEMS, VERSION_OF_LINK
from calculator.sentences import sentence
from calculator.sentences.translated import translator

ZONE = "gebiet"
# Nobody states them who hands a house over: what the pages write themselves.
_OF_PAGES = {each.key for each in (CONFIRMED, LINK, RIVAL, VERSION_OF_LINK)}
_SEVERAL = {each.key for each in (MEASURES, SYSTEMS)}
_SOME_DAY = "31.12.2026"
# A house that is handed over, as an example; the values are read as those of any link.
EXAMPLE: Mapping[str, str] = {
    "house.building_type": "efh", "house.build_year": "1975", "house.living_area_m2": "140",
    "heating.kind": "gas_central", "reading.1.amount": "21000", "reading.1.unit": "gas_kwh",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class LinkParameter:
    """One parameter: its key, what it means, which values it may have with their unit, and an example, perhaps empty.

    ``words``: what can be chosen, each with its name; empty where a number, a day or a text is meant. Words and example
    are written as they stand in a link.
    """

    key: str
    label: str
    allowed: str
    example: str
    words: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ParameterGroup:
    """Parameters of one subject."""

    title: str
    parameters: tuple[LinkParameter, ...]


def parameter_groups() -> list[ParameterGroup]:
    """Return the parameters of a house, by subject, in the language of the page."""
    own = [each for key, each in BY_KEY.items() if key not in MODEL_VALUES.keys() | LOAN.keys() | _OF_PAGES]
    return _grouped([*own, *MeterReading.questions.values(), *LOAN.values()])


def assumption_groups() -> list[ParameterGroup]:
    """Return those that replace an assumption of the model."""
    return _grouped(MODEL_VALUES.values())


def example_query(zone: str) -> str:
    """Return the query of a link that hands over the house of the example, in a zone unless its code is empty."""
    return urlencode({**({ZONE: zone} if zone else {}), **EXAMPLE})


def in_english_notation() -> AbstractContextManager[None]:
    """Let ranges be written as in English: pages do so by their address, a document by this."""
    return speaking(Notation.ENGLISH)


def _grouped(questions: Iterable[Question]) -> list[ParameterGroup]:
    found: dict[str, list[LinkParameter]] = {}
    for question in questions:
        title = translator()(question.group) if question.group else _("Wer fragt, und was verglichen wird")
        found.setdefault(title, []).append(_parameter(question))
    return [ParameterGroup(title, tuple(each)) for title, each in found.items()]


def _parameter(question: Question) -> LinkParameter:
    in_language = translator()
    words = tuple((quote(word), in_language(name)) for word, name in question.words.items())
    key = question.key.replace("reading.", "reading.1.", 1)
    return LinkParameter(key, in_language(question.label), _allowed(question), quote(_example(question), ","), words)


def _allowed(question: Question) -> str:
    """Return the range with its unit, or the unit alone where the range hangs on other answers."""
    if question.key in _SEVERAL:
        return _("auch mehrere, durch Kommas getrennt")
    allowed: Message | None = None if question.words else question.allowed()
    if allowed is not None:
        return sentence(allowed)
    return translator()(question.unit)


def _example(question: Question) -> str:
    """Return a value, empty for a text: links are in German notation in every language."""
    if question.words:
        return next(iter(question.words))
    if question.kind is date:
        return question.example or _SOME_DAY
    return question.example or (question.column.example if question.column else "") or _lowest(question)


def _lowest(question: Question) -> str:
    if not isinstance(question.low, int | Decimal):
        return ""
    with speaking(Notation.GERMAN):
        return str(question.low) if question.kind is int else german(Decimal(question.low))
