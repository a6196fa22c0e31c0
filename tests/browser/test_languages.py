"""Somebody who reads English comes from the address to the result, and hands it on in German."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import address_in
from zones.models import Category

pytestmark = pytest.mark.django_db(transaction=True)
TELEPHONE = {"width": 390, "height": 844}


def test_an_english_speaker_finds_the_area_and_the_costs_and_shows_them_in_german(page: Page, city: str) -> None:
    page.goto(f"{city}/en/")
    expect(page.get_by_role("heading", level=1)).to_have_text("How will my house be heated in future?")
    page.get_by_label("Address in Jena").fill(address_in(Category.WAERMENETZ))
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
    field = page.get_by_label("Ihre Straße und die Haus-Nummer")
    field.fill("Westweg 99")
    expect(page.get_by_text("Wir finden das nicht: Prüfen Sie bitte den Namen.").first).to_be_visible()
    field.fill(address_in(Category.WAERMENETZ))
    page.get_by_role("button", name="Suchen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Hier soll es ein Wärme-Netz geben")
    expect(page.get_by_text("Diese Seite ist in Leichter Sprache.")).to_be_visible()
    expect(page.get_by_text("Ihre Adresse:")).to_be_visible()


BLOCK = "house.building_type=mfh&house.build_year=1970&house.living_area_m2=420&house.dwellings=6"


@pytest.mark.parametrize(
    "query",
    [
        "house.build_year=1975",
        f"wer=miete&{BLOCK}&household.flat_area_m2=60&heating.kind=gas_central",
        f"heating.kind=fernwaerme&{BLOCK}",
    ],
    ids=["owner", "tenant", "price unknown"],
)
def test_leichte_sprache_has_answer_and_figures_on_the_first_screen_of_a_phone(
    page: Page, city: str, query: str
) -> None:
    page.set_viewport_size(TELEPHONE)
    page.goto(f"{city}/leicht/rechner/ergebnis/?{query}")
    page.evaluate("document.fonts.ready")  # what is measured stands in our own type
    expect(page.get_by_role("heading", level=1)).to_be_in_viewport()
    bars = page.locator(".first__bar").all()
    assert bars
    for bar in bars[:3]:
        box = bar.bounding_box()
        assert box
        assert box["y"] + box["height"] <= TELEPHONE["height"]
