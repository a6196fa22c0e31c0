"""Publishing an earlier edition again: what was told of the later ones is taken back aloud, and stays readable."""

import re
from http import HTTPStatus
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from tests import atom, builders
from tests.zones.test_api import API, sentence
from tests.zones.test_changes import CHANGES, read
from tests.zones.test_feeds import ZONE
from zones import services
from zones.doors.news import zone_news
from zones.editions.tracing import trace_line
from zones.models import Edition, Versorgungsart

pytestmark = pytest.mark.django_db
UNDECIDED, NETWORK, ALONE = (
    Versorgungsart.PRUEFGEBIET,
    Versorgungsart.WAERMENETZ_AUSBAU,
    Versorgungsart.DEZENTRAL,
)
TAKEN_BACK = "Die Ausgaben „Dritte“ und „Zweite“ wurden zurückgenommen; veröffentlicht ist wieder „Erste“."
RECLASSIFIED = r'data-label="vorher">Prüfgebiet</td><td [^>]*data-label="jetzt">Wärmenetzausbaugebiet'


def plan(title: str, kind: Versorgungsart, *, code: str = "OST", **values: bool) -> Edition:
    """Publish a plan with one zone in the west that never changes, and one in the east."""
    made = builders.edition(title=title, **{"is_demonstration": False, **values})
    builders.zone(made, "WEST", builders.square(680_000, 5_643_000, 681_000, 5_644_000))
    builders.zone(made, code, builders.square(681_000, 5_643_000, 682_000, 5_644_000), kind)
    return again(made)


def again(edition: Edition) -> Edition:
    services.publish(edition, reason="Beschluss des Stadtrats")
    trace_line(edition)
    return edition


def in_error(edition: Edition) -> None:
    services.mark_as_error(edition, by=User.objects.create_superuser(f"chef{edition.pk}"))


def ids(found: Any) -> list[str]:
    return [entry.id for entry in found.entries]


@pytest.fixture
def plans() -> list[Edition]:
    """Three plans of the city: the second reclassified the east, the third renamed it, too; none is taken back yet."""
    return [plan("Erste", NETWORK), plan("Zweite", ALONE), plan("Dritte", UNDECIDED, code="NEU-17")]


def test_the_feed_of_a_zone_tells_that_a_change_was_taken_back(client: Client, plans: list[Edition]) -> None:
    first, second, third = plans
    before = atom.get(client, ZONE.format("NEU-17"))
    again(first)
    found = atom.get(client, ZONE.format("OST"))
    newest = found.entries[0]
    assert "wieder „Erste“" in newest.title
    assert (
        "Die Ausgaben „Dritte“ und „Zweite“ wurden zurückgenommen; veröffentlicht ist wieder „Erste“." in newest.summary
    )
    assert "In „Erste“ steht für OST" in newest.summary
    assert "Einteilung: Wärmenetzausbaugebiet (vorher: Prüfgebiet)" in newest.summary
    # What was told before is still there, with its time.
    told = {entry.title: entry.updated for entry in before.entries}
    steps = [entry for entry in found.entries if re.search("schritt/\\d+-\\d+$", entry.id)]
    assert [entry.id.rsplit("/", 1)[1] for entry in steps] == [
        f"{third.pk}-{first.pk}",
        f"{second.pk}-{third.pk}",
        f"{first.pk}-{second.pk}",
    ]
    assert [entry.updated for entry in steps[1:]] == [entry.updated for entry in before.entries[:2]], told
    assert found.entries[-1].updated == before.entries[-1].updated


def test_going_back_twice_and_going_on_are_told_each_by_an_entry_of_its_own(
    client: Client, plans: list[Edition]
) -> None:
    first, second, _third = plans
    again(first)
    again(second)
    again(first)
    on = plan("Vierte", ALONE)
    found = atom.get(client, ZONE.format("OST"))
    assert len(set(ids(found))) == len(found.entries)
    assert "Einteilung: Gebiet für die dezentrale Wärmeversorgung (vorher: Wärmenetzausbaugebiet)" in (
        found.entries[0].summary
    )
    assert found.entries[0].title == "Gebiet OST: „Vierte“"
    backs = [entry for entry in found.entries if "zurückgenommen" in entry.summary]
    assert len(backs) == 2
    assert f"/schritt/{first.pk}-{on.pk}" in found.entries[0].id
    assert found.entries[0].updated_parsed >= found.entries[1].updated_parsed


