"""What a database holds: rows by table, migrations, and whether what is encrypted can be read."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.apps import apps
from django.db import connection
from django.db.backends.utils import CursorWrapper
from django.db.migrations.loader import MigrationLoader

from calculator.models import EncryptedBinaryField, EncryptedJsonField, EncryptedTextField
from jena_waerme.keeping.programs import NotKept, database_name

_ENCRYPTED = (EncryptedTextField, EncryptedJsonField, EncryptedBinaryField)
_TABLES = """
    SELECT relname FROM pg_class
    WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> 'spatial_ref_sys' ORDER BY relname
"""


@contextmanager
def inside(database: str) -> Iterator[None]:
    """Let Django work in another database of the same server; nobody else may use this process meanwhile."""
    own = database_name()
    connection.close()
    connection.settings_dict["NAME"] = database
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict["NAME"] = own


def counts(cursor: CursorWrapper) -> dict[str, int]:
    """Return the number of rows by table."""
    cursor.execute(_TABLES)
    found = {}
    for (table,) in cursor.fetchall():
        cursor.execute(f"SELECT count(*) FROM {connection.ops.quote_name(table)}")  # noqa: S608 - a quoted name
        found[table] = cursor.fetchone()[0]
    return found


def differences(wanted: dict[str, int], found: dict[str, int]) -> list[str]:
    """Return one line for each table that does not hold the rows it should."""
    return [
        f"{table}: {found.get(table, 'missing')} instead of {wanted.get(table, 'none')}"
        for table in sorted(wanted.keys() | found.keys())
        if wanted.get(table) != found.get(table)
    ]


def migrations(cursor: CursorWrapper) -> list[str]:
    """Return the migrations that the database has seen."""
    cursor.execute("SELECT app || '.' || name FROM django_migrations ORDER BY app, name")
    return [name for (name,) in cursor.fetchall()]


def require_known(applied: list[str]) -> None:
    """Raise `NotKept` if a backup was made by a newer version of the site than this one."""
    known = MigrationLoader(None)
    replaced = {old for migration in known.disk_migrations.values() for old in migration.replaces}
    names = {f"{app}.{name}" for app, name in (*known.disk_migrations, *replaced)}
    if unknown := [name for name in applied if name not in names]:
        raise NotKept(
            f"The backup was made by a newer version of the site (it has {unknown[0]}). Update the site first."
        )


def require_readable() -> int:
    """Read everything that is encrypted and return the number of rows; raises `Undecipherable`."""
    count = 0
    for model in apps.get_models():
        names = [field.name for field in model._meta.concrete_fields if isinstance(field, _ENCRYPTED)]  # noqa: SLF001
        if not names:
            continue
        count += sum(1 for _row in model._base_manager.values_list(*names).iterator(chunk_size=20))  # noqa: SLF001
    return count
