"""A citizen's way from address to zone and on to the costs, with and without JavaScript."""

import re
from contextlib import suppress

import pytest
from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Watch, held

pytestmark = pytest.mark.django_db(transaction=True)


def field(page: Page) -> Locator:
    return page.get_by_label("Adresse in Jena")


def test_without_javascript_an_address_leads_to_its_zone_and_to_the_costs(plain_page: Page, city: str) -> None:
    plain_page.goto(city)
    field(plain_page).fill("westweg 1")
    plain_page.get_by_role("button", name="Gebiet anzeigen").click()
    expect(plain_page).to_have_url(re.compile("/gebiete/DEMO-01/[?]gesucht="))
    expect(plain_page.get_by_role("status")).to_contain_text("Westweg 1, 07743 Jena liegt im Gebiet DEMO-01")
    expect(plain_page.get_by_role("heading", level=1)).to_have_text(
        "Hier sieht der Plan eine eigene Heizung je Gebäude vor"
    )
    plain_page.get_by_text("Der ganze Steckbrief mit Quellen").click()
    expect(plain_page.get_by_text("1.234,5")).to_be_visible()
    compare_costs(plain_page, city)


def test_with_javascript_an_address_leads_to_its_zone_and_to_the_costs(page: Page, city: str, watch: Watch) -> None:
    page.goto(city)
    field(page).press_sequentially("westweg 1")
    page.get_by_role("option", name="Westweg 1, 07743 Jena").click()
    expect(page).to_have_url(f"{city}/gebiete/DEMO-01/")
    compare_costs(page, city)
    assert (watch.errors, watch.strangers) == ([], [])


def compare_costs(page: Page, city: str) -> None:
    """Go from a zone to the comparison of a house, as far as the figures of both heatings."""
    page.get_by_role("link", name="Heizkosten vergleichen").click()
    expect(page).to_have_url(f"{city}/rechner/?gebiet=DEMO-01")
    page.get_by_label("Baujahr", exact=True).fill("1965")
    page.get_by_role("button", name="Kosten vergleichen").click()
    expect(page.locator("h1#antwort")).to_be_visible()
    expect(page.locator("#ergebnis-teil")).to_contain_text("1965")
    expect(page.locator("#ergebnis-teil")).to_contain_text(re.compile(r"nach\s20 Jahren insgesamt am wenigsten"))


def test_without_javascript_another_address_after_an_outcome_is_the_one_answered(plain_page: Page, city: str) -> None:
    plain_page.goto(f"{city}/adresse/?q=Grenzweg")
    plain_page.get_by_role("link", name="Grenzweg 3, 07743 Jena").click()
    expect(plain_page.get_by_role("heading", level=1)).to_have_text(
        "Grenzweg 3, 07743 Jena liegt an einer Gebietsgrenze"
    )
    field(plain_page).fill("Ostweg 2a")
    plain_page.get_by_role("button", name="Gebiet anzeigen").click()
    expect(plain_page).to_have_url(re.compile("/gebiete/DEMO-02/[?]gesucht="))


def test_without_javascript_the_map_is_a_drawing_of_links(plain_page: Page, city: str) -> None:
    plain_page.goto(f"{city}/karte/")
    drawing = plain_page.get_by_role("group", name=re.compile("Karte der Wärmeversorgungsgebiete"))
    expect(drawing.get_by_role("link")).to_have_count(4)
    drawing.get_by_role("link", name=re.compile("DEMO-02")).click()
    expect(plain_page).to_have_url(f"{city}/gebiete/DEMO-02/")


def test_suggestions_start_at_the_third_character(page: Page, city: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "/api/" in request.url else None)
    page.goto(city)
    field(page).press_sequentially("We")
    page.wait_for_timeout(400)
    assert asked == []
    field(page).press_sequentially("stweg")
    expect(page.get_by_role("option", name="Westweg", exact=True)).to_be_visible()


def test_the_combobox_is_complete_by_keyboard(page: Page, city: str, watch: Watch) -> None:
    page.goto(city)
    field(page).focus()
    page.keyboard.type("Westweg 1")
    expect(page.get_by_role("option")).to_have_text(["Westweg 1, 07743 Jena"])  # not yet so after "Westweg"
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("option", name="Westweg 1, 07743 Jena")).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{city}/gebiete/DEMO-01/")
    assert watch.errors == []


def test_escape_closes_the_suggestions_and_keeps_the_text(page: Page, city: str) -> None:
    page.goto(city)
    field(page).press_sequentially("Westweg 1")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(field(page)).to_have_value("Westweg 1")


def test_an_unchosen_text_is_sent_as_it_is(page: Page, city: str) -> None:
    page.goto(city)
    field(page).press_sequentially("ostweg 2a")
    page.get_by_role("button", name="Gebiet anzeigen").click()
    expect(page).to_have_url(f"{city}/gebiete/DEMO-02/")


def test_a_click_on_the_map_answers_for_that_place(page: Page, city: str, watch: Watch) -> None:
    page.goto(f"{city}/karte/")
    page.locator("path.zone-shape[aria-label^='DEMO-03']").click()
    panel = page.locator("[data-map-answer]")
    expect(panel).to_contain_text("liegt im Gebiet DEMO-03")
    panel.get_by_role("link").click()
    expect(page).to_have_url(f"{city}/gebiete/DEMO-03/")
    assert (watch.errors, watch.strangers) == ([], [])


def test_a_slow_answer_does_not_replace_that_of_a_later_click(page: Page, city: str) -> None:
    page.goto(f"{city}/karte/")
    with held(page, "**/api/v1/punkt?*") as questions:
        page.locator("path.zone-shape[aria-label^='DEMO-03']").click()
    page.locator("path.zone-shape[aria-label^='DEMO-01']").click()
    panel = page.locator("[data-map-answer]")
    expect(panel).to_contain_text("liegt im Gebiet DEMO-01")
    with suppress(PlaywrightError):  # the page may have given up this question
        questions[0].fulfill(json={"outcome": "outside_zones", "sentence": "Die verspätete Antwort."})
    page.wait_for_timeout(300)
    expect(panel).to_contain_text("liegt im Gebiet DEMO-01")


def test_enter_on_a_zone_of_the_map_answers_for_it(page: Page, city: str) -> None:
    page.goto(f"{city}/karte/")
    page.get_by_role("option", name=re.compile("^DEMO-04")).focus()
    page.keyboard.press("Enter")
    answer = page.get_by_role("region", name="DEMO-04 Gebiet DEMO-04")
    expect(answer).to_contain_text("Prüfgebiet Wärmenetz")


def test_the_map_of_a_zone_leads_to_its_neighbours(page: Page, city: str) -> None:
    page.goto(f"{city}/gebiete/DEMO-01/")
    page.get_by_role("link", name=re.compile("^DEMO-02")).press("Enter")
    expect(page).to_have_url(f"{city}/gebiete/DEMO-02/")


def test_the_map_takes_over_the_focus_of_the_drawing_that_it_replaces(page: Page, city: str) -> None:
    with held(page, "**/gebiete.geojson") as zones:
        page.goto(f"{city}/gebiete/DEMO-01/")
    page.locator(".map__drawing").get_by_role("link", name=re.compile("^DEMO-02")).focus()
    zones[0].continue_()
    expect(page.locator("path.zone-shape[aria-label^='DEMO-02']")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{city}/gebiete/DEMO-02/")
