"""Whatever is split, merged or moved: areas that shared every corner still do, and no ground is lost or doubled."""

import pytest
import shapely
from hypothesis import assume, given, reject
from hypothesis import strategies as st

from tests.shaping.coverages import after, coverages, is_exact, outline
from zones.shaping.borders import move_border
from zones.shaping.change import Areas
from zones.shaping.redrawing import redraw
from zones.shaping.refusals import NotDrawable
from zones.shaping.splitting import merge, split

PLACE = st.tuples(st.floats(-60, 360), st.floats(-60, 360))
COURSES = st.lists(PLACE, min_size=2, max_size=5, unique=True).map(shapely.LineString)


def assert_kept(before: Areas, changed: Areas) -> None:
    assert is_exact(changed)
    assert outline(changed).symmetric_difference(outline(before)).area < 1e-6
    assert len(shapely.get_parts(outline(changed))) == len(shapely.get_parts(outline(before)))


@given(coverages())
def test_the_plans_of_these_tests_are_exact(plan: Areas) -> None:
    assert is_exact(plan)


@given(coverages(), COURSES, st.booleans())
def test_a_split_keeps_all_borders_exact(plan: Areas, course: shapely.LineString, new_is_larger: bool) -> None:
    code = next(iter(plan))
    try:
        change = split(plan, code, course, "NEU", new_is_larger=new_is_larger)
    except NotDrawable:
        reject()
    changed = after(plan, change)
    assert_kept(plan, changed)
    assert changed[code].area + changed["NEU"].area == pytest.approx(plan[code].area)
    assert "NEU" in change.redrawn <= {code, "NEU"}


@given(coverages(), COURSES)
def test_a_moved_border_keeps_all_borders_exact(plan: Areas, course: shapely.LineString) -> None:
    one, other = (list(plan) * 2)[:2]
    try:
        change = move_border(plan, one, other, course)
    except NotDrawable:
        reject()
    assert_kept(plan, after(plan, change))
    assert change.redrawn <= {one, other}


@given(coverages(), st.data())
def test_merging_keeps_all_borders_exact(plan: Areas, data: st.DataObject) -> None:
    assume(len(plan) > 1)
    codes = data.draw(st.lists(st.sampled_from(list(plan)), min_size=2, unique=True))
    change = merge(plan, codes[0], codes[1:])
    assert_kept(plan, after(plan, change))
    assert set(after(plan, change)) == set(plan) - set(codes[1:])


@given(coverages(), st.data())
def test_neighbours_follow_a_dragged_corner_exactly(plan: Areas, data: st.DataObject) -> None:
    code = data.draw(st.sampled_from(list(plan)))
    ring = list(plan[code].geoms[0].exterior.coords)[:-1]
    place = data.draw(st.integers(0, len(ring) - 1))
    east, north = data.draw(st.tuples(st.floats(-40, 40), st.floats(-40, 40)))
    ring[place] = (ring[place][0] + east, ring[place][1] + north)
    drawn = shapely.MultiPolygon([shapely.Polygon(ring)])
    assume(drawn.is_valid)
    try:
        change = redraw(plan, code, drawn, neighbours_follow=True)
    except NotDrawable:
        reject()
    changed = after(plan, change)
    assert is_exact(changed)
    assert changed[code].symmetric_difference(drawn).area < 2
    left_alone = shapely.union_all([area for each, area in plan.items() if each != code])
    assert left_alone.difference(outline(changed)).area < 2
