"""Feeds of editions, zones and measures: valid, with identifiers that stay, and nothing happens in silence."""

import datetime as dt
import re

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from knowledge.models import MeasureState, PlanMeasure
from tests import atom, builders
from zones import services
from zones.editions.after_publication import complete
from zones.models import Edition, Versorgungsart

pytestmark = pytest.mark.django_db
EDITIONS, ZONE, MEASURES = "/ausgaben/neu.atom", "/gebiete/{}/aenderungen.atom", "/wissen/massnahmen/neu.atom"


@pytest.fixture
def plans() -> list[Edition]:
    """Two editions of the city: in the second the east is undecided, and the west is split in two."""
    old, _addresses = builders.published_city(is_demonstration=False, title="Wärmeplan 2026")
    new = builders.edition(title="Fortschreibung <2028>", valid_from=dt.date(2028, 6, 25), is_demonstration=False)
    builders.zone(new, "W-1", builders.square(680_000, 5_643_000, 681_000, 5_643_500))
    builders.zone(new, "W-2", builders.square(680_000, 5_643_500, 681_000, 5_644_000))
    builders.zone(new, "DEMO-02", builders.square(681_000, 5_643_000, 682_000, 5_644_000), Versorgungsart.PRUEFGEBIET)
    services.publish(new, reason="Fortschreibung")
    complete(new)
    return [old, new]


def test_editions_are_told_with_what_they_changed(client: Client, plans: list[Edition]) -> None:
    found = atom.get(client, EDITIONS)
    assert client.get(EDITIONS)["Access-Control-Allow-Origin"] == "*"
    titles = [entry.title for entry in found.entries]
    assert len([title for title in titles if "Veröffentlicht: Fortschreibung <2028>" in title]) == 1
    assert "weggefallene Gebiete: 1" in atom.words(found)
    assert found.feed.links[0].href.endswith("/ausgaben/")
    assert [link.href for link in found.feed.links if link.rel == "self"] == [f"http://testserver{EDITIONS}"]
    assert {entry.link.removeprefix("http://testserver") for entry in found.entries} >= {f"/ausgaben/{plans[1].pk}/"}


@pytest.mark.usefixtures("plans")
def test_identifiers_stay_under_another_address_and_differ_by_language(client: Client, settings: Settings) -> None:
    settings.SITE_URL = "https://waerme.beispiel.example"
    settings.ALLOWED_HOSTS = ["testserver", "anders.example"]
    first = atom.get(client, EDITIONS)
    other = atom.get(client, EDITIONS, host="anders.example")
    english = atom.get(client, f"/en{EDITIONS}")
    ids = [{entry.id for entry in each.entries} for each in (first, other, english)]
    assert ids[0] == ids[1]
    assert not ids[0] & ids[2]
    assert all(each.startswith("tag:waerme.beispiel.example,2026:de/") for each in ids[0])
    assert (first.feed.language, english.feed.language) == ("de", "en")
    assert "Published: " in atom.words(english)


@pytest.mark.usefixtures("plans")
def test_without_an_address_of_the_site_identifiers_are_those_of_its_first_name(
    client: Client, settings: Settings
) -> None:
    settings.SITE_URL, settings.ALLOWED_HOSTS = "", [".waerme.example", "anders.example"]
    ids = [
        {entry.id for entry in atom.get(client, EDITIONS, host=host).entries}
        for host in ("waerme.example", "anders.example")
    ]
    assert ids[0] == ids[1]
    assert all(each.startswith("tag:waerme.example,2026:de/") for each in ids[0])
    settings.ALLOWED_HOSTS = ["*"]
    assert atom.get(client, EDITIONS).feed.id.startswith("tag:localhost,2026:de/")


@pytest.mark.usefixtures("plans")
@pytest.mark.parametrize("path", [EDITIONS, ZONE.format("DEMO-02"), MEASURES, "/rechner/ergebnis.atom?house.x=1"])
def test_in_leichte_sprache_there_are_no_feeds_and_their_links_lead_to_the_german_ones(
    client: Client, path: str
) -> None:
    answer = client.get(f"/leicht{path}")
    assert (answer.status_code, answer.headers.get("Location")) == (302, path)
    (told,) = re.findall(r'type="application/atom\+xml"\s+title="([^"]+)"', client.get("/leicht/").text)
    assert told == "In schwerer Sprache: Neues vom Wärme-Plan"


