"""Whatever format a planning office uses: the same zones come out, and nothing in the archive is mixed or unseen."""

import json
import socket
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import shapely

import confined
from tests.ingest import gdal_writers as gdal
from tests.ingest import plan_files as files
from zones.ingest.findings import SourceError
from zones.ingest.meaning.choices import FileChoices
from zones.ingest.rows import ZoneTable
from zones.ingest.sources.gdal_drivers import ALLOWED
from zones.ingest.sources.zones import inspect, read_zones

pytestmark = pytest.mark.confined

PLOTS = files.plots(6)
Writer = Callable[[Path], Path]


def as_json(name: str, content: object) -> Writer:
    def write(folder: Path) -> Path:
        (folder / name).write_text(json.dumps(content), encoding="utf-8")
        return folder / name

    return write


def sequence(separator: str) -> Writer:
    def write(folder: Path) -> Path:
        features = json.loads(files.geojson(folder / "b.geojson", PLOTS, 4326).read_text())["features"]
        lines = (f"{separator}{json.dumps(feature, ensure_ascii=False)}\n" for feature in features)
        (folder / "a.geojsonl").write_text("".join(lines), encoding="utf-8")
        return folder / "a.geojsonl"

    return write


WRITERS: dict[str, Writer] = {
    "File Geodatabase": lambda folder: gdal.in_archive(folder, "waermeplan.gdb", PLOTS, "OpenFileGDB"),
    "KML": lambda folder: gdal.written(folder / "a.kml", PLOTS, "LIBKML", epsg=4326),
    "GML of a WFS": lambda folder: gdal.written(folder / "a.gml", PLOTS, "GML"),
    "GML 3.2": lambda folder: gdal.written(folder / "a.gml", PLOTS, "GML", FORMAT="GML3.2"),
    "MapInfo TAB": lambda folder: gdal.in_archive(folder, "a.tab", PLOTS, "MapInfo File"),
    "MapInfo MIF": lambda folder: gdal.in_archive(folder, "a.mif", PLOTS, "MapInfo File"),
    "SpatiaLite": lambda folder: gdal.written(folder / "a.sqlite", PLOTS, "SQLite", SPATIALITE="YES"),
    "FlatGeobuf": lambda folder: gdal.written(folder / "a.fgb", PLOTS, "FlatGeobuf"),
    "JSON-FG": lambda folder: gdal.written(folder / "a.json", PLOTS, "JSONFG"),
    "Esri JSON": as_json("a.json", gdal.esri_json(PLOTS)),
    "GeoJSON sequence": sequence("\x1e"),
    "GeoJSON, one on each line": sequence(""),
    "GeoPackage in a folder": lambda folder: gdal.in_archive(folder, "a.gpkg", PLOTS, "GPKG"),
}


@pytest.mark.parametrize("name", WRITERS)
def test_every_format_gives_the_same_zones(name: str, tmp_path: Path) -> None:
    choices = FileChoices(columns={"code": "kennung", "name": "name", "versorgungsart": "versorgungsart"})
    table = read_zones(WRITERS[name](tmp_path), choices if name == "SpatiaLite" else FileChoices())
    by_code = {zone.code: zone for zone in table.zones}
    assert sorted(by_code) == [plot.code for plot in PLOTS]
    for plot in PLOTS:
        zone = by_code[plot.code]
        assert zone.name == plot.name
        assert zone.geometry is not None
        assert shapely.hausdorff_distance(zone.geometry, plot.area) < 0.02
    assert kinds(table) == []


def kinds(table: ZoneTable) -> list[str]:
    """Names of the findings, without those of columns that some formats add, and of the heights that KML always has."""
    return [
        finding.kind.name
        for finding in table.findings
        if finding.kind.name not in {"COLUMN_UNUSED", "GEOMETRY_WITH_HEIGHTS"}
    ]


@pytest.mark.parametrize("name", ["a.tab", "a.mif"])
@pytest.mark.parametrize("encoding", ["cp1252", "cp850"])
def test_mapinfo_that_names_no_encoding(name: str, encoding: str, tmp_path: Path) -> None:
    plots = [replace(plot, name=f"Göschwitz Süd {plot.code}") for plot in PLOTS]
    inner = tmp_path / "daten"
    inner.mkdir()
    gdal.written(inner / name, plots, "MapInfo File")  # which GDAL leaves „Neutral“, with the bytes of Windows
    for part in inner.iterdir():
        if part.suffix in {".dat", ".mid"}:
            part.write_bytes(part.read_bytes().translate(_of_windows(encoding)))
    found = read_zones(gdal.packed(tmp_path / "a.zip", inner))
    assert {zone.name for zone in found.zones} == {plot.name for plot in plots}


def _of_windows(encoding: str) -> bytes:
    """Return the table that turns umlauts of Windows into those of another encoding."""
    return bytes.maketrans("öü".encode("cp1252"), "öü".encode(encoding))


def test_only_local_drivers_are_left() -> None:
    [found] = confined.run("tests.ingest.inside:drivers", {})
    assert sorted(found) == sorted(ALLOWED)


def test_no_file_reaches_the_network(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0)
        address = f"http://127.0.0.1:{server.getsockname()[1]}"
        gml = gdal.written(tmp_path / "a.gml", PLOTS, "GML")
        (tmp_path / "a.xsd").unlink()
        wfs = f"{address}/?SERVICE=WFS&amp;VERSION=1.1.0&amp;REQUEST=DescribeFeatureType&amp;TYPENAME=ogr:gebiete"
        gml.write_text(gml.read_text().replace("a.xsd", wfs))
        assert len(read_zones(gml).zones) == len(PLOTS)
        kml = gdal.written(tmp_path / "a.kml", PLOTS, "LIBKML", epsg=4326)
        link = f"<NetworkLink><Link><href>{address}/b.kml</href></Link></NetworkLink>"
        kml.write_text(kml.read_text().replace("</Folder>", f"</Folder>{link}", 1))
        assert len(read_zones(kml, FileChoices(table="gebiete")).zones) == len(PLOTS)
        with pytest.raises(BlockingIOError):
            server.accept()


