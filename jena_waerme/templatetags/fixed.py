"""Parts of pages that are the same wherever their arguments are: written once for each language."""

from functools import lru_cache

from django import template
from django.conf import settings
from django.template.loader import render_to_string
from django.urls import get_script_prefix
from django.utils.safestring import SafeString

from jena_waerme.languages import Language, spoken

register = template.Library()


@register.simple_tag
def fixed(name: str, **values: object) -> SafeString:
    """Return a template with its arguments, of which each must be a value: what is equal gives the same text.

    The template sees nothing else of the page, and asks neither the database nor the clock.
    """
    hashable = {key: tuple(value) if isinstance(value, list) else value for key, value in values.items()}
    write = _written.__wrapped__ if settings.DEBUG else _written
    return write(name, spoken(), get_script_prefix(), tuple(hashable.items()))


@lru_cache(maxsize=128)
def _written(name: str, _language: Language, _prefix: str, values: tuple[tuple[str, object], ...]) -> SafeString:
    return render_to_string(name, dict(values))
