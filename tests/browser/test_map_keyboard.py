"""The zones on the map as one list: one tab stop, arrow keys, ends, letters; and what a screen reader meets there."""

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.barriers import violations
from tests.browser.test_every_page import visit

pytestmark = pytest.mark.django_db(transaction=True)


def option(page: Page, code: str) -> Locator:
    return page.get_by_role("option", name=re.compile(f"^{code}"))


def link(page: Page, code: str) -> Locator:
    return page.locator(".leaflet-container").get_by_role("link", name=re.compile(f"^{code}"))


def test_the_zones_are_one_list_with_one_tab_stop(page: Page, city: str) -> None:
    visit(page, f"{city}/karte/")
    zones = page.get_by_role("listbox", name=re.compile("Gebiete auf der Karte; mit den Pfeiltasten"))
    expect(zones.get_by_role("option")).to_have_count(4)
    expect(zones.locator("[tabindex='0']")).to_have_count(1)


def test_tab_passes_the_zones_in_one_step(page: Page, city: str) -> None:
    visit(page, f"{city}/karte/")
    option(page, "DEMO-01").focus()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Karte vergrößern")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(option(page, "DEMO-01")).to_be_focused()


def test_tab_comes_from_the_field_to_the_first_zone(page: Page, city: str) -> None:
    """Only shapes are tab stops; the group around them is none."""
    visit(page, f"{city}/karte/")
    page.get_by_role("link", name="Karte überspringen").focus()
    page.keyboard.press("Tab")
    expect(option(page, "DEMO-01")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Karte vergrößern")).to_be_focused()


KEYS = (
    (["ArrowDown"], "DEMO-02"),
    (["ArrowRight", "ArrowRight"], "DEMO-03"),
    (["End"], "DEMO-04"),
    (["End", "ArrowDown"], "DEMO-04"),
    (["End", "ArrowUp"], "DEMO-03"),
    (["End", "ArrowLeft", "Home"], "DEMO-01"),
    (["g"], "DEMO-02"),  # "Gebiet DEMO-02": the next name that begins so
    (["g", "g"], "DEMO-03"),
    (["0", "4"], "DEMO-04"),
    (["p"], "DEMO-04"),  # Prüfgebiet
    (["q"], "DEMO-01"),
)


def test_keys_go_through_the_zones(page: Page, city: str) -> None:
    for keys, code in KEYS:
        visit(page, f"{city}/karte/")
        option(page, "DEMO-01").focus()
        for key in keys:
            page.keyboard.press(key)
        expect(option(page, code), f"{keys}").to_be_focused()
        page.keyboard.press("Tab")
        page.keyboard.press("Shift+Tab")
        expect(option(page, code), f"{keys}").to_be_focused()


def test_the_zone_with_the_focus_has_a_border_above_all(page: Page, city: str) -> None:
    visit(page, f"{city}/karte/")
    rings = page.locator("path.zone-ring")
    option(page, "DEMO-01").focus()
    page.keyboard.press("ArrowDown")
    box = option(page, "DEMO-02").bounding_box()
    ring = rings.last.bounding_box()
    assert box is not None
    assert ring is not None
    assert abs(box["x"] - ring["x"]) < 8
    assert abs(box["width"] - ring["width"]) < 16


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_border_of_the_focus_contrasts_in_forced_colours_too(browser: Browser, city: str, scheme: str) -> None:
    context = browser.new_context(forced_colors="active", color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    visit(page, f"{city}/karte/")
    option(page, "DEMO-01").focus()
    colours = page.locator("path.zone-ring").evaluate_all("paths => paths.map(path => getComputedStyle(path).stroke)")
    assert len(set(colours)) == 2
    assert violations(page) == []
    context.close()


def test_a_zone_outside_the_view_is_brought_into_it(page: Page, city: str) -> None:
    visit(page, f"{city}/karte/")
    scale = page.locator(".leaflet-control-scale-line")
    for _ in range(4):
        before = scale.inner_text()
        page.get_by_role("button", name="Karte vergrößern").click()
        expect(scale).not_to_have_text(before)
    option(page, "DEMO-01").focus()
    page.keyboard.press("End")
    expect(option(page, "DEMO-04")).to_be_focused()
    expect(option(page, "DEMO-04")).to_be_in_viewport()


def test_plus_and_minus_change_the_scale(page: Page, city: str) -> None:
    visit(page, f"{city}/karte/")
    scale = page.locator(".leaflet-control-scale-line")
    before = scale.inner_text()
    option(page, "DEMO-01").focus()
    page.keyboard.press("+")
    expect(scale).not_to_have_text(before)
    page.keyboard.press("-")
    expect(scale).to_have_text(before)


def test_loose_letters_are_hidden_from_screen_readers(page: Page, city: str) -> None:
    visit(page, f"{city}/karte/")
    expect(page.locator(".map-letter").first).to_be_visible()
    snapshot = page.locator(".leaflet-container").aria_snapshot()
    assert not re.search(r"text: [EPHW]\b", snapshot), snapshot
    assert page.locator(".leaflet-container [aria-describedby]").count() == 0


def test_on_the_page_of_a_zone_the_list_begins_with_it_and_leads_on(page: Page, city: str) -> None:
    visit(page, f"{city}/gebiete/DEMO-02/")
    expect(page.locator("path.zone-shape[tabindex='0']")).to_have_attribute("aria-label", re.compile("^DEMO-02"))
    link(page, "DEMO-02").focus()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{city}/gebiete/DEMO-01/")


def test_no_shape_lies_over_the_link_below_the_map(page: Page, city: str) -> None:
    visit(page, f"{city}/gebiete/DEMO-02/")
    below = page.get_by_role("link", name="Alle Gebiete auf der Karte").bounding_box()
    assert below is not None
    for shape in page.locator("path.zone-shape").all():
        box = shape.bounding_box()
        assert box is None or box["y"] + box["height"] <= below["y"]
