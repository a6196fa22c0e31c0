"""Every word and caution of a result in German has its own in Leichte Sprache, and amounts need no minus there."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import chain

import pytest
from django.template.loader import render_to_string
from django.test import Client

from calculator.core.rules.day_order import DayOrder
from calculator.core.set_aside import CONTRADICTED
from calculator.reports.easy_beside import TOLD_APART, easy_beside
from calculator.reports.easy_lines import EasyAmount, easy_amount
from calculator.reports.easy_screen import easy_screen
from calculator.reports.first_screen import first_screen
from calculator.reports.rows import first_figures
from calculator.reports.verdict.cautions import Caution, caution_kinds, cautions, doubted_entries
from calculator.reports.verdict.first_words import FirstWord, first_kinds
from calculator.reports.verdict.network_terms import Term
from jena_waerme.languages import EASY, speaking_in
from tests.calculator.answers import answer_to
from tests.languages.easy import broken_on

pytestmark = pytest.mark.django_db
RESULT = "/leicht/rechner/ergebnis/"
OIL = "house.build_year=1968&house.living_area_m2=150&heating.kind=oil&heating.year_installed=1999"
BLOCK = "house.building_type=mfh&house.build_year=1970&house.living_area_m2=420&house.dwellings=6"
RENTED = f"wer=vermietung&{BLOCK}&household.rent_eur_m2=8&heating.kind=gas_central"
PUMP, SECOND = "quote.heat_pump.1.label=", "quote.heat_pump.2.amount_eur=9000&quote.heat_pump.2.label="
# What is told beside the bars, of the duty, or of each entry: a question that has it, and words that no other has.
APART = {
    FirstWord.DUTY: (f"{OIL}&house.connection_duty=ja", "Ihr Haus muss an die Fern-Wärme."),
    FirstWord.OFFER: (
        f"{OIL}&quote.heat_pump.1.label=Komplett&quote.heat_pump.1.amount_eur=26000", "Sie haben ein Angebot.",
    ),
    FirstWord.OWN_VALUES: (f"{OIL}&inflation_percent=4", "Wir haben mit Ihren eigenen Zahlen gerechnet."),
    FirstWord.MISPLACED: (
        f"{OIL}&plot.neighbour_window_m=1,5&plot.area_kind=pure&plot.sound_power_db=65",
        "Diese Heizung passt nicht auf Ihr Grundstück:",
    ),
    FirstWord.LOST_BY_DAYS: (f"{OIL}&dates.installation_date=15.09.2026", "Dann gibt es kein Geld vom Staat."),
    FirstWord.UNSURE_GRANTS: (
        f"{OIL}&dates.application_date=01.03.2027", "Vielleicht gibt es noch mehr Geld vom Staat:",
    ),
    FirstWord.UNGRANTED: (f"{OIL}&work.noise_db_below_limit=3", "Dafür gibt es hier kein Geld vom Staat:"),
    Caution.DAYS: (f"{OIL}&dates.start_year=2031", "Stimmt das erste Jahr der Rechnung?"),
    Caution.CONTRADICTED: (
        f"{BLOCK}&heating.kind=gas_central&house.reached_dwellings=1",
        "Die neue Heizung ist nur für einen Teil vom Haus.",
    ),
    Caution.OWN_PRICES: (f"{OIL}&heat_pump_investment_eur=36000", "Wir haben mit Ihren eigenen Zahlen gerechnet."),
    Caution.TOO_SMALL: (
        f"{OIL}&quote.heat_pump.1.label=WP 4 kW&quote.heat_pump.1.amount_eur=17000",
        "Das Gerät aus dem Angebot ist zu klein für das Haus.",
    ),
    Caution.WHOLE_HOUSE: (RENTED, "Das sind Ihre Kosten als Vermieter für alle Wohnungen."),
    Caution.RENOVATION: (f"{OIL}&measures=roof", "Das Erneuern kostet aber auch Geld:"),
    Caution.DEMAND: (f"{OIL}&reading.1.amount=2600", "Dort stehen alle Zahlen und wichtige Hinweise."),
}  # fmt: skip


@pytest.fixture
def easy() -> Iterator[None]:
    with speaking_in(EASY):
        yield


def told(template: str, **context: object) -> str:
    part = render_to_string(template, context)
    assert broken_on(f"<div>{part}</div>") == [], (template, context)
    return " ".join(part.split())


def words_of(client: Client, query: str) -> str:
    page = client.get(f"{RESULT}?{query}", follow=True).content.decode()
    assert broken_on(page) == [], query
    return " ".join(page.replace("\xa0", " ").split())


@pytest.mark.usefixtures("easy")
def test_every_word_and_caution_has_its_own_in_leichte_sprache() -> None:
    kinds = [kind for kind in chain(FirstWord, Caution) if kind not in TOLD_APART]
    words = {each: told("calculator/easy_word.html", word=each.value, amount="100 €") for each in kinds}
    words |= {each: told("calculator/easy_word.html", word=each.value) for each in (*DayOrder, *CONTRADICTED)}
    assert {each for each, said in words.items() if not said} == set()
    assert len(set(words.values())) == len(words)


def test_what_is_told_apart_is_tried_here() -> None:
    assert APART.keys() | {Caution.GRANT_AT_STAKE} == TOLD_APART  # a plan is needed for that one: test_easy_pages


@pytest.mark.parametrize("kind", APART)
def test_what_is_told_apart_is_on_the_page_where_german_says_it(client: Client, kind: FirstWord | Caution) -> None:
    query, words = APART[kind]
    answer = answer_to(query)
    assert kind in (*first_kinds(answer), *caution_kinds(answer))
    assert words in words_of(client, query)


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ("&work.biomass_hybrid=ja", "Neben der Heizung steht ein Kessel für Holz."),
        ("&dates.start_year=2031", "Stimmt das erste Jahr der Rechnung?"),
        ("&dates.order_date=01.12.2026&dates.application_date=25.11.2026", "Ihr Vertrag kommt nach dem Antrag."),
    ],
)
def test_an_entry_that_is_doubted_is_asked_about(client: Client, entry: str, words: str) -> None:
    answer = answer_to(OIL + entry)
    assert doubted_entries(answer)
    assert set(easy_beside(answer, first_figures(answer)).more) >= {note.code.value for note in doubted_entries(answer)}
    assert words in words_of(client, OIL + entry)
    assert words not in words_of(client, OIL)


@pytest.mark.parametrize(
    ("query", "words"),
    [
        (
            "house.build_year=1985&house.living_area_m2=160&heating.kind=gas_central&heating.year_installed=2009",
            "Vielleicht bekommen Sie Geld von der Steuer zurück.",
        ),
        ("heating.kind=gas_central&reading.1.amount=2300&reading.1.unit=pellets_kg", "für einen anderen Brenn-Stoff."),
        (
            f"{OIL}&{PUMP}WP 15 kW&quote.heat_pump.1.amount_eur=31000&{SECOND}PV-Anlage 8 kWp",
            "Etwas im Angebot passt nicht.",
        ),
        (
            f"{OIL}&{PUMP}Nibe F2040&quote.heat_pump.1.amount_eur=18000&{SECOND}Montage",
            "Ist das Gerät aus dem Angebot stark genug?",
        ),
    ],
)
def test_what_the_first_words_say_is_said_in_leichte_sprache(client: Client, query: str, words: str) -> None:
    assert words in words_of(client, query)


def test_cautions_come_in_the_order_of_their_kinds() -> None:
    answer = answer_to(f"{OIL}&dates.start_year=2031&work.biomass_hybrid=ja")
    assert caution_kinds(answer)[:2] == (Caution.DAYS, Caution.CONTRADICTED)
    assert next(cautions(answer)).startswith("Das erste Jahr der Rechnung ist 2031")


@pytest.mark.parametrize("who", ["eigentum", "vermietung", "weg", "miete"])
def test_the_heatings_that_need_an_exemption_are_those_of_the_german_page(client: Client, who: str) -> None:
    query = f"wer={who}&{BLOCK}&heating.kind=oil&household.rent_eur_m2=8&house.connection_duty=ja"
    answer = answer_to(query)
    easy = [line.key for line in easy_screen(answer).lines if line.term is Term.EXEMPTION]
    assert easy
    page = words_of(client, query)
    assert page.count("Das geht nur mit einer Erlaubnis.") == len(easy)
    assert "muss an die Fern-Wärme." in page
    if who != "miete":  # whose bars are short: German says it once, above them
        lines = zip(first_figures(answer).figures, first_screen(answer).lines, strict=True)
        assert easy == [figure.key for figure, line in lines if "nur mit Befreiung" in line.role]


@pytest.mark.usefixtures("easy")
@pytest.mark.parametrize(
    ("eur", "words"), [("-5", "nichts: Sie haben ungefähr 5 € übrig"), ("5", "ungefähr 5 €"), ("0", "ungefähr 0 €")]
)
def test_an_amount_below_zero_is_told_in_words(eur: str, words: str) -> None:
    amount = easy_amount(Decimal(eur))
    assert told("calculator/easy_amount.html", amount=amount).replace("\xa0", " ") == words


@pytest.mark.usefixtures("easy")
def test_no_bar_of_who_lets_has_a_minus() -> None:
    screen = easy_screen(answer_to(RENTED))
    left = EasyAmount("5 €", left=True)
    lines = tuple(replace(line, amount=left, low=left, high=left) for line in screen.lines)
    said = told("calculator/easy_figures.html", screen=replace(screen, lines=lines, best=lines[0], each=left))
    assert "−" not in said
    assert "Sie haben ungefähr 5 € übrig" in said
    assert "im billigsten Jahr 5 € übrig, im teuersten Jahr 5 € übrig" in said