@pytest.mark.usefixtures("plans")
def test_a_feed_that_did_not_change_is_not_sent_again(client: Client) -> None:
    first = client.get(EDITIONS)
    again = client.get(EDITIONS, headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    head = client.head(EDITIONS)
    assert (head.status_code, head.content, head["ETag"]) == (200, b"", first["ETag"])


@pytest.mark.usefixtures("plans")
def test_a_zone_tells_how_it_was_classified_before(client: Client) -> None:
    found = atom.get(client, ZONE.format("DEMO-02"))
    newest = found.entries[0]
    assert "Einteilung: Prüfgebiet (vorher: Wärmenetzausbaugebiet)" in newest.summary
    assert newest.link == "http://testserver/gebiete/DEMO-02/aenderungen/"
    assert "Wärmeplan 2026" in found.entries[-1].summary


@pytest.mark.usefixtures("plans")
def test_a_zone_that_was_split_goes_on_with_its_successors(client: Client) -> None:
    found = atom.get(client, ZONE.format("DEMO-01"))
    assert "auf mehrere verteilt: W-1, W-2" in atom.words(found)
    assert "gibt es so nicht mehr" in found.entries[0].title
    assert "Es entstand aus: DEMO-01" in atom.words(atom.get(client, ZONE.format("W-1")))


@pytest.mark.usefixtures("plans")
def test_an_unknown_zone_has_no_feed(client: Client) -> None:
    assert client.get(ZONE.format("X-99")).status_code == 404


def test_without_a_plan_there_is_no_feed(client: Client) -> None:
    assert (client.get(EDITIONS).status_code, client.get(ZONE.format("DEMO-01")).status_code) == (404, 404)


def test_a_demonstration_says_so_in_every_title(client: Client) -> None:
    builders.published_city()
    for path in (EDITIONS, ZONE.format("DEMO-01")):
        found = atom.get(client, path)
        assert found.feed.subtitle == "Demonstration – nicht die beschlossenen Gebiete"
        assert [entry.title for entry in found.entries if "Demonstration" not in entry.title] == []


def test_measures_tell_each_state_and_each_piece_of_news_once(client: Client) -> None:
    empty = atom.get(client, MEASURES)
    assert empty.entries == []
    assert client.get(MEASURES).content == client.get(MEASURES).content
    measure = PlanMeasure.objects.create(number=3, title="Netz im Norden", source="Beschluss")
    measure.source = "Beschluss vom 1. Mai"
    measure.save()
    measure.state = MeasureState.RUNNING
    measure.news, measure.news_on = "Der Bau hat begonnen & geht voran.", dt.date(2026, 5, 4)
    measure.save()
    found = atom.get(client, MEASURES)
    assert [entry.title for entry in found.entries] == [
        "3. Netz im Norden: läuft",
        "3. Netz im Norden: noch nicht begonnen",
    ]
    assert "geht voran. (Meldung vom 4. Mai 2026)" in found.entries[0].summary
    assert found.entries[0].link == "http://testserver/wissen/massnahmen/#massnahme-3"


@pytest.mark.usefixtures("plans")
def test_what_no_xml_may_hold_is_left_out(client: Client, plans: list[Edition]) -> None:
    Edition.objects.filter(pk=plans[1].pk).update(title="Mit\x0bZeichen\ufffe")
    assert "Mit Zeichen" in atom.words(atom.get(client, EDITIONS))


@pytest.mark.usefixtures("plans")
@pytest.mark.parametrize(
    ("page", "feed"),
    [
        ("/gebiete/DEMO-02/", ZONE.format("DEMO-02")),
        ("/gebiete/DEMO-02/aenderungen/", ZONE.format("DEMO-02")),
        ("/en/gebiete/DEMO-02/", f"/en{ZONE.format('DEMO-02')}"),
        ("/wissen/massnahmen/", MEASURES),
    ],
)
def test_pages_name_their_feeds_to_programs(client: Client, page: str, feed: str) -> None:
    language = "/en" if page.startswith("/en") else ""
    assert atom.alternates(client.get(page)) == [f"{language}{EDITIONS}", feed]
