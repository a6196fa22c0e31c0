"""A part of a page that depends on its arguments alone is written once for each language, and is that of no other."""

import re
from datetime import date

import pytest
from django.template import Context, Template
from django.test import Client
from django.urls import reverse
from django.utils import translation

from jena_waerme.languages import LANGUAGES, speaking_in
from zones.city_contacts import Contact, ContactTopic
from zones.city_files import Url

CARDS = Template('{% load fixed %}{% fixed "components/contacts.html" contacts=contacts %}')
OFFICE = Contact("Amt <für> Wärme", "Auskunft", Url("https://example.org/"), "example.org", (ContactTopic.PLAN,))


def cards(*contacts: Contact) -> str:
    return CARDS.render(Context({"contacts": list(contacts)}))


def test_what_is_equal_gives_the_same_text_and_what_is_not_another_one() -> None:
    moved = Contact(**{**vars(OFFICE), "street": "Am Anger 1", "source": "Aushang", "seen_on": date(2026, 11, 2)})
    assert cards(OFFICE) == cards(Contact(**vars(OFFICE)))
    assert "Amt &lt;für&gt; Wärme" in cards(OFFICE)
    assert "Am Anger 1" not in cards(OFFICE)
    assert "Am Anger 1" in cards(moved)
    assert cards(OFFICE, moved).count("Amt &lt;für&gt; Wärme") > cards(OFFICE).count("Amt &lt;für&gt; Wärme")


def test_a_text_of_a_template_is_said_in_the_language_of_the_moment_and_escaped_as_by_django() -> None:
    page = Template('{% translate "Karte" %}{% translate "Karte" as kept %}|{{ kept }}|{% translate name %}|100 %')
    text = Context({"name": "<Karte>"})
    assert page.render(text) == "Karte|Karte|&lt;Karte&gt;|100 %"
    with translation.override("en"):
        assert page.render(text) == "Map|Map|&lt;Karte&gt;|100 %"
    assert page.render(text) == "Karte|Karte|&lt;Karte&gt;|100 %"


def test_an_address_of_a_template_is_that_of_the_language_of_the_moment() -> None:
    page = Template("{% url 'zones:help' %}|{% url 'zones:zone' code %}|{% url 'zones:help' as kept %}{{ kept }}")
    german = page.render(Context({"code": "A-1"}))
    assert german == "/hilfe/|/gebiete/A-1/|/hilfe/"
    with speaking_in(next(each for each in LANGUAGES if each.code == "en")):
        assert page.render(Context({"code": "A-1"})) == "|".join(f"/en{each}" for each in german.split("|"))
    assert page.render(Context({"code": "A-1"})) == german


@pytest.mark.django_db
def test_the_footer_speaks_the_language_of_its_page(client: Client) -> None:
    german = client.get(reverse("zones:help")).content.decode()
    english = client.get("/en/hilfe/").content.decode()
    assert client.get(reverse("zones:help")).content.decode() == german
    address = reverse("zones:accessibility")
    assert f'href="{address}">Barrierefreiheit</a>' in german
    assert f'href="/en{address}">Accessibility</a>' in english


@pytest.mark.django_db
@pytest.mark.parametrize("start", ["", "/en", "/leicht"])
def test_the_header_marks_the_page_that_it_stands_on_and_no_other(client: Client, start: str) -> None:
    client.get(f"{start}/impressum/")  # the header of another page is remembered by then
    home, imprint = (client.get(f"{start}{path}").content.decode() for path in ("/", "/impressum/"))
    here = re.findall(r'href="([^"]+)"\s+aria-current="page"', home.split("</header>")[0])
    assert here == [f"{start}/"] * 2  # the line, and the menu of narrow screens
    assert 'aria-current="page"' not in imprint.split("</header>")[0]


@pytest.mark.django_db
def test_an_address_without_a_language_is_german_whatever_was_spoken_before(client: Client) -> None:
    with translation.override("en"):
        page = client.get("/impressum/").content.decode()
    assert "Rückmeldung" in page
    assert "Feedback" not in page
