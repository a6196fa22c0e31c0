"""Headers that every page carries, and sign-in that cannot be guessed."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from pytest_django.fixtures import Settings

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


def test_a_stranger_behind_the_same_proxy_locks_nobody_else_out(client: Client, settings: Settings) -> None:
    settings.BEHIND_PROXY = True
    User.objects.create_superuser("clerk", password="right-and-long-enough")
    wrong, right = ({"username": "clerk", "password": word} for word in ("wrong", "right-and-long-enough"))
    for _ in range(5):
        client.post("/verwaltung/login/", wrong, headers={"X-Client-Address": "192.0.2.66"})
    assert client.post("/verwaltung/login/", right, headers={"X-Client-Address": "192.0.2.66"}).status_code == 429
    assert client.post("/verwaltung/login/", right, headers={"X-Client-Address": "192.0.2.7"}).status_code == 302


def test_without_a_proxy_nobody_chooses_the_address_by_which_they_are_known(client: Client, settings: Settings) -> None:
    settings.BEHIND_PROXY = False
    User.objects.create_superuser("clerk", password="right-and-long-enough")
    for number in range(5):
        wrong = {"username": "clerk", "password": "wrong"}
        client.post("/verwaltung/login/", wrong, headers={"X-Client-Address": f"192.0.2.{number}"})
    right = {"username": "clerk", "password": "right-and-long-enough"}
    assert client.post("/verwaltung/login/", right).status_code == 429
