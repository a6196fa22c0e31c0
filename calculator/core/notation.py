"""Numbers and days as people write and read them: in Germany, or on a page in English. Rounding happens here only.

Whoever answers a request says once which notation its page is ``speaking``; everybody else writes without asking. What
is read means the same number on every page, or is asked about: where a mark before three digits could mean two numbers,
nothing is read on. This module alone decides what that is.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from enum import Enum, auto
from functools import lru_cache

# Division leaves a residue in the 28th digit; it is removed first, so that an exact half cent rounds up.
_RESIDUE = Decimal("1e-12")
_THOUSANDS = re.compile(r"[+-]?[1-9]\d{0,2}(\.\d{3})+")
_GERMAN = re.compile(r"[+-]?[1-9]\d{0,2}(\.\d{3}){2,}(,\d+)?|[+-]?[1-9]\d{0,2}\.\d{3},\d+")
_ENGLISH = re.compile(r"[+-]?[1-9]\d{0,2}(,\d{3}){2,}(\.\d+)?|[+-]?[1-9]\d{0,2},\d{3}\.\d+")
_THREE_DIGITS = re.compile(r"[+-]?[1-9]\d{0,2}[.,]\d{3}")  # behind one mark, which may separate thousands
# „18 500,5“ and „18'500“: thousands, whatever the language.
_SPACED = re.compile(r"([+-]?)\s*([1-9]\d{0,2}([\s'’‘´])\d{3}(?:\3\d{3})*|\d+)([.,]\d.*)?")
_SPACES = re.compile(r"[\s'’‘´]")
_PART = re.compile(r"(?P<part>[^/]+?)\s*(?:/|\bvon\b|\bof\b)\s*(?P<whole>[^/]+?)(?:-?stel)?")
_PERCENT = re.compile(r"(?P<number>.*\d)\s*(?:%|Prozent|percent)", re.IGNORECASE)
_ABOUT = re.compile(r"\s*(?:(?:ca|circa|etwa|ungefähr|rund|about|around|approx)\b\.?|~|≈)\s*", re.IGNORECASE)
_CENT = Decimal("0.01")
_HUNDRED, _THOUSAND, _PLACES_OF_PARTS = 100, 1000, 4
_LONGEST = 40
# From which amount on, in euros, sentences round to which step.
_STEPS = ((20_000, 1_000), (1_000, 100), (200, 10), (0, 5))
CALENDAR_YEAR = "Jahr"  # the unit of a value that is a year; years of duration are „Jahre“
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class Notation(Enum):
    """How numbers and days are written; the value exchanges the signs of Python's own notation."""

    GERMAN = str.maketrans({",": ".", ".": ",", "-": "−"})
    ENGLISH = str.maketrans({"-": "−"})


class Magnitude(Enum):
    """What a field may hold: it decides what one mark before exactly three digits can mean."""

    LARGE = auto()  # thousands; hardly anybody writes three decimal places: euros, square metres, kilowatt-hours
    EITHER = auto()  # thousands, and three decimal places as devices show them: kW, MWh, number of metres
    SMALL = auto()  # below a thousand: prices of one kilowatt-hour, percentages


_spoken = ContextVar("spoken", default=Notation.GERMAN)


@contextmanager
def speaking(notation: Notation) -> Iterator[None]:
    """Write in a notation inside of the block."""
    token = _spoken.set(notation)
    try:
        yield
    finally:
        _spoken.reset(token)


@lru_cache
def _step(places: int) -> Decimal:
    return Decimal(1).scaleb(-places)


def cents(amount: Decimal) -> Decimal:
    """Round an amount in euros half up to the cent, as ``rounded`` does: a table asks 30 times a row."""
    return amount.quantize(_RESIDUE).quantize(_CENT, rounding=ROUND_HALF_UP) + 0


def rounded(value: Decimal, places: int) -> Decimal:
    """Round half up to ``places`` decimal places."""
    clean = value.quantize(_RESIDUE)
    return clean.quantize(_step(places), rounding=ROUND_HALF_UP) + 0


def german(value: Decimal, places: int | None = None) -> str:
    """Write a number: ``1234.5`` becomes ``1.234,5``, in English ``1,234.5``; all places are kept unless given."""
    text = f"{value if places is None else rounded(value, places):,f}"
    if places is None and "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.translate(_spoken.get().value)


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


def euro_change(amount: Decimal) -> str:
    """Write a change rounded half up to whole euros, with its sign: ``+8 €``."""
    return f"+{whole_euro(amount)}" if rounded(amount, 0) > 0 else whole_euro(amount)


def around(amount: Decimal) -> Decimal:
    """Round an amount in euros half up to what matters in a sentence; what compares two takes their difference."""
    step = next(step for least, step in _STEPS if abs(amount) >= least)
    return rounded(amount / step, 0) * step


def around_euro(amount: Decimal) -> str:
    """Write an amount for a sentence, rounded as ``around`` does: ``105.000 €``, ``4.900 €``, ``410 €``, ``65 €``."""
    return whole_euro(around(amount))


