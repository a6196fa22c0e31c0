"""Links as they are written out on paper."""

import re

from django import template
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

register = template.Library()
_MAY_BREAK = SafeString("<wbr>")
_BREAKS = re.compile(r"(?<=[&?=/_.%-])")


@register.filter
def breakable(link: str) -> SafeString:
    """Write a link that may break between its parts: a part that is too long for a line leaves no empty block."""
    return format_html_join(_MAY_BREAK, "{}", ((part,) for part in _BREAKS.split(link)))
