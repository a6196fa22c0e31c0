"""What became of zones, as clerks and citizens read it; old codes lead on, those of a demonstration end."""

from http import HTTPStatus
from io import StringIO
from typing import Any

import pytest
from celery import current_app
from django.contrib.auth.models import User
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from tests import builders
from tests.zones.test_changes import CHANGES, read
from zones import services, tasks
from zones.doors.facts import former_zone, locate, zone_facts
from zones.editions.lineage import lead_of
from zones.editions.tracing import trace_line
from zones.models import Edition, EditionStatus, Lineage

pytestmark = pytest.mark.django_db

# Strips of the plan, in metres east of its western edge; all 1 km deep.
FIRST = {"TG-01": (0, 600), "TG-07": (600, 900), "TG-08": (900, 1000), "TG-10": (1000, 1500), "TG-11": (1500, 1800)}
SECOND = {"TG-01a": (0, 200), "TG-01b": (200, 600), "TG-07": (600, 1000), "TG-60": (1000, 1500)}
THIRD = {"TG-01a": (0, 200), "TG-02": (200, 600), "TG-07": (600, 1000), "TG-61": (1000, 1500)}


def draft(title: str, strips: dict[str, tuple[int, int]], **values: Any) -> Edition:
    plan = builders.edition(title=title, **{"is_demonstration": False, **values})
    for code, (west, east) in strips.items():
        box = (builders.WEST + west, builders.SOUTH, builders.WEST + east, builders.NORTH)
        builders.zone(plan, code, builders.square(*box))
    return plan


def publish(plan: Edition) -> Edition:
    """Publish, and do what the worker does then, but for the files of the edition: nobody reads them here."""
    services.publish(plan, reason="Beschluss des Stadtrats")
    trace_line(Edition.objects.get(pk=plan.pk))
    return plan


@pytest.fixture(params=["", "aenderungen/"], ids=["zone", "changes"])
def page(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def plans() -> tuple[Edition, Edition]:
    first = publish(draft("Wärmeplan 2025", FIRST))
    addresses = builders.edition("addresses")
    builders.address(addresses, "Westweg 1, 07743", builders.WEST + 100, builders.SOUTH + 500)
    services.publish(addresses, reason="Test der Seiten")
    return first, publish(draft("Fortschreibung", SECOND))


@pytest.mark.usefixtures("plans")
@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("TG-10", "TG-60", "Das Gebiet TG-10 heißt seit der Ausgabe „Fortschreibung“ TG-60."),
        ("TG-08", "TG-07", "Das Gebiet TG-08 ist mit der Ausgabe „Fortschreibung“ in TG-07 aufgegangen."),
    ],
)
def test_an_old_code_leads_on_to_its_one_successor(
    client: Client, page: str, old: str, new: str, sentence: str
) -> None:
    answer = client.get(f"/gebiete/{old}/{page}")
    assert (answer.status_code, answer["Location"]) == (HTTPStatus.FOUND, f"/gebiete/{new}/{page}?frueher={old}")
    assert sentence in read(client, answer["Location"])
    assert sentence not in read(client, f"/gebiete/{new}/{page}")
    assert sentence not in read(client, f"/gebiete/TG-01a/{page}?frueher={old}")


def test_the_code_of_a_split_zone_offers_what_lies_there_now(client: Client, plans: Any, page: str) -> None:
    first, _second = plans
    text = read(client, f"/gebiete/TG-01/{page}")
    assert "Das Gebiet TG-01 wurde mit der Ausgabe „Fortschreibung“ auf mehrere verteilt: TG-01a, TG-01b." in text
    assert 'href="/gebiete/TG-01a/?frueher=TG-01"' in text
    assert f'href="/ausgaben/{first.pk}/gebiete/TG-01/"' in text