def square_metres(area_m2: Decimal) -> str:
    """Write an area as it was entered, ``60,25``, and what is computed with one decimal place: ``46,7``."""
    is_entered = area_m2 == rounded(area_m2, 2)
    return german(rounded(area_m2, 2 if is_entered else 1))


def is_german() -> bool:
    """Whether this page is in German notation."""
    return _spoken.get() is Notation.GERMAN


def day(value: date) -> str:
    """Write a day: ``29.07.2026``, in English ``29 Jul 2026``."""
    if is_german():
        return f"{value:%d.%m.%Y}"
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def two_meanings(text: str, magnitude: Magnitude = Magnitude.LARGE) -> tuple[str, str] | None:
    """Return both numbers that a text could mean, each as a field of this page takes it; None if it means one.

    ``1,500`` is 1500 in English, and 1.5 in Germany: in German a comma asks unless three decimal places are usual, a
    dot only where no thousands can be meant. A page in English asks at both, unless a dot can only be that of a small
    number: who comes from a German page means the other.
    """
    compact = _compact(text)
    if not _is_open(compact, magnitude):
        return None
    whole, part = re.split("[.,]", compact)
    return f"{whole}{part}", in_field(Decimal(f"{whole}.{part}"))


def _is_open(compact: str, magnitude: Magnitude) -> bool:
    if not _THREE_DIGITS.fullmatch(compact):
        return False
    if is_german():
        return magnitude is Magnitude.LARGE if "," in compact else magnitude is Magnitude.SMALL
    return "," in compact or magnitude is not Magnitude.SMALL


def _compact(text: str) -> str:
    """Return a number without spaces and apostrophes between its thousands; spaces anywhere else stay, as no number."""
    stripped = text.strip().replace("−", "-")
    found = _SPACED.fullmatch(stripped)
    return f"{found[1]}{_SPACES.sub('', found[2])}{found[4] or ''}" if found else stripped


def parse(text: str, magnitude: Magnitude = Magnitude.LARGE) -> Decimal | None:
    """Read a number in German (``1.234,5``), plain (``1234.5``) or English (``1,234.5``) notation; None if it is none.

    A dot followed by exactly three digits separates thousands (``30.000`` is thirty thousand), unless the number
    starts with 0. What has ``two_meanings`` in a field of that ``magnitude`` is no number.
    """
    compact = _compact(text)
    if not compact or len(compact) > _LONGEST or "_" in compact or _is_open(compact, magnitude):
        return None
    if _THREE_DIGITS.fullmatch(compact) and magnitude is Magnitude.SMALL:
        compact = compact.replace(",", ".")
    elif _ENGLISH.fullmatch(compact):
        compact = compact.replace(",", "")
    elif "," in compact and compact.rfind(".") > compact.find(","):
        return None
    elif "," in compact or _THOUSANDS.fullmatch(compact):
        compact = compact.replace(".", "").replace(",", ".")
    try:
        number = Decimal(compact)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def per_thousand(text: str) -> Decimal | None:
    """Read a part of a whole as deeds write it, in thousandths: ``150/1000``, ``1.500 von 10.000``, ``15 %``."""
    if found := _PART.fullmatch(text):
        part, whole = parse(found["part"]), parse(found["whole"])
        return rounded(part / whole * _THOUSAND, _PLACES_OF_PARTS) if part is not None and whole else None
    if found := _PERCENT.fullmatch(text):
        percent = parse(found["number"], Magnitude.SMALL)
        return None if percent is None else percent * _THOUSAND / _HUNDRED
    return None


def without_about(text: str) -> str:
    """Return what follows the word that a number is not exact: ``ca. 18.500``."""
    found = _ABOUT.match(text)
    return text[found.end() :] if found else text


def written_in(text: str) -> Notation | None:
    """Return in which notation a number is written; None if its marks do not tell, or it is none."""
    compact = _compact(text)
    last = compact[max(compact.rfind("."), compact.rfind(","))] if {".", ","} & set(compact) else ""
    if not last or _THREE_DIGITS.fullmatch(compact) or parse(compact) is None:
        return None
    is_decimal = compact.count(last) == 1
    return Notation.GERMAN if is_decimal is (last == ",") else Notation.ENGLISH


def is_foreign(text: str) -> bool:
    """Whether thousands are separated as on pages in the other language: ``15,000.00`` on a German one."""
    compact = _compact(text)
    return bool(_ENGLISH.fullmatch(compact)) if is_german() else bool(_GERMAN.fullmatch(compact))


def plain(value: Decimal) -> str:
    """Write a number with a comma, as links and German fields hold it; no page can mistake it for thousands."""
    text = f"{value:f}".replace(".", ",")
    text = text.rstrip("0").rstrip(",") if "," in text else text
    return f"{text}0" if _THREE_DIGITS.fullmatch(text) else text


def typable(value: Decimal) -> str:
    """Write a number so that this page reads it: thousands are separated only where nothing is asked about them."""
    text = german(value)
    return text if parse(text) == value else in_field(value)


def in_field(value: Decimal) -> str:
    """Write a number as a field of this page shows it; ``parse`` reads the same one."""
    return plain(value) if is_german() else plain(value).replace(",", ".")
