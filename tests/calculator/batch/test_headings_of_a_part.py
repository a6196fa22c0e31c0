"""A heading that names no amount of the whole house in one year is neither read nor proposed as one."""

import pytest

from calculator.batch.columns import key_of
from calculator.batch.likely_headings import likely_column
from calculator.batch.open_questions import is_open
from calculator.batch.upload import read_upload
from tests.calculator.batch.tables import csv

HEAD = ("Adresse", "Wohnfläche m²", "Baujahr", "Wohnungen", "Heizung", "Heizkosten €")
ROW = ("Saalweg 2", "372", "1972", "6", "Fernwärme", "8000", "9537")


@pytest.mark.parametrize(
    "heading",
    [
        "Verbrauch €", "Verbrauch (€)", "Verbrauch in €", "€ Verbrauch", "Verbrauch EUR/a", "Jahresverbrauch €/a",
        "Verbrauch %", "Energieverbrauch $",
        "Verbrauch 2 Jahre kWh", "Verbrauch zwei Jahre (kWh)", "Verbrauch 2021-2023 kWh", "Verbrauch 2021 bis 2023",
        "Verbrauch je WE kWh", "Verbrauch kWh/Monat", "Verbrauch pro m²", "Verbrauch (kWh/Monat)",
    ],
)  # fmt: skip
def test_what_is_no_consumption_of_a_house_in_a_year_is_asked_about(heading: str) -> None:
    assert key_of(heading) != "used_kwh"
    assert likely_column(heading, set()) == ""
    assert is_open(read_upload(csv(ROW, head=(*HEAD, heading))))


@pytest.mark.parametrize(
    "heading", ["Wohnfläche je WE", "Wohnfläche (je WE)", "Wohnfläche m²/WE", "Ø Wohnfläche", "Wfl. pro Whg"]
)
def test_what_is_no_area_of_a_house_is_none(heading: str) -> None:
    assert (key_of(heading), likely_column(heading, set())) == (None, "")


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("Verbrauch 2022/2023 (MWh)", "used_kwh"), ("Verbrauch 2023 kWh", "used_kwh"), ("Verbrauch kWh/a", "used_kwh"),
        ("Verbrauch (kWh pro Jahr)", "used_kwh"), ("Ø Verbrauch 2021-2023 kWh", "used_kwh"),
        ("Wohnfläche m²", "house.living_area_m2"), ("OT", "district"),
    ],
)  # fmt: skip
def test_amounts_of_a_house_in_a_year_stay_what_they_are(heading: str, key: str) -> None:
    assert key_of(heading) == key


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("Ort lt. Akte", "town"), ("Ortsteil/Lage", "district"), ("Wohngebiet", "district"),
        ("PLZ lt. Akte", "postcode"),
        ("Stadtwerke-Vertrag", ""), ("Gemeindeschlüssel", ""), ("Antwort", ""),
    ],
)  # fmt: skip
def test_a_column_that_may_name_a_town_or_a_part_of_it_is_proposed(heading: str, key: str) -> None:
    assert key_of(heading) is None
    assert likely_column(heading, {"street"}) == key
