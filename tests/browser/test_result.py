"""The result page in a browser: no barrier in any of its states, nothing cut off on a phone, all of it on paper."""

import re

import pytest
from playwright.sync_api import Page, expect

from calculator.reports.page import ResultPart
from tests.browser.barriers import violations
from tests.browser.conftest import DESKTOP, PHONE, Watch

pytestmark = pytest.mark.django_db(transaction=True)
RESULT = "/rechner/ergebnis/?v=2&stand=2026-11-23"
STATES = {
    "plain": RESULT,
    "network": f"{RESULT}&gebiet=DEMO-02&systems=fernwaerme,heat_pump,gas",
    "pruefgebiet": f"{RESULT}&gebiet=DEMO-04",
    "wasserstoff": f"{RESULT}&gebiet=DEMO-03",
    "rented": f"{RESULT}&house.building_type=mfh&wer=vermietung",
    "renovation and loan": f"{RESULT}&measures=roof&loan.interest_percent=4&loan.years=10&systems=heat_pump,gas",
    "one system": f"{RESULT}&systems=heat_pump",
    "many systems": f"{RESULT}&systems=heat_pump,heat_pump_borehole,gas,oil,pellets,fernwaerme,direct_electric,keep",
    "brochure": "/rechner/broschuere/musterhaus-1/",
    **{part.value: RESULT.replace("/?", f"/{part}/?") for part in ResultPart},
}
FLAT = (
    "gebiet=DEMO-02&wer=miete&house.building_type=mfh&household.flat_area_m2=62&heating.kind=gas_central"
    "&house.dwellings=8&household.rent_eur_m2=8"
)
OFFER = "quote.heat_pump.1.label=Heat pump 9 kW&quote.heat_pump.1.amount_eur=38000"
OWNERS = (
    "wer=weg&house.building_type=mfh&house.dwellings=8&house.living_area_m2=600&house.build_year=1974&heating.kind=oil"
    "&household.own_share_permille=118&household.flat_area_m2=71"
)
RENTED = "house.building_type=rh&heating.kind=oil&house.living_area_m2=118&household.rent_eur_m2=8,5"
NOT_GRANTED = (
    "house.build_year=1992&house.living_area_m2=140&heating.kind=biomass&heating.year_installed=2010"
    "&dates.application_date=01.05.2027"
)
LATER = (
    "house.build_year=1968&house.living_area_m2=150&heating.kind=oil&heating.year_installed=1999"
    "&dates.application_date=01.03.2028"
)
LET = (
    "wer=vermietung&house.building_type=mfh&house.build_year=1970&house.living_area_m2=420&house.dwellings=6"
    "&heating.kind=gas_floor&household.rent_eur_m2=8"
)
# Those with the most words: an open price, a duty to connect, an offer that is too small, a loan, bars for what rents.
FULLEST = (
    f"wer=miete&{RENTED}", f"wer=vermietung&{RENTED}", LET, NOT_GRANTED, LATER,
    FLAT, f"{FLAT}&house.connection_duty=ja", f"{FLAT}&{OFFER}&house.connection_duty=ja", f"{FLAT}&measures=roof",
    f"{OWNERS}&{OFFER}&community.reserve_eur=40000", f"{OWNERS}&loan.interest_percent=4,5&loan.years=15",
    FLAT.replace("gas_central", "oil"), FLAT.replace("gebiet=DEMO-02&", "").replace("gas_central", "night_storage"),
)  # fmt: skip
# Whose answer has the most to add: a grant left out, prices of one's own, a planned renovation, a duty to connect.
ADDING = (
    (
        "house.building_type=efh&house.build_year=1992&house.living_area_m2=140&heating.kind=biomass"
        "&heating.year_installed=2010&dates.application_date=01.05.2027"
    ),
    (
        "wer=vermietung&house.building_type=mfh&house.dwellings=8&house.living_area_m2=600&house.build_year=1975"
        "&heating.kind=oil&heating.year_installed=1999&household.rent_eur_m2=6,5&measures=facade"
        "&electricity_price_growth_percent=3"
    ),
    (
        "gebiet=DEMO-02&wer=miete&house.building_type=mfh&household.flat_area_m2=58&house.dwellings=6"
        "&house.build_year=1930&heating.kind=oil&household.rent_eur_m2=7&house.connection_duty=ja"
    ),
)
OPEN_ALL = "document.querySelectorAll('details').forEach(part => { part.open = true })"


