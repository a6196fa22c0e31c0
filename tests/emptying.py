"""Empties the tables after a test that commits, by DELETE: TRUNCATE makes every file anew and takes ten times as long.

What each migration stores again, types of content and permissions, stays; so nobody has to be told to store it.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import pytest
from django.core.management.color import Style
from django.core.management.commands import flush
from django.db.backends.postgresql.operations import DatabaseOperations

from tests.processes import PATIENCE_S

KEPT = frozenset({"django_content_type", "auth_permission"})


@contextmanager
def emptied_quickly() -> Iterator[None]:
    """Let Django's `flush`, which the tests call at their end, delete the rows."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(DatabaseOperations, "sql_flush", _deletes)
        patch.setattr(flush, "emit_post_migrate_signal", lambda *_: None)
        yield


def _deletes(operations: DatabaseOperations, _style: Style, tables: Sequence[str], **_options: bool) -> list[str]:
    """Return one text of statements: it waits for whoever still writes, and passes over triggers and foreign keys."""
    names = [operations.quote_name(table) for table in tables if table not in KEPT]
    settings = (f"SET LOCAL lock_timeout = '{PATIENCE_S}s'", "SET LOCAL session_replication_role = replica")
    lock = f"LOCK TABLE {', '.join(names)} IN SHARE ROW EXCLUSIVE MODE"
    deletes = (f"DELETE FROM {name}" for name in names)  # noqa: S608 - names of Django's own tables
    return ["; ".join((*settings, lock, *deletes))]
