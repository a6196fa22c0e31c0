"""The page for everybody: nothing is stored, nothing typed stands in an address or is lost."""

import re

import pytest
from django.test import Client

from calculator.models import FirmOffer
from tests import builders

pytestmark = pytest.mark.django_db
PAGE = "/rechner/angebot/"
PASTE = "Wärmepumpe 9 kW, R32\t24.000,00\nAbgleich\t900,00\nRabatt\t-500,00\nGesamtbetrag\t24.400,00"


def body(client: Client, data: dict[str, str], status: int = 200) -> str:
    answer = client.post(PAGE, data)
    assert answer.status_code == status, answer.content.decode()[:2000]
    return str(answer.content.decode())


def test_an_offer_is_checked_in_one_round_and_nothing_is_kept(client: Client) -> None:
    page = body(client, {"paste": PASTE, "do": "pruefen"})
    for text in (
        "24.400,00\xa0€",
        "billigeren Hälfte",
        "Fundament oder Konsole",
        "R32 ist kein natürliches",
        "Enthalten:",
    ):
        assert text in page, text
    assert 'action="/rechner/angebot/"' in page
    assert not client.cookies
    assert not FirmOffer.objects.exists()


def test_the_check_says_that_lines_are_missing_in_it(client: Client) -> None:
    page = body(client, {"paste": "Montage;10000\nWärmepumpe;nach Aufwand", "do": "pruefen"})
    check = page[page.index('id="pruefung"') : page.index("<form")]
    assert "1 Zeile ließ sich nicht lesen und fehlt in der Summe." in check
    assert "ließ sich nicht lesen" not in body(client, {"paste": PASTE, "do": "pruefen"})


def test_the_heat_load_comes_with_the_question_of_a_result(client: Client) -> None:
    first = client.get(f"{PAGE}?{builders.HOUSE}").content.decode()
    assert "aus Ihrem Kostenvergleich" in first
    page = body(client, {"paste": PASTE, "frage": builders.HOUSE, "do": "pruefen"})
    assert "am kältesten Tag rund" in page or "passt zur Heizlast" in page


def test_the_price_for_a_block_is_not_set_among_those_of_small_houses(client: Client) -> None:
    block = "wer=weg&heating.kind=gas_central&house.building_type=mfh&house.dwellings=8&reading.1.amount=70000"
    page = body(client, {"paste": PASTE, "frage": block, "do": "pruefen"})
    assert "Häusern mit höchstens 2 Wohnungen" in page
    assert "Median" not in page


def test_a_unit_may_stand_behind_a_figure(client: Client) -> None:
    units = {"power_kw": "9,5 kW", "heat_load_kw": "10 kw", "noise_db": "58 dB(A)"}
    page = body(client, {"paste": PASTE, "do": "pruefen", **units})
    assert "58 dB(A) genügen" in page


@pytest.mark.parametrize(
    ("systems", "chosen"),
    [("heat_pump_borehole,gas", "heat_pump_borehole"), ("heat_pump,heat_pump_borehole", "heat_pump")],
)
def test_the_heat_pump_of_the_result_is_the_one_that_is_checked(client: Client, systems: str, chosen: str) -> None:
    page = client.get(f"{PAGE}?systems={systems}").content.decode()
    choice = page[page.index('id="system"') :].partition("</select>")[0]
    assert re.findall(r'value="(\w+)" selected', choice) == [chosen]


@pytest.mark.parametrize(
    ("data", "field"),
    [
        ({"do": "pruefen"}, "paste"),
        ({"paste": "x" * 100_001, "do": "pruefen"}, "paste"),
        ({"posten.1.label": "Gerät", "posten.1.amount": "viel", "do": "pruefen"}, "posten.1.amount"),
        ({"posten.1.label": "KfW-Zuschuss", "posten.1.amount": "-9.000", "do": "pruefen"}, "posten.1.amount"),
        ({"paste": PASTE, "power_kw": "groß", "do": "pruefen"}, "power_kw"),
        ({"paste": PASTE, "heat_load_kw": "-3", "do": "pruefen"}, "heat_load_kw"),
        ({"paste": PASTE, "noise_db": "laut", "do": "pruefen"}, "noise_db"),
        ({"paste": PASTE, "day": "31.02.2027", "do": "pruefen"}, "day"),
        ({"paste": PASTE, "day": "01.01.2099", "do": "pruefen"}, "day"),
    ],
)
def test_what_is_wrong_stands_beside_its_field(client: Client, data: dict[str, str], field: str) -> None:
    page = body(client, data, status=400)
    assert f'id="{field}.error"' in page


def test_rows_are_added_without_a_check(client: Client) -> None:
    page = body(client, {"posten.1.label": "Gerät", "posten.1.amount": "10", "do": "zeilen"})
    assert re.findall(r'id="([^"]+)"[^>]*autofocus', page) == ["posten.2.label"]
    assert 'id="posten.4.label"' in page
    assert 'id="pruefung"' not in page


@pytest.mark.parametrize("question", ["v=99&x=1", "%00", "haus=gibtesnicht", "house.build_year=abc"])
def test_a_damaged_question_is_no_obstacle(client: Client, question: str) -> None:
    body(client, {"paste": PASTE, "frage": question, "do": "pruefen"})
    assert client.get(f"{PAGE}?{question}").status_code == 200


def test_the_case_comes_along_and_is_no_question(client: Client) -> None:
    page = client.get(f"{PAGE}?fall=12").content.decode()
    assert "Für Fall 12" in page
    assert '<input type="hidden" name="fall" value="12">' in page
    assert 'name="frage" value=""' in page
    assert "Für Fall 12" in body(client, {"paste": PASTE, "fall": "12", "do": "pruefen"})
