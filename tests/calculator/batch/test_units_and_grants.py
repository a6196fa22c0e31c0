"""Consumption in the unit that stands there, and the grant of a block that is let."""

import pytest

from calculator.batch.causes import Cause, RowRemark
from calculator.batch.columns import COLUMNS
from calculator.core import Technology
from tests import builders
from tests.calculator.batch.tables import computed

pytestmark = pytest.mark.django_db

HEAD = ("Adresse", "Wohnfläche m²", "Baujahr", "Wohnungen", "Heizung", "Verbrauch", "Einheit")
FLATS = ("Westweg 1, 07743 Jena", "372", "1972", "6", "Fernwärme")
SYSTEMS = (Technology.AIR_WATER_HP, Technology.GAS)


@pytest.fixture(autouse=True)
def _city() -> None:
    builders.published_city()


def test_49_5_megawatt_hours_are_49500_kilowatt_hours_wherever_the_unit_stands() -> None:
    in_cells = computed(
        (*FLATS, "49500", "kWh"), (*FLATS, "49,5", "MWh"), (*FLATS, "49,5 MWh", ""), (*FLATS, "178,2", "GJ"),
        head=HEAD, systems=SYSTEMS,
    ).results  # fmt: skip
    (in_heading,) = computed((*FLATS, "49,5"), head=(*HEAD[:5], "Verbrauch 2024 (MWh)"), systems=SYSTEMS).results
    assert {row["problem"] for row in (*in_cells, in_heading)} == {""}
    assert len({row["heat"] for row in (*in_cells, in_heading)}) == 1
    assert in_heading["heat"] > 40_000


def test_of_several_years_the_newest_that_is_stated_counts_and_is_named() -> None:
    head = (*HEAD[:5], "Verbrauch 2022 kWh", "Verbrauch 2023 kWh", "Verbrauch 2024 kWh")
    all_years, empty, one = computed(
        (*FLATS, "60000", "58000", "49500"), (*FLATS, "60000", "49500", ""), (*FLATS, "", "", ""),
        head=head, systems=SYSTEMS,
    ).results  # fmt: skip
    (alone,) = computed((*FLATS, "49500", "kWh"), head=HEAD, systems=SYSTEMS).results
    assert all_years["heat"] == empty["heat"] == alone["heat"] != one["heat"]
    assert "Es zählt die Spalte „Verbrauch 2023 kWh“; nicht verwendet: „Verbrauch 2024 kWh“" in empty["reasons"]
    assert "nicht verwendet: „Verbrauch 2023 kWh“, „Verbrauch 2022 kWh“" in all_years["reasons"]
    assert "Es zählt die Spalte" not in one["reasons"]


@pytest.mark.parametrize("word", ["n.v.", "folgt", "–", "i.A.", "k. A.", "liegt nicht vor"])
def test_a_word_in_the_newest_year_hides_no_consumption_of_an_earlier_one(word: str) -> None:
    head = (*HEAD[:5], "Verbrauch 2022 kWh", "Verbrauch 2023 kWh", "Verbrauch 2024 kWh")
    rows = ((*FLATS, "49500", word, ""), (*FLATS, "49500", "", word), (*FLATS, "49500", word, word))
    (alone,) = computed((*FLATS, "49500", "kWh"), head=HEAD, systems=SYSTEMS).results
    for row in computed(*rows, head=head, systems=SYSTEMS).results:
        assert row["heat"] == alone["heat"]
        assert "Es zählt die Spalte „Verbrauch 2022 kWh“" in row["reasons"]
        assert "kein Verbrauch angegeben" not in row["reasons"]
    (none,) = computed((*FLATS, word, word, ""), head=head, systems=SYSTEMS).results
    assert none["heat"] != alone["heat"]


def test_cubic_metres_of_gas_are_no_kilowatt_hours() -> None:
    gas = (*FLATS[:4], "Gas")
    metres, hours = computed((*gas, "4460", "m³"), (*gas, "46000", "kWh"), head=HEAD, systems=SYSTEMS).results
    assert metres["heat"] == pytest.approx(hours["heat"], rel=0.1)


@pytest.mark.parametrize("amount", ["49,5", "4950000"])
def test_a_consumption_that_can_hardly_be_true_is_a_question_and_not_computed(amount: str) -> None:
    (row,) = computed((*FLATS, amount, "kWh"), head=HEAD, systems=SYSTEMS).results
    (told,) = [each for each in map(RowRemark.of, row["questions"]) if each.cause is Cause.CONSUMPTION]
    assert "systems" not in row
    assert told.text == row["problem"]
    assert COLUMNS["used_confirmed"].label in told.text


def test_a_rented_block_of_twelve_flats_gets_30_percent() -> None:
    head = ("Adresse", "Wohnfläche m²", "Baujahr", "Wohnungen", "Heizung", "Heizung Baujahr")
    block = ("Westweg 1, 07743 Jena", "780", "1972", "12", "Gas", "1998")
    (let,) = computed(block, head=head, systems=SYSTEMS).results
    (lived_in,) = computed((*block, "1"), head=(*head, "Selbst genutzte Wohnungen"), systems=SYSTEMS).results
    shares = [row["systems"]["heat_pump"][1] / row["systems"]["heat_pump"][0] for row in (let, lived_in)]
    assert shares[0] == pytest.approx(0.3, abs=0.0001)
    assert shares[1] > 0.31
    assert Cause.LETTING in {RowRemark.of(each).cause for each in let["questions"]}


def test_the_assumption_is_said_of_the_whole_table_too() -> None:
    found = computed((*FLATS, "49500", "kWh"), head=HEAD, systems=SYSTEMS)
    sentence = "Wo die Tabelle keine selbst genutzten Wohnungen nennt, gelten Häuser ab 3 Wohnungen als vermietet."
    assert sentence in found.notes
