"""Years as lists of houses write them: „ca. 1930“, „vor 1919“, „1905–1908“, „1970er“, a day; pure.

A period gives a year in its middle, which the row is told.
"""

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

SPAN = 30  # years that „vor 1919“ and „nach 1990“ are taken to mean
_CENTURY, _DECADE = 100, 10
_PLAIN = re.compile(
    r"(?:bj\.?|baujahr|um|ca\.?|circa|etwa|rd\.?|rund|~|≈|geschätzt)?\s*(\d{4})(?:[.,]0+)?\s*(?:\?|-|ff?\.?|[*†¹²³⁴⁵]+\)?|\((?:ca\.?|geschätzt|gesch\.)\))?",
    re.IGNORECASE,
)
_THOUSANDS = re.compile(r"^([12])[. ](\d{3})$")  # „1.965“
_CLASS = re.compile(r"^[A-L]\b[ :.]*\(?(?=[^)]*\d{4})([^)]*)\)?$")  # „B (1860-1918)“
_LATER = (
    r"(?:umbau|umgebaut|(?:kern|teil|voll|general)?(?:saniert|sanierung)|san|renoviert|modernisiert|modernisierung|anbau|ausbau"
    r"|erweitert|erweiterung|aufstockung|(?:dach|fenster|fassade|heizung|dämmung)\w*)"
)
# „1890 (Umbau 1995)“, „1958 / saniert 2004“, „1930, saniert“: what was done later.
_ASIDE = re.compile(
    rf"(?<=\d{{4}})(?:\s*[(/,;]\s*{_LATER}\b[^\d]*(?:\d{{4}})?\s*\)?|\s*[(/,;]\s*\d{{4}}\s*{_LATER}\.?\s*\)?)+$",
    re.IGNORECASE,
)
_LATER_ALONE = re.compile(r"(?<=\d{4})\s*[(\[]\s*\d{4}\s*[)\]]$")  # „1972 (2004)“: it is not said what was done
_MONTH = (
    r"(?:jan|feb|mär|maer|mrz|apr|mai|jun|jul|aug|sep|okt|nov|dez)[a-zä]*\.?|frühjahr|frühling|sommer|herbst|winter"
)
_DAY = re.compile(
    r"(?:(\d{4})-\d\d-\d\d\b.*|(?:\d{1,2}[./-])?\d{1,2}[./-](\d{4})"
    rf"|(?:\d{{1,2}}\. ?)?(?:{_MONTH})[ -]?(\d{{4}}))",
    re.IGNORECASE,
)
# „07/78“, „'78“
_TWO_DIGITS = re.compile(r"(?:(?:\d{1,2}[./])?(?:0?[1-9]|1[0-2])[./]|bj\.?\s*|')?(\d\d)", re.IGNORECASE)
_WHOLE_DAY = (
    re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)\b.*"),
    re.compile(r"(?P<day>\d{1,2})[./](?P<month>\d{1,2})[./](?P<year>(?:19)?0[45])"),
)
_SHORTEST = 30  # from which on two digits are surely a year of the last century
_YEARS_OF_DAYS = {4, 5, 1904, 1905}
_FIRST_DAY = date(1899, 12, 30)  # on which spreadsheets begin to count
_OLDEST_AS_DAY = 1850  # a year that a spreadsheet shows as a day, such as 1978 as 31.05.1905
_TWO = re.compile(r"(?:ca\.?|um|zwischen|von)?\s*(\d{4})\s*(?:-|/|,|\+|&|bis|und|u\.)\s*(\d{4}|\d{2})", re.IGNORECASE)
_DECADE_OF = re.compile(
    r"(?:ca\.?|um|anfang|anf\.?|mitte|ende|frühe|späte)?\s*(?:(?:in\s)?de[nr]\s)?'?(\d{2})?(\d0)\s*[-']?\s*(?:er|iger)"
    r"(?:[- ]?jahren?)?",
    re.IGNORECASE,
)
_CENTURY_OF = re.compile(
    r"(anfang|mitte|ende)?\s*(?:des\s)?(\d{2})\.?\s*(?:jh|jhd|jhdt|jahrhunderts?)\.?", re.IGNORECASE
)
_THIRDS = {None: (1, 100), "anfang": (1, 33), "mitte": (34, 66), "ende": (67, 100)}  # years of a century
_BEFORE = re.compile(r"(vor|v\.|bis|<=?|älter als)\s*(\d{4})", re.IGNORECASE)
_AFTER = re.compile(r"(nach|n\.|ab|seit|>=?)\s*(\d{4})", re.IGNORECASE)
_TENS = {
    "zwanziger": "20er", "dreißiger": "30er", "dreissiger": "30er", "vierziger": "40er", "fünfziger": "50er",
    "sechziger": "60er", "siebziger": "70er", "achtziger": "80er", "neunziger": "90er",
}  # fmt: skip
_IN_WORDS = re.compile("|".join(_TENS))
_NAMED = {
    "gründerzeit": (1871, 1914), "jahrhundertwende": (1895, 1905), "zwischenkriegszeit": (1919, 1938),
    "vorkriegszeit": (1915, 1944), "vorkriegsbau": (1915, 1944), "vor dem krieg": (1915, 1944),
    "nachkriegszeit": (1946, 1960), "nachkriegsbau": (1946, 1960), "ddr-zeit": (1950, 1989),
}  # fmt: skip
_BEFORE_NAME = re.compile(r"(?:um|zur|aus|in)\s+(?:die\s+|der\s+)?")


