"""What stays German on a page in another language, and the ways to the other languages."""

from collections.abc import Iterable

from django import template
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString

from jena_waerme.languages import GERMAN, PageIn, spoken

register = template.Library()


@register.filter
def stays_german(text: str) -> str | SafeString:
    """Mark a text of the data, or the name of a law, as German where the page is not: it is read out as such."""
    if not text or spoken().code == GERMAN.code:
        return text
    return format_html('<span lang="{}">{}</span>', GERMAN.code, text)


@register.simple_tag
def language_links(pages: Iterable[PageIn]) -> SafeString:
    """Return the links to a page in its other languages; empty for a page that has none."""
    return render_to_string("components/languages.html", {"pages_in": pages})
