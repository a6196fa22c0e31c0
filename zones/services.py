"""The only places that change the status of an edition or the zone of an address."""

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from zones.models import Edition, EditionKind, EditionStatus, SteckbriefValue, Zone

# One pass over all addresses. `home`: the zone that covers the point; on a shared edge the lowest code wins.
# `other`: the nearest zone besides it. `<->` alone may order the inner query, or PostgreSQL does not walk the GiST
# index (five times slower); the outer one settles ties by code.
_ASSIGN = """
INSERT INTO zones_addresszone (address_id, edition_id, zone_id, relation, nearest_zone_id, nearest_distance_m)
SELECT a.id, %(plan)s, home.id,
       CASE WHEN home.id IS NULL THEN 'outside'
            WHEN other.distance_m < CASE WHEN a.is_approximate THEN %(tolerance_approximate_m)s
                                         ELSE %(tolerance_m)s END THEN 'boundary'
            ELSE 'inside' END,
       other.id, other.distance_m
FROM zones_address a
LEFT JOIN LATERAL (
    SELECT z.id FROM zones_zone z JOIN zones_zonegeometry g ON g.zone_id = z.id
    WHERE z.edition_id = %(plan)s AND ST_Covers(g.polygon, a.point)
    ORDER BY z.code LIMIT 1
) home ON true
LEFT JOIN LATERAL (
    SELECT near.id, near.distance_m FROM (
        SELECT z.id, z.code, ST_Distance(g.polygon, a.point) AS distance_m
        FROM zones_zone z JOIN zones_zonegeometry g ON g.zone_id = z.id
        WHERE z.edition_id = %(plan)s AND z.id IS DISTINCT FROM home.id
        ORDER BY g.polygon <-> a.point LIMIT 4
    ) near ORDER BY near.distance_m, near.code LIMIT 1
) other ON true
WHERE a.edition_id = %(addresses)s
"""


class NotPublishable(Exception):
    """The edition must not be published; the message says why, in German."""


@transaction.atomic
def assign_addresses(plan: Edition, addresses: Edition) -> int:
    """Compute the zone of every address of `addresses` under `plan` anew and return how many were assigned.

    An address nearer to another zone than `BOUNDARY_TOLERANCE_M` (`BOUNDARY_TOLERANCE_APPROXIMATE_M` where its
    position is only approximate) lies on the boundary; its zone is still the one that covers it.
    """
    parameters = {
        "plan": plan.pk,
        "addresses": addresses.pk,
        "tolerance_m": settings.BOUNDARY_TOLERANCE_M,
        "tolerance_approximate_m": settings.BOUNDARY_TOLERANCE_APPROXIMATE_M,
    }
    with connection.cursor() as cursor:
        cursor.execute(
            "DELETE FROM zones_addresszone az USING zones_address a"
            " WHERE az.address_id = a.id AND az.edition_id = %(plan)s AND a.edition_id = %(addresses)s",
            parameters,
        )
        cursor.execute(_ASSIGN, parameters)
        return int(cursor.rowcount)


@transaction.atomic
def publish(*editions: Edition) -> None:
    """Make each edition the published one of its kind; the one before is withdrawn and stays readable.

    Raises:
        NotPublishable: An edition is empty; then none is published.

    """
    for edition in editions:
        _refuse_empty(edition)
        _make_current(edition)
    _assign_published()


def _make_current(edition: Edition) -> None:
    others = Edition.objects.select_for_update().filter(kind=edition.kind, status=EditionStatus.PUBLISHED)
    others.exclude(pk=edition.pk).update(status=EditionStatus.WITHDRAWN)
    edition.status = EditionStatus.PUBLISHED
    edition.published_at = timezone.now()
    edition.save(update_fields=["status", "published_at"])


@transaction.atomic
def withdraw(edition: Edition) -> None:
    """Take a published edition off the site; nothing is deleted and it can be published again."""
    edition.status = EditionStatus.WITHDRAWN
    edition.save(update_fields=["status"])


@transaction.atomic
def copy_as_draft(plan: Edition) -> Edition:
    """Return a new draft with the zones, polygons and Steckbriefe of `plan`, ready to be edited."""
    draft = Edition.objects.get(pk=plan.pk)
    draft.pk, draft.status, draft.published_at = None, EditionStatus.DRAFT, None
    draft.title = _("%(title)s – Bearbeitung vom %(day)s") % {
        "title": plan.title,
        "day": date_format(timezone.localdate(), "DATE_FORMAT"),
    }
    draft.save()
    for zone in plan.zones.select_related("geometry", "steckbrief").prefetch_related("steckbrief__values"):
        _copy_zone(zone, draft)
    return draft


def _copy_zone(zone: Zone, draft: Edition) -> None:
    """Save `zone` and its parts again under `draft`; the instances in memory become the copies."""
    geometry = getattr(zone, "geometry", None)
    steckbrief = getattr(zone, "steckbrief", None)
    values = list(steckbrief.values.all()) if steckbrief else []
    zone.pk, zone.edition = None, draft
    zone.save()
    for part in filter(None, (geometry, steckbrief)):
        part.pk, part.zone = zone.pk, zone
        part.save(force_insert=True)
    for value in values:
        value.pk, value.steckbrief = None, steckbrief
    SteckbriefValue.objects.bulk_create(values)


def _refuse_empty(edition: Edition) -> None:
    content = edition.zones if edition.kind == EditionKind.HEAT_PLAN else edition.addresses
    if not content.exists():
        raise NotPublishable(_("Die Ausgabe ist leer. Laden Sie zuerst Daten hinein, dann veröffentlichen Sie sie."))


def _assign_published() -> None:
    plan, addresses = Edition.objects.published_plan(), Edition.objects.published_addresses()
    if plan and addresses:
        assign_addresses(plan, addresses)
