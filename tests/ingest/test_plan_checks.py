"""Checks of zones and Steckbriefe: every defect has its finding, with place and hint, and a clean plan has none."""

from datetime import date
from typing import Any

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from tests.ingest import plans
from zones.ingest.finding_kinds import FindingKind
from zones.ingest.findings import Finding
from zones.ingest.plan_checks import PlanContext, PlanReport, check_plan
from zones.ingest.rows import RawZone

LEFT, BOTTOM = plans.WEST, plans.SOUTH


def check(*zones: RawZone, **context: Any) -> PlanReport:
    return check_plan(plans.table(*zones), PlanContext(**context))


def codes(report: PlanReport) -> list[str]:
    return [finding.kind.name for finding in report.findings]


def only(report: PlanReport) -> Finding:
    (finding,) = report.findings
    return finding


def polygon(*corners: tuple[float, float]) -> shapely.Polygon:
    return shapely.Polygon([(LEFT + x, BOTTOM + y) for x, y in corners])


def test_a_clean_plan_has_no_finding_and_keeps_the_order_of_the_file() -> None:
    report = check(
        plans.raw("J-02", 1), plans.raw("J-01", 0), expected_zones=2, addresses=plans.points((5, 5), (1500, 5))
    )
    assert report.findings == ()
    assert report.is_loadable
    assert [row.code for row in report.rows] == ["J-02", "J-01"]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"code": " "}, "ZONE_CODE_MISSING"),
        ({"code": "Süd 1"}, "ZONE_CODE_UNREADABLE"),
        ({"code": "x" * 21}, "ZONE_CODE_UNREADABLE"),
        ({"name": "x" * 121}, "ZONE_NAME_UNREADABLE"),
        ({"versorgungsart": ""}, "VERSORGUNGSART_UNKNOWN"),
        ({"versorgungsart": "Fernkälte"}, "VERSORGUNGSART_UNKNOWN"),
        ({"versorgungsart": "10004"}, "VERSORGUNGSART_UNKNOWN"),
        ({"geometry": None}, "ZONE_GEOMETRY_MISSING"),
        ({"geometry": shapely.Polygon()}, "ZONE_GEOMETRY_MISSING"),
        ({"geometry": shapely.Point(LEFT, BOTTOM)}, "ZONE_NOT_POLYGON"),
        ({"geometry": shapely.LineString([(LEFT, BOTTOM), (LEFT + 9, BOTTOM)])}, "ZONE_NOT_POLYGON"),
        ({"geometry": polygon((0, 0), (900, 900), (900, 0), (0, 900))}, "ZONE_GEOMETRY_INVALID"),
        (
            {"geometry": shapely.Polygon([(LEFT, BOTTOM), (LEFT, float("inf")), (LEFT + 9, BOTTOM)])},
            "ZONE_GEOMETRY_INVALID",
        ),
    ],
)
def test_an_unusable_zone_is_left_out_and_blocks(changes: dict[str, Any], code: str) -> None:
    values = {"code": "J-02", "column": 1, **changes}
    report = check(plans.raw(), plans.raw(values.pop("code"), values.pop("column"), **values))
    assert codes(report) == [code]
    assert only(report).line == 2
    assert not report.is_loadable
    assert report.read == 2
    assert [row.code for row in report.rows] == ["J-01"]


@pytest.mark.parametrize("repeated", ["J-01", "j-01", " J-01 "])
def test_a_repeated_code_is_found_in_whatever_case(repeated: str) -> None:
    assert codes(check(plans.raw(), plans.raw(repeated, 1))) == ["ZONE_CODE_TWICE"]


def test_a_missing_name_is_replaced_by_the_code() -> None:
    report = check(plans.raw(name=" "))
    assert codes(report) == ["ZONE_NAME_MISSING"]
    assert report.rows[0].name == "J-01"
    assert report.is_loadable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10002", 10002),
        ("Wärmenetzausbaugebiet", 10002),
        ("waermenetzausbaugebiet ", 10002),
        ("Waemenetzneubaugebiet", 10003),
        ("Gebiet für die dezentrale Wärmeversorgung", 3000),
        ("PRÜFGEBIET", 4000),
    ],
)
def test_versorgungsart_is_read_as_code_or_name(text: str, expected: int) -> None:
    assert check(plans.raw(versorgungsart=text)).rows[0].versorgungsart == expected