DARK_ON_A_PHONE = ("network", "pruefgebiet", "rented")
SCROLLING = """
[...document.querySelectorAll('.table-scroll')].filter(part => part.scrollWidth > part.clientWidth)
.map(part => part.getAttribute('aria-labelledby'))
"""


def test_with_everything_open_no_barrier_error_or_stranger_and_only_the_tables_of_every_year_scroll_on_a_phone(
    page: Page, city: str, watch: Watch
) -> None:
    found, scrolling, too_wide = [], set(), {}
    for state, path in STATES.items():
        page.set_viewport_size(DESKTOP)  # type: ignore[arg-type]
        page.emulate_media(color_scheme="light")
        answer = page.goto(city + path)
        assert answer is not None
        assert answer.status == 200, path
        page.evaluate(OPEN_ALL)
        found += [f"{path}: {error}" for error in watch.errors]
        found += violations(page)
        page.set_viewport_size(PHONE)  # type: ignore[arg-type]
        scrolling |= set(page.evaluate(SCROLLING))
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > PHONE["width"]:
            too_wide[path] = width
        if state in DARK_ON_A_PHONE:
            page.emulate_media(color_scheme="dark")
            found += violations(page)
        watch.errors.clear()  # what axe's own script does to the page is not the page's fault
    assert (found, watch.strangers) == ([], [])
    assert (scrolling, too_wide) == ({"jahre-titel"}, {})


@pytest.mark.parametrize("language", ["", "/en"])
def test_what_to_do_next_ends_on_the_first_screen_of_a_telephone(page: Page, city: str, language: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    ends = {}
    for query in (*FULLEST, *ADDING):
        answer = page.goto(f"{city}{language}/rechner/ergebnis/?{query}")
        assert answer is not None
        assert answer.status == 200, query
        page.evaluate("document.fonts.ready")
        last = ".first__more" if "wer=miete" in query else ".first__step"  # who rents reads what may come onto the rent
        ends[query] = page.locator(last).evaluate("part => part.getBoundingClientRect().bottom")
    assert {query: end for query, end in ends.items() if end > 844} == {}


def test_comparison_stays_a_table_for_a_screen_reader_on_a_phone(page: Page, city: str) -> None:
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    page.goto(city + RESULT + "&systems=heat_pump,gas")
    table = page.get_by_role("table", name="Alle Heizungen im Vergleich")
    assert table.get_by_role("rowheader").count() == 2
    assert table.get_by_role("columnheader").count() == 8


def test_charts_have_a_text_and_the_tables_open_by_keyboard(page: Page, city: str) -> None:
    page.goto(city + RESULT + "&systems=heat_pump,gas")
    charts = page.get_by_role("img", name="Gesamtkosten nach Abzug des Restwerts nach 20 Jahren: A Wärmepumpe")
    assert charts.count() == 1
    page.get_by_role("link", name="Tabelle: Kosten in jedem Jahr").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("row", name="Kauf, nach Förderung")).to_be_visible()
    expect(page.get_by_role("heading", name="Kosten in jedem Jahr")).to_be_focused()
    expect(page).to_have_url(re.compile("/rechner/ergebnis/\\?"))


def test_link_in_the_table_leads_to_the_formulas(page: Page, city: str) -> None:
    page.goto(city + RESULT + "&systems=heat_pump,gas")
    page.get_by_role("table", name="Alle Heizungen im Vergleich").get_by_role("link", name="Wärmepumpe").click()
    expect(page).to_have_url(re.compile("/rechnung/.*#rechnung-heat_pump$"))
    expect(page.get_by_role("table", name="Posten und Formeln: Wärmepumpe")).to_be_visible()


def test_paper_shows_verdict_and_charts_but_no_form(page: Page, city: str) -> None:
    page.goto(city + RESULT)
    page.emulate_media(media="print")
    assert page.get_by_role("heading", name=re.compile("^Ergebnis(: offen|: knapp)?$")).is_visible()
    assert page.locator(".chart__svg").first.is_visible()
    assert not page.locator("form").first.is_visible()
    assert not page.get_by_role("heading", name="Mitnehmen").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_back_to_the_zone(page: Page, city: str) -> None:
    page.goto(city + STATES["network"])
    page.get_by_role("link", name="Zurück zum Gebiet").click()
    expect(page).to_have_url(f"{city}/gebiete/DEMO-02/")
