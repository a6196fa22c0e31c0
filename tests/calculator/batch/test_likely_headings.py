"""What a heading of an office may stand for is proposed on the page of the mapping, and needed entries are marked."""

import pytest

from calculator.batch.likely_headings import likely_column
from calculator.batch.mapping_form import TableMappingForm
from calculator.batch.open_questions import headings_of, is_open, open_words
from calculator.batch.upload import read_upload
from tests.calculator.batch.tables import csv


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("NGF m²", "house.living_area_m2"), ("Nettogrundfläche", "house.living_area_m2"),
        ("Mietfläche (m²)", "house.living_area_m2"), ("BGF", ""), ("Baujahr Geb.", "house.build_year"),
        ("Bauj. Kessel", ""), ("Baujahr Heizkessel neu", ""), ("Kesselbaujahr Anlage", "heating.year_installed"),
        ("Einheiten", "house.dwellings"), ("Leerstehende Wohnungen", ""), ("Wohnungsnummer", ""),
        ("Heizungssystem", "heating.kind"), ("Nutzungsart", "house.building_type"), ("Objekt", "address"),
        ("Objektnummer", ""), ("Farbe", ""), ("Heizlast kW", ""),
    ],
)  # fmt: skip
def test_what_a_heading_may_be(heading: str, key: str) -> None:
    assert likely_column(heading, set()) == key


@pytest.mark.parametrize("taken", ["address", "street"])
def test_nothing_is_proposed_that_the_table_has(taken: str) -> None:
    assert likely_column("Objekt", {taken}) == ""
    assert likely_column("NGF", {"house.living_area_m2"}) == ""


def test_a_proposed_column_and_its_words_are_on_one_page_and_can_be_sent_as_they_are() -> None:
    head = ("Objekt", "NGF m²", "Baujahr", "Heizungssystem")
    upload = read_upload(
        csv(("Westweg 1", "540", "1912", "Bimmelbahn"), ("Westweg 3", "480", "1961", "Gas"), head=head)
    )
    assert is_open(upload)
    assert [each.proposed for each in headings_of(upload)] == ["address", "house.living_area_m2", "", "heating.kind"]
    assert [word.text for word in open_words(upload)] == ["Bimmelbahn"]
    sent = {name: field.initial for name, field in TableMappingForm(upload).fields.items()}
    form = TableMappingForm(upload, sent | {"letting": "let"})
    assert form.is_valid(), form.errors
    assert form.reading().places(upload.columns).keys() >= {"address", "house.living_area_m2", "heating.kind"}


def test_what_is_needed_is_marked() -> None:
    upload = read_upload(
        csv(("Westweg 1", "540", "alt", "Bimmelbahn"), head=("Adresse", "Fläche", "Baujahr", "Heizung"))
    )
    form = TableMappingForm(upload)
    assert [row.is_needed for row in form.headings] == [False, True, True, False]
    assert {row.word.text: row.is_needed for row in form.words} == {"alt": True, "Bimmelbahn": False}
    year = next(row.field for row in form.words if row.is_needed)
    assert "nicht verwenden: nicht berechnen" in str(year)
    assert "Wohnfläche m² (nötig)" in str(form.headings[0].field)
