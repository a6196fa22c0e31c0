"""Locks of background work: PostgreSQL frees one when its worker dies in whatever way.

Each kind of work has a class number of its own, so that the locks of one never stand in the way of another.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

# Lets PostgreSQL notice a dead worker even while it waits or computes for it, and a dead machine by silence.
_WATCH_CLIENT = """
SET client_connection_check_interval = '2s'; SET tcp_keepalives_idle = 30; SET tcp_keepalives_interval = 10;
SET tcp_keepalives_count = 3
"""


@contextmanager
def sole_worker(lock_class: int, key: int) -> Iterator[bool]:
    """Hold the lock of one piece of work, if nobody else does; yields whether it is ours."""
    with connection.cursor() as cursor:
        cursor.execute(_WATCH_CLIENT)
        cursor.execute("SELECT pg_try_advisory_lock(%s, %s)", [lock_class, key])
        is_ours = bool(cursor.fetchone()[0])
    try:
        yield is_ours
    finally:
        if is_ours:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s, %s)", [lock_class, key])


def held(lock_class: int) -> set[int]:
    """Return the keys of this class that a living worker holds."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT objid::bigint FROM pg_locks WHERE locktype = 'advisory' AND classid = %s AND granted"
            " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
            [lock_class],
        )
        return {row[0] for row in cursor.fetchall()}
