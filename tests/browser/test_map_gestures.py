"""One finger and the wheel move the page; two fingers, Ctrl and buttons move the map."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.test_every_page import visit

pytestmark = pytest.mark.django_db(transaction=True)
# Where a zone stands on the map, in CSS pixels from its corner.
PLACE_OF_ZONE = """() => {
    const [zone, map] = ["path.zone-shape", ".leaflet-container"].map(
        (one) => document.querySelector(one).getBoundingClientRect());
    return [zone.x - map.x, zone.y - map.y];
}"""


@pytest.fixture
def phone(browser: Browser, city: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    visit(page, f"{city}/karte/")
    yield page
    context.close()


def middle(page: Page) -> tuple[float, float]:
    page.locator(".leaflet-container").scroll_into_view_if_needed()
    box = page.locator(".leaflet-container").bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def drag(page: Page, *, fingers: int, up_px: int) -> None:
    """Put fingers beside each other on the middle of the map and draw them up."""
    x, y = middle(page)
    session = page.context.new_cdp_session(page)
    for kind, done in [("touchStart", 0), *[("touchMove", step) for step in range(1, 11)]]:
        points = [{"x": x + 60 * number, "y": y - up_px * done / 10, "id": number} for number in range(fingers)]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def hint(page: Page, text: str) -> Locator:
    return page.locator(".map-hint--shown", has_text=text)


def test_one_finger_moves_the_page_and_is_told_how_the_map_moves(phone: Page) -> None:
    middle(phone)
    page_before, map_before = phone.evaluate("scrollY"), phone.evaluate(PLACE_OF_ZONE)
    drag(phone, fingers=1, up_px=150)
    phone.wait_for_function("before => scrollY > before", arg=page_before)
    assert phone.evaluate(PLACE_OF_ZONE) == map_before
    expect(phone.locator(".map-hint")).to_have_text("Mit zwei Fingern verschieben Sie die Karte.")
    expect(phone.locator(".map-hint--shown")).to_have_count(0)


def test_two_fingers_move_the_map_and_not_the_page(phone: Page) -> None:
    middle(phone)
    page_before, map_before = phone.evaluate("scrollY"), phone.evaluate(PLACE_OF_ZONE)
    drag(phone, fingers=2, up_px=100)
    phone.wait_for_function(f"before => ({PLACE_OF_ZONE})()[1] < before - 50", arg=map_before[1])
    assert phone.evaluate("scrollY") == page_before


def test_a_mouse_drags_the_map(page: Page, city: str) -> None:
    visit(page, f"{city}/karte/")
    x, y = middle(page)
    before = page.evaluate(PLACE_OF_ZONE)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x, y - 60, steps=5)
    page.mouse.up()
    page.wait_for_function(f"before => ({PLACE_OF_ZONE})()[1] < before - 30", arg=before[1])


def test_the_wheel_moves_the_page_and_tells_of_the_key(page: Page, city: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 500})
    visit(page, f"{city}/karte/")
    scale = page.locator(".leaflet-control-scale-line")
    before = scale.inner_text()
    page.mouse.move(*middle(page))
    scrolled = page.evaluate("scrollY")
    page.mouse.wheel(0, 120)
    page.wait_for_function("before => scrollY > before", arg=scrolled)
    expect(hint(page, "Mit Strg und dem Mausrad ändern Sie den Maßstab.")).to_have_count(1)
    assert scale.inner_text() == before


def test_the_wheel_with_ctrl_changes_the_scale(page: Page, city: str) -> None:
    visit(page, f"{city}/karte/")
    scale = page.locator(".leaflet-control-scale-line")
    before = scale.inner_text()
    page.mouse.move(*middle(page))
    page.keyboard.down("Control")
    page.mouse.wheel(0, -300)
    page.keyboard.up("Control")
    expect(scale).not_to_have_text(before)


BUTTONS = (
    ("Karte nach Norden verschieben", 1, 1),
    ("Karte nach Süden verschieben", 1, -1),
    ("Karte nach Westen verschieben", 0, 1),
    ("Karte nach Osten verschieben", 0, -1),
)


def test_buttons_move_the_map(page: Page, city: str) -> None:
    for name, axis, sign in BUTTONS:
        visit(page, f"{city}/karte/")
        before = page.evaluate(PLACE_OF_ZONE)[axis]
        page.get_by_role("button", name=name).click()
        moved = f"([before, axis, sign]) => (({PLACE_OF_ZONE})()[axis] - before) * sign > 50"
        page.wait_for_function(moved, arg=[before, axis, sign])


def test_buttons_are_large_enough_to_hit(phone: Page) -> None:
    for button in phone.locator(".leaflet-control-container").get_by_role("button").all():
        box = button.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 24
