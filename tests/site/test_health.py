"""What `/health/` says when all is well and when a part is missing."""

import pytest
from django.db import connection
from django.test import Client
from pytest_django.fixtures import Settings

from tests import builders
from zones import tasks

FOR_PEOPLE = {"reviews_due", "map_is_behind"}
pytestmark = pytest.mark.django_db


def test_healthy_with_a_published_plan(client: Client) -> None:
    builders.published_city()
    answer = client.get("/health/")
    assert (answer.status_code, answer.json()["healthy"]) == (200, True)


def test_without_a_plan_the_site_is_not_healthy(client: Client) -> None:
    answer = client.get("/health/")
    assert answer.status_code == 503
    parts = {name: value for name, value in answer.json().items() if name not in FOR_PEOPLE}
    assert parts == {"healthy": False, "database": "ok", "city": "ok", "redis": "ok", "published_plan": "missing"}


def test_a_database_of_another_city_is_not_healthy(client: Client) -> None:
    builders.published_city()
    with connection.cursor() as cursor:
        cursor.execute("COMMENT ON TABLE zones_edition IS '990010010001'")
    answer = client.get("/health/")
    assert (answer.status_code, answer.json()["city"]) == (503, "missing")


def test_an_unreachable_redis_is_named(client: Client, settings: Settings) -> None:
    builders.published_city()
    settings.CACHES = {
        "default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:9/0"}
    }
    answer = client.get("/health/")
    assert (answer.status_code, answer.json()["redis"]) == (503, "unreachable")


def test_a_map_that_waits_for_the_worker_is_told_but_keeps_the_site_healthy(client: Client) -> None:
    _plan, addresses = builders.published_city()
    answer = client.get("/health/")
    assert (answer.status_code, answer.json()["map_is_behind"]) == (200, True)
    tasks.after_publication(addresses.pk)
    assert client.get("/health/").json()["map_is_behind"] is False


def test_an_overdue_review_is_counted_but_keeps_the_site_healthy(client: Client) -> None:
    builders.published_city()
    before = client.get("/health/").json()["reviews_due"]
    builders.price(review_by=builders.DAY)
    answer = client.get("/health/")
    assert (answer.status_code, answer.json()["reviews_due"]) == (200, before + 1)
