"""What a publication changed of one zone, and of the houses of one small square, for those who asked to be told."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.gis.geos import Polygon
from django.urls import reverse
from django.utils.translation import gettext as _

from zones.catalogue.code_order import in_order
from zones.content.change_words import ChangeKind
from zones.content.told_changes import PlanChange, of_zone, told
from zones.editions import comparison, lineage
from zones.editions.lineage import Lead, lead_of, on_its_ground
from zones.ingest.diff import ZoneChange
from zones.models import Address, Edition, Zone
from zones.models.zone import SRID

SQUARE_M = 250  # a side of the squares in which houses are told of
_EDGE_M = 1  # zones that only touch a square have no house in it
_MOST_STREETS = 3


@dataclass(frozen=True)
class PlanNews:
    """What changed. ``codes``: under which it goes on; none if it ends.

    ``page``: path of the page that tells more; ``easy_page``: of one that is in Leichte Sprache, too.
    """

    changes: tuple[PlanChange, ...]
    codes: tuple[str, ...]
    page: str
    easy_page: str

    @property
    def sentences(self) -> tuple[str, ...]:
        """What changed in words, each a paragraph."""
        return tuple(sentence for each in self.changes for sentence in each.sentences)


@dataclass(frozen=True)
class Square:
    """A square of the city with houses; ``key`` names it, ``streets`` are those with the most houses in it."""

    key: str
    streets: tuple[str, ...]

    def label_for(self, street: str) -> str:
        """Return how the square is called for a house of a street, which is named first; empty: of none."""
        named = dict.fromkeys([*([street] if street else []), *self.streets])
        return _("Häuser im Umkreis: %s") % ", ".join(named) if named else _("Häuser im Umkreis")


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
    before, plan = _both(since)
    if before is None or plan is None:
        return None
    old = before.zones.filter(code=code).first()
    if old is None:
        return None
    if before.is_demonstration != plan.is_demonstration:
        return _over(plan, old)
    diff = comparison.step(before, plan).diff
    change = next((each for each in diff.changed if each.before.code == code), None)
    if change:
        return _changed(plan, old, change)
    return _removed(plan, old) if any(row.code == code for row in diff.removed) else None


def _over(plan: Edition, old: Zone) -> PlanNews:
    lead, home = lead_of(plan, old.code), reverse("zones:home")
    change = PlanChange(ChangeKind.OVER, (lead.sentence if lead else _gone(old),), told([old]))
    return PlanNews((change,), (), home, home)


def _both(since: int) -> tuple[Edition | None, Edition | None]:
    plan = Edition.objects.published_plan()
    before = Edition.objects.ever_published_plans().filter(pk=since).first()
    return (before, plan) if plan and plan.pk != since else (None, None)


def _changed(plan: Edition, old: Zone, change: ZoneChange) -> PlanNews:
    new = change.after.code
    ground = on_its_ground(plan, old) if change.is_moved else ()
    others = sorted((each for each in ground if each.code != new), key=lambda each: in_order(each.shown))
    said = of_zone(change)
    if others:
        parted = _("Ein Teil der bisherigen Fläche gehört jetzt zu: %s.") % _listed(others)
        said.append(PlanChange(ChangeKind.PARTED, (parted,), told([old]), told(others)))
    pages = (reverse(f"zones:{name}", args=[new]) for name in ("zone_changes", "zone"))
    return PlanNews(tuple(said), (new, *(each.code for each in others)), *pages)


def _removed(plan: Edition, old: Zone) -> PlanNews:
    others = sorted(on_its_ground(plan, old), key=lambda each: in_order(each.shown))
    lead = None if plan.zones.filter(code=old.code).exists() else lead_of(plan, old.code)
    said = [lead.sentence if lead else _gone(old)]
    if others:
        said.append(_("Auf seiner Fläche liegt jetzt: %s.") % _listed(others))
    where = old.code if lead or not others else others[0].code  # of a zone without successors the map is what is left
    page, home = reverse("zones:zone", args=[where]), reverse("zones:home")
    change = PlanChange(_became(lead, others), tuple(said), told([old]), told(others))
    # What became of a code that is gone is told in Standard German only; there remains the one that it leads to.
    easy_page = reverse("zones:zone", args=[others[0].code]) if len(others) == 1 else home
    return PlanNews((change,), tuple(each.code for each in others), page if lead or others else home, easy_page)


def _became(lead: Lead | None, others: Sequence[Zone]) -> ChangeKind:
    if lead and lead.since is None:
        return ChangeKind.TAKEN_BACK
    if lead and lead.is_renamed:
        return ChangeKind.RENAMED
    return {0: ChangeKind.GONE, 1: ChangeKind.MERGED}.get(len(others), ChangeKind.SPLIT)


def _gone(old: Zone) -> str:
    return _("Das Gebiet %s gibt es im veröffentlichten Wärmeplan nicht mehr.") % old


def _listed(zones: Sequence[Zone]) -> str:
    return "; ".join(f"{each} ({each.get_versorgungsart_display()})" for each in zones)


def square_of(address: Address) -> Square:
    """Return the square in which a house lies."""
    return square(f"{int(address.point.x // SQUARE_M)}.{int(address.point.y // SQUARE_M)}")


def square(key: str) -> Square:
    """Return a square by its key."""
    addresses = Edition.objects.published_addresses()
    inside = Address.objects.filter(edition=addresses, point__intersects=_box(key))
    streets = [name for name, _count in Counter(inside.values_list("street", flat=True)).most_common(_MOST_STREETS)]
    return Square(key, tuple(streets))


def square_news(key: str, since: int) -> PlanNews | None:
    """Return what the published plan says otherwise of a square than the plan of this number; None for nothing."""
    before, plan = _both(since)
    if before is None or plan is None:
        return None
    was, now = (_zones_in(each, key) for each in (before, plan))
    pages = (reverse("zones:plan_changes"), reverse("zones:home"))
    nothing = _("kein Gebiet")
    lies = _("Dort liegt jetzt: %s.") % (_listed(now) or nothing)
    if before.is_demonstration != plan.is_demonstration:
        over = PlanChange(ChangeKind.OVER, (_("Die Demonstration ist beendet; ihre Gebiete waren nur erfunden."),))
        return PlanNews((over, PlanChange(ChangeKind.HOUSES, (lies,), (), told(now))), (), *pages)
    if [_seen(each) for each in was] == [_seen(each) for each in now]:
        return None
    lay = _("Vorher lag dort: %s.") % (_listed(was) or nothing)
    return PlanNews((PlanChange(ChangeKind.HOUSES, (lies, lay), told(was), told(now)),), (), *pages)


def _zones_in(plan: Edition, key: str) -> list[Zone]:
    return list(plan.zones.filter(geometry__polygon__intersects=_box(key, _EDGE_M)))


def _seen(zone: Zone) -> tuple[str, str, int]:
    return zone.shown, zone.name, zone.versorgungsart


def _box(key: str, edge_m: int = 0) -> Polygon:
    west, south = (int(part) * SQUARE_M for part in key.split("."))
    box = Polygon.from_bbox((west + edge_m, south + edge_m, west + SQUARE_M - edge_m, south + SQUARE_M - edge_m))
    box.srid = SRID
    return box
