"""The diff of two plans: each kind of change is told, and for which addresses."""

from dataclasses import replace
from decimal import Decimal

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from pyproj import Transformer

from tests.ingest import plans
from zones.ingest.diff import AddressChange, ValueChange, compare
from zones.ingest.rows import SteckbriefRow, ValueRow


def test_the_same_plan_in_another_order_has_no_difference() -> None:
    rows = (plans.row("A"), plans.row("B", 1))
    assert compare(rows, rows[::-1], plans.points((5, 5), (1500, 5), (-9, 0))).is_empty


def test_zones_come_and_go() -> None:
    diff = compare((plans.row("A"), plans.row("B", 1)), (plans.row("A"), plans.row("C", 2)))
    assert ([row.code for row in diff.added], [row.code for row in diff.removed]) == (["C"], ["B"])
    assert not diff.changed


def test_a_new_name_and_a_new_code_on_the_same_ground_are_a_renamed_zone() -> None:
    diff = compare((plans.row("A"), plans.row("B", 1)), (plans.row("A", name="Neu"), plans.row("C", 1)))
    renamed = [(change.before.code, change.after.code) for change in diff.renamed]
    assert renamed == [("A", "A"), ("B", "C")]
    assert (diff.added, diff.removed) == ((), ())


def test_codes_that_were_exchanged_go_with_their_ground() -> None:
    before = (plans.row("A"), plans.row("B", 1, name="Ost"))
    diff = compare(before, (plans.row("B"), plans.row("A", 1, name="Ost")), plans.points((5, 5), (1500, 5)))
    assert [(change.before.code, change.after.code) for change in diff.renamed] == [("B", "A"), ("A", "B")]
    assert diff.changed == tuple(diff.renamed)
    assert (diff.moved, diff.reclassified, diff.addresses, diff.added, diff.removed) == ([], [], (), (), ())


def test_a_code_handed_on_leaves_its_former_ground_without_a_successor() -> None:
    diff = compare((plans.row("A"), plans.row("B", 1)), (plans.row("B"), plans.row("C", 2)))
    assert [(change.before.code, change.after.code) for change in diff.changed] == [("A", "B")]
    assert ([row.code for row in diff.added], [row.code for row in diff.removed]) == (["C"], ["B"])


def test_a_code_stays_where_no_other_covers_the_ground() -> None:
    diff = compare((plans.row("A"),), (plans.row("A", 3),))
    assert [(change.before.code, change.is_moved) for change in diff.changed] == [("A", True)]


@pytest.mark.parametrize(("shift_m", "is_same"), [(40, True), (60, False)])
def test_another_code_is_the_same_zone_only_on_nearly_the_same_ground(shift_m: float, is_same: bool) -> None:
    diff = compare((plans.row("A"),), (plans.row("B", polygon=plans.square(0, west=shift_m, east=shift_m)),))
    assert (len(diff.changed), len(diff.added)) == ((1, 0) if is_same else (0, 1))


def test_a_moved_edge_tells_area_and_share() -> None:
    diff = compare((plans.row("A"), plans.row("B", 1)), (
        plans.row("A", polygon=plans.square(0, east=100)), plans.row("B", 1, polygon=plans.square(1, west=100))
    ))  # fmt: skip
    first, second = diff.moved
    assert (first.gained_m2, first.lost_m2, first.moved_share) == pytest.approx((100_000, 0, 0.1))
    assert (second.gained_m2, second.lost_m2) == pytest.approx((0, 100_000))


@pytest.mark.parametrize(("shift_m", "moved"), [(0.009, 0), (0.011, 1)])
def test_rounding_moves_nothing(shift_m: float, moved: int) -> None:
    diff = compare((plans.row("A"),), (plans.row("A", polygon=plans.square(0, east=shift_m)),))
    assert len(diff.moved) == moved


def test_a_small_step_in_a_long_edge_is_found() -> None:
    step = shapely.box(plans.WEST + 1000, plans.SOUTH + 400, plans.WEST + 1001, plans.SOUTH + 405)
    (change,) = compare((plans.row("A"),), (plans.row("A", polygon=plans.with_part(plans.square(), step)),)).moved
    assert (change.gained_m2, change.lost_m2) == pytest.approx((5, 0))


