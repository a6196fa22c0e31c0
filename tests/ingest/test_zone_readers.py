"""Readers of zones: the same 57 squares come out of every format, and coordinate systems are never guessed wrongly."""

import datetime as dt
import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import numpy as np
import pytest
import shapely

from tests.ingest import plan_files as files
from zones.catalogue.codes import VERSORGUNGSARTEN, code_of
from zones.ingest.findings import SourceError
from zones.ingest.meaning.choices import FileChoices
from zones.ingest.rows import RawValue
from zones.ingest.sources.crs import KNOWN
from zones.ingest.sources.files import FileKind, formats_of
from zones.ingest.sources.layers import as_text
from zones.ingest.sources.zones import inspect, read_steckbriefe, read_zones

Writer = Callable[[Path], Path]
PLOTS = files.plots()
GML_PLOTS = [files.Plot(plot.code, plot.name, "10002", plot.area) for plot in PLOTS]
WRITERS: dict[str, Writer] = {
    "GeoJSON": lambda folder: files.geojson(folder / "a.geojson", PLOTS),
    "GeoPackage": lambda folder: files.gdal(folder / "a.gpkg", PLOTS, "GPKG"),
    "GeoPackage without its suffix": lambda folder: files.gdal(folder / "a.gpkg", PLOTS, "GPKG").rename(
        folder / "upload"
    ),
    "FlatGeobuf": lambda folder: files.gdal(folder / "a.fgb", PLOTS, "FlatGeobuf"),
    "Shapefile": lambda folder: files.shapefile(folder / "a.zip", PLOTS),
    "CSV": lambda folder: files.csv_file(folder / "a.csv", files.table_rows(PLOTS)),
    "XLSX": lambda folder: files.xlsx(folder / "a.xlsx", files.table_rows(PLOTS)),
    "ODS": lambda folder: files.ods(folder / "a.ods", files.table_rows(PLOTS)),
    "XWärmeplan": lambda folder: files.gml(folder / "a.gml", GML_PLOTS),
}


@pytest.mark.parametrize("name", WRITERS)
def test_every_format_gives_the_same_zones(name: str, tmp_path: Path) -> None:
    table = read_zones(WRITERS[name](tmp_path))
    assert table.epsg == 25832
    by_code = {zone.code: zone for zone in table.zones}  # FlatGeobuf sorts by place
    assert sorted(by_code) == [plot.code for plot in PLOTS]
    for plot in PLOTS:
        zone = by_code[plot.code]
        assert zone.name == plot.name
        assert int(zone.versorgungsart) == (10002 if name == "XWärmeplan" else code_of(plot.art, VERSORGUNGSARTEN))
        assert zone.geometry is not None
        assert shapely.equals(zone.geometry, plot.area)
    assert table.findings == ()


@pytest.mark.parametrize("epsg", KNOWN)
@pytest.mark.parametrize("declare", [True, False])
def test_the_coordinate_system_is_declared_or_found_out(epsg: int, declare: bool, tmp_path: Path) -> None:
    table = read_zones(files.geojson(tmp_path / "a.geojson", PLOTS, epsg, declare=declare))
    assert table.epsg == epsg
    for zone, plot in zip(table.zones, PLOTS, strict=True):
        assert zone.geometry is not None
        assert shapely.hausdorff_distance(zone.geometry, plot.area) < 0.01


@pytest.mark.parametrize("epsg", KNOWN)
def test_swapped_axes_are_named_and_read_only_when_chosen(epsg: int, tmp_path: Path) -> None:
    path = files.geojson(tmp_path / "a.geojson", PLOTS, epsg, declare=False, swapped=True)
    with pytest.raises(SourceError, match=rf"passen zu EPSG:{epsg} .*Achsen vertauscht.*Wählen Sie"):
        read_zones(path)
    table = read_zones(path, FileChoices(crs=f"{epsg},vertauscht"))
    assert table.zones[0].geometry is not None
    assert shapely.hausdorff_distance(table.zones[0].geometry, PLOTS[0].area) < 0.01


