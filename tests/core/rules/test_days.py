"""Periods in months end on the same day, or on the last day of a shorter month."""

from datetime import date

import pytest

from calculator.core.days import months_later


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 7, 21), 36, date(2029, 7, 21)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2026, 12, 31), 2, date(2027, 2, 28)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
    ],
)
def test_months_later(day: date, months: int, later: date) -> None:
    assert months_later(day, months) == later
