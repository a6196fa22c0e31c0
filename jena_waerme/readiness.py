"""What this process needs to serve citizens, part by part, and what only those who look after it need to know.

Each part is "ok" or one word that says what is wrong. Nothing here waits for long: a server that hangs is named within
five seconds, so the database is asked with limits of its own.
"""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache as once

from celery import current_app
from django.conf import settings
from django.core.cache import cache
from django.db import DatabaseError, connection, transaction
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone
from redis import Redis, RedisError
from redis.backoff import NoBackoff
from redis.retry import Retry

from calculator.answer.prices import reviews_due
from calculator.models import PriceRecord
from jena_waerme import heartbeat
from jena_waerme.postgis import patience
from zones.city_of_database import is_foreign
from zones.map import sheets
from zones.models import Address, AddressZone, Edition, Steckbrief, Zone, ZoneGeometry

OK, UNKNOWN = "ok", "unknown"
_READ_BY_CITIZENS = (Edition, Zone, ZoneGeometry, Steckbrief, Address, AddressZone, PriceRecord)
_SILENCE_S = 2.5  # of the database, once for all questions: after the first silence no more is asked
_LOCK_MS, _STATEMENT_MS = 1000, 2000
_LATE_S = {heartbeat.WORKER: 120, heartbeat.BEAT: 180, heartbeat.WORK: 900}
_LONG_QUEUE = 100
_BROKER_S, _ONCE = 2, Retry(NoBackoff(), 0)  # by itself the client tries for six seconds
_LITTLE_DISK_MB = 500
_MEGABYTE = 1024 * 1024


def needed() -> dict[str, str]:
    """Return the parts without which citizens are not served, each with its state."""
    states = dict.fromkeys(_NEEDED, UNKNOWN)
    with patience.at_most(_SILENCE_S):
        for name, check in _NEEDED.items():
            states[name] = _state(check)
            if name == "database" and states[name] != OK:
                break
    return states


def beside() -> dict[str, str | int | None]:
    """Return what citizens do without for a while, each with its state or number; None while nobody can tell."""
    with patience.at_most(_SILENCE_S):
        return {
            "redis": _state(_redis),
            **{part: _seen(part) for part in heartbeat.PARTS},
            "queue_length": _told(queue_length),
            "disk": _disk(),
            "reviews_due": _told(lambda: len(reviews_due(timezone.localdate()))),
            "map_is_behind": _told(sheets.is_behind),
        }


def warnings(states: dict[str, str | int | None]) -> list[str]:
    """Return the names of what somebody should look after."""
    waiting = states["queue_length"]
    wrong = [name for name in ("redis", *heartbeat.PARTS, "disk") if states[name] != OK]
    wrong += ["queue_length"] if waiting is not None and int(waiting) > _LONG_QUEUE else []
    return wrong + [name for name in ("reviews_due", "map_is_behind") if states[name]]


def queue_length() -> int:
    """Return how many tasks wait for a worker; raises what the broker does."""
    broker = Redis.from_url(
        settings.CELERY_BROKER_URL, socket_timeout=_BROKER_S, socket_connect_timeout=_BROKER_S, retry=_ONCE
    )
    with broker:
        return sum(int(broker.llen(name)) for name in current_app.amqp.queues)


def free_disk_mb() -> int:
    """Return the free space (MB) where the site lies."""
    return shutil.disk_usage(settings.BASE_DIR).free // _MEGABYTE


def _database() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")


def _unlocked() -> None:
    tables = ", ".join(connection.ops.quote_name(model._meta.db_table) for model in _READ_BY_CITIZENS)  # noqa: SLF001
    with _in_a_hurry(), connection.cursor() as cursor:
        cursor.execute(f"LOCK TABLE {tables} IN ACCESS SHARE MODE")


def _city() -> None:
    with _in_a_hurry():
        if is_foreign():
            raise LookupError


def _migrations() -> None:
    with _in_a_hurry():
        applied = MigrationRecorder(connection).applied_migrations()
    if not _last_migrations() <= applied.keys():
        raise LookupError


@once
def _last_migrations() -> frozenset[tuple[str, str]]:
    """Return the last migration of each app, as this version of the site has them."""
    return frozenset(MigrationLoader(None).graph.leaf_nodes())


def _published_plan() -> None:
    with _in_a_hurry():
        if Edition.objects.published_plan() is None:
            raise LookupError


_NEEDED: dict[str, Callable[[], None]] = {
    "database": _database,
    "tables": _unlocked,
    "city": _city,
    "migrations": _migrations,
    "published_plan": _published_plan,
}


@contextmanager
def _in_a_hurry() -> Iterator[None]:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"SET LOCAL lock_timeout = {_LOCK_MS}; SET LOCAL statement_timeout = {_STATEMENT_MS}")
        yield


def _redis() -> None:
    cache.set("ready", OK, timeout=10)
    if cache.get("ready") != OK:
        raise ConnectionError


def _state(check: Callable[[], None]) -> str:
    try:
        check()
    except (DatabaseError, OSError):
        return "unreachable"
    except LookupError:
        return "missing"
    return OK


def _told(ask: Callable[[], int]) -> int | None:
    try:
        return ask()
    except (DatabaseError, RedisError, OSError):
        return None


def _seen(part: str) -> str:
    age_s = heartbeat.age_s(part)
    if age_s is None:
        return "missing"
    return OK if abs(age_s) < _LATE_S[part] else "late"


def _disk() -> str:
    return OK if free_disk_mb() >= _LITTLE_DISK_MB else "low"
