"""The address field by keyboard and by the roles that a screen reader knows, and the place of the device."""

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.barriers import violations
from tests.browser.conftest import PHONE, Watch

pytestmark = pytest.mark.django_db(transaction=True)
QUESTIONS = "**/api/v1/adressen?*"
FOUR_TIMES_ENLARGED = {"width": 320, "height": 256}  # what 1280 × 1024 is at 400 %
IN_THE_WEST = {"longitude": 11.5662, "latitude": 50.9160}  # inside DEMO-01


def box(page: Page) -> Locator:
    return page.get_by_role("combobox", name="Adresse in Jena")


def option(page: Page, name: str) -> Locator:
    return page.get_by_role("option", name=name, exact=True)


def test_a_screen_reader_hears_what_it_is_and_how_many_there_are(page: Page, city: str) -> None:
    page.goto(city)
    expect(box(page)).to_have_attribute("aria-expanded", "false")
    expect(box(page)).to_have_attribute("aria-autocomplete", "list")
    hints = box(page).get_attribute("aria-describedby") or ""
    told = " ".join(page.locator(f"#{hint}").text_content() or "" for hint in hints.split())
    assert "zum Beispiel „Markt 1“" in told
    assert "Mit den Pfeiltasten" in told
    box(page).press_sequentially("Westweg")
    expect(box(page)).to_have_attribute("aria-expanded", "true")
    listed = page.get_by_role("listbox")
    expect(listed).to_have_attribute("id", box(page).get_attribute("aria-controls") or "")
    expect(listed.get_by_role("option")).to_have_text(["Westweg", "Westweg 1, 07743 Jena", "Westweg 3, 07743 Jena"])
    expect(page.get_by_role("status").filter(has_text="3 Vorschläge verfügbar.")).to_have_count(1)


def test_by_keyboard_a_street_leads_to_its_numbers_and_a_number_to_the_zone(page: Page, city: str) -> None:
    page.goto(city)
    box(page).press_sequentially("Westw")
    expect(option(page, "Westweg")).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(option(page, "Westweg")).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    expect(box(page)).to_have_value("Westweg ")
    expect(box(page)).to_be_focused()
    expect(page.get_by_role("option")).to_have_text(["Westweg 1, 07743 Jena", "Westweg 3, 07743 Jena"])
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{city}/gebiete/DEMO-01/")


def test_enter_sends_what_was_typed_while_suggestions_are_open(page: Page, city: str) -> None:
    page.goto(city)
    box(page).press_sequentially("ostweg 2a")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{city}/gebiete/DEMO-02/")


def test_after_a_suggestion_was_left_by_escape_typing_goes_on(page: Page, city: str) -> None:
    page.goto(city)
    box(page).press_sequentially("Westw")
    expect(option(page, "Westweg")).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(option(page, "Westweg")).to_be_focused()
    page.keyboard.press("Escape")
    expect(box(page)).to_be_focused()
    page.keyboard.type("eg 1")
    expect(box(page)).to_have_value("Westweg 1")


def test_the_letters_that_were_typed_are_marked(page: Page, city: str) -> None:
    page.goto(city)
    box(page).press_sequentially("WESTW 1")
    expect(option(page, "Westweg 1, 07743 Jena").locator("mark")).to_have_text(["Westw", "1"])


def test_a_line_says_that_it_is_only_spelt_alike(page: Page, city: str) -> None:
    page.goto(city)
    box(page).press_sequentially("Westwek 1")
    expect(option(page, "Westweg 1, 07743 Jena (ähnlich geschrieben)")).to_be_visible()


def test_nothing_found_is_said_with_what_to_do(page: Page, city: str) -> None:
    page.goto(city)
    box(page).press_sequentially("Xylophonplatz")
    expect(
        page.get_by_text("Keine passende Adresse gefunden. Prüfen Sie bitte die Schreibweise.").first
    ).to_be_visible()


def test_on_a_phone_the_list_does_not_lie_over_the_button(page: Page, city: str) -> None:
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    page.goto(city)
    box(page).fill("Kurfürstendamm 3")
    expect(page.get_by_text("Keine passende Adresse gefunden").first).to_be_visible()
    page.get_by_role("button", name="Gebiet anzeigen").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Straße")


