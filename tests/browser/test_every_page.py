"""What holds for every page and every outcome: no barrier that axe finds, no overflow, no stranger, no error."""

import pytest
from django.test import Client
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.browser.barriers import violations
from tests.browser.conftest import DESKTOP, PHONE, Watch
from tests.browser.pages import EVERY, FOUND, REFUSED

pytestmark = pytest.mark.django_db(transaction=True)
# The mark in the language of a page, by how its address begins.
MARKS = {
    "": "Demonstration – nicht die beschlossenen Gebiete",
    "en": "Demonstration – not the adopted areas",
    "leicht": "Das sind nicht die echten Gebiete der Stadt.",
}
MAP_THAT_STANDS = ".leaflet-container:not(:has(.map__drawing))"
REFUSAL = "Failed to load resource"  # what the console says of a page whose status is 400 or 404


def visit(page: Page, url: str) -> int:
    """Open a page, wait until its map (if any) stands, and return the status."""
    answer = page.goto(url)
    assert answer is not None
    if page.locator("[data-map]").count() and page.evaluate("matchMedia('(scripting: enabled)').matches"):
        is_late = page.locator("script[src*='map-later']").count()
        if is_late:
            page.locator("[data-map]").scroll_into_view_if_needed()
        page.locator(MAP_THAT_STANDS).wait_for(state="attached")
        if is_late:
            page.evaluate("scrollTo({ top: 0, behavior: 'instant' })")
    return answer.status


def width(page: Page) -> int:
    """Return how wide the page is, what has to be scrolled to sideways included."""
    return int(page.evaluate("document.documentElement.scrollWidth"))


def test_no_barrier_error_stranger_or_overflow_in_either_scheme_and_on_a_small_phone(
    page: Page, city: str, watch: Watch
) -> None:
    """The dark page is the same one in other colours, so only their contrast is looked at again.

    Another question to a page that was looked at on the phone already is looked at for its layout and colours.
    """
    found, too_wide, known = [], {}, set[str]()
    for path in EVERY:
        page.set_viewport_size(DESKTOP)  # type: ignore[arg-type]
        page.emulate_media(color_scheme="light")
        assert (visit(page, city + path) in {400, 404}) is (path in REFUSED), path
        found += [f"{path}: {error}" for error in watch.errors if path in FOUND or not error.startswith(REFUSAL)]
        found += violations(page)
        page.emulate_media(color_scheme="dark")
        found += violations(page, only_colours=True)
        page.set_viewport_size(PHONE)  # type: ignore[arg-type]
        if page.locator("[data-map]").count():
            visit(page, city + path)  # a map is made for the window in which it opens
        if width(page) > PHONE["width"]:
            too_wide[path] = width(page)
        found += violations(page, only_layout=path.partition("?")[0] in known)
        known.add(path.partition("?")[0])
        watch.errors.clear()  # what axe's own script does to the page is not the page's fault
    assert (found, too_wide, watch.strangers) == ([], {}, [])


@pytest.mark.parametrize("path", ["/", "/karte/", "/adresse/?q=Westweg+1"])
def test_axe_finds_nothing_while_no_plan_is_published(page: Page, live_server: LiveServer, path: str) -> None:
    visit(page, live_server.url + path)
    assert violations(page) == []


def test_axe_finds_nothing_while_suggestions_are_open(page: Page, city: str) -> None:
    page.goto(city)
    page.get_by_label("Adresse in Jena").press_sequentially("Westweg")
    page.get_by_role("option").first.wait_for()
    assert violations(page) == []


def test_nothing_is_wider_than_a_small_phone_without_javascript(browser: Browser, city: str) -> None:
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)  # type: ignore[arg-type]
    page = context.new_page()
    too_wide = {}
    for path in EVERY:
        visit(page, city + path)
        if width(page) > PHONE["width"]:
            too_wide[path] = width(page)
    context.close()
    assert too_wide == {}


@pytest.mark.usefixtures("city")
def test_the_mark_of_a_demonstration_is_on_every_page(client: Client) -> None:
    for path in EVERY:
        page = client.get(path, follow=True).content.decode()
        assert MARKS.get(path.split("/")[1], MARKS[""]) in page, path


def test_every_page_can_be_skipped_to_its_content(page: Page, city: str) -> None:
    page.goto(city)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#inhalt")).to_be_focused()
