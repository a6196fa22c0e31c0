"""The page that makes the code for a frame, the script in it, and what a link may say of a house."""

import base64
import hashlib
from pathlib import Path

import pytest
from django.conf import settings as site_settings
from django.http import QueryDict
from django.test import Client
from lxml import html
from pytest_django.fixtures import Settings

from calculator.doors.link_parameters import assumption_groups, example_query, parameter_groups
from calculator.questions import read
from embedding.management.commands.link_parameters import document
from embedding.script import FOLDER, NEWEST, script
from tests import builders
from tests.calculator.answers import DAY, asked

# Other sites have pinned them: whoever needs another script adds a number. Never change one of these.
PINNED = {1: "sha384-TVt/gIcHNNUUeFnkAM87ScLtmr8h81PwWQqGsyGvWMOAk1bvkCx5p2HwXlozMFwP"}


@pytest.mark.parametrize("number", range(1, NEWEST + 1))
def test_a_script_that_was_handed_out_never_changes(number: int) -> None:
    found = script(number)
    assert found is not None
    assert found.integrity == PINNED[number]
    assert len(found.body) < 1000
    assert len(list(FOLDER.glob("*.js"))) == NEWEST


@pytest.mark.django_db
def test_the_script_is_for_every_site_and_for_good(client: Client) -> None:
    answer = client.get("/einbetten/einbetten-1.js")
    digest = base64.b64encode(hashlib.sha384(answer.content).digest()).decode()
    assert f"sha384-{digest}" == PINNED[1]
    assert answer["Content-Type"] == "text/javascript; charset=utf-8"
    assert {"public", "immutable", "max-age=31536000"} == set(answer["Cache-Control"].split(", "))
    assert (answer["Access-Control-Allow-Origin"], answer["Cross-Origin-Resource-Policy"]) == ("*", "cross-origin")
    assert client.get("/einbetten/einbetten-2.js").status_code == 404


def code(client: Client, query: str = "", start: str = "") -> html.HtmlElement:
    """Return the code that a page shows, as what it makes."""
    page = html.fromstring(client.get(f"{start}/einbetten/{query}").text)
    (area,) = page.xpath("//textarea[@readonly]/text()")
    return html.fromstring(f"<div>{area}</div>")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("query", "source", "title"),
    [
        ("", "/einbetten/adresse/", "Wie wird mein Haus künftig beheizt?"),
        ("?was=karte", "/einbetten/karte/", "Karte der Gebiete"),
        ("?was=karte&gebiet=DEMO-02&sprache=/en", "/en/einbetten/karte/?gebiet=DEMO-02", "Map of the areas"),
        ("?was=vergleich&sprache=/leicht", "/leicht/rechner/einbetten/", "Was kostet welche Heizung?"),
        ("?was=adresse&gebiet=DEMO-02", "/einbetten/adresse/", "Wie wird mein Haus künftig beheizt?"),
    ],
)
def test_the_code_shows_what_was_chosen(client: Client, query: str, source: str, title: str) -> None:
    builders.published_city()
    made = code(client, query)
    (frame,), (loaded,) = made.xpath("//iframe"), made.xpath("//script")
    assert (frame.get("src"), frame.get("title")) == (f"http://testserver{source}", title)
    assert loaded.get("src") == "http://testserver/einbetten/einbetten-1.js"
    assert (loaded.get("integrity"), loaded.get("crossorigin")) == (PINNED[1], "anonymous")
    assert client.get(source).status_code == 200


@pytest.mark.django_db
def test_the_page_in_english_makes_an_english_frame(client: Client) -> None:
    (frame,) = code(client, start="/en").xpath("//iframe")
    assert frame.get("src") == "http://testserver/en/einbetten/adresse/"


@pytest.mark.django_db
def test_a_zone_that_does_not_count_is_said_and_a_wrong_choice_refused(client: Client) -> None:
    builders.published_city()
    assert "Das Gebiet zählt hier nicht mit" in client.get("/einbetten/?was=adresse&gebiet=DEMO-02").text
    for wrong in ("was=alles", "gebiet=NICHTS", "sprache=/fr"):
        answer = client.get(f"/einbetten/?{wrong}")
        assert (answer.status_code, "Bitte wählen Sie aus der Liste" in answer.text) == (400, True), wrong
        assert "<textarea" not in answer.text


@pytest.mark.django_db
def test_it_says_which_sites_are_allowed(client: Client, settings: Settings) -> None:
    assert "Zurzeit ist keine andere Seite freigegeben" in client.get("/einbetten/").text
    settings.EMBED_HOSTS = ("https://www.example.net",)
    assert '<li translate="no">https://www.example.net</li>' in client.get("/einbetten/").text


def test_the_example_hands_a_house_over() -> None:
    facts = asked(example_query("")).facts
    assert (facts.house.build_year, facts.house.living_area_m2, len(facts.readings)) == (1975, 140, 1)


def test_every_example_is_read() -> None:
    """A value may be refused or set aside beside the rest of a house; but none is unknown or passed over in silence."""
    wrong = []
    for each in (each for group in (*parameter_groups(), *assumption_groups()) for each in group.parameters):
        reading = read(QueryDict(f"{each.key}={each.example}"), DAY)
        is_heard = each.key in reading.typed or reading.notes or not each.example
        wrong += [each.key] if reading.unknown or not is_heard else []
    assert wrong == []


def test_the_document_says_the_same() -> None:
    written = (Path(site_settings.BASE_DIR) / "docs" / "link-parameters.md").read_text()
    assert written == document(), "Write it anew: bin/manage link_parameters > docs/link-parameters.md"
