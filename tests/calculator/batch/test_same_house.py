"""A house with one row for each dwelling is one house, if somebody says so; other rows with its address are told."""

from dataclasses import replace

import pytest

from calculator.batch.causes import Cause
from calculator.batch.compute import Task, cells_by_key, read_rows
from calculator.batch.houses import house_of
from calculator.batch.mapping_form import TableMappingForm
from calculator.batch.open_questions import is_open
from calculator.batch.row_address import told_of_same_address
from calculator.batch.table_reading import SameHouse, TableReading
from calculator.batch.upload import Upload, read_upload, settled
from tests import builders
from tests.calculator.batch.tables import DAY, SYSTEMS, csv

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
        ((("2", "7000"), ("3", "6500")), "5", "13.500 kWh"),
        ((("", "7000"), ("", "6000")), "2", "13.000 kWh"),
        ((("1", "7000"), ("2", "6000")), "2", "13.000 kWh"),  # „WE“ numbers the dwellings
        ((("1", "7000"), ("1", "6000"), ("1", "5000")), "3", "18.000 kWh"),
        ((("6 WE", "7000"), ("6 WE", "6000")), "6", "13.000 kWh"),  # that of the house in each row
        ((("6", "7000 kWh"), ("", "6,5 MWh"), ("", "5000")), "6", "18.500 kWh"),
        ((("2", "7,5 MWh"), ("2", "6000"), ("2", "5000")), "6", "18,5 MWh"),  # three rows are no house of two
        ((("", "7000"), ("", "enthalten")), "2", "7.000 kWh"),
        ((("", ""), ("", "n. v.")), "2", ""),
    ],
)
def test_what_the_rows_of_a_house_state_together(cells: tuple[tuple[str, str], ...], dwellings: str, used: str) -> None:
    upload, (house,) = together(*[(*FIRST[:6], *each) for each in cells])
    assert house["house.dwellings"] == dwellings
    assert house.get("together.used_kwh", "") == used
    assert ("Verbrauch aller Zeilen" in upload.columns) is bool(used)
    read = house_of(house, (), DAY)
    assert read.asked is not None, read.told
    assert (f", Verbrauch {used}." in " ".join(each.text for each in read.told)) is bool(used)


WITH_UNIT = ("Straße", "Nr.", "Lage", "Wohnfläche", "Baujahr", "Heizung", "Verbrauch", "Einheit")


@pytest.mark.parametrize(
    ("head", "rows", "used"),
    [
        ("Verbrauch", (("Gas", "12000", "kWh"), ("Gas", "9,5", "MWh"), ("Gas", "11000", "kWh")), "32500 gas_kwh"),
        ("Verbrauch MWh", (("Gas", "9,5", ""), ("", "8,0", ""), ("Etagenheizung", "8,5", "")), "26.0 gas_mwh"),
        ("Verbrauch MWh", (("Gas", "9,5", ""), ("Gas", "8000", "kWh")), "17.5 gas_mwh"),
        ("Verbrauch", (("Öl", "900", "l"), ("Öl", "1,1", "m³")), "2000 oil_litre"),
        ("Verbrauch", (("Gas", "10536", "kWh"), ("Gas", "1000", "m³")), "21072 gas_kwh"),
        ("Verbrauch Liter", (("Öl", "900", ""), ("Öl", "1100", "")), "2000 oil_litre"),
    ],
)
def test_bills_are_added_in_one_unit(head: str, rows: tuple[tuple[str, str, str], ...], used: str) -> None:
    cells = [("Markt", "1", str(number), "70", "1972", *row) for number, row in enumerate(rows)]
    _upload, (house,) = together(*cells, head=(*WITH_UNIT[:6], head, WITH_UNIT[7]))
    units = {"used_kwh": "MWh"} if "MWh" in head else {}
    read = house_of(house, (), DAY, units=units)
    assert read.asked is not None, read.told
    ((amount, unit),) = [(each.amount, each.unit.value) for each in read.asked.facts.readings]
    wanted, of = used.split()
    assert (unit, float(amount or 0)) == (of, pytest.approx(float(wanted), rel=0.02))


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ((("Gas", "16000 kWh", ""), ("Gas", "17000 rm", "")), "nicht lesbar, oder seine Einheit"),
        ((("Gas", "32000", "kWh"), ("Gas", "32000", "kWh")), "In jeder Zeile dieser Adresse steht derselbe"),
        ((("Gas", "48", "MWh"), ("Öl", "3000", "l")), "stehen verschiedene"),
        ((("Gas", "48", "MWh"), ("Gas", "3000", "l Heizöl")), "stehen verschiedene"),
        ((("Fernwärme", "", ""), ("Öl", "", "")), "stehen verschiedene"),
    ],
)
def test_bills_that_do_not_add_up_are_a_question_of_the_house(rows: tuple[tuple[str, ...], ...], told: str) -> None:
    cells = [("Markt", "1", str(number), "210", "1972", *row) for number, row in enumerate(rows)]
    _upload, (house,) = together(*cells, head=WITH_UNIT)
    read = house_of(house, (), DAY)
    assert read.asked is None
    assert [told in each.text for each in read.told if each.cause is Cause.HOUSE_OF_ROWS] == [True]