def test_a_wrong_declaration_is_refused_until_somebody_chooses(tmp_path: Path) -> None:
    path = files.geojson(tmp_path / "a.geojson", PLOTS)
    path.write_text(path.read_text().replace("EPSG::25832", "EPSG::25833"))
    with pytest.raises(SourceError, match=r"nennt das Koordinatensystem EPSG:25833 .*passen zu EPSG:25832"):
        read_zones(path)
    assert read_zones(path, FileChoices(crs="25832")).epsg == 25832
    with pytest.raises(SourceError, match="Im gewählten Koordinatensystem EPSG:4326"):
        read_zones(path, FileChoices(crs="4326"))


def test_places_that_fit_no_system_are_refused(tmp_path: Path) -> None:
    berlin = [files.Plot("B1", "Berlin", "3000", shapely.box(13.3, 52.4, 13.5, 52.6))]
    with pytest.raises(SourceError, match="in keinem bekannten Koordinatensystem zu Jena"):
        read_zones(files.geojson(tmp_path / "a.geojson", berlin, declare=False))


def test_xwaermeplan_brings_levels_heat_energy_and_the_plan(tmp_path: Path) -> None:
    parts = (
        "<xwp:eignungWaermenetz>1000</xwp:eignungWaermenetz>"
        '<xwp:waermeMenge uom="MWh/a">1234.5</xwp:waermeMenge><xwp:sanierungsrate uom="vH/a">1.2</xwp:sanierungsrate>'
        "<xwp:eeNachEnergietraeger><xwp:WP_EndenergieEnergietraeger><xwp:energietraeger>12001</xwp:energietraeger>"
        '<xwp:endenergie uom="kWh/a">5000</xwp:endenergie></xwp:WP_EndenergieEnergietraeger></xwp:eeNachEnergietraeger>'
    )
    plot = files.Plot("J01", "Mitte", "1000", files.square(0), {"gml": parts})
    later = "<gml:featureMember><xwp:WP_WaermeversorgungsgebietStuetzjahr/></gml:featureMember>"
    table = read_zones(files.gml(tmp_path / "a.gml", [plot], extra=later))
    assert table.metadata == {"title": "Wärmeplan Probe", "adopted_on": "2025-06-18", "target_year": "2045"}
    steckbrief = table.zones[0].steckbrief
    assert steckbrief is not None
    assert steckbrief.fields == {"eignung_waermenetz": "1000", "target_year": "2045"}
    assert set(steckbrief.values) == {
        RawValue("heat_demand", Decimal("1234.5")),
        RawValue("renovation_rate", Decimal("1.2")),
        RawValue("final_energy", Decimal(5), "12001"),
    }
    assert [(finding.kind.name, finding.count) for finding in table.findings] == [("OTHER_CLASSES_SKIPPED", 1)]


@pytest.mark.parametrize(("srs", "epsg"), [("urn:ogc:def:crs:EPSG::4326", 4326), ("EPSG:4326", 4326)])
def test_gml_keeps_to_the_axis_order_of_its_srs_name(srs: str, epsg: int, tmp_path: Path) -> None:
    north_first = srs.startswith("urn")
    plot = files.Plot("J01", "Mitte", "1000", files.moved(files.square(0), epsg, swapped=north_first))
    table = read_zones(files.gml(tmp_path / "a.gml", [plot], srs=srs))
    assert table.zones[0].geometry is not None
    assert shapely.hausdorff_distance(table.zones[0].geometry, files.square(0)) < 0.01


