"""Every bad file of zones ends in a clear German sentence or a finding that says how to mend it; nothing is stored."""

import io
import json
import math
import os
import zipfile
from collections.abc import Callable
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
import shapely
from django.core.management import CommandError, call_command

from tests.ingest import plan_files as files
from tests.ingest.plan_files import Plot
from zones.ingest.sources.archive import HARMLESS_BYTES
from zones.models import Edition

pytestmark = pytest.mark.django_db

ORIGIN = ("--source", "Stadt Jena", "--licence", "dl-de/by-2-0", "--as-of", "2026-01-01")
Writer = Callable[[Path], Path]
PLOTS = files.plots()


def run(path: Path, *arguments: str) -> str:
    out = StringIO()
    try:
        call_command("load_zones", str(path), *ORIGIN, *arguments, stdout=out, stderr=StringIO())
    except CommandError as error:
        raise CommandError(f"{error}\n{out.getvalue()}") from error
    return out.getvalue()


def with_first(**changes: object) -> list[Plot]:
    """Return the 57 good zones with the first one changed."""
    return [replace(PLOTS[0], **changes), *PLOTS[1:]]  # type: ignore[arg-type]


def area(wkt: str) -> Writer:
    """Return a writer of the good plan whose first zone has this geometry, metres from its south-western corner."""
    moved = shapely.transform(shapely.from_wkt(wkt), files.from_corner)
    return lambda folder: files.geojson(folder / "a.geojson", with_first(area=moved))


def raw(name: str, content: bytes) -> Writer:
    def write(folder: Path) -> Path:
        (folder / name).write_bytes(content)
        return folder / name

    return write


def packed(*members: tuple[str, bytes]) -> Writer:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return raw("a.zip", content.getvalue())


def truncated_zip(folder: Path) -> Path:
    path = files.shapefile(folder / "a.zip", PLOTS)
    path.write_bytes(path.read_bytes()[:-200])
    return path


def damaged_zip(folder: Path) -> Path:
    path = files.shapefile(folder / "a.zip", PLOTS)
    content = bytearray(path.read_bytes())
    content[60:90] = bytes(30)
    path.write_bytes(content)
    return path


def encrypted_zip(folder: Path) -> Path:
    path = packed(("a.geojson", b"{}"))(folder)
    content = bytearray(path.read_bytes())
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(signature) + flags] |= 1
    path.write_bytes(content)
    return path


def geojson_text(change: Callable[[str], str]) -> Writer:
    def write(folder: Path) -> Path:
        path = files.geojson(folder / "a.geojson", PLOTS)
        path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")
        return path

    return write


def empty_layer(folder: Path) -> Path:
    (folder / "a.geojson").write_text('{"type": "FeatureCollection", "features": []}')
    return folder / "a.geojson"


def oversized(name: str, start: bytes, megabytes: int) -> Writer:
    def write(folder: Path) -> Path:
        with (folder / name).open("wb") as file:
            file.write(start)
            file.truncate(megabytes * 1024 * 1024)
        return folder / name

    return write


def xml(prolog: str) -> Writer:
    return lambda folder: files.gml(folder / "a.gml", PLOTS, prolog=prolog)


def arc_gml(folder: Path) -> Path:
    path = files.gml(folder / "a.gml", [replace(PLOTS[0], art="1000")])
    path.write_text(path.read_text().replace("gml:LinearRing", "gml:Circle"))
    return path


def two_systems(folder: Path) -> Path:
    path = files.gml(folder / "a.gml", PLOTS)
    path.write_text(path.read_text().replace("EPSG::25832", "EPSG::25833", 1))
    return path


def mixed_encodings(folder: Path) -> Path:
    rows = files.table_rows(PLOTS)
    path = files.csv_file(folder / "a.csv", rows)
    path.write_bytes(path.read_bytes() + "X1;Südhöhe;3000;\r\n".encode("latin-1"))
    return path


def pipe(folder: Path) -> Path:
    os.mkfifo(folder / "a.geojson")
    return folder / "a.geojson"


