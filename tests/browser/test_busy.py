"""The page that asks for patience when too many want paper at once."""

from threading import BoundedSemaphore

import pytest
from playwright.sync_api import Page, expect

from calculator.reports.pdf import render
from tests.browser.barriers import violations
from tests.browser.conftest import PHONE
from tests.browser.test_every_page import visit

pytestmark = pytest.mark.django_db(transaction=True)


def test_who_waits_for_paper_finds_no_barrier_and_tries_again(
    page: Page, city: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(render, "_PLACES", BoundedSemaphore(1))
    page.set_viewport_size({"width": PHONE["width"], "height": PHONE["height"]})
    with render._PLACES:
        assert visit(page, f"{city}/rechner/ergebnis.pdf?v=2&stand=2026-11-23&systems=heat_pump,gas") == 503
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    again = page.get_by_role("link", name="Noch einmal versuchen")
    expect(again).to_be_visible()
    with page.expect_download() as download:
        again.click()
    assert download.value.suggested_filename == "kostenvergleich-2026-11-23.pdf"
