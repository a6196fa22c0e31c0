"""Zones of a draft redrawn: looked at first, then stored in one transaction with its reason, complete or not at all."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

import shapely
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from zones.catalogue.marking import marked
from zones.ingest.diff import compare
from zones.ingest.rows import ZoneRow
from zones.map.drawing import Drawing, draw
from zones.map.polygons import defects, display_copy
from zones.models import Edition, Steckbrief, Zone, ZoneGeometry, explain
from zones.shaping.change import Areas, Redrawing
from zones.shaping.refusals import NotDrawable
from zones.storage.geometry import geos_of, shape_of
from zones.storage.stored import address_points, check_stored, plan_rows
from zones.uploads import report as reports
from zones.uploads.report import Json

Zones = Mapping[str, Zone]  # by code


class Operation(Protocol):
    """One way to redraw zones."""

    def redrawn(self, areas: Areas) -> Redrawing:
        """Return what becomes of the areas; raises NotDrawable."""

    def new_zones(self, zones: Zones) -> list[Zone]:
        """Return the zones that come into being, not stored yet, each perhaps with a Steckbrief in memory."""


@dataclass
class ShapeOutcome:
    """What a redrawing changes, or what is wrong with it.

    Attributes:
        errors: Why nothing can be stored; then everything else is empty.
        redrawn: The zones that cover other ground than before, as people read them.
        ended: The zones that are no more.
        diff: What changes, in the words of the review.
        findings: What the checks say of the redrawn zones.
        drawing: The redrawn zones and their surroundings.

    """

    errors: list[str] = field(default_factory=list)
    redrawn: list[str] = field(default_factory=list)
    ended: list[str] = field(default_factory=list)
    diff: Json = field(default_factory=dict)
    findings: Json = field(default_factory=dict)
    drawing: Drawing | None = None


def preview(draft: Edition, operation: Operation) -> ShapeOutcome:
    """Return what the operation would change; nothing is stored."""
    with transaction.atomic():
        outcome = _stored(draft, operation, "")
        transaction.set_rollback(True)
    return outcome


@transaction.atomic
def apply(draft: Edition, operation: Operation, reason: str) -> ShapeOutcome:
    """Store what the operation changes; with any error nothing is stored."""
    outcome = _stored(draft, operation, reason)
    if outcome.errors:
        transaction.set_rollback(True)
    return outcome


def areas_of(zones: Zones) -> dict[str, shapely.MultiPolygon]:
    """Return the polygons of the zones that have one."""
    return {code: shape_of(zone.geometry.polygon) for code, zone in zones.items() if hasattr(zone, "geometry")}


def zones_of(plan: Edition) -> dict[str, Zone]:
    """Return the zones of a plan with their polygon and Steckbrief, by code."""
    return {zone.code: zone for zone in plan.zones.select_related("edition", "geometry", "steckbrief")}


def redrawing_of(zones: Zones, operation: Operation) -> Redrawing:
    """Return what the operation makes of the zones; raises NotDrawable."""
    try:
        return operation.redrawn(areas_of(zones))
    except shapely.GEOSException as error:  # two borders so close that they cannot be told apart by calculating
        raise NotDrawable(
            marked("An dieser Stelle liegen Ränder zu dicht beieinander. Zeichnen Sie etwas anders.")
        ) from error


def store_areas(zones: Zones, areas: Areas, reason: str) -> None:
    """Store these polygons, which are fit, each with its drawn copy and a record of why."""
    for code, area in areas.items():
        polygon = geos_of(area)
        geometry: ZoneGeometry = getattr(zones[code], "geometry", None) or ZoneGeometry(zone=zones[code])
        geometry.polygon, geometry.display_polygon = polygon, display_copy(polygon)
        explain(geometry, reason)
        geometry.save()


def _stored(draft: Edition, operation: Operation, reason: str) -> ShapeOutcome:
    before, zones = plan_rows(draft), zones_of(draft)
    try:
        redrawing = redrawing_of(zones, operation)
        _refuse_unfit(redrawing)
        _store(draft, zones, operation, redrawing, reason)
    except NotDrawable as refusal:
        return ShapeOutcome([_(refusal.message) % refusal.values])
    except ValidationError as refusal:
        return ShapeOutcome(list(refusal.messages))
    return _outcome(draft, before, redrawing)


def _refuse_unfit(redrawing: Redrawing) -> None:
    unfit = [
        f"{code}: {sentence}"
        for code in sorted(redrawing.redrawn)
        for sentence in defects(geos_of(redrawing.areas[code]))
    ]
    if unfit:
        raise ValidationError(unfit)


def _store(draft: Edition, zones: dict[str, Zone], operation: Operation, redrawing: Redrawing, reason: str) -> None:
    count = len(zones)
    for zone in operation.new_zones(zones):
        _create(zone, reason)
        zones[zone.code] = zone
    store_areas(zones, redrawing.areas, reason)
    for code in redrawing.ended:
        _delete(zones.pop(code), reason)
    _expect(draft, count, len(zones), reason)


def _create(zone: Zone, reason: str) -> None:
    """Store a zone and its Steckbrief, if it brings one."""
    steckbrief: Steckbrief | None = getattr(zone, "steckbrief", None)
    for part in filter(None, (zone, steckbrief)):
        if isinstance(part, Steckbrief):
            part.zone = zone
        part.full_clean(exclude=["zone"])
        explain(part, reason)
        part.save()


def _delete(zone: Zone, reason: str) -> None:
    """Delete a zone part by part, so that the history says of each why."""
    steckbrief: Steckbrief | None = getattr(zone, "steckbrief", None)
    values = list(steckbrief.values.all()) if steckbrief else []
    for part in (*values, steckbrief, getattr(zone, "geometry", None), zone):
        if part is not None:
            explain(part, reason)
            part.delete()


def _expect(draft: Edition, before: int, after: int, reason: str) -> None:
    """Let the number of zones that the draft is held against follow, if it was right before."""
    if before != after and draft.expected_zones == before:
        draft.expected_zones = after
        explain(draft, reason)
        draft.save(update_fields=["expected_zones"])


def _outcome(draft: Edition, before: Sequence[ZoneRow], redrawing: Redrawing) -> ShapeOutcome:
    report = check_stored(draft)
    rows = {row.code: row for row in (*before, *report.rows)}
    touched = [rows[code].shown for code in redrawing.redrawn | redrawing.ended]
    concerned = replace(
        report,
        findings=tuple(finding for finding in report.findings if any(map(finding.is_about, touched))),
    )
    changed = [row for row in report.rows if row.code in redrawing.areas]
    old = [row for row in before if row.code in redrawing.areas or row.code in redrawing.ended]
    points = address_points(Edition.objects.published_addresses())
    return ShapeOutcome(
        redrawn=_titles(rows[code] for code in redrawing.redrawn),
        ended=_titles(rows[code] for code in redrawing.ended),
        diff=reports.diff_report(compare(old, changed, points), draft),
        findings=reports.findings_report(concerned.findings, concerned.counts()),
        drawing=draw(draft, *draft.zones.filter(code__in=redrawing.redrawn)),
    )


def _titles(rows: Iterable[ZoneRow]) -> list[str]:
    return [f"{row.shown} {row.name}" for row in sorted(rows, key=lambda row: row.order)]
