"""The coldest day that a heating is planned for, and how degrees are read and written."""

from datetime import date
from decimal import Decimal

from calculator.core import notation
from calculator.core.parameters import law_of

_CELSIUS = "°C"
_DASHES = str.maketrans("–—‐‑", "----")


def coldest_day_c(day: date) -> Decimal:
    """Return the outside temperature of the city's coldest day (°C), as the records of a day have it."""
    return law_of(day).on("outside_design_c", day).value


def read_degrees(text: str) -> Decimal | None:
    """Read degrees Celsius as people type them, with or without their unit; None for what is no number.

    Telephones make a dash of two hyphens, or of one before a number.
    """
    return notation.parse(text.removesuffix("C").removesuffix("°").translate(_DASHES))


def degrees(value: Decimal) -> str:
    """Write degrees Celsius: ``−14 °C``."""
    return notation.in_unit(value, _CELSIUS)
