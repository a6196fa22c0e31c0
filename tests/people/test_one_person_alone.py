"""One person alone hands out no role that needs two.

Not by a second account of the technical administrator, by how a number is written, by another name or another mailbox.
"""

from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.core import mail
from django.core.management import CommandError, call_command
from pytest_django.fixtures import Settings

from mailroom.models import Letter
from mailroom.tasks import send_letter
from people import roles as all_roles
from people.models import RoleGrant
from tests import roles
from tests.people.test_two_people import ADD, NAMES, USERS, agree, has, keeper, propose, said_of, signed_in
from together.models import Proposal

pytestmark = pytest.mark.django_db
ROLE = "Beratungsleitung"


@pytest.fixture(autouse=True)
def every_role(settings: Settings) -> None:
    settings.DATA_PROTECTION_EMAIL = ""
    for name in NAMES:
        roles.role(name)


@pytest.fixture
def root() -> User:
    return User.objects.create_superuser("root")


@pytest.fixture
def wanted() -> User:
    return keeper("neue", "Redaktion")


def proposed(by: User, user: User, written: str = "") -> Proposal:
    """Return a proposal as it is stored, whoever may make one today."""
    propose(keeper("helferin"), user)
    proposal = Proposal.objects.latest("pk")
    proposal.proposed_by = by
    proposal.fields = [[name, written if written and name == "user" else value] for name, value in proposal.fields]
    proposal.save()
    return proposal


def test_the_technical_administrator_proposes_no_role(root: User, wanted: User) -> None:
    assert propose(root, wanted).status_code == 403
    assert signed_in(root).get(ADD).status_code == 403
    assert not Proposal.objects.exists()


def test_the_technical_administrator_agrees_to_no_role(root: User, wanted: User) -> None:
    propose(keeper("eins"), wanted)
    assert agree(root) == 403
    assert not has(wanted, ROLE)
    assert Proposal.objects.get().is_open


def test_what_the_technical_administrator_has_proposed_earlier_takes_no_effect(root: User, wanted: User) -> None:
    proposed(root, wanted)
    assert agree(keeper("zwei")) == 409
    assert not has(wanted, ROLE)
    assert not RoleGrant.objects.exists()


@pytest.mark.parametrize("way", [" {}", "0{}", "+{}", "{} ", "00{}", "\t{}", "{}.0"])
def test_however_an_account_is_written_it_agrees_to_no_role_for_itself(way: str) -> None:
    one, other = keeper("eins"), keeper("zwei")
    role = Group.objects.get(name=ROLE).pk
    signed_in(one).post(ADD, {"user": way.format(other.pk), "role": role, "reason": "Nachfolge von Frau Alt"})
    if Proposal.objects.exists():
        assert agree(other) == 409
    assert not has(other, ROLE)
    assert not RoleGrant.objects.exists()


@pytest.mark.parametrize("change", [{"is_active": False}, {"is_superuser": True}, {"roles": []}])
def test_who_has_lost_the_right_since_is_none_of_two(change: dict[str, Any], wanted: User) -> None:
    one = keeper("eins")
    propose(one, wanted)
    if "roles" in change:
        one.groups.clear()
    else:
        User.objects.filter(pk=one.pk).update(**change)
    assert agree(keeper("zwei")) == 409
    assert not has(wanted, ROLE)


def test_who_is_gone_is_none_of_two(wanted: User) -> None:
    one = keeper("eins")
    propose(one, wanted)
    one.delete()
    assert agree(keeper("zwei")) == 409
    assert not has(wanted, ROLE)


@pytest.mark.parametrize("who", ["one", "holder", "root", "nobody", "stranger", "to root", "to one that is closed"])
def test_the_last_word_needs_no_page(who: str, root: User, wanted: User) -> None:
    one, two = keeper("eins"), keeper("zwei")
    closed = User.objects.create_user("zu", is_active=False)
    cases: dict[str, tuple[User, User | None, User]] = {
        "one": (wanted, one, one),
        "holder": (two, one, two),
        "root": (wanted, root, two),
        "nobody": (wanted, None, two),
        "stranger": (wanted, one, wanted),
        "to root": (root, one, two),
        "to one that is closed": (closed, one, two),
    }
    user, first, second = cases[who]
    with pytest.raises(all_roles.NotByTwo):
        all_roles.give_by_two(user, Group.objects.get(name=ROLE), one=first, two=second)
    assert not has(user, ROLE)


@pytest.mark.parametrize("change", [{"username": "eine andere"}, {"email": "eins@privat.example"}])
def test_an_account_that_took_another_name_or_address_since_gets_nothing(change: dict[str, str], wanted: User) -> None:
    propose(keeper("eins"), wanted)
    User.objects.filter(pk=wanted.pk).update(**change)
    assert agree(keeper("zwei")) == 409
    assert not has(wanted, ROLE)


@pytest.mark.parametrize("address", ["neue@stadt.example", ""])
@pytest.mark.parametrize("state", ["invited, strong role", "in use", "in use, strong role"])
@pytest.mark.parametrize("make", [lambda: keeper("eins"), lambda: User.objects.create_superuser("root")])
def test_nobody_leads_the_links_of_an_account_to_another_mailbox(
    make: Any, state: str, address: str, wanted: User
) -> None:
    if state.startswith("invited"):
        wanted.set_unusable_password()
    wanted.email = address
    wanted.save()
    if state.endswith("strong role"):
        wanted.groups.add(roles.role("Verwaltung"))
    form = {"username": "neue", "is_active": "on", "email": "eins@privat.example", "groups": []}
    assert signed_in(make()).post(f"{USERS}{wanted.pk}/change/", form).status_code == 302
    wanted.refresh_from_db()
    assert wanted.email == address


def told() -> set[str]:
    for letter in Letter.objects.all():
        send_letter(letter.pk)
    return {letter.to[0] for letter in mail.outbox if "andere Adresse" in letter.body}


def test_of_an_account_that_was_only_invited_both_addresses_are_told(wanted: User) -> None:
    wanted.set_unusable_password()
    wanted.save()
    form = {"username": "neue", "is_active": "on", "email": "richtig@stadt.example", "groups": []}
    signed_in(keeper("eins")).post(f"{USERS}{wanted.pk}/change/", form)
    wanted.refresh_from_db()
    assert wanted.email == "richtig@stadt.example"
    assert told() == {"neue@stadt.example", "richtig@stadt.example"}


def test_the_address_of_an_account_in_use_is_changed_on_the_server(wanted: User) -> None:
    call_command("set_mail_address", "neue", "anders@stadt.example", verbosity=0)
    wanted.refresh_from_db()
    assert wanted.email == "anders@stadt.example"
    assert told() == {"neue@stadt.example", "anders@stadt.example"}
    assert "durch Befehl auf dem Server" in said_of(wanted).change_message
    for name, address in (("niemand", "a@stadt.example"), ("neue", "keine Adresse")):
        with pytest.raises(CommandError):
            call_command("set_mail_address", name, address)
