"""Who rents a whole house reads of that house and not of a flat, and of all that is open, on screen and papers."""

import pytest
from django.test import Client

from calculator.answer.kinds import contenders
from calculator.core import Technology
from calculator.core.notation import around
from calculator.reports.first_screen import first_screen
from calculator.reports.rows import ends_eur, first_figures, party_rows
from calculator.reports.rows.bar_places import BarPlace
from calculator.reports.sheet import sheet
from calculator.reports.verdict.changes import changes_between, tenants_others
from tests.calculator.answers import answer_to
from tests.calculator.pages import RESULT, text_of

pytestmark = pytest.mark.django_db
HOUSE = "wer=miete&house.build_year=1970&house.living_area_m2=130"
HEATINGS = ["gas_central", "oil", "night_storage", "fernwaerme", "coal", "biomass"]


@pytest.mark.parametrize("heating", HEATINGS)
def test_nobody_calls_it_a_flat(heating: str) -> None:
    answer = answer_to(f"{HOUSE}&heating.kind={heating}")
    screen, paper = first_screen(answer), sheet(answer)
    said = " ".join((str(screen.answer), screen.caption, str(screen.turns), screen.step, paper.caption, *paper.labels))
    assert "Wohnung" not in said
    assert first_figures(answer).dwellings == 1


@pytest.mark.parametrize("heating", ["gas_central", "oil", "night_storage"])
def test_the_heading_begins_with_the_house(heating: str) -> None:
    assert first_screen(answer_to(f"{HOUSE}&heating.kind={heating}")).answer.heading.startswith("Ihr Haus, 130 m²: ")


def test_in_english_too(client: Client) -> None:
    page = text_of(client.get(f"/en{RESULT}?{HOUSE}&heating.kind=gas_central", follow=True))
    assert 'id="antwort">Your house, 130 m²: ' in page
    assert "A flat of" not in page


def test_the_range_reaches_over_what_is_open_beside_the_two_that_contend() -> None:
    answer = answer_to(f"{HOUSE}&heating.kind=gas_central")
    figures = first_figures(answer)
    assert contenders(answer)
    assert figures.now is not None
    pump = next(each for each in figures.figures if each.key == Technology.AIR_WATER_HP)
    least, most = changes_between(figures)
    assert least < 0 < most
    assert most >= around(pump.month_eur) - around(figures.now.month_eur) > 0
    assert "mehr" in first_screen(answer).answer.heading


ROW_HOUSE = "house.building_type=rh&heating.kind=gas_central&house.living_area_m2=110&household.rent_eur_m2=10"
CHEAP_OIL = "house.building_type=efh&heating.kind=oil&house.living_area_m2=130&oil_price_eur_kwh=0,0844"
NEVER_RENOVATED = "house.building_type=mfh&house.dwellings=6&house.renovation=original&heating.kind=oil"


DEAR_OIL = "house.building_type=rh&heating.kind=oil&house.living_area_m2=118&household.rent_eur_m2=8,5"


@pytest.mark.parametrize(
    "asked",
    [ROW_HOUSE, f"{CHEAP_OIL}&household.rent_eur_m2=9", f"{NEVER_RENOVATED}&household.flat_area_m2=70", DEAR_OIL],
)
def test_both_ends_of_the_range_are_amounts_of_bars(asked: str) -> None:
    figures = first_figures(answer_to(f"wer=miete&{asked}"))
    assert figures.now is not None
    shown = {end for each in tenants_others(figures) for end in ends_eur(figures.now, each)}
    assert set(changes_between(figures)) <= shown
    assert [each.place for each in figures.figures][-1] is BarPlace.NOW


@pytest.mark.parametrize("house", ["house.dwellings=10&house.living_area_m2=700", "house.dwellings=6"])
def test_a_new_heating_of_todays_kind_is_in_the_range_though_it_costs_more(house: str) -> None:
    query = f"wer=miete&house.building_type=mfh&{house}&house.build_year=1975&heating.kind=gas_floor"
    figures = first_figures(answer_to(f"{query}&heating.year_installed=2006&household.rent_eur_m2=7,5"))
    (gas,) = [each for each in figures.figures if each.key == Technology.GAS]
    assert figures.now is not None
    assert changes_between(figures)[-1] >= ends_eur(figures.now, gas)[1] > 0


def test_where_one_is_named_nothing_is_open_beside_it() -> None:
    named = answer_to("wer=miete&house.building_type=mfh&house.build_year=1970&heating.kind=oil")
    assert not contenders(named)
    assert first_figures(named).barless == ()


def test_only_gas_from_the_grid_has_a_grid_fee_to_be_shared() -> None:
    house = "wer=vermietung&house.building_type=mfh&house.dwellings=6&heating.kind=gas_central"
    notes = {row.key: row.split_note for row in party_rows(answer_to(f"{house}&systems=gas,oil,lpg,keep"))}
    assert "Gasnetzentgelt, CO₂-Kosten" in notes["gas"]
    for key in ("oil", "lpg"):
        assert "Gasnetzentgelt" not in notes[key]
        assert "CO₂-Kosten und grüne Brennstoffe werden hälftig geteilt." in notes[key]
