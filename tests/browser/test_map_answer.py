"""The answer of the map: in view without scrolling, heard, named, and left again."""

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.barriers import violations
from tests.browser.conftest import PHONE
from tests.browser.test_every_page import visit
from zones.models import Address

pytestmark = pytest.mark.django_db(transaction=True)
SCREENS = [(1280, 900), (1366, 768), (390, 844)]


def zone(page: Page, code: str) -> Locator:
    return page.locator(f"path.zone-shape[aria-label^='{code}']")


def answer(page: Page) -> Locator:
    return page.locator("[data-map-answer]")


def told(page: Page) -> Locator:
    return page.locator("[data-map-told]")


@pytest.fixture(params=SCREENS, ids=[f"{width}x{height}" for width, height in SCREENS])
def screen(request: pytest.FixtureRequest, page: Page, city: str) -> Page:
    """The page of the map, just opened and not scrolled."""
    width, height = request.param
    page.set_viewport_size({"width": width, "height": height})
    visit(page, f"{city}/karte/")
    return page


def click_what_is_seen(page: Page) -> None:
    """Click into the part of the map that is on the screen, as a finger or a mouse would."""
    box = page.locator(".leaflet-container").bounding_box()
    screen = page.viewport_size
    assert box is not None
    assert screen is not None
    page.mouse.click(box["x"] + box["width"] * 0.4, min(box["y"] + box["height"] * 0.45, screen["height"] - 30))


def test_a_click_is_answered_in_view(screen: Page) -> None:
    click_what_is_seen(screen)
    for part in (answer(screen).get_by_role("heading"), answer(screen).get_by_role("link")):
        expect(part).to_be_in_viewport(ratio=1)
    assert screen.evaluate("scrollY") == 0


def test_enter_on_a_zone_is_answered_in_view_with_focus(screen: Page) -> None:
    zone(screen, "DEMO-02").focus()
    screen.keyboard.press("Enter")
    heading = answer(screen).get_by_role("heading", name="DEMO-02 Gebiet DEMO-02")
    expect(heading).to_be_focused()
    expect(heading).to_be_in_viewport(ratio=1)
    screen.keyboard.press("Tab")
    expect(answer(screen).get_by_role("link", name="Was das für Sie heißt")).to_be_focused()
    expect(answer(screen).get_by_role("link")).to_be_in_viewport(ratio=1)
    screen.keyboard.press("Enter")
    screen.wait_for_url("**/gebiete/DEMO-02/")


def test_the_answer_names_zone_kind_and_meaning(page: Page, city: str) -> None:
    visit(page, f"{city}/karte/")
    zone(page, "DEMO-01").click()
    expect(answer(page).get_by_role("heading")).to_have_text("Der gewählte Ort liegt im Gebiet DEMO-01 Gebiet DEMO-01")
    expect(answer(page)).to_contain_text("Gebiet für die dezentrale Wärmeversorgung")
    expect(answer(page)).to_contain_text("Hier sieht der Plan eine eigene Heizung je Gebäude vor")
    expect(answer(page)).to_contain_text("In dieser Demonstration:")


def test_on_paper_the_answer_has_no_buttons(page: Page, city: str) -> None:
    visit(page, f"{city}/karte/#gebiet=DEMO-01")
    expect(answer(page).get_by_role("button")).to_have_count(2)
    page.emulate_media(media="print")
    expect(answer(page)).to_be_visible()
    expect(answer(page).get_by_role("button")).to_have_count(0)


def test_a_click_is_told_to_the_ear_without_moving_the_focus(page: Page, city: str) -> None:
    visit(page, f"{city}/karte/")
    expect(told(page)).to_have_role("status")
    zone(page, "DEMO-01").click()
    sentence = "Der gewählte Ort liegt im Gebiet DEMO-01 Gebiet DEMO-01. Gebiet für die dezentrale Wärmeversorgung"
    expect(told(page)).to_contain_text(sentence)
    expect(answer(page).get_by_role("heading")).not_to_be_focused()


def test_a_place_at_a_boundary_is_told_with_its_page(page: Page, city: str) -> None:
    visit(page, f"{city}/karte/")
    house = page.request.get(f"{city}/karte/haus/{Address.objects.get(street='Grenzweg').key}/").json()
    at_the_house = f"{city}/api/v1/punkt?lat={house['lat']}&lon={house['lon']}"
    page.route("**/api/v1/punkt?*", lambda route: route.fulfill(response=page.request.get(at_the_house)))
    zone(page, "DEMO-01").click()
    expect(answer(page).get_by_role("heading")).to_contain_text("liegt an einer Gebietsgrenze")
    expect(answer(page).get_by_role("link")).to_have_text("Was das heißt und was Sie tun können")


def test_a_click_beside_the_zones_is_answered_too(page: Page, city: str) -> None:
    visit(page, f"{city}/karte/")
    page.locator(".leaflet-container").click(position={"x": 5, "y": 300})
    expect(answer(page).get_by_role("heading")).to_contain_text("Gebiet")
    expect(answer(page).get_by_role("link")).to_have_text("Was das heißt und was Sie tun können")


def test_the_button_enlarges_the_zone(page: Page, city: str) -> None:
    visit(page, f"{city}/karte/")
    zone(page, "DEMO-01").click()
    before = zone(page, "DEMO-01").bounding_box()
    answer(page).get_by_role("button", name="Gebiet vergrößern").click()
    assert before is not None
    page.wait_for_function(
        "width => document.querySelector(\"path.zone-shape[aria-label^='DEMO-01']\").getBoundingClientRect().width"
        " > width * 1.5",
        arg=before["width"],
    )


@pytest.mark.parametrize("way", ["Escape", "button"])
def test_closing_returns_to_the_zone(page: Page, city: str, way: str) -> None:
    visit(page, f"{city}/karte/")
    zone(page, "DEMO-03").focus()
    page.keyboard.press("Enter")
    expect(answer(page).get_by_role("heading")).to_be_focused()
    if way == "Escape":
        page.keyboard.press("Escape")
    else:
        page.get_by_role("button", name="Auskunft schließen").click()
    expect(answer(page)).to_be_hidden()
    expect(zone(page, "DEMO-03")).to_be_focused()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_an_open_answer(browser: Browser, city: str, scheme: str) -> None:
    context = browser.new_context(viewport=PHONE, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    visit(page, f"{city}/karte/")
    zone(page, "DEMO-01").focus()
    page.keyboard.press("Enter")
    expect(answer(page)).to_be_visible()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    context.close()


def test_with_text_twice_as_large_the_answer_is_still_reached(page: Page, city: str) -> None:
    page.set_viewport_size({"width": 640, "height": 450})  # 1280 × 900 at 200 %
    visit(page, f"{city}/karte/")
    zone(page, "DEMO-01").focus()
    page.keyboard.press("Enter")
    expect(answer(page).get_by_role("heading")).to_be_in_viewport(ratio=1)
    page.keyboard.press("Tab")
    expect(answer(page).get_by_role("link")).to_be_in_viewport(ratio=1)
