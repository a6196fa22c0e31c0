"""Headers that every page carries, and sign-in that cannot be guessed."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

pytestmark = pytest.mark.django_db


def test_pages_forbid_foreign_and_inline_code(client: Client) -> None:
    policy = client.get("/health/").headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy


def test_pages_keep_addresses_from_other_sites(client: Client) -> None:
    assert client.get("/health/").headers["Referrer-Policy"] == "same-origin"


def test_the_sixth_wrong_password_locks_the_account(client: Client) -> None:
    User.objects.create_superuser("clerk", password="right-and-long-enough")
    for _ in range(5):
        client.post("/verwaltung/login/", {"username": "clerk", "password": "wrong"})
    locked = client.post("/verwaltung/login/", {"username": "clerk", "password": "right-and-long-enough"})
    assert locked.status_code == 429
