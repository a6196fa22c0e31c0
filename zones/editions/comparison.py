"""How the plan changed from one published edition to the next; drafts never show."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from django.contrib.gis.geos import Point
from django.core.cache import caches

from zones.editions.line import line_to
from zones.ingest.diff import PlanDiff, ZoneChange, compare
from zones.models import Edition, Zone
from zones.storage.stored import address_points, plan_rows

_CACHE_SECONDS = 24 * 60 * 60
_CACHE_VERSION = 2  # raise it when the diff or its classes change


@dataclass(frozen=True)
class EditionStep:
    """Two editions and what changed between them, counted for the addresses that are published now."""

    before: Edition
    after: Edition
    diff: PlanDiff


@dataclass(frozen=True)
class ZoneStep:
    """What one step did to a zone: `change` is None where nothing did, or where the zone is new."""

    before: Edition
    after: Edition
    change: ZoneChange | None
    is_new: bool
    addresses_gained: int
    addresses_lost: int


def pairs(plan: Edition) -> list[tuple[Edition, Edition]]:
    """Return each edition that citizens saw on the way to this one with the one that followed, the latest first."""
    return list(pairwise(line_to(plan)))[::-1]


def step(before: Edition, after: Edition) -> EditionStep:
    """Compare two published editions; what was published never changes, so the answer is kept."""
    addresses = Edition.objects.published_addresses()
    key = f"changes:{_CACHE_VERSION}:{before.pk}:{after.pk}:{addresses.pk if addresses else 0}"
    cache = caches["process"]
    diff = cache.get(key)
    if diff is None:
        diff = compare(plan_rows(before), plan_rows(after), address_points(addresses))
        cache.set(key, diff, _CACHE_SECONDS)
    return EditionStep(before, after, diff)


def steps(plan: Edition) -> Iterator[EditionStep]:
    """Yield the steps that led to this edition, the latest first."""
    for before, after in pairs(plan):
        yield step(before, after)


def zone_steps(zone: Zone) -> Iterator[ZoneStep]:
    """Yield what each step did to a zone, the latest first, back to where it was new; renamed zones are followed."""
    code = zone.code
    for taken in steps(zone.edition):
        change = next((change for change in taken.diff.changed if change.after.code == code), None)
        is_new = any(row.code == code for row in taken.diff.added)
        earlier = change.before.code if change else code
        moved = [address for address in taken.diff.addresses if (address.before, address.after) != (earlier, code)]
        yield ZoneStep(
            taken.before,
            taken.after,
            change,
            is_new,
            addresses_gained=sum(address.after == code for address in moved),
            addresses_lost=0 if is_new else sum(address.before == earlier for address in moved),
        )
        if is_new:
            return
        code = earlier


def zone_at(plan: Edition, point: Point) -> Zone | None:
    """Return the zone of an edition that covers a point (metres), the lowest code on a shared edge."""
    return plan.zones.filter(geometry__polygon__covers=point).select_related("edition").order_by("code").first()
