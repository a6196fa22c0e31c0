"""The kept lineage of two plans, and whether it still fits what they hold."""

from django.db import connection

from zones.models import Edition, Lineage

_FINGERPRINT = """
SELECT md5(coalesce(string_agg(concat(z.edition_id, z.code, md5(ST_AsBinary(g.polygon))), ',' ORDER BY z.pk), ''))
FROM (SELECT id AS pk, edition_id, code FROM zones_zone WHERE edition_id IN (%s, %s)) z
LEFT JOIN zones_zonegeometry g ON g.zone_id = z.pk
"""


def fingerprint(before: Edition, after: Edition) -> str:
    """Return what changes whenever a code or an area of one of the plans does."""
    with connection.cursor() as cursor:
        cursor.execute(_FINGERPRINT, [before.pk, after.pk])
        return str(cursor.fetchone()[0])


def kept(before: Edition, after: Edition) -> Lineage | None:
    """Return the lineage of two plans; None until a worker has found it, or found it for the draft as it is now."""
    row = Lineage.objects.filter(before=before, after=after).first()
    return row if row and (not after.is_draft or row.state == fingerprint(before, after)) else None


def forget_outdated(draft: Edition) -> None:
    """Delete what was found for an earlier state of a draft that is published now, since nothing asks for it again."""
    for row in Lineage.objects.filter(after=draft).select_related("before"):
        if row.state != fingerprint(row.before, draft):
            row.delete()
