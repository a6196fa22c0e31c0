"""Who changes the language keeps what was typed and not sent; no address gets into a link by that."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Watch

pytestmark = pytest.mark.django_db(transaction=True)


def change_to(page: Page, language: str) -> None:
    page.locator("[data-language]").filter(has_text=re.compile(f"^{language}$")).first.click()
    page.wait_for_load_state()


def test_unsent_answers_go_through_all_languages_and_back(page: Page, city: str, watch: Watch) -> None:
    page.goto(f"{city}/en/rechner/?gebiet=DEMO-02")
    page.locator("[name='house.living_area_m2']").fill("140.5")
    page.locator("[name='heating.kind']").select_option("oil")
    for language, start in (("Deutsch", ""), ("Leichte Sprache", "/leicht"), ("English", "/en")):
        change_to(page, language)
        expect(page).to_have_url(f"{city}{start}/rechner/?gebiet=DEMO-02")
        expect(page.locator("[name='house.living_area_m2']")).to_have_value("140.5")
        expect(page.locator("[name='heating.kind']")).to_have_value("oil")
    page.reload()
    expect(page.locator("[name='house.living_area_m2']")).to_have_value("")
    assert watch.errors == []


def test_a_typed_address_goes_along_in_no_link(page: Page, city: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(f"{request.url} {request.post_data or ''}"))
    page.goto(f"{city}/")
    page.locator("[name='q']").evaluate("field => (field.value = 'Xylophonplatz 7')")
    change_to(page, "English")
    expect(page.locator("[name='q']")).to_have_value("Xylophonplatz 7")
    assert page.evaluate("sessionStorage.length") == 0
    # Suggestions ask the server while somebody types, and they look every 100 ms whether a field has changed.
    assert [each for each in asked if "Xylophon" in each and f"{city}/api/" not in each] == []


def test_a_changed_result_goes_along_as_it_is_shown(page: Page, city: str) -> None:
    page.goto(f"{city}/rechner/ergebnis/?house.living_area_m2=120&house.build_year=1975")
    page.locator("#angaben summary").click()
    with page.expect_response(re.compile("house.living_area_m2=150")):
        page.locator("#angaben [name='house.living_area_m2']").fill("150")
        page.keyboard.press("Tab")
    page.wait_for_url(re.compile("house.living_area_m2=150"))
    change_to(page, "English")
    expect(page).to_have_url(re.compile("/en/rechner/ergebnis/.*house.living_area_m2=150"))
    expect(page.locator("#angaben [name='house.living_area_m2']")).to_have_value("150")


def test_an_offer_goes_along_with_its_rows(page: Page, city: str) -> None:
    page.goto(f"{city}/rechner/angebot/")
    rows = "".join(f"Posten {number}\t{number}.250,50\n" for number in range(1, 13))
    page.locator("[name='paste']").fill(rows)
    change_to(page, "English")
    expect(page).to_have_url(f"{city}/en/rechner/angebot/")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    change_to(page, "Deutsch")
    expect(page.locator("[id$='12.label'], [id*='12'][value='Posten 12']").first).to_have_value("Posten 12")
    expect(page.locator("#angebot-summen")).to_contain_text("81.006,00")
