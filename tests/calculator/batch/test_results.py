"""The finished files: original columns kept, nothing taken for a formula, points where they belong, their origin."""

import io
from pathlib import Path

import pyogrio
import pytest
import python_calamine
import shapely

from calculator.batch import run
from calculator.batch.columns import TO_FILL_IN
from calculator.batch.geopackage import result_gpkg
from calculator.batch.outcome import outcome
from calculator.batch.spreadsheet import result_xlsx, template_csv, template_xlsx
from calculator.batch.upload import read_upload
from calculator.models import BatchJob
from tests.calculator.batch.conftest import Start
from tests.calculator.batch.tables import BAD, EAST, GOOD, HEAD, SYSTEMS, computed

pytestmark = pytest.mark.django_db
EVIL = ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "=HYPERLINK(1)"]


def finished(start: Start, sent: list[int], *rows: list[str]) -> BatchJob:
    job = start(rows or (GOOD, BAD, EAST))
    for key in sent:
        run.run_chunk(key)
    return job


def sheets(content: bytes) -> dict[str, list[list[object]]]:
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def test_the_spreadsheet_keeps_the_original_and_adds_the_result(start: Start, sent: list[int]) -> None:
    job = finished(start, sent)
    head, first, bad, last = sheets(result_xlsx(outcome(job)))["Ergebnis"]
    assert tuple(head[1:8]) == HEAD
    assert [row[0] for row in (first, bad, last)] == [2, 3, 4]
    assert first[1:8] == ["Westweg 1, 07743 Jena", 140, 1965, "Einfamilienhaus", "Gas", 2003, 22000]
    assert last[2] == "95,5"
    by_name = dict(zip(head, first, strict=True))
    (expected,) = computed(GOOD).results
    assert by_name["Gebiet"] == "DEMO-01"
    assert (
        by_name["Wärmepumpe: Gesamtkosten nach Abzug des Restwerts nach 20 Jahren (€)"]
        == expected["systems"]["heat_pump"][4]
    )
    assert by_name["Fernwärme: Erlaubt?"] == "Erlaubt unter Bedingungen"
    assert by_name["Günstigste erlaubte Heizung"] == ""  # the price of Fernwärme decides, and nobody knows it
    assert "ct/kWh Fernwärme dreht sich das Ergebnis" in by_name["Gründe und Hinweise"]
    assert by_name["Fehler"] == ""
    assert "Das ist keine Zahl" in str(dict(zip(head, bad, strict=True))["Fehler"])
    assert dict(zip(head, bad, strict=True))["Gebiet"] == "DEMO-01"


def test_a_run_computed_when_the_total_was_a_sum_of_payments_is_shown_as_that(start: Start, sent: list[int]) -> None:
    job = finished(start, sent)
    chunk = job.chunks.first()
    assert chunk is not None
    for result in filter(lambda each: each.get("systems"), chunk.results):
        for figures in result["systems"].values():
            del figures[4]
    chunk.save()
    head, first, *_rest = sheets(result_xlsx(outcome(job)))["Ergebnis"]
    by_name = dict(zip(head, first, strict=True))
    assert by_name["Wärmepumpe: Gesamtkosten nach Abzug des Restwerts nach 20 Jahren (€)"] == ""
    assert (
        by_name["Wärmepumpe: Summe der Zahlungen nach 20 Jahren (€)"]
        == computed(GOOD).results[0]["systems"]["heat_pump"][5]
    )


def test_the_sheet_of_assumptions_says_what_it_rests_on(start: Start, sent: list[int]) -> None:
    rows = sheets(result_xlsx(outcome(finished(start, sent))))["Annahmen und Stand"]
    told = {row[0]: row[1] for row in rows}
    assert told["Stand von Recht und Preisen"] == "23.11.2026"
    assert told["Wärmeplan"] == "Testausgabe"
    assert "Demonstration" in str(told["Achtung"])
    assert told["Beheizte Fläche"] == "je Haus verschieden"
    gas = next(row for row in rows if row[1] == "0,09508")
    assert gas[2] == "€/kWh"
    assert gas[3]


