"""The counts of a month or a year as tables for staff: searches by what came of them, zones looked at."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Self

from django.db.models import QuerySet
from django.utils.dates import MONTHS
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from zones.content.search_ends import SEARCH_ENDS, EndGroup
from zones.doors.small_numbers import Count, CountTable, by_neighbours, smallest_together
from zones.models import CountedThing, DailyCount, Edition

MONTHS_OF_A_YEAR = 12


@dataclass(frozen=True, slots=True)
class Period:
    """A month, or a whole year where ``month`` is None."""

    year: int
    month: int | None = None

    @classmethod
    def read(cls, text: str) -> Self | None:
        """Return the period that stands in an address, "2026" or "2026-11"; None for anything else."""
        year, dash, month = text.partition("-")
        if not _is_number(year, len("2026")):
            return None
        if not dash:
            return cls(int(year))
        is_month = _is_number(month, len("11")) and 1 <= int(month) <= MONTHS_OF_A_YEAR
        return cls(int(year), int(month)) if is_month else None

    @property
    def key(self) -> str:
        """As it stands in an address."""
        return f"{self.year}-{self.month:02}" if self.month else str(self.year)

    def __str__(self) -> str:
        """As people say it."""
        return f"{MONTHS[self.month]} {self.year}" if self.month else str(self.year)

    def counts(self) -> QuerySet[DailyCount]:
        """Return what was counted in it."""
        found = DailyCount.objects.filter(day__year=self.year)
        return found.filter(day__month=self.month) if self.month else found

    def part_of(self, day: date) -> str:
        """Return the part of the period that a day belongs to: the day itself, or its month."""
        return date_format(day, "SHORT_DATE_FORMAT") if self.month else str(MONTHS[day.month])


def _is_number(text: str, digits: int) -> bool:
    return text.isascii() and text.isdecimal() and len(text) == digits


def periods() -> list[Period]:
    """Return the months that have numbers, the last first, each year before its months."""
    months = [Period(day.year, day.month) for day in DailyCount.objects.dates("day", "month", order="DESC")]
    years = dict.fromkeys(each.year for each in months)
    return [part for year in years for part in (Period(year), *(each for each in months if each.year == year))]


def tables(period: Period) -> list[CountTable]:
    """Return the tables of a period; one without any number is left out."""
    parts, ends, zones = Counter[str](), Counter[str](), Counter[str]()
    for day, thing, value, number in period.counts().values_list("day", "thing", "value", "number"):
        if thing == CountedThing.ZONE:
            zones[value] += number
        else:
            parts[period.part_of(day)] += number
            ends[value] += number
    title = _("Suchen am Tag") if period.month else _("Suchen im Monat")
    found = [
        *(CountTable(group.value, str(group.label), tuple(_of_group(group, ends))) for group in EndGroup),
        CountTable("gebiete", str(CountedThing.ZONE.label), tuple(_by_zone(zones))),
        CountTable("zeit", title, tuple(by_neighbours(parts))),
    ]
    return [table for table in found if table.counts]


def _of_group(group: EndGroup, ends: Mapping[str, int]) -> Iterable[Count]:
    labels = {key: str(end.label) for key, end in SEARCH_ENDS.items() if end.group == group}
    return smallest_together({label: ends[key] for key, label in labels.items() if key in ends})


def _by_zone(zones: Counter[str]) -> Iterable[Count]:
    """Return the zones, the one looked at most first; one of an earlier plan by its code."""
    plan = Edition.objects.published_plan()
    names = {zone.code: str(zone) for zone in plan.zones.all()} if plan else {}
    return smallest_together({names.get(code, code): number for code, number in zones.most_common()})
