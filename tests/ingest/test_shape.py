"""What a repair keeps, what is no gap, and what a draft may be stored with."""

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from tests.ingest import plans
from tests.ingest.test_plan_checks import LEFT, check, codes, only, polygon
from zones.ingest.plan_checks import PlanReport
from zones.ingest.repair import repair


def box(west: float, south: float, east: float, north: float) -> shapely.Polygon:
    return polygon((west, south), (east, south), (east, north), (west, north))


def area_of(report: PlanReport) -> float:
    return float(report.rows[0].polygon.area)


BIG, INSIDE = box(0, 0, 1000, 1000), box(500, 500, 560, 560)


@pytest.mark.parametrize(
    ("parts", "area_m2", "doubled_m2"),
    [
        ([BIG, INSIDE], 1_000_000, 3_600),
        ([BIG, INSIDE.reverse()], 1_000_000, 3_600),
        ([INSIDE, BIG, INSIDE], 1_000_000, 3_600),
        ([BIG, BIG], 1_000_000, 1_000_000),
        ([box(0, 0, 600, 1000), box(400, 0, 1000, 1000)], 1_000_000, 200_000),
        ([BIG.difference(INSIDE), box(520, 520, 540, 540), box(530, 530, 550, 550)], 997_100, 100),
    ],
)
def test_parts_that_cover_each_other_are_united(
    parts: list[shapely.Polygon], area_m2: float, doubled_m2: float
) -> None:
    report = check(plans.raw(geometry=shapely.MultiPolygon(parts)))
    found = next(finding for finding in report.findings if finding.kind.name == "ZONE_PARTS_OVERLAP")
    assert area_of(report) == pytest.approx(area_m2)
    assert found.geometry.area == found.values["area_m2"] == pytest.approx(doubled_m2)
    assert all(shapely.covers(report.rows[0].polygon, part) for part in parts)
    assert report.is_loadable


def test_parts_that_share_an_edge_become_one_without_further_ado() -> None:
    report = check(plans.raw(geometry=shapely.MultiPolygon([box(0, 0, 500, 1000), box(500, 0, 1000, 1000)])))
    assert codes(report) == ["ZONE_GEOMETRY_REPAIRED"]
    assert area_of(report) == pytest.approx(1e6)


def test_a_hole_that_was_drawn_stays_a_hole() -> None:
    holed = BIG.difference(INSIDE)
    bent = shapely.Polygon(
        [*holed.exterior.coords[:-1], (LEFT - 0.5, plans.SOUTH + 500), holed.exterior.coords[0]], holed.interiors
    )
    twisted = shapely.MultiPolygon([bent, box(1200, 0, 1300, 100), box(1250, 50, 1350, 100)])
    assert area_of(check(plans.raw(geometry=twisted))) == pytest.approx(996_400 + 12_500, abs=300)


def test_where_a_crossing_ring_is_doubtful_is_drawn() -> None:
    winding = polygon(
        (0, 0), (1000, 0), (1000, 1000), (0, 1000), (0, 0), (500, 200), (530, 200), (530, 230), (500, 230), (500, 200)
    )
    finding = only(check(plans.raw(geometry=winding)))
    assert finding.kind.name == "ZONE_GEOMETRY_REPAIRED"
    assert finding.geometry.area == pytest.approx(900)


@pytest.mark.parametrize("strip_m", [0.0, 0.3, 0.9])
def test_an_island_is_no_gap(strip_m: float) -> None:
    island = box(300, 300, 700, 700).buffer(-strip_m, join_style="mitre")
    outer = BIG.difference(box(300, 300, 700, 700))
    report = check(plans.raw(geometry=outer), plans.raw("J-02", geometry=island))
    assert codes(report) == (["ZONES_SLIVER"] if strip_m else [])
    for finding in report.findings:
        assert finding.geometry.area == pytest.approx(160_000 - island.area)
        assert finding.subject == "J-01, J-02"


def test_a_wide_moat_around_an_island_is_a_gap_of_its_own_size() -> None:
    outer, island = BIG.difference(box(300, 300, 700, 700)), box(310, 310, 690, 690)
    finding = only(check(plans.raw(geometry=outer), plans.raw("J-02", geometry=island)))
    assert (finding.kind.name, finding.geometry.area) == ("ZONES_GAP", pytest.approx(15_600))


def test_islands_in_islands_are_told_apart() -> None:
    rings = [BIG, box(200, 200, 800, 800), box(400, 400, 600, 600)]
    zones = [outer.difference(inner) for outer, inner in zip(rings, [*rings[1:], shapely.Polygon()], strict=True)]
    raw = [plans.raw(f"J-0{number}", geometry=zone) for number, zone in enumerate(zones)]
    assert check(*raw).findings == ()
    gap = only(check(raw[0], raw[2]))
    assert (gap.kind.name, gap.geometry.area) == ("ZONES_GAP", pytest.approx(320_000))


def test_an_overlap_stays_open_in_the_draft() -> None:
    report = check(plans.raw(geometry=plans.square(0, east=1.5)), plans.raw("J-02", 1))
    assert codes(report) == ["ZONES_OVERLAP"]
    assert report.is_loadable
    assert report.unpublishable == list(report.findings)
    assert only(report).shared_by == ("J-01", "J-02")


_SIDES = st.tuples(st.integers(0, 80), st.integers(0, 80), st.integers(5, 20), st.integers(5, 20))


@given(st.lists(_SIDES, min_size=1, max_size=6))
def test_a_repair_covers_all_that_was_drawn_and_nothing_else(sides: list[tuple[int, int, int, int]]) -> None:
    boxes = [shapely.box(x, y, x + width, y + height) for x, y, width, height in sides]
    mended, union = repair(shapely.MultiPolygon(boxes)), shapely.union_all(boxes)
    assert mended.area.is_valid
    assert mended.area.symmetric_difference(union).area == pytest.approx(0, abs=1e-9)
    assert mended.difference_m2 == pytest.approx(0, abs=1e-9)