def test_the_code_of_a_dropped_zone_says_so(client: Client, plans: Any) -> None:
    text = read(client, "/gebiete/TG-11/", HTTPStatus.GONE)
    assert "Das Gebiet TG-11 gibt es seit der Ausgabe „Fortschreibung“ nicht mehr." in text


def test_the_page_of_a_zone_says_where_it_came_from(client: Client, plans: Any) -> None:
    first, _second = plans
    split = read(client, "/gebiete/TG-01a/")
    assert "Mit der Ausgabe „Fortschreibung“ entstanden aus:" in split
    assert f'href="/ausgaben/{first.pk}/gebiete/TG-01/"' in split
    merged = read(client, "/gebiete/TG-07/")
    assert merged.index(f"/ausgaben/{first.pk}/gebiete/TG-07/") < merged.index(f"/ausgaben/{first.pk}/gebiete/TG-08/")
    assert "Vor der Ausgabe „Fortschreibung“ hieß dieses Gebiet:" in read(client, "/gebiete/TG-60/")
    assert "woraus es entstand, steht oben" in read(client, "/gebiete/TG-01a/aenderungen/")


def test_the_page_of_changes_lists_what_became_of_what(client: Client, plans: Any) -> None:
    text = read(client, CHANGES)
    assert "Was aus welchem Gebiet wurde" in text
    for words in ("wurde geteilt in", "wurden zusammengelegt zu", "heißt jetzt"):
        assert words in text


def test_a_code_is_followed_over_several_editions(client: Client, plans: Any) -> None:
    publish(draft("Dritte", THIRD))
    assert client.get("/gebiete/TG-10/")["Location"] == "/gebiete/TG-61/?frueher=TG-10"
    assert client.get("/gebiete/TG-60/")["Location"] == "/gebiete/TG-61/?frueher=TG-60"
    assert client.get("/gebiete/TG-01b/")["Location"] == "/gebiete/TG-02/?frueher=TG-01b"
    assert "TG-01a, TG-02" in read(client, "/gebiete/TG-01/")


def test_after_going_back_the_codes_of_the_edition_taken_back_lead_to_what_lies_there(
    client: Client, plans: Any
) -> None:
    first, _second = plans
    publish(first)
    read(client, "/gebiete/TG-10/")
    assert client.get("/gebiete/TG-60/")["Location"] == "/gebiete/TG-10/?frueher=TG-60"
    sentence = "TG-60 stand zuletzt in der zurückgenommenen Ausgabe „Fortschreibung“. Dort liegt heute: TG-10."
    assert sentence in read(client, "/gebiete/TG-10/?frueher=TG-60")
    assert former_zone("TG-60") == sentence
    draft("Nie veröffentlicht", {"TG-99": (0, 9)})
    read(client, "/gebiete/TG-99/", HTTPStatus.NOT_FOUND)


def test_every_step_of_the_plan_can_be_read(client: Client, plans: Any) -> None:
    first, second = plans
    assert "Alle Schritte" not in read(client, CHANGES)
    third = publish(draft("Berichtigung", SECOND))
    last = read(client, CHANGES)
    assert "Zwischen diesen Ausgaben hat sich nichts geändert." in last
    assert f'href="{CHANGES}?ausgabe={second.pk}"' in last
    step = read(client, f"{CHANGES}?ausgabe={second.pk}")
    assert "Verglichen wird „Wärmeplan 2025“ mit „Fortschreibung“." in step
    assert "wurde geteilt in" in step
    for unknown in (first.pk, 0, "x", "\x00"):
        assert client.get(CHANGES, {"ausgabe": unknown}).status_code in {HTTPStatus.NOT_FOUND, HTTPStatus.BAD_REQUEST}
    assert third.pk