@pytest.mark.parametrize("name", ["a.vrt", "a.gml", "a.xml"])
def test_a_virtual_file_is_no_way_to_other_files(name: str, tmp_path: Path) -> None:
    secret = files.geojson(tmp_path / "secret.geojson", PLOTS)
    source = f"<SrcDataSource>{secret}</SrcDataSource>"
    (tmp_path / name).write_text(f'<OGRVRTDataSource><OGRVRTLayer name="a">{source}</OGRVRTLayer></OGRVRTDataSource>')
    with pytest.raises(SourceError, match="enthält selbst keine Daten"):
        read_zones(tmp_path / name)


@pytest.mark.parametrize(("text", "told"), [("ä" * 300, 1), ("a" * 300, 1), ("a" * 252, 0)])
def test_texts_cut_off_by_a_shapefile_are_told(text: str, told: int, tmp_path: Path) -> None:
    plots = [replace(plot, more={"Massnahmen": text if plot is PLOTS[0] else "kurz"}) for plot in PLOTS]
    table = read_zones(gdal.in_archive(tmp_path, "gebiete.shp", plots, "ESRI Shapefile"))
    assert kinds(table).count("TEXT_CUT") == told


def test_shapefiles_of_two_folders_are_kept_apart(tmp_path: Path) -> None:
    for year, plots in (("2025", PLOTS), ("2028", PLOTS[:2])):
        (tmp_path / "daten" / year).mkdir(parents=True)
        gdal.written(tmp_path / "daten" / year / "gebiete.shp", plots, "ESRI Shapefile")
    path = gdal.packed(tmp_path / "a.zip", tmp_path / "daten")
    with pytest.raises(SourceError, match=r"mehrere Ebenen \(2025/gebiete.shp, 2028/gebiete.shp\)"):
        read_zones(path)
    for year, count in (("2025", len(PLOTS)), ("2028", 2)):
        assert len(read_zones(path, FileChoices(table=f"{year}/gebiete.shp")).zones) == count
    with pytest.raises(SourceError, match=r"mehrere Datendateien \(2025/gebiete.shp"):
        read_zones(path, FileChoices(table="2031/gebiete.shp"))
    assert inspect(path).layers == ("2025/gebiete.shp", "2028/gebiete.shp")
    assert inspect(path, "2028/gebiete.shp").count == 2


def test_a_dbf_of_another_folder_is_none(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / "daten" / folder).mkdir(parents=True)
    gdal.written(tmp_path / "daten/a/gebiete.shp", PLOTS, "ESRI Shapefile")
    (tmp_path / "daten/a/gebiete.dbf").rename(tmp_path / "daten/b/gebiete.dbf")
    with pytest.raises(SourceError, match=r"fehlt \.dbf"):
        read_zones(gdal.packed(tmp_path / "a.zip", tmp_path / "daten"))


def test_what_lies_beside_the_areas_is_told_and_stands_in_no_way(tmp_path: Path) -> None:
    path = gdal.in_archive(tmp_path, "gebiete.shp", PLOTS, "ESRI Shapefile")
    with zipfile.ZipFile(path, "a") as archive:
        for name in ("Metadaten.xml", "plan_hinweis.txt", "Steckbriefe.xlsx", "gebiete.shp.xml", "gebiete.qmd"):
            archive.writestr(name, "x")
    table = read_zones(path)
    assert len(table.zones) == len(PLOTS)
    [finding] = [found for found in table.findings if found.kind.name == "OTHER_FILES_IN_ARCHIVE"]
    assert finding.values == {"files": "Metadaten.xml, Steckbriefe.xlsx, plan_hinweis.txt"}


def test_a_file_that_stands_twice_in_an_archive_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("a.csv", "x")
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("a.csv", "y")
    with pytest.raises(SourceError, match=r"„a\.csv“ mehrmals"):
        read_zones(tmp_path / "a.zip")


def test_a_geopackage_that_was_open_is_read_and_told(tmp_path: Path) -> None:
    table = read_zones(gdal.left_open(tmp_path / "a.gpkg", PLOTS, with_log=False))
    assert table.zones[0].name == PLOTS[0].name
    assert kinds(table) == ["FILE_LEFT_OPEN"]


def test_with_its_log_it_is_whole(tmp_path: Path) -> None:
    (tmp_path / "daten").mkdir()
    gdal.left_open(tmp_path / "daten" / "a.gpkg", PLOTS, with_log=True)
    (tmp_path / "daten" / "original.gpkg").unlink()
    table = read_zones(gdal.packed(tmp_path / "a.zip", tmp_path / "daten"))
    assert table.zones[0].name == "Neuer Name"
    assert kinds(table) == []


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"  0\r\nSECTION\r\n  2\r\nHEADER\r\n", r"Zeichnung \(DXF\)"),
        (b"PAR1\x15\x04", "GeoParquet"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "als XLSX"),
    ],
)
def test_other_formats_get_a_sentence_that_fits(content: bytes, sentence: str, tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(content)
    with pytest.raises(SourceError, match=sentence):
        read_zones(tmp_path / "a")


def test_tables_without_places_can_be_chosen(tmp_path: Path) -> None:
    path = files.gdal(tmp_path / "a.gpkg", PLOTS, "GPKG")
    files.gdal(path, PLOTS[:2], "GPKG", layer="netze", append=True)
    assert inspect(path).layers == ("gebiete", "netze")
