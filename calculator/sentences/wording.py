"""Writes a message as a sentence in the language of the request."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from string import Formatter
from typing import Any

from calculator.core.message import Code, Message, Name
from calculator.core.notation import euro, german, whole_euro
from calculator.sentences.catalogue import SENTENCES
from calculator.sentences.marking import marked as _
from calculator.translated import Translator, translator

NBSP = "\N{NO-BREAK SPACE}"
# Small whole numbers as running text writes them.
_SPELLED = (
    _("null"), _("ein"), _("zwei"), _("drei"), _("vier"), _("fünf"), _("sechs"), _("sieben"), _("acht"), _("neun"),
    _("zehn"), _("elf"), _("zwölf"),
)  # fmt: skip


def sentence(message: Message) -> str:
    """Return the sentence of a message in the language of this request."""
    return words(message, translator())


def words(message: Message, translate: Translator) -> str:
    """Return the sentence of a message in the language of a translator (identity: German)."""
    return _Writer(translate).vformat(translate(SENTENCES[message.code]), (), message.values)


class _Writer(Formatter):
    """Formats the values of a sentence; what follows the colon names the notation."""

    def __init__(self, translate: Translator) -> None:
        self._translate = translate
        self._notations: dict[str, Callable[[Any], str]] = {
            "": self._plain,
            "euro": euro,
            "whole_euro": whole_euro,
            "percent": lambda value: f"{german(Decimal(value))}{NBSP}%",
            "day": lambda value: f"{value:%d.%m.%Y}",
            "spelled": self._spelled,
        }

    def format_field(self, value: Any, format_spec: str) -> str:  # noqa: ANN401 - any value of a message
        return self._notations[format_spec](value)

    def _plain(self, value: Any) -> str:  # noqa: ANN401 - as above
        if isinstance(value, Message):
            return words(value, self._translate)
        if isinstance(value, Code):
            return words(Message(value), self._translate)
        if isinstance(value, Name):
            return self._translate(value)
        if isinstance(value, date):
            return f"{value:%d.%m.%Y}"
        return german(value) if isinstance(value, Decimal) else str(value)

    def _spelled(self, value: Any) -> str:  # noqa: ANN401 - a whole number, perhaps as Decimal
        whole = int(value)
        return (
            self._translate(_SPELLED[whole])
            if 0 <= whole < len(_SPELLED) and whole == value
            else german(Decimal(value))
        )