def test_the_codes_of_a_demonstration_end_on_a_page_of_their_own(client: Client, page: str) -> None:
    publish(draft("Demonstration", {"DEMO-01": (0, 1000), "TG-02": (1000, 2000)}, is_demonstration=True))
    official = publish(draft("Wärmeplan 2025", {"TG-02": (0, 1000), "TG-03": (1000, 2000)}))
    text = read(client, f"/gebiete/DEMO-01/{page}", HTTPStatus.GONE)
    assert "Die Demonstration ist beendet" in text
    assert "Wärmeplan 2025" in text
    assert read(client, f"/gebiete/TG-02/{page}")
    assert not Lineage.objects.exists()
    assert lead_of(official, "DEMO-02") is None
    read(client, "/gebiete/DEMO-02/", HTTPStatus.NOT_FOUND)


def test_before_the_worker_has_looked_a_lost_code_still_leads_to_its_last_edition(client: Client, plans: Any) -> None:
    Lineage.objects.all().delete()
    text = read(client, "/gebiete/TG-10/", HTTPStatus.GONE)
    assert "TG-10" in text
    tasks.complete_published()
    assert client.get("/gebiete/TG-10/").status_code == HTTPStatus.FOUND


def test_the_interface_leads_on_too(client: Client, plans: Any) -> None:
    api = "/api/v1/gebiete/"
    answer = client.get(f"{api}TG-10")
    assert (answer.status_code, answer["Location"]) == (HTTPStatus.FOUND, f"http://testserver{api}TG-60")
    split = client.get(f"{api}TG-01")
    assert split.status_code == HTTPStatus.GONE
    assert [zone["code"] for zone in split.json()["successors"]] == ["TG-01a", "TG-01b"]
    assert split.json()["detail"].endswith("auf mehrere verteilt: TG-01a, TG-01b.")
    assert client.get(f"{api}TG-11").json()["successors"] == []
    assert client.get(f"{api}TG-99").status_code == HTTPStatus.NOT_FOUND


def test_houses_and_saved_questions_follow_their_zone(client: Client, plans: Any) -> None:
    renamed = zone_facts("TG-10")
    assert renamed is not None
    assert (renamed.code, "heißt seit" in renamed.former) == ("TG-60", True)
    assert zone_facts("TG-01") is None
    assert "auf mehrere verteilt" in former_zone("TG-01")
    (place, split) = locate(["", ""], ["TG-10", "TG-01"])
    assert (place.code, "heißt seit" in place.reason) == ("TG-60", True)
    assert (split.code, "auf mehrere verteilt" in split.reason) == ("", True)
    text = read(client, "/rechner/?gebiet=TG-10")
    assert "heißt seit der Ausgabe „Fortschreibung“ TG-60." in text
    assert "Ihr Gebiet: Gebiet TG-60 (TG-60)" in text
    assert "auf mehrere verteilt" in read(client, "/rechner/?gebiet=TG-01")
    assert "auf mehrere verteilt" in read(client, f"/rechner/ergebnis/?{builders.HOUSE}&gebiet=TG-01")
    assert "heißt seit" in read(client, f"/rechner/ergebnis/?{builders.HOUSE}&gebiet=TG-10")