SENTENCES: dict[str, tuple[Writer, str]] = {
    "truncated zip": (truncated_zip, "beschädigt oder unvollständig"),
    "damaged zip": (damaged_zip, "beschädigt oder unvollständig"),
    "encrypted zip": (encrypted_zip, "mit einem Kennwort geschützt"),
    "zip that climbs": (packed(("../../etc/a.geojson", b"{}")), r"unzulässigem Pfad \(„../../etc/a.geojson“\)"),
    "zip with an absolute path": (packed(("/srv/a.geojson", b"{}")), "unzulässigem Pfad"),
    "zip with a Windows path": (packed(("C:\\a.geojson", b"{}")), "unzulässigem Pfad"),
    "zip bomb": (packed(("a.geojson", bytes(2 * HARMLESS_BYTES))), "wird nicht entpackt"),
    "zip of many files": (packed(*((f"{n}.txt", b"x") for n in range(201))), "mehr als 200 Dateien"),
    "zip without data": (packed(("lies.doc", b"x")), "enthält keine Datendatei"),
    "zip with two files": (packed(("a.csv", b"x"), ("b.csv", b"x")), r"mehrere Datendateien \(a.csv, b.csv"),
    "shapefile without dbf": (lambda folder: files.shapefile(folder / "a.zip", PLOTS, without=".dbf"), "fehlt .dbf"),
    "html": (raw("a.geojson", b"<!DOCTYPE html><html><body>404</body></html>"), "ist eine Internetseite"),
    "pdf": (raw("a.geojson", b"%PDF-1.7\n"), "ist ein PDF"),
    "picture": (raw("a.gpkg", b"\x89PNG\r\n\x1a\n\0\0"), "kein bekanntes Dateiformat"),
    "empty file": (raw("a.geojson", b""), "ist leer"),
    "cut off GeoJSON": (geojson_text(lambda text: text[:-300]), "kein vollständiges GeoJSON"),
    "json of another kind": (raw("a.geojson", b'{"type": "Topology"}'), "Es fehlt die Liste „features“"),
    "deeply nested json": (raw("a.geojson", b'{"a":' + b"[" * 100_000), "zu tief verschachtelt"),
    "deeply nested figure": (raw("a.geojson", b'{"a":' * 5000 + b"1" + b"}" * 5000), "zu tief verschachtelt"),
    "number of 5000 digits": (raw("a.geojson", b'{"a":' + b"9" * 5000 + b"}"), "Zahl mit Tausenden von Ziffern"),
    "service of GDAL": (
        raw("a.xml", b"<OGRWFSDataSource><URL>x</URL></OGRWFSDataSource>"),
        "enthält selbst keine Daten",
    ),
    "pipe": (pipe, "ist keine gewöhnliche Datei"),
    "empty layer": (empty_layer, "enthält keine Gebiete"),
    "no geometry": (
        lambda folder: files.geojson(folder / "a.geojson", [replace(p, area=None) for p in PLOTS]),
        "hat eine Fläche",
    ),
    "too many areas": (
        lambda folder: files.geojson(folder / "a.geojson", files.plots(5001)),
        "keine Gebiete eines Wärmeplans",
    ),
    "external entity": (xml('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'), "DOCTYPE"),
    "entity bomb": (xml('<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;">]>'), "DOCTYPE"),
    "xml of another kind": (raw("a.gml", b"<a/>"), r"kein XWärmeplan 0.9.6 \(gefunden: a\)"),
    "another version": (
        raw("a.gml", b'<p:a xmlns:p="http://www.xwaermeplan.de/1/0"/>'),
        "gefunden: http://www.xwaermeplan.de/1/0",
    ),
    "two systems in one plan": (two_systems, "verschiedene Koordinatensysteme"),
    "plan without zones": (lambda folder: files.gml(folder / "a.gml", []), "keine Wärmeversorgungsgebiete"),
    "cut off xml": (raw("a.gml", b"<?xml version='1.0'?><a><b>"), "kein vollständiges XML"),
    "damaged GeoPackage": (raw("a.gpkg", b"SQLite format 3\0" + bytes(400)), "beschädigt oder unvollständig"),
    "damaged FlatGeobuf": (raw("a.fgb", b"fgb\x03fgb\x00" + bytes(40)), "enthält keine Ebene mit Flächen"),
    "damaged spreadsheet": (packed(("xl/workbook.xml", b"<x")), "Tabelle „a.zip“ ist beschädigt"),
    "300 MB": (oversized("a.gpkg", b"SQLite format 3\0", 300), "größer als 100 MB"),
    "GeoJSON of 51 MB": (oversized("a.geojson", b"{", 51), "größer als 50 MB. Geben Sie die Daten als GeoPackage aus"),
    "XWärmeplan of 51 MB": (oversized("a.gml", b"<?xml", 51), "größer als 50 MB. Geben Sie nur die Wärmeversorgung"),
    "column twice": (raw("a.csv", b"Name;Name\n1;2\n"), r"genau einmal enthalten \(doppelt: Name\)"),
    "swapped axes": (
        lambda folder: files.geojson(folder / "a.geojson", PLOTS, 4326, declare=False, swapped=True),
        "Achsen vertauscht",
    ),
    "wrong declared system": (geojson_text(lambda text: text.replace("::25832", "::31468")), "läge sie nicht in Jena"),
    "unknown declared system": (geojson_text(lambda text: text.replace("::25832", "::999999")), "ist nicht lesbar"),
}


