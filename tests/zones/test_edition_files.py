"""The files of an edition: made once after publishing, kept, handed out whole or in part, never by the web server."""

import json
from http import HTTPStatus
from typing import Any

import pytest
from celery import current_app
from django.contrib.auth.models import User
from django.test import Client

from tests import builders
from zones import services, tasks
from zones.ingest.exports import FORMATS
from zones.models import Edition, EditionFile, Steckbrief, Zone

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan() -> Edition:
    """A published plan whose files are made."""
    plan, _addresses = builders.published_city()
    tasks.make_edition_files(plan.pk)
    return plan


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int]]:
    """Tasks and keys that a worker is told of."""
    sent: list[tuple[str, int]] = []
    monkeypatch.setattr(current_app, "send_task", lambda name, args, **_options: sent.append((name, args[0])))
    return sent


def url(plan: Edition, suffix: str = "csv") -> str:
    return f"/ausgaben/{plan.pk}/plan.{suffix}"


def test_a_worker_makes_every_format_once(plan: Edition) -> None:
    made = dict(plan.files.values_list("suffix", "made_at"))
    assert made.keys() == FORMATS.keys()
    services.publish(plan, reason="noch einmal")
    tasks.after_publication(plan.pk)
    tasks.make_edition_files(plan.pk)
    assert dict(plan.files.values_list("suffix", "made_at")) == made


def test_they_follow_from_a_publication() -> None:
    plan, _addresses = builders.published_city()
    tasks.after_publication(plan.pk)
    assert plan.files.count() == len(FORMATS)


def test_of_an_edition_that_is_gone_nothing_is_made() -> None:
    tasks.make_edition_files(99_999)
    assert not EditionFile.objects.exists()


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_published_file_is_kept_by_browsers_for_good(client: Client, plan: Edition, suffix: str) -> None:
    response = client.get(url(plan, suffix))
    file = plan.files.get(suffix=suffix)
    assert response.status_code == HTTPStatus.OK
    assert (response.content, response["ETag"]) == (bytes(file.content), f'"{file.sha256}"')
    assert "immutable" in response["Cache-Control"]
    assert not response.has_header("Vary") or "Cookie" not in response["Vary"]
    assert f'filename="waermeplan-ausgabe-{plan.pk}.{suffix}"' in response["Content-Disposition"]
    assert response["Content-Type"] == FORMATS[suffix].content_type
    packed = {"pmtiles": b"PMTiles\x03"}
    assert packed.get(suffix, b"DEMO-02") in response.content


def test_who_has_it_hears_only_that(client: Client, plan: Edition) -> None:
    etag = client.get(url(plan))["ETag"]
    unchanged = client.get(url(plan), headers={"If-None-Match": etag})
    assert (unchanged.status_code, unchanged.content, unchanged["ETag"]) == (HTTPStatus.NOT_MODIFIED, b"", etag)
    assert client.get(url(plan), headers={"If-None-Match": '"other"'}).status_code == HTTPStatus.OK
    assert client.get(url(plan), headers={"If-Match": '"other"'}).status_code == HTTPStatus.PRECONDITION_FAILED


def test_head_tells_size_and_kind(client: Client, plan: Edition) -> None:
    whole, head = client.get(url(plan)), client.head(url(plan))
    assert (head.status_code, head.content) == (HTTPStatus.OK, b"")
    for name in ("ETag", "Content-Length", "Content-Type", "Accept-Ranges", "Last-Modified"):
        assert head[name] == whole[name]
    assert int(head["Content-Length"]) == len(whole.content)
    assert client.head(url(plan), headers={"Range": "bytes=0-3"}).status_code == HTTPStatus.OK


@pytest.mark.parametrize(
    ("asked", "first", "end"),
    [("0-0", 0, 1), ("3-9", 3, 10), ("10-", 10, None), ("-5", -5, None), ("5-99999999", 5, None)],
)
def test_a_part_is_handed_out(client: Client, plan: Edition, asked: str, first: int, end: int | None) -> None:
    whole = client.get(url(plan)).content
    part = client.get(url(plan), headers={"Range": f"bytes={asked}"})
    assert (part.status_code, part.content) == (HTTPStatus.PARTIAL_CONTENT, whole[first:end])
    start = first % len(whole)
    assert part["Content-Range"] == f"bytes {start}-{start + len(part.content) - 1}/{len(whole)}"
    assert "no-transform" in part["Cache-Control"]


def test_all_parts_together_are_the_file(client: Client, plan: Edition) -> None:
    whole = client.get(url(plan, "gpkg")).content
    starts = range(0, len(whole), 10_000)
    parts = [client.get(url(plan, "gpkg"), headers={"Range": f"bytes={at}-{at + 9_999}"}).content for at in starts]
    assert b"".join(parts) == whole


@pytest.mark.parametrize("asked", ["bytes=99999999-", "bytes=-0", "bytes=9-3"])
def test_a_part_that_does_not_exist_is_refused_with_the_size(client: Client, plan: Edition, asked: str) -> None:
    response = client.get(url(plan), headers={"Range": asked})
    assert response.status_code == HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE
    assert response["Content-Range"] == f"bytes */{plan.files.get(suffix='csv').content.__len__()}"
    assert (response["Content-Type"], response["Cache-Control"]) == ("application/problem+json", "no-store")
    assert "Diesen Teil hat die Datei nicht" in response.json()["detail"]
    assert response["Access-Control-Allow-Origin"] == "*"
    english = client.get(url(plan), headers={"Range": asked, "Accept-Language": "en"})
    assert (english["Content-Language"], "does not have this part" in english.json()["detail"]) == ("en", True)


