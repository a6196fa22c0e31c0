"""Takes the errand of an advisor along: in links, and in forms that are sent by GET."""

from urllib.parse import urlencode

from django import template
from django.template import Context
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from zones.doors.errand import errand_at, is_unreadable

register = template.Library()


@register.simple_tag(takes_context=True)
def errand(context: Context, before: str) -> str:
    """Return the errand for the end of a link, after ``?`` or ``&``; nothing if there is none."""
    found = _errand(context)
    return f"{before}{urlencode(found)}" if found else ""


@register.simple_tag(takes_context=True)
def errand_fields(context: Context) -> SafeString:
    """Return the errand as hidden fields."""
    return format_html_join("", '<input type="hidden" name="{}" value="{}">', _errand(context).items())


@register.simple_tag(takes_context=True)
def errand_numbers(context: Context) -> dict[str, str]:
    """Return the errand by the keys of a link; nothing if there is none."""
    return _errand(context)


@register.simple_tag(takes_context=True)
def errand_is_unreadable(context: Context) -> bool:
    """Whether the address names a case or a variant in a way that cannot be read."""
    request = getattr(context, "request", None)
    return request is not None and is_unreadable(request.GET)


def _errand(context: Context) -> dict[str, str]:
    # Parts that are included with `only` know the request, but not as a name of theirs.
    request = getattr(context, "request", None)
    return errand_at(request) if request else {}
