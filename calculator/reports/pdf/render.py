"""Turns a template into a tagged PDF (PDF/UA-1) with our own fonts. The only module that loads WeasyPrint."""

from collections.abc import Mapping
from functools import lru_cache
from threading import Lock
from typing import Any

from django.template.loader import render_to_string
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from calculator.reports.pdf.accessible import complete_tags
from calculator.reports.pdf.assets import HOME, STYLE, StaticFilesOnly

# Pango's font map is not made for several threads, and one page of paper at a time is enough for one process.
_ONE_AT_A_TIME = Lock()


def render(template: str, context: Mapping[str, Any]) -> bytes:
    """Return a template as PDF/UA-1; the template's language and title become those of the document."""
    text = render_to_string(template, dict(context))
    with _ONE_AT_A_TIME:
        fonts, style = _look()
        document = HTML(string=text, base_url=HOME, url_fetcher=StaticFilesOnly())
        written: bytes = document.write_pdf(
            stylesheets=[style], font_config=fonts, pdf_variant="pdf/ua-1", finisher=complete_tags
        )
    return written


@lru_cache(maxsize=1)
def _look() -> tuple[FontConfiguration, CSS]:
    """Unpack the fonts and read the style sheet once: this takes longer than many a page."""
    fonts = FontConfiguration()
    return fonts, CSS(url=STYLE, font_config=fonts, url_fetcher=StaticFilesOnly())
