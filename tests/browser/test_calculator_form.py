"""The questions of the calculator in a browser: quick, detailed, by keyboard, without JavaScript, on a phone."""

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.barriers import violations
from tests.browser.conftest import PHONE, Watch

pytestmark = pytest.mark.django_db(transaction=True)
RESULT, DETAILED = "/rechner/ergebnis/", "/rechner/genau/"


def field(page: Page, label: str) -> Locator:
    return page.get_by_label(label, exact=True)


def open_changes(page: Page) -> None:
    page.locator("summary", has_text="Angaben ändern").click()


def in_short(page: Page) -> Locator:
    return page.locator(".in-short")


def fill_quick(page: Page, city: str) -> None:
    page.goto(f"{city}/rechner/?gebiet=DEMO-01")
    field(page, "Haustyp").select_option("rh")
    field(page, "Baujahr").fill("1955")
    page.get_by_label("Beheizte Wohnfläche").fill("135,5")
    field(page, "Art der Heizung").select_option("oil")
    field(page, "Einbaujahr").fill("1999")
    page.get_by_role("button", name="Kosten vergleichen").click()


def test_five_answers_give_a_result_with_what_was_said(page: Page, city: str, watch: Watch) -> None:
    fill_quick(page, city)
    expect(page.locator("h1#antwort")).to_be_visible()
    expect(in_short(page)).to_contain_text(re.compile(r"Reihenhaus.*1955.*135,5.*Ölheizung.*1999", re.DOTALL))
    expect(page.locator("#ergebnis-teil")).to_contain_text("Ölheizung")
    assert (watch.errors, watch.strangers) == ([], [])


def test_without_javascript_a_button_renews_the_result_and_nothing_is_lost(plain_page: Page, city: str) -> None:
    fill_quick(plain_page, city)
    open_changes(plain_page)
    expect(field(plain_page, "Baujahr")).to_have_value("1955")
    field(plain_page, "Baujahr").fill("1985")
    plain_page.get_by_role("button", name="Neu rechnen").click()
    expect(in_short(plain_page)).to_contain_text("1985")
    expect(in_short(plain_page)).to_contain_text("Ölheizung")


def test_a_change_renews_the_result_in_place_and_keeps_the_focus(page: Page, city: str, watch: Watch) -> None:
    page.goto(city + RESULT)
    page.evaluate("window.untouched = true")
    open_changes(page)
    field(page, "Baujahr").fill("1931")
    page.keyboard.press("Tab")
    expect(in_short(page)).to_contain_text("1931")
    expect(page.locator("[name='house.living_area_m2']")).to_be_focused()
    assert page.evaluate("window.untouched") is True
    expect(page.locator("#ergebnis-status")).to_contain_text("Neu gerechnet.")
    expect(page).to_have_url(re.compile(r"\?v=2&stand=\d{4}-\d\d-\d\d&house\.build_year=1931$"))
    page.reload()
    expect(in_short(page)).to_contain_text("1931")
    assert (watch.errors, watch.strangers) == ([], [])


def answered(page: Page) -> list[str]:
    return page.evaluate("['ergebnis-kopf', 'ergebnis-teil'].map((id) => document.getElementById(id).innerHTML)")


def test_what_is_renewed_in_place_is_what_its_link_shows(page: Page, city: str, watch: Watch) -> None:
    page.goto(city + RESULT)
    unfolded = page.locator("#ergebnis-teil details").first
    unfolded.locator("summary").click()
    first = page.locator(".part-link a").first.get_attribute("href")
    field(page, "Verbrauch").fill("25.000 kWh")  # other figures
    page.keyboard.press("Tab")
    expect(page).to_have_url(re.compile("reading.1.amount"))
    expect(page.locator("#ergebnis-status")).to_contain_text("Neu gerechnet.")
    assert unfolded.get_attribute("open") is not None
    open_changes(page)
    field(page, "Art der Heizung").select_option("oil")  # other heatings, so other rows and lines
    expect(in_short(page)).to_contain_text("Ölheizung")
    part = page.locator(".part-link a").first
    assert part.get_attribute("href") == part.get_attribute("hx-get") != first
    page.evaluate("document.querySelectorAll('#ergebnis-teil [open]').forEach((each) => { each.open = false; })")
    renewed = answered(page)
    page.reload()
    assert renewed == answered(page)
    assert (watch.errors, watch.strangers) == ([], [])


