"""Addresses read back from the database, in the form that keys and comparison work on."""

import shapely
from django.db import connection
from django.db.models import FloatField, Func

from zones.ingest.address_diff import CodedArea
from zones.ingest.rows import AddressRow
from zones.models import Address, Edition, ZoneGeometry

_ROW = ("street", "number", "suffix", "postcode", "easting", "northing", "ortsteil", "object_id", "key")
_LOST = """
SELECT count(*) FILTER (WHERE NOT EXISTS (SELECT 1 FROM zones_address n WHERE n.edition_id = %s AND n.key = o.key)),
       count(*)
FROM zones_address o WHERE o.edition_id = %s
"""


def address_rows(addresses: Edition | None) -> tuple[AddressRow, ...]:
    """Return the addresses of an edition in the order of streets and numbers; none if there is no edition."""
    if addresses is None:
        return ()
    axes = {name: Func("point", function=f"ST_{axis}", output_field=FloatField()) for name, axis in _AXES.items()}
    found = Address.objects.filter(edition=addresses).order_by("street", "number", "suffix", "pk").annotate(**axes)
    return tuple(AddressRow(*row) for row in found.values_list(*_ROW).iterator(chunk_size=10_000))


_AXES = {"easting": "X", "northing": "Y"}


def zone_areas(plan: Edition | None) -> list[CodedArea]:
    """Return code and polygon of each zone of a heat plan, in the order of the codes; none without a plan."""
    found = ZoneGeometry.objects.filter(zone__edition=plan).order_by("zone__code").values_list("zone__code", "polygon")
    return [(code, shapely.from_wkb(bytes(polygon.wkb))) for code, polygon in found] if plan else []


def lost_addresses(before: Edition, after: Edition) -> tuple[int, int]:
    """Return how many addresses of one edition the other does not have any more, and how many it had."""
    with connection.cursor() as cursor:
        cursor.execute(_LOST, [after.pk, before.pk])
        lost, count = cursor.fetchone()
    return lost, count
