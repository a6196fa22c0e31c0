"""Who lives in the houses of a table: as a row says it, else as somebody chose for the table."""

import pytest

from calculator.batch.causes import Cause
from calculator.batch.columns import key_of
from calculator.batch.table_reading import Letting, TableReading
from calculator.core.choices import Viewpoint
from tests.calculator.batch.test_table_words import asked, told


@pytest.mark.parametrize(
    ("letting", "dwellings", "self_used"),
    [
        (Letting.BY_SIZE, "12", 0), (Letting.BY_SIZE, "3", 0), (Letting.BY_SIZE, "2", 1), (Letting.BY_SIZE, "1", 1),
        (Letting.LET, "1", 0), (Letting.SELF_USED, "12", 1),
    ],
)  # fmt: skip
def test_who_lives_there_is_asked_once_for_the_table(letting: Letting, dwellings: str, self_used: int) -> None:
    reading = TableReading(letting=letting)
    cells = {"house.dwellings": dwellings}
    found = asked(reading, **cells)
    assert found.facts.house.self_used_dwellings == self_used
    assert found.viewpoint is (Viewpoint.OWNER if self_used else Viewpoint.LANDLORD)
    assert Cause.LETTING in told(reading, **cells)
    own = asked(reading, **cells, **{"house.self_used_dwellings": "1"})
    assert own.facts.house.self_used_dwellings == 1


@pytest.mark.parametrize(("kind", "dwellings", "self_used"), [
    ("Mehrfamilienhaus", "2", 1), ("Mehrfamilienhaus", "3", 0), ("Einfamilienhaus", "2", 1), ("MFH", "", 0),
])  # fmt: skip
def test_the_number_of_dwellings_decides_before_the_type(kind: str, dwellings: str, self_used: int) -> None:
    cells = {"house.dwellings": dwellings, "house.building_type": kind, "house.living_area_m2": "180"}
    assert asked(**cells).facts.house.self_used_dwellings == self_used
    assert ("vermietet" in told(**cells).get(Cause.LETTING, "")) is (self_used == 0)


@pytest.mark.parametrize(
    ("text", "self_used", "is_read"),
    [
        ("ja", 0, True), ("vermietet", 0, True), ("nein", 1, True), ("Eigennutzung", 1, True), ("teilweise", 1, True),
        ("k. A.", 0, False), ("Müller", 0, False),
    ],
)  # fmt: skip
def test_a_column_that_says_whether_a_house_is_let_counts(text: str, self_used: int, *, is_read: bool) -> None:
    assert key_of("vermietet") == key_of("vermietet (ja/nein)") == "let"
    cells = {"house.dwellings": "6", "let": text}
    found = told(**cells)
    assert asked(**cells).facts.house.self_used_dwellings == self_used
    assert (Cause.LETTING not in found) is is_read
    assert ("„Müller“ ist nicht bekannt" in found.get(Cause.WORD_ASIDE, "")) is (text == "Müller")
    assert asked(**cells, **{"house.self_used_dwellings": "3"}).facts.house.self_used_dwellings == 3


@pytest.mark.parametrize(("let", "self_used"), [("7", 1), ("8", 0), ("0", 8), ("9", 0), ("viele", 0)])
def test_a_number_of_let_dwellings_leaves_the_others_self_used(let: str, self_used: int) -> None:
    cells = {"house.dwellings": "8", "let.dwellings": let}
    assert asked(**cells).facts.house.self_used_dwellings == self_used
    assert (Cause.WORD_ASIDE in told(**cells)) is (let in {"9", "viele"})
