"""Options and boxes of a field at once: the form above a result has some ninety, and a template takes its time."""

from collections.abc import Iterable
from html import escape

from django import template
from django.utils.safestring import SafeString, mark_safe

from calculator.pages.forms.fields import Choice, Entry

register = template.Library()


@register.simple_tag
def option_lines(choices: Iterable[Choice]) -> SafeString:
    """Return the options of a select."""
    lines = (
        f'<option value="{escape(choice.word)}"{" selected" if choice.chosen else ""}>{escape(choice.name)}</option>'
        for choice in choices
    )
    return mark_safe("".join(lines))  # noqa: S308 - every text is escaped


@register.simple_tag
def tick_lines(entry: Entry) -> SafeString:
    """Return the boxes of a field that can be ticked several times, each with its label."""
    return mark_safe("".join(_tick(entry, choice) for choice in entry.field.choices))  # noqa: S308 - see _tick


def _tick(entry: Entry, choice: Choice) -> str:
    """Return one box; every text is escaped."""
    own_id = f"{entry.auto_id}_{escape(choice.word)}"
    return (
        f'<div class="kern-form-check"><input class="kern-form-check__checkbox" type="checkbox" id="{own_id}" '
        f'name="{entry.name}" value="{escape(choice.word)}"{" checked" if choice.chosen else ""}>'
        f'<label class="kern-label" for="{own_id}">{escape(choice.name)}</label></div>'
    )
