"""A draft with an overlap: it is stored, cannot be published, and one press gives the overlap to a zone."""

from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse

from tests import builders, roles
from zones import services
from zones.drafts import overlaps
from zones.ingest.finding_kinds import FindingKind
from zones.models import Edition, ZoneGeometry
from zones.storage.reviewed import mark_of_state
from zones.storage.stored import check_stored

pytestmark = pytest.mark.django_db

OVERLAPPING = """Kennung;Gebietsname;Versorgungsart;wkt
B-1;West;Wärmenetzgebiet;"POLYGON ((681002 5643000, 681002 5643800, 680200 5643800, 680200 5643000, 681002 5643000))"
B-2;Ost;dezentral;"POLYGON ((681900 5643000, 681900 5643800, 681000 5643800, 681000 5643000, 681900 5643000))"
"""


@pytest.fixture
def draft() -> Edition:
    """Two zones that share a strip of 2 by 1,000 m."""
    plan = builders.edition()
    builders.zone(plan, "B-1", builders.square(680_000, 5_643_000, 681_002, 5_644_000))
    builders.zone(plan, "B-2", builders.square(681_000, 5_643_000, 682_000, 5_644_000))
    return plan


def open_kinds(plan: Edition) -> list[FindingKind]:
    return [finding.kind for finding in check_stored(plan).unpublishable]


def areas(plan: Edition) -> dict[str, float]:
    return {geometry.zone.code: geometry.polygon.area for geometry in ZoneGeometry.objects.filter(zone__edition=plan)}


def give(plan: Edition, to: str, of: str) -> None:
    overlaps.give_overlap(plan, to, of, seen=mark_of_state(plan))


def clerk(client: Client, role: str = "Redaktion") -> Client:
    user = User.objects.create_user(role, is_staff=True)
    user.groups.add(roles.role(role))
    client.force_login(user)
    return client


def load(tmp_path: Path, *options: str) -> None:
    path = tmp_path / "gebiete.csv"
    path.write_text(OVERLAPPING, encoding="utf-8")
    origin = ("--source", "Test", "--licence", "ohne", "--as-of", "2026-01-01", "--expected", "2", "--commit")
    call_command("load_zones", str(path), *origin, *options, verbosity=0)


def test_a_file_with_an_overlap_becomes_a_draft_that_cannot_be_published(tmp_path: Path) -> None:
    load(tmp_path)
    plan = Edition.objects.get()
    assert plan.is_draft
    assert open_kinds(plan) == [FindingKind.ZONES_OVERLAP]
    with pytest.raises(services.NotPublishable, match="überlappen sich"):
        services.publish(plan, reason="Beschluss des Stadtrats")


def test_a_command_that_publishes_stores_nothing_of_it(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="überlappen sich"):
        load(tmp_path, "--publish", "--reason", "Beschluss vom 1. März")
    assert not Edition.objects.exists()


@pytest.mark.parametrize(("to", "of", "left"), [("B-1", "B-2", 998_000), ("B-2", "B-1", 1_000_000)])
def test_the_press_gives_the_overlap_to_one_zone(draft: Edition, to: str, of: str, left: float) -> None:
    before = areas(draft)
    give(draft, to, of)
    after = areas(draft)
    assert after[to] == before[to]
    assert after[of] == pytest.approx(left)
    assert check_stored(draft).findings[0].kind is not FindingKind.ZONES_OVERLAP
    assert open_kinds(draft) == []
    changed = ZoneGeometry.objects.get(zone__edition=draft, zone__code=of)
    assert changed.display_polygon.area == pytest.approx(left)
    assert to in changed.history.latest().history_change_reason
    services.publish(draft, reason="Beschluss des Stadtrats")


def test_what_cannot_be_given_is_refused_with_a_reason(draft: Edition) -> None:
    builders.zone(draft, "B-3", builders.square(681_100, 5_643_100, 681_200, 5_643_200))
    for to, of, reason in (
        ("B-1", "B-3", "überlappen sich nicht mehr"),
        ("B-2", "B-3", "bliebe nichts übrig"),
        ("B-1", "B-9", "gibt es in diesem Entwurf nicht mehr"),
        ("B-1", "B-1", "gibt es in diesem Entwurf nicht mehr"),
    ):
        with pytest.raises(overlaps.NotGiven, match=reason):
            give(draft, to, of)
    give(draft, "B-3", "B-2")
    assert areas(draft)["B-2"] == pytest.approx(990_000)


def test_a_published_plan_keeps_its_areas() -> None:
    plan, _addresses = builders.published_city()
    with pytest.raises(overlaps.NotGiven, match="kein Entwurf"):
        give(plan, "DEMO-01", "DEMO-02")


def test_a_clerk_presses_it_on_the_page_of_the_review(client: Client, draft: Edition) -> None:
    review = reverse("admin:zones_edition_review", args=[draft.pk])
    page = clerk(client).get(review).content.decode()
    assert "verhindert das Veröffentlichen" in page
    assert "Überlappung dem Gebiet B-1 zuschlagen" in page
    assert "Überlappung dem Gebiet B-2 zuschlagen" in page
    press = {"to": "B-1", "of": "B-2", "reviewed": mark_of_state(draft)}
    answer = client.post(reverse("admin:zones_edition_overlap", args=[draft.pk]), press, follow=True)
    told = answer.content.decode()
    assert "Die Überlappung von B-2 und B-1 gehört jetzt zu B-1." in told
    assert "zuschlagen" not in told
    draft.refresh_from_db()
    assert draft.edited_by == User.objects.get(username="Redaktion")
    again = client.post(reverse("admin:zones_edition_overlap", args=[draft.pk]), press, follow=True)
    assert "Der Entwurf wurde geändert" in again.content.decode()


def test_a_press_on_a_page_that_is_out_of_date_changes_nothing(client: Client, draft: Edition) -> None:
    before, seen = areas(draft), mark_of_state(draft)
    assert seen in clerk(client).get(reverse("admin:zones_edition_review", args=[draft.pk])).content.decode()
    draft.zones.filter(code="B-1").update(name="Inzwischen geändert")
    press = {"to": "B-1", "of": "B-2", "reviewed": seen}
    answer = client.post(reverse("admin:zones_edition_overlap", args=[draft.pk]), press, follow=True)
    assert "Der Entwurf wurde geändert" in answer.content.decode()
    assert areas(draft) == before


def test_whoever_may_not_change_zones_sees_no_press_and_gets_403(client: Client, draft: Edition) -> None:
    page = clerk(client, "Freigabe").get(reverse("admin:zones_edition_review", args=[draft.pk])).content.decode()
    assert "überlappen sich" in page
    assert "zuschlagen</button>" not in page
    assert "ueberlappung" not in page
    answer = client.post(reverse("admin:zones_edition_overlap", args=[draft.pk]), {"to": "B-1", "of": "B-2"})
    assert answer.status_code == 403
