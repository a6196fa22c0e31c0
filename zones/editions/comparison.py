"""How the plan changed from one published edition to the next; drafts never show."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.contrib.gis.geos import Point
from django.core.cache import caches

from zones.editions.line import Turn, turns_to
from zones.ingest.diff import PlanDiff, ZoneChange, compare
from zones.models import Edition, Zone
from zones.storage.stored import address_points, plan_rows

_CACHE_SECONDS = 24 * 60 * 60
_CACHE_VERSION = 2  # raise it when the diff or its classes change


@dataclass(frozen=True)
class ZoneStep:
    """What one turn did to a zone: `change` is None where nothing did, or where the zone is new.

    Attributes:
        turn: Which editions followed one another.
        code: Of the zone from then on.
        change: What differs.
        is_new: Whether what was read before did not have the zone.
        addresses_gained: Addresses of today that came to it.
        addresses_lost: Addresses of today that lie in another zone since.

    """

    turn: Turn
    code: str
    change: ZoneChange | None = None
    is_new: bool = False
    addresses_gained: int = 0
    addresses_lost: int = 0

    @property
    def changes_anything(self) -> bool:
        """Whether the zone is another than before."""
        return bool(self.change or self.is_new or self.addresses_gained or self.addresses_lost)

    @property
    def earliest(self) -> Edition:
        """The earlier of the two editions that has the zone."""
        return self.turn.after if self.is_new else self.turn.before

    @property
    def zone(self) -> Zone | None:
        """The zone as it was read from then on."""
        return self.turn.after.zones.filter(code=self.code).first()


def turns(plan: Edition) -> list[Turn]:
    """Return the turns that led citizens to this plan and that have two editions to compare, the latest first."""
    return [turn for turn in reversed(turns_to(plan)) if turn.compares]


def turn_to(found: Sequence[Turn], after: str, before: str | None = None) -> Turn | None:
    """Return the turn to the edition of this number, from the one of that number if it is named, else None.

    If it is not named, the first that did not go back: whatever is published later, this stays so.
    """
    to_it = [turn for turn in found if str(turn.after.pk) == after and before in (None, str(turn.before.pk))]
    return min(reversed(to_it), key=lambda turn: turn.goes_back, default=None)


def difference(before: Edition, after: Edition) -> PlanDiff:
    """Compare two published editions by the addresses published now; what was published stays, so it is kept."""
    addresses = Edition.objects.published_addresses()
    key = f"changes:{_CACHE_VERSION}:{before.pk}:{after.pk}:{addresses.pk if addresses else 0}"
    cache = caches["process"]
    diff: PlanDiff | None = cache.get(key)
    if diff is None:
        diff = compare(plan_rows(before), plan_rows(after), address_points(addresses))
        cache.set(key, diff, _CACHE_SECONDS)
    return diff


def zone_steps(zone: Zone) -> Iterator[ZoneStep]:
    """Yield what each turn did to a zone, the latest first, back to where it was new; renamed zones are followed.

    Where going back brought a zone again, what was read without it is passed over.
    """
    code, again = zone.code, zone.edition
    for turn in reversed(turns_to(zone.edition)):
        if turn.after != again:
            continue
        taken = _zone_step(turn, code)
        yield taken
        if taken.is_new and not turn.goes_back:
            return
        code = taken.change.before.code if taken.change else code
        again = turn.after if taken.is_new else turn.before


def _zone_step(turn: Turn, code: str) -> ZoneStep:
    if not turn.compares:
        return ZoneStep(turn, code)
    diff = difference(turn.before, turn.after)
    change = next((change for change in diff.changed if change.after.code == code), None)
    is_new = any(row.code == code for row in diff.added)
    earlier = change.before.code if change else code
    moved = [address for address in diff.addresses if (address.before, address.after) != (earlier, code)]
    gained = sum(address.after == code for address in moved)
    lost = 0 if is_new else sum(address.before == earlier for address in moved)
    return ZoneStep(turn, code, change, is_new, addresses_gained=gained, addresses_lost=lost)


def zone_at(plan: Edition, point: Point) -> Zone | None:
    """Return the zone of an edition that covers a point (metres), the lowest code on a shared edge."""
    return plan.zones.filter(geometry__polygon__covers=point).select_related("edition").order_by("code").first()
