"""What is published is what was reviewed: a change since shows itself and asks again."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from tests import builders
from tests.imports.test_bulk import edited, fields
from tests.opened import reviewed
from tests.zones.test_publishing import member
from zones import services
from zones.models import Edition, EditionStatus, Steckbrief, Zone
from zones.storage.reviewed import mark_of_state

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff(client: Client) -> Client:
    client.force_login(User.objects.create_superuser("freigabe"))
    return client


@pytest.fixture
def draft() -> Edition:
    builders.published_city()
    made = builders.edition(title="Fortschreibung")
    builders.two_squares(made)
    return made


def rename(draft: Edition) -> None:
    zone = draft.zones.get(code="DEMO-01")
    zone.name = "Ungesehen"
    zone.save()


def redraw(draft: Edition) -> None:
    geometry = draft.zones.get(code="DEMO-01").geometry
    geometry.polygon = builders.square(680_000, 5_643_000, 681_000, 5_643_999)
    geometry.save()


def add_figure(draft: Edition) -> None:
    sheet = Steckbrief.objects.get(zone__edition=draft, zone__code="DEMO-01")
    sheet.values.create(indicator="heat_demand", value="1", source="Test", as_of=builders.DAY)


def word_the_sheet(draft: Edition) -> None:
    Steckbrief.objects.filter(zone__edition=draft).update(recommendation="Ungesehen")


def retitle(draft: Edition) -> None:
    Edition.objects.filter(pk=draft.pk).update(title="Ungesehen")


def delete_a_zone(draft: Edition) -> None:
    draft.zones.get(code="DEMO-02").delete()


def publish_another_plan(_draft: Edition) -> None:
    """What would change is another thing then."""
    other = builders.edition(title="Andere")
    builders.two_squares(other)
    services.publish(other, reason="Beschluss 26/100")


CHANGES = [rename, redraw, add_figure, word_the_sheet, retitle, delete_a_zone, publish_another_plan]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_whatever_changes_after_the_review_is_not_published(
    change: Callable[[Edition], None], staff: Client, draft: Edition
) -> None:
    url = reverse("admin:zones_edition_review", args=[draft.pk])
    seen = reviewed(staff, url)
    change(draft)
    answer = staff.post(url, {**seen, "reason": "Beschluss 26/123"})
    assert answer.status_code == 409
    assert "Der Stand hat sich geändert" in answer.content.decode()
    assert "Beschluss 26/123" in answer.content.decode()
    draft.refresh_from_db()
    assert draft.status == EditionStatus.DRAFT
    again = {name: answer.context["form"][name].value() for name in ("reviewed", "seen_at")}
    assert staff.post(url, {**again, "reason": "Beschluss 26/123"}).status_code == 302
    draft.refresh_from_db()
    assert draft.status == EditionStatus.PUBLISHED


def test_the_page_names_what_has_changed_and_who_did_it(staff: Client, draft: Edition) -> None:
    url = reverse("admin:zones_edition_review", args=[draft.pk])
    seen = reviewed(staff, url)
    rename(draft)
    answer = staff.post(url, {**seen, "reason": "Beschluss 26/123"})
    (entry,) = answer.context["changes"]
    assert entry.subject == "Gebiet DEMO-01 Ungesehen"
    assert "„Gebiet DEMO-01“ → „Ungesehen“" in answer.content.decode()


def test_a_changed_part_is_named_with_its_zone(staff: Client, draft: Edition) -> None:
    url = reverse("admin:zones_edition_review", args=[draft.pk])
    seen = reviewed(staff, url)
    add_figure(draft)
    redraw(draft)
    answer = staff.post(url, {**seen, "reason": "Beschluss 26/123"})
    assert all(entry.subject.endswith("(DEMO-01)") for entry in answer.context["changes"])
    assert len(answer.context["changes"]) >= 2


def test_nobody_publishes_without_having_looked(staff: Client, draft: Edition) -> None:
    url = reverse("admin:zones_edition_review", args=[draft.pk])
    assert staff.post(url, {"reason": "Beschluss 26/123"}).status_code == 409
    with pytest.raises(services.ChangedSinceReview):
        services.publish(draft, reason="Beschluss 26/123", by=member("Freigabe"))


def test_what_the_program_notes_by_itself_is_no_change(draft: Edition) -> None:
    before = mark_of_state(draft)
    Edition.objects.filter(pk=draft.pk).update(edited_by=member("Redaktion"), check_report={"kinds": []})
    assert mark_of_state(draft) == before


@pytest.mark.parametrize("reason", ["x", "ok", "1234567890", "........................", "Beschluss", "aaaaaaaaaaaa"])
def test_a_reason_of_a_few_letters_is_none(reason: str, staff: Client, draft: Edition) -> None:
    url = reverse("admin:zones_edition_review", args=[draft.pk])
    answer = staff.post(url, {**reviewed(staff, url), "reason": reason})
    assert answer.status_code == 400
    assert "mindestens 10 Buchstaben" in answer.content.decode()
    with pytest.raises(services.NotPublishable, match="mindestens 10 Buchstaben"):
        services.publish(draft, reason=reason, by=member("Freigabe"), reviewed=mark_of_state(draft))
    draft.refresh_from_db()
    assert draft.status == EditionStatus.DRAFT


def test_a_table_is_taken_over_only_into_the_draft_it_was_compared_with(staff: Client, draft: Edition) -> None:
    url = reverse("admin:zones_edition_table", args=[draft.pk])
    file = SimpleUploadedFile("tabelle.xlsx", edited(draft, ("DEMO-02", "Name", "Ostend")))
    sent = staff.post(url, fields(file=file)).context["form"].cleaned_data
    rename(draft)
    again = {name: sent[name] for name in ("name", "content", "seen")}
    answer = staff.post(url, fields(**again, take_over="1"))
    assert answer.status_code == 409
    assert "Der Entwurf hat sich inzwischen geändert" in answer.content.decode()
    assert Zone.objects.filter(edition=draft, name="Ungesehen").exists()
    assert "Ungesehen" in answer.content.decode()  # the table would take the other change back, and says so
    renewed = again | {"seen": answer.context["form"].cleaned_data["seen"]}
    assert staff.post(url, fields(**renewed, take_over="1")).status_code == 302
