"""From editions and the steps between them to what the interface says about them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models.functions import Length
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zones.api import edition_schemas as shapes
from zones.api import links
from zones.api.paging import part_of
from zones.api.queries import PageQuery
from zones.api.schemas import EditionOut, ZoneOut
from zones.api.zone_answers import published
from zones.content import change_words
from zones.editions import comparison, lineage
from zones.editions.line import line_to, taken_back_with
from zones.ingest.diff import AddressChange, PlanDiff, ZoneChange
from zones.ingest.exports import FORMATS
from zones.ingest.lineage_steps import Descent
from zones.models import Edition

FIRST_OF_LINE = gettext_lazy("Dies ist die erste Ausgabe ihrer Reihe.")


def listed(plans: Sequence[Edition], page: PageQuery) -> shapes.EditionsOut:
    """List editions."""
    editions = [shapes.EditionListedOut(**listing(plan)) for plan in part_of(plans, page)]
    return shapes.EditionsOut(total=len(plans), editions=editions)


def listing(plan: Edition) -> dict[str, Any]:
    """Return what the list of editions says of one."""
    return {
        **published(plan),
        "published_at": plan.published_at,
        "in_error": plan.published_in_error,
        "details": links.to("api-1:edition", plan.pk),
    }


def detail(plan: Edition) -> shapes.EditionDetailOut:
    """Describe an edition with its files and zones."""
    before = line_to(plan)[:-1]
    return shapes.EditionDetailOut(
        **listing(plan),
        source_url=plan.source_url or None,
        procedure=plan.procedure,
        procedure_label=plan.get_procedure_display() if plan.procedure else None,
        target_year=plan.target_year,
        base_year=plan.base_year,
        publications=[shapes.PublicationOut(at=each.at, reason=each.reason) for each in plan.publications.all()],
        predecessor=before[-1].pk if before else None,
        files=_files(plan),
        zones=[ZoneOut.of(zone) for zone in plan.zones.all()],
    )


def _files(plan: Edition) -> list[shapes.FileOut]:
    made = {
        suffix: (size, digest)
        for suffix, size, digest in plan.files.annotate(size=Length("content")).values_list("suffix", "size", "sha256")
    }
    return [_file(plan, suffix, *made.get(suffix, (None, None))) for suffix in FORMATS]


def _file(plan: Edition, suffix: str, size_bytes: int | None, sha256: str | None) -> shapes.FileOut:
    return shapes.FileOut(
        format=suffix,
        label=str(FORMATS[suffix].label),
        media_type=FORMATS[suffix].content_type,
        url=links.to("zones:edition_file", plan.pk, suffix),
        size_bytes=size_bytes,
        sha256=sha256,
    )


def differences(before: Edition, after: Edition) -> shapes.DifferencesOut:
    """Describe what differs between two editions of one line; the addresses are those of today."""
    diff = comparison.difference(before, after)
    return shapes.DifferencesOut(
        **published(after),
        since=EditionOut.of(before),
        added=_zones(after, {row.code for row in diff.added}),
        removed=_zones(before, {row.code for row in diff.removed}),
        changed=[_changed(change) for change in diff.changed],
        moved_addresses=_moved(diff),
        descent=_descent(before, after),
    )


def _zones(plan: Edition, codes: set[str]) -> list[ZoneOut]:
    return [ZoneOut.of(zone) for zone in plan.zones.all() if zone.code in codes]


def _changed(change: ZoneChange) -> shapes.ChangedZoneOut:
    rows = change_words.rows(change)
    return shapes.ChangedZoneOut(
        code_before=change.before.code,
        code=change.after.code,
        gained_m2=round(change.gained_m2, 1),
        lost_m2=round(change.lost_m2, 1),
        entries=[shapes.ChangedEntryOut(label=row.label, before=row.before, after=row.after) for row in rows],
    )


def _moved(diff: PlanDiff) -> list[shapes.MovedAddressesOut]:
    def count(moves: Iterable[AddressChange]) -> Counter[tuple[str, str]]:
        return Counter((move.before, move.after) for move in moves)

    to_other = count(move for move in diff.addresses if move.category_changes)
    return [
        shapes.MovedAddressesOut(
            from_code=old or None, to_code=new or None, address_count=number, with_other_category=to_other[old, new]
        )
        for (old, new), number in sorted(count(diff.addresses).items())
    ]


def _descent(before: Edition, after: Edition) -> list[shapes.DescentOut] | None:
    if not lineage.is_traced(before, after):
        return None
    return _steps(lineage.found(before, after))


def _steps(found: Iterable[Descent] | None) -> list[shapes.DescentOut] | None:
    if found is None:
        return None
    return [
        shapes.DescentOut(became=step.kind.value, codes_before=list(step.old), codes=list(step.new)) for step in found
    ]


def whole_lineage(plan: Edition) -> shapes.LineageOut:
    """Describe what became of the zones from the first edition of the line to this one."""
    steps = [
        shapes.LineageStepOut(since=EditionOut.of(s.before), edition=EditionOut.of(s.after), descent=_steps(s.steps))
        for s in lineage.line_steps(plan)
    ]
    return shapes.LineageOut(**published(plan), lineage_steps=steps, note=_note(plan, is_first=not steps))


def _note(plan: Edition, *, is_first: bool) -> str | None:
    """Say why there are no steps, and that an edition was taken back."""
    if plan.is_demonstration:
        return _("Die Gebiete einer Demonstration sind erfunden; sie gehen aus keinen anderen hervor.")
    if plan.published_in_error:
        return _("Diese Ausgabe wurde irrtümlich veröffentlicht und zurückgenommen.")
    if turn := taken_back_with(plan):
        now = {"now": turn.after.title}
        return _("Diese Ausgabe wurde zurückgenommen; veröffentlicht war danach wieder „%(now)s“.") % now
    return str(FIRST_OF_LINE) if is_first else None
