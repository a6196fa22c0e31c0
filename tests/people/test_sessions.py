"""Sign-ins end: by time, by their holder, and when somebody's rights change."""

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.contrib.sessions.models import Session
from django.test import Client

from tests import builders, roles
from tests.people.conftest import ACCOUNT, password, since

pytestmark = pytest.mark.django_db
LIST = "/rechner/beratung/"
PHONE = "Mozilla/5.0 (Linux; Android 15) Mobile Safari"


def is_in(client: Client) -> bool:
    return client.get(ACCOUNT).status_code == 200


def test_a_sign_in_ends_after_twelve_hours_however_busy_it_is(client: Client, advisor: User) -> None:
    password(client, advisor)
    since(client, 12 * 3600 - 60)
    assert is_in(client)
    since(client, 12 * 3600)
    assert not is_in(client)


def test_a_sign_in_ends_with_the_browser(client: Client, advisor: User) -> None:
    cookie = password(client, advisor).cookies["sessionid"]
    assert (cookie["max-age"], cookie["expires"]) == ("", "")


def test_the_holder_sees_own_sign_ins_only_and_ends_them(client: Client, advisor: User) -> None:
    phone, stranger = Client(headers={"User-Agent": PHONE}), Client()
    password(phone, advisor)
    password(stranger, builders.account("andere", "Beratung"))
    password(client, advisor)
    page = client.get(ACCOUNT).content.decode()
    assert (page.count("Telefon oder Tablet"), page.count("Computer")) == (1, 1)
    assert "127.0.0.1" not in page
    client.post(f"{ACCOUNT}abmelden/", {"others": "1"})
    assert (is_in(client), is_in(phone), is_in(stranger)) == (True, False, True)
    password(phone, advisor)
    client.post(f"{ACCOUNT}abmelden/")
    assert (is_in(client), is_in(phone), is_in(stranger)) == (False, False, True)


def test_no_session_holds_a_network_address(client: Client, advisor: User) -> None:
    password(client, advisor)
    assert "127.0.0.1" not in str(Session.objects.get().get_decoded())


CHANGES = {
    "role given": lambda user: user.groups.add(roles.role("Redaktion")),
    "role given from its side": lambda user: roles.role("Redaktion").user_set.add(*[user]),
    "role taken": lambda user: user.groups.remove(roles.role("Beratung")),
    "roles cleared": lambda user: user.groups.clear(),
    "members cleared": lambda user: roles.role("Beratung").user_set.clear(),
    "permission given": lambda user: user.user_permissions.add(Permission.objects.first()),
    "role may more": lambda _user: roles.role("Beratung").permissions.add(
        Permission.objects.get(codename="publish_edition")
    ),
    "raised": lambda user: User.objects.get(pk=user.pk).__class__(**_values(user), is_superuser=True).save(),
}


def _values(user: User) -> dict[str, object]:
    return {"pk": user.pk, "username": user.username, "password": user.password, "date_joined": user.date_joined}


@pytest.mark.parametrize("change", CHANGES)
def test_changed_rights_end_every_sign_in_of_the_account_and_of_nobody_else(change: str, advisor: User) -> None:
    here, there, stranger = Client(), Client(), Client()
    other = User.objects.create_user("andere", password="eredna")
    for each, user in ((here, advisor), (there, advisor), (stranger, other)):
        password(each, user)
    assert is_in(here)
    CHANGES[change](advisor)
    assert (is_in(here), is_in(there), is_in(stranger)) == (False, False, True)


def test_what_changes_no_right_ends_nothing(client: Client, advisor: User) -> None:
    password(client, advisor)
    advisor.last_name = "Neu"
    advisor.save()
    Group.objects.get(name="Beratung").user_set.add(advisor)
    assert is_in(client)


def test_a_new_password_ends_the_others(client: Client, advisor: User) -> None:
    password(client, advisor)
    advisor.set_password("ein-ganz-anderes-2026")
    advisor.save()
    assert not is_in(client)
