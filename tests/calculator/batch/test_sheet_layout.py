"""Merged cells, hidden rows and hidden sheets of spreadsheets, as managers of houses send them."""

import io
from collections.abc import Sequence

import pytest
import xlsxwriter

from calculator.batch.compute import cells_by_key
from calculator.batch.upload import Upload, read_upload

HEAD = ("Straße", "Nr.", "Baujahr", "Wohnfläche", "WE", "Heizung")


def sheet(
    *rows: Sequence[object], merged: Sequence[tuple[int, int, int, object]] = (), hidden: Sequence[int] = ()
) -> Upload:
    """Read a sheet; ``merged``: first and last line, column and value; ``hidden``: lines."""
    made = io.BytesIO()
    with xlsxwriter.Workbook(made) as book:
        page = book.add_worksheet("Häuser")
        for number, row in enumerate((HEAD, *rows)):
            page.write_row(number, 0, row)
        for first, last, column, value in merged:
            page.merge_range(first - 1, column, last - 1, column, value)
        for line in hidden:
            page.set_row(line - 1, None, None, {"hidden": True})
    return read_upload(made.getvalue())


def read(upload: Upload) -> list[dict[str, str]]:
    places = upload.reading.places(upload.columns)
    return [cells_by_key(cells, places) for _line, cells, _problem in upload.rows]


ROWS = (["", 1, "", 420, 6, ""], ["", 3, "", 430, 6, ""], ["Ostweg", 2, 1936, 380, 6, "Gas"])


def test_a_merged_cell_counts_in_each_of_its_rows() -> None:
    upload = sheet(*ROWS, merged=[(2, 3, 0, "Westweg"), (2, 3, 2, 1972), (2, 3, 5, "Fernwärme")])
    assert [(row["street"], row["house.build_year"], row["heating.kind"]) for row in read(upload)] == [
        ("Westweg", "1972", "Fernwärme"), ("Westweg", "1972", "Fernwärme"), ("Ostweg", "1936", "Gas"),
    ]  # fmt: skip
    assert "street_above" not in upload.reading.places(upload.columns)
    assert upload.reading.told == ()


def test_a_merged_amount_stays_in_its_first_row_and_is_told() -> None:
    rows = (["Westweg", 1, 1972, "", 6, "Gas"], ["Westweg", 3, 1972, "", 6, "Gas"])
    upload = sheet(*rows, merged=[(2, 3, 3, 850)])
    assert [row["house.living_area_m2"] for row in read(upload)] == ["850", ""]
    (sentence,) = upload.reading.told
    assert "Die Zelle „Wohnfläche“ der Zeilen 2 bis 3 ist verbunden; sie zählt nur in Zeile 2." in sentence


def test_hidden_rows_count_and_are_named() -> None:
    row = ["Westweg", 1, 1972, 420, 6, "Gas"]
    upload = sheet(row, [*row[:1], 3, *row[2:]], [*row[:1], 5, *row[2:]], hidden=[3, 4])
    assert len(upload.rows) == 3
    assert upload.reading.told == ("Ausgeblendete Zeilen sind mitgerechnet: 3–4.",)


@pytest.mark.parametrize("is_first", [True, False])
def test_a_hidden_sheet_comes_after_the_others(*, is_first: bool) -> None:
    made = io.BytesIO()
    with xlsxwriter.Workbook(made) as book:
        pages = [book.add_worksheet("alt"), book.add_worksheet("neu")]
        pages[not is_first].hide()
        pages[is_first].activate()
        pages[is_first].set_first_sheet()
        for page, year in zip(pages, (1972, 1980), strict=True):
            page.write_row(0, 0, HEAD)
            page.write_row(1, 0, ["Westweg", 1, year, 420, 6, "Gas"])
    upload = read_upload(made.getvalue())
    assert read(upload)[0]["house.build_year"] == ("1980" if is_first else "1972")
