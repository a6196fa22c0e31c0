"""Tables as housing software gives them out: titles, headings in two rows, second sheets, sums, remarks."""

import io
from collections.abc import Mapping, Sequence

import pytest
import xlsxwriter

from calculator.batch.columns import key_of
from calculator.batch.open_questions import is_open
from calculator.batch.upload import Refused, Upload, read_upload
from tests.calculator.batch.tables import csv

HEAD = ("Straße", "Hausnr.", "PLZ", "Wohnfl. (m²)", "Bj.")
HOUSE = ("Westweg", "1", "07743", "120", "1965")


def text(*lines: str) -> Upload:
    return read_upload("\r\n".join(lines).encode())


def book(sheets: Mapping[str, Sequence[Sequence[object]]], merged: str = "") -> bytes:
    made = io.BytesIO()
    with xlsxwriter.Workbook(made) as workbook:
        for name, rows in sheets.items():
            sheet = workbook.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
            if merged:
                sheet.merge_range(0, 0, 0, 4, merged)
    return made.getvalue()


def test_headings_below_a_title_and_a_blank_line() -> None:
    upload = text("Objektliste Wärmeplanung, Stand 10.11.2026", "", ";".join(HEAD), ";".join(HOUSE))
    assert upload.columns == HEAD
    assert upload.rows == ((4, list(HOUSE), ""),)
    assert upload.reading.titles == ("Objektliste Wärmeplanung, Stand 10.11.2026",)


def test_a_merged_title_in_a_spreadsheet() -> None:
    upload = read_upload(book({"Häuser": [["", ""], [], HEAD, HOUSE]}, merged="Genossenschaft Nordhang eG"))
    assert (upload.columns, upload.rows[0][0]) == (HEAD, 4)


def test_the_lines_are_those_of_the_file() -> None:
    upload = text("", "", ";".join(HEAD), ";".join(HOUSE), "", ";".join(HOUSE))
    assert [line for line, _cells, _problem in upload.rows] == [4, 6]


def test_headings_in_two_rows() -> None:
    upload = read_upload(
        book(
            {
                "Liste": [
                    ["Adresse", "", "", "Heizung", "", "Gebäude"],
                    ["", "", "", "Art", "Baujahr", "Wohnfläche"],
                    ["Westweg 1, 07743 Jena", "", "", "Gas", 2003, 140],
                ]
            }
        )
    )
    assert {"Adresse", "Heizung Art", "Heizung Baujahr", "Gebäude Wohnfläche"} <= set(upload.columns)


def test_words_that_stand_above_several_headings_tell_them_apart() -> None:
    upload = text(
        "Gebäude;;;Wohnen;;Heizung;",
        "Straße;Nr.;Baujahr;Fläche m²;Anzahl;Art;Baujahr",
        "Westweg;1;1972;840;12;Gas;1994",
    )
    places = upload.reading.places(upload.columns)
    found = {key: upload.rows[0][1][place] for key, place in places.items()}
    assert (found["house.build_year"], found["heating.year_installed"]) == ("1972", "1994")
    assert (found["heating.kind"], found["house.dwellings"]) == ("Gas", "12")


def test_a_second_heading_gets_a_number_that_no_other_has() -> None:
    upload = text("Adresse;Fläche;Baujahr;Baujahr (2);Baujahr", "Westweg 1;120;1965;1999;2004")
    assert upload.columns[2:] == ("Baujahr", "Baujahr (2)", "Baujahr (3)")


def test_a_row_of_units_belongs_to_the_headings() -> None:
    upload = text(
        "lfd. Nr.;Anschrift;PLZ/Ort;Baujahr;Wohnfläche;WE;davon vermietet;Energieträger;Gasverbrauch;Ölverbrauch",
        ";;;;m²;Stück;Stück;;m³/a;l/a",
        "1;Westweg 1;07743 Jena;1965;480;8;7;Gas;7.100;",
    )
    assert [line for line, _cells, _problem in upload.rows] == [3]
    places = upload.reading.places(upload.columns)
    keys = {
        "address", "postcode", "house.build_year", "house.living_area_m2", "house.dwellings", "let.dwellings",
        "used_kwh", "used_litre",
    }  # fmt: skip
    assert keys <= places.keys()
    assert upload.reading.units(upload.columns, places)["used_kwh"] == "m³"


def test_a_row_of_units_in_brackets_is_no_house() -> None:
    upload = text(
        "Adresse;Wohnfläche;WE;Baujahr;Heizung;Verbrauch",
        "[ ];[qm];[Stk];[Jahr];[Art];[MWh/a]",
        "Westweg 1, 07743 Jena;480;8;1965;Gas;71",
    )
    assert [line for line, _cells, _problem in upload.rows] == [3]
    places = upload.reading.places(upload.columns)
    keys = {"address", "house.living_area_m2", "house.dwellings", "house.build_year", "heating.kind", "used_kwh"}
    assert keys <= places.keys()
    assert upload.reading.units(upload.columns, places)["used_kwh"] == "MWh"


@pytest.mark.parametrize("cover", [[["Deckblatt"], ["Ansprechpartner", "Abteilung Technik"]], [["Legende"]], []])
def test_the_sheet_with_the_houses_is_read(cover: list[list[str]]) -> None:
    upload = read_upload(book({"Info": cover, "Bestand": [HEAD, HOUSE, HOUSE]}))
    assert [line for line, _cells, _problem in upload.rows] == [2, 3]


