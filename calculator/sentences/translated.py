"""Translates words of the model fast: asking Django which language is spoken costs more than all else in a row."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache

from django.utils.translation import get_language, gettext

from calculator.core.message import Filled
from calculator.core.notation import day, is_german

Translator = Callable[[str], str]


def translator() -> Translator:
    """Return the translation into the language of this request, for words of the model, never for a user's own."""
    language = get_language()

    def translate(text: str) -> str:
        if not isinstance(text, Filled):
            return _in(language, text)
        parts = {name: word(part) for name, part in text.values.items()}
        return _in(language, text.pattern).format(**parts)

    def word(value: str | int | date) -> str | int:
        if isinstance(value, date):
            return day(value)
        return translate(value) if isinstance(value, str) else value

    return translate


def translated(text: str) -> str:
    """Return one word of the model in the language of this request; a name with values is filled afterwards."""
    return translator()(text)


def each_translated(text: str, known: Mapping[str, str]) -> str:
    """Return a name, or several sources in one text: semicolons part them, and may stand inside of one, too.

    ``known``: texts with their translation, for those that had values when they were names.
    """
    if isinstance(text, Filled):
        return translated(text)
    pieces, found = text.split("; "), list[str]()
    while pieces:
        starts = {end: "; ".join(pieces[:end]) for end in range(len(pieces), 0, -1)}
        said = {end: known.get(start) or translated(start) for end, start in starts.items()}
        end = next((end for end, start in starts.items() if said[end] != start), 1)
        found.append(said[end])
        pieces = pieces[end:]
    return "; ".join(found)


def inside(text: str) -> str:
    """Return a translated name as it stands inside of a sentence: English has no capital there, as German nouns do."""
    return text if is_german() or text[1:2].isupper() else text[:1].lower() + text[1:]


def quoted(text: str) -> str:
    """Return a text in the quotation marks of the page."""
    return gettext("„%(text)s“") % {"text": text}


@lru_cache(maxsize=4096)
def _in(_language: str | None, text: str) -> str:
    return gettext(text)
