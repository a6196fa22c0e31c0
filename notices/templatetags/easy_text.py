"""A part of a letter as text, where its words are said once, as HTML."""

from html import unescape

from django import template
from django.template.defaultfilters import stringfilter
from django.utils.html import strip_tags

register = template.Library()


@register.filter
@stringfilter
def as_lines(part: str) -> str:
    """Return what a part of a page says: a line for each break, an empty one between its paragraphs."""
    paragraphs = [[_line(each) for each in paragraph.split("<br>")] for paragraph in part.split("</p>")]
    return "\n\n".join("\n".join(filter(None, lines)) for lines in paragraphs if any(lines))


def _line(part: str) -> str:
    return " ".join(unescape(strip_tags(part)).split())
