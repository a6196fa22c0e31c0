"""Strictness for the whole suite: plain static files, an own cache that starts empty, no unknown name in a template."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache
from pytest_django.fixtures import Settings

from tests.undefined import strict


@pytest.fixture(autouse=True, scope="session")
def _known_names() -> Iterator[None]:
    with strict():
        yield


@pytest.fixture(autouse=True)
def _plain_settings(settings: Settings) -> None:
    settings.SECURE_SSL_REDIRECT = False
    settings.WHITENOISE_AUTOREFRESH = True
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # the slow one guards real accounts
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    cache.clear()