def test_gml_rings_of_segments_holes_and_heights(tmp_path: Path) -> None:
    path = files.gml(tmp_path / "a.gml", [files.Plot("J01", "Mitte", "1000", files.square(0))])
    outer = (
        "<gml:Ring><gml:curveMember><gml:Curve><gml:segments><gml:LineStringSegment><gml:posList>"
        "680000 5643000 680200 5643000 680200 5643200</gml:posList></gml:LineStringSegment><gml:LineStringSegment>"
        "<gml:posList>680200 5643200 680000 5643200 680000 5643000</gml:posList></gml:LineStringSegment></gml:segments>"
        "</gml:Curve></gml:curveMember></gml:Ring>"
    )
    corners = ((680_050, 5_643_050), (680_150, 5_643_050), (680_150, 5_643_150), (680_050, 5_643_050))
    hole = "".join(f'<gml:pos srsDimension="3">{x} {y} 143</gml:pos>' for x, y in corners)
    text = path.read_text()
    old = text[text.index("<gml:LinearRing>") : text.index("</gml:exterior>")]
    new = f"{outer}</gml:exterior><gml:interior><gml:LinearRing>{hole}</gml:LinearRing></gml:interior>"
    path.write_text(text.replace(f"{old}</gml:exterior>", new))
    expected = shapely.Polygon(files.square(0).exterior, [corners])
    geometry = read_zones(path).zones[0].geometry
    assert geometry is not None
    assert shapely.equals(geometry, expected)


def test_one_layer_of_several_must_be_chosen(tmp_path: Path) -> None:
    path = files.gdal(tmp_path / "a.gpkg", PLOTS, "GPKG")
    files.gdal(path, PLOTS[:3], "GPKG", layer="netze", append=True)
    with pytest.raises(SourceError, match=r"mehrere Ebenen \(gebiete, netze\)"):
        read_zones(path)
    assert len(read_zones(path, FileChoices(table="netze")).zones) == 3
    assert inspect(path).layers == ("gebiete", "netze")


def test_columns_are_proposed_edited_and_missing_ones_named(tmp_path: Path) -> None:
    rows = [["Nr", "Titel", "Typ", "Zielbild", "WAERMEBEDARF_KWH", "Endenergie Erdgas MWh", "wkt"]]
    rows += [["1", "Mitte", "3000", "Ziel", "12", "7", files.square(0).wkt]]
    path = files.csv_file(tmp_path / "a.csv", rows, delimiter=",")
    found = inspect(path)
    assert found.proposed == {
        "code": "Nr",
        "versorgungsart": "Typ",
        "target_picture": "Zielbild",
        "heat_demand": "WAERMEBEDARF_KWH",
        "final_energy:12001": "Endenergie Erdgas MWh",
    }
    assert found.samples["Titel"] == ("Mitte",)
    with pytest.raises(SourceError, match="Welche Spalte enthält: Name"):
        read_zones(path)
    zone = read_zones(path, FileChoices(columns={**found.proposed, "name": "Titel"})).zones[0]
    assert (zone.code, zone.name, zone.versorgungsart) == ("1", "Mitte", "3000")
    assert zone.steckbrief is not None
    assert set(zone.steckbrief.values) == {
        RawValue("heat_demand", Decimal("0.012")),
        RawValue("final_energy", Decimal(7), "12001"),
    }
    with pytest.raises(SourceError, match="Die Spalte „Neu“ gibt es in der Datei nicht"):
        read_zones(path, FileChoices(columns={**found.proposed, "name": "Neu"}))


def test_shapefile_names_of_ten_letters_are_recognised(tmp_path: Path) -> None:
    path = files.shapefile(
        tmp_path / "a.zip", [files.Plot("1", "Mitte", "3000", files.square(0), {"Waermebedarf": "7"})]
    )
    assert inspect(path).proposed["versorgungsart"] == "Versorgung"
    assert inspect(path).proposed["heat_demand"] == "Waermebeda"


def test_a_table_of_steckbriefe_goes_by_code_and_loses_the_apostrophe_before_formulas(tmp_path: Path) -> None:
    rows = [
        ["code", "measures", "heat_demand", "heat_demand.unit", "final_energy:12001"],
        ["J01", "'=1+1", "1.234,5", "MWh/a", ""],
    ]
    for path in (
        files.csv_file(tmp_path / "a.csv", rows),
        files.xlsx(tmp_path / "a.xlsx", rows),
        files.ods(tmp_path / "a.ods", rows),
    ):
        [row] = read_steckbriefe(path).rows
        assert (row.code, row.fields) == ("J01", {"measures": "=1+1"})
        assert row.values == (RawValue("heat_demand", Decimal("1234.5")),)


