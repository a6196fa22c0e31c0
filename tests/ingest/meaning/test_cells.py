"""One cell of a column of numbers: read, set aside with a note, or not understood; never something else."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zones.ingest.meaning.cells import Aside, Number, Remark, read_number
from zones.ingest.meaning.marks import Marks
from zones.ingest.meaning.units import QUANTITIES

ENERGY, PERCENT, COUNT = QUANTITIES["MWh/a"], QUANTITIES["%"], QUANTITIES["Gebäude"]


@pytest.mark.parametrize(
    ("text", "note"),
    [
        *(
            (text, Remark.NOT_STATED)
            for text in ("k. A.", "k.A.", "keine Angabe", "–", "-", "n. v.", "N/A", "…", "nan")
        ),
        *((text, Remark.BOUND) for text in ("<5", "< 5", "≥ 10", "unter 5", "mehr als 1.000 MWh/a", "max. 20")),
        *((text, Remark.RANGE) for text in ("5–10", "5 bis 10", "1.000 - 2.000 MWh/a")),
        *((text, Remark.ERROR) for text in ("#NV", "#N/A", "#DIV/0!", "#BEZUG!", "#VALUE!")),
    ],
)
def test_a_cell_without_a_number_is_set_aside_and_says_why(text: str, note: Remark) -> None:
    assert read_number(text, ENERGY, Marks.COMMA) == Aside(note)


@pytest.mark.parametrize(
    ("text", "value", "unit", "note"),
    [
        ("ca. 1.200", "1200", "", Remark.APPROXIMATE),
        ("rd. 12,5 MWh/a", "12.5", "MWh/a", Remark.APPROXIMATE),
        ("~ 300", "300", "", Remark.APPROXIMATE),
        ("1.200*", "1200", "", Remark.REMARK),
        ("1.200 (geschätzt)", "1200", "", Remark.REMARK),
        ("1.200,–", "1200", "", Remark.REMARK),
        ("7.200 MWh/a", "7200", "MWh/a", None),
        ("7,2 GWh", "7.2", "GWh", None),
        ("12 000", "12000", "", None),
        ("12\u202f000,5", "12000.5", "", None),
        ("−3", "-3", "", None),
        ("1.234.567", "1234567", "", None),
        (Decimal("5.125"), "5.125", "", None),
    ],
)
def test_a_number_is_read_with_its_unit_and_what_stands_around_it_is_noted(
    text: str, value: str, unit: str, note: Remark | None
) -> None:
    assert read_number(text, ENERGY, Marks.COMMA) == Number(Decimal(value), unit, note)


def test_a_percent_sign_belongs_to_shares_only() -> None:
    assert read_number("45 %", PERCENT, Marks.COMMA) == Number(Decimal(45), "%")
    assert read_number("45 %", ENERGY, Marks.COMMA) is None
    assert read_number("98 Gebäude", COUNT, Marks.COMMA) == Number(Decimal(98), "Gebäude")


@pytest.mark.parametrize(
    "text", ["viele", "1 2", "12 34,5", "1.2.3", "2 4 MWh", "5 Liter", "1e999", "12. Jan", "2024-05-06"]
)
def test_what_is_no_number_is_not_made_one(text: str) -> None:
    assert read_number(text, ENERGY, Marks.COMMA) is None


@pytest.mark.parametrize(("marks", "value"), [(Marks.COMMA, "1234"), (Marks.POINT, "1.234")])
def test_the_column_decides_what_a_point_means(marks: Marks, value: str) -> None:
    assert read_number("1.234", ENERGY, marks) == Number(Decimal(value))
    assert read_number("1.234", ENERGY, None) is None


@given(st.text(max_size=14) | st.decimals(allow_nan=False, allow_infinity=False), st.sampled_from([*Marks, None]))
def test_no_cell_breaks_the_reading(cell: str | Decimal, marks: Marks | None) -> None:
    read = read_number(cell, ENERGY, marks)
    assert read is None or isinstance(read, Aside) or read.value.is_finite()
