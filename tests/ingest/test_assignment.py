"""Assigning addresses: the vectorised pass gives the answers of a plain search, point by point."""

import struct

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from tests.ingest import plans
from zones.ingest.assignment import assign
from zones.ingest.copying import HEADER, TRAILER, answer_rows, unpack_points, write_columns

TOLERANCE_M, TOLERANCE_APPROXIMATE_M = 5.0, 30.0
# Squares that share edges, overlap, and leave a gap; a plain search is written out below.
POLYGONS = [plans.square(0), plans.square(1, east=8), plans.square(2), plans.square(3, west=12)]
places = st.tuples(
    st.floats(-50, 4050) | st.sampled_from([0.0, 1000.0, 995.0, 1005.0, 970.0, 2008.0, 3006.0, 3012.0]),
    st.floats(-50, 1050) | st.sampled_from([0.0, 1000.0]),
)


@given(st.lists(places, min_size=1, max_size=20), st.booleans())
def test_the_answers_are_those_of_a_plain_search(where: list[tuple[float, float]], is_approximate: bool) -> None:
    points = plans.points(*where, is_approximate=is_approximate)
    answers = assign(points, POLYGONS, tolerance_m=TOLERANCE_M, tolerance_approximate_m=TOLERANCE_APPROXIMATE_M)
    tolerance_m = TOLERANCE_APPROXIMATE_M if is_approximate else TOLERANCE_M
    for index in range(len(points)):
        point = shapely.Point(points.eastings[index], points.northings[index])
        distances = [polygon.distance(point) for polygon in POLYGONS]
        home = next((number for number, polygon in enumerate(POLYGONS) if polygon.covers(point)), -1)
        others = [(distance, number) for number, distance in enumerate(distances) if number != home]
        distance_m, nearest = min(others)
        is_kept = home < 0 or distance_m < tolerance_m
        assert answers.home[index] == home
        assert answers.nearest[index] == (nearest if is_kept else -1)
        assert answers.distance_m[index] == pytest.approx(distance_m if is_kept else np.nan, nan_ok=True)


def test_without_zones_every_point_is_outside_of_all() -> None:
    answers = assign(plans.points((5, 5)), [], tolerance_m=5, tolerance_approximate_m=30)
    assert (answers.home.tolist(), answers.nearest.tolist(), answers.is_outside.all()) == ([-1], [-1], True)


def test_points_are_unpacked_in_the_order_of_their_keys() -> None:
    packed = struct.pack(">qddb", 2**40, 681_000.25, 5_643_000.5, 1) + struct.pack(">qddb", 7, -1.5, 0.0, 0)
    points = unpack_points(packed)
    assert (points.ids.tolist(), points.eastings.tolist()) == ([7, 2**40], [-1.5, 681_000.25])
    assert (points.northings.tolist(), points.is_approximate.tolist()) == ([0.0, 5_643_000.5], [False, True])
    assert len(unpack_points(b"")) == 0


def test_a_row_has_the_documented_layout_with_null_as_length_minus_one() -> None:
    row = write_columns(((">i8", np.array([5])), (">f8", None), ("S2", b"ab")), 1)
    assert row == struct.pack(">hiqii2s", 3, 8, 5, -1, 2, b"ab")


def test_every_answer_is_written_once() -> None:
    points = plans.points((500, 500), (999, 500), (-70, 500))
    answers = assign(points, POLYGONS, tolerance_m=5, tolerance_approximate_m=30)
    content = b"".join(answer_rows(answers, points.ids, np.array([7, 8, 9, 10]), 1))
    assert [content.count(word) for word in (b"inside", b"boundary", b"outside")] == [1, 1, 1]
    assert content.startswith(HEADER)
    assert content.endswith(TRAILER)
