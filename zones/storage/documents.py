"""How the PDF files of a plan differ from those that citizens see now."""

from dataclasses import dataclass

from zones.catalogue.code_order import in_order
from zones.ingest.finding_kinds import FindingKind
from zones.ingest.findings import Finding
from zones.models import Edition, Zone, ZoneDocument

SHOWN_CODES = 10


@dataclass(frozen=True)
class DocumentChange:
    """A zone with another PDF than citizens see: ``now`` and ``before`` are empty where there is none."""

    zone: Zone
    now: str
    before: str


def documents_changed(plan: Edition) -> list[DocumentChange]:
    """Return what publishing a plan would change about the PDF files, in the order of the zones."""
    published = Edition.objects.published_plan()
    if published == plan:
        return []
    now, before = _by_code(plan), _by_code(published)
    zones = {code: each.zone for code, each in (before | now).items()}
    return [
        DocumentChange(zone, now[code].name if code in now else "", before[code].name if code in before else "")
        for code, zone in sorted(zones.items(), key=lambda each: in_order(each[1].shown))
        if code not in now or code not in before or now[code].document_id != before[code].document_id
    ]


def _by_code(plan: Edition | None) -> dict[str, ZoneDocument]:
    return {each.zone.code: each for each in ZoneDocument.objects.filter(zone__edition=plan).select_related("zone")}


def left_behind(plan: Edition) -> list[ZoneDocument]:
    """Return, in order, the PDF files of the published plan whose zone this plan has too, but without one."""
    published = Edition.objects.published_plan()
    if published is None or published == plan:
        return []
    without = plan.zones.filter(document=None).values("code")
    kept = ZoneDocument.objects.filter(zone__edition=published, zone__code__in=without)
    return list(kept.select_related("zone").order_by("zone"))


def documents_gone(plan: Edition) -> tuple[Finding, ...]:
    """Return the finding that names the zones concerned, if there are any."""
    codes = [document.zone.shown for document in left_behind(plan)]
    if not codes:
        return ()
    named = ", ".join(codes[:SHOWN_CODES]) + (" …" if len(codes) > SHOWN_CODES else "")
    return (Finding(FindingKind.DOCUMENTS_GONE, count=len(codes), values={"codes": named}),)