def test_a_small_defect_of_a_polygon_is_repaired_and_measured() -> None:
    spike = polygon((0, 0), (1000, 0), (1000, 500), (1000.5, 500), (1000, 500), (1000, 1000), (0, 1000))
    finding = only(check(plans.raw(geometry=spike)))
    assert finding.kind.name == "ZONE_GEOMETRY_REPAIRED"
    assert finding.values["difference_m2"] == pytest.approx(0, abs=1)
    assert finding.geometry is not None


def test_a_hole_outside_of_its_shell_is_refused() -> None:
    shell, hole = polygon((0, 0), (900, 0), (900, 900), (0, 900)), polygon((950, 0), (999, 0), (999, 99), (950, 99))
    broken = shapely.Polygon(shell.exterior, [hole.exterior])
    assert codes(check(plans.raw("J-02", 1), plans.raw(geometry=broken))) == ["ZONE_GEOMETRY_INVALID"]


def test_heights_repeated_corners_and_collections_are_understood() -> None:
    flat = plans.square()
    high = shapely.force_3d(flat, 150.0)
    doubled = polygon((1000, 0), (1000, 0), (2000, 0), (2000, 1000), (2000, 1000), (1000, 1000))
    mixed = shapely.GeometryCollection([shapely.GeometryCollection([plans.square(2)]), shapely.Point(LEFT, BOTTOM)])
    report = check(plans.raw(geometry=high), plans.raw("J-02", geometry=doubled), plans.raw("J-03", geometry=mixed))
    assert codes(report) == ["ZONE_PARTS_DROPPED"]
    assert [row.polygon.area for row in report.rows] == pytest.approx([1e6, 1e6, 1e6])
    assert not report.rows[0].polygon.has_z


@pytest.mark.parametrize(("overlap_m", "expected"), [(0.0009, []), (0.5, ["ZONES_SLIVER"]), (1.5, ["ZONES_OVERLAP"])])
def test_an_overlap_forbids_publishing_unless_it_is_a_sliver_or_rounding(overlap_m: float, expected: list[str]) -> None:
    report = check(plans.raw(geometry=plans.square(0, east=overlap_m)), plans.raw("J-02", 1))
    assert codes(report) == expected
    assert bool(report.unpublishable) == (overlap_m > 1)
    for finding in report.findings:
        assert finding.subject == "J-01, J-02"
        assert finding.geometry.area == pytest.approx(overlap_m * 1000)


@pytest.mark.parametrize(("gap_m", "expected"), [(0.0009, []), (0.5, ["ZONES_SLIVER"]), (3.0, [])])
def test_a_narrow_strip_between_zones_is_a_sliver_a_street_is_not(gap_m: float, expected: list[str]) -> None:
    assert codes(check(plans.raw(geometry=plans.square(0, east=-gap_m)), plans.raw("J-02", 1))) == expected


def test_a_hole_in_the_plan_is_found_unless_a_zone_fills_it() -> None:
    hole = polygon((400, 400), (600, 400), (600, 600), (400, 600))
    holed = plans.raw(geometry=plans.square().difference(hole))
    finding = only(check(holed))
    assert (finding.kind.name, finding.subject, finding.geometry.area) == ("ZONES_GAP", "J-01", pytest.approx(40_000))
    assert check(holed, plans.raw("J-02", geometry=hole)).findings == ()


@pytest.mark.parametrize(("found", "expected"), [(1, ["ZONE_COUNT"]), (2, []), (3, ["ZONE_COUNT"])])
def test_the_number_of_zones_must_be_the_expected_one(found: int, expected: list[str]) -> None:
    zones = [
        plans.raw(f"J-{column}", column, geometry=plans.square(0 if found == 1 else column - 1))
        for column in range(found)
    ]
    assert codes(check(*zones, expected_zones=2)) == expected


