"""What stays German on a page in another language."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from jena_waerme.languages import GERMAN, spoken

register = template.Library()


@register.filter
def stays_german(text: str) -> str | SafeString:
    """Mark a text of the data, or the name of a law, as German where the page is not: it is read out as such."""
    if not text or spoken().code == GERMAN.code:
        return text
    return format_html('<span lang="{}">{}</span>', GERMAN.code, text)
