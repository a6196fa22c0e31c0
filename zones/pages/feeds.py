"""What is new of the plan, for programs: every publication, and what each of them did to one zone."""

from collections.abc import Iterator
from datetime import datetime
from itertools import chain, islice

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from zones.content.told_changes import of_zone
from zones.doors.atom import MOST_ENTRIES, News, NewsEntry, answer
from zones.editions import comparison
from zones.editions.comparison import ZoneStep
from zones.editions.lineage import Lead, lead_of, origin_of
from zones.ingest.diff import PlanDiff
from zones.models import Edition, Publication, Zone

_CACHE = "public, max-age=600"
_MOST_COMPARED = 10  # of the steps of the plan that are told with numbers; comparing all would take seconds


@require_safe
def editions(request: HttpRequest) -> HttpResponse:
    """Tell each publication of a heat plan, and how much it changed."""
    published = Publication.objects.filter(edition__in=Edition.objects.ever_published_plans()).order_by("-at", "-pk")
    entries = [_publication(each) for each in published.select_related("edition")[:MOST_ENTRIES]]
    if not entries:
        raise Http404(_("Zurzeit ist kein Wärmeplan veröffentlicht."))
    plan = Edition.objects.published_plan()
    news = News(
        key="ausgaben",
        title=_("Ausgaben des Wärmeplans"),
        subtitle=plan.mark if plan else "",
        page=reverse("zones:editions"),
        began=min(entry.updated for entry in entries),
        entries=[*entries, *(_changed_plan(plan) if plan else ())],
    )
    return answer(request, news, cache=_CACHE)


def _publication(publication: Publication) -> NewsEntry:
    edition = publication.edition
    told = _("„%(title)s“ gilt ab %(day)s und hat %(zones)s Gebiete.") % {
        "title": edition.title,
        "day": date_format(edition.valid_from),
        "zones": edition.zones.count(),
    }
    in_error = (
        _("Diese Ausgabe wurde irrtümlich veröffentlicht und zurückgenommen.") if edition.published_in_error else ""
    )
    return NewsEntry(
        key=f"ausgaben/veroeffentlichung/{publication.pk}",
        title=_marked(_("Veröffentlicht: %s") % edition.title, edition),
        page=reverse("zones:edition", args=[edition.pk]),
        updated=publication.at,
        sentences=(*filter(None, [edition.mark, in_error]), told, _("Quelle: %s") % edition.source),
    )


def _changed_plan(plan: Edition) -> Iterator[NewsEntry]:
    """Yield what each of the last steps of the plan changed, in numbers."""
    for step in islice(comparison.steps(plan), _MOST_COMPARED):
        at = step.after.published_at
        if at is None:
            continue
        names = {"before": step.before.title, "after": step.after.title}
        yield NewsEntry(
            key=f"ausgaben/schritt/{step.before.pk}-{step.after.pk}",
            title=_marked(_("Was sich änderte: von „%(before)s“ zu „%(after)s“") % names, step.after),
            page=f"{reverse('zones:plan_changes')}?ausgabe={step.after.pk}",
            updated=at,
            sentences=tuple(_numbers(step.diff)),
        )


def _numbers(diff: PlanDiff) -> Iterator[str]:
    if diff.is_empty:
        yield _("Zwischen diesen Ausgaben hat sich nichts geändert.")
        return
    counted = (
        (_("neue Gebiete"), diff.added),
        (_("weggefallene Gebiete"), diff.removed),
        (_("anders eingeteilte Gebiete"), diff.reclassified),
        (_("Gebiete mit anderen Grenzen"), diff.moved),
        (_("Adressen in einem anderen Gebiet oder anders eingeteilt"), diff.addresses),
    )
    for label, found in counted:
        yield f"{label}: {len(found)}"


