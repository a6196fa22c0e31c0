"""Streets drawn along their house numbers: in the middle, in their order, without a jump, and none is forgotten."""

from itertools import pairwise
from math import hypot, pi

import numpy as np
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from zones.map.street_lines import ACROSS_M, BESIDE_M, LONGEST_GAP_M, NumberedHouse, street_shapes

HALF_WIDTH_M, APART_M = 12.0, 20.0


def on_two_sides(count: int, *, bend: float = 0.0, half_width_m: float = HALF_WIDTH_M) -> list[NumberedHouse]:
    """Houses along an arc (radians each 20 m), odd ones on the left, even ones on the right."""
    houses, place, heading = [], np.zeros(2), 0.0
    for at in range(count):
        ahead = np.array([np.cos(heading), np.sin(heading)])
        left = np.array([-ahead[1], ahead[0]]) * half_width_m
        for side, number in ((left, 2 * at + 1), (-left, 2 * at + 2)):
            houses.append(NumberedHouse(number, "", *map(float, place + side)))
        place, heading = place + ahead * APART_M, heading + bend
    return houses


def along(houses: list[NumberedHouse], line: shapely.LineString) -> list[float]:
    return [line.project(shapely.Point(house.easting, house.northing)) for house in houses]


def has_order(ways: list[float]) -> bool:
    steps = [after - before for before, after in pairwise(ways)]
    return all(step >= -1 for step in steps) or all(step <= 1 for step in steps)


@settings(max_examples=40)
@given(st.integers(3, 40), st.floats(-0.2, 0.2), st.floats(5, 30))
def test_both_sides_become_one_line_that_visits_the_numbers_in_their_order(
    count: int, bend: float, half_width_m: float
) -> None:
    if abs(bend) * count > pi / 2:
        bend = pi / 2 / count
    houses = on_two_sides(count, bend=bend, half_width_m=half_width_m)
    (line,) = street_shapes(houses)
    middle = on_two_sides(count, bend=bend, half_width_m=0)
    assert all(line.distance(shapely.Point(house.easting, house.northing)) < BESIDE_M / 3 for house in middle)
    for odd in (0, 1):
        assert has_order(along([house for house in houses if house.number % 2 == odd], line))


PLACES = st.builds(
    NumberedHouse,
    number=st.integers(1, 60),
    suffix=st.sampled_from(["", "a", "b"]),
    easting=st.integers(0, 15_000).map(lambda decimetres: decimetres / 10),
    northing=st.integers(0, 15_000).map(lambda decimetres: decimetres / 10),
)


@settings(max_examples=60)
@given(st.lists(PLACES, min_size=1, max_size=20))
def test_every_street_has_a_shape_and_none_jumps_farther_than_neighbours_stand(houses: list[NumberedHouse]) -> None:
    shapes = street_shapes(houses)
    assert shapes
    for shape in shapes:
        assert shape.is_valid
        # every piece of a line has a house near by, whatever was left out of it or made straight
        spots = shapely.line_interpolate_point(shape, np.arange(0, shape.length, 20)) if shape.length else shape
        near = shapely.MultiPoint([(house.easting, house.northing) for house in houses])
        assert np.all(shapely.distance(near, spots) <= LONGEST_GAP_M)


@settings(max_examples=60)
@given(st.lists(PLACES, min_size=1, max_size=20))
def test_every_house_is_near_its_street(houses: list[NumberedHouse]) -> None:
    shapes = shapely.union_all(street_shapes(houses))
    assert all(shapes.distance(shapely.Point(house.easting, house.northing)) <= 3 * LONGEST_GAP_M for house in houses)


@settings(max_examples=30)
@given(st.lists(PLACES, min_size=1, max_size=20, unique_by=lambda house: (house.number, house.suffix)))
def test_the_order_of_the_rows_makes_no_difference(houses: list[NumberedHouse]) -> None:
    mixed = sorted(houses, key=lambda house: (house.northing, house.easting))
    assert [shape.wkt for shape in street_shapes(houses)] == [shape.wkt for shape in street_shapes(mixed)]


def test_numbers_that_go_up_one_side_and_down_the_other_become_one_line() -> None:
    out = [NumberedHouse(number, "", number * APART_M, 0.0) for number in range(1, 11)]
    back = [NumberedHouse(21 - number, "", number * APART_M, 24.0) for number in range(1, 11)]
    (line,) = street_shapes([*out, *back])
    assert line.length < 11 * APART_M
    assert all(line.distance(shapely.Point(easting, 12)) < 1 for easting in range(60, 160, 20))


def test_far_houses_of_the_same_name_are_a_street_of_their_own() -> None:
    far = [NumberedHouse(house.number, "a", house.easting, house.northing + 2000) for house in on_two_sides(5)]
    first, second = street_shapes([*on_two_sides(5), *far])
    assert first.distance(second) > 1900


def test_a_house_in_the_wrong_place_does_not_bend_the_street() -> None:
    houses = on_two_sides(8)
    houses[6] = NumberedHouse(houses[6].number, "", houses[6].easting, houses[6].northing + ACROSS_M + 20)
    (line,) = street_shapes(houses)
    assert max(abs(northing) for _easting, northing in line.coords) < HALF_WIDTH_M


def test_houses_on_one_side_only_are_followed() -> None:
    houses = [NumberedHouse(number, "", number * APART_M, 0.0) for number in (2, 4, 6, 8)]
    (line,) = street_shapes(houses)
    assert line.equals(shapely.LineString([(40, 0), (160, 0)]))


def test_one_house_is_a_point_and_so_are_two_across_the_street() -> None:
    (alone,) = street_shapes([NumberedHouse(7, "", 100.0, 100.0)])
    assert alone.equals(shapely.Point(100, 100))
    (between,) = street_shapes([NumberedHouse(1, "", 0.0, 0.0), NumberedHouse(2, "", 0.0, 20.0)])
    assert between.equals(shapely.Point(0, 10))
    assert hypot(between.x, between.y) == between.y
