"""From the features of a file, or the zones of a stored edition, to findings (pure, no Django)."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from zones.catalogue.codes import plain_name
from zones.catalogue.steckbrief_fields import LABELS
from zones.ingest.checks import are_too_many_dropped
from zones.ingest.diff import entries_of
from zones.ingest.finding_kinds import FindingKind
from zones.ingest.findings import Finding, Report
from zones.ingest.meaning.table import Cell, as_shown
from zones.ingest.plan_statements import statements_of
from zones.ingest.plausibility import check_plausibility
from zones.ingest.rows import AddressPoints, RawSteckbrief, RawZone, SteckbriefTable, ZoneRow, ZoneTable
from zones.ingest.steckbrief_rows import check_steckbrief
from zones.ingest.takeover import WithoutSteckbriefe, completed, vanished
from zones.ingest.topology import check_points, check_topology
from zones.ingest.zone_rows import check_zones


@dataclass(frozen=True)
class PlanContext:
    """What the zones are held against; what is None is not checked.

    Attributes:
        expected_zones: How many zones the plan is known to have.
        addresses: The published addresses.
        as_of: Day from which this plan is valid.
        published_as_of: The same of the published plan.
        today: The day on which this is asked.
        former: The zones of the city's published plan.
        without_steckbriefe: What to do where a file holds no Steckbriefe and `former` does.

    """

    expected_zones: int | None = None
    addresses: AddressPoints | None = None
    as_of: date | None = None
    published_as_of: date | None = None
    today: date | None = None
    former: tuple[ZoneRow, ...] = ()
    without_steckbriefe: WithoutSteckbriefe = WithoutSteckbriefe.ASK


class PlanReport(Report[ZoneRow]):
    """The same of a plan."""

    def counts(self) -> dict[FindingKind, int]:
        """How often each kind of finding occurs, however many addresses each is about."""
        counted = Counter(finding.kind for finding in self.findings)
        return {kind: counted[kind] for kind in FindingKind if counted[kind]}


def check_plan(table: ZoneTable, context: PlanContext) -> PlanReport:
    """Check everything that a reader returned; zones that drop out have a finding that drops them."""
    rows, found = check_zones(table.zones)
    rows = completed(rows, context.former, context.without_steckbriefe, found)
    read = len(table.zones) + sum(finding.kind.drops_row for finding in table.findings)
    _statements, unreadable = statements_of(table.metadata)
    findings = (*table.findings, *unreadable, *found, *check_rows(rows, context))
    return PlanReport(read, rows, findings)


def check_rows(rows: Sequence[ZoneRow], context: PlanContext) -> Iterator[Finding]:
    """Yield the findings about zones that can be used one by one: also asked of a stored draft before publishing."""
    if not rows:
        yield Finding(FindingKind.NO_ZONES)
        return
    for row in rows:
        if row.polygon.is_empty:  # a zone added by hand whose area was not drawn yet
            yield Finding(FindingKind.ZONE_GEOMETRY_MISSING, subject=row.code)
    rows = [row for row in rows if not row.polygon.is_empty]
    if context.expected_zones is not None and len(rows) != context.expected_zones:
        numbers = {"expected": context.expected_zones, "found": len(rows)}
        yield Finding(FindingKind.ZONE_COUNT, count=abs(len(rows) - context.expected_zones), values=numbers)
    yield from check_topology(rows)
    yield from check_plausibility(rows)
    yield from vanished(rows, context.former)
    if context.addresses is not None and len(context.addresses):
        yield from check_points(rows, context.addresses)
    yield from _about_the_day(context)


def _about_the_day(context: PlanContext) -> Iterator[Finding]:
    if context.as_of and context.published_as_of and context.as_of < context.published_as_of:
        days = {"as_of": f"{context.as_of:%d.%m.%Y}", "published": f"{context.published_as_of:%d.%m.%Y}"}
        yield Finding(FindingKind.EDITION_OLDER, values=days)
    if context.as_of and context.today and context.as_of > context.today:
        yield Finding(FindingKind.EDITION_AHEAD, values={"as_of": f"{context.as_of:%d.%m.%Y}"})


def merge_steckbriefe(table: ZoneTable, steckbriefe: SteckbriefTable) -> ZoneTable:
    """Return the zones with the Steckbriefe of a second file, matched by code; what the second file states counts."""
    zone_of = _by_code(table.zones)
    found = list(steckbriefe.findings)
    second: dict[int, RawSteckbrief] = {}
    for row in steckbriefe.rows:
        index = next((zone_of[key] for way in _WAYS if (key := way(row.code)) in zone_of), None)
        if index is None:
            found.append(Finding(FindingKind.STECKBRIEF_WITHOUT_ZONE, row.line, subject=row.code))
        elif index in second:
            found.append(Finding(FindingKind.STECKBRIEF_TWICE, row.line, subject=row.code))
        else:
            second[index] = row
            found += [*_about_code(row, table.zones[index]), *_contradictions(row, table.zones[index])]
    dropped = sum(finding.kind.drops_row for finding in steckbriefe.findings)
    if are_too_many_dropped(len(steckbriefe.rows) + dropped, len(steckbriefe.rows)):
        found.append(Finding(FindingKind.TOO_MANY_DROPPED))
    zones = tuple(_merged(zone, second.get(index)) for index, zone in enumerate(table.zones))
    return replace(table, zones=zones, findings=(*table.findings, *found))


def _by_code(zones: Sequence[RawZone]) -> dict[str, int]:
    """Return which zone is meant by a code, else by a shown code, else by a name; what means several means none."""
    meant: dict[str, int] = {}
    for way in _WAYS:
        for called in _CALLED:
            keys = [way(called(zone)) for zone in zones]
            for index, key in enumerate(keys):
                if keys.count(key) == 1:
                    meant.setdefault(key, index)
    return meant


def _about_code(row: RawSteckbrief, zone: RawZone) -> Iterator[Finding]:
    if _key(row.code) not in {_key(called(zone)) for called in _CALLED}:
        values = {"found": row.code, "made": zone.shown}
        yield Finding(FindingKind.CODE_MATCHED, row.line, subject=zone.shown, values=values)


def _contradictions(second: RawSteckbrief, zone: RawZone) -> Iterator[Finding]:
    """Yield what both files state of a zone, but not the same; units and spelling make no difference."""
    if zone.steckbrief is None:
        return
    ours, theirs = (entries_of(check_steckbrief(one, zone.shown)[0]) for one in (zone.steckbrief, second))
    for name, category in (key for key in ours if key in theirs and ours[key] != theirs[key]):
        label = f"{LABELS[name]} ({category})" if category else LABELS[name]
        stated: tuple[Cell, Cell] = (
            zone.steckbrief.fields.get(name) or Decimal(ours[name, category]),
            second.fields.get(name) or Decimal(theirs[name, category]),
        )
        values = {"field": label, "first": as_shown(stated[0]), "second": as_shown(stated[1])}
        yield Finding(FindingKind.FILES_CONTRADICT, second.line, subject=zone.shown, values=values)


def _key(code: str) -> str:
    return code.strip().casefold()


def _loosely(code: str) -> str:
    """Return a code without blanks, signs and leading zeros: "TG 1" and "TG-01" are the same."""
    return "~" + re.sub(r"(?<!\d)0+(?=\d)", "", plain_name(code))


_WAYS = (_key, _loosely)
_CALLED: tuple[Callable[[RawZone], str], ...] = (
    lambda zone: zone.code,
    lambda zone: zone.shown_code,
    lambda zone: zone.name,
)


def _merged(zone: RawZone, second: RawSteckbrief | None) -> RawZone:
    if second is None or zone.steckbrief is None:
        return replace(zone, steckbrief=second or zone.steckbrief)
    first = zone.steckbrief
    stated = {
        (value.indicator, value.category.strip())
        for value in second.values
        if not isinstance(value.value, str) or value.value.strip()
    }
    values = [value for value in first.values if (value.indicator, value.category.strip()) not in stated]
    fields = {**first.fields, **{name: text for name, text in second.fields.items() if text.strip()}}
    return replace(zone, steckbrief=replace(first, fields=fields, values=(*values, *second.values)))
