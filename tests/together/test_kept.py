"""A session that ended while somebody wrote in the administration: the text is still there after signing in."""

import re
from html import unescape
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from tests import builders
from tests.opened import opened
from tests.sign_in import carried, written_by
from tests.zones.test_admin import FIT, change_url, form_of
from zones.models import Steckbrief, Zone

pytestmark = pytest.mark.django_db
LOGIN, PASSWORD = "/verwaltung/login/", "one-that-nobody-guesses"
TEXT = 'Zeile 1\r\nZeile <2> & „3“ "vier"'


@pytest.fixture
def clerk() -> User:
    return User.objects.create_superuser("clerk", password=PASSWORD)


@pytest.fixture
def zone() -> Zone:
    return builders.two_squares(builders.edition())[0]


@pytest.fixture
def typed(client: Client, clerk: User, zone: Zone) -> dict[str, Any]:
    """A form that somebody has filled in; then the session ends."""
    client.force_login(clerk)
    form = {
        **form_of(zone, FIT),
        **opened(client, change_url(zone)),
        **written_by(clerk),
        "steckbrief-0-recommendation": TEXT,
    }
    client.logout()
    return form


def hidden(page: str) -> dict[str, str]:
    """The hidden fields of a page."""
    inputs = re.findall(r'<input type="hidden"[^>]*? name="([^"]+)" value="([^"]*)"', page)
    return {unescape(name): unescape(value) for name, value in inputs}


def sign_in(client: Client, kept: dict[str, str], target: str, *, right: bool = True) -> Any:
    password = PASSWORD if right else "falsch"
    return client.post(LOGIN, {"username": "clerk", "password": password, "next": target, **kept})


def test_the_text_is_saved_after_signing_in_again(client: Client, zone: Zone, typed: dict[str, Any]) -> None:
    asked = client.post(change_url(zone), typed)
    assert asked.status_code == 403
    page = asked.content.decode()
    assert "Ihr Text ist noch da" in page
    assert "Zeile 1" not in page
    kept = carried(asked)
    wrong = sign_in(client, kept, change_url(zone), right=False)
    assert carried(wrong) == kept
    right = sign_in(client, kept, change_url(zone))
    assert right.status_code == 200
    assert "no-store" in right["Cache-Control"]
    again = {name: value for name, value in hidden(right.content.decode()).items() if name != "csrfmiddlewaretoken"}
    assert not any(name == "behalten" for name in again)
    assert f'action="{change_url(zone)}"' in right.content.decode()
    assert client.post(change_url(zone), again).status_code == 302
    assert Steckbrief.objects.get(zone=zone).recommendation == TEXT


def test_what_others_saved_meanwhile_is_not_overwritten_by_the_kept_text(
    client: Client, zone: Zone, typed: dict[str, Any], clerk: User
) -> None:
    Steckbrief.objects.filter(zone=zone).update(recommendation="Von jemand anderem")
    client.force_login(clerk)
    answer = client.post(change_url(zone), typed)
    assert answer.status_code == 409
    assert "Von jemand anderem" in answer.content.decode()


@pytest.mark.parametrize("target", ["https://boese.example/", "//boese.example/"])
def test_signing_in_never_leads_to_another_site(client: Client, clerk: User, target: str) -> None:
    asked = client.post(LOGIN.replace("login", "zones/zone/add"), {"name": "x", **written_by(clerk)})
    again = sign_in(client, carried(asked), target)
    assert "boese.example" not in again.content.decode()


def test_without_a_text_signing_in_is_as_everywhere(client: Client, clerk: User) -> None:
    target = reverse("admin:zones_zone_changelist")
    assert client.get(target)["Location"] == f"{LOGIN}?next={target}"
    assert "noch da" not in client.get(LOGIN).content.decode()
    assert sign_in(client, {}, target)["Location"] == target


def test_a_form_made_stale_by_signing_in_elsewhere_is_offered_again(zone: Zone, clerk: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(clerk)
    client.get(change_url(zone))
    stale = {"name": "Altstadt", **written_by(clerk), "csrfmiddlewaretoken": "x" * 64}
    answer = client.post(change_url(zone), stale, headers={"Origin": "http://testserver"})
    assert answer.status_code == 403
    assert hidden(answer.content.decode())["name"] == "Altstadt"
    foreign = client.post(change_url(zone), stale, headers={"Origin": "https://boese.example"})
    assert "Altstadt" not in foreign.content.decode()


def test_without_any_cookie_the_text_comes_along_to_signing_in(zone: Zone, clerk: User) -> None:
    headers = {"Origin": "http://testserver"}
    client = Client(enforce_csrf_checks=True)
    answer = client.post(change_url(zone), {"name": "Altstadt", "csrfmiddlewaretoken": "x" * 64}, headers=headers)
    assert answer.status_code == 403
    assert "Ihr Text ist noch da" in answer.content.decode()
    assert carried(answer)
    assert "Altstadt" not in answer.content.decode()


def test_who_signs_in_instead_is_not_shown_the_text(client: Client, zone: Zone, typed: dict[str, Any]) -> None:
    User.objects.create_superuser("other", password=PASSWORD)
    asked = client.post(change_url(zone), typed)
    login = {"username": "other", "password": PASSWORD, "next": change_url(zone), **carried(asked)}
    page = client.post(LOGIN, login, follow=True).content.decode()
    assert "Zeile 1" not in page
    assert "wird nicht gezeigt und ist nicht gespeichert" in page


def test_a_password_is_never_offered_again(clerk: User) -> None:
    client = Client(enforce_csrf_checks=True)
    answer = client.post(LOGIN, {"username": "clerk", "password": PASSWORD}, headers={"Origin": "http://testserver"})
    assert (answer.status_code, PASSWORD in answer.content.decode()) == (403, False)
