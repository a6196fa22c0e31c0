"""Setting up a code app: looked at as often as one likes, in two tabs, pressed twice; stored is only what works."""

import re
import threading
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django_otp.plugins.otp_totp.models import TOTPDevice

from people import codes
from tests import builders
from tests.people.conftest import SET_UP, app_of, code_of
from tests.processes import PATIENCE_S


def looked(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def at_once(client: Client, ask: Any) -> list[Any]:
    """Return what two requests of one browser get at the same moment."""
    together, answers = threading.Barrier(2), []

    def press() -> None:
        try:
            browser = Client(raise_request_exception=False)
            browser.cookies = client.cookies
            together.wait(timeout=PATIENCE_S)
            answers.append(ask(browser))
        finally:
            connection.close()

    presses = [threading.Thread(target=press) for _ in range(2)]
    for each in presses:
        each.start()
    for each in presses:
        each.join(timeout=PATIENCE_S)
    return answers


@pytest.mark.django_db
def test_an_account_with_leftovers_of_earlier_looks_sets_its_app_up(advisor: User) -> None:
    for _ in range(2):
        TOTPDevice.objects.create(user=advisor, name="Code-App", confirmed=False)
    client = looked(advisor)
    page = client.get(SET_UP)
    assert page.status_code == 200
    app = app_of(page, advisor)
    assert client.post(SET_UP, {"code": code_of(app), **sent(page)}).status_code == 200
    assert TOTPDevice.objects.get(user=advisor, confirmed=True).key == app.key


@pytest.mark.django_db
def test_each_look_shows_a_secret_of_its_own_and_stores_nothing(advisor: User) -> None:
    client = looked(advisor)
    pages = [client.get(SET_UP) for _ in range(3)]
    assert len({app_of(page, advisor).key for page in pages}) == 3
    assert not TOTPDevice.objects.exists()
    first = pages[0]
    assert client.post(SET_UP, {"code": code_of(app_of(first, advisor)), **sent(first)}).status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize("code", ["000000", "", "12", "abcdef", "9" * 5000, "-1", "１２３４５６"])
def test_after_a_wrong_code_the_same_secret_goes_on(code: str, advisor: User) -> None:
    client = looked(advisor)
    page = client.get(SET_UP)
    again = client.post(SET_UP, {"code": code, **sent(page)})
    assert again.status_code == 400
    assert app_of(again, advisor).key == app_of(page, advisor).key
    assert not TOTPDevice.objects.exists()


@pytest.mark.django_db
def test_a_secret_of_another_account_or_none_at_all_is_answered_with_a_new_one(advisor: User) -> None:
    other = builders.account("andere", "Beratung")
    theirs = looked(other).get(SET_UP)
    client = looked(advisor)
    for fields in (sent(theirs), {}, {"app": "unsinn"}, {"app": "\0:a:b"}):
        answer = client.post(SET_UP, {"code": code_of(app_of(theirs, other)), **fields})
        assert answer.status_code == 400
        assert "ist abgelaufen" in answer.content.decode()
        assert app_of(answer, advisor).key != app_of(theirs, other).key
    assert not TOTPDevice.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_two_looks_at_the_same_moment_lock_nobody_out(advisor: User) -> None:
    client = looked(advisor)
    assert [answer.status_code for answer in at_once(client, lambda browser: browser.get(SET_UP))] == [200, 200]
    assert client.get(SET_UP).status_code == 200


@pytest.mark.django_db(transaction=True)
def test_pressed_twice_it_is_one_app_and_ten_codes(advisor: User) -> None:
    client = looked(advisor)
    page = client.get(SET_UP)
    form = {"code": code_of(app_of(page, advisor)), **sent(page)}
    answers = at_once(client, lambda browser: browser.post(SET_UP, form))
    assert all(answer.status_code < 500 for answer in answers)
    assert TOTPDevice.objects.filter(user=advisor).count() == 1
    assert codes.emergency_codes_left(advisor) == 10


def sent(page: Any) -> dict[str, str]:
    return {"app": re.findall(r'name="app" value="([^"]+)"', page.content.decode())[0]}
