"""``{% word "jaz" %}``: a word that every template of the site can have explained where it stands."""

from typing import Any

from django import template
from django.utils.safestring import SafeString

from knowledge.reading import Reader

register = template.Library()
_READER = "knowledge_reader"


@register.simple_tag(takes_context=True)
def word(context: Any, key: str, label: str = "") -> SafeString:  # noqa: ANN401 (Django has no public type of it)
    """Return a word with its explanation, called ``label`` if one is given; raises ``BadLink`` for an unknown one.

    Words are read once a request.
    """
    return reader_of(getattr(context, "request", None)).explained(key, label)


def reader_of(request: Any) -> Reader:  # noqa: ANN401 - a request, or None in a template rendered without one
    """Return the reader of a request."""
    kept = vars(request) if request is not None else {}
    if _READER not in kept:
        kept[_READER] = Reader()
    found: Reader = kept[_READER]
    return found