def test_no_zone_at_all_blocks() -> None:
    assert codes(check()) == ["NO_ZONES"]
    assert not check().is_loadable


def test_a_zone_far_away_blocks() -> None:
    berlin = shapely.box(800_000, 5_800_000, 801_000, 5_801_000)
    assert codes(check(plans.raw(), plans.raw("J-02", geometry=berlin))) == ["ZONE_OUTSIDE_CITY"]


def test_a_zone_that_leaves_the_city_and_a_tiny_one_are_warned_of() -> None:
    leaving = check(plans.raw(geometry=shapely.box(LEFT, BOTTOM, LEFT + 1000, BOTTOM + 30_000)))
    assert "ZONE_LEAVES_CITY" in codes(leaving)
    tiny = check(plans.raw(geometry=shapely.box(LEFT, BOTTOM, LEFT + 9, BOTTOM + 9), steckbrief=None))
    assert "ZONE_TINY" in codes(tiny)
    assert tiny.is_loadable


def test_addresses_in_no_zone_in_two_and_zones_without_are_counted_and_placed() -> None:
    addresses = plans.points((500, 500), (999.5, 500), (1000, 200), (5000, 5000))
    zones = [plans.raw(geometry=plans.square(0, east=0.9)), plans.raw("J-02", 1), plans.raw("J-03", -1)]
    found = {finding.kind.name: finding for finding in check(*zones, addresses=addresses).findings}
    assert found["ADDRESSES_IN_NO_ZONE"].count == 1
    assert found["ADDRESSES_IN_NO_ZONE"].geometry.geoms[0].coords[0] == (LEFT + 5000, BOTTOM + 5000)
    assert found["ZONE_WITHOUT_ADDRESS"].subject in {"J-02", "J-03"}
    assert "ADDRESSES_IN_TWO_ZONES" not in found  # 999.5 and the shared edge itself lie in one zone only
    overlapping = [plans.raw(geometry=plans.square(0, east=2)), plans.raw("J-02", 1)]
    twice = {finding.kind.name: finding for finding in check(*overlapping, addresses=plans.points((1001, 5))).findings}
    assert twice["ADDRESSES_IN_TWO_ZONES"].count == 1


@pytest.mark.parametrize(
    ("published", "expected"), [(date(2025, 1, 1), []), (date(2026, 1, 1), []), (date(2026, 1, 2), ["EDITION_OLDER"])]
)
def test_an_older_edition_is_warned_of(published: date, expected: list[str]) -> None:
    assert codes(check(plans.raw(), as_of=date(2026, 1, 1), published_as_of=published)) == expected


@pytest.mark.parametrize(("today", "expected"), [(date(2026, 1, 1), []), (date(2025, 12, 31), ["EDITION_AHEAD"])])
def test_a_plan_for_a_day_to_come_is_warned_of(today: date, expected: list[str]) -> None:
    assert codes(check(plans.raw(), as_of=date(2026, 1, 1), today=today)) == expected


coordinates = st.tuples(st.integers(-500, 1500), st.integers(-500, 1500))


@given(st.lists(coordinates, min_size=3, max_size=8), st.text(max_size=8), st.text(max_size=8))
def test_whatever_is_drawn_a_usable_zone_is_valid_and_every_other_has_a_finding(
    corners: list[tuple[int, int]], code: str, art: str
) -> None:
    zones = [plans.raw("A", geometry=polygon(*corners)), plans.raw(code, 1, versorgungsart=art)]
    report = check(*zones)
    assert all(row.polygon.is_valid and row.display_polygon.is_valid for row in report.rows)
    assert len(report.rows) + sum(finding.kind.drops_row for finding in report.findings) == 2


@pytest.mark.parametrize("kind", FindingKind)
def test_every_kind_says_what_to_do(kind: FindingKind) -> None:
    assert kind.message.endswith(".")
    assert kind.hint.endswith(".")
