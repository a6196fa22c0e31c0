"""What a row need not state never loses it: it is read, or set aside with a remark that names it."""

from decimal import Decimal

import pytest

from calculator.batch.causes import Cause, Gravity, gravest, problem_of
from calculator.batch.houses import HouseOfTable, house_of
from calculator.core.units import Unit
from tests.calculator.batch.tables import DAY, SYSTEMS

OIL = {"house.living_area_m2": "372", "house.build_year": "1972", "heating.kind": "Öl"}


def house(**stated: str) -> HouseOfTable:
    return house_of(OIL | {key.replace("__", "."): text for key, text in stated.items()}, SYSTEMS, DAY)


@pytest.mark.parametrize(
    ("stated", "named"),
    [
        ({"used_kwh": "49,5 / 48,2", "used_unit": "MWh"}, "„49,5 / 48,2“ ist nicht bekannt und nicht verwendet."),
        ({"used_kwh": "49500; 48200"}, "„49500; 48200“ ist nicht bekannt und nicht verwendet."),
        ({"used_kwh": "49.500 und 48.200"}, "„49.500 und 48.200“ ist nicht bekannt und nicht verwendet."),
    ],
)
def test_a_consumption_that_cannot_be_read_is_set_aside(stated: dict[str, str], named: str) -> None:
    found = house(**stated)
    assert found.asked is not None
    assert found.asked.facts.readings == ()
    assert named in " ".join(each.text for each in found.told)


@pytest.mark.parametrize(
    ("stated", "named"),
    [
        ({"used_kwh": "4,9", "used_unit": "rm"}, "„4,9 rm“ lässt sich so nicht lesen. Es ist nicht klar"),
        ({"used_kwh": "133", "used_unit": "kWh/m²a"}, "„133 kWh/m²a“ lässt sich so nicht lesen. Die Einheit"),
        ({"used_kwh": "15 Scheffel", "used_confirmed": "ja"}, "„15 Scheffel“ lässt sich so nicht lesen."),
    ],
)
def test_a_consumption_without_a_known_unit_is_a_question(stated: dict[str, str], named: str) -> None:
    found = house(**stated)
    assert found.asked is None
    assert gravest(found.told) is Gravity.QUESTION
    assert named in problem_of(found.told)


@pytest.mark.parametrize(
    ("stated", "amount", "unit"),
    [
        ({"used_kwh": "8,8", "used_unit": "m³"}, "8800", Unit.OIL_LITRE),
        ({"used_kwh": "8,85 m³"}, "8850", Unit.OIL_LITRE),
        ({"used_kwh": "0,164 GWh", "heating.kind": "Fernwärme"}, "164", Unit.FERNWAERME_MWH),
        ({"used_kwh": "0,164", "used_unit": "GWh", "heating.kind": "Gas"}, "164", Unit.GAS_MWH),
    ],
)
def test_what_is_written_in_thousands_is_read(stated: dict[str, str], amount: str, unit: Unit) -> None:
    found = house(**stated)
    assert found.asked is not None
    (reading,) = found.asked.facts.readings
    assert (reading.amount, reading.unit) == (Decimal(amount), unit)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("6 (5 bewohnt)", 6), ("6 WE (davon 5 vermietet)", 6), ("6, davon 5 bewohnt", 6), ("6 WE davon 1 leer", 6),
        ("8/1", 8),
    ],
)  # fmt: skip
def test_what_is_said_of_some_dwellings_leaves_the_number_of_all(text: str, number: int) -> None:
    found = house(house__dwellings=text)
    assert found.asked is not None
    assert found.asked.facts.house.dwellings == number
    assert f"Wohnungen: „{text}“ ist als {number} gelesen." in [each.text for each in found.told]


def test_a_block_without_a_number_of_dwellings_gets_one_that_its_area_holds() -> None:
    found = house(house__dwellings="sechs oder so", house__building_type="Plattenbau")
    assert found.asked is not None
    assert found.asked.facts.house.dwellings == 6
    sentences = [each.text for each in found.told if each.cause is Cause.ASSUMED]
    assert "Wohnungen: Nicht angegeben, deshalb nach der Wohnfläche angenommen: 6." in sentences
