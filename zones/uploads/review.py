"""A stored edition before it is published: the same report as that of an uploaded file."""

from jobs.work import BackgroundWork
from zones.editions import lineage
from zones.models import Edition, EditionKind
from zones.storage.stored import check_stored, compare_stored, plan_rows
from zones.uploads import report as reports
from zones.uploads.report import Json

TRACING = BackgroundWork("zones.trace_draft", lock_class=20_043)


def report_of(edition: Edition) -> Json:
    """Return findings, zones for the map and changes against the published plan; addresses only have a count."""
    if edition.kind == EditionKind.ADDRESSES:
        return {"kinds": [], "loadable": edition.addresses.exists(), "addresses": edition.addresses.count()}
    found = check_report(edition)
    published = Edition.objects.published_plan()
    if published and published != edition:
        found["diff"] = reports.diff_report(compare_stored(published, plan_rows(edition)), published)
        found["diff"] |= _lineage(published, edition)
    return found


def _lineage(published: Edition, plan: Edition) -> Json:
    """Return what would become of the zones; if no worker has found it yet for the draft as it is, tell one."""
    if not lineage.is_traced(published, plan):
        return {"lineage": []}
    steps = lineage.found(published, plan)
    if steps is None:
        TRACING.tell([plan.pk])
        return {"lineage": [], "lineage_pending": True}
    return {"lineage": reports.lineage_report(steps)}


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
    return {"zones": report.get("zones", []), "findings": places}
