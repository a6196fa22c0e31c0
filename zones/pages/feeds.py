"""What is new of the plan, for programs: every publication, and what each of them did to one zone."""

from collections.abc import Iterator
from datetime import datetime
from itertools import chain
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from zones.content.told_changes import of_zone
from zones.doors.atom import MOST_ENTRIES, News, NewsEntry, answer
from zones.editions import comparison
from zones.editions.comparison import ZoneStep
from zones.editions.line import Turn, taken_back_with, turns_of, turns_to
from zones.editions.lineage import Lead, lead_of, origin_of
from zones.ingest.diff import PlanDiff
from zones.models import Edition, Publication, Zone

_CACHE = "public, max-age=600"
_MOST_COMPARED = 10  # of the steps of the plan that are told with numbers; comparing all would take seconds


@require_safe
def editions(request: HttpRequest) -> HttpResponse:
    """Tell each publication of a heat plan, and how much it changed."""
    published = Publication.objects.filter(edition__in=Edition.objects.ever_published_plans()).order_by("-at", "-pk")
    turns = {turn.publication.pk: turn for kind in (True, False) for turn in turns_of(is_demonstration=kind)}
    shown = published.select_related("edition")[:MOST_ENTRIES]
    entries = [_publication(each, turns.get(each.pk)) for each in shown]
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


def _publication(publication: Publication, turn: Turn | None) -> NewsEntry:
    edition = publication.edition
    told = _("„%(title)s“ gilt ab %(day)s und hat %(zones)s Gebiete.") % {
        "title": edition.title,
        "day": date_format(edition.valid_from),
        "zones": edition.zones.count(),
    }
    in_error = (
        _("Diese Ausgabe wurde irrtümlich veröffentlicht und zurückgenommen.") if edition.published_in_error else ""
    )
    title = _("Wieder veröffentlicht: %s") if turn and turn.goes_back else _("Veröffentlicht: %s")
    taken_back = turn.sentence if turn else ""
    return NewsEntry(
        key=f"ausgaben/veroeffentlichung/{publication.pk}",
        title=_marked(title % edition.title, edition),
        page=reverse("zones:edition", args=[edition.pk]),
        updated=publication.at,
        sentences=(*filter(None, [edition.mark, in_error, taken_back]), told, _("Quelle: %s") % edition.source),
    )


def _changed_plan(plan: Edition) -> Iterator[NewsEntry]:
    """Yield what each of the last turns of the plan changed, in numbers."""
    for turn in comparison.turns(plan)[:_MOST_COMPARED]:
        names = {"before": turn.before.title, "after": turn.after.title}
        asked = urlencode({"ausgabe": turn.after.pk, "seit": turn.before.pk})
        yield NewsEntry(
            key=f"ausgaben/schritt/{turn.key}",
            title=_marked(_("Was sich änderte: von „%(before)s“ zu „%(after)s“") % names, turn.after),
            page=f"{reverse('zones:plan_changes')}?{asked}",
            updated=turn.publication.at,
            sentences=tuple(_numbers(comparison.difference(turn.before, turn.after))),
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
    ended, since = _end(plan, lead)
    yield NewsEntry(
        key=f"gebiete/{lead.code}/ende/{ended}",
        title=_("Das Gebiet %s gibt es so nicht mehr") % lead.shown,
        page=reverse("zones:zone", args=[lead.code]),
        updated=since,
        sentences=(lead.sentence, *(_("Neue Kennung: %s") % each for each in lead.in_order)),
    )
    for successor in lead.successors:
        yield from (entry for entry in _of_zone(successor) if entry.updated > since)


def _end(plan: Edition, lead: Lead) -> tuple[str, datetime]:
    """Name the publication with which a code went for the last time, and tell its time."""
    if lead.last is None:
        return str(plan.pk), _since(plan)
    if lead.since is None:
        turn = taken_back_with(lead.last.edition)
        return (f"zurueck-{turn.publication.pk}", turn.publication.at) if turn else (str(plan.pk), _since(plan))
    taken = [turn for turn in turns_to(plan) if (turn.before, turn.after) == (lead.last.edition, lead.since)][-1]
    key = f"{lead.since.pk}-{taken.publication.pk}" if taken.is_repeated else str(lead.since.pk)
    return key, taken.publication.at


def _of_zone(zone: Zone) -> Iterator[NewsEntry]:
    """Yield what each turn did to a zone, and how it was at the beginning."""
    taken = list(comparison.zone_steps(zone))
    yield from (_entry(zone, step) for step in taken if step.changes_anything or step.turn.taken_back)
    oldest = taken[-1] if taken else None
    if oldest is None or not oldest.is_new or oldest.turn.goes_back:
        first = oldest.earliest if oldest else zone.edition
        yield NewsEntry(
            key=f"gebiete/{zone.code}/anfang/{first.pk}",
            title=_marked(_("Das Gebiet %s im Wärmeplan") % zone.shown, first),
            page=reverse("zones:edition", args=[first.pk]),
            updated=_since(first),
            sentences=(_("So weit reicht dieser Feed zurück: bis zur Ausgabe „%s“.") % first.title,),
        )


def _entry(zone: Zone, step: ZoneStep) -> NewsEntry:
    after = step.turn.after
    named = {"zone": zone.shown, "edition": after.title}
    told = _("Gebiet %(zone)s: wieder „%(edition)s“") if step.turn.goes_back else _("Gebiet %(zone)s: „%(edition)s“")
    return NewsEntry(
        key=f"gebiete/{zone.code}/schritt/{step.turn.key}",
        title=_marked(told % named, zone.edition),
        page=reverse("zones:zone_changes", args=[zone.code]),
        updated=step.turn.publication.at,
        sentences=(*_taken_back(step), *_sentences(zone, step)),
    )


def _taken_back(step: ZoneStep) -> Iterator[str]:
    """Say what was taken back, and what counts for the zone then: nobody should have to reckon it from what changed."""
    if not step.turn.taken_back:
        return
    yield step.turn.sentence
    if zone := step.zone:
        named = {"edition": step.turn.after.title, "zone": zone, "kind": zone.get_versorgungsart_display()}
        yield _("In „%(edition)s“ steht für %(zone)s: %(kind)s.") % named
    if step.turn.compares and not step.changes_anything:
        yield _("An diesem Gebiet hat sich nichts geändert.")


def _sentences(zone: Zone, step: ZoneStep) -> Iterator[str]:
    if step.is_new and step.turn.goes_back:
        yield _("Dieses Gebiet gibt es damit wieder.")
    elif step.is_new:
        origin = origin_of(zone)
        came = origin.zones if origin and origin.after == step.turn.after else ()
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
    """Return when an edition was published first: publishing it again is told by an entry of its own."""
    first = edition.publications.order_by("at", "pk").first()
    return first.at if first else edition.published_at or edition.created_at
