"""An offer that was entered stands in the answer: its price, what it has to hold, and a bar of its own."""

import re

import pytest
from django.test import Client

from calculator.core import Technology
from calculator.reports.rows import first_figures
from calculator.reports.sheet import sheet
from calculator.reports.steps import first_step, steps_to_do
from calculator.reports.verdict.cautions import cautions
from calculator.reports.verdict.short import short
from tests.calculator.answers import answer_to

pytestmark = pytest.mark.django_db
HOUSE = (
    "house.building_type=efh&house.build_year=1936&house.living_area_m2=145&heating.kind=oil&heating.year_installed=1994"
    "&reading.1.unit=oil_litre&reading.1.amount=2800"
)
OFFER = f"{HOUSE}&quote.heat_pump.1.label=Luft-Wasser-W%C3%A4rmepumpe&quote.heat_pump.1.amount_eur="


def test_the_answer_names_the_offer_and_what_it_has_to_hold() -> None:
    told = " ".join(cautions(answer_to(f"{OFFER}36000")))
    assert "Gerechnet ist mit dem eingegebenen Angebot, 36.000" in told.replace("\N{NO-BREAK SPACE}", " ")
    assert "Größere Heizkörper (" in told
    assert "Alle anderen Heizungen stehen mit üblichen Preisen da" in told
    assert "eingegebenen Angebot" not in " ".join(cautions(answer_to(HOUSE)))


@pytest.mark.parametrize("eur", [36_000, 90_000])
def test_whoever_has_an_offer_sees_its_bar(eur: int) -> None:
    bars = [each.key for each in first_figures(answer_to(f"{OFFER}{eur}")).figures]
    assert Technology.AIR_WATER_HP in bars
    assert len(bars) == len(set(bars))


def test_page_and_sheet_say_it_too(client: Client) -> None:
    for page in ("/rechner/ergebnis/", "/rechner/ergebnis.json"):
        assert "dem eingegebenen Angebot" in client.get(f"{page}?{OFFER}36000", follow=True).content.decode()


def test_an_offer_for_a_heating_that_is_not_compared_is_set_aside_in_words() -> None:
    told = " ".join(
        cautions(answer_to(f"{HOUSE}&systems=heat_pump,keep&quote.gas.1.label=Therme&quote.gas.1.amount_eur=12000"))
    )
    assert "Das eingegebene Angebot für die Gasheizung zählt nicht mit" in told
    assert "üblichen Preisen" not in told


def test_a_price_that_was_entered_has_to_hold_as_much_as_an_offer() -> None:
    told = " ".join(cautions(answer_to(f"{HOUSE}&heat_pump_investment_eur=36000")))
    assert "Gerechnet ist mit dem eingegebenen Preis, 36.000" in told.replace("\N{NO-BREAK SPACE}", " ")
    assert "Größere Heizkörper (" in told


@pytest.mark.parametrize(
    ("row", "asked"),
    [("Montage, Elektro und Zählerschrank", False), ("Zählerplatz erneuern", False), ("Montage", True),
     ("Elektro mit Zähler", False), ("Stromzähler setzen", False), ("Wärmemengenzähler", True),
     ("Zählerschrank bauseits", True), ("ohne Zählerschrank", True)],
)  # fmt: skip
def test_nobody_is_asked_whether_an_offer_holds_what_it_names(row: str, asked: bool) -> None:
    told = " ".join(
        cautions(answer_to(f"{OFFER}30000&quote.heat_pump.2.label={row}&quote.heat_pump.2.amount_eur=6000"))
    )
    assert ("Zählerschrank (" in told) is asked


def test_a_borehole_that_an_offer_names_is_in_it() -> None:
    own = f"{HOUSE}&quote.heat_pump_borehole.1.amount_eur=41000&quote.heat_pump_borehole.1.label=Sole-WP 12 kW mit "
    assert "Erdsonde (" not in " ".join(cautions(answer_to(f"{own}Bohrung")))
    assert "Erdsonde (" in " ".join(cautions(answer_to(f"{own}Speicher")))


def test_the_first_screen_says_which_heating_has_an_offer_and_asks_for_none_again() -> None:
    for question in (
        f"{OFFER}36000",
        f"{HOUSE}&quote.heat_pump_borehole.1.label=Sole&quote.heat_pump_borehole.1.amount_eur=41000",
    ):
        found = answer_to(question)
        assert "Mit dem eingegebenen Angebot gerechnet ist" in short(found, first_figures(found)).sentence
        assert "bevor Sie unterschreiben" in first_step(found)
        assert not any("Holen Sie zwei oder drei Angebote ein" in step for step in steps_to_do(found))
    plain = answer_to(HOUSE)
    assert "Angebot" not in short(plain, first_figures(plain)).sentence
    assert "bevor Sie Angebote einholen" in first_step(plain)


