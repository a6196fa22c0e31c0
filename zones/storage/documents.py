"""Which PDF files of Steckbriefe citizens see now and would not see any more."""

from zones.ingest.finding_kinds import FindingKind
from zones.ingest.findings import Finding
from zones.models import Edition, ZoneDocument

SHOWN_CODES = 10


def left_behind(plan: Edition) -> list[ZoneDocument]:
    """Return the PDF files of the published plan whose zone this plan has too, but without one; in order of codes."""
    published = Edition.objects.published_plan()
    if published is None or published == plan:
        return []
    without = plan.zones.filter(document=None).values("code")
    kept = ZoneDocument.objects.filter(zone__edition=published, zone__code__in=without)
    return list(kept.select_related("zone").order_by("zone__code"))


def documents_gone(plan: Edition) -> tuple[Finding, ...]:
    """Return the finding that names the zones concerned, if there are any."""
    codes = [document.zone.code for document in left_behind(plan)]
    if not codes:
        return ()
    named = ", ".join(codes[:SHOWN_CODES]) + (" …" if len(codes) > SHOWN_CODES else "")
    return (Finding(FindingKind.DOCUMENTS_GONE, count=len(codes), values={"codes": named}),)