def test_a_wrong_change_is_explained_beside_the_field_and_can_be_put_right(page: Page, city: str) -> None:
    page.goto(city + RESULT)
    open_changes(page)
    field(page, "Baujahr").fill("bald")
    page.keyboard.press("Tab")
    expect(page.locator("#id_house_build_year_error")).to_contain_text("Beispiel: 1970")
    expect(field(page, "Baujahr")).to_have_attribute("aria-invalid", "true")
    expect(field(page, "Baujahr")).to_have_value("bald")
    expect(page).to_have_title(re.compile(r"^Fehler: "))
    assert violations(page) == []
    page.get_by_role("link", name="Baujahr").click()
    expect(page.locator("[name='house.build_year']")).to_be_focused()
    field(page, "Baujahr").fill("1960")
    page.keyboard.press("Enter")
    expect(in_short(page)).to_contain_text("1960")
    expect(page).not_to_have_title(re.compile("Fehler"))
    expect(field(page, "Baujahr")).not_to_have_attribute("aria-invalid", "true")


def test_a_bill_that_does_not_fit_is_asked_about_and_confirmed(page: Page, city: str, watch: Watch) -> None:
    page.goto(city + RESULT)
    open_changes(page)
    field(page, "Verbrauch").fill("1.500")
    page.keyboard.press("Tab")
    expect(page.locator("#id_reading_1_amount_error")).to_contain_text("Meinten Sie 1.500 m³ Gas")
    assert violations(page) == []
    page.get_by_label("Verbrauch 1 stimmt so").check()
    expect(page.locator("#ergebnis-status")).to_contain_text("Neu gerechnet.")
    expect(page).to_have_url(re.compile("confirmed=reading_1"))
    page.get_by_label("Verbrauch 1 stimmt so").uncheck()
    expect(page.locator("#id_reading_1_amount_error")).to_contain_text("Meinten Sie")
    field(page, "Verbrauch").fill("1.500 m³")
    page.keyboard.press("Tab")
    expect(page).to_have_url(re.compile("reading.1.unit=gas_m3"))
    expect(page.get_by_label("Verbrauch 1 stimmt so")).to_have_count(0)
    errors = [error for error in watch.errors if "400" not in error]  # the refused bills
    assert (errors, watch.strangers) == ([], [])


def test_without_javascript_a_bill_is_confirmed_too(plain_page: Page, city: str) -> None:
    plain_page.goto(f"{city}{RESULT}?reading.1.amount=1500")
    expect(plain_page.get_by_role("alert")).to_contain_text("Meinten Sie 1.500 m³ Gas")
    plain_page.get_by_label("Verbrauch 1 stimmt so").check()
    plain_page.get_by_role("button", name="Neu rechnen").click()
    expect(in_short(plain_page)).to_contain_text("1.500 kWh Gas")


def test_the_hints_follow_the_answers(page: Page, city: str) -> None:
    page.goto(city + RESULT)
    open_changes(page)
    expect(page.locator("#id_house_living_area_m2_hint")).to_contain_text("120")
    field(page, "Haustyp").select_option("mfh")
    expect(page.locator("#id_house_living_area_m2_hint")).to_contain_text("420")


def test_other_heatings_can_be_chosen(page: Page, city: str) -> None:
    page.goto(city + RESULT)
    open_changes(page)
    page.get_by_label("Hackschnitzelheizung").check()
    expect(page.locator("#ergebnis-teil")).to_contain_text("Hackschnitzelheizung")
    field(page, "Art der Heizung").select_option("oil")
    expect(in_short(page)).to_contain_text("Ölheizung")
    expect(page.locator("#ergebnis-teil")).to_contain_text("Hackschnitzelheizung")


def test_the_ticks_follow_the_facts_and_the_focus_stays(page: Page, city: str, watch: Watch) -> None:
    page.goto(city + RESULT)
    open_changes(page)
    expect(page.get_by_label("Ölheizung", exact=True)).not_to_be_checked()
    field(page, "Art der Heizung").focus()
    field(page, "Art der Heizung").select_option("oil")
    expect(page.get_by_label("Ölheizung", exact=True)).to_be_checked()
    expect(page.get_by_label("Gasheizung", exact=True)).not_to_be_checked()
    expect(page.locator("[name='heating.kind']")).to_be_focused()
    page.get_by_label("Hackschnitzelheizung").check()
    expect(page.get_by_role("row", name="Hackschnitzelheizung").first).to_be_visible()
    expect(page.get_by_role("row", name="Ölheizung").first).to_be_visible()
    assert (watch.errors, watch.strangers) == ([], [])


def test_the_way_to_the_law_of_today_keeps_what_was_changed(page: Page, city: str) -> None:
    page.goto(f"{city}{RESULT}?v=2&stand=2026-08-01")
    open_changes(page)
    field(page, "Baujahr").fill("1931")
    page.keyboard.press("Tab")
    expect(in_short(page)).to_contain_text("1931")
    page.get_by_role("link", name="Mit heutigem Stand neu rechnen").click()
    expect(in_short(page)).to_contain_text("1931")


