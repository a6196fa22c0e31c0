"""A part of a page that depends on its arguments alone is written once for each language, and is that of no other."""

from datetime import date

import pytest
from django.template import Context, Template
from django.test import Client
from django.urls import reverse

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


@pytest.mark.django_db
def test_the_footer_speaks_the_language_of_its_page(client: Client) -> None:
    german = client.get(reverse("zones:help")).content.decode()
    english = client.get("/en/hilfe/").content.decode()
    assert client.get(reverse("zones:help")).content.decode() == german
    address = reverse("zones:accessibility")
    assert f'href="{address}">Barrierefreiheit</a>' in german
    assert f'href="/en{address}">Accessibility</a>' in english
