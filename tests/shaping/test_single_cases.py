"""Redrawing one thing at a time: what comes out, and what is refused with which words."""

import numpy as np
import pytest
import shapely

from tests.shaping.coverages import after, is_exact, row_of_squares, square
from zones.shaping.borders import move_border
from zones.shaping.redrawing import redraw
from zones.shaping.refusals import NotDrawable
from zones.shaping.splitting import merge, split

PLAN = row_of_squares("A", "B", "C")
A_MILLIMETRE = 0.001


def line(*corners: tuple[float, float]) -> shapely.LineString:
    return shapely.LineString(corners)


def test_the_smaller_side_becomes_the_new_zone_and_the_neighbour_gets_the_corner() -> None:
    change = split(PLAN, "B", line((90, 30), (210, 30)), "B-2")
    assert (change.areas["B"].area, change.areas["B-2"].area) == (7000, 3000)
    assert {code: len(area.geoms[0].exterior.coords) for code, area in change.areas.items()}["A"] == 6
    assert (100, 30) in change.areas["A"].geoms[0].exterior.coords
    assert change.redrawn == {"B", "B-2"}
    assert is_exact(after(PLAN, change))


def test_the_new_zone_may_be_the_larger_side() -> None:
    assert split(PLAN, "B", line((90, 30), (210, 30)), "N", new_is_larger=True).areas["N"].area == 7000


def test_a_line_that_ends_just_before_the_border_is_carried_over() -> None:
    change = split(PLAN, "B", line((100.9, 30), (199.1, 30)), "N")
    assert change.areas["N"].area == pytest.approx(3000)
    assert is_exact(after(PLAN, change))


def test_a_line_that_nearly_meets_a_corner_goes_through_it() -> None:
    change = split(PLAN, "B", line((100.004, 0.003), (199.996, 100.003)), "N")
    assert change.areas["N"].area == 5000
    assert change.redrawn == set(change.areas) == {"B", "N"}


def test_a_ring_cuts_an_island_out() -> None:
    change = split(PLAN, "B", line((120, 20), (140, 20), (140, 40), (120, 40), (120, 20)), "N")
    assert change.areas["N"].area == 400
    assert len(change.areas["B"].geoms[0].interiors) == 1


def test_a_part_that_the_line_does_not_touch_stays_with_the_old_code() -> None:
    two_parts = {"A": shapely.MultiPolygon([shapely.box(0, 0, 10, 10), shapely.box(50, 0, 90, 10)])}
    change = split(two_parts, "A", line((-5, 2), (15, 2)), "N")
    assert (change.areas["A"].area, change.areas["N"].area) == (480, 20)


def test_a_line_across_two_parts_leaves_each_side_together() -> None:
    two_parts = {"A": shapely.MultiPolygon([shapely.box(0, 0, 10, 10), shapely.box(50, 0, 90, 10)])}
    assert split(two_parts, "A", line((95, 2), (-5, 2)), "N").areas["N"].bounds == (0, 0, 90, 2)


@pytest.mark.parametrize(
    ("course", "sentence"),
    [
        (line((110, 30), (150, 30)), "teilt das Gebiet B nicht"),
        (line((90, 30), (197, 30)), "teilt das Gebiet B nicht"),
        (line((0, 200), (300, 200)), "teilt das Gebiet B nicht"),
        (line((100, 0), (100, 100)), "teilt das Gebiet B nicht"),
        (line((90, 30), (180, 30), (150, 60), (150, -10)), "kreuzt sich selbst"),
    ],
)
def test_a_line_that_does_not_divide_is_refused(course: shapely.LineString, sentence: str) -> None:
    with pytest.raises(NotDrawable, match=sentence):
        split(PLAN, "B", course, "N")


def test_a_bulge_of_the_border_changes_hands_once() -> None:
    change = move_border(PLAN, "A", "B", line((100, 20), (130, 20), (130, 60), (100, 60)))
    assert (change.areas["A"].area, change.areas["B"].area) == (11200, 8800)
    assert is_exact(after(PLAN, change))


def test_a_border_moves_over_more_than_half_of_a_zone() -> None:
    change = move_border(PLAN, "A", "B", line((180, -10), (180, 110)))
    assert (change.areas["A"].area, change.areas["B"].area) == (18000, 2000)
    assert set(change.areas) == {"A", "B"}


def test_a_border_that_turns_gives_and_takes_on_both_sides() -> None:
    change = move_border(PLAN, "A", "B", line((80, -10), (120, 110)))
    assert change.areas["A"].bounds[2] > 110
    assert change.areas["A"].area == pytest.approx(10000)