def test_the_first_screen_says_that_nothing_is_granted_after_the_installation() -> None:
    lost = answer_to(f"{HOUSE}&dates.installation_date=15.09.2026")
    assert "Gerechnet ist ohne Förderung" in short(lost, first_figures(lost)).sentence
    plain = answer_to(HOUSE)
    assert "ohne Förderung" not in short(plain, first_figures(plain)).sentence


def test_a_told_application_moves_the_guessed_installation_behind_it() -> None:
    later = answer_to(f"{HOUSE}&dates.application_date=01.08.2027")
    assert later.asked.facts.dates.installation_date > later.asked.facts.dates.application_date
    granted = later.comparison.system("heat_pump").subsidy
    assert granted
    assert granted.amount_eur > 0


def test_an_installation_too_long_after_the_application_is_named_on_the_first_screen() -> None:
    late = answer_to(f"{HOUSE}&dates.installation_date=01.02.2030")
    assert "zu lange nach dem Antrag" in short(late, first_figures(late)).sentence
    assert "mehr als 36 Monate" in " ".join(cautions(late))
    assert "zu lange" not in short(answer_to(HOUSE), first_figures(answer_to(HOUSE))).sentence


@pytest.mark.parametrize("name", ["Luft-Wasser-Wärmepumpe", "Luft-WP", "Vitocal 250-A", "Heizung neu"])
def test_a_device_that_is_far_too_small_is_told_in_the_first_screen_where_its_price_contends(name: str) -> None:
    block = "house.building_type=mfh&house.dwellings=8&house.living_area_m2=600&house.build_year=1974&heating.kind=oil"
    offer = f"quote.heat_pump.1.label={name} {{kw}} kW komplett&quote.heat_pump.1.amount_eur=38000"
    small, fitting = (answer_to(f"{block}&{offer.format(kw=kw)}") for kw in (9, 40))
    said = short(small, first_figures(small))
    assert "Das angebotene Gerät deckt nur" in said.sentence
    assert "Wärmepumpe (Gerät zu klein)" in said.heading
    assert "zu klein" not in short(fitting, first_figures(fitting)).heading
    assert "deckt nur" not in short(fitting, first_figures(fitting)).sentence


@pytest.mark.parametrize(
    ("start", "word"),
    [
        ("", "(Gerät zu klein)"),
        ("/en", "(offered device too small)"),
        ("/leicht", "mit einem zu kleinen Gerät"),
    ],
)
def test_no_heading_calls_a_device_too_small_the_cheapest_without_a_word(start: str, word: str, client: Client) -> None:
    block = "house.building_type=mfh&house.dwellings=8&house.living_area_m2=600&house.build_year=1974&heating.kind=oil"
    offer = "quote.heat_pump.1.label=Luft-WP {kw} kW komplett&quote.heat_pump.1.amount_eur=38000"
    for kw, is_told in (("9", True), ("40", False)):
        page = client.get(f"{start}/rechner/ergebnis/?{block}&{offer.format(kw=kw)}", follow=True).content.decode()
        heading = " ".join(re.sub(r"<[^>]+>", " ", page[page.index("<h1") : page.index("</h1>")]).split())
        assert (word in heading) is is_told
        assert re.search("Wärme-?[Pp]umpe|heat pump", heading, re.IGNORECASE) or not is_told


def test_the_sheet_names_the_offer_and_what_it_has_to_hold() -> None:
    told = " ".join(sheet(answer_to(f"{OFFER}36000")).offers).replace("\N{NO-BREAK SPACE}", " ")
    assert "Gerechnet ist mit dem eingegebenen Angebot, 36.000" in told
    assert "Größere Heizkörper (" in told
    assert sheet(answer_to(HOUSE)).offers == ()


def test_an_order_after_the_application_is_named_on_the_first_screen() -> None:
    lost = answer_to(f"{HOUSE}&dates.order_date=01.12.2026&dates.application_date=15.11.2026")
    assert "Der Auftrag liegt nach dem Antrag" in short(lost, first_figures(lost)).sentence


def test_an_offer_for_what_follows_the_old_heating_is_named_with_its_sum() -> None:
    brenner = "quote.keep.1.label=Brenner&quote.keep.1.amount_eur=50&confirmed=keep_investment_eur"
    said = " ".join(cautions(answer_to(f"{HOUSE}&{brenner}"))).replace("\N{NO-BREAK SPACE}", " ")
    assert "eingegebenen Angebot, 50 €" in said
    assert " 0 €" not in said
