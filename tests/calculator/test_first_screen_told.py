"""What the first screen must not keep back: the price of a renovation, whose money it is, and what is a new heating."""

from urllib.parse import parse_qsl

import pytest
from django.test import Client

from calculator.core.levy import share
from calculator.core.notation import around_euro
from calculator.core.tenancy import MONTHS
from calculator.reports.easy_screen import easy_screen
from calculator.reports.first_screen import FirstLine, first_screen
from calculator.reports.rows import Whose, first_figures
from calculator.reports.rows.renovation import renovation_table
from calculator.reports.sheet import sheet
from calculator.reports.steps import steps_to_do
from tests.calculator.answers import answer_to
from tests.calculator.pages import RESULT, get

pytestmark = pytest.mark.django_db
OLD = "house.build_year=1930&house.living_area_m2=140&heating.kind=gas_central&reading.1.amount=28000"
BLOCK = "house.building_type=mfh&house.dwellings=6"
LETS_ONE = (
    "wer=vermietung&heating.kind=gas_central&house.living_area_m2=400&house.building_type=mfh&house.dwellings=6"
    "&household.rent_eur_m2=8&household.own_share_permille=150&household.flat_area_m2=60"
)


@pytest.mark.parametrize("who", ["eigentum", "vermietung", "miete", "weg"])
def test_the_price_of_a_renovation_stands_beside_what_it_saves(who: str) -> None:
    answer = answer_to(f"wer={who}&{OLD}&measures=roof,windows&{BLOCK}")
    planned = renovation_table(answer)
    assert planned is not None
    price = f"rund {around_euro(planned.net_eur)} nach Förderung"
    assert price in first_screen(answer).answer.sentence
    assert price in sheet(answer).first.sentence
    assert easy_screen(answer).renovation == around_euro(planned.net_eur)


def test_a_saving_without_a_price_says_that_the_price_is_missing() -> None:
    answer = answer_to(f"{OLD}&renovation_saving_percent=40")
    assert "Was die geplante Sanierung kostet, ist nicht angegeben" in first_screen(answer).answer.sentence
    assert (easy_screen(answer).renovates, easy_screen(answer).renovation) == (True, "")
    assert "Sanierung" not in first_screen(answer_to(OLD)).answer.sentence


def test_the_price_of_a_renovation_is_told_in_english_and_in_leichte_sprache(client: Client) -> None:
    query = dict(parse_qsl(f"{OLD}&measures=roof,windows&stand=2026-11-23&v=2"))
    assert "The planned renovation comes on top" in get(client, f"/en{RESULT}", query)
    assert "Das Erneuern kostet aber auch Geld" in get(client, f"/leicht{RESULT}", query)


def test_who_lets_one_flat_of_a_community_pays_no_energy_of_the_tenant() -> None:
    answer = answer_to(LETS_ONE)
    found, part = first_figures(answer), share(answer.asked.facts)[0]
    assert (found.whose, found.area_m2) == (Whose.LANDLORD_OF_FLAT, 60)
    assert found.now is not None
    for rented in answer.tenancy_beside:
        if figure := next((each for each in found.figures if each.key == rented.key), None):
            changes = [each.landlord.year_eur * part for each in rented.effects]
            assert round(figure.month_eur - found.now.month_eur, 6) == round(sum(changes) / len(changes) / MONTHS, 6)
            assert figure.levy_eur
    assert "Im Monat für Sie, Ihre vermietete Wohnung, 60 m²." in first_screen(answer).caption
    assert easy_screen(answer).whose is Whose.LANDLORD_OF_FLAT


def test_a_landlord_of_a_house_is_told_as_before_and_one_of_a_community_by_its_word() -> None:
    assert first_figures(answer_to(f"wer=vermietung&{BLOCK}")).whose is Whose.LANDLORD
    assert first_figures(answer_to(f"wer=vermietung&{BLOCK}&community.exists=ja")).whose is Whose.LANDLORD_OF_FLAT
    assert first_figures(answer_to(f"wer=weg&{BLOCK}")).whose is not Whose.LANDLORD_OF_FLAT


def by_key(query: str) -> dict[str, FirstLine]:
    answer = answer_to(query)
    lines = first_screen(answer).lines
    return {each.key: line for each, line in zip(first_figures(answer).figures, lines, strict=True)}


@pytest.mark.parametrize(
    ("kind", "system"), [("oil", "oil"), ("lpg", "lpg"), ("biomass", "pellets"), ("gas_central", "gas")]
)
def test_a_new_heating_of_the_present_kind_has_a_bar_and_is_called_new(kind: str, system: str) -> None:
    lines = by_key(f"wer=eigentum&heating.kind={kind}&house.living_area_m2=120")
    assert lines[system].role.startswith("neu")


@pytest.mark.parametrize("who", ["vermietung", "miete"])
@pytest.mark.parametrize("kind", ["oil", "gas_central", "gas_floor"])
def test_the_bar_that_costs_the_reader_least_says_so(who: str, kind: str) -> None:
    query = f"wer={who}&heating.kind={kind}&household.rent_eur_m2=6,50&{BLOCK}"
    figures, lines = first_figures(answer_to(query)), by_key(query)
    marks = [line.mark for line in lines.values()]
    assert marks.count("am günstigsten für Sie") <= 1
    if figures.least:
        assert lines[figures.least.key].mark in {"am günstigsten", "am günstigsten für Sie"}
    for key, line in lines.items():
        if line.mark == "am günstigsten":
            assert figures.best_is_least
            assert figures.best is not None
            assert figures.best.key == key


@pytest.mark.parametrize("kind", ["oil", "gas_central", "gas_floor", "lpg"])
def test_a_landlord_has_no_more_bars_than_a_telephone_shows(kind: str) -> None:
    answer = answer_to(f"wer=vermietung&heating.kind={kind}&household.rent_eur_m2=6,50&{BLOCK}")
    assert 3 <= len(first_figures(answer).figures) <= 4


def test_a_network_of_a_quarter_is_marked_as_not_built() -> None:
    lines = by_key("heating.kind=gas_central&house.living_area_m2=120&systems=local_network,cold_network,keep")
    assert "nur wenn ein Netz kommt" in lines["local_network"].role


def test_who_has_no_heat_hears_on_paper_too_how_to_bridge_the_time() -> None:
    answer = answer_to("heating.kind=gas_central&heating.working=nein")
    assert "gemietete Heizung" in steps_to_do(answer)[0]
