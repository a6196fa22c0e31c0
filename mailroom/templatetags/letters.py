"""Letters that did not go out, for the first page of the administration."""

from django import template

from mailroom import sending

register = template.Library()


@register.simple_tag
def letters_unsent() -> int:
    """Return how many letters were refused and are tried again."""
    return sending.unsent()


@register.simple_tag
def letters_unclear() -> int:
    """Return how many letters may have arrived or not."""
    return sending.unclear()


@register.simple_tag
def letters_given_up() -> int:
    """Return how many letters are tried no more."""
    return sending.given_up()
