"""How many are told of what, for the first page of the administration."""

from django import template

from notices.counting import KindCount, counts

register = template.Library()


@register.simple_tag
def notice_counts() -> list[KindCount]:
    """Return the numbers of each kind."""
    return counts()
