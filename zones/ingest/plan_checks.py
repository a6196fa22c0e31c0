"""From the features of a file, or the zones of a stored edition, to findings (pure, no Django)."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from zones.ingest.finding_kinds import FindingKind
from zones.ingest.findings import Finding, Report
from zones.ingest.plan_statements import statements_of
from zones.ingest.plausibility import check_plausibility
from zones.ingest.rows import AddressPoints, RawSteckbrief, RawZone, SteckbriefTable, ZoneRow, ZoneTable
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

    """

    expected_zones: int | None = None
    addresses: AddressPoints | None = None
    as_of: date | None = None
    published_as_of: date | None = None
    today: date | None = None


class PlanReport(Report[ZoneRow]):
    """The same of a plan."""

    def counts(self) -> dict[FindingKind, int]:
        """How often each kind of finding occurs, however many addresses each is about."""
        counted = Counter(finding.kind for finding in self.findings)
        return {kind: counted[kind] for kind in FindingKind if counted[kind]}


def check_plan(table: ZoneTable, context: PlanContext) -> PlanReport:
    """Check everything that a reader returned; zones that drop out have a finding that drops them."""
    rows, found = check_zones(table.zones)
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
    by_code: dict[str, RawSteckbrief] = {}
    found = list(steckbriefe.findings)
    for row in steckbriefe.rows:
        if _key(row.code) in by_code:
            found.append(Finding(FindingKind.STECKBRIEF_TWICE, row.line, subject=row.code))
        by_code.setdefault(_key(row.code), row)
    known = {_key(zone.code) for zone in table.zones}
    for key, row in by_code.items():
        if key not in known:
            found.append(Finding(FindingKind.STECKBRIEF_WITHOUT_ZONE, row.line, subject=row.code))
    zones = tuple(_merged(zone, by_code.get(_key(zone.code))) for zone in table.zones)
    return replace(table, zones=zones, findings=(*table.findings, *found))


def _key(code: str) -> str:
    return code.strip().casefold()


def _merged(zone: RawZone, second: RawSteckbrief | None) -> RawZone:
    if second is None or zone.steckbrief is None:
        return replace(zone, steckbrief=second or zone.steckbrief)
    first = zone.steckbrief
    stated = {(value.indicator, value.category.strip()) for value in second.values if value.value.strip()}
    values = [value for value in first.values if (value.indicator, value.category.strip()) not in stated]
    fields = {**first.fields, **{name: text for name, text in second.fields.items() if text.strip()}}
    return replace(zone, steckbrief=replace(first, fields=fields, values=(*values, *second.values)))
