"""Corners as people type or paste them."""

from collections.abc import Callable

import pytest
import shapely
from pyproj import Transformer

from zones.shaping.refusals import NotDrawable
from zones.shaping.typed import read_area, read_line, text_of

HOLED = shapely.MultiPolygon(
    [
        shapely.Polygon(
            [(680000, 5643000), (680100, 5643000), (680100, 5643100)],
            [[(680080, 5643020), (680090, 5643020), (680090, 5643030)]],
        ),
        shapely.box(680200, 5643000, 680300, 5643100),
    ]
)


@pytest.mark.parametrize(
    "typed",
    [
        "680123,45 5643210,50\n680200 5643300",
        "680123.45 5643210.5\n680200.0 5643300",
        "680123,45; 5643210,50;\n\n680200;5643300\n",
        "680123.45,5643210.50\r\n680200,5643300",
        "680123,45, 5643210,50\n680200, 5643300",
        "LINESTRING (680123.45 5643210.5, 680200 5643300)",
        "SRID=25832;LINESTRING Z (680123.45 5643210.5 100, 680200 5643300 101)",
        '{"type": "LineString", "coordinates": [[680123.45, 5643210.5], [680200, 5643300]]}',
        "MULTILINESTRING ((680123.45 5643210.5, 680200 5643300))",
    ],
)
def test_a_line_is_read_however_it_is_written(typed: str) -> None:
    assert list(read_line(typed).coords) == [(680123.45, 5643210.5), (680200, 5643300)]


@pytest.mark.parametrize("typed", ["50,927 11,589\n50,928 11,590", "11.589 50.927\n11.590 50.928"])
def test_degrees_are_read_in_either_order(typed: str) -> None:
    place = Transformer.from_crs(4326, 25832, always_xy=True).transform(11.589, 50.927)
    assert read_line(typed).coords[0] == pytest.approx(place)


def test_an_area_with_holes_and_parts_comes_back_as_it_was_written() -> None:
    assert shapely.equals_exact(read_area(text_of(HOLED)), HOLED)
    assert text_of(HOLED).splitlines()[:2] == ["Fläche", "680000,000 5643000,000"]
    assert shapely.equals_exact(read_area(HOLED.wkt), HOLED)


def test_a_ring_may_be_closed_or_open_and_the_heading_left_out() -> None:
    open_ring = "680000 5643000\n680100 5643000\n680100 5643100"
    assert read_area(open_ring).equals(read_area(f"{open_ring}\n680000 5643000"))


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "mindestens zwei verschiedene"),
        ("680000 5643000\n680000 5643000", "mindestens zwei verschiedene"),
        ("680000 5643000\nab 5643000", "Zeile 2 ist nicht lesbar: „ab 5643000“"),
        ("680.000,00 5.643.000,00\n1 2", "Zeile 1 ist nicht lesbar"),
        ("680000", "Zeile 1 ist nicht lesbar"),
        ("LINESTRING (680000 564", "unvollständig oder fehlerhaft"),
        ('{"type": "Point"', "unvollständig oder fehlerhaft"),
        ("POLYGON ((0 0, 1 0, 1 1, 0 0))", "einzelne Linie"),
        ("LINESTRING EMPTY", "einzelne Linie"),
        ("LINESTRING (680000 nan, 680000 5643000)", "keine Zahl"),
        ("MULTILINESTRING ((0 0, 900 0), (1000 1, 2000 1))", "einzelne Linie"),
    ],
)
def test_an_unreadable_line_is_refused_with_its_place(typed: str, sentence: str) -> None:
    with pytest.raises(NotDrawable, match=sentence):
        read_line(typed)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "kein Eckpunkt"),
        ("Fläche\n680000 5643000\n680000 5643001", "mindestens drei verschiedene"),
        ("Loch\n680000 5643000\n680100 5643000\n680100 5643100", "fehlt die „Fläche“"),
        ("MULTIPOLYGON EMPTY", "POLYGON"),
        ("LINESTRING (0 0, 1 1)", "POLYGON oder MULTIPOLYGON"),
        ("GEOMETRYCOLLECTION (POLYGON ((0 0, 1 0, 1 1, 0 0)), POINT (1 1))", "POLYGON oder MULTIPOLYGON"),
    ],
)
def test_an_unreadable_area_is_refused(typed: str, sentence: str) -> None:
    with pytest.raises(NotDrawable, match=sentence):
        read_area(typed)


@pytest.mark.parametrize("read", [read_line, read_area])
@pytest.mark.parametrize(
    "typed",
    [
        "GEOMETRYCOLLECTION(" * 50_000,
        "GEOMETRYCOLLECTION(POINT(1 1)," * 50_000,
        '{"type": "GeometryCollection", "geometries": [' * 10_000,
    ],
)
def test_what_is_nested_deeper_than_any_area_is_refused(typed: str, read: Callable[[str], object]) -> None:
    with pytest.raises(NotDrawable, match="verschachtelt"):
        read(typed)
