"""The address that was asked for, in a browser: out of the address bar, kept if wished, on the page of the result."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.barriers import violations
from tests.browser.conftest import Watch

pytestmark = pytest.mark.django_db(transaction=True)
ADDRESS = "Westweg 1, 07743 Jena"
SENTENCE = f"{ADDRESS} liegt im Gebiet DEMO-01"
RESULT = "/rechner/ergebnis/?house.living_area_m2=120&gebiet=DEMO-01"


@pytest.fixture
def asked(page: Page, city: str) -> Page:
    page.goto(f"{city}/adresse/?q=westweg+1")
    return page


def test_the_page_tells_the_address_and_the_bar_does_not(asked: Page, city: str, context: BrowserContext) -> None:
    expect(asked).to_have_url(f"{city}/gebiete/DEMO-01/")
    expect(asked.get_by_role("status")).to_contain_text(SENTENCE)
    assert violations(asked) == []
    assert context.cookies() == []
    asked.reload()
    expect(asked.get_by_role("status")).to_contain_text(SENTENCE)
    asked.goto(f"{city}/gebiete/DEMO-01/?neu")
    expect(asked.get_by_text(ADDRESS)).to_have_count(0)


def test_a_kept_address_stays_in_the_window_until_it_is_forgotten(asked: Page, city: str, watch: Watch) -> None:
    asked.get_by_role("button", name="Adresse merken").click()
    expect(asked.get_by_role("button", name="Adresse vergessen")).to_be_focused()
    asked.goto(f"{city}/gebiete/DEMO-01/?neu")
    expect(asked.get_by_role("status")).to_contain_text(SENTENCE)
    asked.goto(f"{city}/gebiete/DEMO-02/")
    expect(asked.get_by_text(ADDRESS)).to_have_count(0)
    asked.goto(city + RESULT)
    expect(asked.get_by_text(ADDRESS)).to_be_visible()
    asked.get_by_text("PDF mit Ihrer Adresse").click()
    expect(asked.get_by_label("Adresse auf dem PDF")).to_have_value(ADDRESS)
    asked.emulate_media(media="print")
    expect(asked.get_by_text(ADDRESS)).to_be_visible()
    asked.emulate_media(media="screen")
    asked.get_by_role("button", name="Adresse vergessen").click()
    expect(asked.get_by_text(ADDRESS)).to_be_hidden()
    expect(asked.get_by_label("Adresse auf dem PDF")).to_have_value("")
    assert (watch.errors, watch.strangers) == ([], [])


def test_the_pdf_with_the_address_comes_without_javascript_and_cookies(plain_page: Page, city: str) -> None:
    plain_page.goto(city + RESULT)
    plain_page.get_by_text("PDF mit Ihrer Adresse").click()
    plain_page.get_by_label("Adresse auf dem PDF").fill(ADDRESS)
    with plain_page.expect_download() as download:
        plain_page.get_by_role("button", name="Eine Seite mit Adresse").click()
    assert "Westweg" not in download.value.url
    assert download.value.suggested_filename.endswith(".pdf")


def test_a_mistake_has_the_focus(page: Page, city: str) -> None:
    page.goto(f"{city}/adresse/?q=12")
    expect(page.locator("#fehler")).to_be_focused()
    page.get_by_role("link", name="Adresse in Jena").click()
    expect(page.get_by_label("Adresse in Jena")).to_be_focused()
