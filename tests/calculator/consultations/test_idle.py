"""A desk with client data that nobody uses: signed out in time, announced, and nothing typed is lost."""

import time

import pytest
from django.contrib.auth.models import User
from django.core.checks import run_checks
from django.test import Client
from pytest_django.fixtures import Settings

from calculator.consultations.idle import USED_AT
from calculator.models import Consultation
from tests import builders
from tests.calculator.consultations.test_pages import DETAILS, NEW
from tests.sign_in import carried, written_by

pytestmark = pytest.mark.django_db
LIST, END = "/rechner/beratung/", "/rechner/beratung/sitzung/"
SCRIPT = {"Sec-Fetch-Mode": "cors", "Accept": "application/json"}


@pytest.fixture(autouse=True)
def _signed_in(client: Client, advisor: User) -> None:
    client.force_login(advisor)


def unused_for(client: Client, minutes: float) -> None:
    session = client.session
    session[USED_AT] = int(time.time() - minutes * 60)
    session.save()


@pytest.mark.parametrize(("minutes", "status"), [(29, 200), (31, 302)])
def test_half_an_hour_without_use_ends_it(client: Client, minutes: int, status: int) -> None:
    unused_for(client, minutes)
    assert client.get(LIST).status_code == status
    assert client.get(LIST).status_code == status


def test_the_time_is_a_setting_and_too_short_a_one_is_refused(client: Client, settings: Settings) -> None:
    settings.DESK_IDLE_MINUTES = 10
    unused_for(client, 11)
    assert client.get(LIST).status_code == 302
    assert "calculator.E003" not in {message.id for message in run_checks()}
    settings.DESK_IDLE_MINUTES = 4
    assert "calculator.E003" in {message.id for message in run_checks()}


def test_the_page_for_signing_in_says_why_and_leads_back(client: Client) -> None:
    unused_for(client, 31)
    answer = client.get(LIST, follow=True)
    assert "weil sie nicht benutzt wurde" in answer.content.decode()
    assert f'name="next" value="{LIST}"' in answer.content.decode()


def test_what_was_typed_before_it_ended_is_saved_afterwards(client: Client) -> None:
    unused_for(client, 31)
    who = User.objects.get(username="berater")
    answer = client.post(NEW, {**DETAILS, "internal_notes": "Mein langer Text", **written_by(who)})
    assert answer.status_code == 403
    assert "Mein langer Text" not in answer.content.decode()
    login = {"username": "berater", "password": "retareb", "next": NEW, **carried(answer)}
    assert "Mein langer Text" in client.post(f"{LIST}anmelden/", login).content.decode()
    assert client.post(NEW, {**DETAILS, "internal_notes": "Mein langer Text"}).status_code == 302
    assert Consultation.objects.get().internal_notes == "Mein langer Text"


def test_the_administration_says_it_to_such_an_account_too(client: Client, advisor: User) -> None:
    advisor.is_staff = True
    advisor.save()
    client.force_login(advisor)  # changed rights have ended the sign-in
    page = client.get("/verwaltung/").content.decode()
    assert page.count('id="desk-end"') == 1
    assert "css/desk-session" in page


def test_what_a_page_asks_by_itself_is_no_use_but_going_on_is(client: Client) -> None:
    unused_for(client, 29)
    asked = client.get(END, headers=SCRIPT).json()
    assert 0 < asked["seconds"] <= 60
    assert client.post(END, headers=SCRIPT).json()["seconds"] > 29 * 60
    unused_for(client, 31)
    over = client.get(END, headers=SCRIPT)
    assert (over.status_code, over.json()["seconds"]) == (401, 0)


def test_every_page_of_such_an_account_says_when_it_ends(client: Client) -> None:
    for address in (LIST, "/rechner/", "/"):
        page = client.get(address).content.decode()
        assert "Ohne weitere Nutzung endet Ihre Anmeldung um" in page, address
        assert 'role="alertdialog"' in page


def test_who_goes_on_sends_a_token_with_it(advisor: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(advisor)
    page = client.get(LIST)
    token = page.content.decode().partition(f'action="{END}"')[2].partition('value="')[2].partition('"')[0]
    assert client.post(END, {"csrfmiddlewaretoken": token}, headers=SCRIPT).status_code == 200


def test_others_are_not_signed_out_and_visitors_see_nothing_of_it(client: Client) -> None:
    builders.account("redaktion", "Redaktion")
    client.force_login(User.objects.get(username="redaktion"))
    unused_for(client, 60)
    client.get("/")
    assert "_auth_user_id" in client.session
    assert "desk-end" not in Client().get("/").content.decode()


def test_closing_the_browser_ends_it(client: Client) -> None:
    login = {"username": "berater", "password": "retareb"}
    cookie = Client().post(f"{LIST}anmelden/", login).cookies["sessionid"]
    assert (cookie["max-age"], cookie["expires"]) == ("", "")