def test_numbers_of_a_spreadsheet_arrive_as_a_clerk_reads_them(tmp_path: Path) -> None:
    rows: list[list[object]] = [["Kennung", "Zieljahr", "Wärmebedarf"], ["J01", 2045.0, 712.5], [7, None, 3]]
    first, second = read_steckbriefe(files.xlsx(tmp_path / "a.xlsx", rows)).rows
    assert (first.fields, first.values) == ({"target_year": "2045"}, (RawValue("heat_demand", Decimal("712.5")),))
    assert (second.code, second.fields, second.values) == ("7", {}, (RawValue("heat_demand", Decimal(3)),))


def test_an_outline_of_many_corners_fits_into_a_cell(tmp_path: Path) -> None:
    round_area = shapely.Point(files.WEST, files.SOUTH).buffer(500, quad_segs=2000)
    path = files.csv_file(tmp_path / "a.csv", files.table_rows([files.Plot("J01", "Rund", "3000", round_area)]))
    assert len(round_area.wkt) > 200_000
    assert read_zones(path).zones[0].geometry == round_area


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (float("nan"), ""),
        (np.datetime64("NaT", "s"), ""),
        (np.datetime64("2025-06-18"), "2025-06-18"),
        (np.datetime64("2025-06-18T00:00:00.000"), "2025-06-18"),
        (np.datetime64("2025-06-18T13:45"), "2025-06-18 13:45:00"),
        (dt.datetime(2025, 6, 18), "2025-06-18"),  # noqa: DTZ001 (a cell has no time zone)
        (dt.date(2025, 6, 18), "2025-06-18"),
        (np.float64(12.0), "12"),
        (np.int64(7), "7"),
        (0.1, "0.1"),
        (" a ", "a"),
        ("'=1", "=1"),
        ("'n Abend", "'n Abend"),
    ],
)
def test_cells_become_the_text_that_a_clerk_reads(value: object, text: str) -> None:
    assert as_text(value) == text


def test_arcs_of_a_geopackage_are_told(tmp_path: Path) -> None:
    path = files.gdal(tmp_path / "a.gpkg", PLOTS[:1], "GPKG")
    arc = b"\x01\x0a\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x05\x00\x00\x00"
    corners = (
        (680_000, 5_643_000),
        (680_100, 5_643_100),
        (680_200, 5_643_000),
        (680_100, 5_642_900),
        (680_000, 5_643_000),
    )
    arc += b"".join(shapely.to_wkb(shapely.Point(corner))[5:] for corner in corners)
    with pytest.warns(RuntimeWarning, match="CURVEPOLYGON"):
        files.append_raw(path, arc, ("J99", "Bogen", "3000"))
    table = read_zones(path)
    assert [(finding.kind.name, finding.count) for finding in table.findings] == [("GEOMETRY_CURVED", 1)]
    assert table.zones[1].geometry is not None
    assert table.zones[1].geometry.area == pytest.approx(3.1416 * 100**2, rel=0.01)


def test_heights_are_left_out_with_a_note(tmp_path: Path) -> None:
    path = files.geojson(tmp_path / "a.geojson", PLOTS[:1])
    content = json.loads(path.read_text())
    ring = content["features"][0]["geometry"]["coordinates"][0]
    content["features"][0]["geometry"]["coordinates"][0] = [[*corner, 143.0] for corner in ring]
    path.write_text(json.dumps(content))
    table = read_zones(path)
    assert table.zones[0].geometry is not None
    assert not table.zones[0].geometry.has_z
    assert [finding.kind.name for finding in table.findings] == ["GEOMETRY_WITH_HEIGHTS"]


def test_a_format_is_declared_once_with_name_and_suffixes() -> None:
    assert all(kind.formats and kind.suffixes for kind in FileKind if kind is not FileKind.ZIP)
    suffixes = [suffix for kind in FileKind for suffix in kind.suffixes]
    assert len(suffixes) == len(set(suffixes))
    assert formats_of((FileKind.SHEET, FileKind.JSON)) == "GeoJSON, JSON-FG, Esri JSON, XLSX, ODS"
