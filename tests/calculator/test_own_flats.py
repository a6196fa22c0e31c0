"""Landlords pay the energy of their own flats and get no rent for them; amounts of a whole house say so."""

import json
from datetime import date
from decimal import Decimal

import pytest
from django.test import Client

from calculator.core.notation import around_euro
from calculator.core.tenancy import MONTHS
from calculator.reports.first_screen import first_screen
from calculator.reports.json_file import to_json
from calculator.reports.rows import Whose, first_figures
from calculator.reports.sheet import sheet
from calculator.reports.spans import Span, span_of
from calculator.reports.workbook import material_of
from tests.calculator.answers import answer_to
from tests.calculator.pages import RESULT, get

pytestmark = pytest.mark.django_db
BLOCK = "house.building_type=mfh&house.build_year=1970&house.living_area_m2=420&house.dwellings=6"
LANDLORD = f"{BLOCK}&wer=vermietung&heating.kind=gas_central"
LARGE = "house.building_type=plattenbau&house.build_year=1980&house.living_area_m2=2400&house.dwellings=40"


@pytest.mark.parametrize("own", [1, 2, 5])
def test_own_flats_bear_their_bills_and_no_rent(own: int) -> None:
    answer, part = answer_to(f"{LANDLORD}&house.self_used_dwellings={own}"), Decimal(own) / 6
    found = first_figures(answer)
    assert found.whose is Whose.LANDLORD
    assert found.now is not None
    for rented in answer.tenancy_beside:
        figure = next((each for each in found.figures if each.key == rented.key), None)
        if figure is None:
            continue
        changes = [each.landlord.year_eur + part * each.tenant.year_eur for each in rented.effects]
        mean = sum(changes) / len(changes) / MONTHS
        assert round(figure.month_eur - found.now.month_eur, 6) == round(mean, 6)
        assert figure.rent_eur is not None
        assert round(figure.rent_eur, 6) == round(rented.rent.increase_eur_m2 * 420 * (1 - part), 6)


def test_who_uses_more_flats_pays_more_of_the_energy() -> None:
    now = [first_figures(answer_to(f"{LANDLORD}&house.self_used_dwellings={own}")).now for own in (0, 1, 3)]
    assert all(now)
    months = [each.month_eur for each in now if each]
    assert months == sorted(months)
    assert round(months[1] - months[0], 6) == round((months[2] - months[0]) / 3, 6)


def test_an_unknown_price_of_the_own_energy_is_told_to_landlords() -> None:
    query = f"{BLOCK}&wer=vermietung&heating.kind=fernwaerme"
    without, with_own = answer_to(query), answer_to(f"{query}&house.self_used_dwellings=2")
    assert span_of(first_figures(without)) is Span.YEARS
    assert span_of(first_figures(with_own)) is Span.YEARS_AND_PRICES
    for answer in (without, with_own):
        assert "Sie selbst tragen darunter so viel wie jetzt (" in first_screen(answer).answer.sentence


@pytest.mark.parametrize("kind", ["gas_central", "oil"])
@pytest.mark.parametrize("who", ["vermietung", "eigentum"])
def test_the_amount_of_a_whole_block_says_so_and_what_it_is_for_one_flat(client: Client, who: str, kind: str) -> None:
    query = f"{LARGE}&wer={who}&heating.kind={kind}"
    found = first_screen(answer_to(query)).answer
    assert found.heading.endswith("im Monat für das ganze Haus")
    assert all(each.startswith("je Wohnung rund ") for each in shown(query))
    page = get(client, f"/leicht{RESULT}", dict(each.split("=") for each in f"{LARGE}&wer={who}".split("&")))
    assert "Die Zahlen gelten für das ganze Haus." in page
    assert "Für eine Wohnung sind es ungefähr" in page


def shown(query: str) -> list[str]:
    return [line.each for line in first_screen(answer_to(query)).lines]


@pytest.mark.parametrize("who", ["eigentum", "vermietung"])
def test_every_bar_of_a_house_with_several_flats_says_what_it_is_for_one(who: str) -> None:
    query = f"{BLOCK}&wer={who}&heating.kind=gas_central"
    figures = first_figures(answer_to(query)).figures
    told = [each for each in figures if who == "eigentum" or each.best]
    expected = [f"je Wohnung rund {around_euro(each.month_eur / 6)}" for each in told]
    assert list(filter(None, shown(query))) == expected
    assert not any(shown(query.replace("mfh", "rh").replace("dwellings=6", "dwellings=1")))


def test_what_a_landlord_bears_is_said_of_the_whole_house() -> None:
    assert "Sie tragen fürs ganze Haus rund" in first_screen(answer_to(LANDLORD)).answer.sentence


@pytest.mark.parametrize("who", ["eigentum", "vermietung", "weg"])
def test_where_nothing_is_bought_leichte_sprache_speaks_of_no_purchase(client: Client, who: str) -> None:
    query = dict(each.split("=") for each in f"{LARGE}&wer={who}&heating.kind=fernwaerme".split("&"))
    page, _heading, below = get(client, f"/leicht{RESULT}", query).partition("Was sind das für Heizungen?")
    steps = below.partition("Das können Sie tun")[2].partition("<h2")[0]
    assert "die Energie und die Reparatur." in page
    for said in ("der Kauf", "Geld vom Staat", "neue Heizung?"):
        assert said not in page + steps


@pytest.mark.parametrize(
    ("own", "said"),
    [
        ("", "Anteil der Wohnung: 166,7 von 1.000, zu gleichen Teilen, eine von 6 Wohnungen"),
        ("&household.own_share_permille=150", "Anteil der Wohnung: 150 von 1.000"),
        ("&household.flat_area_m2=84", "Anteil der Wohnung: 200 von 1.000"),
    ],
)
def test_paper_and_json_of_a_community_say_which_share_a_flat_bears(own: str, said: str) -> None:
    answer = answer_to(f"{BLOCK}&wer=weg&heating.kind=gas_central{own}")
    assert said in sheet(answer).caption
    flat = json.loads(to_json(answer, material_of(answer, "https://example.org/", date(2026, 11, 23))))["flat"]
    assert flat["systems"]
    assert Decimal(flat["share_percent"]) > 14
    assert "Anteil der Wohnung" not in sheet(answer_to(f"{BLOCK}&wer=eigentum")).caption
