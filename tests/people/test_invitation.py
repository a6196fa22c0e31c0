"""An account begins by a link, nobody but its holder knows the password, and a link lets in once."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import User
from django.contrib.auth.password_validation import validate_password
from django.core import mail
from django.core.exceptions import ValidationError
from django.test import Client
from pytest_django.fixtures import Settings

from mailroom.models import Letter
from mailroom.tasks import send_letter
from tests import builders, roles
from tests.people.conftest import password

pytestmark = pytest.mark.django_db
ADD, LIST = "/verwaltung/auth/user/add/", "/verwaltung/auth/user/"
GOOD = "Ziegel-Lampe-Tiger-42"
NEW = {"username": "neu", "first_name": "Nele", "last_name": "Neumann", "email": "nele@stadt.example"}


@pytest.fixture
def keeper(client: Client) -> User:
    user = User.objects.create_user("verwalterin", is_staff=True)
    user.groups.add(roles.role("Verwaltung"))
    client.force_login(user)
    return user


def letters() -> list[Any]:
    """Send what waits and return all letters."""
    for letter in Letter.objects.all():
        send_letter(letter.pk)
    return mail.outbox


def link_in(letter: Any) -> str:
    found: str = re.findall(r"http://testserver(/konto/passwort/neu/\S+)", letter.body)[0]
    return found


def opened(link: str) -> tuple[Client, dict[str, str]]:
    """Open a link as its holder does, and return what the form carries."""
    holder = Client()
    page = holder.get(link).content.decode()
    return holder, dict(re.findall(r'name="(konto|schluessel)" value="([^"]+)"', page))


def set_to(holder: Client, carried: dict[str, str], word: str = GOOD) -> Any:
    return holder.post("/konto/passwort/neu/", {**carried, "new_password1": word, "new_password2": word})


def test_a_new_account_is_a_name_an_address_and_roles_and_begins_by_a_link(client: Client, keeper: User) -> None:
    page = client.get(ADD).content.decode()
    assert 'type="password"' not in page
    assert client.post(ADD, {**NEW, "groups": [roles.role("Redaktion").pk]}).status_code == 302
    user = User.objects.get(username="neu")
    assert (user.has_usable_password(), user.is_staff, user.is_superuser) == (False, True, False)
    (letter,) = letters()
    assert letter.to == ["nele@stadt.example"]
    assert "Nele Neumann" in letter.body
    holder, page = opened(link_in(letter))
    assert set(page) == {"konto", "schluessel"}
    assert set_to(holder, page, "kurz").status_code == 400
    assert set_to(holder, page)["Location"] == "/rechner/beratung/anmelden/"
    assert holder.post("/verwaltung/login/", {"username": "neu", "password": GOOD}).status_code == 302
    assert LogEntry.objects.filter(
        content_type__model="user", object_id=str(user.pk), change_message__contains="„Redaktion“ gegeben"
    ).exists()


def test_without_an_address_there_is_no_account(client: Client, keeper: User) -> None:
    assert client.post(ADD, {**NEW, "email": ""}).status_code == 200
    assert not User.objects.filter(username="neu").exists()


def test_a_link_is_used_once_and_ends_after_three_days(client: Client, advisor: User, settings: Settings) -> None:
    advisor.email = "berater@stadt.example"
    advisor.save()
    client.post("/konto/passwort-vergessen/", {"email": "Berater@Stadt.example"})
    link = link_in(letters()[0])
    holder, page = opened(link)
    set_to(holder, page)
    advisor.refresh_from_db()
    assert advisor.check_password(GOOD)
    assert "gilt nicht mehr" in Client().get(link).content.decode()
    assert set_to(holder, page, "Noch-ein-anderes-Wort").status_code == 400
    for made_up in ({}, {"konto": "x"}, {"konto": str(advisor.pk), "schluessel": "x"}, {"konto": "9" * 30}):
        assert set_to(holder, made_up).status_code == 400
    client.post("/konto/passwort-vergessen/", {"email": advisor.email})
    settings.PASSWORD_RESET_TIMEOUT = int(timedelta(days=-1).total_seconds())
    assert "gilt nicht mehr" in Client().get(link_in(letters()[-1])).content.decode()


def test_the_answer_does_not_tell_who_has_an_account(client: Client, advisor: User) -> None:
    advisor.email = "berater@stadt.example"
    advisor.save()
    tell = [client.post("/konto/passwort-vergessen/", {"email": each}) for each in (advisor.email, "x@y.example")]
    assert [each.status_code for each in tell] == [200, 200]
    assert len({re.sub(r'value="[^"]+"', "", each.content.decode()) for each in tell}) == 1
    assert len(letters()) == 1


FORGOTTEN = "/konto/passwort-vergessen/"


def test_an_account_gets_one_letter_in_some_minutes_whoever_asks(
    client: Client, advisor: User, settings: Settings
) -> None:
    settings.BEHIND_PROXY = True
    User.objects.filter(pk=advisor.pk).update(email="berater@stadt.example")
    User.objects.create_user("andere", "andere@stadt.example")
    for number in range(4):
        sent = {"email": "berater@stadt.example"}
        answer = client.post(FORGOTTEN, sent, headers={"X-Client-Address": f"192.0.2.{number}"})
        assert answer.status_code == 200
    assert len(letters()) == 1
    client.post(FORGOTTEN, {"email": "andere@stadt.example"})
    assert len(letters()) == 2


def test_one_place_does_not_ask_for_many_letters(client: Client, settings: Settings) -> None:
    settings.BEHIND_PROXY = True
    for number in range(11):
        User.objects.create_user(f"n{number}", f"n{number}@stadt.example")
    places = [f"2001:db8::{number}" for number in range(11)]  # one site
    answers = [
        client.post(FORGOTTEN, {"email": f"n{number}@stadt.example"}, headers={"X-Client-Address": place})
        for number, place in enumerate(places)
    ]
    assert [each.status_code for each in answers] == [200] * 10 + [429]
    assert answers[-1]["Retry-After"] == "600"
    assert "zehn Minuten" in answers[-1].content.decode()
    assert len(letters()) == 10


@pytest.mark.parametrize("own", ["", "https://waerme.stadt.example:8443"])
def test_a_link_leads_to_the_site_and_to_no_port_that_the_request_names(
    own: str, client: Client, advisor: User, settings: Settings
) -> None:
    settings.SITE_URL = own
    User.objects.filter(pk=advisor.pk).update(email="berater@stadt.example")
    client.post(FORGOTTEN, {"email": "berater@stadt.example"}, headers={"Host": "testserver:6666"})
    (letter,) = letters()
    assert re.findall(r"https?://[^/]+", letter.body) == [own or "http://testserver"]


def test_the_port_of_the_site_itself_stays(client: Client, advisor: User, settings: Settings) -> None:
    User.objects.filter(pk=advisor.pk).update(email="berater@stadt.example")
    sent = {"email": "berater@stadt.example"}
    client.post(FORGOTTEN, sent, headers={"Host": "testserver"}, SERVER_PORT="8386")
    assert "http://testserver:8386/konto/passwort/neu/" in letters()[0].body


def test_a_reset_ends_sign_ins_and_is_told_and_does_not_spare_the_second_step(client: Client, app: Any) -> None:
    user = app.user
    user.email = "berater@stadt.example"
    user.save()
    password(client, user)
    client.post("/konto/passwort-vergessen/", {"email": user.email})
    holder, page = opened(link_in(letters()[0]))
    set_to(holder, page)
    assert "wurde eben geändert" in letters()[-1].body
    answer = holder.post("/rechner/beratung/anmelden/", {"username": user.username, "password": GOOD})
    assert answer["Location"].startswith("/konto/zweiter-schritt/")


def test_nobody_sets_anothers_password(client: Client, advisor: User) -> None:
    for user in (User.objects.create_superuser("root"), builders.account("verwalterin", "Verwaltung")):
        user.is_staff = True
        user.save()
        client.force_login(user)
        page = f"{LIST}{advisor.pk}/password/"
        sent = {"password1": GOOD, "password2": GOOD, "usable_password": "true"}
        assert (client.get(page).status_code, client.post(page, sent).status_code) == (403, 403)
        client.post(f"{LIST}{advisor.pk}/change/", {**NEW, "username": "berater", "password": GOOD})
    advisor.refresh_from_db()
    assert advisor.check_password("retareb")


def test_nobody_leads_the_links_of_a_begun_account_to_another_mailbox(
    client: Client, keeper: User, advisor: User
) -> None:
    advisor.email = "berater@stadt.example"
    advisor.save()
    sent = {"username": "berater", "email": "taeter@stadt.example", "is_active": "on", "groups": []}
    client.post(f"{LIST}{advisor.pk}/change/", sent)
    advisor.refresh_from_db()
    assert advisor.email == "berater@stadt.example"


ACTIONS = {"send_link": "Link zum Festlegen", "reset_second_factor": "zurückgesetzt", "end_sign_ins": "abgemeldet"}


@pytest.mark.parametrize("action", ACTIONS)
def test_what_is_done_to_an_account_is_written_down(action: str, client: Client, keeper: User, app: Any) -> None:
    app.user.email = "berater@stadt.example"
    app.user.save()
    sent = {"action": action, "_selected_action": [app.user.pk]}
    assert client.post(LIST, sent).status_code == 302
    assert (
        ACTIONS[action]
        in LogEntry.objects.get(content_type__model="user", object_id=str(app.user.pk), user=keeper).change_message
    )


def test_others_do_nothing_to_accounts(client: Client, app: Any) -> None:
    other = builders.account("redakteur", "Redaktion", "Freigabe")
    other.is_staff = True
    other.save()
    client.force_login(other)
    for action in ACTIONS:
        assert client.post(LIST, {"action": action, "_selected_action": [app.user.pk]}).status_code == 403
    app.refresh_from_db()


WEAK = ["jena2026", "waerme123", "Jena2026!", "kurz-und-9", "Fernwaerme-Jena-2026", "passwort123456", "qwertz123456",
        "aaaaaaaaaaaaaaa", "123456789012345", "berater-berater", "Willkommen-2026!"]  # fmt: skip


@pytest.mark.parametrize("word", WEAK)
def test_a_password_that_others_expect_is_refused(word: str) -> None:
    with pytest.raises(ValidationError):
        validate_password(word, User(username="berater"))


@pytest.mark.parametrize("word", [GOOD, "korrekt pferd batterie", "Der Zug kam um 7 nach halb."])
def test_a_password_of_several_words_is_taken(word: str) -> None:
    validate_password(word, User(username="berater"))


def test_a_visitor_who_wants_to_change_a_password_signs_in_first(client: Client) -> None:
    assert client.get("/konto/passwort/")["Location"] == "/rechner/beratung/anmelden/?next=/konto/passwort/"


def test_whoever_changes_a_password_is_told_by_letter_wherever_they_began(client: Client, keeper: User) -> None:
    keeper.email = "verwalterin@stadt.example"
    keeper.set_password(GOOD)
    keeper.save()
    client.force_login(keeper)
    old, new = GOOD, "Nebel-Anker-Zebra-17"
    of_admin = client.post("/verwaltung/password_change/", changed(old, new))
    assert (of_admin.status_code, of_admin["Location"]) == (302, "/konto/passwort/")
    assert client.get("/verwaltung/password_change/", follow=True).status_code == 200
    keeper.refresh_from_db()
    assert keeper.check_password(old)
    assert client.post("/konto/passwort/", changed(old, new)).status_code == 302
    assert ["Ihr Passwort wurde geändert" in letter.subject for letter in letters()] == [True]


def changed(old: str, new: str) -> dict[str, str]:
    return {"old_password": old, "new_password1": new, "new_password2": new}
