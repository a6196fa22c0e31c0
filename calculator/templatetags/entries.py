"""Fields of the forms as they stand on a page: a result has two dozen of them, and a template takes its time."""

from collections.abc import Sized
from typing import Protocol

from django import template
from django.utils.html import conditional_escape as escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

register = template.Library()


class FormEntry(Protocol):
    """A field with what was typed into it, see ``pages.forms.Entry``."""

    id: str
    name: str
    label: str
    unit: str
    help_text: str
    default: str
    source: str
    typed: str
    inputmode: str
    described_by: str
    roles: str
    changed: bool
    several: bool
    choices: Sized

    @property
    def error(self) -> str:
        """What is wrong; empty if nothing is."""

    def option_lines(self) -> SafeString:
        """Return the options of a select."""

    def tick_lines(self) -> SafeString:
        """Return the boxes to tick."""


@register.simple_tag
def form_entry(entry: FormEntry, reset: str = "") -> SafeString:
    """Return one field with its hint and its error; ``reset``: address of a form that can put it back, if one can."""
    looks = ("entry", "entry--changed" if entry.changed else "", "entry--wrong" if entry.error else "")
    roles = f' data-roles="{escape(entry.roles)}"' if entry.roles else ""
    field = _ticks(entry) if entry.several else f"{_label(entry)}{_select(entry) if entry.choices else _input(entry)}"
    again = _reset(entry, reset) if reset and entry.changed else ""
    look = " ".join(filter(None, looks))
    return _html(f'<div class="{look}"{roles}>{field}{form_hint(entry)}{form_error(entry)}{again}</div>')


@register.simple_tag
def form_hint(entry: FormEntry) -> SafeString:
    """Return why a field is asked and what holds without it; always there, so that it can be renewed."""
    lines = [f"<p>{escape(entry.help_text)}</p>"] if entry.help_text else []
    if entry.default and not entry.choices:
        without = _("Ohne Angabe: %(default)s") % {"default": entry.default}
        lines.append(f"<p>{escape(without)}</p>")
    if entry.source:
        source = _("Quelle: %(source)s") % {"source": entry.source}
        lines.append(f'<p class="entry__source">{escape(source)}</p>')
    return _html(f'<div class="entry__hint" id="{entry.id}_hint">{"".join(lines)}</div>')


@register.simple_tag
def form_error(entry: FormEntry) -> SafeString:
    """Return what is wrong with a field; always there, so that it can be renewed."""
    icon = '<span class="kern-icon kern-icon--danger" aria-hidden="true"></span>'
    wrong = f'<p class="kern-error">{icon} <span class="kern-body">{escape(entry.error)}</span></p>'
    return _html(f'<div class="entry__error" id="{entry.id}_error">{wrong if entry.error else ""}</div>')


def _label(entry: FormEntry) -> str:
    unit = f' <span class="entry__unit">({escape(entry.unit)})</span>' if entry.unit else ""
    return f'<label class="kern-label" for="{entry.id}">{escape(entry.label)}{unit}</label>'


def _explained(entry: FormEntry) -> str:
    wrong = ' aria-invalid="true"' if entry.error else ""
    return f'aria-describedby="{entry.described_by}"{wrong}'


def _select(entry: FormEntry) -> str:
    return (
        f'<div class="kern-form-input__select-wrapper"><select class="kern-form-input__select" id="{entry.id}" '
        f'name="{escape(entry.name)}" {_explained(entry)}>{entry.option_lines()}</select></div>'
    )


def _input(entry: FormEntry) -> str:
    return (
        f'<input class="kern-form-input__input" id="{entry.id}" name="{escape(entry.name)}" type="text" '
        f'value="{escape(entry.typed)}" inputmode="{entry.inputmode}" autocomplete="off" {_explained(entry)}>'
    )


def _ticks(entry: FormEntry) -> str:
    nothing = _("Hier gibt es nichts auszuwählen.")
    boxes = entry.tick_lines() if entry.choices else f"<p>{escape(nothing)}</p>"
    return (
        f'<fieldset class="kern-fieldset ticks" id="{entry.id}" tabindex="-1" aria-describedby="{entry.described_by}">'
        f'<legend class="kern-label">{escape(entry.label)}</legend>'
        f'<div class="ticks__boxes">{boxes}</div></fieldset>'
    )


def _reset(entry: FormEntry, form: str) -> str:
    name = _("Zurücksetzen: %(label)s") % {"label": entry.label}
    changed, back = _("geändert"), _("Zurücksetzen")
    return (
        f'<p class="entry__changed"><span class="entry__mark">{escape(changed)}</span> '
        f'<button class="entry__reset" type="submit" name="reset" value="{escape(entry.name)}" '
        f'aria-label="{escape(name)}" formaction="{escape(form)}#{entry.id}">{escape(back)}</button></p>'
    )


def _html(text: str) -> SafeString:
    return mark_safe(text)  # noqa: S308 - every text is escaped
