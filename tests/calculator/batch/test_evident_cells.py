"""Cells whose meaning is evident to a person: they are read so, or told, and lose no row."""

import pytest

from calculator.batch.houses import HouseOfTable, house_of
from calculator.batch.likely_headings import likely_column
from calculator.batch.row_address import address_of
from calculator.batch.trade_words import is_planned, likely
from calculator.batch.years import read_year
from tests import builders
from tests.calculator.batch.tables import DAY, SYSTEMS, computed

BLOCK = {
    "house.living_area_m2": "372", "house.build_year": "1972", "house.dwellings": "6", "heating.kind": "Gas",
}  # fmt: skip


def house(**stated: str) -> HouseOfTable:
    return house_of(BLOCK | {key.replace("__", "."): text for key, text in stated.items()}, SYSTEMS, DAY)


def told(found: HouseOfTable) -> str:
    return " ".join(each.text for each in found.told)


@pytest.mark.parametrize(
    "text",
    [
        "1930, saniert", "um 1930, Dach 2010", "1930 (Fenster 2005)", "ca. 1930, san. 1996", "1930 / Fassade gedämmt",
        "1930, Dach 2010, Heizung 2015", "1930; umgebaut", "1930 (2004)",
    ],
)  # fmt: skip
def test_what_was_done_later_leaves_the_year_of_the_building_and_is_told(text: str) -> None:
    year = read_year(text, 1200, 2026)
    assert (year and year.year) == 1930
    assert f"Baujahr: „{text}“ ist als 1930 gelesen." in told(house(house__build_year=text))


@pytest.mark.parametrize("text", ["1930, Haus 2", "1930 / 31 oder später", "1930 verkauft 1990"])
def test_another_remark_is_asked_about(text: str) -> None:
    assert read_year(text, 1200, 2026) is None


@pytest.mark.parametrize(("text", "number"), [("3 von 6", 3), ("2 v. 6 WE", 2), ("x", 1), ("X", 1), ("7 von 6", 0)])
def test_some_of_all_dwellings_are_self_used(text: str, number: int) -> None:
    found = house(house__self_used_dwellings=text)
    assert found.asked is not None
    assert found.asked.facts.house.self_used_dwellings == number
    assert f"„{text}“ ist" in told(found)


@pytest.mark.parametrize(
    ("text", "proposed"), [("Dach ungedämmt", ""), ("Dach gedämmt teils", "average"), ("Fassade ohne Dämmung", "")]
)
def test_what_is_not_done_is_proposed_as_nothing(text: str, proposed: str) -> None:
    assert likely("house.renovation", text) == proposed


@pytest.mark.parametrize(("text", "planned"), [("2031", True), ("Sanierung: 2031", True), ("2019", False), ("", False)])
def test_a_year_to_come_is_planned(text: str, planned: bool) -> None:
    assert is_planned(text, 2026) is planned


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("mtl. Verbrauch kWh", ""), ("Verbrauch WW (MWh)", ""), ("TWW kWh", ""), ("Heizung MWh", "used_kwh"),
        ("Verbrauch Raumwärme (MWh)", "used_kwh"),
    ],
)  # fmt: skip
def test_a_part_of_a_year_and_hot_water_are_proposed_as_no_consumption(heading: str, key: str) -> None:
    assert likely_column(heading, frozenset()) == key


@pytest.mark.parametrize(
    ("number", "address"), [("1.0", "Westweg 1"), ("12,00", "Westweg 12"), ("1.05", "Westweg 1.05")]
)
def test_a_number_of_a_spreadsheet_is_a_house_number(number: str, address: str) -> None:
    assert address_of({"street": "Westweg", "number": number}) == address


@pytest.mark.parametrize(
    ("number", "is_day"), [("45717", True), ("01.03.2025", True), ("2025-03-01", True), ("12a", False)]
)
def test_a_house_number_that_became_a_day_is_told(number: str, is_day: bool) -> None:
    assert ("ein Tag, wie ihn ein Tabellenprogramm" in told(house(street="Westweg", number=number))) is is_day


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("row", "is_computed"),
    [
        (("Westweg 1", "140", "1965", "Einfamilienhaus", "Gas", "2003", "22000", "Notiz"), True),
        (("Westweg 1", "140", "1965", "Einfamilienhaus", "Gas", "2003", "", "Notiz", "mehr"), True),
        (("Westweg 1", "140", "1965", "Einfamilienhaus", "Gas", "2003", "Keller", "22000"), False),
        (("Westweg 1", "140", "1965", "Einfamilienhaus", "Gas", "2003", "150", "22000"), False),
        (("Westweg 1", "hinten", "140", "1965", "Einfamilienhaus", "Gas", "2003", "x"), False),
    ],
)
def test_a_cell_too_many_loses_a_row_only_if_its_cells_may_be_shifted(row: tuple[str, ...], is_computed: bool) -> None:
    builders.published_city()
    (found,) = computed(row).results
    assert bool(found.get("systems")) is is_computed
    sentence = "nicht verwendet ist „Notiz" if is_computed else "Zahl von Spalten"
    assert sentence in f"{found['reasons']} {found['problem']}"
