"""Two editions of addresses held against each other: new, gone, moved, renamed, in another zone."""

from dataclasses import replace

import pytest
import shapely

from tests.ingest.test_address_keys import house
from zones.ingest.address_diff import AddressDiff, compare_addresses, is_loss
from zones.ingest.address_keys import with_keys
from zones.ingest.rows import AddressRow

WEST = shapely.MultiPolygon([shapely.box(680_000, 5_640_000, 681_500, 5_650_000)])
EAST = shapely.MultiPolygon([shapely.box(681_500, 5_640_000, 683_000, 5_650_000)])
ZONES = [("TG-01", WEST), ("TG-02", EAST)]
BEFORE = with_keys([house(number=number, object_id=f"OID{number}") for number in range(1, 11)], ())


def compared(*after: AddressRow) -> AddressDiff:
    return compare_addresses(BEFORE, with_keys(after, BEFORE), ZONES)


def test_nothing_changes() -> None:
    diff = compared(*BEFORE)
    assert diff.is_empty
    assert (diff.before, diff.after, diff.lost_share) == (10, 10, 0)


def test_new_and_gone_with_their_zones() -> None:
    diff = compared(*BEFORE[2:], house("Anger", 3, easting=682_000.0))
    assert [(one.row.label, one.zone) for one in diff.gone] == [
        ("Markt 1, 07743", "TG-01"),
        ("Markt 2, 07743", "TG-01"),
    ]
    assert [(one.row.label, one.zone) for one in diff.new] == [("Anger 3, 07743", "TG-02")]
    assert diff.lost_share == pytest.approx(0.2)


@pytest.mark.parametrize(("metres", "is_moved"), [(0.9, False), (1.0, True), (30.0, True)])
def test_moved_beyond_rounding(metres: float, is_moved: bool) -> None:
    diff = compared(replace(BEFORE[0], easting=BEFORE[0].easting + metres), *BEFORE[1:])
    assert [round(pair.moved_m) for pair in diff.moved] == ([round(metres)] if is_moved else [])
    assert [*diff.gone, *diff.new, *diff.renamed, *diff.respelt] == []


def test_the_farthest_comes_first() -> None:
    rows = [replace(row, easting=row.easting + 2 * row.number) for row in BEFORE]
    assert [pair.after.row.number for pair in compared(*rows).moved][:3] == [10, 9, 8]


def test_renamed_and_respelt_are_told_apart() -> None:
    rows = [
        replace(BEFORE[0], street="Rathausplatz"),
        replace(BEFORE[1], street="MARKT"),
        replace(BEFORE[2], postcode="07745"),
        replace(BEFORE[3], ortsteil="Zentrum"),
        *BEFORE[4:],
    ]
    diff = compared(*rows)
    assert [(pair.before.row.street, pair.after.row.street) for pair in diff.renamed] == [("Markt", "Rathausplatz")]
    assert [pair.after.row.number for pair in diff.respelt] == [2, 3, 4]


def test_a_house_across_the_border_changes_its_zone() -> None:
    diff = compared(replace(BEFORE[0], easting=681_900.0), replace(BEFORE[1], easting=690_000.0), *BEFORE[2:])
    assert [(pair.before.zone, pair.after.zone) for pair in diff.rezoned] == [("TG-01", "TG-02"), ("TG-01", "")]


def test_without_a_plan_no_address_has_a_zone() -> None:
    diff = compare_addresses(BEFORE, BEFORE[1:])
    assert ([one.zone for one in diff.gone], diff.rezoned) == ([""], [])


@pytest.mark.parametrize(("lost", "before", "asks"), [(2, 100, False), (3, 100, True), (0, 0, False), (1, 1, True)])
def test_more_than_two_in_a_hundred_is_a_loss(lost: int, before: int, asks: bool) -> None:
    assert is_loss(lost, before) is asks
