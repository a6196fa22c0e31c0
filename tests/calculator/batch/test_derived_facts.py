"""The age of a heating is no kind of heating, the area of the certificate no living area: both are read as they are."""

import pytest

from calculator.batch.causes import Cause
from calculator.batch.columns import key_of
from calculator.batch.houses import HouseOfTable, house_of
from calculator.batch.likely_headings import likely_column
from calculator.batch.mapping_steps import still_meant
from calculator.batch.table_reading import NO_COLUMN
from calculator.batch.upload import read_upload
from tests.calculator.batch.tables import DAY, csv

HOUSE = {"house.living_area_m2": "150", "house.build_year": "1965", "heating.kind": "Gas"}


def read(**cells: str) -> HouseOfTable:
    return house_of(HOUSE | {key.replace("__", "."): text for key, text in cells.items()}, (), DAY)


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("Alter der Heizung (Jahre)", "heating.age_years"), ("Alter Heizung", "heating.age_years"),
        ("Gebäudenutzfläche (m²)", "house.usable_area_m2"), ("Gebäudenutzfläche A_N", "house.usable_area_m2"),
        ("Wohnfläche (m²)", "house.living_area_m2"), ("Batterie kWh", None), ("Heizstrom (kWh)", "used_electricity"),
    ],
)  # fmt: skip
def test_what_a_heading_means(heading: str, key: str | None) -> None:
    assert key_of(heading) == key


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("Alter des Kessels", "heating.age_years"), ("Heizungsanlage Alter", "heating.age_years"),
        ("Gebäudenutzfl. gesamt", "house.usable_area_m2"), ("Nutzfläche", "house.living_area_m2"),
        ("Batterie kWh", ""), ("Stromspeicher kWh", ""), ("Nachtspeicher kWh", "used_kwh"), ("Wärme MWh", "used_kwh"),
    ],
)  # fmt: skip
def test_what_is_proposed_for_a_heading(heading: str, key: str) -> None:
    assert likely_column(heading, set()) == key


@pytest.mark.parametrize(
    ("age", "year"), [("18", 2008), ("18 Jahre", 2008), ("18,0", 2008), ("ca. 18", 2008), ("2004", 2004)]
)
def test_the_age_of_a_heating_gives_its_year_on_the_day_of_the_table(age: str, year: int) -> None:
    found = read(heating__age_years=age)
    assert found.asked is not None, found.told
    assert found.asked.facts.heating.year_installed == year
    assert any(
        f"„{age.removeprefix('ca. ')}“ ist als Baujahr der Heizung {year} gelesen" in each.text for each in found.told
    )


def test_a_stated_year_counts_before_an_age_and_an_age_in_words_is_set_aside() -> None:
    stated, words = read(heating__age_years="18", heating__year_installed="2001"), read(heating__age_years="alt")
    assert stated.asked is not None
    assert stated.asked.facts.heating.year_installed == 2001
    assert "„alt“ ist nicht bekannt und nicht verwendet" in " ".join(each.text for each in words.told)


def test_the_usable_area_is_no_living_area_which_follows_from_it_where_none_is_stated() -> None:
    both, alone = read(house__usable_area_m2="180 m²"), read(house__usable_area_m2="180", house__living_area_m2="")
    assert both.asked is not None
    assert alone.asked is not None
    for found in (both.asked, alone.asked):
        assert (found.facts.house.living_area_m2, found.facts.house.usable_area_m2) == (150, 180)
    told = [each.text for each in alone.told if each.cause is Cause.ASSUMED]
    assert any("aus der Gebäudenutzfläche von 180 m² angenommen: 150 m² (geteilt durch 1,2)" in each for each in told)


def test_a_table_with_usable_areas_only_lacks_nothing() -> None:
    head = ("Adresse", "Gebäudenutzfläche (m²)", "Baujahr")
    upload = read_upload(csv(("Westweg 1", "180", "1965"), head=head))
    assert upload.reading.places(upload.columns)["house.usable_area_m2"] == 1


def test_a_wrong_preset_that_was_confirmed_once_is_not_recalled() -> None:
    earlier = {
        "gebaeudenutzflaechem2": "house.living_area_m2", "alterderheizungjahre": "heating.kind",
        "batteriekwh": "used_kwh", "waermemwh": "used_kwh", "alterheizung": NO_COLUMN, "ngf": "house.living_area_m2",
    }  # fmt: skip
    assert list(still_meant(earlier)) == ["waermemwh", "alterheizung", "ngf"]
