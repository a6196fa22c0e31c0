"""Editions read back from the database, in the form that checks, diff and export work on."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date

import numpy as np
import shapely
from django.db import connection
from django.utils import timezone
from django.utils.translation import gettext as _

from zones.catalogue.plan_statements import STATEMENT_LABELS, target_year
from zones.catalogue.steckbrief_fields import FIELDS
from zones.ingest.copying import unpack_points
from zones.ingest.diff import PlanDiff, compare
from zones.ingest.exports.plan_columns import PlanFile
from zones.ingest.plan_checks import PlanContext, PlanReport, check_rows
from zones.ingest.postcodes import NearestAddress
from zones.ingest.rows import AddressPoints, SteckbriefRow, ValueRow, ZoneRow
from zones.ingest.takeover import WithoutSteckbriefe
from zones.models import Address, Edition, EditionKind, EditionStatus, Steckbrief, Zone, ZoneGeometry
from zones.storage.documents import documents_gone
from zones.storage.geometry import shape_of

# One value instead of a million rows: several times as fast to fetch.
_POINTS = """
SELECT string_agg(int8send(id) || float8send(ST_X(point)) || float8send(ST_Y(point)) || boolsend(is_approximate), '')
FROM zones_address WHERE edition_id = %s
"""


def plan_rows(plan: Edition) -> tuple[ZoneRow, ...]:
    """Return the zones of a heat plan in their order; a zone without polygon has an empty one."""
    zones = plan.zones.select_related("geometry", "steckbrief").prefetch_related("steckbrief__values")
    return tuple(_zone_row(zone) for zone in zones)


def plan_file(plan: Edition) -> PlanFile:
    """Return everything that an exported file of this plan says."""
    return PlanFile(
        title=plan.title,
        source=plan.source,
        licence=plan.licence,
        valid_from=plan.valid_from,
        statements=plan.statements,
        mark=plan.mark,
        rows=plan_rows(plan),
    )


def unstated(plan: Edition) -> list[str]:
    """Return the labels of what XWärmeplan requires of a plan and this edition does not state."""
    years = plan.zones.values_list("steckbrief__target_year", flat=True)
    stated = asdict(plan.statements)
    stated["target_year"] = target_year(plan.statements, filter(None, years))
    return [_(STATEMENT_LABELS[name]) for name, entry in stated.items() if entry is None]


def address_points(addresses: Edition | None) -> AddressPoints | None:
    """Return the points of an address edition; None if there is no edition."""
    if addresses is None:
        return None
    with connection.cursor() as cursor:
        cursor.execute(_POINTS, [addresses.pk])
        packed = cursor.fetchone()[0]
    return unpack_points(packed or b"")


def plan_context(
    expected_zones: int | None,
    as_of: date | None,
    without_steckbriefe: WithoutSteckbriefe = WithoutSteckbriefe.ASK,
) -> PlanContext:
    """Return what a plan is held against that should have so many zones and is valid from this day.

    Day and Steckbriefe are compared with the city's own published plan only: a demonstration has neither to lose.
    """
    published = Edition.objects.filter(is_demonstration=False).published_plan()
    return PlanContext(
        expected_zones=expected_zones,
        addresses=address_points(Edition.objects.published_addresses()),
        as_of=as_of,
        published_as_of=published.valid_from if published else None,
        today=timezone.localdate(),
        former=plan_rows(published) if published else (),
        without_steckbriefe=without_steckbriefe,
    )


def check_stored(plan: Edition) -> PlanReport:
    """Check a stored plan as if it came from a file."""
    rows, context = plan_rows(plan), plan_context(plan.expected_zones, plan.valid_from)
    return PlanReport(len(rows), rows, (*check_rows(rows, context), *documents_gone(plan)))


def compare_stored(before: Edition, after: Sequence[ZoneRow]) -> PlanDiff:
    """Return what changes from a stored plan to these zones, and for which of the published addresses."""
    return compare(plan_rows(before), after, address_points(Edition.objects.published_addresses()))


def _zone_row(zone: Zone) -> ZoneRow:
    geometry: ZoneGeometry | None = getattr(zone, "geometry", None)
    steckbrief: Steckbrief | None = getattr(zone, "steckbrief", None)
    return ZoneRow(
        code=zone.code,
        shown_code=zone.shown_code,
        name=zone.name,
        versorgungsart=zone.versorgungsart,
        polygon=shape_of(geometry.polygon) if geometry else shapely.MultiPolygon(),
        display_polygon=shape_of(geometry.display_polygon) if geometry else shapely.MultiPolygon(),
        steckbrief=_steckbrief_row(steckbrief) if steckbrief else SteckbriefRow(),
    )


def _steckbrief_row(steckbrief: Steckbrief) -> SteckbriefRow:
    return SteckbriefRow(
        fields={key: entry for key in FIELDS if (entry := getattr(steckbrief, key)) not in (None, "")},
        values=tuple(
            ValueRow(value.indicator, value.value, value.category, value.source, value.as_of)
            for value in steckbrief.values.all()
        ),
        source=steckbrief.source,
        as_of=steckbrief.as_of,
    )


def newest_with_postcodes() -> NearestAddress | None:
    """Return addresses with postcode and true position: of the published edition, else of the newest that has them."""
    addresses = Address.objects.exclude(postcode="").filter(is_approximate=False)
    editions = Edition.objects.filter(kind=EditionKind.ADDRESSES, is_demonstration=False)
    published_first = sorted(editions, key=lambda edition: edition.status != EditionStatus.PUBLISHED)
    for edition in published_first:
        rows = list(addresses.filter(edition=edition).values_list("point", "postcode"))
        if rows:
            points = np.array([point.coords for point, _postcode in rows])
            return NearestAddress(points, [postcode for _point, postcode in rows], str(edition.title))
    return None
