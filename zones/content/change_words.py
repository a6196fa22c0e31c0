"""Changes of the plan in words: labels, values with unit, areas in hectares."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import assert_never

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from zones.catalogue.steckbrief_fields import FIELDS, FieldKind
from zones.content.steckbrief_sheet import label_of
from zones.ingest.diff import Entry, ValueChange, ZoneChange
from zones.models import ConnectionDuty, Eignungsstufe, Versorgungsart
from zones.models.indicators import SPECS, Indicator

M2_PER_HA = 10_000
LONGEST_TEXT = 120


class ChangeKind(StrEnum):
    """What a publication can change of a zone, or of some houses, the most important first.

    Templates of Leichte Sprache know the values.
    """

    CATEGORY = "category"
    CODE = "code"
    NAME = "name"
    RENAMED = "renamed"  # both, or it was said so
    GROUND = "ground"
    SUITABILITY = "suitability"
    DUTY = "duty"
    FIGURES = "figures"  # and texts
    PARTED = "parted"  # a part of its ground belongs to others now
    MERGED = "merged"
    SPLIT = "split"
    GONE = "gone"
    TAKEN_BACK = "taken-back"
    OVER = "over"  # it was one of a demonstration, which has ended
    HOUSES = "houses"
    BORDER = "border"


# Whoever lives there has to look again in which zone the house lies.
MAY_MOVE_HOUSES = frozenset({
    ChangeKind.GROUND, ChangeKind.PARTED, ChangeKind.SPLIT, ChangeKind.GONE, ChangeKind.TAKEN_BACK, ChangeKind.OVER,
    ChangeKind.HOUSES,
})  # fmt: skip
_KIND_OF_FIELD = {
    FieldKind.EIGNUNG: ChangeKind.SUITABILITY,
    FieldKind.CONNECTION_DUTY: ChangeKind.DUTY,
    FieldKind.TEXT: ChangeKind.FIGURES,
    FieldKind.NUMBER: ChangeKind.FIGURES,
}


@dataclass(frozen=True)
class ChangeRow:
    """What changed, and how it was and is."""

    kind: ChangeKind
    label: str
    before: str
    after: str


def rows(change: ZoneChange) -> list[ChangeRow]:
    """Return everything that changed of a zone, the most important first."""
    found = []
    if change.is_reclassified:
        labels = (str(Versorgungsart(row.versorgungsart).label) for row in (change.before, change.after))
        found.append(ChangeRow(ChangeKind.CATEGORY, _("Einteilung"), *labels))
    if change.before.shown != change.after.shown:
        found.append(ChangeRow(ChangeKind.CODE, _("Kennung"), change.before.shown, change.after.shown))
    if change.before.name != change.after.name:
        found.append(ChangeRow(ChangeKind.NAME, _("Name"), change.before.name, change.after.name))
    if change.is_moved:
        sizes = (_hectares(row.polygon.area) for row in (change.before, change.after))
        found.append(ChangeRow(ChangeKind.GROUND, _("Fläche"), *sizes))
    return [*found, *_value_rows(change.values)]


def moved_text(change: ZoneChange) -> str:
    """Return how much area a zone gained and lost; what is written as nothing is not said."""
    sizes = {"gained": _hectares(change.gained_m2), "lost": _hectares(change.lost_m2)}
    if sizes["lost"] == _hectares(0):
        return _("%(gained)s kamen hinzu.") % sizes
    if sizes["gained"] == _hectares(0):
        return _("%(lost)s fielen weg.") % sizes
    return _("%(gained)s kamen hinzu, %(lost)s fielen weg.") % sizes


def _value_rows(values: Iterable[ValueChange]) -> Iterable[ChangeRow]:
    for value in values:
        label = label_of(value.name, value.category)
        yield ChangeRow(_kind_of(value), label, _text(value, value.before), _text(value, value.after))


def _kind_of(value: ValueChange) -> ChangeKind:
    field = FIELDS.get(value.name)
    return _KIND_OF_FIELD[field.kind] if field else ChangeKind.FIGURES


def _text(value: ValueChange, entry: Entry | None) -> str:
    if entry is None:
        return _("nicht angegeben")
    if isinstance(entry, Decimal):
        unit = SPECS[Indicator(value.name)].unit
        return f"{number_format(entry.normalize() if entry % 1 else entry.quantize(Decimal(1)))} {unit}"
    match kind := FIELDS[value.name].kind:
        case FieldKind.EIGNUNG:
            return str(Eignungsstufe(entry).label)
        case FieldKind.CONNECTION_DUTY:
            return str(ConnectionDuty(entry).label)
        case FieldKind.TEXT | FieldKind.NUMBER:
            text = str(entry)
            return text if len(text) <= LONGEST_TEXT else f"{text[:LONGEST_TEXT]} …"
        case _:
            assert_never(kind)


def _hectares(area_m2: float) -> str:
    return f"{number_format(area_m2 / M2_PER_HA, decimal_pos=2, force_grouping=True)} ha"
