"""The pages of knowledge: answer first, a picture, sources, and no figure but those of the records."""

import re
from datetime import date

import pytest
from django.template import Context, Template
from django.test import Client
from pytest_django.fixtures import Settings

from calculator.doors.law_pictures import grants_on, stairs_on
from knowledge.pages.searching import fitting
from knowledge.pages.views import ASK
from knowledge.texts import Text, TextKind
from knowledge.topics import Topic
from zones.doors.contacts import contacts_for

pytestmark = pytest.mark.django_db


def body(client: Client, path: str, status: int = 200) -> str:
    answer = client.get(path)
    assert answer.status_code == status, path
    return re.sub(r"\s+", " ", answer.content.decode())


@pytest.mark.parametrize("topic", Topic)
def test_a_page_has_answer_picture_sources_and_days(topic: Topic, client: Client) -> None:
    page = body(client, f"/wissen/{topic}/")
    assert page.index('class="lead"') < page.index("<svg viewBox") < page.index("knowledge__text")
    assert page.count('role="img"') == 1
    assert f'id="bild-titel-{topic}"' in page
    assert "Text geprüft am 29.11.2026." in page
    assert "Stand und Quellen" in page
    assert contacts_for(ASK[topic])[0].name in page


def test_an_unknown_page_is_not_found(client: Client) -> None:
    assert client.get("/wissen/gibt-es-nicht/").status_code == 404


def test_every_page_is_linked_from_the_overview_and_the_menu(client: Client) -> None:
    page = body(client, "/wissen/")
    assert [topic for topic in Topic if f'href="/wissen/{topic}/"' not in page] == []
    assert 'href="/wissen/"' in body(client, "/ueber/")


def test_the_stairs_are_those_of_the_records() -> None:
    found = stairs_on(date(2026, 11, 29))
    assert [(each.year, each.percent) for each in found.now] == [(2029, 10), (2030, 15), (2035, 30), (2040, 60)]
    assert [(each.year, each.percent) for each in found.before] == [(2029, 15), (2035, 30), (2040, 60)]


def test_the_stairs_are_drawn_as_high_as_their_shares(client: Client) -> None:
    page = body(client, "/wissen/gesetz/")
    heights = [int(each) for each in re.findall(r'<rect class="green"[^>]* height="(\d+)"', page)]
    assert len(heights) == 4
    assert [round(each / heights[-1] * 60) for each in heights] == [10, 15, 30, 60]


def test_grants_go_on_day_by_day_and_say_what_is_open() -> None:
    found = grants_on(date(2026, 11, 29))
    assert found is not None
    assert (found.today.base, found.today.speed, found.cap_low_income) == (30, 16, 80)
    assert found.later[0].day == date(2027, 1, 1)
    assert not found.later[0].is_settled
    assert found.later[1].speed == 12
    assert [step.percent for step in found.income] == [40, 30, 10]


def test_a_word_is_explained_where_it_stands(client: Client) -> None:
    page = body(client, "/wissen/waermepumpe/")
    assert 'popovertarget="wort-jaz-1"' in page
    assert '<span popover id="wort-jaz-1"' in page
    assert 'id="jaz"' in body(client, "/wissen/woerter/")


def test_any_template_can_explain_a_word() -> None:
    source = '{% load words %}{% word "jaz" %}{% word "jaz" "Arbeitszahl" %}'
    found = Template(source).render(Context())
    assert ">Jahresarbeitszahl (JAZ)</button>" in found
    assert ">Arbeitszahl</button>" in found


