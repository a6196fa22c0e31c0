"""What each role may do, and above all what it may not."""

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.test import Client
from django.urls import reverse

from tests import builders, roles
from tests.opened import deletion, opened, reviewed
from zones.models import Edition, EditionStatus

pytestmark = pytest.mark.django_db

ROLES = ("Redaktion", "Freigabe", "Beratung", "Verwaltung")
PAGES = {
    "editions": "admin:zones_edition_changelist",
    "zones": "admin:zones_zone_changelist",
    "imports": "admin:zones_importjob_changelist",
    "new import": "admin:zones_importjob_add",
    "new edition": "admin:zones_edition_add",
    "addresses": "admin:zones_address_changelist",
    "users": "admin:auth_user_changelist",
    "new user": "admin:auth_user_add",
}
ALLOWED = {
    "Redaktion": {"editions", "zones", "imports", "new import", "new edition", "addresses"},
    "Freigabe": {"editions", "zones", "imports", "addresses"},
    "Beratung": set(),
    "Verwaltung": {"users", "new user"},
}


def signed_in(client: Client, role: str) -> User:
    user = User.objects.create_user(f"test-{role}", is_staff=True)
    user.groups.add(roles.role(role))
    client.force_login(user)
    return user


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("page", PAGES)
def test_each_role_opens_its_pages_and_no_others(role: str, page: str, client: Client) -> None:
    signed_in(client, role)
    assert client.get(reverse(PAGES[page])).status_code == (200 if page in ALLOWED[role] else 403)


@pytest.fixture
def draft() -> Edition:
    draft = builders.edition(title="Entwurf")
    builders.two_squares(draft)
    return draft


def publish(client: Client, edition: Edition) -> int:
    url = reverse("admin:zones_edition_review", args=[edition.pk])
    return client.post(url, {**reviewed(client, url), "reason": "Beschluss 26/123"}).status_code


@pytest.mark.parametrize(("role", "published"), [(role, role == "Freigabe") for role in ROLES])
def test_only_freigabe_publishes(role: str, published: bool, client: Client, draft: Edition) -> None:
    signed_in(client, role)
    publish(client, draft)
    draft.refresh_from_db()
    assert (draft.status == EditionStatus.PUBLISHED) is published


@pytest.mark.parametrize(("role", "saved"), [(role, role == "Redaktion") for role in ROLES])
def test_only_redaktion_edits_a_draft(role: str, saved: bool, client: Client, draft: Edition) -> None:
    signed_in(client, role)
    zone = draft.zones.get(code="DEMO-01")
    fields = {"zone": zone.pk, "source": "Amtsblatt", "as_of": "2026-01-01"}
    forms = {"values-TOTAL_FORMS": 0, "values-INITIAL_FORMS": 0}
    url = reverse("admin:zones_steckbrief_change", args=[zone.pk])
    client.post(url, {**opened(client, url), **fields, **forms})
    zone.steckbrief.refresh_from_db()
    assert (zone.steckbrief.source == "Amtsblatt") is saved


@pytest.mark.parametrize(("role", "deleted"), [(role, role == "Redaktion") for role in ROLES])
def test_only_redaktion_deletes_a_draft(role: str, deleted: bool, client: Client, draft: Edition) -> None:
    signed_in(client, role)
    url = reverse("admin:zones_edition_delete", args=[draft.pk])
    client.post(url, deletion(client, url))
    assert Edition.objects.exists() is not deleted


def test_verwaltung_makes_accounts_but_cannot_raise_itself_or_others(client: Client) -> None:
    keeper = signed_in(client, "Verwaltung")
    other = User.objects.create_user("neu", is_staff=True)
    role = roles.role("Beratung")
    wanted = {"username": "neu", "is_active": "on", "is_staff": "on", "is_superuser": "on", "groups": [role.pk]}
    permission = Permission.objects.get(codename="publish_edition")
    form = {**wanted, "user_permissions": [permission.pk]}
    assert client.post(reverse("admin:auth_user_change", args=[other.pk]), form).status_code == 302
    other.refresh_from_db()
    assert list(other.groups.all()) == [role]
    assert not other.is_superuser
    assert not other.user_permissions.exists()
    client.post(reverse("admin:auth_user_change", args=[keeper.pk]), {**form, "username": keeper.username})
    assert [group.name for group in keeper.groups.all()] == ["Verwaltung"]


def test_verwaltung_cannot_reach_the_technical_administrator(client: Client) -> None:
    signed_in(client, "Verwaltung")
    root = User.objects.create_superuser("root", password="unchanged-and-long")
    url = reverse("admin:auth_user_password_change", args=[root.pk])
    new = {"password1": "taken-over-2026", "password2": "taken-over-2026", "usable_password": "true"}
    assert client.post(url, new).status_code == 403
    assert client.post(reverse("admin:auth_user_change", args=[root.pk]), {"username": "gone"}).status_code == 403
    root.refresh_from_db()
    assert root.check_password("unchanged-and-long")


def test_verwaltung_cannot_change_what_a_role_may_do(client: Client) -> None:
    signed_in(client, "Verwaltung")
    role = roles.role("Verwaltung")
    url = reverse("admin:auth_group_change", args=[role.pk])
    permission = Permission.objects.get(codename="publish_edition")
    assert client.post(url, {"name": "Verwaltung", "permissions": [permission.pk]}).status_code == 403
    assert not role.permissions.filter(pk=permission.pk).exists()


def may(name: str) -> set[str]:
    return set(roles.role(name).permissions.values_list("codename", flat=True))


def test_a_role_made_anew_may_do_what_the_migrations_gave_it() -> None:
    before = {name: may(name) for name in ROLES}
    Group.objects.all().delete()
    assert before == {name: may(name) for name in ROLES}
    assert {"add_edition", "add_namedbuilding", "add_streetalias"} <= before["Redaktion"], "later migrations count too"