@pytest.mark.parametrize("refusal", [{"status": 429, "json": {"detail": "Zu viel."}}, None], ids=["refused", "offline"])
def test_without_suggestions_the_field_still_searches(page: Page, city: str, refusal: dict[str, Any] | None) -> None:
    page.goto(city)
    page.route(QUESTIONS, lambda route: route.fulfill(**refusal) if refusal else route.abort())
    box(page).press_sequentially("ostweg 2a")
    expect(page.get_by_text("Vorschläge sind gerade nicht verfügbar.").first).to_be_visible()
    page.get_by_role("button", name="Gebiet anzeigen").click()
    expect(page).to_have_url(f"{city}/gebiete/DEMO-02/")


def test_typing_asks_once_for_what_was_typed_in_one_go(page: Page, city: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "/api/" in request.url else None)
    page.clock.install()
    page.goto(city)
    page.clock.pause_at(page.evaluate("Date.now()") / 1000 + 60)  # time stands still while the letters come
    box(page).press_sequentially("Westweg")
    assert asked == []
    page.clock.resume()
    expect(option(page, "Westweg")).to_be_visible()
    assert len(asked) == 1


def test_nothing_that_was_typed_is_remembered(page: Page, city: str) -> None:
    page.goto(city)
    box(page).press_sequentially("Westweg 1")
    option(page, "Westweg 1, 07743 Jena").click()
    expect(page).to_have_url(f"{city}/gebiete/DEMO-01/")
    page.goto(city)
    expect(box(page)).to_have_value("")
    expect(box(page)).to_have_attribute("autocomplete", "off")
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


def test_enlarged_four_times_the_list_is_readable_and_complete(browser: Browser, city: str) -> None:
    context = browser.new_context(viewport=FOUR_TIMES_ENLARGED)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(city)
    box(page).press_sequentially("Westweg")
    expect(option(page, "Westweg")).to_be_in_viewport(ratio=0.9)
    expect(box(page)).to_be_in_viewport(ratio=0.9)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(option(page, "Westweg 3, 07743 Jena")).to_be_in_viewport(ratio=0.9)
    assert page.evaluate("document.documentElement.scrollWidth") <= FOUR_TIMES_ENLARGED["width"]
    assert violations(page) == []
    context.close()


def here(browser: Browser, city: str, *, accuracy: float = 10, allowed: bool = True) -> Page:
    """The start page on a device that stands in the west of the city."""
    place: Any = {**IN_THE_WEST, "accuracy": accuracy}
    page = browser.new_context(geolocation=place, permissions=["geolocation"] if allowed else []).new_page()
    page.goto(city)
    return page


def test_the_device_is_asked_for_its_place_only_by_the_button(browser: Browser, city: str) -> None:
    page = here(browser, city)
    asked = page.evaluate_handle(
        "() => { const calls = []; const ask = navigator.geolocation.getCurrentPosition.bind(navigator.geolocation);"
        " navigator.geolocation.getCurrentPosition = (...given) => { calls.push(1); ask(...given); }; return calls; }"
    )
    box(page).press_sequentially("Westweg")
    expect(option(page, "Westweg")).to_be_visible()
    assert asked.evaluate("calls => calls.length") == 0
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Meinen Standort verwenden").click()
    expect(page).to_have_url(f"{city}/gebiete/DEMO-01/")
    expect(page.get_by_role("status")).to_contain_text(re.compile("im Gebiet DEMO-01"))
    page.context.close()


def test_a_device_that_is_vague_near_a_boundary_is_told_of_both_zones(browser: Browser, city: str) -> None:
    page = here(browser, city, accuracy=95)
    page.context.set_geolocation({"longitude": 11.5741, "latitude": 50.9156, "accuracy": 95})
    page.get_by_role("button", name="Meinen Standort verwenden").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Dieser Ort liegt an einer Gebietsgrenze")
    page.context.close()


@pytest.mark.parametrize(
    ("device", "sentence"),
    [
        ({"allowed": False}, "Der Standort wurde nicht freigegeben. Bitte geben Sie Ihre Adresse ein."),
        ({"accuracy": 850}, "nur auf etwa 850 m genau"),
    ],
    ids=["denied", "vague"],
)
def test_a_place_that_is_denied_or_vague_leads_back_to_the_field(
    browser: Browser, city: str, device: dict[str, Any], sentence: str
) -> None:
    page = here(browser, city, **device)
    button = page.get_by_role("button", name="Meinen Standort verwenden")
    button.click()
    expect(page.get_by_role("status").filter(has_text=sentence)).to_be_visible()
    expect(button).to_be_enabled()
    page.context.close()


def test_without_javascript_no_button_promises_what_it_cannot_do(plain_page: Page, city: str, watch: Watch) -> None:
    plain_page.goto(city)
    expect(plain_page.get_by_text("Meinen Standort verwenden")).to_be_hidden()
    assert watch.errors == []
