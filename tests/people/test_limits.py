"""Guessing is limited for a name from one place, for a place, and for a name; what failed is soon forgotten."""

from datetime import timedelta

import pytest
from axes.models import AccessAttempt
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import Settings

from people.tasks import delete_failed_sign_ins
from tests.people.conftest import ADMIN_SIGN_IN, SIGN_IN, password

pytestmark = pytest.mark.django_db


def guess(client: Client, name: str, page: str = SIGN_IN, address: str = "192.0.2.1") -> int:
    sent = {"username": name, "password": "falsch"}
    return client.post(page, sent, headers={"X-Client-Address": address}).status_code


@pytest.mark.parametrize("door", [SIGN_IN, ADMIN_SIGN_IN])
def test_one_address_does_not_try_many_names(door: str, client: Client, advisor: User) -> None:
    answers = [guess(client, f"name-{number}", door) for number in range(30)]
    assert set(answers[:19]) == {403 if door == SIGN_IN else 200}
    assert set(answers[20:]) == {429}
    locked = client.post(door, {"username": "noch-einer", "password": "x"}, headers={"X-Client-Address": "192.0.2.1"})
    assert locked["Retry-After"] == "3600"
    assert "für eine Stunde gesperrt" in locked.content.decode()
    assert password(Client(), advisor).status_code in {302, 429}


def test_many_addresses_do_not_try_one_name(client: Client, advisor: User, settings: Settings) -> None:
    settings.BEHIND_PROXY = True
    for number in range(49):
        assert guess(client, "berater", address=f"192.0.2.{number}") == 403
    assert guess(client, "berater", address="192.0.2.99") == 429
    assert guess(client, "berater", address="198.51.100.1") == 429
    assert guess(client, "andere", address="198.51.100.1") == 403


def test_the_machines_of_one_ipv6_site_are_one_place(client: Client, advisor: User, settings: Settings) -> None:
    settings.BEHIND_PROXY = True
    for number in range(20):
        guess(client, f"name-{number}", address=f"2001:db8:0:1::{number:x}")
    assert guess(client, "berater", address="2001:db8:0:1:ffff::1") == 429
    assert guess(client, "berater", address="2001:db8:0:2::1") == 403


@pytest.mark.parametrize(
    "address", ["192.0.2.1:5678", "[2001:db8::1]:80", "unknown", "fe80::1%eth0", "::ffff:192.0.2.1"]
)
def test_whatever_a_proxy_names_its_clients_wrong_sign_ins_are_counted(
    client: Client, advisor: User, settings: Settings, address: str
) -> None:
    settings.BEHIND_PROXY = True
    assert {guess(client, "berater", address=address) for _ in range(4)} == {403}
    assert guess(client, "berater", address=address) == 429


@pytest.mark.parametrize("address", ["unknown", "Geheimgasse", "1.2.3", "[]", "192.0.2.1, 10.0.0.1", "\x00", " "])
def test_whom_a_proxy_names_by_no_address_counts_as_the_connection(
    client: Client, advisor: User, settings: Settings, address: str
) -> None:
    settings.BEHIND_PROXY = True
    for number in range(20):
        guess(client, f"name-{number}", address=address)
    assert guess(client, "berater", address="127.0.0.1") == 429
    assert guess(client, "berater", address="192.0.2.9") == 403


@pytest.mark.parametrize("address", ["192.0.2.1:5678", '"192.0.2.1"', " 192.0.2.1 ", "::ffff:192.0.2.1"])
def test_one_client_is_one_however_a_proxy_writes_its_address(
    client: Client, advisor: User, settings: Settings, address: str
) -> None:
    settings.BEHIND_PROXY = True
    for number in range(20):
        guess(client, f"name-{number}", address=address)
    assert guess(client, "berater", address="192.0.2.1") == 429


def test_failed_sign_ins_are_deleted_after_their_lock_out(client: Client) -> None:
    for name in ("alt", "neu"):
        guess(client, name)
    AccessAttempt.objects.filter(username="alt").update(attempt_time=timezone.now() - timedelta(minutes=61))
    delete_failed_sign_ins()
    assert list(AccessAttempt.objects.values_list("username", flat=True)) == ["neu"]


def test_what_was_typed_is_not_kept_with_a_failed_sign_in(client: Client) -> None:
    client.post(SIGN_IN, {"username": "a", "password": "geheim-1", "behalten": "geheim-2", "code": "geheim-3"})
    assert "geheim" not in AccessAttempt.objects.get().post_data
