"""Consumption in a column for each energy source is proposed for all of them; hot water can be added."""

import pytest

from calculator.batch.compute import Task, read_rows
from calculator.batch.mapping_form import TableMappingForm
from calculator.batch.open_questions import headings_of, is_open
from calculator.batch.upload import read_upload
from tests.calculator.batch.tables import DAY, SYSTEMS, csv

HEAD = ("Gebiet", "Wohnfläche m²", "Baujahr", "Wohnungen", "Heizung")
HOUSE = ("", "372", "1972", "6")


def read(head: tuple[str, ...], *rows: tuple[str, ...], chosen: dict[int, str] | None = None) -> list[tuple[str, str]]:
    """Send the page of the mapping as it is but for what is ``chosen``; return consumption and remarks of each row."""
    upload = read_upload(csv(*rows, head=(*HEAD, *head)))
    assert is_open(upload)
    sent = {name: field.initial for name, field in TableMappingForm(upload).fields.items()}
    sent |= {f"heading-{len(HEAD) + at}": key for at, key in (chosen or {}).items()}
    form = TableMappingForm(upload, sent | {"letting": "let"})
    assert form.is_valid(), form.errors
    found = []
    for row in read_rows(upload.rows, Task(upload.columns, SYSTEMS, DAY, form.reading())):
        assert row.asked is not None, row.told
        used = " ".join(f"{each.amount} {each.unit.value}" for each in row.asked.facts.readings)
        found.append((used, " ".join(each.text for each in row.told)))
    return found


@pytest.mark.django_db
def test_each_source_counts_in_the_rows_that_state_it() -> None:
    rows = read(
        ("Gas kWh", "Öl l", "Fernwärme MWh"),
        (*HOUSE, "Gas", "49500", "", ""), (*HOUSE, "Öl", "0", "4950", ""), (*HOUSE, "Fernwärme", "", "", "49,5"),
        (*HOUSE, "Gas", "49500", "120", ""),
    )  # fmt: skip
    assert [used for used, _told in rows] == ["49500 gas_kwh", "4950 oil_litre", "49.5 fernwaerme_mwh", "49500 gas_kwh"]
    assert "nicht verwendet: „Verbrauch Liter Öl“" in rows[3][1]


@pytest.mark.django_db
def test_hot_water_is_added_where_somebody_says_so_and_told() -> None:
    row = (*HOUSE, "Fernwärme", "39,2", "9,31")
    ((used, told),) = read(("Heizung MWh", "Warmwasser MWh"), row, chosen={1: "used_added"})
    assert used == "48.51 fernwaerme_mwh"
    assert "48,51 ist die Summe aus 39,2 und 9,31." in told
    ((used, told),) = read(("Heizung MWh", "Warmwasser kWh"), row, chosen={1: "used_added"})
    assert used == "39.2 fernwaerme_mwh"
    assert "„9,31“ ist nicht bekannt und nicht verwendet." in told


@pytest.mark.parametrize(
    ("headings", "proposed"),
    [
        (("Gas kWh", "Öl l", "Fernwärme MWh"), ["used_kwh", "used_litre", "used_further"]),
        (("Gas m³", "Pellets kg", "Heizöl l"), ["used_kwh", "used_kg", "used_litre"]),
        (("Verbrauch kWh", "Wärme kWh", "Holz rm"), ["used_kwh", "used_further", ""]),
        (("Verbrauch kWh", "Strom kWh", "Umbauter Raum m³"), ["used_kwh", "", ""]),
    ],
)
def test_what_is_proposed(headings: tuple[str, ...], proposed: list[str]) -> None:
    upload = read_upload(csv(("DEMO-01", "372", "1972", "6", "Gas", "1", "2", "3"), head=(*HEAD, *headings)))
    assert [each.key or each.proposed for each in headings_of(upload)][len(HEAD) :] == proposed


@pytest.mark.django_db
def test_electricity_is_proposed_for_houses_that_it_heats_and_counts_for_no_other() -> None:
    pump, gas = (*HOUSE, "Wärmepumpe", "", "12000", "10"), (*HOUSE, "Gas", "49500", "3500", "10")
    (of_pump, _told), (of_gas, told) = read(("Gas kWh", "Strom kWh", "Batterie kWh"), pump, gas)
    assert (of_pump, of_gas) == ("12000 electricity_kwh", "49500 gas_kwh")
    assert "nicht verwendet ist „Heizstrom kWh“" in told
    assert "Batterie" not in told
    ((used, told),) = read(("Gas kWh", "Strom kWh"), (*HOUSE, "Gas", "", "3500"))
    assert (used, "nicht verwendet ist „Strom kWh“" in told) == ("", True)


def test_a_battery_is_no_consumption_and_takes_no_place_from_one() -> None:
    upload = read_upload(csv((*HOUSE, "Gas", "10", "40"), head=(*HEAD, "Batterie kWh", "Wärme MWh")))
    assert [each.key or each.proposed for each in headings_of(upload)][len(HEAD) :] == ["", "used_kwh"]
