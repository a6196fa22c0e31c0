"""What a heading of an office may stand for is proposed on the page of the mapping, and needed entries are marked."""

import pytest

from calculator.batch.columns import key_of
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


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("Wfl. ges.", "house.living_area_m2"), ("m² WFL", "house.living_area_m2"),
        ("Wohnfläche²", "house.living_area_m2"),
        ("Bauj.", "house.build_year"), ("Bj. Haus", "house.build_year"), ("Gebäude BJ", "house.build_year"),
        ("Kessel Baujahr", "heating.year_installed"), ("Garage Baujahr", None),
        ("Hzg.", "heating.kind"), ("Bj. Hzg", "heating.year_installed"),
        ("Verbr. (kWh)", "used_kwh"), ("verbr_kwh", "used_kwh"), ("Wärmeverbrauch (MWh/a, bereinigt)", "used_kwh"),
        ("Objekt Straße", "street"), ("Objekt-Nr", None), ("Geb.-Nr.", None), ("hnr_zus", "suffix"),
        ("Hausnr. bis", "number_to"), ("Heizung / Baujahr", "heating.kind"),
        ("Heizung Baujahr", "heating.year_installed"),
        ("Baujahr 1)", "house.build_year"), ("Baujahr*", "house.build_year"),
        ("Baujahr 2", None), ("Baujahr (2)", None),
        ("Warmwasser Verbrauch", None), ("Gewerbe Fläche", None),
    ],
)  # fmt: skip
def test_headings_with_footnotes_abbreviations_units_and_groups(heading: str, key: str | None) -> None:
    assert key_of(heading) == key


def proposed(head: tuple[str, ...], *rows: tuple[str, ...]) -> list[str]:
    return [each.key or each.proposed for each in headings_of(read_upload(csv(*rows, head=head)))]


def test_a_second_year_right_behind_the_heating_is_proposed_as_its_year() -> None:
    head = ("Adresse", "Fläche", "Baujahr", "Heizung", "Baujahr", "Baujahr")
    found = proposed(head, ("Westweg 1", "120", "1965", "Gas", "2004", "1999"))
    assert found[2:] == ["house.build_year", "heating.kind", "heating.year_installed", ""]


def test_a_column_of_addresses_is_proposed_where_the_table_has_no_place() -> None:
    row = ("Westweg 1, 07743 Jena", "120", "1965")
    assert proposed(("Kürzel", "Fläche", "Baujahr"), row) == ["address", "house.living_area_m2", "house.build_year"]
    assert proposed(("Kürzel", "Fläche", "Baujahr", "Gebiet"), (*row, "DEMO-01"))[0] == ""


def test_the_consumption_of_other_years_holds_after_the_page_is_sent() -> None:
    head = ("Objekt", "Fläche", "Baujahr", "Verbrauch 2022 kWh", "Verbrauch 2023 kWh")
    upload = read_upload(csv(("Westweg 1", "120", "1965", "22000", ""), head=head))
    sent = {name: field.initial for name, field in TableMappingForm(upload).fields.items()}
    form = TableMappingForm(upload, sent | {"letting": "let"})
    assert form.is_valid(), form.errors
    assert [row.shown.is_older for row in form.headings] == [False, False, False, True, False]
    places = form.reading().places(upload.columns)
    assert form.reading().other_years(upload.columns, places)["used_kwh"] == [3]


@pytest.mark.parametrize("taken", ["address", "street"])
def test_nothing_is_proposed_that_the_table_has(taken: str) -> None:
    assert likely_column("Objekt", {taken}) == ""
    assert likely_column("NGF", {"house.living_area_m2"}) == ""


def test_a_proposed_column_and_its_words_are_on_one_page_and_can_be_sent_as_they_are() -> None:
    head = ("Objekt", "NGF m²", "Baujahr", "Wärmeerzeugung")
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
