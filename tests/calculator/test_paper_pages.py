"""How many pages a paper has, what stands on the one-page sheet, and how German words break on paper."""

import datetime as dt

import pyphen
import pytest
from django.utils.translation import override

from calculator.core.notation import around_euro
from calculator.reports.pdf import protocol_pdf, render, result_pdf, sheet_pdf
from calculator.reports.protocol import ProtocolVariant
from calculator.reports.sheet import sheet
from calculator.reports.whom_to_ask import whom_to_ask
from tests import builders
from tests.calculator import pdf_ua
from tests.calculator.answers import answer_to
from tests.calculator.test_pdf import HOUSE, LINK, plain, protocol, text_of

pytestmark = pytest.mark.django_db
TODAY = dt.date(2026, 11, 23)
ZONE = "gebiet=DEMO-02"
BLOCK = f"{ZONE}&house.building_type=mfh&house.build_year=1965&house.dwellings=12"
KINDS = {
    "owner": ZONE,
    "community": f"{BLOCK}&community.exists=ja",
    "tenant": f"{BLOCK}&wer=miete&household.flat_area_m2=60",
    "landlord": f"{BLOCK}&wer=vermietung",
}
MOST = {False: 8, True: 20}
# What takes the most pages: a community with a bill, a reserve and an offer, where nobody promised a network.
OWNERS = (
    "gebiet=DEMO-04&wer=weg&house.building_type=mfh&house.dwellings=8&house.living_area_m2=600&house.build_year=1974"
    "&heating.kind=oil&heating.year_installed=1996&reading.1.amount=8400&household.own_share_permille=118"
    "&household.flat_area_m2=71&community.reserve_eur=40000&quote.heat_pump.1.label=Luft-Wasser-Wärmepumpe 9 kW"
    "&quote.heat_pump.1.amount_eur=38000"
)
RENOVATED = f"{OWNERS}&measures=roof,windows"
# What takes the most pages of a landlord: nine heatings, a renovation, a loan, a listed house and noise.
LET = (
    f"{ZONE}&wer=vermietung&house.building_type=mfh&house.dwellings=9&house.living_area_m2=640&house.build_year=1912"
    "&heating.kind=gas_floor&heating.year_installed=2005&household.rent_eur_m2=8&measures=roof,facade&house.listed=ja"
    "&loan.interest_percent=3,9&loan.years=10&loan.amount_eur=60000&plot.neighbour_window_m=4&plot.sound_power_db=60"
    "&systems=heat_pump,heat_pump_borehole,heat_pump_gas_hybrid,heat_pump_pv,pellets,gas,gas_solar,fernwaerme,keep"
)
ROWS = range(1, 13)
LONG_OFFER = "gebiet=DEMO-03&measures=facade,roof&house.listed=ja&loan.interest_percent=4&loan.years=10" + "".join(
    f"&quote.heat_pump.{row}.label=Posten {row}&quote.heat_pump.{row}.amount_eur={2500 + row}" for row in ROWS
)
SITE = "https://waerme.example/rechner/ergebnis/?v=2&stand=2026-11-23&"
LONG_LINK = f"{SITE}{LONG_OFFER}"


@pytest.fixture(autouse=True)
def _city() -> None:
    builders.published_city()


def pages(pdf: bytes) -> int:
    return len(pdf_ua.opened(pdf).pages)


@pytest.mark.parametrize("kind", KINDS)
def test_the_sheet_is_one_page_and_two_in_large_print(kind: str) -> None:
    answer = answer_to(KINDS[kind])
    made = (sheet_pdf(answer, LINK, TODAY, large_print=large, house=HOUSE) for large in (False, True))
    assert tuple(map(pages, made)) == (1, 2)


@pytest.mark.parametrize(("kind", "large_print"), [("community", False), ("community", True), ("landlord", False)])
def test_all_of_it_is_short_enough_to_be_read(kind: str, *, large_print: bool) -> None:
    assert pages(result_pdf(answer_to(KINDS[kind]), LINK, TODAY, large_print=large_print)) <= MOST[large_print]


@pytest.mark.parametrize("large_print", [False, True])
def test_a_consultation_of_two_variants_keeps_to_the_same_pages(*, large_print: bool) -> None:
    queries = (ZONE, f"{ZONE}&systems=heat_pump,heat_pump_pv,gas,keep")
    variants = tuple(ProtocolVariant(f"Fall {number}", answer_to(query)) for number, query in enumerate(queries))
    made = protocol_pdf(protocol(variants), "https://waerme.example", TODAY, large_print=large_print)
    assert pages(made) <= MOST[large_print]


