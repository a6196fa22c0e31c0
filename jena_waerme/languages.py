"""Which language a page speaks: its address begins with it, ``/en/rechner/``; without that it is German (ADR 56).

The beginning is taken off before anything else looks at the address, as that of a site which is served below a path. So
each page exists in each language, links stay in the language of their page, and limits count all languages together.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect

from calculator.doors.languages import EASY, GERMAN, LANGUAGES, Language, speaking_in, spoken
from jena_waerme.german_terms import marked

__all__ = [
    "EASY",
    "GERMAN",
    "LANGUAGES",
    "Language",
    "LanguageMiddleware",
    "PageIn",
    "pages_in",
    "speaking_in",
    "spoken",
]

# Who works with the site works in German; what programs ask for exists once.
OF_STAFF = ("/verwaltung/", "/konto/", "/rechner/beratung/", "/rechner/viele/")
GERMAN_ONLY = (
    *OF_STAFF,
    "/health/",
    "/livez",
    "/readyz",
    "/robots.txt",
    "/sitemap.xml",
    "/favicon.ico",
    "/.well-known/",
    "/katalog.",
    "/einbetten/einbetten-",
)


_FEED = ".atom"
_STARTS = {f"{each.prefix}/": each for each in LANGUAGES if each.prefix}
_PREFIXES = tuple(_STARTS)


@dataclass(frozen=True)
class PageIn:
    """This page in one of the languages."""

    language: Language
    url: str
    is_this: bool


class LanguageMiddleware:
    """Lets a page speak the language that its address begins with."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Pass the request on in its language; pages for those who work here exist in German only."""
        if not request.path_info.startswith(_PREFIXES):
            # Said too, though it is the default: Django is slow to find that no language was said, for each text anew.
            with speaking_in(GERMAN):
                return self._get_response(request)
        start, path = request.path_info[1:].split("/", 1)
        request.path_info = f"/{path}"
        language = _STARTS[f"/{start}/"]
        if request.path_info.startswith(GERMAN_ONLY) or (language.templates and request.path_info.endswith(_FEED)):
            # A language that only has templates of its own has no words for a feed: its text is that of another one.
            return HttpResponseRedirect(_address("", request.path_info, request.META.get("QUERY_STRING", "")))
        with speaking_in(language):
            response = self._get_response(request)
        response.headers.setdefault("Content-Language", language.code)
        if language.code != GERMAN.code:
            _mark_german(response)
        return response


def _mark_german(response: HttpResponseBase) -> None:
    """Mark the German words of a page in another language."""
    if isinstance(response, HttpResponse) and response.headers.get("Content-Type", "").startswith("text/html"):
        response.content = marked(response.content.decode()).encode()
        response.headers["Content-Length"] = str(len(response.content))


def pages_in(request: HttpRequest) -> list[PageIn]:
    """Return this page in every language, with what was asked of it; none if it exists in German only."""
    if request.path_info.startswith(GERMAN_ONLY):
        return []
    query = request.META.get("QUERY_STRING", "") if request.method in {"GET", "HEAD"} else ""
    this = spoken()
    return [PageIn(each, _address(each.prefix, request.path_info, query), each == this) for each in LANGUAGES]


def _address(prefix: str, path: str, query: str) -> str:
    return f"{prefix}{path}?{query}" if query else f"{prefix}{path}"
