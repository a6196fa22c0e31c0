"""Numbers and days as a German and an English page write them, and that both read the same number."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.core.notation import (
    Notation,
    day,
    euro,
    figure,
    german,
    has_two_meanings,
    in_field,
    parse,
    plain,
    speaking,
    whole_euro,
)

NUMBERS = st.decimals(min_value=-10_000_000, max_value=10_000_000, places=3)


def test_an_english_page_writes_in_english() -> None:
    written = [
        euro(Decimal("20626.67")),
        whole_euro(Decimal(-1500)),
        figure(Decimal("12.34")),
        german(Decimal("1e6")),
    ]
    assert written == ["20.626,67\xa0€", "−1.500\xa0€", "12,34", "1.000.000"]
    with speaking(Notation.ENGLISH):
        written = [
            euro(Decimal("20626.67")),
            whole_euro(Decimal(-1500)),
            figure(Decimal("12.34")),
            german(Decimal("1e6")),
        ]
        assert written == ["20,626.67\xa0€", "−1,500\xa0€", "12.34", "1,000,000"]
        assert day(date(2026, 7, 29)) == "29 Jul 2026"
    assert day(date(2026, 7, 29)) == "29.07.2026"


@given(NUMBERS, st.sampled_from(Notation), st.sampled_from(Notation))
def test_what_a_field_or_a_link_shows_is_read_as_the_same_number_on_every_page(
    number: Decimal, writing: Notation, reading: Notation
) -> None:
    with speaking(writing):
        texts = plain(number), in_field(number)
    with speaking(reading):
        assert [parse(text) for text in texts] == [number, number]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1,234.5", "1234.5"), ("12,345,678", "12345678"), ("1,234,567.25", "1234567.25"), ("-1,234.50", "-1234.5"),
        ("1.234,5", "1234.5"), ("1.234.567", "1234567"), ("1.500", "1500"), ("0,125", "0.125"), ("0.125", "0.125"),
        ("12,5", "12.5"), ("12.5", "12.5"), ("1,5000", "1.5"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("notation", Notation)
def test_both_pages_read_the_same(text: str, number: str, notation: Notation) -> None:
    with speaking(notation):
        assert parse(text) == Decimal(number)


@pytest.mark.parametrize("text", ["1,500", "-12,345", " 999,000 "])
def test_where_a_comma_can_mean_two_an_english_page_asks(text: str) -> None:
    assert parse(text) == Decimal(text.strip().replace(",", "."))
    with speaking(Notation.ENGLISH):
        assert (parse(text), has_two_meanings(text)) == (None, True)


@pytest.mark.parametrize("text", ["1,2,3", "12,34.5,6", "1.23.4", "1,23.4.5"])
def test_signs_in_no_order_are_no_number(text: str) -> None:
    assert parse(text) is None
