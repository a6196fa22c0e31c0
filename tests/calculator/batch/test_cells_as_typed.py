"""Cells as people and spreadsheets leave them: flats with their unit, years with signs, postcodes as numbers."""

import re
from decimal import Decimal
from functools import partial

import pytest

from calculator.batch.causes import Cause
from calculator.batch.columns import COLUMNS
from calculator.batch.houses import house_of
from calculator.batch.row_address import address_of
from calculator.batch.table_reading import NOT_USED, Letting, TableReading
from calculator.batch.upload import read_upload
from calculator.batch.years import Year, read_year
from calculator.core.choices import BuildingType
from calculator.questions import Asked, described
from tests.calculator.batch.tables import DAY, xlsx

ROW = {"house.living_area_m2": "840", "house.build_year": "1972"}


def said(**cells: str) -> str:
    house = house_of(ROW | {f"house.{key}": text for key, text in cells.items()}, (), DAY)
    return " ".join(each.text for each in house.told)


def asked(reading: TableReading | None = None, **cells: str) -> Asked:
    row = ROW | {f"house.{key}": text for key, text in cells.items()}
    house = house_of(row, (), DAY, reading or TableReading())
    assert house.asked is not None, house.told
    return house.asked


@pytest.mark.parametrize(
    "text",
    ["12 WE", "12 Whg.", "12 Wohnungen", "12 Wohneinheiten", "12 Stk.", "12+1 GE", "12 WE + 2 GE", "12 WE / 1 Gewerbe"],
)
def test_dwellings_are_read_with_their_unit_and_beside_shops(text: str) -> None:
    facts = asked(dwellings=text).facts
    assert facts.house.dwellings == 12
    assert facts.house.building_type is BuildingType.MFH


@pytest.mark.parametrize(
    ("word", "dwellings", "meant"),
    [
        ("Villa", "6", BuildingType.MFH), ("EFH", "4", BuildingType.MFH), ("Villa", "2", BuildingType.EFH),
        ("Stadtvilla", "14", BuildingType.GMFH),
    ],
)  # fmt: skip
def test_a_villa_of_flats_is_as_large_as_its_dwellings(word: str, dwellings: str, meant: BuildingType) -> None:
    assert asked(building_type=word, dwellings=dwellings).facts.house.building_type is meant


@pytest.mark.parametrize(("text", "is_read"), [("d", True), ("D", True), ("C/D", False)])
def test_a_word_to_choose_never_loses_the_row(text: str, *, is_read: bool) -> None:
    (key,) = [key for key, column in COLUMNS.items() if "ffizienzklasse" in column.label]
    house = house_of(ROW | {key: text}, (), DAY)
    assert house.asked is not None
    assert (Cause.WORD_ASIDE not in {each.cause for each in house.told}) is is_read


@pytest.mark.parametrize("sign", ["1972", "1.972", "1972-"])
def test_what_was_decided_for_a_word_like_a_year_holds_for_no_year(sign: str) -> None:
    left_out = TableReading(words={"house.build_year": {"1972": NOT_USED}})
    assert asked(left_out, build_year=sign).facts.house.build_year == 1972