def test_a_zone_that_nothing_happened_to_hears_so(client: Client, plans: list[Edition]) -> None:
    again(plans[0])
    newest = atom.get(client, ZONE.format("WEST")).entries[0]
    assert "zurückgenommen" in newest.summary
    assert "An diesem Gebiet hat sich nichts geändert." in newest.summary


def test_a_zone_that_was_gone_and_is_back_keeps_its_past(client: Client) -> None:
    first = plan("Erste", NETWORK)
    second = plan("Zweite", ALONE)
    third = builders.edition(title="Ohne Osten", is_demonstration=False)
    builders.zone(third, "WEST", builders.square(680_000, 5_643_000, 681_000, 5_644_000))
    again(third)
    assert "gibt es so nicht mehr" in atom.get(client, ZONE.format("OST")).entries[0].title
    again(second)
    found = atom.get(client, ZONE.format("OST"))
    assert "Dieses Gebiet gibt es damit wieder." in found.entries[0].summary
    assert f"{first.pk}-{second.pk}" in found.entries[1].id
    assert "gibt es damit wieder" in read(client, "/gebiete/OST/aenderungen/")


def test_a_zone_that_goes_again_hears_it_again(client: Client) -> None:
    first, second = plan("Erste", NETWORK), plan("Zweite", NETWORK, code="NEU-17")
    before = atom.get(client, ZONE.format("OST")).entries[0]
    again(first)
    again(second)
    now = atom.get(client, ZONE.format("OST")).entries[0]
    assert (now.title, now.summary) == (before.title, before.summary)
    assert now.id != before.id
    assert now.updated_parsed >= before.updated_parsed


def test_a_code_of_a_plan_that_was_taken_back_hears_it_once(client: Client, plans: list[Edition]) -> None:
    again(plans[0])
    ended = atom.get(client, ZONE.format("NEU-17")).entries[0]
    assert "zuletzt in der zurückgenommenen Ausgabe „Dritte“" in ended.summary
    plan("Vierte", ALONE)
    after = {entry.id: entry.updated for entry in atom.get(client, ZONE.format("NEU-17")).entries}
    assert after[ended.id] == ended.updated
    assert len(after) == 2


@pytest.mark.parametrize("follower", ["Erste", "Dritte"])
def test_what_was_published_in_error_is_taken_back_without_a_comparison(client: Client, follower: str) -> None:
    first, wrong = plan("Erste", NETWORK), plan("Irrtum", ALONE)
    again(first) if follower == "Erste" else plan("Dritte", NETWORK)
    in_error(wrong)
    newest = atom.get(client, ZONE.format("OST")).entries[0]
    assert "„Irrtum“" in newest.summary
    assert "zurückgenommen" in newest.summary
    assert f"In „{follower}“ steht für OST" in newest.summary
    assert "dezentrale" not in newest.summary
    assert "zurückgenommen" in read(client, "/gebiete/OST/aenderungen/")
    assert "Dies ist die erste" not in client.get(f"{API}/ausgaben/{wrong.pk}/abstammung").text
    refused = client.get(f"{API}/ausgaben/{wrong.pk}/unterschiede?seit={first.pk}")
    assert (refused.status_code, "irrtümlich" in sentence(refused)) == (404, True)