@require_safe
def zone(request: HttpRequest, code: str) -> HttpResponse:
    """Tell what each edition did to a zone; of a code that is gone, what became of it, and then of that."""
    plan = Edition.objects.published_plan()
    if plan is None:
        raise Http404(_("Zurzeit ist kein Wärmeplan veröffentlicht."))
    found = plan.zones.select_related("edition").filter(code=code).first() if code.isprintable() else None
    lead = lead_of(plan, code) if found is None and code.isprintable() else None
    if found is None and lead is None:
        raise Http404(_("Dieses Gebiet gibt es nicht."))
    entries = list(_of_zone(found)) if found else list(_of_former(plan, lead)) if lead else []
    news = News(
        key=f"gebiete/{code}",
        title=_marked(_("Änderungen am Gebiet %s") % (found or (lead.shown if lead else code)), plan),
        subtitle=plan.mark,
        page=reverse("zones:zone_changes", args=[code]),
        began=min((entry.updated for entry in entries), default=_since(plan)),
        entries=entries,
    )
    return answer(request, news, cache=_CACHE)


def _of_former(plan: Edition, lead: Lead) -> Iterator[NewsEntry]:
    """Yield what became of a zone, and what happened to each of its successors since."""
    since = _since(lead.since or plan)
    yield NewsEntry(
        key=f"gebiete/{lead.code}/ende/{(lead.since or plan).pk}",
        title=_("Das Gebiet %s gibt es so nicht mehr") % lead.shown,
        page=reverse("zones:zone", args=[lead.code]),
        updated=since,
        sentences=(lead.sentence, *(_("Neue Kennung: %s") % each for each in lead.in_order)),
    )
    for successor in lead.successors:
        yield from (entry for entry in _of_zone(successor) if entry.updated > since)


def _of_zone(zone: Zone) -> Iterator[NewsEntry]:
    """Yield what each edition did to a zone, and how it was at the beginning."""
    taken = list(comparison.zone_steps(zone))
    yield from (_entry(zone, step) for step in taken if _says_anything(step))
    if not (taken and taken[-1].is_new):
        first = taken[-1].before if taken else zone.edition
        yield NewsEntry(
            key=f"gebiete/{zone.code}/anfang/{first.pk}",
            title=_marked(_("Das Gebiet %s im Wärmeplan") % zone.shown, first),
            page=reverse("zones:edition", args=[first.pk]),
            updated=_since(first),
            sentences=(_("So weit reicht dieser Feed zurück: bis zur Ausgabe „%s“.") % first.title,),
        )


def _says_anything(step: ZoneStep) -> bool:
    return bool(step.change or step.is_new or step.addresses_gained or step.addresses_lost)


def _entry(zone: Zone, step: ZoneStep) -> NewsEntry:
    return NewsEntry(
        key=f"gebiete/{zone.code}/schritt/{step.before.pk}-{step.after.pk}",
        title=_marked(
            _("Gebiet %(zone)s: „%(edition)s“") % {"zone": zone.shown, "edition": step.after.title}, zone.edition
        ),
        page=reverse("zones:zone_changes", args=[zone.code]),
        updated=_since(step.after),
        sentences=tuple(_sentences(zone, step)),
    )


def _sentences(zone: Zone, step: ZoneStep) -> Iterator[str]:
    if step.is_new:
        origin = origin_of(zone)
        came = origin.zones if origin and origin.after == step.after else ()
        yield _("Dieses Gebiet gab es vorher nicht.")
        if came:
            yield _("Es entstand aus: %s.") % ", ".join(str(each) for each in came)
    elif step.change:
        yield from chain.from_iterable(each.sentences for each in of_zone(step.change))
    if step.addresses_gained or step.addresses_lost:
        counts = {"gained": step.addresses_gained, "lost": step.addresses_lost}
        yield (
            _("Adressen, die hinzukamen: %(gained)s; Adressen, die jetzt in einem anderen Gebiet liegen: %(lost)s.")
            % counts
        )


def _marked(title: str, edition: Edition) -> str:
    """Say of a demonstration that it is one, also where a program shows titles only."""
    return f"{title} ({_('Demonstration')})" if edition.is_demonstration else title


def _since(edition: Edition) -> datetime:
    return edition.published_at or edition.created_at
