"""Text tables as Excel, QGIS, GDAL and PostGIS write them: delimiters, first rows, encodings, places in cells."""

import csv
from collections.abc import Sequence
from pathlib import Path

import pytest
import shapely
from django.core.management import CommandError

from tests.ingest import plan_files
from tests.ingest.test_load_zones import run
from zones.ingest.findings import SourceError
from zones.ingest.sources.addresses import open_addresses
from zones.ingest.sources.files import staged
from zones.ingest.sources.layers import HowToRead, Layer
from zones.ingest.sources.table_places import is_place, place_column, place_of
from zones.ingest.sources.tables import headed, read
from zones.ingest.sources.zones import read_zones

BOX = shapely.box(681_000, 5_644_000, 681_500, 5_644_500)
NEXT = shapely.box(681_500, 5_644_000, 682_000, 5_644_500)
HEADER = ["Kennung", "Name", "Versorgungsart"]
ZONES = [["TG-01", "Südviertel", "Wärmenetzausbaugebiet"], ["TG-02", "Am Jägerberg", "dezentral"]]


def written(
    path: Path, column: str, cells: Sequence[str], *, delimiter: str = ";", encoding: str = "utf-8", first: str = ""
) -> Path:
    with path.open("w", encoding=encoding, newline="") as file:
        file.write(first)
        writer = csv.writer(file, delimiter=delimiter)
        writer.writerows([[*HEADER, column], *([*row, cell] for row, cell in zip(ZONES, cells, strict=True))])
    return path


def layer_of(path: Path, encoding: str = "") -> Layer:
    with staged(path) as file:
        return headed(file, read(file, HowToRead(encoding=encoding)))


WKT = [BOX.wkt, NEXT.wkt]
PLACES = {
    "wkt": WKT,
    "in capitals": WKT,
    "EWKT": [f"SRID=25832;{wkt}" for wkt in WKT],
    "WKB": [shapely.to_wkb(box, hex=True) for box in (BOX, NEXT)],
    "EWKB": [shapely.to_wkb(shapely.set_srid(box, 25832), hex=True, include_srid=True) for box in (BOX, NEXT)],
    "lower case": [wkt.lower() for wkt in WKT],
    "first one empty": ["", NEXT.wkt],
}
COLUMNS = {
    "wkt": "wkt",
    "in capitals": "WKT",
    "EWKT": "geom",
    "WKB": "the_geom",
    "EWKB": "wkb_geometry",
    "lower case": "Fläche",
}


@pytest.mark.parametrize("what", PLACES)
@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_places_in_cells(what: str, delimiter: str, tmp_path: Path) -> None:
    layer = layer_of(written(tmp_path / "a.csv", COLUMNS.get(what, "Ort"), PLACES[what], delimiter=delimiter))
    assert layer.columns == tuple(HEADER)
    expected = [BOX if cell else None for cell in PLACES[what][:1]] + [NEXT]
    for feature, box in zip(layer.features, expected, strict=True):
        assert feature.geometry is None if box is None else shapely.equals(feature.geometry, box)
    assert not layer.findings


@pytest.mark.parametrize("what", ["EWKT", "EWKB"])
def test_the_system_that_a_place_names_counts_as_declared(what: str, tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", "geom", PLACES[what])
    assert layer_of(path).declared.epsg == 25832
    assert read_zones(path).epsg == 25832


def test_places_in_two_systems_are_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="verschiedene Koordinatensysteme"):
        layer_of(written(tmp_path / "a.csv", "geom", [f"SRID=25832;{WKT[0]}", f"SRID=4326;{WKT[1]}"]))


def test_a_broken_place_is_a_finding_on_its_row(tmp_path: Path) -> None:
    layer = layer_of(written(tmp_path / "a.csv", "geom", [WKT[0], "POLYGON (("]))
    assert [(finding.kind.name, finding.line) for finding in layer.findings] == [("GEOMETRY_UNREADABLE", 3)]


@pytest.mark.parametrize("cell", ["Point of interest", "Polygon", "0101", "01.01.2026", "LINESTRING", ""])
def test_words_and_numbers_are_no_places(cell: str) -> None:
    assert not is_place(cell)
    assert place_column(("Name", "Bemerkung"), [("A", cell)]) is None


def test_a_place_keeps_its_heights_and_its_kind() -> None:
    assert place_of("POINT Z (1 2 3)")[0].has_z
    assert place_of("MULTIPOLYGON EMPTY")[0].is_empty


@pytest.mark.parametrize("first", ["sep=;\r\n", '"sep=;"\r\n', "SEP=;\r\n", "\ufeffsep=;\r\n"])
def test_a_row_that_tells_the_delimiter_is_no_heading(first: str, tmp_path: Path) -> None:
    layer = layer_of(written(tmp_path / "a.csv", "wkt", WKT, first=first))
    assert layer.columns == tuple(HEADER)
    assert [feature.line for feature in layer.features] == [3, 4]


def test_the_told_delimiter_counts_whatever_the_rows_hold(tmp_path: Path) -> None:
    layer = layer_of(written(tmp_path / "a.csv", "wkt", WKT, delimiter="#", first="sep=#\r\n"))
    assert layer.columns == tuple(HEADER)


def test_a_title_with_commas_changes_no_delimiter(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", "wkt", WKT, first="Wärmeplan, Entwurf, Stand Juni 2025\r\n\r\n")
    with staged(path) as file:
        grid = read(file).grid
    assert [(line, len(row)) for line, row in grid] == [(1, 1), (3, 4), (4, 4), (5, 4)]


def test_decimal_commas_are_no_delimiters(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("a;b\n1,5;2,5\n3,5;4,5\n", encoding="utf-8")
    assert layer_of(path).columns == ("a", "b")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "cp850", "mac_roman"])
def test_zones_in_every_encoding(encoding: str, tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", "WKT", WKT, delimiter="\t", encoding=encoding)
    assert [zone.name for zone in read_zones(path).zones] == ["Südviertel", "Am Jägerberg"]


def test_the_chosen_encoding_counts(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", "wkt", WKT, encoding="cp1252")
    layer = layer_of(path, "cp850")
    assert (layer.encoding, layer.features[0].text("Name")) == ("cp850", "S³dviertel")
    assert layer_of(path).encoding == "cp1252"


def test_a_text_without_any_delimiter_is_no_table(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Wärmeplan\nJena\n", encoding="utf-8")
    with pytest.raises(CommandError, match="ist keine Tabelle"):
        run(tmp_path / "a.csv")


@pytest.mark.parametrize("content", ["\u00a0\n", "\u2003\r\n\r\n", "\ufeff\n"])
def test_a_text_of_invisible_signs_is_empty(content: str, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(content, encoding="utf-8")
    with pytest.raises(SourceError, match="ist leer"):
        layer_of(tmp_path / "a.csv")


def test_addresses_whose_points_stand_in_a_cell(tmp_path: Path) -> None:
    rows = [["Straße", "Hausnummer", "PLZ", "WKT"], ["Markt", "1", "07743", "POINT (681000.5 5643500.5)"]]
    with open_addresses(plan_files.csv_file(tmp_path / "a.csv", rows)) as source:
        [row] = source.read(lambda _lines: None)
    assert (getattr(row, "x", ""), getattr(row, "y", "")) == ("681000.500", "5643500.500")