def test_the_pages_tell_what_was_taken_back(client: Client, plans: list[Edition]) -> None:
    first, second, third = plans
    kept = read(client, f"{CHANGES}?ausgabe={third.pk}")
    again(first)
    page = read(client, "/gebiete/OST/aenderungen/")
    assert "keine frühere Ausgabe" not in page
    assert TAKEN_BACK in page
    assert re.search(RECLASSIFIED, page)
    assert page.count("wurde später zurückgenommen") == 2
    overview = read(client, CHANGES)
    assert TAKEN_BACK in overview
    assert "<dt>anders eingeteilte Gebiete</dt><dd>1</dd>" in overview
    for link in re.findall(r'href="([^"]*ausgabe=[^"]*)"', overview):
        read(client, link.replace("&amp;", "&"))
    assert "„Zweite“ mit „Dritte“" in kept
    assert "„Zweite“ mit „Dritte“" in read(client, f"{CHANGES}?ausgabe={third.pk}")
    read(client, f"{CHANGES}?ausgabe={second.pk}&seit={third.pk}", HTTPStatus.NOT_FOUND)


def test_a_letter_leads_to_a_page_that_tells_what_it_is_about(client: Client, plans: list[Edition]) -> None:
    again(plans[0])
    news = zone_news("NEU-17", plans[2].pk)
    assert news is not None
    told = [sentence for sentence in news.sentences if "Prüfgebiet" in sentence]
    assert told == ["Einteilung: Wärmenetzausbaugebiet (vorher: Prüfgebiet)"]
    page = read(client, news.page)
    assert "Von „Dritte“ zurück zu „Erste“" in page
    assert re.search(RECLASSIFIED, page)


def test_the_feed_of_editions_says_which_publication_took_back(client: Client, plans: list[Edition]) -> None:
    again(plans[0])
    found = atom.get(client, "/ausgaben/neu.atom")
    assert len(set(ids(found))) == len(found.entries)
    back = next(entry for entry in found.entries if entry.title == "Wieder veröffentlicht: Erste")
    assert "Die Ausgaben „Dritte“ und „Zweite“ wurden zurückgenommen" in back.summary
    for entry in found.entries:
        read(client, entry.link.removeprefix("http://testserver"))


def test_the_interface_keeps_answering_for_editions_that_did_follow_one_another(
    client: Client, plans: list[Edition]
) -> None:
    first, second, third = plans
    paths = [
        f"{API}/ausgaben/{second.pk}/unterschiede?seit={first.pk}",
        f"{API}/ausgaben/{third.pk}/unterschiede?seit={first.pk}",
        f"{API}/ausgaben/{third.pk}/unterschiede",
        f"{API}/ausgaben/{third.pk}",
        f"{API}/ausgaben/{third.pk}/abstammung",
    ]
    parts = ("changed", "since", "predecessor", "lineage_steps")
    before = [client.get(path).json() for path in paths]
    again(first)
    plan("Vierte", ALONE)
    again(third)  # after the first and the fourth now
    again(first)
    for path, then in zip(paths[:2], before, strict=False):
        now = client.get(path).json()
        assert [now.get(part) for part in parts] == [{**then, "since": now["since"]}.get(part) for part in parts], path
        assert now["since"]["number"] == then["since"]["number"]
    assert client.get(f"{API}/ausgaben/{third.pk}/unterschiede?seit={second.pk}").status_code == 200
    told = client.get(f"{API}/ausgaben/{second.pk}/abstammung").json()
    assert [step["since"]["number"] for step in told["lineage_steps"]] == [first.pk]
    assert told["note"] == "Diese Ausgabe wurde zurückgenommen; veröffentlicht war danach wieder „Erste“."
    assert client.get(f"{API}/ausgaben/{second.pk}").json()["predecessor"] == first.pk
    back = client.get(f"{API}/ausgaben/{first.pk}/unterschiede?seit={third.pk}").json()
    assert [(each["code_before"], each["code"]) for each in back["changed"]] == [("NEU-17", "OST")]


def test_a_first_edition_that_nothing_followed_says_so(client: Client, plans: list[Edition]) -> None:
    assert client.get(f"{API}/ausgaben/{plans[0].pk}/abstammung").json()["note"] == (
        "Dies ist die erste Ausgabe ihrer Reihe."
    )
    refused = client.get(f"{API}/ausgaben/{plans[0].pk}/unterschiede?seit={plans[1].pk}")
    assert (refused.status_code, "folgte diese nicht" in sentence(refused)) == (404, True)