def test_a_clerk_reads_what_would_become_of_the_zones(
    client: Client, plans: Any, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    told: list[tuple[str, int]] = []
    monkeypatch.setattr(current_app, "send_task", lambda name, args, **_options: told.append((name, args[0])))
    third = draft("Dritte", THIRD)
    client.force_login(User.objects.create_superuser("chef"))
    review = reverse("admin:zones_edition_review", args=[third.pk])
    with django_capture_on_commit_callbacks(execute=True):
        assert "wird gerade ermittelt" in client.get(review).content.decode()
    assert told == [("zones.trace_draft", third.pk)]
    tasks.trace_draft(third.pk)
    page = client.get(review).content.decode()
    assert "TG-01b → TG-02 (umbenannt)" in page
    assert "TG-60 → TG-61 (umbenannt)" in page
    third.zones.get(code="TG-61").delete()
    with django_capture_on_commit_callbacks(execute=True):
        assert "wird gerade ermittelt" in client.get(review).content.decode()
    tasks.trace_draft(third.pk)
    assert "TG-60 → – (entfällt ohne Nachfolger)" in client.get(review).content.decode()


def test_what_was_found_for_an_earlier_state_of_a_draft_does_not_outlive_its_publication(
    client: Client, plans: Any
) -> None:
    third = draft("Dritte", THIRD)
    tasks.trace_draft(third.pk)
    third.zones.filter(code="TG-61").update(code="TG-62")
    services.publish(third, reason="Beschluss des Stadtrats")
    read(client, "/gebiete/TG-60/", HTTPStatus.GONE)
    tasks.after_publication(third.pk)
    assert client.get("/gebiete/TG-60/")["Location"] == "/gebiete/TG-62/?frueher=TG-60"


def test_without_the_edition_in_error_its_neighbours_are_linked(
    client: Client, plans: Any, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    _first, wrong = plans
    third = publish(draft("Dritte", THIRD))
    told: list[int] = []
    monkeypatch.setattr(current_app, "send_task", lambda _name, args, **_options: told.append(args[0]))
    with django_capture_on_commit_callbacks(execute=True):
        wrong.refresh_from_db()
        services.mark_as_error(wrong, by=User.objects.create_superuser("chef"))
    assert told == [third.pk]
    tasks.after_publication(third.pk)
    assert client.get("/gebiete/TG-10/")["Location"] == "/gebiete/TG-61/?frueher=TG-10"
    read(client, "/gebiete/TG-60/", HTTPStatus.NOT_FOUND)


def test_publishing_tells_a_worker_once_it_holds(
    monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    told: list[tuple[str, int]] = []
    monkeypatch.setattr(current_app, "send_task", lambda name, args, **_options: told.append((name, args[0])))
    plan = draft("Plan", FIRST)
    with django_capture_on_commit_callbacks(execute=True):
        services.publish(plan, reason="Beschluss des Stadtrats")
    assert told == [("zones.after_publication", plan.pk)]


def test_the_command_does_it_all_by_itself(tmp_path: Any, client: Client) -> None:
    published = draft("Wärmeplan 2025", FIRST)
    published.zones.filter(code="TG-01").update(shown_code="TG/01")
    publish(published)
    path, out = tmp_path / "gebiete.csv", StringIO()
    lines = ["Kennung;Name;Versorgungsart;wkt"]
    for code, (west, east) in SECOND.items():
        w, e = builders.WEST + west, builders.WEST + east
        ring = ", ".join(f"{x} {y}" for x, y in ((w, 5643000), (e, 5643000), (e, 5644000), (w, 5644000), (w, 5643000)))
        lines.append(f'{code};Gebiet;dezentral;"POLYGON (({ring}))"')
    path.write_text("\n".join(lines), encoding="utf-8")
    origin = ("--source", "Test", "--licence", "ohne", "--as-of", "2026-01-01", "--expected", "4")
    call_command(
        "load_zones", str(path), *origin, "--commit", "--publish", "--reason", "Fortschreibung 2028", stdout=out
    )
    assert "TG/01 → TG-01a, TG-01b (geteilt)" in out.getvalue()
    assert "TG-07, TG-08 → TG-07 (zusammengelegt)" in out.getvalue()
    assert Edition.objects.get(zones__code="TG-60").status == EditionStatus.PUBLISHED
    assert client.get("/gebiete/TG-10/").status_code == HTTPStatus.FOUND


def test_a_clerk_reads_that_a_demonstration_is_replaced(client: Client) -> None:
    publish(draft("Demonstration", {"DEMO-01": (0, 1000)}, is_demonstration=True))
    official = draft("Wärmeplan 2025", FIRST)
    client.force_login(User.objects.create_superuser("chef"))
    page = read(client, reverse("admin:zones_edition_review", args=[official.pk]))
    assert "Sie ist eine Demonstration." in page
    assert "Was aus welchem Gebiet wird" not in page
