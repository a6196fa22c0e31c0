"""Which city the database is of: it remembers, so that the data of two cities are never mixed.

What it remembers is the comment of a table: unlike a row it outlives the emptying of the tables.
"""

from collections.abc import Collection

from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connection
from django.db.backends.utils import CursorWrapper

from zones.city import CITY

_TABLE = "zones_edition"
# Databases that remember nothing were made when there was only this city: its official key.
_FIRST = "160530000000"


def owner(cursor: CursorWrapper) -> str:
    """Return the official key of the city whose data the database holds; empty if there are none yet."""
    cursor.execute("SELECT to_regclass(%s) IS NOT NULL, obj_description(to_regclass(%s), 'pg_class')", [_TABLE] * 2)
    has_tables, remembered = cursor.fetchone()
    if remembered or not has_tables:
        return remembered or ""
    cursor.execute("SELECT EXISTS (SELECT FROM zones_edition)")
    return _FIRST if cursor.fetchone()[0] else ""


def _other_systems(cursor: CursorWrapper) -> list[int]:
    """Return the coordinate systems of tables that were made for another one than the city's."""
    cursor.execute("SELECT to_regclass(%s) IS NOT NULL", [_TABLE])
    if not cursor.fetchone()[0]:
        return []
    cursor.execute(
        "SELECT DISTINCT srid FROM geometry_columns WHERE f_table_name IN ('zones_address', 'zones_zonegeometry') "
        "AND srid <> %s",
        [CITY.epsg],
    )
    return [srid for (srid,) in cursor.fetchall()]


def is_foreign() -> str:
    """Tell in a sentence that the database is another city's; empty if it is not.

    Raises ``DatabaseError`` if it does not answer.
    """
    with connection.cursor() as cursor:
        key, systems = owner(cursor), _other_systems(cursor)
    if key in ("", CITY.regional_key) and not systems:
        return ""
    kept = f"official key {key}" if key not in ("", CITY.regional_key) else f"EPSG:{systems[0]}"
    return (
        f"This database is of another city ({kept}) than the one that CITY names: {CITY.name} "
        f"({CITY.regional_key}, EPSG:{CITY.epsg})."
    )


@register(Tags.database)
def database_is_of_this_city(databases: Collection[str] | None = None, **_options: object) -> list[CheckMessage]:
    """Refuse a database with another city's data before anything is read from it or written into it.

    Only where databases are named, as ``migrate`` and ``check --database`` do: a worker that starts while tables are
    locked must not wait for them.
    """
    if not databases:
        return []
    hint = (
        "Name its city in CITY, or give this city a new database: another DATABASE_URL, or a copy of the project "
        "with its own private one."
    )
    return [Error(sentence, hint=hint, id="zones.E001") for sentence in [is_foreign()] if sentence]
