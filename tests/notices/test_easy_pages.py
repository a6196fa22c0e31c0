"""The pages of the notices in Leichte Sprache: their rules, and that the same can be done there."""

import re

import pytest
from django.core.cache import cache
from django.test import Client
from lxml import html
from pytest_django.fixtures import Settings

from notices import asking
from notices.models import Subscription
from tests.languages.easy import broken_on
from tests.notices.conftest import ERIKA, Post, ask, path_in, send_all

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("plan")]
PAGES = "/leicht/benachrichtigung/"
ZONE = f"{PAGES}gebiet/DEMO-02/"
HOUSE = "ergebnis/?house.build_year=1975&systems=heat_pump,gas"
NOTE = "gibt es nicht in Leichter Sprache"


@pytest.mark.parametrize("goes_out", [True, False])
@pytest.mark.parametrize("page", ["gebiet/DEMO-02/", HOUSE, "gesendet/", "beenden/?n=x", "bestaetigen/?t=x"])
def test_they_keep_its_rules(client: Client, settings: Settings, page: str, *, goes_out: bool) -> None:
    if not goes_out:
        settings.EMAIL_BACKEND = "mailroom.folder.EmailBackend"
    text = client.get(f"{PAGES}{page}").text
    assert broken_on(text) == []
    assert NOTE not in text


@pytest.mark.parametrize("address", ["Westweg", "Westweg 99", "Nirgendweg 1", ""])
def test_what_is_wrong_is_said_in_it(client: Client, address: str) -> None:
    answer = client.post(ZONE, {"email": "x", "website": "x", "address": address})
    assert answer.status_code == 400
    assert broken_on(answer.text) == []
    errors = html.fromstring(answer.text).xpath("//*[@aria-invalid='true']")
    assert {each.get("name") for each in errors} == {"email", "agreed", *(["address"] if address else [])}


def test_the_whole_way_is_in_it_and_the_words_that_were_agreed_to_are_kept(client: Client, post: Post) -> None:
    shown = " ".join(html.fromstring(client.get(ZONE).text).xpath("//label[@for='id_agreed']//text()"))
    ask(client, ZONE)
    kept = Subscription.objects.get()
    assert " ".join(kept.consent.split()) == " ".join(shown.split())
    send_all()
    link = path_in(post.letters[0], "bestaetigen")
    asked = client.get(link).text
    token = re.search(r'name="t" value="([^"]+)"', asked)
    assert token
    done = client.post(f"{PAGES}bestaetigen/", {"t": token[1]}).text
    end = client.get(f"{PAGES}beenden/?n={kept.handle}").text
    over, again = (client.post(f"{PAGES}beenden/", {"n": kept.handle}).text for _twice in range(2))
    assert "Ihre Adresse ist gelöscht." in over
    assert "Wir finden keine Briefe zu diesem Link" in again
    for page in (asked, done, end, over, again):
        assert broken_on(page) == []
        assert NOTE not in page
        assert ERIKA not in page
    assert Subscription.objects.count() == 0


def test_while_nobody_can_count_it_is_said(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "add", lambda *_asked: False)
    answer = ask(client, ZONE)
    assert (answer.status_code, broken_on(answer.text)) == (503, [])
    assert "Wir haben nichts gespeichert." in answer.text


@pytest.mark.parametrize(
    ("page", "notice"),
    [
        ("/leicht/gebiete/DEMO-02/", ZONE),
        (f"/leicht/rechner/{HOUSE}", f"{PAGES}ergebnis/?"),
    ],
)
def test_a_page_in_leichte_sprache_leads_to_it(client: Client, page: str, notice: str) -> None:
    links = html.fromstring(client.get(page, follow=True).text).xpath("//a/@href")
    (found,) = (each for each in links if each.startswith(PAGES))
    assert found.startswith(notice)
    assert NOTE not in client.get(found).text


def test_who_asks_too_often_is_told_so_in_it(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "_PER_HOUR", 0)
    answer = ask(client, ZONE)
    assert (answer.status_code, broken_on(answer.text)) == (429, [])
    assert NOTE not in answer.text