@pytest.mark.parametrize("name", SENTENCES)
def test_a_file_that_cannot_be_used_gets_a_clear_sentence(name: str, tmp_path: Path) -> None:
    write, sentence = SENTENCES[name]
    with pytest.raises(CommandError, match=sentence):
        run(write(tmp_path), "--commit")
    assert not Edition.objects.exists()


def infinite(value: float) -> Writer:
    def write(folder: Path) -> Path:
        path = files.geojson(folder / "a.geojson", PLOTS)
        content = json.loads(path.read_text())
        content["features"][0]["geometry"]["coordinates"][0][1][1] = value
        path.write_text(json.dumps(content))
        return path

    return write


BLOCKING: dict[str, tuple[Writer, str]] = {
    "NaN": (infinite(math.nan), "GEOMETRY_NOT_FINITE"),
    "infinite": (infinite(math.inf), "GEOMETRY_NOT_FINITE"),
    "arcs in GML": (arc_gml, "GEOMETRY_UNREADABLE"),
    "points": (area("POINT (100 100)"), "ZONE_NOT_POLYGON"),
    "line": (area("LINESTRING (0 0, 200 200)"), "ZONE_NOT_POLYGON"),
    "one without geometry": (
        lambda folder: files.geojson(folder / "a.geojson", with_first(area=None)),
        "ZONE_GEOMETRY_MISSING",
    ),
    "56 zones": (lambda folder: files.geojson(folder / "a.geojson", files.plots(56)), "ZONE_COUNT"),
    "58 zones": (lambda folder: files.geojson(folder / "a.geojson", files.plots(58)), "ZONE_COUNT"),
    "code twice": (lambda folder: files.geojson(folder / "a.geojson", with_first(code="J01")), "ZONE_CODE_TWICE"),
    "no code": (lambda folder: files.geojson(folder / "a.geojson", with_first(code="")), "ZONE_CODE_MISSING"),
    "unknown class": (
        lambda folder: files.geojson(folder / "a.geojson", with_first(art="Atomkraft")),
        "VERSORGUNGSART_UNKNOWN",
    ),
    "mixed encodings": (mixed_encodings, "TEXT_BROKEN"),
    "broken umlauts": (lambda folder: files.geojson(folder / "a.geojson", with_first(name="SÃ¼d")), "TEXT_BROKEN"),
    "broken WKT": (
        lambda folder: files.csv_file(
            folder / "a.csv", [["Kennung", "Name", "Typ", "wkt"], ["A", "B", "3000", "POLYGON (("]]
        ),
        "GEOMETRY_UNREADABLE",
    ),
}


@pytest.mark.parametrize("name", BLOCKING)
def test_a_bad_zone_is_a_blocking_finding_with_a_hint(name: str, tmp_path: Path) -> None:
    write, code = BLOCKING[name]
    with pytest.raises(
        CommandError, match=rf"(?s)kann so nicht geladen werden.* × {code} \(verhindert das Laden\): \w"
    ):
        run(write(tmp_path), "--commit")
    assert not Edition.objects.exists()


TOLD: dict[str, tuple[Writer, str]] = {
    "overlap": (area("POLYGON ((0 0, 300 0, 300 200, 0 200, 0 0))"), "ZONES_OVERLAP"),
    "duplicate vertices": (area("POLYGON ((0 0, 200 0, 200 0, 200 200, 0 200, 0 200, 0 0))"), ""),
    "collection": (
        area("GEOMETRYCOLLECTION (POLYGON ((0 0, 200 0, 200 200, 0 200, 0 0)), POINT (5 5))"),
        "ZONE_PARTS_DROPPED",
    ),
    "gap": (
        lambda folder: files.geojson(
            folder / "a.geojson", with_first(area=shapely.box(680_000, 5_643_000, 680_100, 5_643_200))
        ),
        "",
    ),
}


@pytest.mark.parametrize("name", TOLD)
def test_what_can_be_mended_is_loaded_and_told(name: str, tmp_path: Path) -> None:
    write, code = TOLD[name]
    assert code in run(write(tmp_path), "--commit")
    assert Edition.objects.get().zones.count() == 57


@pytest.mark.parametrize(
    "wkt",
    [
        "POLYGON ((0 0, 200 200, 200 0, 0 200, 0 0))",  # bow-tie
        "POLYGON ((0 0, 200 0, 200 200, 100 -50, 0 200, 0 0))",  # crosses itself
        "POLYGON ((0 0, 200 0, 200 200, 0 200, 0 0), (20 -90, 40 -90, 40 -70, 20 -70, 20 -90))",  # hole outside
    ],
)
def test_an_outline_that_crosses_itself_is_always_told(wkt: str, tmp_path: Path) -> None:
    try:
        said = run(area(wkt)(tmp_path), "--commit")
    except CommandError as error:
        said = str(error)
        assert not Edition.objects.exists()
    assert "ZONE_GEOMETRY_INVALID" in said or "ZONE_GEOMETRY_REPAIRED" in said
