"""What hangs on a price that nobody knows is no fact where the answer comes first, for no reader and on no paper."""

import json
import re
from datetime import date
from decimal import Decimal

import pytest
from django.test import Client

from calculator.core.notation import around_euro, german
from calculator.reports.first_screen import first_screen
from calculator.reports.json_file import to_json
from calculator.reports.rows import BarPlace, MonthFigure, Whose, ends_eur, first_figures
from calculator.reports.sheet import sheet
from calculator.reports.spans import Span, span_of
from calculator.reports.verdict.changes import change, reaching
from calculator.reports.verdict.sides import sides
from calculator.reports.workbook import material_of
from tests.calculator.answers import answer_to
from tests.calculator.pages import RESULT, text_of

pytestmark = pytest.mark.django_db
CONNECTED = (
    "heating.kind=fernwaerme&house.building_type=mfh&household.flat_area_m2=60&household.rent_eur_m2=8"
    "&house.build_year=1970"
)
SIX = f"{CONNECTED}&house.living_area_m2=420&house.dwellings=6"
FORTY = f"{CONNECTED}&house.living_area_m2=2400&house.dwellings=40"
PRICE = "&fernwaerme_price_eur_kwh=0,16"
READERS = {
    Whose.FLAT_OF_TENANT: "wer=miete&",
    Whose.LANDLORD: "wer=vermietung&",
    Whose.LANDLORD_OF_FLAT: "wer=vermietung&community.exists=ja&",
    Whose.FLAT_OF_COMMUNITY: "wer=weg&",
    Whose.FLAT_OF_OWNER: "wer=eigentum&",
    Whose.HOUSE: "wer=eigentum&",
}


def query(whose: Whose, house: str) -> str:
    found = READERS[whose] + house
    return found.replace("&household.flat_area_m2=60", "") if whose is Whose.HOUSE else found


def test_all_readers_are_here() -> None:
    assert set(READERS) == set(Whose)


@pytest.mark.parametrize("whose", Whose)
def test_where_it_decides_every_reader_is_told_so_first(whose: Whose) -> None:
    answer = answer_to(query(whose, SIX))
    assert first_figures(answer).whose is whose
    found, paper = first_screen(answer), sheet(answer)
    assert found.answer.heading == "Offen: Der Preis für Fernwärme entscheidet"
    assert paper.first == found.answer
    assert "dreht sich das Ergebnis" in found.answer.sentence
    assert not any(line.best for line in found.lines)
    assert [line.role for line in found.lines if "wie bisher" in line.label] == ["Preis offen"]
    same_in_all_years = span_of(first_figures(answer)) is Span.NONE  # as of who lets a flat and pays no energy
    assert same_in_all_years or all(line.span for line in found.lines if line.role == "Preis offen")
    material = material_of(answer, "https://example.org/", date(2026, 11, 23))
    assert json.loads(to_json(answer, material))["verdict"]["winner"] is None


@pytest.mark.parametrize("whose", Whose)
def test_where_nothing_is_beside_it_every_reader_is_given_a_range(whose: Whose) -> None:
    answer = answer_to(query(whose, FORTY))
    (bar,) = first_figures(answer).figures
    ends = f"rund {around_euro(bar.low_eur)} bis {around_euro(bar.high_eur)} im Monat"
    said = first_screen(answer).answer
    assert said.heading.removesuffix(" für das ganze Haus").endswith(ends)
    assert said.sentence.count("Der Preis für Fernwärme ist nicht bekannt: gerechnet mit") == 1


@pytest.mark.parametrize("whose", Whose)
def test_a_price_that_was_entered_needs_no_words(whose: Whose) -> None:
    for house in (SIX, FORTY):
        said = first_screen(answer_to(query(whose, house) + PRICE))
        assert "nicht bekannt" not in f"{said.answer} {said.lines}"
        assert "Preis für Fernwärme" not in said.answer.heading


def test_a_tenant_reads_from_which_change_to_which_it_goes() -> None:
    found = first_screen(answer_to(query(Whose.FLAT_OF_TENANT, SIX)))
    (pump,) = [line for line in found.lines if line.change]
    assert re.fullmatch(r"bis zu rund \d+\s€ weniger", pump.change)
    said = found.answer.sentence.replace("\xa0", " ")
    assert "Ihre Wohnung, 60 m²: darunter so viel wie jetzt (Fernwärme wie bisher), darüber " in said
    assert re.search(r"darüber [^()]*rund \d+ € [^()]*weniger \(Erdwärmepumpe mit Sonde\)\.$", said)


FLOOR = (
    "wer=miete&heating.kind=gas_floor&house.building_type=mfh&house.dwellings=8&household.flat_area_m2=70"
    "&household.rent_eur_m2=9&reading.1.amount=9000&systems=fernwaerme,heat_pump,heat_pump_borehole,gas"
)


