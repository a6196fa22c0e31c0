"""Turns a template into a tagged PDF (PDF/UA-1) with our own fonts. The only module that loads WeasyPrint."""

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from threading import BoundedSemaphore, Lock
from typing import Any

import pyphen
from django.template.loader import render_to_string
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from calculator.reports.pdf.accessible import complete_tags
from calculator.reports.pdf.assets import HOME, STYLES, StaticFilesOnly
from calculator.reports.pdf.busy import TooBusy
from zones.doors.city import CITY

_WHERE_GERMAN_BREAKS = Path(__file__).parent / "hyphens" / "hyph-de-1996.dic"
# Pango's font map is not made for several threads. Who waits holds a thread of the site, so few may.
_ONE_AT_A_TIME = Lock()
_PLACES = BoundedSemaphore(2)


@dataclass(frozen=True, slots=True)
class Limit:
    """How many pages a paper may have, and what changes in its context if it would have more."""

    pages: int
    beyond: Mapping[str, Any]


def render(template: str, context: Mapping[str, Any], limit: Limit | None = None) -> bytes:
    """Return a template as PDF/UA-1; the template's language and title become those of the document.

    Raises ``TooBusy`` if one paper is being made in this process and another one waits.
    """
    if not _PLACES.acquire(blocking=False):
        raise TooBusy
    try:
        drawn = _drawn(render_to_string(template, {"city": CITY, **context}))
        if limit and len(drawn.pages) > limit.pages:
            drawn = _drawn(render_to_string(template, {"city": CITY, **context, **limit.beyond}))
        return _written(drawn)
    finally:
        _PLACES.release()


def prepare() -> None:
    """Load type, styles and patterns and draw a page: the first paper of a process then takes no longer than others."""
    _written(_drawn('<html lang="de"><title>-</title><body><table><tr><th scope="row">Wärmepumpenstromtarif</table>'))


def _drawn(text: str) -> Any:  # noqa: ANN401 - WeasyPrint has no types
    with _ONE_AT_A_TIME, _without_search_for_cycles():
        fonts, styles = _look()
        document = HTML(string=text, base_url=HOME, url_fetcher=StaticFilesOnly())
        return document.render(stylesheets=styles, font_config=fonts, pdf_variant="pdf/ua-1")


def _written(drawn: Any) -> bytes:  # noqa: ANN401
    with _ONE_AT_A_TIME, _without_search_for_cycles():
        written: bytes = drawn.write_pdf(pdf_variant="pdf/ua-1", finisher=complete_tags)
    return written


@contextmanager
def _without_search_for_cycles() -> Iterator[None]:
    """WeasyPrint makes a great many objects that all live until the end; looking through them takes a quarter of it."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@lru_cache(maxsize=1)
def _look() -> tuple[FontConfiguration, list[CSS]]:
    """Unpack the fonts and read the style sheets once: this takes longer than many a page."""
    fonts = FontConfiguration()
    pyphen.LANGUAGES["de"] = _WHERE_GERMAN_BREAKS
    return fonts, [CSS(url=url, font_config=fonts, url_fetcher=StaticFilesOnly()) for url in STYLES]
