"""The page of the interface: a link to an address unfolds it, and without scripts it unfolds by hand."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.barriers import violations
from tests.browser.conftest import PHONE

pytestmark = pytest.mark.django_db(transaction=True)
ZONE = "details#zones_api_zone"


def test_a_link_to_an_address_unfolds_it_and_no_other(page: Page, city: str) -> None:
    page.goto(f"{city}/api/v1/#zones_api_sheet")
    expect(page.locator("details#zones_api_sheet")).to_have_attribute("open", "")
    expect(page.locator(ZONE)).not_to_have_attribute("open", "")
    page.locator("table.addresses a[href='#zones_api_zone']").click()
    expect(page.locator(ZONE)).to_have_attribute("open", "")
    expect(page.locator(f"{ZONE} > summary")).to_be_in_viewport()
    assert violations(page) == []


def test_it_is_short_on_a_phone_and_unfolds_without_scripts(browser: Browser, city: str) -> None:
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{city}/api/v1/")
    text = page.locator(f"{ZONE} > .disclosure__body > p").first
    expect(text).to_be_hidden()
    page.locator(f"{ZONE} > summary").click()
    expect(text).to_be_visible()
    context.close()
