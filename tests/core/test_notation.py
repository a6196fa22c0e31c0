"""Numbers and days as a German and an English page write them, and that both read the same number."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.core.notation import (
    Magnitude,
    Notation,
    day,
    euro,
    figure,
    german,
    in_field,
    is_foreign,
    parse,
    plain,
    rounded,
    speaking,
    two_meanings,
    typable,
    whole_euro,
    written_in,
)

NUMBERS = st.decimals(min_value=-10_000_000, max_value=10_000_000, places=3)
AMOUNTS = st.decimals(min_value=-10_000_000, max_value=10_000_000, places=2)
# Whatever looks like a number: marks and groups in any order.
TEXTS = st.from_regex(r"-?[0-9]{1,3}([.,' \u202f][0-9]{1,4}){0,3}", fullmatch=True)


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


@given(NUMBERS, st.sampled_from(Notation), st.sampled_from(Notation), st.sampled_from(Magnitude))
def test_what_a_field_or_a_link_shows_is_read_as_the_same_number_on_every_page(
    number: Decimal, writing: Notation, reading: Notation, magnitude: Magnitude
) -> None:
    with speaking(writing):
        texts = plain(number), in_field(number)
    with speaking(reading):
        assert [parse(text, magnitude) for text in texts] == [number, number]


@given(AMOUNTS, st.sampled_from(Notation))
def test_an_amount_is_read_in_its_own_language_and_is_no_other_number_in_the_other(
    amount: Decimal, writing: Notation
) -> None:
    with speaking(writing):
        written, shown = german(amount, 2), typable(amount)
        assert (parse(written), parse(shown)) == (amount, amount)
        assert written_in(written) in {writing, None}
    for reading in Notation:
        with speaking(reading):
            assert parse(written) == amount
            assert parse(shown) == amount or two_meanings(shown)


@given(AMOUNTS, st.sampled_from(Notation), st.sampled_from(Notation))
def test_whole_euros_with_separated_thousands_are_the_same_number_or_asked(
    amount: Decimal, writing: Notation, reading: Notation
) -> None:
    number = rounded(amount, 0)
    with speaking(writing):
        written = german(number)
    with speaking(reading):
        assert parse(written) == number or two_meanings(written)


@given(TEXTS, st.sampled_from(Magnitude))
def test_no_text_is_two_numbers_in_two_languages(text: str, magnitude: Magnitude) -> None:
    read = []
    for notation in Notation:
        with speaking(notation):
            read.append(parse(text, magnitude))
            assert read[-1] is None or two_meanings(text, magnitude) is None
    assert len(set(read) - {None}) <= 1


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1,234.5", "1234.5"), ("12,345,678", "12345678"), ("1,234,567.25", "1234567.25"), ("-1,234.50", "-1234.5"),
        ("1.234,5", "1234.5"), ("1.234.567", "1234567"), ("0,125", "0.125"), ("0.125", "0.125"),
        ("12,5", "12.5"), ("12.5", "12.5"), ("1,5000", "1.5"), ("15,000.00", "15000"), ("1500,000", "1500"),
        ("18'500", "18500"), ("18’500.50", "18500.5"), ("18 500", "18500"), ("18\u202f500", "18500"),
        ("1 234 567,5", "1234567.5"), ("18 500,125", "18500.125"), ("- 5", "-5"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("notation", Notation)
@pytest.mark.parametrize("magnitude", Magnitude)
def test_both_pages_read_the_same(text: str, number: str, notation: Notation, magnitude: Magnitude) -> None:
    with speaking(notation):
        assert parse(text, magnitude) == Decimal(number)


@pytest.mark.parametrize(
    ("magnitude", "notation", "comma", "point"),
    [
        (Magnitude.LARGE, Notation.GERMAN, None, "1500"), (Magnitude.LARGE, Notation.ENGLISH, None, None),
        (Magnitude.EITHER, Notation.GERMAN, "1.5", "1500"), (Magnitude.EITHER, Notation.ENGLISH, None, None),
        (Magnitude.SMALL, Notation.GERMAN, "1.5", None), (Magnitude.SMALL, Notation.ENGLISH, None, "1.5"),
    ],
)  # fmt: skip
def test_a_mark_before_three_digits_is_asked_about_where_it_can_mean_two(
    magnitude: Magnitude, notation: Notation, comma: str | None, point: str | None
) -> None:
    with speaking(notation):
        for text, meant in (("1,500", comma), (" 1.500 ", point)):
            assert parse(text, magnitude) == (meant and Decimal(meant))
            assert (two_meanings(text, magnitude) is None) is (meant is not None)


def test_both_meanings_are_named_as_the_page_takes_them() -> None:
    assert two_meanings("-12,345") == ("-12345", "-12,3450")
    with speaking(Notation.ENGLISH):
        assert (two_meanings("1,500"), two_meanings("12.345")) == (("1500", "1.5"), ("12345", "12.3450"))


@pytest.mark.parametrize(
    ("text", "notation"),
    [
        ("15,000.00", Notation.ENGLISH), ("1,000,000", Notation.ENGLISH), ("14890.00", Notation.ENGLISH),
        ("15.000,00", Notation.GERMAN), ("1.000.000", Notation.GERMAN), ("120,5", Notation.GERMAN),
        ("1,500", None), ("12.500", None), ("1500", None), ("x.y", None),
    ],
)  # fmt: skip
def test_the_marks_tell_a_notation_or_do_not(text: str, notation: Notation | None) -> None:
    assert written_in(text) is notation


def test_thousands_of_the_other_language_are_foreign() -> None:
    assert [is_foreign(text) for text in ("15,000.00", "1,000,000", "15.000,00", "14890.00")] == [
        True,
        True,
        False,
        False,
    ]
    with speaking(Notation.ENGLISH):
        assert [is_foreign(text) for text in ("15,000.00", "15.000,00", "120,5")] == [False, True, False]


@pytest.mark.parametrize(
    "text", ["1,2,3", "12,34.5,6", "1.23.4", "1,23.4.5", "1 5", "1'5", "12 3456", "1 500'000", "1 50 000"]
)
def test_signs_in_no_order_are_no_number(text: str) -> None:
    assert parse(text) is None
