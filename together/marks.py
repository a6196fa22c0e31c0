"""A mark of what was shown: whoever sends it back tells what they saw, without anybody keeping it."""

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any

from django import forms
from django.contrib.gis.geos import GEOSGeometry
from django.db.models import Model, QuerySet


class MarkField(forms.CharField):
    """Carries a mark in a form. It belongs to the form, not to the object: the admin's history does not name it."""

    widget = forms.HiddenInput

    def has_changed(self, initial: object, data: object) -> bool:
        """It never counts as a change."""
        return False


def mark_of(*values: object) -> str:
    """Return a mark that differs as soon as any of the values does (SHA-256, 64 hexadecimal digits)."""
    return hashlib.sha256(repr([_plain(value) for value in values]).encode()).hexdigest()


def state_of(rows: "QuerySet[Any]") -> list[tuple[object, ...]]:
    """Return what people can change of stored rows, in a settled order, for a mark.

    What the program notes by itself (``editable=False``: when, by whom, drawn copies) is no part of it.
    """
    return list(rows.order_by("pk").values_list("pk", *_editable(rows.model)))


def _editable(model: type[Model]) -> Iterator[str]:
    for field in model._meta.concrete_fields:  # noqa: SLF001 - Django's public Meta API
        if field.editable:
            yield field.attname


def _plain(value: object) -> object:
    """Return something whose notation is the same in every process."""
    if isinstance(value, GEOSGeometry):
        return bytes(value.wkb)
    if isinstance(value, Iterable) and not isinstance(value, (str, bytes)):
        return [_plain(part) for part in value]
    return value
