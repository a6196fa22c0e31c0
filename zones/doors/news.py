"""What a publication changed of one zone, for those who asked to be told; `zones.doors.squares`: of some houses."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from zones.catalogue.code_order import in_order
from zones.content.change_words import MAY_MOVE_HOUSES, ChangeKind
from zones.content.told_changes import PlanChange, of_zone, told
from zones.editions import comparison, lineage
from zones.editions.lineage import Lead, lead_of, on_its_ground
from zones.ingest.diff import ZoneChange
from zones.models import Edition, Zone


@dataclass(frozen=True)
class PlanNews:
    """What changed. ``codes``: under which it goes on; none if it ends.

    ``page``: path of the page that tells more.
    """

    changes: tuple[PlanChange, ...]
    codes: tuple[str, ...]
    page: str

    @property
    def is_of_demonstration(self) -> bool:
        """Whether it is that a demonstration has ended."""
        return self.changes[0].kind is ChangeKind.OVER

    @property
    def easy_page(self) -> str:
        """Path of a page that is in Leichte Sprache, too: of the zone, or where one looks in which one a house lies."""
        to_search = not self.codes or any(each.kind in MAY_MOVE_HOUSES for each in self.changes)
        return reverse("zones:home") if to_search else reverse("zones:zone", args=[self.codes[0]])

    @property
    def sentences(self) -> tuple[str, ...]:
        """What changed in words, each a paragraph."""
        return tuple(sentence for each in self.changes for sentence in each.sentences)


def published_plan() -> int | None:
    """Return the number of the published plan, None without one."""
    plan = Edition.objects.published_plan()
    return plan.pk if plan else None


def plan_mark() -> str:
    """Return what is said of the published plan wherever it is shown if it is a demonstration, else nothing."""
    plan = Edition.objects.published_plan()
    return plan.mark if plan else ""


def is_told_of() -> bool:
    """Whether all is known of what the published plan changed; a worker finds it just after the publication."""
    plan = Edition.objects.published_plan()
    return plan is not None and all(step.steps is not None for step in lineage.line_steps(plan))


def followed() -> list[int]:
    """Return the numbers of the plans that the published one says something new of.

    A demonstration that is published after the city's plan says nothing of the city: whoever was told of that waits.
    """
    plan = Edition.objects.published_plan()
    earlier = Edition.objects.ever_published_plans()
    if plan and plan.is_demonstration:
        earlier = earlier.filter(is_demonstration=True)
    return list(earlier.values_list("pk", flat=True))


def zone_name(code: str) -> str:
    """Return code and name of a zone of the published plan; empty if it has none."""
    plan = Edition.objects.published_plan()
    zone = plan.zones.filter(code=code).first() if plan and code.isprintable() else None
    return str(zone) if zone else ""


def zone_news(code: str, since: int) -> PlanNews | None:
    """Return what became of a zone since the plan of this number, one of those ``followed``; None if nothing did."""
    before, plan = both(since)
    if before is None or plan is None:
        return None
    old = before.zones.filter(code=code).first()
    if old is None:
        return None
    if before.is_demonstration != plan.is_demonstration:
        return _over(plan, old)
    diff = comparison.difference(before, plan)
    change = next((each for each in diff.changed if each.before.code == code), None)
    if change:
        return _changed(plan, old, change)
    return _removed(plan, old) if any(row.code == code for row in diff.removed) else None


def _over(plan: Edition, old: Zone) -> PlanNews:
    lead = lead_of(plan, old.code)
    onwards = _(
        "Was der Wärmeplan der Stadt für Ihr Haus sagt, finden Sie mit der Suche auf der Startseite. Auf der Seite des "
        "Gebiets können Sie wieder um Bescheid bitten."
    )
    change = PlanChange(ChangeKind.OVER, (lead.sentence if lead else _gone(old), onwards), told([old]))
    return PlanNews((change,), (), reverse("zones:home"))


def both(since: int) -> tuple[Edition | None, Edition | None]:
    """Return the plan of this number and the published one; none where they are the same or there is none."""
    plan = Edition.objects.published_plan()
    before = Edition.objects.ever_published_plans().filter(pk=since).first()
    return (before, plan) if plan and plan.pk != since else (None, None)


def _changed(plan: Edition, old: Zone, change: ZoneChange) -> PlanNews:
    new = change.after.code
    ground = on_its_ground(plan, old) if change.is_moved else ()
    others = sorted((each for each in ground if each.code != new), key=lambda each: in_order(each.shown))
    said = of_zone(change)
    if others:
        parted = _("Ein Teil der bisherigen Fläche gehört jetzt zu: %s.") % listed(others)
        said.append(PlanChange(ChangeKind.PARTED, (parted,), told([old]), told(others)))
    return PlanNews(tuple(said), (new, *(each.code for each in others)), reverse("zones:zone_changes", args=[new]))


def _removed(plan: Edition, old: Zone) -> PlanNews:
    others = sorted(on_its_ground(plan, old), key=lambda each: in_order(each.shown))
    lead = None if plan.zones.filter(code=old.code).exists() else lead_of(plan, old.code)
    said = [lead.sentence if lead else _gone(old)]
    if others:
        said.append(_("Auf seiner Fläche liegt jetzt: %s.") % listed(others))
    where = old.code if lead or not others else others[0].code  # of a zone without successors the map is what is left
    page = reverse("zones:zone", args=[where]) if lead or others else reverse("zones:home")
    change = PlanChange(_became(lead, others), tuple(said), told([old]), told(others))
    return PlanNews((change,), tuple(each.code for each in others), page)


def _became(lead: Lead | None, others: Sequence[Zone]) -> ChangeKind:
    if lead and lead.since is None:
        return ChangeKind.TAKEN_BACK
    if lead and lead.is_renamed:
        return ChangeKind.RENAMED
    return {0: ChangeKind.GONE, 1: ChangeKind.MERGED}.get(len(others), ChangeKind.SPLIT)


def _gone(old: Zone) -> str:
    return _("Das Gebiet %s gibt es im veröffentlichten Wärmeplan nicht mehr.") % old


def listed(zones: Sequence[Zone]) -> str:
    """Return zones in one line, each with its name and what is meant for it."""
    return "; ".join(f"{each} ({each.get_versorgungsart_display()})" for each in zones)
