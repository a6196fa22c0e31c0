"""What may be uploaded: every usual spelling of a table; everything else is refused with a sentence."""

import io
import json
import zipfile
from datetime import date
from decimal import Decimal

import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from calculator.batch import columns
from calculator.batch.compute import LONGEST_READ, Task, cells_by_key, compute
from calculator.batch.houses import house_of
from calculator.batch.upload import MOST_COLUMNS, MOST_ROWS, Refused, chunks, read_upload
from calculator.core.choices import AreaKind, WaterZone
from calculator.core.facts import FACTS
from confined import Limits
from tests.calculator.batch.tables import DAY, EAST, GOOD, HEAD, SYSTEMS, csv, ods_repeated, xlsx
from zones.ingest.sources import apart

ROW = list(GOOD)


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_text_tables_in_every_usual_form(delimiter: str, encoding: str) -> None:
    upload = read_upload(csv(GOOD, EAST, delimiter=delimiter, encoding=encoding))
    assert upload.columns == HEAD
    assert upload.rows == ((2, ROW, ""), (3, list(EAST), ""))


def test_a_spreadsheet_with_numbers_is_read_like_text() -> None:
    upload = read_upload(xlsx(["Westweg 1", 140, 1965, "EFH", "Gas", 2003, 22000.5]))
    assert upload.rows == ((2, ["Westweg 1", "140", "1965", "EFH", "Gas", "2003", "22000.5"], ""),)


def test_the_limit_of_rows_is_exact() -> None:
    row = b"Westweg 1;140;1965\n"
    head = "Adresse;Wohnfläche;Baujahr\n".encode()
    assert len(read_upload(head + row * MOST_ROWS).rows) == MOST_ROWS
    with pytest.raises(Refused, match=r"20\.001 Zeilen. Erlaubt sind höchstens 20\.000"):
        read_upload(head + row * (MOST_ROWS + 1))


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "ist leer"),
        (b"\n\n", "ist leer"),
        (b"\xef\xbb\xbf", "ist leer"),
        (b"\xc2\xa0\n", "ist leer"),
        (b"Adresse;Baujahr\nWestweg 1;1965\n", "fehlt: Wohnfläche m²"),
        ("Wohnfläche;Baujahr\n140;1965\n".encode(), "fehlt: Adresse"),
        ("Adresse;Wohnfläche;Baujahr\n".encode(), "keine Zeilen"),
        (b"%PDF-1.7 x", "ein PDF"),
        (b"<html><body>", "Internetseite"),
        (b'{"type": "FeatureCollection"}', "keine Tabelle"),
        (b"PK\x03\x04 broken", "beschädigt"),
        (b"\x00\x01\x02", "Möglich sind CSV, XLSX und ODS"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00\x00", "alte Excel-Datei"),
        (
            ";".join(f"s{n}" for n in range(600)).encode() + b"\n" + b"1;" * 599 + b"1\n",
            "hat 600 Spalten, mehr als 500",
        ),
        (b"just words", "keine Tabelle"),
        (
            ";".join(f"s{n}" for n in range(MOST_COLUMNS + 1)).encode() + b"\n" + b"1;" * MOST_COLUMNS + b"1\n",
            "Spalten",
        ),
    ],
)
def test_what_is_refused(content: bytes, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        read_upload(content)


def test_a_single_nul_in_a_text_is_shown_and_stops_nothing() -> None:
    rows = b"Adresse;Fl\xc3\xa4che;Baujahr;Notiz\nWestweg 1;120;1965;a\0b\n" + b"Westweg 3;140;1971;gut\n" * 9
    assert read_upload(rows).rows[0][1][3] == "a\N{REPLACEMENT CHARACTER}b"


def test_a_bomb_is_not_unpacked() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"0" * 50_000_000)
    with pytest.raises(Refused):
        read_upload(packed.getvalue())


@pytest.mark.confined
def test_a_cell_far_away_does_not_end_the_process_that_answers_citizens() -> None:
    made = io.BytesIO()
    with xlsxwriter.Workbook(made) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, HEAD)
        sheet.write_row(1, 0, GOOD)
        sheet.write("XFD1048576", "left over")
    with pytest.raises(Refused, match="Kopieren Sie nur die gefüllten Zellen"):
        read_upload(made.getvalue())


@pytest.mark.confined
def test_a_row_that_claims_to_stand_there_a_million_times_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "LIMITS", Limits(memory_bytes=400 * 1024**2))
    with pytest.raises(Refused, match="zu groß"):
        read_upload(ods_repeated(times=300_000))


def test_a_row_with_too_many_cells_is_kept_as_bad() -> None:
    upload = read_upload("Adresse;Wohnfläche;Baujahr\nWestweg 1;140;1965;x;y\nWestweg 1;140;1965\n".encode())
    (line, cells, problem), second = upload.rows
    assert (line, cells, second[2]) == (2, ["Westweg 1", "140", "1965", "x;y"], "")
    assert "Zahl von Spalten" in problem


