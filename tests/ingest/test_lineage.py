"""What became of zones: found by the ground they cover, whatever their codes."""

import json
from itertools import pairwise

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from tests.ingest import plans
from zones.ingest.lineage import trace
from zones.ingest.lineage_steps import Descent, DescentKind, as_json, from_json
from zones.ingest.rows import ZoneRow


def strip(code: str, west: float, east: float) -> ZoneRow:
    """A zone 1 km deep between two metres east of the corner of the plan."""
    box = shapely.box(plans.WEST + west, plans.SOUTH, plans.WEST + east, plans.SOUTH + plans.SIDE)
    return plans.row(code, polygon=shapely.MultiPolygon([box]))


def told(*steps: Descent) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    return [(step.kind.value, step.old, step.new) for step in steps]


WHOLE = strip("TG-01", 0, 1000)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ([WHOLE], [WHOLE], []),
        ([WHOLE], [strip("TG-01", 0, 1080)], []),
        ([WHOLE], [strip("TG-60", 0, 1000)], [("renamed", ("TG-01",), ("TG-60",))]),
        ([WHOLE], [strip("TG-60", 5, 1000)], [("renamed", ("TG-01",), ("TG-60",))]),
        ([WHOLE], [strip("TG-60", 0, 500)], [("redrawn", ("TG-01",), ("TG-60",))]),
        (
            [WHOLE],
            [strip("TG-01a", 0, 300), strip("TG-01b", 300, 1000)],
            [("split", ("TG-01",), ("TG-01a", "TG-01b"))],
        ),
        ([WHOLE], [strip("TG-01", 0, 950), strip("TG-02", 950, 1000)], [("split", ("TG-01",), ("TG-01", "TG-02"))]),
        (
            [strip("TG-07", 0, 900), strip("TG-08", 900, 1000)],
            [strip("TG-07", 0, 1000)],
            [("merged", ("TG-07", "TG-08"), ("TG-07",))],
        ),
        (
            [strip("TG-03", 0, 500), strip("TG-04", 500, 1000)],
            [strip("TG-03", 0, 750), strip("TG-04", 750, 1000)],
            [("redrawn", ("TG-03", "TG-04"), ("TG-03", "TG-04"))],
        ),
        ([strip("TG-03", 0, 500), strip("TG-04", 500, 1000)], [strip("TG-03", 0, 520), strip("TG-04", 520, 1000)], []),
        ([WHOLE, strip("TG-09", 5000, 6000)], [WHOLE], [("dropped", ("TG-09",), ())]),
        ([WHOLE], [WHOLE, strip("TG-09", 5000, 6000)], [("new", (), ("TG-09",))]),
        (
            [WHOLE],
            [strip("TG-01", 5000, 6000)],
            [("dropped", ("TG-01",), ()), ("new", (), ("TG-01",))],
        ),
        (
            [strip("TG-01", 0, 1000), strip("TG-02", 1000, 2000)],
            [strip("TG-02", 0, 1000), strip("TG-01", 1000, 2000)],
            [("renamed", ("TG-01",), ("TG-02",)), ("renamed", ("TG-02",), ("TG-01",))],
        ),
    ],
)
def test_every_way_is_told(
    before: list[ZoneRow], after: list[ZoneRow], expected: list[tuple[str, tuple[str, ...], tuple[str, ...]]]
) -> None:
    assert told(*trace(before, after)) == expected


def test_the_largest_part_leads() -> None:
    (step,) = trace([WHOLE], [strip("A", 0, 300), strip("B", 300, 1000)])
    assert step.successors("TG-01") == ["B", "A"]
    assert step.origins("A") == ["TG-01"]
    assert [(link.new, link.share_of_old, link.share_of_new) for link in step.links] == [("A", 0.3, 1), ("B", 0.7, 1)]


def test_a_zone_in_many_pieces_goes_on_at_least_in_the_largest() -> None:
    around = [strip(f"U-{place:02}", 1000 * place, 1000 * place + 900) for place in range(12)]
    between = [strip("", 1000 * place + 900, 1000 * place + 1000).polygon for place in range(12)]
    between[5] = shapely.MultiPolygon([shapely.box(*between[5].bounds).buffer(-1, join_style="mitre")])
    before = [*around, plans.row("ALT", polygon=shapely.union_all(between[:5] + between[6:]).union(between[5]))]
    after = [strip(f"U-{place:02}", 1000 * place, 1000 * place + 1000) for place in range(12)]
    successors = [code for step in trace(before, after) for code in step.successors("ALT")]
    assert successors
    assert "U-05" not in successors


def test_a_zone_without_area_is_no_obstacle() -> None:
    empty = plans.row("LEER", polygon=shapely.MultiPolygon())
    assert told(*trace([WHOLE, empty], [WHOLE])) == [("dropped", ("LEER",), ())]


def test_no_plan_at_all_is_all_new() -> None:
    assert told(*trace([], [WHOLE])) == [("new", (), ("TG-01",))]
    assert told(*trace([WHOLE], [])) == [("dropped", ("TG-01",), ())]


_CUTS = st.lists(st.integers(1, 99), unique=True, max_size=6).map(sorted)


def _strips(letter: str, cuts: list[int]) -> list[ZoneRow]:
    edges = [0, *cuts, 100]
    return [strip(f"{letter}{west}", west * 10, east * 10) for west, east in pairwise(edges)]


@given(_CUTS, _CUTS)
def test_every_zone_of_a_whole_plan_has_an_origin_and_a_successor(old: list[int], new: list[int]) -> None:
    before, after = _strips("A", old), _strips("B", new)
    steps = trace(before, after)
    assert sorted(code for step in steps for code in step.old) == sorted(row.code for row in before)
    assert sorted(code for step in steps for code in step.new) == sorted(row.code for row in after)
    for step in steps:
        assert step.kind not in {DescentKind.NEW, DescentKind.DROPPED}
        assert all(step.successors(code) for code in step.old)
        assert all(step.origins(code) for code in step.new)
    assert from_json(json.loads(json.dumps(as_json(steps)))) == steps
