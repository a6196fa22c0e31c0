"""The address field and the place of the device on the page of the map."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.browser.barriers import violations
from tests.browser.conftest import Watch, arrived
from tests.browser.test_every_page import visit
from tests.browser.test_search_field import IN_THE_WEST, option
from tests.processes import until

pytestmark = pytest.mark.django_db(transaction=True)


def box(page: Page) -> Locator:
    """Turn to the field, which loads its suggestions."""
    page.get_by_label("Adresse in Jena").focus()
    return page.get_by_role("combobox", name="Adresse in Jena")


def answer(page: Page) -> Locator:
    return page.locator("[data-map-answer]")


def test_a_picked_address_is_marked_and_answered_on_the_map(page: Page, city: str) -> None:
    visit(page, f"{city}/karte/")
    box(page).press_sequentially("Ostweg 2a")
    option(page, "Ostweg 2a, 07745 Jena").click()
    expect(answer(page).get_by_role("heading")).to_have_text(
        "Ostweg 2a, 07745 Jena liegt im Gebiet DEMO-02 Gebiet DEMO-02"
    )
    expect(answer(page).get_by_role("heading")).to_be_focused()
    expect(page.locator(".map-mark")).to_have_text("Ostweg 2a, 07745 Jena")
    expect(page.locator(".map-mark")).to_be_in_viewport(ratio=1)
    assert page.url == f"{city}/karte/"


def test_the_next_address_takes_the_mark_along(page: Page, city: str) -> None:
    visit(page, f"{city}/karte/")
    for number in (1, 3):
        box(page).fill(f"Westweg {number}")
        option(page, f"Westweg {number}, 07743 Jena").click()
        expect(page.locator(".map-mark")).to_have_text([f"Westweg {number}, 07743 Jena"])


def test_an_address_at_a_boundary_is_told_with_its_page(page: Page, city: str) -> None:
    visit(page, f"{city}/karte/")
    box(page).press_sequentially("Grenzweg 3")
    option(page, "Grenzweg 3, 07743 Jena").click()
    expect(answer(page).get_by_role("heading")).to_contain_text("liegt an einer Gebietsgrenze")
    answer(page).get_by_role("link", name="Was das heißt und was Sie tun können").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Grenzweg 3, 07743 Jena liegt an einer Gebietsgrenze")


def test_an_address_in_no_zone_is_marked_too(page: Page, city: str) -> None:
    visit(page, f"{city}/karte/")
    box(page).press_sequentially("Waldweg 4")
    option(page, "Waldweg 4, 07743 Jena").click()
    expect(answer(page).get_by_role("heading")).to_contain_text("liegt in keinem Gebiet des Wärmeplans")
    expect(page.locator(".map-mark")).to_have_count(1)


def test_a_typed_address_is_marked_without_being_picked(page: Page, city: str) -> None:
    visit(page, f"{city}/karte/")
    box(page).press_sequentially("ostweg 2a")
    page.keyboard.press("Enter")
    expect(page.locator(".map-mark")).to_have_text("Ostweg 2a, 07745 Jena")
    expect(answer(page).get_by_role("heading")).to_be_focused()
    assert page.url == f"{city}/karte/"


def test_whoever_presses_enter_twice_stays_on_the_map(page: Page, city: str) -> None:
    waiting: list[Route] = []

    def hold(route: Route) -> None:
        waiting.append(route)

    page.route("**/api/v1/suche?*", hold)
    visit(page, f"{city}/karte/")
    box(page).press_sequentially("ostweg 2a")
    page.keyboard.press("Enter")
    assert until(lambda: arrived(page, waiting))
    page.keyboard.press("Enter")
    assert until(lambda: arrived(page, waiting, 2))  # the second ended the first
    with page.expect_response("**/api/v1/suche?*"):
        waiting[-1].continue_()
    expect(page.locator(".map-mark")).to_have_text("Ostweg 2a, 07745 Jena")
    assert page.url == f"{city}/karte/"
    heights = "(name) => Number(getComputedStyle(document.querySelector(`.leaflet-${name}-pane`)).zIndex)"
    assert page.evaluate(heights, "ring") < page.evaluate(heights, "marker"), "nothing strikes the name through"


@pytest.mark.parametrize("text", ["Xylophonplatz 1", "Westweg 99", "Westweg"])
def test_a_text_that_asks_back_goes_to_its_page(page: Page, city: str, text: str) -> None:
    visit(page, f"{city}/karte/")
    box(page).press_sequentially(text)
    page.keyboard.press("Enter")
    page.wait_for_url("**/adresse/?gesucht=*")
    expect(page.get_by_role("heading", level=2, name="Adresse suchen")).to_be_visible()


def test_without_javascript_the_field_is_the_form_of_the_start_page(plain_page: Page, city: str) -> None:
    plain_page.goto(f"{city}/karte/")
    plain_page.get_by_label("Adresse in Jena").fill("Ostweg 2a")
    plain_page.get_by_role("button", name="Gebiet anzeigen").click()
    plain_page.wait_for_url(f"{city}/gebiete/DEMO-02/?*")


def test_the_place_of_the_device_is_shown_with_its_uncertainty(browser: Browser, city: str) -> None:
    place: Any = {**IN_THE_WEST, "accuracy": 40}
    page = browser.new_context(geolocation=place, permissions=["geolocation"]).new_page()
    visit(page, f"{city}/karte/")
    page.get_by_role("button", name="Meinen Standort verwenden").click()
    expect(answer(page).get_by_role("heading")).to_contain_text("liegt im Gebiet DEMO-01")
    expect(page.locator(".map-mark")).to_have_text("Ihr Standort")
    expect(page.locator("path.map-accuracy")).to_be_visible()
    assert page.url == f"{city}/karte/"
    assert violations(page) == []
    page.context.close()


def test_the_way_over_the_map_keeps_the_address_there_and_back(page: Page, city: str) -> None:
    visit(page, f"{city}/karte/")
    box(page).press_sequentially("ostweg 2a")
    page.keyboard.press("Enter")
    answer(page).get_by_role("link", name="Was das für Sie heißt").click()
    page.wait_for_url(f"{city}/gebiete/DEMO-02/")
    expect(page.get_by_role("status").first).to_contain_text("Ostweg 2a, 07745 Jena liegt im Gebiet DEMO-02")
    expect(page.get_by_role("button", name="Adresse merken")).to_be_visible()
    page.go_back()
    expect(page.locator(".map-mark")).to_have_text("Ostweg 2a, 07745 Jena")
    expect(answer(page).get_by_role("heading")).to_contain_text("Ostweg 2a, 07745 Jena liegt im Gebiet DEMO-02")
    assert page.url == f"{city}/karte/"


def test_a_missing_house_is_told(page: Page, city: str) -> None:
    visit(page, f"{city}/karte/")
    box(page).press_sequentially("Westweg 1")
    page.route("**/api/v1/adressen/*", lambda route: route.fulfill(status=404, json={"detail": "Gibt es nicht."}))
    page.route("**/karte/haus/*/", lambda route: route.fulfill(status=404, json={"detail": "Gibt es nicht."}))
    option(page, "Westweg 1, 07743 Jena").click()
    expect(answer(page).get_by_role("heading")).to_have_text("Gibt es nicht.")
    expect(page.locator(".map-mark")).to_have_count(0)


def test_a_link_of_an_unknown_number_shows_its_street(page: Page, city: str) -> None:
    page.goto(f"{city}/adresse/?q=Westweg+99")
    page.get_by_role("link", name="Wählen Sie den Ort auf der Karte.").click()
    expect(answer(page).get_by_role("heading")).to_contain_text("Die Karte zeigt, was Sie gesucht haben.")
    expect(page.locator(".leaflet-control-scale-line")).to_contain_text(" m")
    assert "?" not in page.url


def test_a_link_of_a_boundary_shows_the_house(page: Page, city: str) -> None:
    page.goto(f"{city}/adresse/?q=Grenzweg+3")
    page.get_by_role("link", name="Auf der Karte zeigen").click()
    expect(page.locator(".map-mark")).to_have_text("Grenzweg 3, 07743 Jena")
    expect(answer(page).get_by_role("heading")).to_contain_text("Grenzweg 3, 07743 Jena liegt")


def test_a_link_of_a_place_shows_it(page: Page, city: str) -> None:
    visit(page, f"{city}/karte/#ort=50.9160,11.5662")
    expect(answer(page).get_by_role("heading")).to_contain_text("liegt im Gebiet DEMO-01")
    expect(page.locator(".map-mark")).to_be_in_viewport(ratio=1)


def test_a_link_of_a_zone_shows_it(page: Page, city: str) -> None:
    visit(page, f"{city}/karte/#gebiet=DEMO-04")
    expect(answer(page).get_by_role("heading")).to_have_text("DEMO-04 Gebiet DEMO-04")
    page.evaluate("location.hash = '#gebiet=DEMO-02'")
    expect(answer(page).get_by_role("heading")).to_have_text("DEMO-02 Gebiet DEMO-02")


def test_a_broken_link_shows_the_whole_map(page: Page, city: str, watch: Watch) -> None:
    for broken in ("gebiet=NICHTS", "ort=x,y", "ort=1", "adresse=x", "ausschnitt=1,2,3", "%", "a=<b>"):
        page.goto("about:blank")  # else only the end of the address would change
        visit(page, f"{city}/karte/#{broken}")
        expect(answer(page), broken).to_be_hidden()
        assert watch.errors == [], broken


def test_the_page_of_a_zone_marks_the_house_that_was_asked_for(page: Page, city: str, watch: Watch) -> None:
    visit(page, f"{city}/adresse/?q=Ostweg+2a")
    expect(page.locator(".map-mark")).to_have_text("Ostweg 2a, 07745 Jena")
    expect(page.locator(".map-mark")).to_be_in_viewport(ratio=1)
    assert watch.errors == []


def test_the_page_of_a_zone_that_nobody_asked_for_has_no_mark(page: Page, city: str) -> None:
    visit(page, f"{city}/gebiete/DEMO-02/")
    expect(page.locator(".map-mark")).to_have_count(0)