def test_coordinates_rounded_by_way_of_degrees_move_nothing() -> None:
    rows = tuple(plans.row(code, column) for column, code in enumerate("ABC"))
    to_degrees = Transformer.from_crs(25832, 4326, always_xy=True)
    to_metres = Transformer.from_crs(4326, 25832, always_xy=True)

    def there_and_back(points: np.ndarray) -> np.ndarray:
        lon, lat = to_degrees.transform(points[:, 0], points[:, 1])
        return np.column_stack(to_metres.transform(np.round(lon, 8), np.round(lat, 8)))

    returned = tuple(replace(row, polygon=shapely.transform(row.polygon, there_and_back)) for row in rows)
    assert compare(rows, returned).is_empty


def test_values_texts_and_levels_are_compared() -> None:
    before = SteckbriefRow(
        {"eignung_dezentral": 1000, "measures": "a  b\n", "target_year": 2040}, (ValueRow("buildings", Decimal(5)),)
    )
    after = SteckbriefRow(
        {"eignung_dezentral": 2000, "measures": "a b"}, (ValueRow("final_energy", Decimal("2.50"), 12001),)
    )
    diff = compare((plans.row("A", steckbrief=before),), (plans.row("A", steckbrief=after),))
    assert diff.changed[0].values == (
        ValueChange("eignung_dezentral", 0, 1000, 2000),
        ValueChange("target_year", 0, 2040, None),
        ValueChange("buildings", 0, Decimal(5), None),
        ValueChange("final_energy", 12001, None, Decimal("2.5")),
    )
    assert not diff.moved


def test_addresses_that_change_zone_or_category_are_listed() -> None:
    before = (plans.row("A"), plans.row("B", 1, 10002))
    after = (
        plans.row("A", 0, 3000, polygon=plans.square(0, east=100)),
        plans.row("B", 1, 4000, polygon=plans.square(1, west=100)),
    )
    points = plans.points((500, 5), (1050, 5), (1500, 5), (5000, 5))
    assert compare(before, after, points).addresses == (
        AddressChange(2, "B", "A", category_changes=True),
        AddressChange(3, "B", "B", category_changes=True),
    )


def test_an_address_that_falls_out_of_every_zone_or_into_one_changes() -> None:
    points = plans.points((500, 5), (1500, 5))
    diff = compare((plans.row("A"),), (plans.row("B", 1),), points)
    assert diff.addresses == (
        AddressChange(1, "A", "", category_changes=True),
        AddressChange(2, "", "B", category_changes=True),
    )
    assert diff.addresses_with_other_category == 2


def test_an_address_of_a_renamed_zone_does_not_change() -> None:
    assert not compare((plans.row("A"),), (plans.row("B"),), plans.points((5, 5))).addresses


def test_another_versorgungsart_of_the_same_category_changes_no_address() -> None:
    diff = compare((plans.row("A", 0, 1000),), (plans.row("A", 0, 10003),), plans.points((5, 5)))
    assert len(diff.reclassified) == 1
    assert not diff.addresses


plan_rows = st.lists(
    st.builds(
        plans.row,
        st.sampled_from("ABC"),
        st.integers(0, 2),
        st.sampled_from([1000, 10002, 3000]),
    ),
    max_size=3,
    unique_by=lambda row: row.code,
)


@given(plan_rows, plan_rows)
def test_every_zone_is_accounted_for_and_going_back_mirrors_the_diff(before: list, after: list) -> None:
    points = plans.points((500, 500), (1500, 500), (2500, 500))
    there, back = compare(before, after, points), compare(after, before, points)
    assert {row.code for row in there.added} == {row.code for row in back.removed}
    assert len(there.changed) == len(back.changed)
    assert {(change.address_id, change.before, change.after) for change in there.addresses} == {
        (change.address_id, change.after, change.before) for change in back.addresses
    }
    assert compare(before, before, points).is_empty
