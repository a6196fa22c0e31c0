"""Numbers as people in Germany write and read them. Rounding happens here and nowhere else."""

import re
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from functools import lru_cache

# Division leaves a residue in the 28th digit; it is removed first, so that an exact half cent rounds up.
_RESIDUE = Decimal("1e-12")
_THOUSANDS = re.compile(r"[+-]?[1-9]\d{0,2}(\.\d{3})+")
_LONGEST = 40
# From which amount on, in euros, sentences round to which step.
_STEPS = ((20_000, 1_000), (1_000, 100), (0, 10))
CALENDAR_YEAR = "Jahr"  # the unit of a value that is a year; years of duration are „Jahre“
_GERMAN = str.maketrans({",": ".", ".": ",", "-": "−"})


@lru_cache
def _step(places: int) -> Decimal:
    return Decimal(1).scaleb(-places)


def cents(amount: Decimal) -> Decimal:
    """Round an amount in euros half up to the cent."""
    return rounded(amount, 2)


def rounded(value: Decimal, places: int) -> Decimal:
    """Round half up to ``places`` decimal places."""
    clean = value.quantize(_RESIDUE)
    return clean.quantize(_step(places), rounding=ROUND_HALF_UP) + 0


def german(value: Decimal, places: int | None = None) -> str:
    """Write a number in German notation: ``1234.5`` becomes ``1.234,5``; all places are kept unless given."""
    text = f"{value if places is None else rounded(value, places):,f}"
    if places is None and "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.translate(_GERMAN)


def figure(value: Decimal) -> str:
    """Write a number with at most five digits that count, and never fewer than those before the comma."""
    return german(rounded(value, max(4 - value.adjusted(), 0)).normalize())


def in_unit(value: Decimal, unit: str, words: Callable[[str], str] = str) -> str:
    """Write a figure with its unit in ``words``; a calendar year is no amount: ``2001``, not ``2.001 Jahr``."""
    if unit == CALENDAR_YEAR:
        return f"{rounded(value, 0):f}"
    return f"{figure(value)}\N{NO-BREAK SPACE}{words(unit)}" if unit else figure(value)


def about(value: Decimal, digits: int) -> Decimal:
    """Round half up to the digits that count: what a sentence calls „rund“."""
    return rounded(value, 0) if not value else value.quantize(_step(digits - 1 - value.adjusted()), ROUND_HALF_UP) + 0


def euro(amount: Decimal) -> str:
    """Write an amount in euros, rounded half up to the cent, with a no-break space: ``20.626,67 €``."""
    return f"{german(amount, 2)}\N{NO-BREAK SPACE}€"


def whole_euro(amount: Decimal) -> str:
    """Write an amount rounded half up to whole euros: ``20.627 €``."""
    return f"{german(amount, 0)}\N{NO-BREAK SPACE}€"


def around_euro(amount: Decimal) -> str:
    """Write an amount for a sentence, rounded half up to what matters in it: ``105.000 €``, ``4.900 €``, ``60 €``."""
    step = next(step for least, step in _STEPS if abs(amount) >= least)
    return whole_euro(rounded(amount / step, 0) * step)


def parse(text: str) -> Decimal | None:
    """Read a number in German (``1.234,5``) or plain (``1234.5``) notation; None if it is no finite number.

    A dot followed by exactly three digits separates thousands (``30.000`` is thirty thousand), unless the number
    starts with 0.
    """
    compact = "".join(text.split()).replace("−", "-")
    if not compact or len(compact) > _LONGEST or "_" in compact:
        return None
    if "," in compact or _THOUSANDS.fullmatch(compact):
        compact = compact.replace(".", "").replace(",", ".")
    try:
        number = Decimal(compact)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None
