"""Roles that open clients' data, publishing or accounts need two people; who got them is told and written down."""

from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Group, Permission, User
from django.core import mail
from django.core.management import CommandError, call_command
from django.test import Client
from pytest_django.fixtures import Settings

from mailroom.models import Letter
from mailroom.tasks import send_letter
from people import roles as all_roles
from tests import builders, roles
from together.models import Proposal

pytestmark = pytest.mark.django_db
ADD, PROPOSALS, USERS = "/verwaltung/people/rolegrant/add/", "/verwaltung/together/proposal/", "/verwaltung/auth/user/"
NAMES = ("Redaktion", "Freigabe", "Beratung", "Beratungsleitung", "Verwaltung", "Preispflege")


def keeper(name: str, role: str = "Verwaltung") -> User:
    user = builders.account(name)
    user.email, user.is_staff = f"{name}@stadt.example", True
    user.save()
    user.groups.add(roles.role(role))
    return user


@pytest.fixture(autouse=True)
def every_role(settings: Settings) -> None:
    settings.DATA_PROTECTION_EMAIL = "datenschutz@stadt.example"
    for name in NAMES:
        roles.role(name)


@pytest.fixture
def wanted() -> User:
    return keeper("neue", "Redaktion")


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def propose(by: User, user: User, role: str = "Beratungsleitung") -> Any:
    sent = {"user": user.pk, "role": Group.objects.get(name=role).pk, "reason": "Nachfolge von Frau Alt"}
    return signed_in(by).post(ADD, sent)


def said_of(about: User, **by: User) -> LogEntry:
    """Return the one entry of the log about an account: what is logged about a given role may have the same number."""
    return LogEntry.objects.get(content_type__model="user", object_id=str(about.pk), **by)


def agree(by: User) -> int:
    return signed_in(by).post(f"{PROPOSALS}{Proposal.objects.latest('pk').pk}/change/", {"accept": "1"}).status_code


def has(user: User, role: str) -> bool:
    return user.groups.filter(name=role).exists()


def test_which_roles_need_two_follows_from_what_they_open() -> None:
    assert set(all_roles.for_two().values_list("name", flat=True)) == {
        "Beratungsleitung", "Freigabe", "Preispflege", "Verwaltung",
    }  # fmt: skip
    assert set(all_roles.for_one().values_list("name", flat=True)) == {"Beratung", "Redaktion"}
    role = Group.objects.create(name="Umbenannt")
    role.permissions.add(Permission.objects.get(codename="lead_consultation"))
    assert role in all_roles.for_two()


@pytest.mark.parametrize("role", ["Beratungsleitung", "Freigabe", "Verwaltung"])
def test_one_proposes_another_agrees_and_all_who_should_know_are_told(role: str, wanted: User) -> None:
    one, other = keeper("eins"), keeper("zwei")
    assert propose(one, wanted, role).status_code == 302
    assert not has(wanted, role)
    assert agree(one) == 403
    assert not has(wanted, role)
    assert agree(other) == 302
    assert has(wanted, role)
    for letter in Letter.objects.all():
        send_letter(letter.pk)
    told = {each.to[0]: each.body for each in mail.outbox}
    assert set(told) == {"neue@stadt.example", "datenschutz@stadt.example"}
    assert all(f"„{role}“" in body for body in told.values())
    said = said_of(wanted, user=other).change_message
    assert said == f"Rolle „{role}“ gegeben, vorgeschlagen von eins, bestätigt von zwei"


def test_nobody_agrees_to_a_role_for_themselves() -> None:
    one, other = keeper("eins"), keeper("zwei")
    propose(one, other)
    assert agree(other) == 409
    assert not has(other, "Beratungsleitung")


def test_an_account_of_another_role_neither_proposes_nor_agrees(wanted: User) -> None:
    stranger = keeper("fremd", "Freigabe")
    assert propose(stranger, wanted).status_code == 403
    propose(keeper("eins"), wanted)
    assert agree(stranger) == 403
    assert not has(wanted, "Beratungsleitung")


