"""Writes a message as a sentence in the language of the request."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cache, partial
from string import Formatter
from typing import Any

from django.utils.translation import get_language

from calculator.core.errors import CalculatorError
from calculator.core.message import Code, Message, Name, say
from calculator.core.model_values import MODEL_VALUES
from calculator.core.notation import (
    CALENDAR_YEAR,
    Notation,
    about,
    around_euro,
    euro,
    figure,
    german,
    in_unit,
    whole_euro,
)
from calculator.core.notation import day as written_day
from calculator.core.notation import speaking as speaking_in
from calculator.core.parameters import general
from calculator.core.records import Parameter, Record
from calculator.sentences.catalogue import SENTENCES
from calculator.sentences.marking import marked as _
from calculator.sentences.translated import Translator, inside, translator

_HALF = 50
_ABOUT_DIGITS = 3
_AND, _ONE_MONTH = _("und"), _("ein Monat")
NBSP = "\N{NO-BREAK SPACE}"
# Small whole numbers as running text writes them.
_SPELLED = (
    _("null"), _("ein"), _("zwei"), _("drei"), _("vier"), _("fünf"), _("sechs"), _("sieben"), _("acht"), _("neun"),
    _("zehn"), _("elf"), _("zwölf"),
)  # fmt: skip
_MONTHS = (
    _("Januar"), _("Februar"), _("März"), _("April"), _("Mai"), _("Juni"), _("Juli"), _("August"), _("September"),
    _("Oktober"), _("November"), _("Dezember"),
)  # fmt: skip
# After „im“ and „des“.
_QUARTERS = (_("ersten Quartal"), _("zweiten Quartal"), _("dritten Quartal"), _("vierten Quartal"))


def sentence(message: Message) -> str:
    """Return the sentence of a message in the language of this request."""
    return _writer(get_language()).worded(message)


def told(problem: Exception) -> str:
    """Return what an error says to people: those of the core are worded here, others carry their sentence."""
    return sentence(problem.message) if isinstance(problem, CalculatorError) else str(problem)


def speaking() -> Callable[[Message], str]:
    """Return what words messages in the language of this request: quicker than ``sentence`` for many of them."""
    return _writer(get_language()).worded


def in_german(message: Message) -> str:
    """Return the sentence of a message as it stands in the source: German, without settings."""
    with speaking_in(Notation.GERMAN):
        return _GERMAN.worded(message)


def words(message: Message, translate: Translator) -> str:
    """Return the sentence of a message in the language of a translator (identity: German)."""
    return _Writer(translate).worded(message)


def with_law(text: str, day: date) -> str:
    """Return what a declaration says, with the figures of the law of a day in the place of ``{key:notation}``.

    ``{key.2:year}`` is when the second step of a figure begins. Before the first record of a figure that one is named;
    raises ``KeyError`` for a figure that no record states.
    """
    names = {name for _literal, name, _notation in _parts(text) if name}
    return _writer(get_language()).filled(text, {name: _of_law(name, day) for name in names})


def filled(text: str, values: Mapping[str, Any]) -> str:
    """Return a text with ``values`` in the place of ``{name:notation}``, in the language of this request.

    Raises ``KeyError`` for a name without a value or an unknown notation, ``ValueError`` for a brace that is alone.
    """
    return _writer(get_language()).filled(text, values)


def placeholders(text: str) -> tuple[tuple[str, str], ...]:
    """Return each placeholder of a text: name and notation; raises ``ValueError`` for a brace that is alone."""
    return tuple((name, notation) for _literal, name, notation in _parts(text) if name is not None)


def _of_law(name: str, day: date) -> Decimal | date:
    key, _dot, step = name.partition(".")
    parameter = general()[key]
    return parameter.steps[int(step) - 1].valid_from if step else begun_by(parameter, day).value


def begun_by(parameter: Parameter, day: date) -> Record:
    """Return the last usable record that has begun by a day, else the first."""
    first, *later = (record for record in parameter.records if record.usable)
    return next((record for record in reversed(later) if record.valid_from <= day), first)


@cache
def _parts(text: str) -> tuple[tuple[str, str | None, str], ...]:
    """Return a sentence in parts: words, then the name of the value that follows and its notation, if one does."""
    return tuple((literal, name, notation or "") for literal, name, notation, _none in Formatter().parse(text))


class _Writer:
    """Writes sentences with their values; what follows the colon names the notation."""

    def __init__(self, translate: Translator) -> None:
        self._translate = translate
        self._notations: dict[str, Callable[[Any], str]] = {
            "": self._plain,
            "inside": lambda value: inside(self._plain(value)),
            "euro": euro,
            "whole_euro": whole_euro,
            "around_euro": around_euro,
            "digits": figure,
            "whole": lambda value: german(Decimal(value), 0),
            "about": lambda value: german(about(Decimal(value), _ABOUT_DIGITS)),
            "percent": lambda value: f"{german(Decimal(value))}{NBSP}%",
            "cents": lambda value: german(value, 2),
            "parted": partial(self._parted, _("hälftig geteilt")),
            "each_parted": partial(self._parted, _("je zur Hälfte geteilt")),
            "long_day": self._long_day,
            "year": lambda value: str(value.year),
            "calendar_year": lambda value: in_unit(Decimal(value), CALENDAR_YEAR),
            "day": written_day,
            "month": lambda value: f"{translate(_MONTHS[value.month - 1])} {value.year}",
            "quarter": lambda value: f"{translate(_QUARTERS[(value.month - 1) // 3])} {value.year}",
            "spelled": self._spelled,
            "months": self._months,
            "list": self._listed,
            "added": lambda value: " + ".join(map(self._plain, value)),
            "enumerated": lambda value: ", ".join(map(self._plain, value)),
            "figure": lambda key: translate(MODEL_VALUES[key].label) if key in MODEL_VALUES else key,
        }

    def worded(self, message: Message) -> str:
        """Return the sentence of a message."""
        text = self._translate(SENTENCES[message.code])
        return self.filled(text, message.values) if message.values else text

    def filled(self, text: str, values: Mapping[str, Any]) -> str:
        """Return a text with its values."""
        return "".join(
            f"{literal}{self._notations[notation](values[name])}" if name else literal
            for literal, name, notation in _parts(text)
        )

    def _plain(self, value: Any) -> str:  # noqa: ANN401 - any value of a message
        if isinstance(value, Message):
            return self.worded(value)
        if isinstance(value, Code):
            return self.worded(say(value))
        if isinstance(value, Name):
            return self._translate(value)
        if isinstance(value, date):
            return written_day(value)
        return german(value) if isinstance(value, Decimal) else str(value)

    def _long_day(self, value: date) -> str:
        month = self._translate(_MONTHS[value.month - 1])
        return self._translate(_("{day}. {month} {year}")).format(day=value.day, month=month, year=value.year)

    def _spelled(self, value: Any) -> str:  # noqa: ANN401 - a whole number, perhaps as Decimal
        whole = int(value)
        return (
            self._translate(_SPELLED[whole])
            if 0 <= whole < len(_SPELLED) and whole == value
            else german(Decimal(value))
        )

    def _months(self, value: Any) -> str:  # noqa: ANN401 - a whole number, perhaps as Decimal
        if value == 1:
            return self._translate(_ONE_MONTH)
        return self._translate(_("{count} Monate")).format(count=self._spelled(value))

    def _parted(self, in_halves: str, percent: Decimal) -> str:
        """Write what a landlord bears of a cost that he parts with the tenant."""
        if percent == _HALF:
            return self._translate(in_halves)
        return self._translate(_("mit {percent} % für den Vermieter geteilt")).format(percent=german(percent))

    def _listed(self, value: Sequence[Message]) -> str:
        *first, last = map(self._plain, value)
        return f"{', '.join(first)} {self._translate(_AND)} {last}" if first else last


@cache
def _writer(_language: str | None) -> _Writer:
    """Return the writer of the language of this request: a table has thousands of sentences that are one word."""
    return _Writer(translator())


_GERMAN = _Writer(str)
