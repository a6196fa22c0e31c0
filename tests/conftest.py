"""Strictness for the whole suite: own servers, plain static files, an empty cache, no unknown name in a template."""

import gc
import os
from collections.abc import Iterator

import hypothesis
import pytest
from django.conf import settings as site_settings
from django.core.cache import caches
from django.test import override_settings
from pytest_django import DjangoDbBlocker

from tests import forgetting, roles
from tests.emptying import emptied_quickly
from tests.futures_kept import futures_kept
from tests.ingest.in_process import read_here
from tests.noting import pages_only
from tests.order import spread
from tests.processes import redis_url
from tests.template import copy_what_is_migrated
from tests.undefined import strict

# Nothing is timed, no property either: a busy machine stops a process for longer than any deadline.
# Fifty examples a run, others each time, find what a hundred do; a rule that needs more says so itself.
hypothesis.settings.register_profile(
    "patient", deadline=None, max_examples=50, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("patient")

# New objects, and rounds, before Python's garbage collector looks: what a page makes is gone by itself when it is sent.
COLLECTED_AFTER = (20_000, 20, 50)


def pytest_configure() -> None:
    """Give each process of a parallel run a Redis database; pytest-django gives it a database of PostgreSQL."""
    gc.disable()  # until all is collected: nothing of it is garbage
    if process := os.environ.get("PYTEST_XDIST_WORKER"):
        site_settings.CELERY_BROKER_URL = os.environ["REDIS_URL"] = redis_url(process)  # of what it starts, too


@pytest.hookimpl(trylast=True)  # after the order was made random
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items[:] = spread(items)


def pytest_collection_finish() -> None:
    """Spare the collector ten thousand tests and all modules, which stay: a quarter of the time went into them."""
    gc.collect()
    forgetting.know_what_remembers()
    gc.freeze()
    gc.set_threshold(*COLLECTED_AFTER)
    gc.enable()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings: None, tmp_path_factory: pytest.TempPathFactory, django_db_blocker: DjangoDbBlocker
) -> None:
    """Go through the migrations once for all processes of a parallel run."""
    if "PYTEST_XDIST_WORKER" in os.environ:
        with django_db_blocker.unblock():
            copy_what_is_migrated(tmp_path_factory.getbasetemp().parent)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> None:
    """Remember the roles of the migrations, before a test empties the tables."""
    with django_db_blocker.unblock():
        roles.remember()


@pytest.fixture(autouse=True, scope="session")
def _emptied_quickly() -> Iterator[None]:
    with emptied_quickly():
        yield


@pytest.fixture(autouse=True, scope="session")
def _futures_are_kept() -> Iterator[None]:
    with futures_kept():
        yield


@pytest.fixture(autouse=True, scope="session")
def _known_names() -> Iterator[None]:
    with strict():
        yield


@pytest.fixture(autouse=True, scope="session")
def _pages_are_noted(django_test_environment: None) -> Iterator[None]:
    with pages_only():
        yield


@pytest.fixture(autouse=True, scope="session")
def _plain_settings() -> Iterator[None]:
    with override_settings(
        SECURE_SSL_REDIRECT=False,
        WHITENOISE_AUTOREFRESH=True,
        DAILY_COUNT_DAYS=0,  # else a timer stores numbers while the next test runs
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],  # the slow one guards real accounts
        STORAGES={
            **site_settings.STORAGES,
            "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
        },
        CACHES={
            name: {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": name}
            for name in site_settings.CACHES
        },
    ):
        yield


@pytest.fixture(autouse=True)
def _nothing_is_remembered() -> None:
    for each in caches.all():  # also those that only threads of a live server have used: each thread has its own door
        each.clear()
    forgetting.forget()


@pytest.fixture(autouse=True)
def _files_are_read_here(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Spare a process for each file: an error is seen as it is, and the suite takes minutes less."""
    if request.node.get_closest_marker("confined") is None:
        read_here(monkeypatch)
