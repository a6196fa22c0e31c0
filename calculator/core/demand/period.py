"""How cold the period of a bill was, and what part of a year it is.

A calendar year has its own degree days; inside a year they are spread over the months as in a mean year (VDI 2067).
"""

from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from calculator.core import arithmetic
from calculator.core.days import MONTHS
from calculator.core.derivations import Derivation, formula
from calculator.core.message import Code, Filled, Message
from calculator.core.message import Name as _
from calculator.core.site import Site
from calculator.core.stated_keys import reading_key

_OF_YEAR, _OF_MONTH, _MEAN = "degree_days_of_year_kd", "degree_days_of_month_permille", "degree_days_mean_kd"
_SOURCE = _(
    "Gradtage jedes Jahres beim Deutschen Wetterdienst (wo eines fehlt, das Mittel), auf die Monate verteilt nach VDI "
    "2067; angebrochene Monate nach Tagen"
)


class Weather(Code):
    """What is said of how cold a period was."""

    NOT_KNOWN = "bill_weather_not_known"


class MonthPart(NamedTuple):
    """A month, how many of its days belong to a period, and how many it has."""

    year: int
    month: int
    days: int
    length: int


def month_parts(first: date, last: date) -> Iterator[MonthPart]:
    """Yield the months that a period touches; both days are inclusive."""
    for number in range(first.year * MONTHS + first.month - 1, last.year * MONTHS + last.month):
        year, month = divmod(number, MONTHS)
        length = monthrange(year, month + 1)[1]
        begin = first.day if (year, month + 1) == (first.year, first.month) else 1
        end = last.day if (year, month + 1) == (last.year, last.month) else length
        yield MonthPart(year, month + 1, end - begin + 1, length)


def years(site: Site, number: int) -> Decimal:
    """Return how many years the period of a reading has; by the days of each month, so that a calendar year is 1."""
    period = site.facts.readings[number - 1].period
    if period is None:
        return site.number(Decimal(1))
    return arithmetic.total([_part(site, each) for each in month_parts(*period)]) / MONTHS


def degree_days_kd(site: Site, number: int) -> Decimal | None:
    """Return the degree days of the period of a reading; None if neither they nor the period are stated."""
    reading = site.facts.readings[number - 1]
    key = reading_key(number, "degree_days")
    if reading.degree_days_kd is not None:
        return site.fact(key, reading.degree_days_kd)
    if reading.period is None:
        return None
    first, last = reading.period
    label = Filled(_("Gradtage vom {first} bis zum {last}"), first=first, last=last)

    def compute() -> Decimal:
        return arithmetic.total([_of_month(site, each) for each in month_parts(first, last)])

    return site.derive(key, label, "Kd", compute, _SOURCE, told=lambda: _told(site, first, last))


def years_without_weather(site: Site, number: int) -> tuple[int, ...]:
    """Return the calendar years of a reading's period whose degree days nobody has: there the mean stands for them."""
    reading = site.facts.readings[number - 1]
    if reading.period is None or reading.degree_days_kd is not None:
        return ()
    first, last = reading.period
    return tuple(year for year in range(first.year, last.year + 1) if not _is_known(site, year))


def _told(site: Site, first: date, last: date) -> Message:
    """Return what part of the degree days of each calendar year belongs to a period."""
    parts: dict[int, Decimal] = defaultdict(Decimal)
    for month in month_parts(first, last):
        parts[month.year] += _share(site, month) * _part(site, month) / 10
    each = tuple(
        formula(
            Derivation.DEGREE_DAYS_OF_YEAR if _is_known(site, year) else Derivation.DEGREE_DAYS_OF_MEAN_YEAR,
            days=_of_year(site, year),
            year=str(year),
            part=part,
        )
        for year, part in parts.items()
    )
    return formula(Derivation.DEGREE_DAYS, years=each)


def _of_month(site: Site, month: MonthPart) -> Decimal:
    of_year = site.number(_of_year(site, month.year))
    return site.number(_share(site, month)) * of_year / 1000 * _part(site, month)


def _share(site: Site, month: MonthPart) -> Decimal:
    """Return which part of a year's degree days a whole month has, in thousandths."""
    return site.parameters.on(_OF_MONTH, site.parameters.as_of).at(Decimal(month.month))


def _of_year(site: Site, year: int) -> Decimal:
    parameters = site.parameters
    if _is_known(site, year):
        return parameters.on(_OF_YEAR, date(year, 1, 1)).value
    return parameters.on(_MEAN, parameters.as_of).value


def _is_known(site: Site, year: int) -> bool:
    return site.covers(_OF_YEAR, date(year, 1, 1))


def _part(site: Site, month: MonthPart) -> Decimal:
    return site.number(Decimal(month.days)) / site.number(Decimal(month.length))
