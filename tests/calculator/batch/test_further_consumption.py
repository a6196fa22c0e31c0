"""Consumption in a second column is asked about and named at the row: neither added nor dropped without a word."""

import pytest

from calculator.batch.open_questions import is_open
from calculator.batch.upload import read_upload
from tests import builders
from tests.calculator.batch.tables import computed, csv

HEAD = ("Adresse", "Wohnfläche m²", "Baujahr", "Wohnungen", "Heizung")
FLATS = ("Westweg 1, 07743 Jena", "780", "1972", "12", "Fernwärme")


@pytest.mark.parametrize(
    ("headings", "asks"),
    [
        (("Verbrauch Heizung (MWh)", "Verbrauch Warmwasser (MWh)"), True),
        (("Gasverbrauch (kWh)", "Verbrauch (kWh/m²)"), True), (("Verbrauch kWh", "Wärme kWh"), True),
        (("Gasverbrauch (kWh)", "Wärmeverbrauch (MWh)"), True), (("Farbe", "Wärme kWh"), True),
        (("Verbrauch 2023 kWh", "Verbrauch 2024 kWh"), False), (("Verbrauch kWh", "Verbrauchsjahr"), False),
        (("Verbrauch kWh", "Farbe"), False), (("Verbrauch kWh", "Heizlast kW"), False),
    ],
)  # fmt: skip
def test_a_further_column_of_consumption_is_asked_about(headings: tuple[str, str], *, asks: bool) -> None:
    assert is_open(read_upload(csv((*FLATS, "90", "20"), head=(*HEAD, *headings)))) is asks


@pytest.mark.django_db
def test_hot_water_beside_heating_is_named_at_the_row_that_states_it() -> None:
    builders.published_city()
    head = (*HEAD, "Verbrauch Heizung (MWh)", "Verbrauch Warmwasser (MWh)")
    both, heating = computed((*FLATS, "90", "20"), (*FLATS, "90", ""), head=head).results
    words = "Es zählt die Spalte „Verbrauch Heizung (MWh)“; nicht verwendet: „Verbrauch Warmwasser (MWh)“."
    assert (words in both["reasons"], words in heating["reasons"]) == (True, False)


@pytest.mark.django_db
def test_consumption_that_stands_only_in_the_second_column_of_its_name_is_named() -> None:
    builders.published_city()
    (row,) = computed((*FLATS, "", "84000"), head=(*HEAD, "Verbrauch kWh", "Verbrauch kWh")).results
    assert "Verbrauch: nicht verwendet ist „Verbrauch kWh (2)“." in row["reasons"]