def test_a_border_that_meets_a_third_zone_elsewhere_gives_it_the_corner() -> None:
    plan = {**PLAN, "NORD": square(0, 100, 300, 200)}
    plan["NORD"] = shapely.MultiPolygon(
        [shapely.Polygon([(0, 100), (100, 100), (200, 100), (300, 100), (300, 200), (0, 200)])]
    )
    change = move_border(plan, "A", "B", line((120, 0), (120, 100)))
    assert (120, 100) in change.areas["NORD"].geoms[0].exterior.coords
    assert "NORD" not in change.redrawn
    assert is_exact(after(plan, change))


@pytest.mark.parametrize(
    ("pair", "course", "sentence"),
    [
        (("A", "C"), line((100, 0), (100, 100)), "keine gemeinsame Grenze"),
        (("A", "B"), line((120, 20), (130, 40)), "ändert an der Grenze nichts"),
        (("A", "B"), line((100, 0), (100, 100)), "ändert an der Grenze nichts"),
    ],
)
def test_a_course_that_moves_no_border_is_refused(
    pair: tuple[str, str], course: shapely.LineString, sentence: str
) -> None:
    with pytest.raises(NotDrawable, match=sentence):
        move_border(PLAN, *pair, course)


def test_overlapping_zones_have_no_border_to_move() -> None:
    plan = {"A": square(0, 0, 100, 100), "B": square(90, 0, 200, 100)}
    with pytest.raises(NotDrawable, match="überlappen sich"):
        move_border(plan, "A", "B", line((95, -5), (95, 105)))


def test_merged_zones_end_and_the_border_between_them_is_gone() -> None:
    change = merge(PLAN, "A", ["B"])
    assert change.areas["A"].area == 20000
    assert len(change.areas["A"].geoms) == 1
    assert change.ended == {"B"}


def test_zones_apart_become_one_of_two_parts() -> None:
    assert len(merge(PLAN, "A", ["C"]).areas["A"].geoms) == 2


@pytest.mark.parametrize("others", [[], ["A"]])
def test_merging_needs_another_zone(others: list[str]) -> None:
    with pytest.raises(NotDrawable, match="mindestens ein weiteres"):
        merge(PLAN, "A", others)


def shaken(area: shapely.MultiPolygon) -> shapely.MultiPolygon:
    """The area as a browser gives it back: each corner off by less than a millimetre."""
    return shapely.transform(area, lambda corners: corners + A_MILLIMETRE / 2 * np.sin(corners))


@pytest.mark.parametrize("neighbours_follow", [True, False])
def test_a_polygon_that_was_only_sent_round_changes_nothing(neighbours_follow: bool) -> None:
    change = redraw(PLAN, "B", shaken(PLAN["B"]), neighbours_follow=neighbours_follow)
    assert (change.areas, change.redrawn) == ({}, frozenset())


def dragged(to: tuple[float, float]) -> shapely.MultiPolygon:
    """B with its south-eastern corner somewhere else."""
    return shaken(shapely.MultiPolygon([shapely.Polygon([(100, 0), to, (200, 100), (100, 100)])]))


@pytest.mark.parametrize(("to", "areas"), [((220, 0), (11000, 9000)), ((180, 0), (9000, 11000))])
def test_the_neighbour_follows_the_common_border(to: tuple[float, float], areas: tuple[float, float]) -> None:
    change = redraw(PLAN, "B", dragged(to), neighbours_follow=True)
    assert (change.areas["B"].area, change.areas["C"].area) == pytest.approx(areas, abs=0.2)
    assert change.redrawn == {"B", "C"}
    assert is_exact(after(PLAN, change))


@pytest.mark.parametrize("to", [(180, 0), (220, 0)])
def test_a_neighbour_stays_where_it_shall_not_follow(to: tuple[float, float]) -> None:
    change = redraw(PLAN, "B", dragged(to), neighbours_follow=False)
    assert change.redrawn == {"B"}


def test_a_new_zone_takes_its_ground_from_the_neighbours() -> None:
    change = redraw(PLAN, "N", square(50, 20, 250, 40), neighbours_follow=True)
    assert {code: round(area.area) for code, area in change.areas.items()} == {
        "N": 4000, "A": 9000, "B": 8000, "C": 9000,
    }  # fmt: skip


def test_a_neighbour_of_which_nothing_would_be_left_is_named() -> None:
    with pytest.raises(NotDrawable, match="Vom Gebiet C bliebe nichts übrig"):
        redraw(PLAN, "B", square(100, 0, 300, 100), neighbours_follow=True)
