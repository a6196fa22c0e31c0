"""The houses of one small square of the city, and what a publication changed for them, for those who asked to hear."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from django.contrib.gis.geos import Polygon
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zones.content.change_words import ChangeKind
from zones.content.told_changes import PlanChange, told
from zones.doors.news import PlanNews, both, listed
from zones.ingest.rows import AddressPoints
from zones.models import Address, Edition, Zone
from zones.models.zone import SRID
from zones.storage.assigned import assigned

SQUARE_M = 250  # a side of the squares in which houses are told of
_EDGE_M = 1  # zones that only touch a square have no house in it
_MOST_STREETS, _MOST_HOUSES = 3, 10


@dataclass(frozen=True)
class Square:
    """A square of the city with houses; ``key`` names it, ``streets`` are those with the most houses in it."""

    key: str
    streets: tuple[str, ...]

    def label_for(self, street: str) -> str:
        """Return how the square is called for a house of a street, which is named first; empty: of none."""
        named = dict.fromkeys([*([street] if street else []), *self.streets])
        return _("Häuser in der Nähe: %s") % ", ".join(named) if named else _("Häuser in der Nähe")


def square_of(address: Address) -> Square:
    """Return the square in which a house lies."""
    return square(f"{int(address.point.x // SQUARE_M)}.{int(address.point.y // SQUARE_M)}")


def square(key: str) -> Square:
    """Return a square by its key."""
    streets = Counter(_houses(key).values_list("street", flat=True)).most_common(_MOST_STREETS)
    return Square(key, tuple(name for name, _count in streets))


def square_now(key: str) -> PlanNews | None:
    """Return what the published plan says of a square; None without one."""
    plan = Edition.objects.published_plan()
    if plan is None:
        return None
    now = _zones_in(plan, key)
    change = PlanChange(ChangeKind.HOUSES, (_lies(now),), (), told(now))
    return PlanNews((change,), (), reverse("zones:plan_changes"))


def square_news(key: str, since: int) -> PlanNews | None:
    """Return what the published plan says otherwise of a square than the plan of this number; None for nothing.

    Told are other zones there, or what is meant for them, and houses that a border passed: they lie in another zone.
    """
    before, plan = both(since)
    if before is None or plan is None:
        return None
    page = reverse("zones:plan_changes")
    was, now = (_zones_in(each, key) for each in (before, plan))
    if before.is_demonstration != plan.is_demonstration:
        over = PlanChange(ChangeKind.OVER, (_("Die Demonstration ist beendet; ihre Gebiete waren nur erfunden."),))
        return PlanNews((over, PlanChange(ChangeKind.HOUSES, (_lies(now),), (), told(now))), (), page)
    changes = (*_other_zones(was, now), *_over_the_border(key, before, plan))
    return PlanNews(changes, (), page) if changes else None


def _other_zones(was: Sequence[Zone], now: Sequence[Zone]) -> Iterator[PlanChange]:
    if list(map(_seen, was)) != list(map(_seen, now)):
        lay = _("Vorher lag dort: %s.") % (listed(was) or _("kein Gebiet"))
        yield PlanChange(ChangeKind.HOUSES, (_lies(now), lay), told(was), told(now))


def _lies(now: Sequence[Zone]) -> str:
    return _("Dort liegt jetzt: %s.") % (listed(now) or _("kein Gebiet"))


def _over_the_border(key: str, before: Edition, plan: Edition) -> Iterator[PlanChange]:
    """Name the houses that lie in another zone now, though both plans have both: what else these say is told apart."""
    houses = list(_houses(key).order_by("street_key", "number", "suffix"))
    stayed = {zone.code for zone in before.zones.all()} & {zone.code for zone in plan.zones.all()}
    moved: dict[tuple[Zone | None, Zone | None], list[str]] = defaultdict(list)
    for house, then, now in zip(houses, _homes(before, houses), _homes(plan, houses), strict=True):
        is_other = (then and then.code) != (now and now.code)
        if is_other and all(zone is None or zone.code in stayed for zone in (then, now)):
            moved[then, now].append(f"{house.street} {house.house_number}")
    for (then, now), names in moved.items():
        values = {"now": _named(now), "before": _named(then), "houses": _some(names)}
        said = _("Jetzt in %(now)s, vorher in %(before)s: %(houses)s.") % values
        was, lies = (told(filter(None, [each])) for each in (then, now))
        yield PlanChange(ChangeKind.BORDER, (said,), was, lies, values["houses"])


def _some(names: Sequence[str]) -> str:
    """Return the first of the houses, and how many more there are."""
    said = ", ".join(names[:_MOST_HOUSES])
    more = len(names[_MOST_HOUSES:])
    further = ngettext("und %(number)d weiteres Haus", "und %(number)d weitere Häuser", more) % {"number": more}
    return f"{said} {further}" if more else said


def _named(zone: Zone | None) -> str:
    return listed([zone]) if zone else _("keinem Gebiet")


def _homes(plan: Edition, houses: Sequence[Address]) -> list[Zone | None]:
    """Return the zone of each house under a plan, found as for the answers of the site."""
    points = AddressPoints(
        np.array([house.key for house in houses], dtype=np.int64),
        np.array([house.point.x for house in houses]),
        np.array([house.point.y for house in houses]),
        np.array([house.is_approximate for house in houses], dtype=bool),
    )
    found, keys = assigned(plan, points)
    zones = plan.zones.in_bulk()
    return [zones[int(keys[home])] if home >= 0 else None for home in found.home.tolist()]


def _houses(key: str) -> "QuerySet[Address, Address]":
    return Address.objects.filter(edition=Edition.objects.published_addresses(), point__intersects=_box(key))


def _zones_in(plan: Edition, key: str) -> list[Zone]:
    return list(plan.zones.filter(geometry__polygon__intersects=_box(key, _EDGE_M)))


def _seen(zone: Zone) -> tuple[str, str, int]:
    return zone.shown, zone.name, zone.versorgungsart


def _box(key: str, edge_m: int = 0) -> Polygon:
    west, south = (int(part) * SQUARE_M for part in key.split("."))
    box = Polygon.from_bbox((west + edge_m, south + edge_m, west + SQUARE_M - edge_m, south + SQUARE_M - edge_m))
    box.srid = SRID
    return box
