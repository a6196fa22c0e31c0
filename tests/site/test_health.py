"""What the probes say when all is well and when a part is missing."""

import shutil
import time
from collections import namedtuple

import pytest
from celery import signals
from django.core.cache import cache
from django.db import OperationalError, connection
from django.test import Client
from pytest_django.fixtures import Settings

from jena_waerme import heartbeat, readiness
from jena_waerme.forgiving import ForgivingRedisCache
from jena_waerme.postgis import patience
from jena_waerme.postgis.base import DatabaseWrapper
from tests import builders
from zones import tasks

NEEDED = ("database", "tables", "city", "migrations", "published_plan")
NO_REDIS = "redis://127.0.0.1:9/0"
pytestmark = pytest.mark.django_db


def test_alive_without_asking_anybody(client: Client, settings: Settings) -> None:
    settings.CACHES = {"default": {"BACKEND": "jena_waerme.forgiving.ForgivingRedisCache", "LOCATION": NO_REDIS}}
    with connection.execute_wrapper(pytest.fail):
        answer = client.get("/livez")
    assert (answer.status_code, answer.json()) == (200, {"live": True})


@pytest.mark.parametrize("path", ["/readyz", "/health/"])
def test_ready_with_a_published_plan(client: Client, path: str) -> None:
    builders.published_city()
    answer = client.get(path)
    assert (answer.status_code, answer.json()["ready"]) == (200, True)
    assert [answer.json()[part] for part in NEEDED] == ["ok"] * len(NEEDED)


def test_without_a_plan_the_site_is_not_ready(client: Client) -> None:
    answer = client.get("/readyz")
    states = answer.json()
    assert (answer.status_code, states["ready"], states["published_plan"]) == (503, False, "missing")
    assert {states[part] for part in NEEDED[:-1]} == {"ok"}


def test_a_database_of_another_city_is_not_ready(client: Client) -> None:
    builders.published_city()
    with connection.cursor() as cursor:
        cursor.execute("COMMENT ON TABLE zones_edition IS '990010010001'")
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["city"]) == (503, "missing")


def test_a_database_before_its_last_migration_is_not_ready(client: Client) -> None:
    builders.published_city()
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'calculator'")
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["migrations"]) == (503, "missing")


@pytest.mark.django_db(transaction=True)
def test_a_locked_table_is_named(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a migration does, or somebody by hand."""
    builders.published_city()
    other = DatabaseWrapper(connection.settings_dict, "default")
    with other.cursor() as cursor:
        cursor.execute("BEGIN; LOCK TABLE zones_zone")
        answer = client.get("/readyz")
    other.close()
    assert (answer.status_code, answer.json()["database"], answer.json()["tables"]) == (503, "ok", "unreachable")
    assert client.get("/readyz").status_code == 200


def test_a_database_that_is_lost_is_asked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def lost(*_query: object) -> None:
        asked.append(1)
        raise OperationalError

    with connection.execute_wrapper(lost):
        states = readiness.needed()
    assert states == {"database": "unreachable", **dict.fromkeys(NEEDED[1:], "unknown")}
    assert len(asked) == 1


def test_the_probe_waits_less_than_a_visitor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "_limit_s", 3600.0)
    monkeypatch.setattr(patience, "_is_lost", False)
    silent = DatabaseWrapper(connection.settings_dict, "default")
    with silent.cursor() as cursor, patience.at_most(0.2):
        cursor.execute("SET statement_timeout = 0")
        with pytest.raises(OperationalError):
            cursor.execute("SELECT pg_sleep(3600)")
    assert silent.connection is not None
    assert silent.connection.closed


def test_without_redis_citizens_are_served(client: Client, settings: Settings) -> None:
    builders.published_city()
    settings.CACHES = {"default": {"BACKEND": "jena_waerme.forgiving.ForgivingRedisCache", "LOCATION": NO_REDIS}}
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["redis"]) == (200, "unreachable")
    assert "redis" in answer.json()["warnings"]


def test_a_cache_that_is_away_is_not_asked_again_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ForgivingRedisCache, "_lost_at", float("-inf"))
    away = ForgivingRedisCache(NO_REDIS, {})
    assert away.get("key", "another") == "another"
    monkeypatch.setattr(ForgivingRedisCache.__mro__[1], "get", lambda *_asked, **_more: pytest.fail("asked"))
    assert away.get("key") is None
    assert not away.add("key", 1)
    assert not away.delete("key")
    away.set("key", 1)


@pytest.mark.parametrize("part", [heartbeat.WORKER, heartbeat.BEAT])
def test_a_process_that_is_not_seen_any_more_is_named(part: str, client: Client) -> None:
    builders.published_city()
    assert client.get("/readyz").json()[part] == "missing"
    cache.set(f"seen:{part}", time.time())
    assert client.get("/readyz").json()[part] == "ok"
    cache.set(f"seen:{part}", time.time() - 600)
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()[part]) == (200, "late")
    assert part in answer.json()["warnings"]
    heartbeat.forget()
    assert client.get("/readyz").json()[part] == "missing"


@pytest.mark.parametrize(
    ("signal", "part"),
    [(signals.heartbeat_sent, "worker"), (signals.beat_init, "beat"), (signals.task_postrun, "work")],
)
def test_each_process_notes_that_it_lives(signal: signals.Signal, part: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(heartbeat._noted_at, part, float("-inf"))
    signal.send(sender=None)
    age_s = heartbeat.age_s(part)
    assert age_s is not None
    assert age_s < 60


def test_a_clock_that_was_put_back_proves_nothing_until_the_next_note(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    builders.published_city()
    cache.set("seen:worker", time.time() + 3600)
    assert client.get("/readyz").json()["worker"] == "late"
    monkeypatch.setitem(heartbeat._noted_at, "worker", float("-inf"))
    heartbeat.note("worker")
    assert client.get("/readyz").json()["worker"] == "ok"


def test_little_disk_space_is_a_warning(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    builders.published_city()
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage(10**10, 10**10, 10**8))
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["disk"]) == (200, "low")
    assert "disk" in answer.json()["warnings"]


def test_a_map_that_waits_for_the_worker_is_told_but_keeps_the_site_ready(client: Client) -> None:
    _plan, addresses = builders.published_city()
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["map_is_behind"]) == (200, True)
    tasks.after_publication(addresses.pk)
    assert client.get("/readyz").json()["map_is_behind"] is False


def test_an_overdue_review_is_counted_but_keeps_the_site_ready(client: Client) -> None:
    builders.published_city()
    before = client.get("/readyz").json()["reviews_due"]
    builders.price(review_by=builders.DAY)
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["reviews_due"]) == (200, before + 1)
    assert "reviews_due" in answer.json()["warnings"]