@pytest.mark.parametrize("make", [lambda: keeper("eins"), lambda: User.objects.create_superuser("root")])
def test_the_page_of_an_account_gives_none_of_these_roles_and_keeps_those_that_are_there(
    make: Any, wanted: User
) -> None:
    wanted.groups.add(roles.role("Freigabe"))
    chosen = [Group.objects.get(name=name).pk for name in ("Beratungsleitung", "Verwaltung")]
    sent = {"username": "neue", "is_active": "on", "is_superuser": "on", "groups": chosen}
    client = signed_in(make())
    assert client.post(f"{USERS}{wanted.pk}/change/", sent).status_code == 200
    assert {group.name for group in wanted.groups.all()} == {"Redaktion", "Freigabe"}
    only = {**sent, "groups": [Group.objects.get(name="Beratung").pk]}
    assert client.post(f"{USERS}{wanted.pk}/change/", only).status_code == 302
    assert {group.name for group in wanted.groups.all()} == {"Beratung", "Freigabe"}
    wanted.refresh_from_db()
    assert not wanted.is_superuser
    said = said_of(wanted).change_message
    assert said == "„Beratung“ gegeben; „Redaktion“ entzogen"


def test_the_technical_administrator_changes_no_role_and_gives_no_single_permission(wanted: User) -> None:
    client = signed_in(User.objects.create_superuser("root"))
    permission = Permission.objects.get(codename="lead_consultation")
    role = Group.objects.get(name="Redaktion")
    assert (
        client.post(
            f"/verwaltung/auth/group/{role.pk}/change/", {"name": "x", "permissions": [permission.pk]}
        ).status_code
        == 403
    )
    assert client.post("/verwaltung/auth/group/add/", {"name": "x", "permissions": [permission.pk]}).status_code == 403
    client.post(f"{USERS}{wanted.pk}/change/", {"username": "neue", "user_permissions": [permission.pk], "groups": []})
    assert not wanted.user_permissions.exists()


def test_one_takes_a_role_away_at_once(wanted: User) -> None:
    wanted.groups.add(roles.role("Freigabe"))
    client = signed_in(keeper("eins"))
    client.post(USERS, {"action": "take_roles", "_selected_action": [wanted.pk]})
    assert not has(wanted, "Freigabe")
    assert "„Freigabe“ entzogen" in said_of(wanted).change_message


def test_the_first_holder_is_named_on_the_server(wanted: User) -> None:
    call_command("give_role", "neue", "Beratungsleitung", verbosity=0)
    assert has(wanted, "Beratungsleitung")
    assert "durch Befehl auf dem Server" in said_of(wanted).change_message
    assert Letter.objects.count() == 2
    User.objects.create_superuser("root")
    for name, role in (("niemand", "Freigabe"), ("neue", "Unsinn"), ("root", "Freigabe")):
        with pytest.raises(CommandError):
            call_command("give_role", name, role)


def test_all_actions_stand_on_one_page_for_those_who_look_after_accounts(wanted: User) -> None:
    one, other = keeper("eins"), keeper("zwei")
    propose(one, wanted, "Freigabe")
    agree(other)
    for user, status in ((one, 200), (User.objects.create_superuser("root"), 200), (wanted, 403)):
        answer = signed_in(user).get("/verwaltung/admin/logentry/")
        assert answer.status_code == status
        assert ("Rolle „Freigabe“ gegeben" in answer.content.decode()) is (status == 200)
    entry = LogEntry.objects.latest("pk")
    signed_in(one).post("/verwaltung/admin/logentry/", {"action": "delete_selected", "_selected_action": [entry.pk]})
    assert LogEntry.objects.filter(pk=entry.pk).exists()


def test_a_lock_out_is_lifted_on_a_page_and_written_down(wanted: User) -> None:
    visitor = Client()
    for _ in range(5):
        visitor.post("/verwaltung/login/", {"username": "neue", "password": "falsch"})
    right = {"username": "neue", "password": "euen"}
    assert visitor.post("/verwaltung/login/", right).status_code == 429
    page = "/verwaltung/axes/accessattempt/"
    assert signed_in(keeper("fremd", "Freigabe")).get(page).status_code == 403
    client = signed_in(keeper("eins"))
    listed = client.get(page)
    assert "127.0.0.1" not in listed.content.decode()
    (row,) = listed.context["cl"].result_list
    client.post(page, {"action": "lift", "_selected_action": [row.pk]})
    assert said_of(wanted).change_message == "Sperre der Anmeldung aufgehoben"
    assert visitor.post("/verwaltung/login/", right).status_code == 302