LATER = partial(Year, is_assumed=False, is_short=True)  # told, as the later year is left out


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("1890 (Umbau 1995)", LATER(1890)), ("1958 / saniert 2004", LATER(1958)),
        ("1958 ff.", Year(1958, is_assumed=False)), ("1.965", Year(1965, is_assumed=False)),
        ("1958, 1962", Year(1960, is_assumed=True)), ("1958+1962", Year(1960, is_assumed=True)),
        ("Ende der 60er", Year(1965, is_assumed=True)),
        ("19. Jh.", Year(1851, is_assumed=True)), ("Ende 19. Jahrhundert", Year(1884, is_assumed=True)),
        ("Anfang des 20. Jh.", Year(1917, is_assumed=True)), ("1890 (Umbau)", LATER(1890)),
        ("01/07/1978", Year(1978, is_assumed=False)), ("7/1978", Year(1978, is_assumed=False)),
        ("Juli 1978", Year(1978, is_assumed=False)), ("1. Okt. 2011", Year(2011, is_assumed=False)),
        ("Herbst 1962", Year(1962, is_assumed=False)), ("1974 ¹", Year(1974, is_assumed=False)),
        ("ca. 1930, san. 1996", LATER(1930)), ("1936, 2008 saniert", LATER(1936)),
        ("1936 (renoviert 2008)", LATER(1936)),
        ("1905-1908 (saniert 1996)", Year(1907, is_assumed=True)),
        ("1936, kernsaniert 2008", LATER(1936)), ("1 972", Year(1972, is_assumed=False)),
        ("B (1860-1918)", Year(1889, is_assumed=True)), ("um die Jahrhundertwende", Year(1900, is_assumed=True)),
        ("vor dem Krieg", Year(1930, is_assumed=True)), ("58/60", None), ("12", None),
    ],
)  # fmt: skip
def test_years_with_what_stands_behind(text: str, year: Year | None) -> None:
    assert read_year(text, 1200, 2026) == year


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("1905-05-31", 1978), ("31.05.1905", 1978), ("31.05.05", 1978), ("1905-07-18", 2026),
        ("1905-01-01", None), ("1906-05-31", None), ("30.02.1905", None), ("1905", None),
    ],
)  # fmt: skip
def test_a_year_that_a_spreadsheet_shows_as_a_day_is_told(text: str, year: int | None) -> None:
    found = read_year(text, 1200, 2026)
    assert found is not None
    assert (found.year, found.is_day_number) == (year or int(re.findall(r"\d{4}", text)[0]), bool(year))
    if year and year < 2000:
        assert f"„{text}“ ist als {year} gelesen; so zeigt Excel" in said(build_year=text)


@pytest.mark.parametrize("text", ["'78", "07/78", "01.07.78", "78", "Bj. 78"])
def test_a_year_of_two_digits_is_told(text: str) -> None:
    assert read_year(text, 1200, 2026) == Year(1978, is_assumed=False, is_short=True)
    assert f"„{text}“ ist als 1978 gelesen." in said(build_year=text)


@pytest.mark.parametrize(("year", "is_kept"), [("1958", False), ("2030", False), ("1999", True), ("bald", False)])
def test_a_heating_older_than_its_house_or_of_the_future_is_set_aside(year: str, *, is_kept: bool) -> None:
    house = house_of(ROW | {"heating.year_installed": year}, (), DAY)
    assert house.asked is not None
    assert (house.asked.facts.heating.year_installed == 1999) is is_kept
    assert (Cause.WORD_ASIDE in {each.cause for each in house.told}) is not is_kept


@pytest.mark.parametrize(
    ("text", "amount"), [("85.100 (2022)", 85_100), ("85.100 (2022/23) kWh", 85_100), ("85.100 [geschätzt]", 85_100)]
)
def test_a_year_in_brackets_behind_an_amount_is_none_of_its_figures(text: str, amount: int) -> None:
    house = house_of(ROW | {"heating.kind": "Fernwärme", "used_kwh": text, "house.dwellings": "12"}, (), DAY)
    assert house.asked is not None, house.told
    assert [int(each.amount or 0) for each in house.asked.facts.readings] == [amount]


@pytest.mark.parametrize(("text", "dwellings"), [("8/1", 8), ("8 + 2", 8), ("8", 8)])
def test_flats_and_shops_in_one_cell(text: str, dwellings: int) -> None:
    assert asked(dwellings=text).facts.house.dwellings == dwellings
    assert (f"„{text}“ ist als 8 gelesen." in said(dwellings=text)) is (text != "8")


