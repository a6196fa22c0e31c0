"""The ways from a result to its pages of details: it has nine of them, and a template takes its time."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag
def part_link(url: str, label: str) -> SafeString:
    """Return the link to a page of details, which htmx opens in its place."""
    return format_html(
        '<p class="part-link">'
        '<a class="kern-link" href="{url}" rel="nofollow" hx-get="{url}" hx-target="closest .part-link" '
        'hx-swap="outerHTML">{label}</a></p>',
        url=url,
        label=label,
    )
