"""What the comparison does not read comes back as it was sent: geometries of any length, coordinates, line breaks."""

import io
from pathlib import Path

import pyogrio
import pytest
import python_calamine

from calculator.batch import run
from calculator.batch import upload as uploads
from calculator.batch.geopackage import result_gpkg
from calculator.batch.outcome import outcome
from calculator.batch.spreadsheet import result_xlsx
from calculator.batch.upload import read_upload
from calculator.models import BatchJob
from tests.calculator.batch.conftest import Start
from tests.calculator.batch.tables import GOOD, HEAD, csv, xlsx
from zones.doors.uploaded_tables import TableRow

pytestmark = pytest.mark.django_db
RING = ", ".join(f"{680_000 + step / 8} {5_643_000 + step / 4}" for step in range(900))
WKT = f"POLYGON (({RING}, 680000 5643000))"
GEOMETRIES = {
    "WKT": WKT,
    "geom": "SRID=25832;POINT(680500.125 5643500.5)",
    "Geometrie": f"MULTI{WKT[:-1].replace('((', '(((')}))",
    "Hochwert": "5643500.123456789012",
    "Lon": "11.5861",
    "Bemerkung": "Zeile 1\nZeile 2\tmit Tab",
    "Kennzeichen": "007",
    "Menge": "49.500",
    "Fläche": "2.412",
    "Wohnung": "1.10",
}


def read_back(job: BatchJob, path: Path) -> tuple[dict[str, object], dict[str, object]]:
    """The first row of the spreadsheet and of the map file, by the names of the columns."""
    found = outcome(job)
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(result_xlsx(found)))
    head, row, *_others = book.get_sheet_by_name("Ergebnis").to_python()
    path.write_bytes(result_gpkg(found))
    meta, _fids, _points, columns = pyogrio.raw.read(path)
    mapped = {name: values[0] for name, values in zip(meta["fields"], columns, strict=True)}
    return dict(zip(map(str, head), row, strict=True)), mapped


@pytest.mark.parametrize("write", [csv, xlsx])
def test_geometries_and_coordinates_are_kept_by_the_reading(write: object) -> None:
    assert callable(write)
    upload = read_upload(write([*GOOD, *GEOMETRIES.values()], head=(*HEAD, *GEOMETRIES)))
    assert upload.columns == (*HEAD, *GEOMETRIES)
    (row,) = upload.rows
    assert dict(zip(upload.columns, row[1], strict=True)) == {**dict(zip(HEAD, GOOD, strict=True)), **GEOMETRIES}


def test_they_come_back_in_both_files(start: Start, sent: list[int], tmp_path: Path) -> None:
    job = start([[*GOOD, *GEOMETRIES.values()]], head=(*HEAD, *GEOMETRIES))
    run.run_chunk(sent[0])
    table, mapped = read_back(job, tmp_path / "result.gpkg")
    for name, value in GEOMETRIES.items():
        assert mapped[f"{name} (2)" if name == "geom" else name] == value
    texts = GEOMETRIES.keys() - {"geom", "Lon"}
    assert {name: table[name] for name in texts} == {name: GEOMETRIES[name] for name in texts}
    assert table["Lon"] == 11.5861


def test_a_geometry_that_no_spreadsheet_can_hold_is_named_there_and_whole_in_the_map_file(
    start: Start, sent: list[int], tmp_path: Path
) -> None:
    job = start([GOOD])
    run.run_chunk(sent[0])
    chunk = job.chunks.get()
    long = f"LINESTRING ({RING * 3})"
    chunk.rows = [[2, [*GOOD[:6], long], ""]]
    chunk.save()
    table, mapped = read_back(job, tmp_path / "result.gpkg")
    assert mapped["Verbrauch kWh"] == long
    assert "zu lang für XLSX; der Text steht im GeoPackage" in str(table["Verbrauch kWh"])


@pytest.mark.parametrize("sign", ["\0", "\ud800"])
def test_a_sign_that_nothing_can_keep_is_replaced_by_one_that_shows_it(sign: str) -> None:
    row = TableRow(2, {"Bemerkung": f"a{sign}b"})
    assert uploads._stored(row, ["Bemerkung"]) == (2, ["a\N{REPLACEMENT CHARACTER}b"], "")
