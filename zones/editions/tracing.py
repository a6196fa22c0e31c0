"""Finding what became of zones, and keeping it. Loads GeoPandas: for the worker and the commands only."""

from zones.editions.line import turns_to
from zones.editions.lineage import is_traced
from zones.ingest.lineage import trace
from zones.ingest.lineage_steps import as_json
from zones.models import Edition, Lineage
from zones.storage.kept_lineage import fingerprint, kept
from zones.storage.stored import plan_rows


def trace_line(plan: Edition) -> None:
    """Find what is missing between the editions that citizens read in turn up to this published plan."""
    for turn in turns_to(plan):
        if turn.compares:
            trace_between(turn.before, turn.after)


def trace_draft(draft: Edition) -> None:
    """Find what would become of the zones of the published plan if this draft were published."""
    published = Edition.objects.published_plan()
    if published and published != draft:
        trace_between(published, draft)


def trace_between(before: Edition, after: Edition) -> None:
    """Find and keep what became of the zones, unless it is known or one of the plans is a demonstration."""
    if not is_traced(before, after) or kept(before, after):
        return
    state = fingerprint(before, after)
    steps = as_json(trace(plan_rows(before), plan_rows(after)))
    Lineage.objects.update_or_create(before=before, after=after, defaults={"state": state, "steps": steps})