@pytest.mark.parametrize(
    ("word", "year", "boiler"),
    [("Gas-Brennwert (2015)", 2015, "condensing"), ("Öl-NT 1998", 1998, "low_temperature"), ("Gas 2030", None, "")],
)
def test_what_the_word_of_a_heating_says_besides_counts(word: str, year: int | None, boiler: str) -> None:
    house = house_of(ROW | {"heating.kind": word}, (), DAY)
    assert house.asked is not None, house.told
    heating = house.asked.facts.heating
    assert (heating.year_installed == year) is bool(year)
    assert (heating.boiler or "") == boiler


@pytest.mark.parametrize(
    ("text", "amount"), [("1,5E+05", 150_000), ("1.28E+05", 128_000), ("9E3", 9000), ("1,5E+05 kWh", 150_000)]
)
def test_a_number_with_a_power_of_ten_is_read_and_told(text: str, amount: int) -> None:
    house = house_of(ROW | {"heating.kind": "Fernwärme", "used_kwh": text, "house.dwellings": "12"}, (), DAY)
    assert house.asked is not None, house.told
    assert [int(each.amount or 0) for each in house.asked.facts.readings] == [amount]
    assert any("hinter dem E hat Excel Stellen weggelassen" in each.text for each in house.told)


def test_a_number_of_a_sheet_with_three_decimals_is_none_in_thousands() -> None:
    upload = read_upload(xlsx(("Westweg 1", 140.125, 98.5, 1200), head=("Adresse", "Wohnfläche", "Baujahr", "Wert")))
    assert upload.rows[0][1] == ["Westweg 1", "140.1250", "98.5", "1200"]
    assert asked(living_area_m2="140.1250").facts.house.living_area_m2 == Decimal("140.125")


@pytest.mark.parametrize(
    ("cells", "address"),
    [
        ({"street": "Saalstraße", "number": "2", "number_to": "6"}, "Saalstraße 2–6"),
        ({"street": "Saalstraße", "number": "2", "number_to": "2"}, "Saalstraße 2"),
        ({"street": "Saalstraße", "number_to": "6"}, "Saalstraße 6"),
        ({"street": "Saalstraße", "number": "2", "suffix": "Hinterhaus"}, "Saalstraße 2 (Hinterhaus)"),
        ({"street": "Saalstraße", "number": "2", "suffix": "a-c"}, "Saalstraße 2a-c"),
        ({"street": "dto.", "street_above": "Saalstraße", "number": "2"}, "Saalstraße 2"),
        ({"street": "Saalstraße", "number": "2", "postcode": "7743"}, "Saalstraße 2, 07743"),
        ({"street": "Saalstraße", "number": "2", "postcode": "7743.0"}, "Saalstraße 2, 07743"),
        ({"address": "Saalstraße 2, 7743 Jena"}, "Saalstraße 2, 07743 Jena"),
        ({"address": "Saalstraße 2", "postcode": "7743 Jena"}, "Saalstraße 2, 07743 Jena"),
        ({"address": "Saalstraße 2, 4, 6", "postcode": "07743"}, "Saalstraße 2, 4, 6, 07743"),
    ],
)
def test_a_postcode_that_a_spreadsheet_took_for_a_number_has_its_zero_again(
    cells: dict[str, str], address: str
) -> None:
    assert address_of(cells) == address


def test_what_a_row_states_is_given_where_it_equals_the_guess_and_what_is_only_assumed_is_not() -> None:
    found = asked(TableReading(letting=Letting.LET), building_type="Mehrfamilienhaus", dwellings="6")
    given = {line.key: line.given for line in described(found)}
    assert given["house.dwellings"]
    assert "house.dwellings=6" in found.query()
    assert not given["house.self_used_dwellings"]


@pytest.mark.parametrize("text", ["1972 (2004)", "1972 [2004]", "ca. 1972 (2004)"])
def test_a_later_year_in_brackets_is_told(text: str) -> None:
    assert read_year(text, 1200, 2026) == Year(1972, is_assumed=False, is_short=True)
    assert f"„{text}“ ist als 1972 gelesen." in said(build_year=text)