@pytest.mark.parametrize(
    ("asked", "first"),
    [("Lärm Wärmepumpe laut", "Ist eine Wärmepumpe laut?"), ("foerderung bestellen", "Darf ich vor dem Antrag schon"),
     ("Wasserstof", "Kommt bald Wasserstoff"), ("Stromheizung", "Darf ich mit Strom heizen"),
     ("Prüfgebieten", "Mein Haus liegt in einem Prüfgebiet"), ("PRÜFGEBIET", "Mein Haus liegt in einem Prüfgebiet")],
)  # fmt: skip
def test_a_search_finds_the_question_that_fits(asked: str, first: str, client: Client) -> None:
    page = body(client, f"/wissen/fragen/?q={asked}")
    assert first in page[page.index("Fragen und Antworten") :][:400]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("Stromkosten", {"strom"}),  # of a compound that no text has, the rarer part
        ("Heizungsstrom", {"strom"}),
        ("Schneckenheizung", set()),  # of which only the word that all texts have is known
        ("Heizungen", {"strom", "gas", "netz"}),
    ],
)
def test_a_compound_is_about_its_rarer_part(asked: str, found: set[str]) -> None:
    bodies = {"strom": "Heizung mit Strom, Kosten", "gas": "Heizung mit Gas, Kosten", "netz": "Heizung am Netz, Kosten"}
    texts = [Text(TextKind.QUESTION, key, "Frage", body) for key, body in bodies.items()]
    assert {text.key for text in fitting(asked, texts)} == found


def test_a_search_without_result_says_what_to_do(client: Client) -> None:
    page = body(client, "/wissen/fragen/?q=Xylophon<script>")
    assert "haben wir nichts gefunden" in page
    assert "<script>" not in page[page.index("<main") : page.index("</main>")]


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("warm=alle&vorlauf=50&aussen=-13", "Ihr Haus ist bereit"),
        ("warm=alle&vorlauf=50&aussen=-5", "Ob es am kältesten Tag reicht, ist noch offen"),
        ("warm=alle&vorlauf=70&aussen=-5", "Das lässt sich so noch nicht sagen"),
        ("warm=alle&aussen=8", "Der Tag war zu mild"),
        ("warm=nicht-alle&heizflaechen=klein&aussen=−3", "größere Heizkörper"),
        ("warm=nicht-probiert&heizflaechen=fussboden", "Wahrscheinlich ja"),
        ("heizflaechen=klein", "zeigt erst der Test"),
    ],
)
def test_the_check_answers_in_words(query: str, said: str, client: Client) -> None:
    assert said in body(client, f"/wissen/sanierung/?{query}")


@pytest.mark.parametrize(
    "query",
    ["vorlauf=70&aussen=-10", "vorlauf=heiss", "vorlauf=500", "aussen=nan", "aussen=1e9", "warm=ja", "heizflaechen=x"],
)
def test_a_wrong_entry_is_named_and_keeps_the_rest(query: str, client: Client) -> None:
    page = body(client, f"/wissen/sanierung/?{query}&vorlauf=", 400) if "vorlauf" not in query else body(
        client, f"/wissen/sanierung/?{query}", 400)  # fmt: skip
    assert "Bitte prüfen Sie Ihre Angaben" in page
    assert "<title> Fehler: " in page.replace("<title>Fehler", "<title> Fehler")


def test_pages_are_readable_in_another_year(
    client: Client, monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> None:
    """The day decides: in 2031 no grant is known, and the page says so instead of failing."""
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *_args: date(2031, 3, 1))
    for topic in Topic:
        body(client, f"/wissen/{topic}/")


@pytest.mark.parametrize("path", ["/wissen/fragen/", "/wissen/fernwaerme/", "/wissen/waermeplanung/"])
def test_the_by_law_is_said_to_exist_wherever_the_duty_to_connect_is_asked_about(path: str, client: Client) -> None:
    page = body(client, path)
    assert "gibt es die Fernwärmesatzung" in page
    assert "Ob es sie gibt" not in page


@pytest.mark.parametrize(("language", "said"), [("", "als Rückmeldung"), ("/en", "as feedback")])
def test_it_is_said_what_is_stored_of_what_visitors_enter(language: str, said: str, client: Client) -> None:
    page = body(client, f"{language}/wissen/fragen/")
    assert said in re.sub(r"<[^>]*>", "", page)
    assert f'href="{language}/rueckmeldung/"' in page
    assert f'href="{language}/datenschutz/"' in page