def test_equal_bills_are_added_where_each_row_confirms_them() -> None:
    cells = [("Markt", "1", lage, "210", "1972", "Gas", "32000", "ja") for lage in ("EG", "OG")]
    _upload, (house,) = together(*cells, head=(*WITH_UNIT[:7], "Verbrauch bestätigt"))
    assert house["used_kwh"] == "64.000 kWh"


@pytest.mark.parametrize("missing", ["", "n. v.", "folgt"])
def test_without_a_bill_in_every_row_none_counts_and_that_is_told(missing: str) -> None:
    cells = [("Markt", "3", lage, "80", "1972", "Gas", used) for lage, used in (("EG", "16000 kWh"), ("OG", missing))]
    _upload, (house,) = together(*cells, head=WITH_UNIT[:7])
    read = house_of(house, (), DAY)
    assert read.asked is not None, read.told
    assert (read.asked.facts.house.living_area_m2, read.asked.facts.readings) == (160, ())
    assert any("steht nicht in jeder Zeile dieser Adresse, deshalb zählt keiner" in each.text for each in read.told)


def test_of_several_years_the_newest_that_every_row_states_counts() -> None:
    head = (*WITH_UNIT[:6], "Verbrauch 2022 kWh", "Verbrauch 2023 kWh")
    cells = [("Markt", "3", lage, "80", "1972", "Gas", "8100", used) for lage, used in (("EG", "7900"), ("OG", ""))]
    _upload, (house,) = together((*cells[0][:6], "8000", "7900"), cells[1], head=head)
    assert house["used_kwh"] == "16.100 kWh (2022)"
    read = house_of(house, (), DAY)
    assert read.asked is not None, read.told
    assert [int(each.amount or 0) for each in read.asked.facts.readings] == [16_100]


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


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("second", "told"),
    [
        ("6000", "Es zählt die Spalte „Gas kWh“; nicht verwendet: „Warmwasser kWh“."),
        ("", "Verbrauch: nicht verwendet ist „Warmwasser kWh“."),
    ],
)
def test_further_consumption_of_a_house_of_several_rows_is_named(second: str, told: str) -> None:
    builders.published_city()
    head = (*HEAD[:6], "Gas kWh", "Warmwasser kWh")
    reading = TableReading(same_house=SameHouse.DWELLINGS, headings={"gaskwh": "used_kwh"})
    cells = [
        ("Westweg", "1", lage, "60", "1972", "Gas", used, "900") for lage, used in (("EG", "7000"), ("OG", second))
    ]
    upload = settled(replace(read_upload(csv(*cells, head=head)), reading=reading))
    (row,) = read_rows(upload.rows, Task(upload.columns, SYSTEMS, DAY, upload.reading))
    assert [told in each.text for each in row.told if "Warmwasser" in each.text] == [True]
