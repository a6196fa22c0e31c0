"""Translates words of the model fast: asking Django which language is spoken costs more than all else in a row."""

from collections.abc import Callable
from functools import lru_cache

from django.utils.translation import get_language, gettext

from calculator.core.message import Filled

Translator = Callable[[str], str]


def translator() -> Translator:
    """Return the translation into the language of this request, for words of the model, never for a user's own."""
    language = get_language()

    def translate(text: str) -> str:
        if not isinstance(text, Filled):
            return _in(language, text)
        parts = {name: translate(part) if isinstance(part, str) else part for name, part in text.values.items()}
        return _in(language, text.pattern).format(**parts)

    return translate


def translated(text: str) -> str:
    """Return one word of the model in the language of this request; a name with values is filled afterwards."""
    return translator()(text)


@lru_cache(maxsize=4096)
def _in(_language: str | None, text: str) -> str:
    return gettext(text)
