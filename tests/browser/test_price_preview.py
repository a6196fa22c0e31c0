"""Entering a tariff: the effect comes before saving, without a script too, on a phone, and without barriers."""

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Page, expect

from calculator.models import PriceRecord
from tests.browser.conftest import PHONE, Watch, enter
from tests.browser.test_import_journey import axe

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def desk(city: str) -> str:
    User.objects.create_superuser("clerk")
    return city


def fill_in(page: Page, url: str, value: str) -> None:
    page.goto(f"{url}/verwaltung/calculator/pricerecord/add/")
    page.get_by_label("Preis:", exact=True).select_option("fernwaerme_price_eur_kwh")
    page.get_by_label("Gilt ab:").fill("01.01.2026")
    page.get_by_label("Wert:").fill(value)
    page.get_by_label("Quelle:", exact=True).fill("Preisblatt des Versorgers")
    page.get_by_label("Geprüft am:").fill("02.01.2026")
    page.get_by_role("button", name="Wirkung ansehen").click()


def test_the_effect_is_seen_before_the_price_counts(page: Page, desk: str, watch: Watch) -> None:
    enter(page, desk, "clerk")
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    fill_in(page, desk, "viel")
    expect(page.locator(".errornote")).to_be_visible()
    barriers = axe(page, watch)
    fill_in(page, desk, "0,15")
    expect(page.get_by_role("row", name="Musterhaus 1 Fernwärme")).to_be_visible()
    barriers += axe(page, watch)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert not PriceRecord.objects.exists()
    page.get_by_role("button", name="Speichern").click()
    expect(page.get_by_text("Preis für Fernwärme").first).to_be_visible()
    assert PriceRecord.objects.count() == 1
    assert (barriers, watch.strangers) == ([], [])


def test_both_steps_work_without_a_script(plain_page: Page, desk: str) -> None:
    enter(plain_page, desk, "clerk")
    fill_in(plain_page, desk, "0,15")
    expect(plain_page.get_by_label("Wert:")).to_have_value("0,15")
    with plain_page.expect_navigation():
        plain_page.get_by_role("button", name="Speichern").click()
    assert PriceRecord.objects.get().source == "Preisblatt des Versorgers"
