"""A stored edition before it is published: the same report as that of an uploaded file."""

from collections import Counter

from jobs.work import BackgroundWork
from zones.editions import lineage
from zones.models import Edition, EditionKind, EditionStatus
from zones.storage.stored import check_stored, compare_stored, plan_rows
from zones.storage.stored_addresses import address_rows
from zones.uploads import report as reports
from zones.uploads.address_changes import changes_against_published
from zones.uploads.report import Json

TRACING = BackgroundWork("zones.trace_draft", lock_class=20_043)


def report_of(edition: Edition) -> Json:
    """Return findings, zones for the map and changes against what is published."""
    if edition.kind == EditionKind.ADDRESSES:
        return _addresses_report(edition)
    found = check_report(edition)
    published = Edition.objects.published_plan()
    if published and published != edition:
        found["diff"] = reports.diff_report(compare_stored(published, plan_rows(edition)), published)
        found["diff"] |= _lineage(published, edition)
    return found


def _addresses_report(edition: Edition) -> Json:
    """Return the count, and what a draft or an earlier edition would change."""
    found: Json = {"addresses": edition.addresses.count(), "kinds": []}
    is_published = edition.status == EditionStatus.PUBLISHED
    rows = () if is_published else address_rows(edition)
    changes = changes_against_published(rows, is_demonstration=edition.is_demonstration) if rows else None
    if changes and edition.is_draft:
        counts = Counter(finding.kind for finding in changes.findings)
        found |= reports.findings_report(changes.findings, counts)
    if changes:
        found["address_diff"] = changes.report()
    return found


def _lineage(published: Edition, plan: Edition) -> Json:
    """Return what would become of the zones; if no worker has found it yet for the draft as it is, tell one."""
    if not lineage.is_traced(published, plan):
        return {"lineage": []}
    steps = lineage.found(published, plan)
    if steps is None:
        TRACING.tell([plan.pk])
        return {"lineage": [], "lineage_pending": True}
    return {"lineage": reports.lineage_report(steps, *map(_shown, (published, plan)))}


def _shown(plan: Edition) -> dict[str, str]:
    return {zone.code: zone.shown for zone in plan.zones.all()}


def check_report(plan: Edition) -> Json:
    """Return findings and zones of a stored heat plan."""
    checked = check_stored(plan)
    return {
        "zones": reports.zones_report(checked.rows),
        **reports.findings_report(checked.findings, checked.counts()),
    }


def map_of(report: Json) -> Json:
    """Return what the map draws: zones, and findings that have a place."""
    places = [
        {**finding, "severity": kind["severity"], "message": kind["message"]}
        for kind in report.get("kinds", [])
        for finding in kind["findings"]
        if finding["geometry"]
    ]
    return {"zones": report.get("zones", []), "findings": places, "addresses": _addresses(report)}


def _addresses(report: Json) -> list[Json]:
    """Return the listed addresses that change, each with the way in which it does."""
    ways = report.get("address_diff", {}).get("ways", [])
    return [{**line, "way": way["key"], "change": way["label"]} for way in ways for line in way["lines"]]
