"""What stands in a frame: an address is sent and answered at once, in no link; all ways on lead out of it."""

import re

import pytest
from django.test import Client
from lxml import html
from pytest_django.fixtures import Settings

from tests import builders
from tests.browser.conftest import publish_four_zones
from tests.languages.easy import broken_on
from zones import counting, services
from zones.editions import tracing
from zones.models import DailyCount

pytestmark = pytest.mark.django_db
ASKED = {
    "Westweg 1": (200, "Westweg 1, 07743 Jena liegt im Gebiet DEMO-01"),
    "Grenzweg 3": (200, "liegt an einer Gebietsgrenze"),
    "Waldweg 4": (200, "liegt in keinem Gebiet"),
    "Westweg": (200, "Welche Adresse meinen Sie?"),
    "Westweg 99": (404, "finden wir in der Straße"),
    "Westwek 1": (404, "Meinten Sie"),
    "Westweg 1, Erfurt": (404, "gehört nicht zum Wärmeplan"),
    "": (400, "Bitte geben Sie eine Adresse ein"),
    "12": (400, "Es fehlt der Straßenname"),
}


@pytest.fixture(autouse=True)
def _city() -> None:
    publish_four_zones()


@pytest.mark.parametrize("text", ASKED)
def test_an_address_that_is_sent_is_answered_at_once_and_stands_in_no_link(client: Client, text: str) -> None:
    answer = client.post("/einbetten/adresse/", {"q": text})
    status, said = ASKED[text]
    assert answer.status_code == status
    assert said in answer.text
    assert "no-store" in answer["Cache-Control"]
    assert not answer.cookies
    tree = html.fromstring(answer.text)
    links = [str(each) for each in tree.xpath("//@href | //@action | //@src")]
    assert [each for each in links if re.search(r"[?&]q=|Westweg|Grenzweg", each)] == []


def test_it_needs_no_token_against_forged_forms() -> None:
    answer = Client(enforce_csrf_checks=True).post("/einbetten/adresse/", {"q": "Westweg 1"})
    assert "DEMO-01" in answer.text


def test_the_page_of_the_zone_tells_of_the_house_that_was_asked_for(client: Client) -> None:
    tree = html.fromstring(client.post("/en/einbetten/adresse/", {"q": "Westweg 1"}).text)
    (page,) = tree.xpath("//article//a[contains(@class, 'kern-btn')]/@href")
    assert page.startswith("/en/gebiete/DEMO-01/?gesucht=")
    assert "Westweg 1" in client.get(page).text


def test_what_is_offered_is_asked_for_by_a_button(client: Client) -> None:
    tree = html.fromstring(client.post("/einbetten/adresse/", {"q": "Westweg"}).text)
    forms = [dict(each.form_values()) for each in tree.forms if each.method == "POST"]
    (house,) = (each for each in forms if each["q"] == "Westweg 3, 07743 Jena")
    assert "liegt im Gebiet DEMO-01" in client.post("/einbetten/adresse/", house).text


@pytest.mark.parametrize("language", ["", "/en", "/leicht"])
def test_an_address_in_a_link_is_refused_and_not_repeated(client: Client, language: str) -> None:
    answer = client.get(f"{language}/einbetten/adresse/", {"q": "Westweg 1"})
    assert answer.status_code == 400
    page = html.fromstring(answer.text)
    assert "Westweg" not in page.findtext(".//h1")
    assert page.xpath("//main//input[@name='q']/@value") == []


@pytest.mark.parametrize("text", ASKED)
def test_leichte_sprache_keeps_its_rules_in_a_frame(client: Client, text: str) -> None:
    answer = client.post("/leicht/einbetten/adresse/", {"q": text})
    assert answer.status_code == ASKED[text][0]
    assert broken_on(answer.text) == []


def test_a_map_can_show_one_zone_and_says_which_there_is_not(client: Client) -> None:
    shown = client.get("/einbetten/karte/?gebiet=DEMO-02").text
    assert 'data-highlight="DEMO-02"' in shown
    drawn = html.fromstring(shown).xpath("//*[local-name()='svg']//*[local-name()='a']")  # which know no <base>
    assert {each.get("target") for each in drawn} == {"_blank"}
    unknown = client.get("/einbetten/karte/?gebiet=NICHTS")
    assert (unknown.status_code, "Das angegebene Gebiet gibt es nicht" in unknown.text) == (404, True)
    assert 'data-highlight=""' in unknown.text


