"""Counting in months, as periods of the law do."""

from calendar import monthrange
from datetime import date
from functools import lru_cache

MONTHS = 12


@lru_cache
def months_later(day: date, months: int) -> date:
    """Return the same day some months later, or the last day of that month (§ 188 BGB)."""
    years, month = divmod(day.month - 1 + months, MONTHS)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