@pytest.mark.parametrize("large_print", [False, True])
@pytest.mark.parametrize("language", ["de", "en"])
def test_an_owners_community_keeps_to_the_same_pages_in_either_language(language: str, *, large_print: bool) -> None:
    link = f"{SITE}{RENOVATED}"
    with override(language):
        variants = tuple(ProtocolVariant(name, answer_to(query)) for name, query in (("A", OWNERS), ("B", RENOVATED)))
        made = (
            result_pdf(variants[1].answer, link, TODAY, large_print=large_print, house=HOUSE),
            protocol_pdf(protocol(variants), "https://waerme.example", TODAY, large_print=large_print),
        )
        found = tuple(map(pages, made))
    assert max(found) <= MOST[large_print], found


@pytest.mark.parametrize("large_print", [False, True])
def test_what_a_landlord_compares_keeps_to_the_same_pages_and_says_what_it_leaves_out(*, large_print: bool) -> None:
    made = result_pdf(answer_to(LET), f"{SITE}{LET}", TODAY, large_print=large_print, house=HOUSE)
    assert pages(made) <= MOST[large_print]
    assert "Das alles steht im Internet unter dem Link auf diesem Papier." in text_of(made)


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_sheet_stays_one_page_however_long_its_link(language: str) -> None:
    answer = answer_to(LONG_OFFER)
    with override(language):
        made = [sheet_pdf(answer, LONG_LINK, TODAY, large_print=large, house=HOUSE) for large in (False, True)]
    assert tuple(map(pages, made)) == (1, 2)


def test_a_long_offer_is_summed_up_on_paper_and_a_link_without_code_stands_at_the_end() -> None:
    made = result_pdf(answer_to(LONG_OFFER), LONG_LINK, TODAY, house=HOUSE)
    text = text_of(made)
    assert pages(made) <= MOST[False]
    assert plain("Posten 4: 2.504,00 €; Wärmepumpe: 8 weitere Posten: zusammen 20.068,00 €") in text
    assert "Posten 5:" not in text
    assert LONG_LINK.replace(" ", "") in text.replace(" ", "")


def test_the_sheet_tells_house_zone_verdict_figures_steps_and_whom_to_call() -> None:
    told, text = sheet(answer_to(ZONE)), text_of(sheet_pdf(answer_to(ZONE), LINK, TODAY, house=HOUSE))
    assert told.zone
    assert 2 <= len(told.rows) <= 4
    for part in (
        f"Adresse des Hauses: {HOUSE}", told.zone.name, told.zone.meaning, told.first.sentence, told.verdict.sentence,
        *(each.sentence for each in told.verdict.against),
        *(around_euro(amount) for row in told.rows for amount in row.amounts_eur if amount is not None),
        *told.steps, *(contact.name for contact in told.contacts), "Seite 1 von 1",
    ):  # fmt: skip
        assert plain(part) in text


def test_an_office_that_can_be_called_is_on_the_sheet_after_the_one_that_fits_best() -> None:
    fitting, told = whom_to_ask(answer_to(ZONE)), sheet(answer_to(ZONE)).contacts
    assert told[0] == fitting[0]
    assert any(contact.phone for contact in told) == any(contact.phone for contact in fitting)
    text = text_of(sheet_pdf(answer_to(ZONE), LINK, TODAY, large_print=True))
    assert all(contact.phone in text for contact in told[:2])


@pytest.mark.parametrize(("kind", "label"), [("community", "Sonderumlage der Wohnung"), ("tenant", "Mieterhöhung")])
def test_the_three_figures_are_those_of_the_one_who_pays(kind: str, label: str) -> None:
    told = sheet(answer_to(KINDS[kind]))
    assert told.labels[1].startswith(label)
    assert told.rows


@pytest.mark.parametrize(
    ("word", "broken"),
    [
        ("Treibhausgase", "Treib-haus-gase"),
        ("Gebäudeenergiegesetz", "Gebäu-de-en-er-gie-ge-setz"),
        ("Netzentgelte", "Netz-ent-gelte"),
        ("Rücklage", "Rück-lage"),
        ("Mindestabstand", "Min-dest-ab-stand"),
        ("Primärenergie", "Pri-mär-ener-gie"),
        ("Sonde", "Sonde"),
    ],
)
def test_words_break_where_compounds_are_put_together(word: str, broken: str) -> None:
    render.prepare()
    assert pyphen.Pyphen(lang="de", left=3, right=3).inserted(word) == broken


def test_paper_marks_what_was_guessed_of_the_house() -> None:
    found = sheet(answer_to("house.build_year=1985")).house.replace("\N{NO-BREAK SPACE}", " ")
    assert "Baujahr: 1985;" in found
    assert "m² (geschätzt)" in found


def test_the_total_of_a_house_is_no_sum_of_the_months_of_its_landlord() -> None:
    labels = sheet(answer_to("wer=vermietung&house.building_type=mfh&house.dwellings=6&heating.kind=oil")).labels
    assert labels[0] == "Im Monat für Sie, das ganze Haus"
    assert labels[-1].endswith(", mit der Energie der Mieter")