@pytest.mark.parametrize("language", ["", "/en", "/leicht"])
@pytest.mark.parametrize(
    "page", ["/einbetten/karte/?gebiet=DEMO-02&", "/einbetten/adresse/?", "/einbetten/?was=karte&"]
)
def test_what_a_frame_does_not_know_is_named(client: Client, language: str, page: str) -> None:
    def said(query: str) -> str:
        answer = client.get(f"{language}{page}{query}")
        assert answer.status_code == 200
        return " ".join(html.fromstring(answer.text).xpath("//main")[0].text_content().split())

    assert "kartenton" not in said("")
    assert "kartenton" in said("kartenton=rot")
    many = said("&".join(f"{number}{'a' * 100}=1" for number in range(9)))
    assert ("4" + "a" * 39 in many, "a" * 40 in many, "5a" in many) == (True, False, False)


def test_a_map_follows_a_zone_to_its_successor(client: Client) -> None:
    plan = builders.edition(title="Neu", is_demonstration=False)
    builders.two_squares(plan)
    services.publish(plan, reason="Test")
    later = builders.edition(title="Neuer", is_demonstration=False)
    for code, west in (("NEU-01", 680_000), ("DEMO-02", 681_000)):
        builders.zone(later, code, builders.square(west, 5_643_000, west + 1_000, 5_644_000))
    services.publish(later, reason="Test")
    tracing.trace_line(later)
    shown = client.get("/einbetten/karte/?gebiet=DEMO-01")
    assert (shown.status_code, 'data-highlight="NEU-01"' in shown.text) == (200, True)
    assert "Das Gebiet DEMO-01 heißt seit der Ausgabe „Neuer“ NEU-01." in shown.text


def test_the_comparison_asks_few_questions_and_answers_as_the_whole_result(client: Client) -> None:
    asked = html.fromstring(client.get("/rechner/einbetten/?gebiet=DEMO-02").text)
    (form,) = asked.forms
    assert set(form.fields) == {
        "wer", "house.building_type", "house.build_year", "house.living_area_m2", "heating.kind", "gebiet"
    }  # fmt: skip
    query = {"gebiet": "DEMO-02", "house.build_year": "1975", "house.living_area_m2": "140", "jaz": "3,2"}
    answer = client.get("/rechner/einbetten/", query)
    shown = html.fromstring(answer.text)
    (whole,) = (each for each in shown.xpath("//main//a/@href") if each.startswith("/rechner/ergebnis/?"))
    result = html.fromstring(client.get(whole).text)
    bars = "//strong[@class='first__amount']/text()"
    assert len(shown.xpath(bars)) >= 2
    assert shown.xpath(bars) == result.xpath(bars)
    assert shown.findtext(".//h1") == result.findtext(".//h1")
    assert ("jaz", "3,2") in [(each.name, each.value) for each in shown.xpath("//input[@type='hidden']")]


def test_what_a_link_says_wrong_or_unknown_is_said(client: Client) -> None:
    wrong = client.get("/rechner/einbetten/?house.build_year=bald")
    assert (wrong.status_code, "#id_house_build_year" in wrong.text) == (400, True)
    elsewhere = client.get("/rechner/einbetten/?jaz=99")
    assert (elsewhere.status_code, "/rechner/genau/?jaz=99" in elsewhere.text) == (400, True)
    assert "unbekannt" in client.get("/rechner/einbetten/?house.build_year=1975&unbekannt=1").text


def test_searches_in_frames_count_as_others_do(
    client: Client, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.DAILY_COUNT_DAYS = 730
    monkeypatch.setattr(counting, "_start_timer", lambda: None)
    counting._gathered.clear()
    client.post("/einbetten/adresse/", {"q": "Westweg 1"})
    counting.store()
    assert DailyCount.objects.get(value="in_zone").number == 1


@pytest.mark.parametrize("path", ["/einbetten/adresse/", "/einbetten/karte/", "/rechner/einbetten/"])
def test_links_open_outside_and_the_rest_stays_in_the_frame(client: Client, path: str) -> None:
    tree = html.fromstring(client.get(path).text)
    assert tree.xpath("//base/@target") == ["_blank"]
    assert tree.xpath("//base/@href") == []
    inside = tree.xpath("//form | //a[starts-with(@href, '#')] | //a[@hreflang]")
    assert inside
    assert {each.get("target") for each in inside} == {"_self"}
    assert tree.xpath("//header | //script[contains(@src, 'suggest') or contains(@src, 'languages')]") == []
