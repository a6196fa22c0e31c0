"""Deleting carries what was seen and a reason: a colleague's change is never deleted unseen."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from tests import builders
from tests.opened import REASON, deletion
from zones.models import Edition, Zone

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff(client: Client) -> Client:
    client.force_login(User.objects.create_superuser("clerk"))
    return client


@pytest.fixture
def zone() -> Zone:
    return builders.two_squares(builders.edition())[0]


def rename(zone: Zone) -> None:
    zone.name = "Bernds späterer Name"
    zone.save()


def add_figure(zone: Zone) -> None:
    zone.steckbrief.values.create(indicator="heat_demand", value="1", source="Test", as_of=builders.DAY)


def redraw(zone: Zone) -> None:
    zone.geometry.polygon = builders.square(680_000, 5_643_000, 681_000, 5_643_999)
    zone.geometry.save()


@pytest.mark.parametrize("change", [rename, add_figure, redraw])
@pytest.mark.parametrize("what", ["zone", "edition"])
def test_what_has_changed_since_is_not_deleted_unseen(
    what: str, change: Callable[[Zone], None], staff: Client, zone: Zone
) -> None:
    url = reverse(f"admin:zones_{what}_delete", args=[zone.pk if what == "zone" else zone.edition_id])
    seen = deletion(staff, url)
    change(zone)
    answer = staff.post(url, seen)
    assert answer.status_code == 409
    assert "Jemand anderes hat hier inzwischen etwas geändert" in answer.content.decode()
    assert f'value="{REASON}"' in answer.content.decode()
    assert Zone.objects.filter(pk=zone.pk).exists()
    again = {**seen, "version": answer.context["form"]["version"].value()}
    assert staff.post(url, again).status_code == 302
    assert not Zone.objects.filter(pk=zone.pk).exists()


def test_another_zone_of_the_draft_does_not_matter(staff: Client, zone: Zone) -> None:
    url = reverse("admin:zones_zone_delete", args=[zone.pk])
    seen = deletion(staff, url)
    rename(zone.edition.zones.get(code="DEMO-02"))
    assert staff.post(url, seen).status_code == 302


@pytest.mark.parametrize("reason", ["", "weg"])
def test_without_a_reason_nothing_is_deleted(reason: str, staff: Client, zone: Zone) -> None:
    url = reverse("admin:zones_zone_delete", args=[zone.pk])
    answer = staff.post(url, {**deletion(staff, url), "change_reason": reason})
    assert answer.status_code == 400
    assert "errorlist" in answer.content.decode()
    assert Zone.objects.filter(pk=zone.pk).exists()


def test_the_reason_and_the_person_are_on_record(staff: Client, zone: Zone) -> None:
    url = reverse("admin:zones_zone_delete", args=[zone.pk])
    assert staff.post(url, deletion(staff, url)).status_code == 302
    record = Zone.history.filter(id=zone.pk, history_type="-").get()  # type: ignore[attr-defined]
    assert (record.history_change_reason, record.history_user.username) == (REASON, "clerk")
    assert Edition.objects.get().editors.get().username == "clerk"


def test_nobody_deletes_what_they_have_not_seen(staff: Client, zone: Zone) -> None:
    url = reverse("admin:zones_zone_delete", args=[zone.pk])
    assert staff.post(url, {"post": "yes", "change_reason": REASON}).status_code == 409


def test_many_zones_are_never_deleted_at_once(staff: Client, zone: Zone) -> None:
    chosen = {"action": "delete_selected", "_selected_action": [zone.pk], "post": "yes"}
    staff.post(reverse("admin:zones_zone_changelist"), chosen)
    assert Zone.objects.filter(pk=zone.pk).exists()