def test_of_two_sheets_with_houses_one_is_read_and_the_other_named() -> None:
    content = book({"Lobeda": [HEAD, HOUSE], "Winzerla": [HEAD, HOUSE, HOUSE]})
    first = read_upload(content)
    assert (first.reading.sheet, first.reading.alike, len(first.rows)) == ("Lobeda", "Winzerla", 1)
    assert len(read_upload(content, sheet="Winzerla").rows) == 2
    with pytest.raises(Refused, match="gibt es in"):
        read_upload(content, sheet="Göschwitz")


@pytest.mark.parametrize(
    "below",
    [
        ["Summe;;;240;"], ["Summe: 2 Häuser;;;240;"], [";;;240;"], ["", "Gesamt;;;240;"], ["Zwischensumme;;;240;"],
        ["SUM;;;240;"], ["SUM Westweg;;;240;"], ["Sum: 2;;;240;"], ["Zw.-Summe;;;240;"], [";SUM;;240;"],
        ["* Wohnfläche geschätzt;;;;"], ["Quelle: Bestandsliste der Genossenschaft;;;;"],
        ["Σ 2 Häuser;;;240;"], ["Gesamtfläche aller Häuser;;;240;"], ["Westweg Ergebnis;;;240;"],
        ["Zwischensumme Westweg;;;240;"], ["Westweg gesamt;;;240;"], ["Quartier Süd;;;;"], [";".join(HEAD)],
        ["Summe;;;240;", "", "erstellt: Abteilung Technik, 12.11.2026;;;;"],
    ],
)  # fmt: skip
def test_sums_and_remarks_below_are_set_aside_and_named(below: list[str]) -> None:
    upload = text(";".join(HEAD), ";".join(HOUSE), ";".join(HOUSE), *below)
    assert [line for line, _cells, _problem in upload.rows] == [2, 3]
    assert [each.line for each in upload.reading.aside] == [4 + at for at, line in enumerate(below) if line]
    assert all(each.why and each.text for each in upload.reading.aside)


def test_a_house_of_which_only_the_address_is_stated_is_no_remark() -> None:
    upload = read_upload(csv(["Westweg 1, 07743 Jena", "", ""], head=("Adresse", "Wohnfläche", "Baujahr")))
    assert len(upload.rows) == 1
    assert upload.reading.aside == ()


def test_a_house_whose_street_or_note_is_like_a_sum_stays_one() -> None:
    houses = (("Summerstraße", *HOUSE[1:]), ("Gesamtschulweg", *HOUSE[1:]), ("Ergebnisgasse", *HOUSE[1:]))
    assert len(text(";".join(HEAD), *map(";".join, houses)).rows) == len(houses)


def above(*rows: str) -> tuple[Upload, list[str]]:
    upload = text(";".join(HEAD), *rows)
    place = upload.reading.places(upload.columns).get("street_above")
    return upload, [cells[place] if place is not None else "" for _line, cells, _problem in upload.rows]


@pytest.mark.parametrize(
    ("rows", "streets"),
    [
        (["Westweg;;;;", ";1;;120;1965", ";3;;120;1965"], ["Westweg", "Westweg"]),
        (["Westweg;1;;120;1965", ";3;;120;1965", "Ostweg;2;;90;1970"], ["", "Westweg", ""]),
        (["Westweg;1;;120;1965", "dto.;3;;120;1965", '"""";5;;99;1965'], ["", "Westweg", "Westweg"]),
        (["Westweg;1;;120;1965", "Summe Ostweg;;;240;", ";3;;120;1965"], ["", "Westweg"]),
        (["Westweg;1;;120;1965", ";;;90;1970"], ["", ""]),
    ],
)
def test_a_street_that_stands_once_above_its_houses_is_asked_about(rows: list[str], streets: list[str]) -> None:
    upload, found = above(*rows)
    assert found == streets
    assert is_open(upload) is any(streets)
    assert upload.rows[-1][1][: len(HEAD)] == rows[-1].replace('""""', '"').split(";")


@pytest.mark.parametrize(
    "head",
    [
        [["Objekt", "", "Baujahr", "Wohnfl.", "WE"], ["Straße", "Nr.", "", "(m²)", "(Stk)"]],
        [["Liegenschaft", "", "Bauj.", "Wohnfl.", "Whg."], ["Straße", "Nr.", "", "", ""]],
        [["Adresse", "", "Baujahr", "Wohnfläche", "WE"], ["Straße", "Hausnummer", "", "[m²]", ""]],
        [["Lage", "", "Baujahr", "", ""], ["Straße", "Hausnr.", "", "Wohnfläche", "Wohnungen"]],
    ],
)
def test_two_rows_that_name_the_columns_together(head: list[list[str]]) -> None:
    upload = read_upload(book({"Liste": [*head, ["Westweg", "2", 1965, 420, 6], ["Westweg", "1-3", 1970, 800, 12]]}))
    assert [line for line, _cells, _problem in upload.rows] == [3, 4]
    assert [key_of(heading) for heading in upload.columns] == [
        "street", "number", "house.build_year", "house.living_area_m2", "house.dwellings",
    ]  # fmt: skip
