"""Reading with the keyboard alone, and the guided check without any script."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.barriers import violations
from tests.browser.conftest import PHONE

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_word_opens_and_closes_by_keyboard_where_it_stands(page: Page, city: str) -> None:
    page.goto(f"{city}/wissen/waermepumpe/")
    word = page.get_by_role("button", name="Kältemittel")
    explanation = page.locator("#wort-kaeltemittel-1")
    expect(explanation).to_be_hidden()
    word.focus()
    page.keyboard.press("Enter")
    expect(explanation).to_be_visible()
    assert violations(page) == []
    page.keyboard.press("Escape")
    expect(explanation).to_be_hidden()
    expect(word).to_be_focused()


def test_the_check_answers_on_a_phone_without_javascript(browser: Browser, city: str) -> None:
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{city}/wissen/sanierung/")
    page.get_by_label("Nein, einzelne Räume blieben kühl").check()
    page.get_by_label("kleine oder alte Rippenheizkörper").check()
    page.get_by_label("Eingestellter Vorlauf in °C").fill("55")
    page.get_by_role("button", name="Auswerten").click()
    expect(page.get_by_role("status")).to_contain_text("Die kühlen Räume brauchen etwas.")
    context.close()
