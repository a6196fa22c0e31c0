"""New addresses against the published ones: seen before publishing, a loss confirmed, links that live on."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError
from django.test import Client
from django.urls import reverse

from tests import builders
from tests.builders import EAST, SOUTH, WEST
from tests.imports.conftest import MakeJob
from tests.ingest import plan_files
from tests.ingest.address_files import run
from tests.opened import reviewed
from zones import services
from zones.models import Address, Edition, EditionKind, ImportStatus
from zones.uploads import run as worker
from zones.uploads.review import map_of, report_of

pytestmark = pytest.mark.django_db
HEADER = ["strasse", "hausnummer", "plz", "ostwert", "nordwert", "oid"]
NAMED = ("--as-of", "2026-03-26", "--source", "Test", "--licence", "ohne")


def row(number: int, street: str = "Markt", easting: float = WEST + 500, oid: str = "") -> list[str]:
    return [street, str(number), "07743", str(easting), str(SOUTH + 100 + 5 * number), oid or f"OID{street}{number}"]


def table(path: Path, rows: Sequence[list[str]]) -> Path:
    return plan_files.csv_file(path, [HEADER, *rows])


@pytest.fixture
def official(tmp_path: Path) -> Edition:
    """Publish two zones and a hundred official addresses of one street."""
    plan = builders.edition()
    builders.two_squares(plan)
    services.publish(plan, reason="Test")
    path = table(tmp_path / "erste.csv", [row(number) for number in range(1, 101)])
    run(path, "--commit", "--publish", "--reason", "Erste Adressen der Stadt", *NAMED)
    return Edition.objects.get(kind=EditionKind.ADDRESSES)


def draft(tmp_path: Path, rows: Sequence[list[str]]) -> Edition:
    run(table(tmp_path / "zweite.csv", rows), "--commit", *NAMED)
    return Edition.objects.filter(kind=EditionKind.ADDRESSES).latest("pk")


def ways(report: dict[str, Any]) -> dict[str, int]:
    return {way["key"]: way["count"] for way in report["address_diff"]["ways"]}


NEXT = [
    *(row(number) for number in range(3, 100)),  # 1 and 2 are gone
    row(100, easting=EAST - 100),  # measured in another zone
    row(101),  # new
]


@pytest.mark.usefixtures("official")
def test_the_review_counts_lists_and_draws_what_changes(tmp_path: Path) -> None:
    report = report_of(draft(tmp_path, NEXT))
    assert ways(report) == {"gone": 2, "new": 1, "rezoned": 1, "renamed": 0, "moved": 1, "respelt": 0}
    lines = {way["key"]: way["lines"] for way in report["address_diff"]["ways"]}
    assert [line["label"] for line in lines["gone"]] == ["Markt 1, 07743", "Markt 2, 07743"]
    assert (lines["rezoned"][0]["before"], lines["rezoned"][0]["after"]) == ("DEMO-01", "DEMO-02")
    assert [(one["label"], one["way"]) for one in map_of(report)["addresses"]][:3] == [
        ("Markt 1, 07743", "gone"),
        ("Markt 2, 07743", "gone"),
        ("Markt 101, 07743", "new"),
    ]
    assert report["kinds"] == []  # two of a hundred are no loss


@pytest.mark.usefixtures("official")
def test_an_import_is_compared_before_anything_is_stored(make_job: MakeJob, tmp_path: Path) -> None:
    content = table(tmp_path / "neu.csv", NEXT[:50]).read_bytes()
    job = make_job(content, "neu.csv", kind=EditionKind.ADDRESSES)
    worker.run(job.pk)
    job.refresh_from_db()
    assert (job.status, job.report["loadable"]) == (ImportStatus.CHECKED, True)
    assert ways(job.report)["gone"] == 50
    assert [kind["code"] for kind in job.report["kinds"]] == ["ADDRESSES_LOST"]
    [finding] = job.report["kinds"][0]["findings"]
    assert finding["sentence"].startswith("50 von 100 Adressen (50,0 %)")


def test_a_loss_is_not_published_until_it_is_confirmed(official: Edition, tmp_path: Path) -> None:
    cut_off = draft(tmp_path, [row(number) for number in range(1, 31)])
    with pytest.raises(services.NotPublishable, match="70 von 100 Adressen der veröffentlichten Ausgabe gibt es nicht"):
        services.publish(cut_off, reason="Neuer Stand")
    assert Edition.objects.published_addresses() == official
    services.publish(cut_off, reason="Doppelte entfernt", accepts_loss=True)
    assert Edition.objects.published_addresses() == cut_off
    services.publish(official, reason="Doch nicht")  # going back asks nothing
    assert Edition.objects.published_addresses() == official


@pytest.mark.usefixtures("official")
def test_the_command_line_confirms_by_its_reason(tmp_path: Path) -> None:
    path = table(tmp_path / "klein.csv", [row(number) for number in range(1, 31)])
    out = run(path, *NAMED)
    assert "ADDRESSES_LOST (verhindert das Veröffentlichen)" in out
    assert "bisher 100 Adressen, künftig 30" in out
    assert "70 entfallen" in out
    with pytest.raises(CommandError, match="--reason"):
        run(path, "--commit", "--publish", *NAMED)
    run(path, "--commit", "--publish", "--reason", "Doppelte wurden entfernt", *NAMED)
    assert Address.objects.filter(edition=Edition.objects.published_addresses()).count() == 30


def test_replacing_a_demonstration_is_reported_and_never_blocked(tmp_path: Path) -> None:
    plan, demonstration = builders.published_city()
    new = draft(tmp_path, [row(1)])
    report = report_of(new)
    assert (plan.is_demonstration, demonstration.is_demonstration) == (True, True)
    assert (report["address_diff"]["official"], ways(report)["gone"], report["kinds"]) == (False, 4, [])
    services.publish(new, reason="Amtliche Adressen")
    assert Edition.objects.published_addresses() == new


@pytest.mark.usefixtures("official")
def test_the_page_asks_for_the_confirmation_and_publishes_with_it(admin_client: Client, tmp_path: Path) -> None:
    cut_off = draft(tmp_path, [row(number) for number in range(1, 31)])
    url = reverse("admin:zones_edition_review", args=[cut_off.pk])
    page = admin_client.get(url).content.decode()
    assert "70 von 100 Adressen (70,0 %)" in page
    assert 'name="accepts_loss"' in page
    seen = reviewed(admin_client, url)
    refused = admin_client.post(url, {**seen, "reason": "Neuer Stand der Stadt"})
    assert (refused.status_code, Edition.objects.published_addresses() == cut_off) == (400, False)
    listed = admin_client.get(reverse("admin:zones_edition_addresses", args=[cut_off.pk]), {"art": "gone"})
    assert "Markt 31, 07743" in listed.content.decode()
    assert admin_client.get(reverse("admin:zones_edition_map", args=[cut_off.pk])).json()["addresses"]
    admin_client.post(url, {**seen, "reason": "Neuer Stand der Stadt", "accepts_loss": "on"})
    assert Edition.objects.published_addresses() == cut_off


@pytest.mark.usefixtures("official")
def test_links_and_ids_live_on_in_the_next_edition(client: Client, tmp_path: Path) -> None:
    address = Address.objects.get(number=3)
    text, old_links = str(address), (address.key, address.pk)  # by public key, and by the row as before there were any
    renamed = [[*one] if one[1] != "3" else ["Rathausplatz", *one[1:]] for one in NEXT]
    services.publish(draft(tmp_path, renamed), reason="Umbenannt")
    for old in old_links:
        answer = client.get(f"/api/v1/adressen/{old}").json()
        assert answer["address"]["label"] == "Rathausplatz 3, 07743 Jena"
        assert answer["address"]["address_id"] == address.key
        page = client.get("/adresse/", {"q": text, "id": old}, follow=True)
        assert "Rathausplatz 3, 07743 Jena liegt im Gebiet DEMO-01" in page.content.decode()


@pytest.mark.usefixtures("official")
def test_a_link_to_a_house_that_is_gone_leads_to_no_other(client: Client, tmp_path: Path) -> None:
    gone = Address.objects.get(number=1)
    services.publish(draft(tmp_path, NEXT), reason="Neuer Stand")
    for old in (gone.key, gone.pk):
        assert client.get(f"/api/v1/adressen/{old}").status_code == 404


@pytest.mark.usefixtures("official")
def test_a_text_that_was_changed_after_it_was_picked_decides(client: Client) -> None:
    picked, typed = Address.objects.get(number=3), Address.objects.get(number=4)
    page = client.get("/adresse/", {"q": str(typed), "id": picked.key}, follow=True)
    assert f"{typed} liegt im Gebiet" in page.content.decode()


@pytest.mark.usefixtures("official")
def test_the_same_file_changes_nothing(tmp_path: Path) -> None:
    again = draft(tmp_path, [row(number) for number in range(1, 101)])
    assert report_of(again)["address_diff"]["empty"]
