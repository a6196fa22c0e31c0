"""A Steckbrief as the page shows it: rows with unit and a numbered source; a missing value stays visible."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from zones.models import Steckbrief, SteckbriefValue
from zones.models.indicators import SPECS

EIGNUNG_FIELDS = ("eignung_waermenetz", "eignung_dezentral", "eignung_wasserstoffnetz", "eignung_gruenes_methan")
TEXT_FIELDS = ("recommendation", "target_picture", "measures")


@dataclass(frozen=True)
class Row:
    """One figure; `value` is None when the plan does not state it, `source_number` counts from 1."""

    label: str
    value: Decimal | None
    unit: str
    source_number: int | None = None


@dataclass(frozen=True)
class Group:
    """A figure that is broken down, for example by energy carrier; no rows when the plan does not state it."""

    label: str
    rows: list[Row]


@dataclass
class Sheet:
    """Everything that the page prints of one Steckbrief."""

    steckbrief: Steckbrief
    rows: list[Row] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    sources: list[tuple[str, date]] = field(default_factory=list)
    eignungen: list[tuple[str, str]] = field(default_factory=list)
    texts: list[tuple[str, str]] = field(default_factory=list)


def sheet(steckbrief: Steckbrief) -> Sheet:
    """Arrange a Steckbrief (values prefetched) in the order of the catalogue of indicators."""
    result = Sheet(steckbrief)
    values = list(steckbrief.values.all())
    for indicator, spec in SPECS.items():
        own = [value for value in values if value.indicator == indicator]
        if spec.categories:
            result.groups.append(Group(str(indicator.label), list(_rows(result, own))))
        else:
            missing = [Row(str(indicator.label), None, str(spec.unit))]
            result.rows.extend(list(_rows(result, own)) or missing)
    result.eignungen = [(_label(name), getattr(steckbrief, f"get_{name}_display")()) for name in EIGNUNG_FIELDS]
    result.texts = [(_label(name), getattr(steckbrief, name)) for name in TEXT_FIELDS]
    return result


def _label(name: str) -> str:
    return str(Steckbrief._meta.get_field(name).verbose_name)  # type: ignore[union-attr]  # noqa: SLF001 - Django's public Meta API


def _rows(result: Sheet, values: Iterable[SteckbriefValue]) -> Iterable[Row]:
    for value in values:
        origin = (value.source, value.as_of)
        if origin not in result.sources:
            result.sources.append(origin)
        yield Row(value.label, value.value, value.unit, result.sources.index(origin) + 1)