def test_a_long_cell_is_kept_whole_and_only_its_legible_beginning_is_read() -> None:
    address = f"Westweg{chr(7)} 1" + "x" * 2 * LONGEST_READ
    upload = read_upload(csv([address, *GOOD[1:]]))
    assert upload.rows[0][1][0] == address
    read = cells_by_key(upload.rows[0][1], {"address": 0})["address"]
    assert len(read) < LONGEST_READ
    assert read.startswith("Westweg 1x")


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("WOHNFLÄCHE", "house.living_area_m2"),
        ("Wohnflaeche (m2)", "house.living_area_m2"),
        ("Baujahr Heizung", "heating.year_installed"),
        ("Baujahr", "house.build_year"),
        ("Verbrauch [kWh]", "used_kwh"),
        ("strasse", "street"),
        ("Haus-Nr.", "number"),
        ("PLZ", "postcode"),
        ("WE", "house.dwellings"),
    ],
)
def test_headings_are_forgiven_their_spelling(heading: str, key: str) -> None:
    assert columns.found_in([heading]) == {key: 0}


def test_no_two_columns_share_a_heading() -> None:
    meant = {
        (columns.plain(name), key) for key, column in columns.COLUMNS.items() for name in (column.label, *column.names)
    }
    assert len(meant) == len({name for name, _key in meant})


PLOT = {
    "Abstand vom Außengerät zum nächsten Fenster der Nachbarn": "6,5 m",
    "Art des Gebiets nach Bebauungsplan": "Mischgebiet oder Dorfgebiet",
    "Schallleistung im Nachtbetrieb": "48 dB(A)", "Wasserschutzgebiet": "Schutzzone III",
    "Raum für Heizkessel und Brennstofflager vorhanden": "nein", "Auftrag (Datum)": "01.12.2026",
}  # fmt: skip


def test_every_fact_has_a_column_by_itself() -> None:
    assert FACTS.keys() <= columns.COLUMNS.keys()
    asked = house_of({"house.living_area_m2": "140", "house.build_year": "1965", **by_key(PLOT)}, (), DAY).asked
    assert asked is not None
    plot = asked.facts.plot
    assert (plot.neighbour_window_m, plot.sound_power_db, plot.store_room) == (Decimal("6.5"), 48, False)
    assert (plot.area_kind, plot.water_zone) == (AreaKind.MIXED, WaterZone.THREE)
    assert asked.facts.dates.order_date == date(2026, 12, 1)


def by_key(cells: dict[str, str]) -> dict[str, str]:
    found = columns.found_in(list(cells))
    assert len(found) == len(cells)
    return {key: list(cells.values())[place] for key, place in found.items()}


def test_no_two_words_of_a_column_are_spelled_alike() -> None:
    for fact in FACTS.values():
        spelled = [columns.plain(name) for names in fact.called.values() for name in names]
        assert len(spelled) == len(set(spelled)), fact.key


@given(st.integers(0, 30), st.integers(1, 7))
def test_chunks_hold_every_row_once(count: int, size: int) -> None:
    rows = [(line, [str(line)], "") for line in range(count)]
    pieces = list(chunks(rows, size))
    assert [row for piece in pieces for row in piece] == rows
    assert all(0 < len(piece) <= size for piece in pieces)


TABLES = (csv(GOOD, EAST), csv(GOOD, EAST, delimiter=",", encoding="cp1252"), xlsx(GOOD, EAST))


@given(st.sampled_from(TABLES), st.floats(0, 1), st.binary(max_size=6), st.integers(0, 6))
@settings(max_examples=200)
def test_a_damaged_table_is_read_whole_or_refused_with_a_sentence(
    table: bytes, where: float, put_in: bytes, left_out: int
) -> None:
    at = int(where * len(table))
    try:
        upload = read_upload(table[:at] + put_in + table[at + left_out :])
    except Refused as refused:
        assert str(refused).endswith((".", "?"))  # noqa: PT017 - either this or a whole table
        return
    assert upload.rows
    assert {len(cells) for _line, cells, problem in upload.rows if not problem} <= {len(upload.columns)}
    assert [line for line, _cells, _problem in upload.rows] == sorted({line for line, _cells, _problem in upload.rows})
    read = (cells_by_key(cells, {str(at): at for at in range(len(cells))}) for _line, cells, _problem in upload.rows)
    assert all(cell.isprintable() for cells in read for cell in cells.values())
    json.dumps(upload.rows, ensure_ascii=False).encode()


@given(st.binary(max_size=400))
@settings(max_examples=50)
def test_bytes_of_no_table_at_all_are_refused(content: bytes) -> None:
    with pytest.raises(Refused):
        read_upload(content)


CELL = st.text(max_size=12) | st.sampled_from(["140", "1965", "Gas", "", "=1+1", "1e999", "-0", "٣", "1.234,5", "NaN"])


@pytest.mark.django_db
@given(st.lists(st.lists(CELL, min_size=7, max_size=7), min_size=1, max_size=3))
@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_cell_breaks_the_computing(rows: list[list[str]]) -> None:
    upload = read_upload(xlsx(*[["x" if cell.startswith("{") else cell for cell in row] for row in rows], ROW))
    found = compute(upload.rows, Task(upload.columns, SYSTEMS, DAY))
    assert len(found.results) == len(upload.rows)
    assert found.results[-1]["problem"] == ""
    assert all(result["problem"] or result["systems"] for result in found.results)
