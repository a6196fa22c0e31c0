"""How many cases there were, by month, kind of house, zone and decision: for the yearly report, without any person.

Each table stands for itself; nothing is crossed, since two facts of one case soon tell who it was. Numbers that are too
small to hide a person are put together, with the next larger one if need be, so that no sum gives them away either.
"""

import csv
import io
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl

from django.db.models import QuerySet
from django.utils.dates import MONTHS
from django.utils.translation import gettext as _

from calculator.core.choices import BuildingType
from calculator.models import Consultation, HeatingDecision
from zones.doors.facts import zone_facts

LEAST = 5  # cases that a number must stand for
KIND, ZONE = "house.building_type", "gebiet"
BYTE_ORDER_MARK = "\ufeff"  # without it, spreadsheets take the file for Latin-1


@dataclass(frozen=True)
class Count:
    """One line: what was counted, and how often; None: too seldom to be told. ``members`` are put together in it."""

    label: str
    number: int | None
    members: tuple[str, ...] = ()


Hiding = Callable[[Mapping[str, int]], list[Count]]


@dataclass(frozen=True)
class CountTable:
    """One fact of the cases and how often each answer was given."""

    key: str
    title: str
    counts: tuple[Count, ...]

    @property
    def most(self) -> int:
        """The largest number, at least 1."""
        return max((count.number or 0 for count in self.counts), default=0) or 1


def years(cases: QuerySet[Consultation]) -> list[int]:
    """Return the years that have cases, the last first."""
    return sorted({day.year for day in cases.dates("held_on", "year", order="DESC")}, reverse=True)


def tables(cases: QuerySet[Consultation], year: int) -> list[CountTable]:
    """Count the cases of a year, whose day is that of the consultation."""
    months, kinds, zones, decisions = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    for held_on, house, decision in cases.filter(held_on__year=year).values_list("held_on", "house", "decision"):
        told = dict(parse_qsl(house))
        months[f"{held_on.month:02}"] += 1
        kinds[told.get(KIND, "")] += 1
        zones[told.get(ZONE, "")] += 1
        decisions[decision] += 1
    named_zones = {code: _zone(code) for code in sorted(zones)}
    return [
        _table("monat", _("Monat der Beratung"), months, _months(), by_neighbours),
        _table("haus", _("Art des Hauses"), kinds, {each.value: str(each.label) for each in BuildingType}),
        _table("gebiet", _("Gebiet"), zones, named_zones),
        _table("entscheidung", _("Entscheidung"), decisions, {each.value: str(each.label) for each in HeatingDecision}),
    ]


def as_csv(counted: Iterable[CountTable], year: int) -> str:
    """Return all tables as one, for spreadsheets: the year, what was counted, the answer, the number."""
    written = io.StringIO(BYTE_ORDER_MARK)
    written.seek(0, io.SEEK_END)
    lines = csv.writer(written, delimiter=";")
    lines.writerow([_("Jahr"), _("Merkmal"), _("Wert"), _("Fälle")])
    for table in counted:
        for count in table.counts:
            value = ", ".join(count.members) or count.label
            number = _("unter %(least)s") % {"least": LEAST} if count.number is None else count.number
            lines.writerow([year, table.title, value, number])
    return written.getvalue()


def _months() -> dict[str, str]:
    return {f"{at:02}": str(name) for at, name in MONTHS.items()}


def _table(
    key: str, title: str, found: Counter[str], labels: Mapping[str, str], without_small: Hiding | None = None
) -> CountTable:
    known = {label: found[value] for value, label in labels.items() if value and found[value]}
    if others := found.total() - sum(known.values()):
        known[_("nicht angegeben")] = others
    return CountTable(key, title, tuple((without_small or smallest_together)(known)))


def by_neighbours(found: Mapping[str, int]) -> list[Count]:
    """Return the numbers of what has an order, such as months: a small one counts with those that follow it."""
    groups: list[dict[str, int]] = []
    for label, number in found.items():
        if not groups or sum(groups[-1].values()) >= LEAST:
            groups.append({})
        groups[-1][label] = number
    if len(groups) > 1 and sum(groups[-1].values()) < LEAST:
        last = groups.pop()
        groups[-1] |= last
    return [_together(group) for group in groups]


def _together(group: Mapping[str, int]) -> Count:
    (first, *_others), (*_rest, last), total = group, group, sum(group.values())
    label = first if first == last else _("%(first)s bis %(last)s") % {"first": first, "last": last}
    return Count(label, total if total >= LEAST else None)


def smallest_together(found: Mapping[str, int]) -> list[Count]:
    """Return the numbers with the small ones put together, in their order, those together at the end."""
    together = {label: number for label, number in found.items() if number < LEAST}
    rest = sorted((number, label) for label, number in found.items() if label not in together)
    while together and sum(together.values()) < LEAST and rest:
        number, label = rest.pop(0)
        together[label] = number
    shown = [Count(label, number) for label, number in found.items() if label not in together]
    if not together:
        return shown
    members, total = tuple(label for label in found if label in together), sum(together.values())
    return [*shown, Count(_("zusammengefasst"), total if total >= LEAST else None, members)]


def _zone(code: str) -> str:
    facts = zone_facts(code) if code else None
    return f"{facts.shown} {facts.name}" if facts else code
