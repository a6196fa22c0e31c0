"""Cells as people and spreadsheets leave them: flats with their unit, years with signs, postcodes as numbers."""

import pytest

from calculator.batch.causes import Cause
from calculator.batch.columns import COLUMNS
from calculator.batch.houses import address_of, house_of
from calculator.batch.table_reading import NOT_USED, TableReading
from calculator.batch.years import Year, read_year
from calculator.core.choices import BuildingType
from calculator.questions import Asked
from tests.calculator.batch.tables import DAY

ROW = {"house.living_area_m2": "840", "house.build_year": "1972"}


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


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("1890 (Umbau 1995)", Year(1890, is_assumed=False)), ("1958 / saniert 2004", Year(1958, is_assumed=False)),
        ("1958 ff.", Year(1958, is_assumed=False)), ("1.965", Year(1965, is_assumed=False)),
        ("1958, 1962", Year(1960, is_assumed=True)), ("1958+1962", Year(1960, is_assumed=True)),
        ("Ende der 60er", Year(1965, is_assumed=True)),
        ("19. Jh.", Year(1851, is_assumed=True)), ("Ende 19. Jahrhundert", Year(1884, is_assumed=True)),
        ("Anfang des 20. Jh.", Year(1917, is_assumed=True)), ("1890 (Umbau)", None),
    ],
)  # fmt: skip
def test_years_with_what_stands_behind(text: str, year: Year | None) -> None:
    assert read_year(text, 1200, 2026) == year


@pytest.mark.parametrize(
    ("cells", "address"),
    [
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
