"""Cells without a heading of their own and headings of the same name: kept, told, never a reason to refuse a table."""

from calculator.batch.open_questions import is_open
from calculator.batch.table_reading import NO_COLUMN, TableReading
from calculator.batch.upload import read_upload

HEAD = "Adresse;Wohnfläche;Baujahr"


def test_a_row_with_more_cells_than_headings_keeps_them_all() -> None:
    upload = read_upload(f"{HEAD}\nWestweg 1;140;1965;zuviel;2,5\nWestweg 2;120;1970\n".encode())
    (line, cells, problem), second = upload.rows
    assert (line, cells[:3], cells[3:]) == (2, ["Westweg 1", "140", "1965"], ["zuviel;2,5"])
    assert "Zahl von Spalten" in problem
    assert second == (3, ["Westweg 2", "120", "1970", ""], "")
    assert upload.columns == ("Adresse", "Wohnfläche", "Baujahr", "Spalte 4")
    assert not is_open(upload)


def test_words_of_a_row_whose_cells_may_be_shifted_are_not_asked() -> None:
    assert not is_open(read_upload(f"{HEAD}\nWestweg 1;Hof;140;1965\nWestweg 2;120;1970\n".encode()))


def test_headings_of_the_same_name_are_numbered_and_asked_once() -> None:
    content = f"{HEAD};Baujahr;Verbrauch;Verbrauch;Farbe;Farbe\nWestweg 1;140;1965;2003;90;20;rot;blau\n".encode()
    upload = read_upload(content)
    assert upload.columns[2:] == (
        "Baujahr", "Baujahr (2)", "Verbrauch", "Verbrauch (2)", "Farbe", "Farbe (2)"
    )  # fmt: skip
    assert upload.rows[0][1][2:4] == ["1965", "2003"]
    assert upload.reading.places(upload.columns)["house.build_year"] == 2
    assert is_open(upload)
    decided = TableReading(headings={"baujahr2": NO_COLUMN, "verbrauch2": NO_COLUMN})
    assert not is_open(read_upload(content, remembered=decided))