def test_either_side_of_the_price_has_its_own_heating_and_its_own_change() -> None:
    answer = answer_to(FLOOR)
    (point,) = answer.deciding
    both = sides(answer, first_figures(answer))
    assert both
    assert [each.key for each in both] == [point.below, point.above]
    for side, ends in zip(both, ((point.driver.low, point.value), (point.value, point.driver.high)), strict=True):
        for price in ends:
            assert price is not None
            known = first_figures(answer_to(f"{FLOOR}&fernwaerme_price_eur_kwh={german(price, 4)}"))
            assert known.now
            (then,) = [each for each in known.figures if each.key == side.key]
            told = ends_eur(known.now, then)[0]
            assert side.ends_eur[0] - 5 <= told <= side.ends_eur[1] + 5
    said = first_screen(answer).answer.sentence
    assert f" (Fernwärme), darüber {reaching(*both[1].ends_eur)} (Erdwärmepumpe mit Sonde)." in said
    assert "je nach Preis" not in said


@pytest.mark.parametrize("price", ["0,12", "0,13", "0,3"])
def test_a_landlord_reads_that_it_decides_for_the_house_and_not_for_them(price: str) -> None:
    answer, known = (
        answer_to(query(Whose.LANDLORD, SIX) + more) for more in ("", f"&fernwaerme_price_eur_kwh={price}")
    )
    found = first_screen(answer)
    (pump,) = [line for line in found.lines if line.change]
    words = "Das gilt fürs Haus. Sie selbst tragen darunter so viel wie jetzt (Fernwärme wie bisher), darüber "
    _before, said, after = found.answer.sentence.partition(words)
    assert said
    assert after.partition(" (")[0].replace(" im Monat", "") == pump.change
    assert found.step.endswith("von Ihrer Rechnung ein.")
    assert {line.label: line.change for line in first_screen(known).lines}[pump.label] == pump.change


@pytest.mark.parametrize("heating", ["oil", "oil&oil_price_eur_kwh=0,1", "gas_central"])
def test_a_landlord_reads_of_a_flat_in_the_mean_what_its_tenant_reads(heating: str) -> None:
    house = SIX.replace("heating.kind=fernwaerme", f"heating.kind={heating}")
    house = house.replace("household.flat_area_m2=60", "household.flat_area_m2=70")
    landlord, tenant = (first_screen(answer_to(f"wer={who}&{house}")) for who in ("vermietung", "miete"))
    heading = tenant.answer.heading.partition(": ")[2].partition(", am Anfang")[0]
    assert f"Je Wohnung zahlen Mieter {heading}." in landlord.answer.sentence


def test_the_sheet_tells_a_tenant_no_change_that_nobody_knows() -> None:
    unknown, known = (sheet(answer_to(query(Whose.FLAT_OF_TENANT, SIX) + price)) for price in ("", PRICE))
    assert "Änderung im ersten Jahr, im Monat" not in unknown.labels
    assert "Änderung im ersten Jahr, im Monat" in known.labels


def test_title_and_heading_say_it_in_english_too(client: Client) -> None:
    page = text_of(client.get(f"/en{RESULT}?{query(Whose.FLAT_OF_TENANT, SIX)}", follow=True))
    title, _end, body = page.partition("</title>")
    heading = "Open: a price decides (district heating)"
    assert f"<title>{heading}" in title
    assert f'id="antwort">{heading}</h1>' in body
    assert "Your flat, 60 m²: below that as much as now (District heating as before), above it" in body


def bar(month: str, *, price: str = "", swing: tuple[str, str] = ("0", "0")) -> MonthFigure:
    ends = Decimal(swing[0]), Decimal(swing[1])
    exact = Decimal(month)
    return MonthFigure(
        BarPlace.OTHER, "x", "x", exact, exact + ends[0], exact + ends[1], first_eur=exact, price=price, swing_eur=ends
    )


@pytest.mark.parametrize(
    ("now", "then", "ends"),
    [
        (bar("100"), bar("60"), (-40, -40)),
        (bar("100", price="a", swing=("-30", "50")), bar("60"), (-90, -10)),
        (bar("100"), bar("60", price="a", swing=("-30", "50")), (-70, 10)),
        (bar("100", price="a", swing=("-30", "50")), bar("60", price="a", swing=("-30", "50")), (-40, -40)),
        (bar("100", price="a", swing=("-30", "50")), bar("60", price="b", swing=("-10", "20")), (-100, 10)),
    ],
)
def test_one_price_moves_both_alike_and_two_move_freely(
    now: MonthFigure, then: MonthFigure, ends: tuple[int, int]
) -> None:
    assert ends_eur(now, then) == ends
    assert ("bis" in change(now, then)) is (ends[0] != ends[1])


NOT_BUILT = "wer=eigentum&heating.kind=gas_central&house.living_area_m2=120&systems=local_network,keep"


def test_a_network_that_does_not_exist_yet_does_not_win_at_an_assumed_price() -> None:
    answer = answer_to(NOT_BUILT)
    assert answer.winner is None
    found = first_screen(answer)
    assert found.answer.heading == "Offen: Der Preis für Wärme aus dem Nahwärmenetz entscheidet"
    (role,) = [line.role for line in found.lines if line.label == "Nahwärmenetz"]
    assert role == "Preis offen, nur wenn ein Netz kommt"
    assert answer_to(f"{NOT_BUILT}&local_heat_price_eur_kwh=0,14").winner
