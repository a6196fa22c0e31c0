"""Answers at `/health/` whether this process can serve citizens."""

from collections.abc import Callable

from django.core.cache import cache
from django.db import DatabaseError, connection
from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from redis import RedisError

from calculator.answer.prices import reviews_due
from zones.city_of_database import is_foreign
from zones.map import sheets
from zones.models import Edition


def _database() -> None:
    connection.ensure_connection()


def _city() -> None:
    if is_foreign():
        raise LookupError


def _redis() -> None:
    cache.set("health", "ok", timeout=10)


def _published_plan() -> None:
    if Edition.objects.published_plan() is None:
        raise LookupError


CHECKS: dict[str, Callable[[], None]] = {
    "database": _database,
    "city": _city,
    "redis": _redis,
    "published_plan": _published_plan,
}


def _outcome(check: Callable[[], None]) -> str:
    try:
        check()
    except (DatabaseError, RedisError, OSError):
        return "unreachable"
    except LookupError:
        return "missing"
    return "ok"


def _reviews_due() -> int | None:
    """Return how many figures of the cost comparison are due for review; None while nobody can tell."""
    try:
        return len(reviews_due(timezone.localdate()))
    except (DatabaseError, OSError):
        return None


def _is_map_behind() -> bool | None:
    """Return whether the map of streets waits to be drawn by a worker; None while nobody can tell."""
    try:
        return sheets.is_behind()
    except (DatabaseError, OSError):
        return None


def health(request: HttpRequest) -> JsonResponse:
    """Answer 200 when every part works, else 503; the body names each part.

    The number of overdue reviews is for people who look after the data, and the map for those who look after the
    worker; neither makes a process unhealthy.
    """
    outcomes = {name: _outcome(check) for name, check in CHECKS.items()}
    healthy = all(outcome == "ok" for outcome in outcomes.values())
    body = {"healthy": healthy, **outcomes, "reviews_due": _reviews_due(), "map_is_behind": _is_map_behind()}
    return JsonResponse(body, status=200 if healthy else 503)
