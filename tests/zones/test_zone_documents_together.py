"""Two clerks at the PDF files of a draft: nothing is replaced or removed unseen, and everything can come back."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import Settings

from tests import builders, roles
from tests.ingest.test_documents import pdf
from tests.opened import reviewed
from tests.zones.test_publishing import member
from tests.zones.test_zone_documents import page, seen, upload
from zones import services
from zones.editions import history
from zones.models import Edition, ZoneDocument
from zones.storage.reviewed import mark_of_state

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff(client: Client) -> Client:
    client.force_login(User.objects.create_superuser("clerk"))
    return client


@pytest.fixture
def draft() -> Edition:
    made = builders.edition()
    builders.two_squares(made)
    return made


def test_a_file_of_a_colleague_is_not_replaced_unseen(staff: Client, draft: Edition) -> None:
    opened = seen(staff, draft)
    upload(staff, draft, ("DEMO-01.pdf", pdf()), opened=opened)
    status, text = upload(staff, draft, ("DEMO-01 neu.pdf", pdf(pages=2)), opened=opened)
    assert status == 409
    assert "jetzt „DEMO-01.pdf“, von Ihnen „DEMO-01 neu.pdf“" in text
    assert ZoneDocument.objects.get().name == "DEMO-01.pdf"
    assert upload(staff, draft, ("DEMO-02.pdf", pdf()), opened=opened)[0] == 200  # another zone is another thing
    assert upload(staff, draft, ("DEMO-01 neu.pdf", pdf(pages=2)))[0] == 200
    assert ZoneDocument.objects.get(zone__code="DEMO-01").name == "DEMO-01 neu.pdf"


def test_a_file_that_a_colleague_removed_does_not_come_back_unseen(staff: Client, draft: Edition) -> None:
    upload(staff, draft, ("DEMO-01.pdf", pdf()))
    opened = seen(staff, draft)
    ZoneDocument.objects.get().delete()
    status, text = upload(staff, draft, ("DEMO-01.pdf", pdf()), opened=opened)
    assert (status, "jetzt kein PDF" in text) == (409, True)


def test_an_old_button_does_not_remove_a_newer_file(staff: Client, draft: Edition) -> None:
    upload(staff, draft, ("DEMO-01.pdf", pdf()))
    opened = seen(staff, draft, 'name="remove" value="DEMO-01"')
    upload(staff, draft, ("DEMO-01 neu.pdf", pdf(pages=2)))
    answer = staff.post(page(draft), {"remove": "DEMO-01", "seen": opened})
    assert (answer.status_code, "jetzt „DEMO-01 neu.pdf“" in answer.content.decode()) == (409, True)
    assert ZoneDocument.objects.get().name == "DEMO-01 neu.pdf"
    assert staff.post(page(draft), {"remove": "DEMO-01"}).status_code == 409  # seen by nobody


def test_former_files_are_taken_over_only_as_they_were_shown(staff: Client, draft: Edition) -> None:
    upload(staff, draft, ("DEMO-01.pdf", pdf()))
    services.publish(draft, reason="Beschluss des Stadtrats")
    second = builders.edition()
    builders.two_squares(second)
    assert staff.post(page(second), {"take_over": "1", "seen": ""}).status_code == 409
    assert not ZoneDocument.objects.filter(zone__edition=second).exists()


def test_what_was_replaced_or_removed_can_be_put_back(staff: Client, draft: Edition) -> None:
    zone = draft.zones.get(code="DEMO-01")
    upload(staff, draft, ("DEMO-01.pdf", pdf()))
    upload(staff, draft, ("DEMO-01 neu.pdf", pdf(pages=2)))
    staff.post(page(draft), {"remove": "DEMO-01", "seen": seen(staff, draft)})
    entries = [each for each in history.of_zone(zone.pk) if each.model == "zonedocument"]
    assert [each.kind for each in entries] == ["gelöscht", "geändert", "angelegt"]
    assert {each.user for each in entries} == {User.objects.get(username="clerk")}
    for entry, pages in zip(entries, (2, 2, 1), strict=True):
        history.restore(draft, entry.model, entry.history_id)
        assert ZoneDocument.objects.get().document.pages == pages
    text = staff.get(reverse("admin:zones_zone_history", args=[zone.pk])).content.decode()
    assert "2 Seiten, hochgeladen" in text


def test_a_deleted_zone_comes_back_with_its_file(staff: Client, draft: Edition) -> None:
    upload(staff, draft, ("DEMO-01.pdf", pdf()))
    draft.zones.get(code="DEMO-01").delete()
    gone = next(each for each in history.of_edition(draft) if each.model == "zone" and each.kind == "gelöscht")
    history.restore(draft, gone.model, gone.history_id)
    assert draft.zones.get(code="DEMO-01").document.name == "DEMO-01.pdf"


@pytest.mark.parametrize("way", ["attach", "remove", "take_over"])
def test_whoever_touched_a_file_is_no_second_person(
    way: str, client: Client, draft: Edition, settings: Settings
) -> None:
    settings.PUBLISH_NEEDS_SECOND_PERSON = True
    both = member("Freigabe")
    both.groups.add(roles.role("Redaktion"))
    User.objects.filter(pk=both.pk).update(is_staff=True)
    client.force_login(User.objects.create_superuser("first"))
    if way == "take_over":
        published, _addresses = builders.published_city()
        ZoneDocument.objects.all().delete()
        copy = services.copy_as_draft(published)
        upload(client, copy, ("DEMO-01.pdf", pdf()))
        services.publish(copy, reason="Beschluss des Stadtrats")
    elif way == "remove":
        upload(client, draft, ("DEMO-01.pdf", pdf()))
    client.force_login(both)
    if way == "attach":
        upload(client, draft, ("DEMO-01.pdf", pdf()))
    else:
        button = f'name="{way}"'
        sent = {way: "DEMO-01", "seen": seen(client, draft, button)}
        assert client.post(page(draft), sent).status_code == 302
    Edition.objects.filter(pk=draft.pk).update(edited_by=member("Redaktion"))
    with pytest.raises(services.NotPublishable, match="zweite Person"):
        services.publish(draft, reason="Beschluss 26/123", by=both, reviewed=mark_of_state(draft))


def test_the_review_names_new_other_and_removed_files(staff: Client, draft: Edition) -> None:
    upload(staff, draft, ("DEMO-01.pdf", pdf()), ("DEMO-02.pdf", pdf(pages=3)))
    review = reverse("admin:zones_edition_review", args=[draft.pk])
    assert [(each.zone.code, each.now, each.before) for each in staff.get(review).context["documents"]] == [
        ("DEMO-01", "DEMO-01.pdf", ""),
        ("DEMO-02", "DEMO-02.pdf", ""),
    ]
    services.publish(draft, reason="Beschluss des Stadtrats")
    assert staff.get(review).context["documents"] == []
    second = services.copy_as_draft(draft)
    review = reverse("admin:zones_edition_review", args=[second.pk])
    assert staff.get(review).context["documents"] == []
    upload(staff, second, ("DEMO-01 neu.pdf", pdf(pages=2)))
    staff.post(page(second), {"remove": "DEMO-02", "seen": seen(staff, second)})
    text = " ".join(staff.get(review).content.decode().split())
    assert "DEMO-01 neu.pdf</a> statt „DEMO-01.pdf“" in text
    assert "„DEMO-02.pdf“ entfällt" in text


def test_a_file_attached_after_the_review_is_named(staff: Client, draft: Edition) -> None:
    review = reverse("admin:zones_edition_review", args=[draft.pk])
    looked_at = reviewed(staff, review)
    upload(staff, draft, ("DEMO-01.pdf", pdf()))
    answer = staff.post(review, {**looked_at, "reason": "Beschluss 26/123"})
    assert answer.status_code == 409
    assert any("als PDF" in each.subject for each in answer.context["changes"])
