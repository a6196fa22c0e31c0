"""Which language a page speaks: its address begins with it, ``/en/rechner/``; without that it is German (ADR 56).

The beginning is taken off before anything else looks at the address, as that of a site which is served below a path. So
each page exists in each language, links stay in the language of their page, and limits count all languages together.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.urls import get_script_prefix, set_script_prefix
from django.utils import translation

from calculator.core.notation import Notation, speaking

# Who works with the site works in German.
GERMAN_ONLY = ("/verwaltung/", "/rechner/beratung/", "/rechner/viele/", "/health/")
_NOTATIONS = {"de": Notation.GERMAN, "en": Notation.ENGLISH}


@dataclass(frozen=True)
class PageIn:
    """This page in one of the languages: ``code`` as in ``lang``, its own ``name``, and the address of the page."""

    code: str
    name: str
    url: str
    is_this: bool


class LanguageMiddleware:
    """Lets a page speak the language that its address begins with."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._get_response = get_response
        self._prefixes = tuple(f"/{code}/" for code, _name in settings.LANGUAGES if code != settings.LANGUAGE_CODE)

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Pass the request on in its language; pages for those who work here exist in German only."""
        if not request.path_info.startswith(self._prefixes):
            return self._get_response(request)
        code, path = request.path_info[1:].split("/", 1)
        request.path_info = f"/{path}"
        if request.path_info.startswith(GERMAN_ONLY):
            query = request.META.get("QUERY_STRING", "")
            return HttpResponseRedirect(f"{request.path_info}?{query}" if query else request.path_info)
        with _spoken(code):
            response = self._get_response(request)
            response.headers.setdefault("Content-Language", code)
            return response


@contextmanager
def _spoken(code: str) -> Iterator[None]:
    before = get_script_prefix()
    set_script_prefix(f"{before}{code}/")
    try:
        with translation.override(code), speaking(_NOTATIONS[code]):
            yield
    finally:
        set_script_prefix(before)


def pages_in(request: HttpRequest) -> list[PageIn]:
    """Return this page in every language, with what was asked of it."""
    query = request.META.get("QUERY_STRING", "") if request.method in {"GET", "HEAD"} else ""
    current = translation.get_language()
    return [
        PageIn(code, name, _address(code, request.path_info, query), code == current)
        for code, name in settings.LANGUAGES
    ]


def _address(code: str, path: str, query: str) -> str:
    prefix = "" if code == settings.LANGUAGE_CODE else f"/{code}"
    return f"{prefix}{path}?{query}" if query else f"{prefix}{path}"