def test_every_row_of_a_demonstration_says_so(start: Start, sent: list[int]) -> None:
    head, *rows = sheets(result_xlsx(outcome(finished(start, sent))))["Ergebnis"]
    assert all("Demonstration" in str(dict(zip(head, row, strict=True))["Ausgabe des Wärmeplans"]) for row in rows)


def test_nothing_that_people_typed_becomes_a_formula(start: Start, sent: list[int]) -> None:
    head = (*HEAD, *(f"{sign}Spalte" for sign in "=+-@"))
    job = finished(start, sent, [*GOOD[:-1], EVIL[0]], [*EVIL, "22000"])
    BatchJob.objects.filter(pk=job.pk).update(columns=list(head))
    job.refresh_from_db()
    made = result_xlsx(outcome(job))
    cells = [cell for sheet in sheets(made).values() for row in sheet for cell in row if isinstance(cell, str)]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t"))]
    assert any(cell == "'=1+1" for cell in cells)
    assert b"<f>" not in made


def test_a_postcode_keeps_its_zero_and_a_number_stays_one(start: Start, sent: list[int]) -> None:
    job = finished(start, sent, ["07743", "-5", "1.5", "007", "1e5", "", ""])
    _head, row = sheets(result_xlsx(outcome(job)))["Ergebnis"]
    assert row[1:6] == ["07743", -5, 1.5, "007", "1e5"]


def test_columns_of_the_same_name_are_told_apart(start: Start, sent: list[int]) -> None:
    job = finished(start, sent)
    BatchJob.objects.filter(pk=job.pk).update(columns=["fid", "gebiet", "Fehler", "fehler", "Zeile", "x" * 300, "Geom"])
    job.refresh_from_db()
    names = [heading.name.casefold() for heading in outcome(job).headings]
    assert len(set(names)) == len(names)
    assert not {"fid", "geom"} & set(names)
    assert result_gpkg(outcome(job))


def test_the_map_file_has_a_point_for_each_address(start: Start, sent: list[int], tmp_path: Path) -> None:
    job = finished(start, sent, list(GOOD), list(EAST), ["Nirgendwo 1", *GOOD[1:]])
    path = tmp_path / "result.gpkg"
    path.write_bytes(result_gpkg(outcome(job)))
    meta, _fids, geometries, columns = pyogrio.raw.read(path)
    points = [None if each is None else shapely.from_wkb(each) for each in geometries]
    assert meta["crs"] == "EPSG:25832"
    assert [point and (point.x, point.y) for point in points] == [(680_500, 5_643_500), (681_500, 5_643_500), None]
    values = dict(zip(meta["fields"], columns, strict=True))
    assert list(values["Gebiet"])[:2] == ["DEMO-01", "DEMO-02"]
    assert values["Wärmepumpe: Förderung (€)"][0] > 0
    assert "Demonstration" in values["Ausgabe des Wärmeplans"][0]


def test_a_stopped_run_gives_what_it_has(start: Start, sent: list[int]) -> None:
    job = start()
    run.run_chunk(sent[0])
    head, first, *others = sheets(result_xlsx(outcome(job)))["Ergebnis"]
    errors = [dict(zip(head, row, strict=True))["Fehler"] for row in (first, *others)]
    assert errors == ["", "Noch nicht berechnet.", "Noch nicht berechnet."]


@pytest.mark.parametrize("make", [template_xlsx, template_csv])
def test_the_template_can_be_uploaded_as_it_is(make: object) -> None:
    assert callable(make)
    upload = read_upload(make())
    assert list(upload.columns) == [column.label for column in TO_FILL_IN.values()]
    (row,) = upload.rows
    (result,) = computed(row[1], head=upload.columns, systems=SYSTEMS).results
    assert result["problem"] == ""


def test_the_template_explains_every_column() -> None:
    rows = sheets(template_xlsx())["Erklärung"]
    assert [row[0] for row in rows[1:]] == [column.label for column in TO_FILL_IN.values()]
    assert all(row[1] for row in rows)
