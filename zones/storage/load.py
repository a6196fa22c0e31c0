"""The only writer of zones and addresses: a new draft edition in one transaction, complete or not at all."""

from collections.abc import Callable, Sequence
from dataclasses import asdict
from functools import cache

from django.db import connection, transaction
from django.utils.translation import gettext as _

from zones.address.search.normalise import street_key
from zones.ingest.address_keys import with_keys
from zones.ingest.rows import AddressRow, EditionInfo, SteckbriefRow, ZoneRow
from zones.models import Edition, EditionKind, Steckbrief, SteckbriefValue, Zone, ZoneGeometry
from zones.models.zone import SRID
from zones.storage.geometry import geos_of
from zones.storage.stored_addresses import address_rows

BATCH = 2000  # rows between two calls of the progress function
_COPY_ADDRESSES = """
COPY zones_address (edition_id, key, street, street_key, number, suffix, postcode, ortsteil, point, object_id, source,
                    as_of, is_approximate) FROM STDIN
"""

Progress = Callable[[int], object]  # told how many rows were written since the last call


class NotLoaded(Exception):
    """Fewer or more rows arrived in the database than were checked; nothing was stored. The message is German."""


@transaction.atomic
def load_addresses(
    info: EditionInfo, rows: Sequence[AddressRow], *, is_approximate: bool = False, progress: Progress = lambda _n: None
) -> Edition:
    """Store the addresses as a new draft edition and return it; those without a key get it from the published ones.

    Raises:
        NotLoaded: The database holds another number of addresses than `rows`.

    """
    edition = _new_edition(EditionKind.ADDRESSES, info)
    rows = (
        rows if all(row.key for row in rows) else with_keys(rows, address_rows(Edition.objects.published_addresses()))
    )
    _copy_addresses(edition, info, rows, is_approximate=is_approximate, progress=progress)
    _require_count(edition.addresses.count(), len(rows))
    _refresh_statistics("zones_address")
    return edition


@transaction.atomic
def load_plan(info: EditionInfo, rows: Sequence[ZoneRow]) -> Edition:
    """Store zones, polygons and Steckbriefe as a new draft edition and return it.

    Raises:
        NotLoaded: The database holds another number of zones or figures than `rows`.

    """
    edition = _new_edition(EditionKind.HEAT_PLAN, info)
    zones = [
        Zone(
            edition=edition,
            code=row.code,
            shown_code=row.shown_code,
            name=row.name,
            versorgungsart=row.versorgungsart,
        )
        for row in rows
    ]
    Zone.objects.bulk_create(zones)
    pairs = list(zip(zones, rows, strict=True))
    geometries = [
        ZoneGeometry(zone=zone, polygon=geos_of(row.polygon), display_polygon=geos_of(row.display_polygon))
        for zone, row in pairs
    ]
    ZoneGeometry.objects.bulk_create(geometries)
    Steckbrief.objects.bulk_create(
        Steckbrief(
            zone=zone,
            source=row.steckbrief.source or info.source,
            as_of=row.steckbrief.as_of or info.as_of,
            **row.steckbrief.fields,
        )
        for zone, row in pairs
    )
    SteckbriefValue.objects.bulk_create(value for zone, row in pairs for value in _values(zone, row.steckbrief, info))
    _require_count(ZoneGeometry.objects.filter(zone__edition=edition).count(), len(rows))
    stored_values = SteckbriefValue.objects.filter(steckbrief__zone__edition=edition).count()
    _require_count(stored_values, sum(len(row.steckbrief.values) for row in rows))
    _refresh_statistics("zones_zone", "zones_zonegeometry")
    return edition


def _new_edition(kind: EditionKind, info: EditionInfo) -> Edition:
    return Edition.objects.create(
        kind=kind,
        title=info.title,
        valid_from=info.as_of,
        source=info.source,
        source_url=info.source_url,
        licence=info.licence,
        file_sha256=info.sha256,
        is_demonstration=info.is_demonstration,
        expected_zones=info.expected_zones,
        check_report=info.check_report,
        **asdict(info.statements),
    )


def _copy_addresses(
    edition: Edition, info: EditionInfo, rows: Sequence[AddressRow], *, is_approximate: bool, progress: Progress
) -> None:
    """Send the rows by COPY, several times as fast as single inserts; the table's constraints hold all the same."""
    key = cache(street_key)
    with connection.cursor() as cursor, connection.wrap_database_errors, cursor.copy(_COPY_ADDRESSES) as copy:
        for count, row in enumerate(rows, start=1):
            copy.write_row(
                (
                    edition.pk,
                    row.key,
                    row.street,
                    key(row.street),
                    row.number,
                    row.suffix,
                    row.postcode,
                    row.ortsteil,
                    f"SRID={SRID};POINT({row.easting} {row.northing})",
                    row.object_id,
                    info.source,
                    info.as_of,
                    is_approximate,
                )
            )
            if count % BATCH == 0 or count == len(rows):
                progress((count - 1) % BATCH + 1)


def _require_count(stored: int, expected: int) -> None:
    if stored != expected:
        raise NotLoaded(
            _("Erwartet wurden %(expected)d Zeilen, gespeichert %(stored)d. Es wurde nichts geladen.")
            % {"expected": expected, "stored": stored}
        )


def _refresh_statistics(*tables: str) -> None:
    """Tell the query planner about the new rows at once; without it, assigning zones takes several times as long."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT zones_refresh_statistics(VARIADIC %s::regclass[])", [list(tables)])


def _values(zone: Zone, row: SteckbriefRow, info: EditionInfo) -> list[SteckbriefValue]:
    return [
        SteckbriefValue(
            steckbrief_id=zone.pk,
            indicator=value.indicator,
            category=value.category,
            value=value.value,
            source=value.source or info.source,
            as_of=value.as_of or info.as_of,
        )
        for value in row.values
    ]
