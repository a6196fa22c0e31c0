"""What a publication changed of one zone, and of the houses of one small square, for those who asked to be told."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import islice

from django.contrib.gis.geos import Polygon
from django.urls import reverse
from django.utils.translation import gettext as _

from zones.catalogue.code_order import in_order
from zones.content import change_words as words
from zones.editions import comparison, lineage
from zones.editions.lineage import lead_of, on_its_ground
from zones.ingest.diff import ZoneChange
from zones.models import Address, Edition, Zone
from zones.models.zone import SRID

SQUARE_M = 250  # a side of the squares in which houses are told of
_EDGE_M = 1  # zones that only touch a square have no house in it
_MOST_ROWS, _MOST_STREETS = 12, 3


@dataclass(frozen=True)
class PlanNews:
    """What changed: sentences as paragraphs. ``codes``: under which it goes on; none if it ends. ``page``: a path."""

    sentences: tuple[str, ...]
    codes: tuple[str, ...]
    page: str


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


def zone_news(code: str, told: int) -> PlanNews | None:
    """Return what became of a zone since the plan of this number, one of those ``followed``; None if nothing did."""
    before, plan = _both(told)
    if before is None or plan is None:
        return None
    old = before.zones.filter(code=code).first()
    if old is None:
        return None
    if before.is_demonstration != plan.is_demonstration:
        lead = lead_of(plan, code)
        return PlanNews((lead.sentence if lead else _gone(old),), (), reverse("zones:home"))
    diff = comparison.step(before, plan).diff
    change = next((each for each in diff.changed if each.before.code == code), None)
    if change:
        return _changed(plan, old, change)
    return _removed(plan, old) if any(row.code == code for row in diff.removed) else None


def _both(told: int) -> tuple[Edition | None, Edition | None]:
    plan = Edition.objects.published_plan()
    before = Edition.objects.ever_published_plans().filter(pk=told).first()
    return (before, plan) if plan and plan.pk != told else (None, None)


def _changed(plan: Edition, old: Zone, change: ZoneChange) -> PlanNews:
    new = change.after.code
    ground = on_its_ground(plan, old) if change.is_moved else ()
    others = sorted((each for each in ground if each.code != new), key=lambda each: in_order(each.shown))
    said = list(_rows(change))
    if others:
        said.append(_("Ein Teil der bisherigen Fläche gehört jetzt zu: %s.") % _listed(others))
    return PlanNews(tuple(said), (new, *(each.code for each in others)), reverse("zones:zone_changes", args=[new]))


def _rows(change: ZoneChange) -> Iterator[str]:
    for row in islice(words.rows(change), _MOST_ROWS):
        yield _("%(label)s: %(after)s (vorher: %(before)s)") % asdict(row)
    if change.is_moved:
        yield words.moved_text(change)


def _removed(plan: Edition, old: Zone) -> PlanNews:
    others = sorted(on_its_ground(plan, old), key=lambda each: in_order(each.shown))
    lead = None if plan.zones.filter(code=old.code).exists() else lead_of(plan, old.code)
    said = [lead.sentence if lead else _gone(old)]
    if others:
        said.append(_("Auf seiner Fläche liegt jetzt: %s.") % _listed(others))
    where = old.code if lead or not others else others[0].code  # of a zone without successors the map is what is left
    page = reverse("zones:zone", args=[where]) if lead or others else reverse("zones:home")
    return PlanNews(tuple(said), tuple(each.code for each in others), page)


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


def square_news(key: str, told: int) -> PlanNews | None:
    """Return what the published plan says otherwise of a square than the plan of this number; None for nothing."""
    before, plan = _both(told)
    if before is None or plan is None:
        return None
    was, now = (_zones_in(each, key) for each in (before, plan))
    if [_seen(each) for each in was] == [_seen(each) for each in now]:
        return None
    nothing = _("kein Gebiet")
    said = (
        _("Dort liegt jetzt: %s.") % (_listed(now) or nothing),
        _("Vorher lag dort: %s.") % (_listed(was) or nothing),
    )
    return PlanNews(said, (), reverse("zones:plan_changes"))


def _zones_in(plan: Edition, key: str) -> list[Zone]:
    return list(plan.zones.filter(geometry__polygon__intersects=_box(key, _EDGE_M)))


def _seen(zone: Zone) -> tuple[str, str, int]:
    return zone.shown, zone.name, zone.versorgungsart


def _box(key: str, edge_m: int = 0) -> Polygon:
    west, south = (int(part) * SQUARE_M for part in key.split("."))
    box = Polygon.from_bbox((west + edge_m, south + edge_m, west + SQUARE_M - edge_m, south + SQUARE_M - edge_m))
    box.srid = SRID
    return box
