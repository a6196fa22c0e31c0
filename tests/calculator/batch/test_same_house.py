"""A house with one row for each dwelling is one house, if somebody says so; other rows with its address are told."""

from dataclasses import replace

import pytest

from calculator.batch.causes import Cause
from calculator.batch.compute import cells_by_key
from calculator.batch.houses import house_of
from calculator.batch.mapping_form import TableMappingForm
from calculator.batch.open_questions import is_open
from calculator.batch.row_address import told_of_same_address
from calculator.batch.table_reading import SameHouse, TableReading
from calculator.batch.upload import Upload, read_upload, settled
from tests.calculator.batch.tables import DAY, csv

HEAD = ("Straße", "Nr.", "Lage", "Wohnfläche", "Baujahr", "Heizung", "WE", "Verbrauch kWh")
FIRST = ("Westweg", "1", "EG links", "62,5", "1972", "Fernwärme", "1", "7000")
SECOND = ("Westweg", "1", "EG rechts", "58,0 m²", "1972", "Fernwärme", "2", "6500")
OTHER = ("Westweg", "3", "", "120", "1936", "Gas", "1", "")


def together(*rows: tuple[str, ...], head: tuple[str, ...] = HEAD) -> tuple[Upload, list[dict[str, str]]]:
    upload = settled(replace(read_upload(csv(*rows, head=head)), reading=TableReading(same_house=SameHouse.DWELLINGS)))
    places = upload.reading.places(upload.columns)
    return upload, [cells_by_key(cells, places) for _line, cells, _problem in upload.rows]


def test_the_dwellings_of_a_house_are_counted_together_and_no_cell_is_changed() -> None:
    upload, (house, other) = together(FIRST, OTHER, SECOND)
    assert [line for line, _cells, _problem in upload.rows] == [2, 3]
    assert [(each.line, each.why) for each in upload.reading.aside] == [(4, "Wohnung des Hauses in Zeile 2")]
    assert tuple(upload.rows[0][1][: len(HEAD)]) == FIRST
    read = house_of(house, (), DAY)
    assert read.asked is not None, read.told
    facts = read.asked.facts
    assert (facts.house.living_area_m2 * 10, facts.house.dwellings) == (1205, 2)
    assert [int(each.amount or 0) for each in facts.readings] == [13_500]
    assert any("Aus allen Zeilen dieser Adresse: Wohnfläche m² 120,5" in each.text for each in read.told)
    assert other["house.living_area_m2"] == "120"


@pytest.mark.parametrize(
    ("cells", "dwellings", "used"),
    [
        ((("1", "7000"), ("1", "7000")), "2", "7.000"),  # the amount of the house in each row
        ((("2", "7000"), ("3", "")), "5", ""),
        ((("", "7000"), ("", "6000")), "2", "13.000"),
        ((("1", "7000"), ("2", "viel")), "2", ""),  # „WE“ numbers the dwellings
    ],
)
def test_what_the_rows_of_a_house_state_together(cells: tuple[tuple[str, str], ...], dwellings: str, used: str) -> None:
    upload, (house,) = together(*[(*FIRST[:6], *each) for each in cells])
    assert house["house.dwellings"] == dwellings
    assert (house["used_kwh"] if used else "") == used
    assert ("Verbrauch kWh aller Zeilen" in upload.columns) is bool(used)


def test_a_house_with_an_unreadable_area_stays_in_its_rows() -> None:
    upload, rows = together(FIRST, (*SECOND[:3], "groß", *SECOND[4:]))
    assert (len(rows), upload.reading.aside, upload.reading.same_address) == (2, (), ((2, 3),))


def test_a_column_of_dwellings_asks_and_proposes_to_count_together() -> None:
    upload = read_upload(csv(FIRST, SECOND, OTHER, head=HEAD))
    assert is_open(upload)
    field = TableMappingForm(upload).fields["same_house"]
    assert (field.initial, "Zeile 2" in str(field.help_text)) == ("dwellings", True)
    assert not is_open(replace(upload, reading=replace(upload.reading, is_seen=True)))


def test_the_address_of_the_rows_may_only_be_proposed_yet() -> None:
    rows = [("Westweg 1", lage, "62", "1972") for lage in ("EG", "OG")]
    form = TableMappingForm(read_upload(csv(*rows, head=("Objekt", "Lage", "NGF", "Baujahr"))))
    assert form.fields["same_house"].initial == "dwellings"


def test_rows_with_one_address_and_no_sign_of_dwellings_are_told_and_keep_no_table_waiting() -> None:
    head = (*HEAD[:2], "Farbe", *HEAD[3:])
    upload = read_upload(csv(FIRST, SECOND, OTHER, head=head))
    assert not is_open(upload)
    assert TableMappingForm(upload).fields["same_house"].initial == "houses"
    groups = upload.reading.with_its_address()
    told = [told_of_same_address(line, groups) for line in (2, 3, 4)]
    assert [each.text for each in told[0]] == ["Dieselbe Adresse steht in 2 Zeilen; jede ist für sich gerechnet."]
    assert [[each.cause for each in row] for row in told] == [[Cause.SAME_ADDRESS], [Cause.SAME_ADDRESS], []]


@pytest.mark.parametrize("number", ["3", "1a", "11", "1, 1", "1/1"])
def test_a_table_whose_addresses_differ_asks_nothing(number: str) -> None:
    upload = read_upload(csv(FIRST, (OTHER[0], number, *OTHER[2:]), head=HEAD))
    assert not is_open(upload)
    assert "same_house" not in TableMappingForm(upload).fields
