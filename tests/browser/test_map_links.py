"""Links to the map that somebody wrote by hand: nothing far away is shown, no word of theirs stands on the page."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Watch

pytestmark = pytest.mark.django_db(transaction=True)


FAR_AWAY = (
    "ort=50.93,1e300",
    "ort=999,999",
    "ort=,",
    "ort=NaN,Infinity",
    "ausschnitt=180,90,-180,-90",
    "ausschnitt=-180,-90,180,90",
    "ausschnitt=1,2,3",
    "gebiet=<script>",
    "strasse=Rufen Sie 0900 an",
)
UNKNOWN = ("0", "9999999999999999", "99999999999999999999999")


def opened(page: Page, city: str, fragment: str) -> None:
    """Come from elsewhere: of a page that is open already, only the end of its address would change."""
    page.goto("about:blank")
    page.goto(f"{city}/karte/#{fragment}")


def test_what_lies_far_away_is_not_shown(page: Page, city: str, watch: Watch) -> None:
    for fragment in FAR_AWAY:
        opened(page, city, fragment)
        expect(page.locator(".leaflet-interactive").first, fragment).to_be_visible()
        expect(page.locator("[data-map-answer]"), fragment).to_be_hidden()
        expect(page.get_by_text("0900"), fragment).to_have_count(0)
        assert watch.errors == [], fragment


def test_a_house_that_nobody_knows_is_said_so(page: Page, city: str) -> None:
    for key in UNKNOWN:
        opened(page, city, f"adresse={key}")
        expect(page.locator("[data-map-answer]"), key).to_contain_text("Diese Adresse gibt es nicht")
        expect(page.locator("[data-map-answer] a"), key).to_have_count(0)
