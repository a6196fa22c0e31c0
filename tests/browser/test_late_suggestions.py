"""Answers of the address field that come late, and a field that becomes one only after somebody has begun to type."""

from contextlib import suppress

import pytest
from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import held
from tests.browser.test_search_field import QUESTIONS, box, option

pytestmark = pytest.mark.django_db(transaction=True)


def held_question(page: Page, text: str) -> Route:
    """Type a text and return the question for its suggestions, which nobody has answered yet."""
    with held(page, QUESTIONS) as questions:
        box(page).fill(text)
    return questions[0]


def answered(page: Page, question: Route) -> None:
    """Let the answer come, and the page do with it what it does."""
    with page.expect_response(QUESTIONS):
        question.continue_()
    page.wait_for_timeout(300)


def test_a_slow_answer_is_waited_for_and_never_overtakes_a_later_one(page: Page, city: str) -> None:
    page.goto(city)
    question = held_question(page, "Ostw")
    expect(page.get_by_text("Vorschläge werden geladen …").first).to_be_visible()
    box(page).fill("Westw")
    expect(option(page, "Westweg")).to_be_visible()
    with suppress(PlaywrightError):  # the page has given up this question
        question.fulfill(
            json=[{"kind": "street", "label": "Die verspätete Antwort", "address_id": None, "url": None, "hint": None}]
        )
    page.wait_for_timeout(300)
    expect(page.get_by_text("Die verspätete Antwort")).to_have_count(0)


def test_a_question_that_newer_input_has_ended_is_no_failure(page: Page, city: str) -> None:
    page.goto(city)
    page.route(QUESTIONS, lambda _route: None)  # never answered
    for text in ("Ostw", "Westw", "Westwe"):
        with page.expect_request(QUESTIONS):
            box(page).fill(text)
    box(page).blur()
    box(page).focus()  # has the list drawn again
    expect(page.get_by_text("Vorschläge werden geladen …").first).to_be_visible()
    expect(page.get_by_text("Vorschläge sind gerade nicht verfügbar.")).to_have_count(0)


def test_an_answer_after_escape_opens_no_list_before_somebody_returns_to_the_field(page: Page, city: str) -> None:
    page.goto(city)
    question = held_question(page, "Westweg")
    page.keyboard.press("Escape")
    answered(page, question)
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(box(page)).to_be_focused()
    box(page).blur()
    box(page).focus()
    expect(option(page, "Westweg")).to_be_visible()


def test_an_answer_that_nobody_waits_for_in_the_field_lies_over_nothing(page: Page, city: str) -> None:
    page.goto(city)
    question = held_question(page, "Westweg")
    page.get_by_role("button", name="Gebiet anzeigen").focus()
    answered(page, question)
    expect(page.get_by_role("listbox")).to_be_hidden()


def test_a_late_answer_takes_no_suggestion_away_from_under_the_keyboard(page: Page, city: str) -> None:
    page.goto(city)
    box(page).fill("Westweg")
    expect(page.get_by_role("option")).to_have_count(3)
    question = held_question(page, "Westweg 1")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    answered(page, question)
    expect(option(page, "Westweg 3, 07743 Jena")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{city}/gebiete/DEMO-01/")


def test_a_late_answer_to_more_letters_than_are_left_is_not_shown(page: Page, city: str) -> None:
    page.goto(city)
    question = held_question(page, "Westweg")
    box(page).fill("We")
    answered(page, question)
    expect(page.get_by_role("listbox")).to_be_hidden()


def test_escape_among_the_suggestions_leads_back_to_the_field(page: Page, city: str) -> None:
    page.goto(city)
    box(page).fill("ostweg 2a")
    expect(option(page, "Ostweg 2a, 07745 Jena")).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(option(page, "Ostweg 2a, 07745 Jena")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(box(page)).to_be_focused()
    expect(box(page)).to_have_value("ostweg 2a")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{city}/gebiete/DEMO-02/")


def test_who_types_before_the_page_is_ready_types_on(page: Page, city: str) -> None:
    with held(page, "**/suggest.js") as scripts:
        page.goto(city, wait_until="commit")
    page.get_by_label("Adresse in Jena").press_sequentially("Westw")
    scripts[0].continue_()
    expect(option(page, "Westweg")).to_be_visible()
    expect(box(page)).to_be_focused()
    page.keyboard.type("eg 3")
    expect(box(page)).to_have_value("Westweg 3")
    expect(page.get_by_role("option")).to_have_text(["Westweg 3, 07743 Jena"])
