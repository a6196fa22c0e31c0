"""Somebody who reads English comes from the address to the result, and hands it on in German."""

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.django_db(transaction=True)


def test_an_english_speaker_finds_the_area_and_the_costs_and_shows_them_in_german(page: Page, city: str) -> None:
    page.goto(f"{city}/en/")
    expect(page.get_by_role("heading", level=1)).to_have_text("How will my house be heated in future?")
    page.get_by_label("Address in Jena").fill("Ostweg 2a")
    page.get_by_role("button", name="Show the area").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("heat network")
    page.get_by_role("link", name=re.compile("Compare heating costs")).first.click()
    page.get_by_label(re.compile("Year of construction")).fill("1975")
    page.get_by_role("button", name="Compare costs").click()
    expect(page).to_have_url(re.compile("/en/rechner/ergebnis/"))
    expect(page.get_by_text("Next:")).to_be_visible()
    amount = page.locator(".first__amount").first.text_content()
    page.get_by_role("link", name="Deutsch").first.click()
    expect(page.get_by_text("Als Nächstes:")).to_be_visible()
    german = page.locator(".first__amount").first.text_content()
    assert re.findall(r"\d+", str(amount)) == re.findall(r"\d+", str(german))


def test_leichte_sprache_leads_from_the_address_to_an_answer_in_it(page: Page, city: str) -> None:
    page.goto(f"{city}/leicht/")
    page.get_by_label("Adresse in Jena").fill("Ostweg 2a")
    page.get_by_role("button", name="Gebiet anzeigen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Hier soll es ein Wärme-Netz geben")
    expect(page.get_by_text("Diese Seite ist in Leichter Sprache.")).to_be_visible()
