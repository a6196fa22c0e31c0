"""How many cases there were, by month, kind of house, zone and decision: for the yearly report, without any person."""

from collections import Counter
from collections.abc import Callable, Mapping
from urllib.parse import parse_qsl

from django.db.models import QuerySet
from django.utils.dates import MONTHS
from django.utils.translation import gettext as _

from calculator.core.choices import BuildingType
from calculator.models import Consultation, HeatingDecision
from zones.doors.facts import zone_facts
from zones.doors.small_numbers import Count, CountTable, by_neighbours, smallest_together

KIND, ZONE = "house.building_type", "gebiet"
Hiding = Callable[[Mapping[str, int]], list[Count]]


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


def _months() -> dict[str, str]:
    return {f"{at:02}": str(name) for at, name in MONTHS.items()}


def _table(
    key: str, title: str, found: Counter[str], labels: Mapping[str, str], without_small: Hiding | None = None
) -> CountTable:
    known = {label: found[value] for value, label in labels.items() if value and found[value]}
    if others := found.total() - sum(known.values()):
        known[_("nicht angegeben")] = others
    return CountTable(key, title, tuple((without_small or smallest_together)(known)))


def _zone(code: str) -> str:
    facts = zone_facts(code) if code else None
    return f"{facts.shown} {facts.name}" if facts else code