def test_a_browser_may_ask_before_it_asks_for_a_part(client: Client, plan: Edition) -> None:
    told = client.options(url(plan, "pmtiles"), headers={"Origin": "https://karte.example"})
    assert (told.status_code, told["Allow"], told["Access-Control-Allow-Origin"]) == (204, "GET, HEAD, OPTIONS", "*")
    assert {"Range", "If-None-Match"} <= set(told["Access-Control-Allow-Headers"].split(", "))
    for method in ("post", "put", "delete"):
        refused = getattr(client, method)(url(plan, "pmtiles"))
        assert (refused.status_code, refused["Content-Type"]) == (405, "application/problem+json")
        assert (refused["Allow"], refused["Access-Control-Allow-Origin"]) == ("GET, HEAD, OPTIONS", "*")


@pytest.mark.parametrize(
    "asked", ["bytes=0-1,3-4", "lines=1-2", "bytes=", "bytes=-", "bytes=a-b", "bytes=" + "9" * 40 + "-"]
)
def test_what_is_no_single_range_gets_the_whole_file(client: Client, plan: Edition, asked: str) -> None:
    assert client.get(url(plan), headers={"Range": asked}).status_code == HTTPStatus.OK


def test_a_part_of_another_state_is_never_mixed_in(client: Client, plan: Edition) -> None:
    etag = client.get(url(plan))["ETag"]
    for state, status in ((etag, HTTPStatus.PARTIAL_CONTENT), ('"old"', HTTPStatus.OK), (f"W/{etag}", HTTPStatus.OK)):
        assert client.get(url(plan), headers={"Range": "bytes=0-1", "If-Range": state}).status_code == status


def test_before_it_is_made_the_page_says_so_and_asks_once(
    client: Client, told: list[tuple[str, int]], django_capture_on_commit_callbacks: Any
) -> None:
    plan, _addresses = builders.published_city()
    with django_capture_on_commit_callbacks(execute=True):
        responses = [client.get(url(plan)) for _again in range(3)]
    assert told == [("zones.make_edition_files", plan.pk)]
    for response in responses:
        assert (response.status_code, response["Retry-After"]) == (HTTPStatus.SERVICE_UNAVAILABLE, "10")
        assert response["Cache-Control"] == "no-store"
        assert "Die Datei wird erstellt" in response.content.decode()


def test_staff_get_the_file_of_a_draft_in_its_present_state(client: Client) -> None:
    draft = builders.edition()
    builders.two_squares(draft)
    client.force_login(User.objects.create_superuser("chef"))
    assert client.get(url(draft)).status_code == HTTPStatus.SERVICE_UNAVAILABLE
    tasks.make_edition_files(draft.pk)
    response = client.get(url(draft))
    assert (response.status_code, response["Cache-Control"]) == (HTTPStatus.OK, "private, no-store")
    Zone.objects.filter(code="DEMO-02").update(name="Neuer Name")
    assert client.get(url(draft)).status_code == HTTPStatus.SERVICE_UNAVAILABLE
    tasks.make_edition_files(draft.pk)
    assert "Neuer Name" in client.get(url(draft)).content.decode()
    client.logout()
    assert client.get(url(draft)).status_code == HTTPStatus.NOT_FOUND


def test_a_draft_that_is_published_as_it_is_keeps_its_files() -> None:
    draft = builders.edition()
    builders.two_squares(draft)
    tasks.make_edition_files(draft.pk)
    made = list(EditionFile.objects.values_list("sha256", "made_at").order_by("suffix"))
    services.publish(draft, reason="Test")
    tasks.make_edition_files(draft.pk)
    assert list(EditionFile.objects.values_list("sha256", "made_at").order_by("suffix")) == made


def test_every_change_of_a_draft_makes_its_files_stale() -> None:
    draft = builders.edition()
    west, _east = builders.two_squares(draft)
    changes = (
        lambda: Edition.objects.filter(pk=draft.pk).update(base_year=2023),
        lambda: Steckbrief.objects.filter(zone=west).update(recommendation="Neu"),
        lambda: west.geometry.__class__.objects.filter(zone=west).update(polygon=builders.square(1, 1, 2, 2)),
    )
    for change in changes:
        tasks.make_edition_files(draft.pk)
        states = set(draft.files.values_list("state", flat=True))
        change()
        draft.refresh_from_db()
        tasks.make_edition_files(draft.pk)
        assert states.isdisjoint(draft.files.values_list("state", flat=True))


def test_the_page_of_an_edition_names_formats_and_sizes(client: Client, plan: Edition) -> None:
    text = client.get(f"/ausgaben/{plan.pk}/").content.decode()
    for file_format in FORMATS.values():
        assert f"{file_format.label}</a> (" in text


def test_the_geojson_says_what_it_is(client: Client, plan: Edition) -> None:
    collection = json.loads(client.get(url(plan, "geojson")).content)
    assert collection["hinweis"] == plan.mark
    assert [feature["id"] for feature in collection["features"]] == ["DEMO-01", "DEMO-02"]


def test_pages_of_others_may_read_the_files_and_parts_of_them(client: Client, plan: Edition) -> None:
    for headers in ({}, {"Range": "bytes=0-6"}):
        response = client.get(url(plan, "pmtiles"), headers={"Origin": "https://karte.example", **headers})
        assert response["Access-Control-Allow-Origin"] == "*"
        assert {"ETag", "Content-Range"} <= set(response["Access-Control-Expose-Headers"].split(", "))
    draft = builders.edition()
    builders.two_squares(draft)
    tasks.make_edition_files(draft.pk)
    client.force_login(User.objects.create_superuser("chef"))
    assert "Access-Control-Allow-Origin" not in client.get(url(draft, "csv")).headers
