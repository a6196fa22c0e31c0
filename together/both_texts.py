"""Two people have written at once: for each field that differs, what is saved by now and what was typed."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib.gis.forms import GeometryField
from django.contrib.gis.geos import GEOSGeometry
from django.forms import BaseForm, BoundField
from django.utils.choices import flatten_choices
from django.utils.formats import date_format, localize
from django.utils.translation import gettext as _

_SQUARE_METRES_PER_HECTARE = 10_000
NOTHING = "–"


class Conflict(Exception):
    """Somebody else has saved since the page was opened."""


@dataclass(frozen=True, slots=True)
class BothTexts:
    """One field in two states; ``place`` leads to it on the page."""

    bound: BoundField
    label: str
    saved: str
    typed: str
    place: str

    @property
    def name(self) -> str:
        """Of the field in its form."""
        return self.bound.name


def differing(form: BaseForm) -> Iterator[BothTexts]:
    """Yield the fields of a bound form in which the typed text is not the stored one.

    The form must have been made from what is stored now.
    """
    for bound in comparable(form):
        if bound.name in form.changed_data:
            yield BothTexts(
                bound, label_of(bound), shown(bound, bound.initial), _typed(form, bound), bound.id_for_label
            )


def comparable(form: BaseForm) -> Iterator[BoundField]:
    """Yield the fields of a form that people change and that belong to its object."""
    for bound in form:
        if _is_stored(form, bound.name) and not bound.is_hidden:
            yield bound


def label_of(bound: BoundField) -> str:
    """Return the label of a field; in a row it follows the ``row_name`` of its form, if that has one."""
    part = str(getattr(bound.form, "row_name", ""))
    return f"{part}: {bound.label}" if part else str(bound.label)


def _is_stored(form: BaseForm, name: str) -> bool:
    """Whether a field belongs to the object; why it is changed, for instance, is only asked."""
    if not isinstance(form, forms.ModelForm):
        return True
    return any(field.name == name for field in form.instance._meta.get_fields())  # noqa: SLF001 - Django's public Meta API


def _typed(form: BaseForm, bound: BoundField) -> str:
    if isinstance(bound.field, GeometryField):
        drawn = getattr(form, "cleaned_data", {}).get(bound.name)
        return shown(bound, drawn) if drawn else _("so nicht speicherbar")
    return shown(bound, bound.data)


def shown(bound: BoundField, value: Any) -> str:  # noqa: ANN401 (any field's value)
    """Return a value as the page shows it: choices by their label, polygons by their area."""
    if isinstance(value, GEOSGeometry):
        return _("%s ha") % localize(round(value.area / _SQUARE_METRES_PER_HECTARE, 3))
    if value in (None, ""):
        return NOTHING
    if isinstance(value, dt.date):
        return date_format(value, "d.m.Y")
    if isinstance(value, bool):
        return _("Ja") if value else _("Nein")
    if isinstance(bound.field, forms.ChoiceField) and not isinstance(bound.field, forms.ModelChoiceField):
        choices: Any = bound.field.choices
        pairs: list[tuple[Any, Any]] = list(flatten_choices(choices))
        labels = {str(key): str(label) for key, label in pairs}
        return labels.get(str(value), str(value))
    return str(bound.field.widget.format_value(bound.field.prepare_value(value)) or NOTHING)
