"""The third kind of number: it computes like Decimal, remembers how, and lets nothing pass unseen."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.core import arithmetic
from calculator.core.notation import cents, german
from calculator.reports.workbook.book import CellAddress
from calculator.reports.workbook.expression import Expression, Trace, UntracedNumber
from calculator.reports.workbook.formula import ODS, XLSX, formula, words
from tests.calculator.workbook.evaluation import Sheet

NUMBERS = st.decimals(min_value=-(10**6), max_value=10**6, places=4)
STEPS = st.lists(
    st.tuples(st.sampled_from("+-*/"), st.integers(min_value=-3, max_value=30) | st.sampled_from("xy")), max_size=8
)


def computed(steps: list[tuple[str, Any]], x: Any, y: Any) -> Any:
    value = x
    for operation, other in steps:
        side = {"x": x, "y": y}.get(other, other) if isinstance(other, str) else other
        if operation == "/":
            value = value / (side * side + 1)
        else:
            value = {"+": value + side, "-": side - value, "*": value * side}[operation]
    return value


@given(STEPS, NUMBERS, NUMBERS)
def test_it_computes_like_decimal(steps: list[tuple[str, Any]], x: Decimal, y: Decimal) -> None:
    trace = Trace()
    made = trace.wrap(computed(steps, trace.input("x", x), trace.input("y", y)))
    assert made.value == computed(steps, x, y)


@given(STEPS, NUMBERS, NUMBERS, NUMBERS)
def test_it_computes_again_with_other_values(steps: list[tuple[str, Any]], x: Decimal, y: Decimal, z: Decimal) -> None:
    trace = Trace()
    cell = trace.input("x", x)
    made = trace.wrap(computed(steps, cell, trace.input("y", y)))
    (again,) = Sheet([made]).evaluated({cell: z})
    assert again == pytest.approx(computed(steps, z, y), rel=Decimal("1e-18"), abs=Decimal("1e-12"))


@given(NUMBERS, NUMBERS)
def test_smaller_and_larger_become_min_and_max(x: Decimal, y: Decimal) -> None:
    trace = Trace()
    one, other = trace.input("x", x), trace.input("y", y)
    low: Any = arithmetic.smaller(one, other)  # type: ignore[arg-type]
    high: Any = arithmetic.larger(one, other)  # type: ignore[arg-type]
    assert (low.operation, high.operation) == ("min", "max")
    assert (low.value, high.value) == (min(x, y), max(x, y))


@given(NUMBERS)
def test_rounding_to_cents_is_the_models_own(x: Decimal) -> None:
    cell: Any = Trace().input("x", x / 7)
    assert cents(cell).value == cents(x / 7)  # type: ignore[attr-defined]
    assert german(cell, 2) == german(x / 7, 2)


def test_a_power_is_that_of_the_cost_functions() -> None:
    trace = Trace()
    factor, exponent, power = (
        trace.input(name, Decimal(text)) for name, text in zip("abp", ("5909", "0.71", "7.4612"), strict=True)
    )
    made: Any = arithmetic.power_law(factor, exponent, power)  # type: ignore[arg-type]
    assert made.value == arithmetic.power_law(Decimal(5909), Decimal("0.71"), Decimal("7.4612"))


def test_decisions_are_kept_with_how_they_were_taken() -> None:
    trace = Trace()
    x = trace.input("x", Decimal(5))
    assert x > 3
    assert not x > 9
    assert int(x) == 5
    assert bool(x - 5) is False
    assert [guard.held for guard in trace.guards] == [True, False, True, False]
    again = Sheet(guard.condition for guard in trace.guards).evaluated({x: Decimal(12)})
    assert again == [True, True, False, True]


def test_a_decision_about_constants_is_none() -> None:
    trace = Trace()
    assert trace.constant(5) > 3
    assert trace.guards == ()


def test_a_number_without_a_cell_is_refused() -> None:
    trace = Trace()
    with pytest.raises(UntracedNumber):
        trace.input("x", Decimal(1)) * Decimal("0.2748")
    with pytest.raises(UntracedNumber):
        trace.input("x", Decimal(1)) * 0.5
    with pytest.raises(TypeError):
        float(trace.input("x", Decimal(1)))  # type: ignore[arg-type]


def test_equal_computations_are_one() -> None:
    trace = Trace()
    x, y = trace.input("x", Decimal(2)), trace.input("y", Decimal(3))
    assert (x * y + 1) is (x * y + 1)
    assert (x * y) is not (y * x)


def test_nothing_remains_of_ones_and_zeros() -> None:
    x = Trace().input("x", Decimal(2))
    assert x + 0 is x
    assert x * 1 is x
    assert x / 1 is x
    assert (x * 0).value == 0
    assert (x * 0).operation == "constant"


def _places(trace: Trace) -> tuple[list[Expression], dict[Expression, CellAddress]]:
    cells = [trace.input(name, Decimal(number)) for number, name in enumerate("abcd", start=1)]
    return cells, {cell: CellAddress("Ein Blatt", row, 2) for row, cell in enumerate(cells)}


def test_formulas_keep_the_order_of_computing() -> None:
    trace = Trace()
    (a, b, c, d), places = _places(trace)
    here = CellAddress("Ein Blatt", 9, 0)
    cases = {
        a - (b - c): "=$C$1-($C$2-$C$3)",
        a - b - c: "=$C$1-$C$2-$C$3",
        a / (b * c): "=$C$1/($C$2*$C$3)",
        (a + b) * c: "=($C$1+$C$2)*$C$3",
        (a + b) ** c: "=($C$1+$C$2)^$C$3",
        0 - a * b: "=0-$C$1*$C$2",
        a + b + c + d: "=SUM($C$1:$C$4)",
        a + c + d: "=$C$1+$C$3+$C$4",
        trace.make("min", a, b - 1): "=MIN($C$1,$C$2-1)",
        trace.make("if", trace.make("<", a, b), 'sagt "ja"', d): '=IF($C$1<$C$2,"sagt ""ja""",$C$4)',
    }
    assert {formula(made, places, XLSX, here): text for made, text in cases.items()} == {
        text: text for text in cases.values()
    }


def test_other_sheets_are_named_and_cells_of_their_own_referred_to() -> None:
    trace = Trace()
    (a, b, _c, _d), places = _places(trace)
    product, there = a * b, CellAddress("Anderes", 0, 0)
    assert formula(product, places, XLSX, there) == "='Ein Blatt'!$C$1*'Ein Blatt'!$C$2"
    assert formula(product, places, ODS, there) == "of:=[$'Ein Blatt'.$C$1]*[$'Ein Blatt'.$C$2]"
    places[product] = there
    assert formula(product + 1, places, ODS, there) == "of:=[.$A$1]+1"
    assert formula(product, places, XLSX, CellAddress("Drittes", 4, 4)) == "='Anderes'!$A$1"


def test_an_input_without_a_cell_has_no_formula() -> None:
    lonely = Trace().input("x", Decimal(1))
    with pytest.raises(UntracedNumber):
        formula(lonely + 1, {}, XLSX, CellAddress("Blatt", 0, 0))


def test_in_words() -> None:
    trace = Trace()
    (a, b, _c, _d), _places_of = _places(trace)
    labels = {a: "Vorlauf", b: "Grenze"}
    assert words(trace.make("<=", a * 2, b), labels) == "„Vorlauf“ × 2 ≤ „Grenze“"
    assert words(trace.make("<>", a - 1500, 0), labels) == "„Vorlauf“ − 1.500 ≠ 0"
