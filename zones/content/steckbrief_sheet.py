"""A Steckbrief as the page shows it: rows with unit and a numbered source; a missing value stays visible."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from django.utils.translation import gettext as _

from zones.catalogue.steckbrief_fields import FIELDS, FieldKind, fields_of
from zones.models import Indicator, Steckbrief, SteckbriefValue, Zone
from zones.models.indicators import SPECS


@dataclass(frozen=True)
class FigureRow:
    """One figure; `value` is None when the plan does not state it, `source_number` counts from 1."""

    label: str
    value: Decimal | None
    unit: str
    source_number: int | None = None


@dataclass(frozen=True)
class FigureGroup:
    """A figure that is broken down, for example by energy carrier; no rows when the plan does not state it."""

    label: str
    rows: list[FigureRow]


@dataclass
class SteckbriefSheet:
    """Everything that the page prints of one Steckbrief."""

    steckbrief: Steckbrief
    rows: list[FigureRow] = field(default_factory=list)
    groups: list[FigureGroup] = field(default_factory=list)
    sources: list[tuple[str, date]] = field(default_factory=list)
    numbers: list[tuple[str, int | None]] = field(default_factory=list)
    codes: list[tuple[str, str | None]] = field(default_factory=list)
    texts: list[tuple[str, str]] = field(default_factory=list)


def steckbrief_of(zone: Zone) -> Steckbrief | None:
    """Return the Steckbrief of a zone with its figures, None without one."""
    return Steckbrief.objects.prefetch_related("values").filter(zone=zone).first()


def sheet_of(zone: Zone) -> SteckbriefSheet | None:
    """Arrange the Steckbrief of a zone in the order of the catalogue of indicators; None without one."""
    steckbrief = steckbrief_of(zone)
    if steckbrief is None:
        return None
    result = SteckbriefSheet(steckbrief)
    values = list(steckbrief.values.all())
    for indicator, spec in SPECS.items():
        own = [value for value in values if value.indicator == indicator]
        if spec.categories:
            result.groups.append(FigureGroup(str(indicator.label), list(_rows(result, own))))
        else:
            missing = [FigureRow(str(indicator.label), None, str(spec.unit))]
            result.rows.extend(list(_rows(result, own)) or missing)
    result.numbers = [(label_of(key), getattr(steckbrief, key)) for key in fields_of(FieldKind.NUMBER)]
    coded = (*fields_of(FieldKind.EIGNUNG), *fields_of(FieldKind.CONNECTION_DUTY))
    result.codes = [(label_of(key), in_words(steckbrief, key)) for key in coded]
    result.texts = [(label_of(key), getattr(steckbrief, key)) for key in fields_of(FieldKind.TEXT)]
    return result


def label_of(key: str, category: int = 0) -> str:
    """Return the German name of a field, or of a figure with its category, translated."""
    if key in FIELDS:
        return _(FIELDS[key].label)
    label = str(Indicator(key).label)
    return f"{label}: {SteckbriefValue(indicator=key, category=category).label}" if category else label


def in_words(steckbrief: Steckbrief, key: str) -> str | None:
    """Return a field that holds a code in words; None where it is not stated."""
    code: int | None = getattr(steckbrief, key)
    return None if code is None else str(_words_of(key).get(code, code))


@cache
def _words_of(key: str) -> dict[Any, Any]:
    """Return the words of a code list; Django makes this table anew for each field that is shown."""
    return dict(getattr(Steckbrief, key).field.flatchoices)


def _rows(result: SteckbriefSheet, values: Iterable[SteckbriefValue]) -> Iterable[FigureRow]:
    for value in values:
        origin = (value.source, value.as_of)
        if origin not in result.sources:
            result.sources.append(origin)
        yield FigureRow(value.label, value.value, value.unit, result.sources.index(origin) + 1)
