"""Clerk and approver write to each other about a draft and its zones."""

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests import builders, roles
from tests.opened import deletion, reviewed
from zones import services
from zones.editions.history import restore
from zones.models import Comment, Edition, EditionStatus, Zone

pytestmark = pytest.mark.django_db


def signed_in(name: str, role: str) -> Client:
    user = User.objects.create_user(name, is_staff=True)
    user.groups.add(roles.role(role))
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def draft() -> Edition:
    made = builders.edition(title="Fortschreibung")
    builders.two_squares(made)
    return made


def review_url(draft: Edition) -> str:
    return reverse("admin:zones_edition_review", args=[draft.pk])


def write(client: Client, draft: Edition, text: str, zone: str = "") -> int:
    sent = {"text": text, "zone": draft.zones.get(code=zone).pk if zone else ""}
    return client.post(reverse("admin:zones_edition_comment", args=[draft.pk]), sent).status_code


def test_the_approver_asks_and_the_clerk_answers_and_marks_it_as_done(draft: Edition) -> None:
    approver, clerk = signed_in("freigabe", "Freigabe"), signed_in("redaktion", "Redaktion")
    assert write(approver, draft, "Woher stammt die Grenze?", "DEMO-01") == 302
    assert write(clerk, draft, "Aus dem Beschluss.") == 302
    page = clerk.get(review_url(draft)).content.decode()
    for expected in ("Woher stammt die Grenze?", "freigabe", "DEMO-01 Gebiet DEMO-01", "Aus dem Beschluss."):
        assert expected in page
    asked = Comment.objects.get(zone__code="DEMO-01")
    clerk.post(reverse("admin:zones_edition_comment_done", args=[draft.pk, asked.pk]))
    asked.refresh_from_db()
    assert asked.done_by == User.objects.get(username="redaktion")
    assert "erledigt von redaktion" in approver.get(review_url(draft)).content.decode()


@pytest.mark.parametrize("page", ["zone", "steckbrief"])
def test_an_open_remark_stands_on_the_pages_of_its_zone(page: str, draft: Edition) -> None:
    clerk = signed_in("redaktion", "Redaktion")
    write(clerk, draft, "Name prüfen", "DEMO-01")
    shown = {
        code: clerk.get(reverse(f"admin:zones_{page}_change", args=[draft.zones.get(code=code).pk])).content.decode()
        for code in ("DEMO-01", "DEMO-02")
    }
    assert "Name prüfen" in shown["DEMO-01"]
    assert "Name prüfen" not in shown["DEMO-02"]
    assert f"{review_url(draft)}?gebiet=DEMO-02#comments" in shown["DEMO-02"]
    offered = clerk.get(f"{review_url(draft)}?gebiet=DEMO-02").content.decode()
    assert "selected>DEMO-02" in offered


def test_a_remark_that_came_after_the_review_is_seen_before_publishing(draft: Edition) -> None:
    approver = signed_in("freigabe", "Freigabe")
    seen = reviewed(approver, review_url(draft))
    write(signed_in("redaktion", "Redaktion"), draft, "Bitte noch nicht veröffentlichen!")
    answer = approver.post(review_url(draft), {**seen, "reason": "Beschluss 26/123"})
    assert answer.status_code == 409
    assert "Bitte noch nicht veröffentlichen!" in answer.content.decode()
    draft.refresh_from_db()
    assert draft.status == EditionStatus.DRAFT


def test_sent_twice_it_is_kept_once_and_an_empty_one_is_refused(draft: Edition) -> None:
    clerk = signed_in("redaktion", "Redaktion")
    for _ in range(2):
        write(clerk, draft, "Name prüfen")
    assert Comment.objects.count() == 1
    assert write(clerk, draft, "  ") == 400
    assert write(clerk, draft, "x" * 2001) == 400
    assert Comment.objects.count() == 1


@pytest.mark.parametrize("role", ["Beratung", "Verwaltung", "Preispflege"])
def test_others_neither_read_nor_write(role: str, draft: Edition) -> None:
    assert write(signed_in("fremd", role), draft, "Name prüfen") == 403
    assert not Comment.objects.exists()


def test_a_remark_survives_its_zone_and_the_publication_but_citizens_never_see_it(draft: Edition) -> None:
    clerk = signed_in("redaktion", "Redaktion")
    write(clerk, draft, "Zu klein", "DEMO-02")
    draft.zones.get(code="DEMO-02").delete()
    services.publish(draft, reason="Beschluss 26/123")
    assert "Zu klein" in clerk.get(review_url(draft)).content.decode()
    assert write(clerk, draft, "Zu spät") == 403
    assert "Zu klein" not in Client().get("/gebiete/DEMO-01/").content.decode()


def test_a_remark_that_was_stored_twice_is_no_obstacle(draft: Edition) -> None:
    clerk = signed_in("redaktion", "Redaktion")
    for _ in range(2):
        Comment.objects.create(edition=draft, by=User.objects.get(), text="Name prüfen")
    assert write(clerk, draft, "Name prüfen") == 302
    assert Comment.objects.count() == 2


def test_the_same_remark_sent_at_once_waits_for_the_first(draft: Edition) -> None:
    clerk = signed_in("redaktion", "Redaktion")
    with CaptureQueriesContext(connection) as queries:
        write(clerk, draft, "Name prüfen")
    statements = [query["sql"] for query in queries]
    lock = next(place for place, sql in enumerate(statements) if "FOR NO KEY UPDATE" in sql)
    assert lock < next(place for place, sql in enumerate(statements) if 'INSERT INTO "zones_comment"' in sql)


def test_a_remark_keeps_its_zone_through_deleting_and_restoring(draft: Edition) -> None:
    clerk = signed_in("redaktion", "Redaktion")
    write(clerk, draft, "Name prüfen", "DEMO-01")
    write(clerk, draft, "Anderes Gebiet", "DEMO-02")
    zone = draft.zones.get(code="DEMO-01")
    url = reverse("admin:zones_zone_delete", args=[zone.pk])
    key = zone.pk
    assert clerk.post(url, deletion(clerk, url)).status_code == 302
    page = clerk.get(review_url(draft)).content.decode()
    assert "Gebiet DEMO-01 (gelöscht)" in page
    assert "Gebiet DEMO-02 (gelöscht)" not in page
    remark = Comment.objects.get(text="Name prüfen")
    clerk.post(reverse("admin:zones_edition_comment_done", args=[draft.pk, remark.pk]))
    Comment.objects.filter(pk=remark.pk).update(done_at=None)
    deleted = Zone.history.filter(id=key, history_type="-").latest("history_id")  # type: ignore[attr-defined]
    restore(draft, "zone", deleted.history_id)
    assert list(Zone.objects.get(pk=key).comments.values_list("text", flat=True)) == ["Name prüfen"]
    assert "Name prüfen" in clerk.get(reverse("admin:zones_zone_change", args=[key])).content.decode()


def test_a_draft_is_deleted_with_the_remarks_on_its_zones(draft: Edition) -> None:
    clerk = signed_in("redaktion", "Redaktion")
    write(clerk, draft, "Name prüfen", "DEMO-01")
    draft.zones.get(code="DEMO-01").delete()
    draft.delete()
    assert not Comment.objects.exists()
