"""From zones and their Steckbriefe to what the interface says about them."""

from collections.abc import Iterable, Sequence
from http import HTTPStatus
from typing import Any

from django.utils.translation import gettext_lazy

from zones.api.schemas import (
    EditionOut,
    EignungOut,
    FormerZoneOut,
    NotStatedOut,
    SheetOut,
    SteckbriefOut,
    ValueOut,
    ZoneOut,
    ZoneSheetOut,
)
from zones.api.serving import refuse
from zones.catalogue.steckbrief_fields import FieldKind, fields_of
from zones.content.steckbrief_sheet import in_words, label_of
from zones.doors.remembered import Remembered
from zones.editions.lineage import Lead
from zones.models import Edition, Indicator, Steckbrief, SteckbriefValue, Zone
from zones.models.indicators import SPECS

NO_EDITION = gettext_lazy("Zurzeit ist kein Wärmeplan veröffentlicht. Bitte versuchen Sie es später noch einmal.")
NO_SUCH = gettext_lazy("Diese Ausgabe gibt es nicht. Alle Ausgaben stehen unter „ausgaben“.")
_PLAIN = (FieldKind.TEXT, FieldKind.NUMBER)
CALLED = {"measures": "measures_text"}  # elsewhere in the interface these are a list
_published_plan = Remembered(Edition.objects.published_plan)


def published(plan: Edition) -> dict[str, Any]:
    """Return the fields that every answer with zone data carries."""
    return {"edition": EditionOut.of(plan), "demonstration": plan.mark or None}


def plan_of(number: int | None) -> Edition:
    """Return the heat plan with this number, or the published one; refuse without one."""
    if number is None:
        return _published_plan.now() or refuse(HTTPStatus.SERVICE_UNAVAILABLE, NO_EDITION)
    return Edition.objects.ever_published_plans().filter(pk=number).first() or refuse(HTTPStatus.NOT_FOUND, NO_SUCH)


def steckbrief(found: Steckbrief, values: Iterable[SteckbriefValue]) -> SteckbriefOut:
    """Describe a fact sheet with its figures; an empty text means that the plan does not state it."""
    return SteckbriefOut(
        eignungen=_eignungen(found),
        **{CALLED.get(key, key): getattr(found, key) or None for kind in _PLAIN for key in fields_of(kind)},
        connection_duty=in_words(found, "connection_duty"),
        source=found.source,
        as_of=found.as_of,
        values=[_value(value) for value in values],
    )


def sheet_of(plan: Edition, zone: Zone, found: Steckbrief | None) -> SheetOut:
    """Describe the fact sheet of one zone (values prefetched)."""
    return SheetOut(**published(plan), **dict(zone_sheet(zone, found, values_of(found))))


def former(lead: Lead) -> FormerZoneOut:
    """Describe what became of a zone that has none or several successors."""
    return FormerZoneOut(detail=lead.sentence, successors=[ZoneOut.of(zone) for zone in lead.in_order])


def values_of(found: Steckbrief | None) -> list[SteckbriefValue]:
    """Return the figures of a fact sheet (prefetched), none without one."""
    return list(found.values.all()) if found else []


def zone_sheet(zone: Zone, found: Steckbrief | None, values: Sequence[SteckbriefValue]) -> ZoneSheetOut:
    """Describe a zone with its fact sheet and figures, and what the plan does not state of it."""
    stated = {value.indicator for value in values}
    missing = [
        NotStatedOut(indicator=indicator.value, indicator_label=str(indicator.label), unit=str(spec.unit))
        for indicator, spec in SPECS.items()
        if indicator.value not in stated
    ]
    told = steckbrief(found, values) if found else None
    return ZoneSheetOut(zone=ZoneOut.of(zone), steckbrief=told, not_stated=missing)


def _eignungen(found: Steckbrief) -> list[EignungOut]:
    keys = fields_of(FieldKind.EIGNUNG)
    return [EignungOut(label=label_of(key), stufe_code=getattr(found, key), stufe=in_words(found, key)) for key in keys]


def _value(value: SteckbriefValue) -> ValueOut:
    return ValueOut(
        indicator=value.indicator,
        indicator_label=str(Indicator(value.indicator).label),
        part=value.category or None,
        part_label=value.label if value.category else None,
        value=float(value.value),
        unit=value.unit,
        source=value.source,
        as_of=value.as_of,
    )