class Year(NamedTuple):
    """A year, and what makes it one that the row is told.

    ``is_assumed``: in the middle of a period; ``is_day_number``: shown as a day by a spreadsheet, which counts days;
    ``is_short``: written with two digits, or with what was done later, which is not the year of the building.
    """

    year: int
    is_assumed: bool
    is_day_number: bool = False
    is_short: bool = False


@lru_cache(maxsize=8192)
def read_year(text: str, earliest: int, latest: int) -> Year | None:
    """Return the year that a cell states, within the bounds where it names a period; None where it states none."""
    tidy = _CLASS.sub(r"\1", _THOUSANDS.sub(r"\1\2", " ".join(text.translate(_SAME).split())))
    whole, tidy = tidy, _LATER_ALONE.sub("", _ASIDE.sub("", tidy))
    if year := _of_day_number(tidy, latest):
        return Year(year, is_assumed=False, is_day_number=True)
    if (found := _TWO_DIGITS.fullmatch(tidy)) and int(found[1]) >= _SHORTEST:
        return Year(1900 + int(found[1]), is_assumed=False, is_short=True)
    if found := _PLAIN.fullmatch(tidy) or _DAY.fullmatch(tidy):
        return Year(int(next(filter(None, found.groups()))), is_assumed=False, is_short=tidy != whole)
    period = _period(tidy.casefold(), latest)
    if period is None:
        return None
    first, last = max(period[0], earliest), min(period[1], latest)
    return Year((first + last + 1) // 2, is_assumed=True) if first <= last else None


def _of_day_number(text: str, latest: int) -> int:
    """Return the year that a spreadsheet shows as a day of 1904 or 1905 since it counts days; 0 where it is none."""
    found = next(filter(None, (pattern.fullmatch(text) for pattern in _WHOLE_DAY)), None)
    if found is None:
        return 0
    year, month, day = (int(found[name]) for name in ("year", "month", "day"))
    try:
        counted = (date(1900 + year % _CENTURY, month, day) - _FIRST_DAY).days if year in _YEARS_OF_DAYS else 0
    except ValueError:
        return 0
    return counted if _OLDEST_AS_DAY <= counted <= latest else 0


def _period(text: str, latest: int) -> tuple[int, int] | None:
    if found := _TWO.fullmatch(text):
        first = int(found[1])
        last = int(found[2]) if len(found[2]) > len("99") else first // _CENTURY * _CENTURY + int(found[2])
        return (first, last) if first <= last else None
    if found := _DECADE_OF.fullmatch(_IN_WORDS.sub(lambda tens: _TENS[tens[0]], text)):
        first = int(found[1] or latest // _CENTURY - 1) * _CENTURY + int(found[2])
        return first, first + _DECADE - 1
    if found := _CENTURY_OF.fullmatch(text):
        start = (int(found[2]) - 1) * _CENTURY
        first, last = _THIRDS[found[1]]
        return start + first, start + last
    if found := _BEFORE.fullmatch(text):
        last = int(found[2]) - (found[1] in ("vor", "v.", "<", "älter als"))
        return last - SPAN + 1, last
    if found := _AFTER.fullmatch(text):
        first = int(found[2]) + (found[1] in ("nach", "n.", ">"))
        return first, first + SPAN - 1
    return _NAMED.get(_BEFORE_NAME.sub("", text, count=1))


_SAME = {ord("\u00ad"): None, **dict.fromkeys(map(ord, "–—−‐‑"), "-")}
