"""The same house keeps its public key from edition to edition, and no other house ever gets it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zones.catalogue.public_keys import FIRST_KEY
from zones.ingest.address_keys import derived_key, with_keys
from zones.ingest.rows import AddressRow

SAFE_IN_EVERY_PROGRAM = 2**53


def house(street: str = "Markt", number: int = 1, suffix: str = "", **values: object) -> AddressRow:
    known = {"postcode": "07743", "easting": 681_000.0, "northing": 5_645_000.0 + 20 * number}
    return replace(AddressRow(street=street, number=number, suffix=suffix, **known), **values)  # type: ignore[arg-type]


def next_keys(before: list[AddressRow], after: list[AddressRow]) -> list[int | None]:
    """Return, for each address of the later edition, its position in the earlier one, None for a new one."""
    first = with_keys(before, ())
    keys = [row.key for row in first]
    assert len(set(keys)) == len(keys)
    later = [row.key for row in with_keys(after, first)]
    assert len(set(later)) == len(later)
    return [keys.index(key) if key in keys else None for key in later]


MARKET = [house(number=number, object_id=f"OID{number}") for number in range(1, 6)]


def test_keys_fit_every_program_and_are_no_keys_of_rows() -> None:
    for row in with_keys(MARKET, ()):
        assert FIRST_KEY <= row.key < SAFE_IN_EVERY_PROGRAM


def test_the_first_edition_that_is_loaded_twice_gets_the_same_keys() -> None:
    assert [row.key for row in with_keys(MARKET, ())] == [row.key for row in with_keys(MARKET[::-1], ())][::-1]


UNCHANGED: dict[str, list[AddressRow]] = {
    "as it was": MARKET,
    "without object ids": [replace(row, object_id="") for row in MARKET],
    "with other object ids": [replace(row, object_id=f"X{row.number}") for row in MARKET],
    "without postcodes": [replace(row, postcode="") for row in MARKET],
    "measured anew": [replace(row, easting=row.easting + 7) for row in MARKET],
    "spelt otherwise": [replace(row, street="MARKT") for row in MARKET],
    "renamed, with object ids": [replace(row, street="Rathausplatz") for row in MARKET],
    "renamed, without": [replace(row, street="Rathausplatz", object_id="") for row in MARKET],
    "renamed and measured anew": [replace(row, street="Rathausplatz", easting=row.easting + 3) for row in MARKET],
    "renumbered": [replace(row, number=row.number + 100) for row in MARKET],
    "with a letter": [replace(row, suffix="a") for row in MARKET],
}


@pytest.mark.parametrize("what", UNCHANGED)
def test_a_house_keeps_its_key(what: str) -> None:
    assert next_keys(MARKET, UNCHANGED[what]) == [0, 1, 2, 3, 4]


def test_a_house_that_moves_far_keeps_its_key_by_its_name() -> None:
    assert next_keys([house()], [house(easting=682_500.0)]) == [0]


def test_object_ids_that_a_program_counts_anew_join_no_strangers() -> None:
    before = [house("Markt", 1, object_id="1"), house("Anger", 7, object_id="2", easting=683_000.0)]
    after = [house("Anger", 7, object_id="1", easting=683_000.0), house("Ring", 9, object_id="2", easting=684_000.0)]
    assert next_keys(before, after) == [1, None]


def test_one_object_with_two_numbers_stays_two_addresses() -> None:
    before = [house(number=12, object_id="way/7", northing=0.0), house(number=14, object_id="way/7", northing=0.0)]
    after = [before[1], before[0], house(number=16, object_id="way/7", northing=0.0)]
    assert next_keys(before, after) == [1, 0, None]


def test_another_house_at_the_place_of_one_that_is_gone_is_another() -> None:
    assert next_keys([house(number=12)], [replace(house(number=12), number=16)]) == [None]


def test_one_name_in_two_parts_of_the_city_is_two_houses() -> None:
    here, there = house("Dorfstraße", 5, postcode="07747"), house("Dorfstraße", 5, postcode="07751", easting=686_000.0)
    assert next_keys([here, there], [there, here]) == [1, 0]
    assert next_keys([here], [there]) == [None]
    assert next_keys([here, there], [there]) == [1]


def test_a_street_that_takes_over_the_name_of_a_renamed_one_gets_keys_of_its_own() -> None:
    before = [house("Markt", 1, object_id="A")]
    after = [house("Rathausplatz", 1, object_id="A"), house("Markt", 1, object_id="B", easting=684_000.0)]
    assert next_keys(before, after) == [0, None]


def test_line_numbers_that_tell_equal_rows_apart_are_no_object_ids() -> None:
    before = [house(), house(object_id="Zeile 7", easting=681_400.0)]
    after = [house(number=9, object_id="Zeile 7", easting=681_400.0), house(easting=681_400.0)]
    assert next_keys(before, after) == [None, 1]


@given(st.lists(st.builds(house, st.sampled_from(["Markt", "Ring"]), st.integers(1, 4)), max_size=6), st.data())
def test_keys_are_never_given_twice(rows: list[AddressRow], data: st.DataObject) -> None:
    first = with_keys(rows, ())
    later = with_keys(data.draw(st.permutations(rows)), first)
    assert len({row.key for row in later}) == len(rows)
    assert {row.key for row in later} == {row.key for row in first}


def test_the_derived_key_is_the_one_of_the_migration() -> None:
    assert derived_key("markt", 12, "a") == 2**52 + int("36ff295bf3951", 16)
