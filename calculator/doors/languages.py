"""The languages of the pages, and speaking one of them: for the site, and for letters that a worker writes (ADR 56)."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from django.urls import get_script_prefix, set_script_prefix
from django.utils import translation

from calculator.core.notation import Notation, speaking


@dataclass(frozen=True)
class Language:
    """A language of the pages.

    ``prefix``: how the addresses of its pages begin; ``code``: of its texts, and of ``lang``; ``name``: its own;
    ``templates``: folder of the templates that it has instead of the usual ones, empty if it only translates them.
    """

    prefix: str
    code: str
    name: str
    notation: Notation
    templates: str = ""


GERMAN = Language("", "de", "Deutsch", Notation.GERMAN)
EASY = Language("/leicht", "de", "Leichte Sprache", Notation.GERMAN, "leicht")
LANGUAGES = (GERMAN, Language("/en", "en", "English", Notation.ENGLISH), EASY)
_spoken = ContextVar("language", default=GERMAN)


@contextmanager
def speaking_in(language: Language) -> Iterator[None]:
    """Give links, texts, templates and numbers inside of the block the language."""
    before = get_script_prefix()
    root = before.rstrip("/").removesuffix(_spoken.get().prefix)  # a letter may be written inside of a request
    prefix = f"{root}{language.prefix}/"
    token = _spoken.set(language)
    if prefix != before:  # hardly ever: to say it takes longer than to ask
        set_script_prefix(prefix)
    try:
        with translation.override(language.code), speaking(language.notation):
            yield
    finally:
        if prefix != before:
            set_script_prefix(before)
        _spoken.reset(token)


def in_notation_of_texts() -> AbstractContextManager[None]:
    """Write numbers as the language has them in which texts are translated just now: a program asks for another one."""
    return speaking(
        next((each.notation for each in LANGUAGES if each.code == translation.get_language()), GERMAN.notation)
    )


def spoken() -> Language:
    """Return the language of this page."""
    return _spoken.get()
