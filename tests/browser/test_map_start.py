"""How the interactive map begins: in short steps behind the drawing, and on the page of a zone once it comes near."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_every_page import MAP_THAT_STANDS

pytestmark = pytest.mark.django_db(transaction=True)
TELEPHONE = {"width": 390, "height": 844}
# The map never gets beyond the first pause in which somebody could see it.
HANGING = """
const go = scheduler.yield.bind(scheduler);
scheduler.yield = () => (document.querySelector(".leaflet-container") ? new Promise(() => {}) : go());
"""
# Three steps of seven milliseconds each; returns how many pauses lay between them, and what was done.
BUSY = """async () => {
    const go = scheduler.yield.bind(scheduler);
    let pauses = 0;
    scheduler.yield = () => { pauses += 1; return go(); };
    const done = [];
    await window.mapPauses.each(["a", "b", "c"], (one, index) => {
        const until = performance.now() + 7;
        while (performance.now() < until);
        done.push(`${index} ${one}`);
    });
    return [pauses, done];
}"""
STYLED = "() => [...document.querySelectorAll('link[rel=stylesheet]')].every(link => link.sheet)"
SIZE = "of => ['width', 'height'].map(side => document.querySelector(of).getBoundingClientRect()[side])"


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=TELEPHONE)  # type: ignore[arg-type]
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", ["/karte/", "/gebiete/DEMO-01/"])
def test_until_the_map_stands_the_drawing_leads_to_the_zones(page: Page, city: str, path: str) -> None:
    page.add_init_script(HANGING)
    page.goto(city + path, wait_until="commit")
    page.locator(".map__drawing").wait_for()
    page.wait_for_function(STYLED)
    before = page.evaluate(SIZE, ".map__drawing")
    page.locator(".leaflet-container").wait_for()
    assert page.evaluate(SIZE, ".map__drawing") == pytest.approx(before)
    expect(page.locator(".leaflet-map-pane")).to_be_hidden()
    page.locator(".map__drawing").get_by_role("link", name=re.compile("^DEMO-02")).click()
    expect(page).to_have_url(f"{city}/gebiete/DEMO-02/")


def test_without_pauses_of_the_browser_the_map_makes_its_own(page: Page, city: str) -> None:
    page.add_init_script("delete window.scheduler")
    page.goto(f"{city}/karte/")
    page.locator(MAP_THAT_STANDS).wait_for()
    expect(page.get_by_role("option")).to_have_count(4)


def test_long_work_gives_way_between_its_steps(page: Page, city: str) -> None:
    page.goto(f"{city}/karte/")
    page.locator(MAP_THAT_STANDS).wait_for()
    assert page.evaluate(BUSY) == [3, ["0 a", "1 b", "2 c"]]


def test_on_a_telephone_the_map_of_a_zone_is_loaded_when_it_comes_near(phone: Page, city: str) -> None:
    asked: list[str] = []
    phone.on("request", lambda request: asked.append(request.url))
    phone.goto(f"{city}/gebiete/DEMO-01/", wait_until="networkidle")
    parts = re.compile(r"leaflet\.js|js/map\.js|gebiete\.geojson|kacheln")
    assert list(filter(parts.search, asked)) == []
    phone.locator("[data-map]").scroll_into_view_if_needed()
    phone.locator(MAP_THAT_STANDS).wait_for()
    assert len(list(filter(parts.search, asked))) > 2


def test_on_a_telephone_the_keyboard_finds_the_map_of_a_zone_too(phone: Page, city: str) -> None:
    phone.goto(f"{city}/gebiete/DEMO-01/")
    phone.get_by_role("link", name="Karte überspringen").focus()
    phone.keyboard.press("Tab")
    phone.locator(MAP_THAT_STANDS).wait_for()
    expect(phone.locator("path.zone-shape:focus")).to_have_count(1)
    phone.keyboard.press("Tab")
    expect(phone.get_by_role("button", name="Karte vergrößern")).to_be_focused()