def test_a_server_that_cannot_answer_is_no_silence(page: Page, city: str) -> None:
    page.goto(city + RESULT)
    open_changes(page)
    page.route("**/rechner/ergebnis/**", lambda route: route.fulfill(status=503, body=""))
    field(page, "Baujahr").fill("1931")
    page.keyboard.press("Tab")
    expect(page.get_by_role("alert")).to_contain_text("konnte gerade nicht neu gerechnet werden")
    page.unroute("**/rechner/ergebnis/**")
    page.get_by_role("button", name="Neu rechnen").click()
    expect(in_short(page)).to_contain_text("1931")
    expect(page.get_by_text("konnte gerade nicht neu gerechnet werden")).to_be_hidden()


def test_the_keyboard_alone_leads_from_the_questions_to_the_result(page: Page, city: str) -> None:
    page.goto(f"{city}/rechner/")
    field(page, "Haustyp").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.type("1975")
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.type") == "submit":
            break
    page.keyboard.press("Enter")
    expect(in_short(page)).to_contain_text("1975")
    page.locator("summary", has_text="Angaben ändern").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator("[name='wer']")).to_be_focused()


@pytest.mark.parametrize("width", [360, 320])
def test_a_phone_shows_questions_and_result_without_sideways_scrolling(browser: Browser, city: str, width: int) -> None:
    page = browser.new_context(viewport={"width": width, "height": PHONE["height"]}, has_touch=True).new_page()
    fill_quick(page, city)
    open_changes(page)
    expect(in_short(page)).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.goto(city + DETAILED)
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.context.close()


def open_group(page: Page, name: str) -> None:
    page.locator("summary", has_text=re.compile(rf"^\s*{name}")).first.click()


def test_the_detailed_form_shows_marks_and_takes_back(page: Page, city: str, watch: Watch) -> None:
    page.goto(city + DETAILED)
    open_group(page, "Wärmepumpe")
    field(page, "Jahresarbeitszahl (JAZ)").fill("3,4")
    page.get_by_role("button", name="Ergebnis berechnen").last.click()
    expect(page).to_have_url(re.compile("jaz=3,4"))
    open_changes(page)
    page.get_by_role("link", name="Alle Angaben genau eingeben").click()
    expect(page.get_by_text("1 Angabe weicht von der Vorgabe ab.")).to_be_visible()
    page.get_by_role("button", name="Zurücksetzen: Jahresarbeitszahl (JAZ)").click()
    expect(page.get_by_text("0 Angaben weichen von der Vorgabe ab.")).to_be_visible()
    assert (watch.errors, watch.strangers) == ([], [])


def test_without_javascript_the_detailed_form_explains_what_is_wrong_and_keeps_the_rest(
    plain_page: Page, city: str
) -> None:
    plain_page.goto(city + DETAILED)
    open_group(plain_page, "Tage")
    field(plain_page, "Auftrag").fill("01.02.2027")
    field(plain_page, "Einbau").fill("01.01.2027")
    plain_page.get_by_role("button", name="Ergebnis berechnen").last.click()
    expect(plain_page.get_by_role("alert")).to_contain_text("liegt vor dem Tag des Auftrags")
    expect(field(plain_page, "Auftrag")).to_have_value("01.02.2027")
    field(plain_page, "Einbau").fill("01.03.2027")
    plain_page.get_by_role("button", name="Ergebnis berechnen").last.click()
    expect(plain_page.locator("h1#antwort")).to_be_visible()


def test_the_enter_key_computes_and_resets_nothing(page: Page, city: str) -> None:
    page.goto(f"{city}{DETAILED}?house.build_year=1988")
    field(page, "Baujahr").focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/ergebnis/\?.*house\.build_year=1988"))


@pytest.mark.parametrize(
    "path",
    [
        DETAILED,
        f"{DETAILED}?wer=vermietung&house.dwellings=2&jaz=3,2&measures=roof&reading.1.amount=20000",
        f"{DETAILED}?jaz=99&heating.year_installed=2060&reading.1.amount=viel",
        f"{RESULT}?gebiet=DEMO-02",
        f"{RESULT}?v=2&stand=2026-08-01",
        f"{RESULT}?haus=testhaus&area_m2=150",
    ],
)
def test_axe_finds_nothing_while_everything_is_open(page: Page, city: str, path: str) -> None:
    page.goto(city + path)
    page.evaluate("document.querySelectorAll('form details').forEach((each) => { each.open = true; })")
    assert violations(page) == []
