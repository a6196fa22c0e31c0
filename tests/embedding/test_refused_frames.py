"""What goes wrong in a frame is said there: without head and menu of the site, and with a way on that stays inside."""

from typing import NoReturn

import pytest
from django.db import OperationalError
from django.test import Client
from lxml import html
from pytest_django.fixtures import Settings

from jena_waerme.framing import FRAMES
from tests import builders
from tests.languages.easy import broken_on

pytestmark = pytest.mark.django_db
ORIGIN = {"Origin": "http://testserver"}


def lost(*_asked: object, **_values: object) -> NoReturn:
    raise OperationalError


def answers(client: Client, settings: Settings, monkeypatch: pytest.MonkeyPatch, start: str) -> dict[int, str]:
    """Return what a frame says of each thing that can go wrong, by its status."""
    client.raise_request_exception = False
    found = {
        404: client.get(f"{start}gibt-es-nicht/"),
        405: client.delete(start),
        413: client.post(start, headers={"Content-Length": "999999999"}),
    }
    settings.RATE_LIMITS_PER_MINUTE = {}
    with monkeypatch.context() as broken:
        broken.setattr("zones.models.edition.EditionQuerySet.published_plan", lost)
        found[503] = client.get(start)
    settings.RATE_LIMITS_PER_MINUTE = dict.fromkeys(FRAMES, 0)
    found[429] = Client().get(start)
    found[400] = client.get(start, headers={"host": "elsewhere.example"})
    assert {status: each.status_code for status, each in found.items()} == {status: status for status in found}
    return {status: each.text for status, each in found.items()}


@pytest.mark.parametrize("language", ["", "/en", "/leicht"])
def test_every_refusal_is_like_a_frame_and_leads_on_inside_of_it(
    client: Client, settings: Settings, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    start = f"{language}/einbetten/karte/"
    for status, text in answers(client, settings, monkeypatch, start).items():
        tree = html.fromstring(text)
        assert tree.xpath("//header | //nav | //a[@class='skip-link']") == [], status
        assert tree.xpath("//body/@class") == ["framed"], status
        assert tree.xpath("//base/@target") == ["_blank"], status
        inside = tree.xpath("//main//a[@target='_self']/@href")
        assert inside == [*([""] if status in {429, 503} else []), start], status
        assert tree.xpath("//*[@data-answer]//h1"), status


def test_an_address_that_could_not_be_looked_up_is_sent_again_inside_of_the_frame(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    builders.published_city()
    client = Client(enforce_csrf_checks=True, raise_request_exception=False)
    with monkeypatch.context() as broken:
        broken.setattr("zones.pages.views.look_up", lost)
        answer = client.post("/en/einbetten/adresse/", {"q": "Westweg 1"}, headers=ORIGIN)
    assert (answer.status_code, answer.cookies, "<header" in answer.text) == (503, {}, False)
    assert "what you entered is here" in answer.text
    (form,) = html.fromstring(answer.text).forms
    assert (form.action, form.get("target")) == ("/en/einbetten/adresse/", "_self")
    assert dict(form.form_values()) == {"q": "Westweg 1"}
    assert "DEMO-01" in client.post(form.action, dict(form.form_values())).text


@pytest.mark.parametrize(
    ("language", "said"),
    [("", "kein Cookie"), ("/en", "neither read nor set a cookie"), ("/leicht", "Wir speichern nichts davon.")],
)
def test_the_privacy_page_says_what_happens_in_a_frame(
    client: Client, settings: Settings, language: str, said: str
) -> None:
    settings.EMBED_HOSTS = ("https://www.example.org",)
    page = html.fromstring(client.get(f"{language}/datenschutz/").text)
    (title,) = page.xpath("//h2[@id='rahmen']")
    following = " ".join(" ".join(each.itertext()) for each in title.itersiblings())
    for words in (said, "testserver", "https://www.example.org"):
        assert words in following
    framed = html.fromstring(client.get(f"{language}/einbetten/adresse/").text)
    assert f"{language}/datenschutz/#rahmen" in framed.xpath("//footer//a/@href")


@pytest.mark.parametrize("hosts", [(), ("https://www.example.org",)])
@pytest.mark.parametrize("map_server", ["", "https://karte.example.org/{z}/{x}/{y}.png"])
def test_leichte_sprache_keeps_its_rules_on_what_happens_in_a_frame(
    client: Client, settings: Settings, hosts: tuple[str, ...], map_server: str
) -> None:
    settings.EMBED_HOSTS, settings.BASEMAP_URL = hosts, map_server
    page = html.fromstring(client.get("/leicht/datenschutz/").text)
    (title,) = page.xpath("//h2[@id='rahmen']")
    part = title.getnext()
    assert part.get("class") == "easy"
    assert broken_on(html.tostring(part, encoding="unicode")) == []
