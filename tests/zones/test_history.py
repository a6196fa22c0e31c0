"""Who changed what, when and why; comparing, and putting a state back into a draft."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from tests import builders
from tests.zones.test_admin import FIT, form_of, send
from zones import services
from zones.editions import history
from zones.models import Edition, Steckbrief, SteckbriefValue, Zone

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff(client: Client) -> Client:
    client.force_login(User.objects.create_superuser("clerk"))
    return client


@pytest.fixture
def zone() -> Zone:
    """A zone of a draft as loading leaves it: without any history."""
    zone = builders.two_squares(builders.edition())[0]
    for model in (Edition, Zone, Steckbrief):
        model.history.all().delete()
    return zone


def rename(zone: Zone, name: str) -> None:
    zone.name = name
    zone.save()


def test_the_first_change_is_compared_with_the_state_as_loaded(zone: Zone) -> None:
    rename(zone, "Neuer Name")
    newest, loaded = history.of_zone(zone.pk)[:2]
    assert [(change.label, change.before, change.after) for change in newest.changes] == [
        ("Name", "Gebiet DEMO-01", "Neuer Name")
    ]
    assert (loaded.reason, loaded.changes) == ("Stand beim Laden", [])
    assert (newest.is_current, loaded.is_current) == (True, False)


def test_the_page_names_who_what_and_why(staff: Client, zone: Zone) -> None:
    form = {**form_of(zone, FIT), "change_reason": "Schreibfehler im Amtsblatt"}
    assert send(staff, zone, form).status_code == 302
    page = staff.get(reverse("admin:zones_zone_history", args=[zone.pk])).content.decode()
    for expected in ("clerk", "Schreibfehler im Amtsblatt", "Gebiet DEMO-01", "Neuer Name", " ha"):
        assert expected in page
    edition = Edition.objects.get(pk=zone.edition_id)
    assert edition.edited_by is not None
    assert edition.edited_by.username == "clerk"


def newest_but_one(zone: Zone) -> history.HistoryEntry:
    return history.of_zone(zone.pk)[1]


def restore_url(edition: Edition, entry: history.HistoryEntry) -> str:
    return reverse("admin:zones_edition_restore", args=[edition.pk, entry.model, entry.history_id])


def seen(entry: history.HistoryEntry) -> dict[str, str]:
    """Return what the button of a state carries."""
    (marked,) = history.marked([entry])
    return {"seen": marked.seen}


def test_a_later_save_of_a_colleague_is_not_undone_unseen(staff: Client, zone: Zone) -> None:
    rename(zone, "Falsch")
    entry = newest_but_one(zone)
    opened = seen(entry)
    assert (
        f'value="{opened["seen"]}"' in staff.get(reverse("admin:zones_zone_history", args=[zone.pk])).content.decode()
    )
    rename(zone, "Bernds späterer Name")
    answer = staff.post(restore_url(zone.edition, entry), opened)
    zone.refresh_from_db()
    assert (answer.status_code, zone.name) == (409, "Bernds späterer Name")
    shown = {(change.label, change.before, change.after) for change in answer.context["conflict"].changes}
    assert ("Name", "Bernds späterer Name", "Gebiet DEMO-01") in shown
    assert "Trotzdem wiederherstellen" in answer.content.decode()
    again = {"seen": answer.context["conflict"].seen}
    assert staff.post(restore_url(zone.edition, entry), again).status_code == 302
    zone.refresh_from_db()
    assert zone.name == "Gebiet DEMO-01"


def test_what_somebody_put_back_already_is_not_put_back_over_their_work(staff: Client, zone: Zone) -> None:
    edition, key = zone.edition, zone.pk
    zone.delete()
    gone = next(each for each in history.of_edition(edition) if each.model == "zone" and each.kind == "gelöscht")
    opened = seen(gone)
    history.restore(edition, gone.model, gone.history_id)
    rename(Zone.objects.get(pk=key), "Neu beschrieben")
    assert staff.post(restore_url(edition, gone), opened).status_code == 409
    assert Zone.objects.get(pk=key).name == "Neu beschrieben"


def test_an_earlier_state_is_put_back_into_a_draft_and_on_record(staff: Client, zone: Zone) -> None:
    rename(zone, "Falsch")
    entry = newest_but_one(zone)
    page = staff.post(restore_url(zone.edition, entry), seen(entry), follow=True).content.decode()
    zone.refresh_from_db()
    assert zone.name == "Gebiet DEMO-01"
    assert "Wiederhergestellt: Stand vom" in page


def test_a_published_edition_is_never_restored_into(staff: Client) -> None:
    plan, _ = builders.published_city()
    zone = plan.zones.get(code="DEMO-01")
    rename(zone, "Falsch")
    entry = newest_but_one(zone)
    page = staff.post(restore_url(plan, entry), seen(entry), follow=True).content.decode()
    zone.refresh_from_db()
    assert "kein Entwurf" in page
    assert zone.name == "Falsch"


def test_a_state_of_another_edition_is_refused(zone: Zone) -> None:
    rename(zone, "Falsch")
    other = builders.edition(title="Andere")
    entry = newest_but_one(zone)
    with pytest.raises(history.NotRestorable, match="nicht"):
        history.restore(other, entry.model, entry.history_id)


def test_a_deleted_zone_comes_back_with_polygon_steckbrief_and_figures(zone: Zone) -> None:
    SteckbriefValue.objects.create(
        steckbrief=zone.steckbrief, indicator="heat_demand", value="12.50", source="Test", as_of=builders.DAY
    )
    area = zone.geometry.polygon.area
    key, edition = zone.pk, zone.edition
    Zone.objects.get(pk=key).delete()
    deleted = next(entry for entry in history.of_edition(edition) if entry.model == "zone" and entry.kind == "gelöscht")
    history.restore(edition, deleted.model, deleted.history_id)
    back = edition.zones.get(code="DEMO-01")
    assert back.geometry.polygon.area == area
    assert [float(value.value) for value in back.steckbrief.values.all()] == [12.5]


def test_a_state_that_no_longer_fits_is_refused_with_the_reason(zone: Zone) -> None:
    edition = zone.edition
    zone.delete()
    builders.zone(edition, "DEMO-01", builders.square(680_000, 5_643_000, 681_000, 5_644_000))
    deleted = next(entry for entry in history.of_edition(edition) if entry.model == "zone" and entry.kind == "gelöscht")
    with pytest.raises(history.NotRestorable, match="passt nicht mehr"):
        history.restore(edition, deleted.model, deleted.history_id)


def test_redrawing_is_shown_as_area(staff: Client, zone: Zone) -> None:
    send(staff, zone, form_of(zone, FIT))
    change = next(entry for entry in history.of_zone(zone.pk) if entry.model == "zonegeometry").changes[0]
    assert (change.before, change.after[-3:]) == ("100,0 ha", " ha")


def test_a_copied_edition_has_a_history_of_its_own(zone: Zone) -> None:
    rename(zone, "Neu")
    draft = services.copy_as_draft(zone.edition)
    copied = draft.zones.get(code="DEMO-01")
    assert all(entry.kind == "angelegt" for entry in history.of_zone(copied.pk))


def test_without_the_right_to_change_nothing_is_restored(client: Client, zone: Zone) -> None:
    rename(zone, "Falsch")
    client.force_login(User.objects.create_user("reader", is_staff=True))
    assert client.post(restore_url(zone.edition, newest_but_one(zone))).status_code == 403
    zone.refresh_from_db()
    assert zone.name == "Falsch"
