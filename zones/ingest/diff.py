"""What changes from one heat plan to another: zone by zone and address by address (pure, no Django)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

import numpy as np
import shapely
from numpy.typing import NDArray

from zones.catalogue.steckbrief_fields import FIELDS
from zones.ingest.assignment import home_zones
from zones.ingest.rows import AddressPoints, SteckbriefRow, ZoneRow

# Narrower strips come from rounding coordinates (eight decimals of a degree are a millimetre) and move nobody's edge.
ROUNDING_M = 0.01
# Zones under different codes are the same one if they share at least this part of what both cover together.
SAME_ZONE_SHARE = 0.9
Entry = Decimal | int | str


@dataclass(frozen=True)
class ZoneChange:
    """A zone that is in both plans, perhaps under another code, and differs.

    Attributes:
        before: The zone in the older plan.
        after: The zone in the newer plan.
        gained_m2: Area that the zone has only in the newer plan.
        lost_m2: Area that the zone has only in the older plan.
        values: Figures, texts and Eignungsstufen that differ.

    """

    before: ZoneRow
    after: ZoneRow
    gained_m2: float = 0.0
    lost_m2: float = 0.0
    values: tuple["ValueChange", ...] = ()

    @property
    def is_renamed(self) -> bool:
        """Whether code or name differ."""
        return (self.before.shown, self.before.code, self.before.name) != (
            self.after.shown,
            self.after.code,
            self.after.name,
        )

    @property
    def is_reclassified(self) -> bool:
        """Whether the Versorgungsart differs."""
        return self.before.versorgungsart != self.after.versorgungsart

    @property
    def is_moved(self) -> bool:
        """Whether the area differs by more than rounding."""
        return self.gained_m2 + self.lost_m2 > 0

    @property
    def moved_share(self) -> float:
        """Gained and lost area as a share of the older area."""
        return (self.gained_m2 + self.lost_m2) / float(self.before.polygon.area)


@dataclass(frozen=True)
class ValueChange:
    """One entry of a Steckbrief: a figure with its category, a text or an Eignungsstufe; None = not stated."""

    name: str
    category: int
    before: Entry | None
    after: Entry | None


@dataclass(frozen=True)
class AddressChange:
    """An address whose zone or category differs; an empty code means that it lies in no zone."""

    address_id: int
    before: str
    after: str
    category_changes: bool


@dataclass(frozen=True)
class PlanDiff:
    """Everything that differs; empty if nothing does."""

    added: tuple[ZoneRow, ...] = ()
    removed: tuple[ZoneRow, ...] = ()
    changed: tuple[ZoneChange, ...] = ()
    addresses: tuple[AddressChange, ...] = field(default=())

    @property
    def is_empty(self) -> bool:
        """Whether the two plans say the same."""
        return not (self.added or self.removed or self.changed or self.addresses)

    @property
    def renamed(self) -> list[ZoneChange]:
        """Zones with another code or name."""
        return [change for change in self.changed if change.is_renamed]

    @property
    def reclassified(self) -> list[ZoneChange]:
        """Zones with another Versorgungsart."""
        return [change for change in self.changed if change.is_reclassified]

    @property
    def moved(self) -> list[ZoneChange]:
        """Zones with another area."""
        return [change for change in self.changed if change.is_moved]

    @property
    def with_values(self) -> list[ZoneChange]:
        """Zones with another Steckbrief."""
        return [change for change in self.changed if change.values]

    @property
    def addresses_with_other_category(self) -> int:
        """Number of addresses whose plain category changes."""
        return sum(change.category_changes for change in self.addresses)


def compare(before: Sequence[ZoneRow], after: Sequence[ZoneRow], points: AddressPoints | None = None) -> PlanDiff:
    """Return what changes from one plan to the other, in the order of the zones, and for which of the points."""
    before, after = sorted(before, key=_order), sorted(after, key=_order)
    pairs = pairs_of(before, after)
    kept, successors = {one.code for one, _other in pairs}, {other.code for _one, other in pairs}
    changes = [_change(one, other) for one, other in pairs]
    return PlanDiff(
        added=tuple(row for row in after if row.code not in successors),
        removed=tuple(row for row in before if row.code not in kept),
        changed=tuple(change for change in changes if _is_different(change)),
        addresses=() if points is None else tuple(_address_changes(before, after, pairs, points)),
    )


Pair = tuple[ZoneRow, ZoneRow]


def _order(row: ZoneRow) -> str:
    return row.order


def pairs_of(before: Sequence[ZoneRow], after: Sequence[ZoneRow]) -> list[Pair]:
    """Return which zone of the older plan is which of the newer, in the order of the newer zones.

    The same code on the same ground first, then the same ground (codes may be handed on to other zones), then the same
    code on ground that has changed.
    """
    pairs: list[Pair] = []
    for belongs in (_is_unchanged, _is_same_ground, _has_same_code):
        old = [row for row in before if all(row is not one for one, _other in pairs)]
        new = [row for row in after if all(row is not other for _one, other in pairs)]
        for row in old:
            match = next((index for index, other in enumerate(new) if belongs(row, other)), None)
            if match is not None:
                pairs.append((row, new.pop(match)))
    return sorted(pairs, key=lambda pair: pair[1].order)


def _is_unchanged(one: ZoneRow, other: ZoneRow) -> bool:
    return _has_same_code(one, other) and _is_same_ground(one, other)


def _has_same_code(one: ZoneRow, other: ZoneRow) -> bool:
    return one.code == other.code


def _is_same_ground(one: ZoneRow, other: ZoneRow) -> bool:
    shared = float(one.polygon.intersection(other.polygon).area)
    together = float(one.polygon.area + other.polygon.area) - shared
    return shared >= SAME_ZONE_SHARE * together > 0


def _change(before: ZoneRow, after: ZoneRow) -> ZoneChange:
    gained, lost = (
        _more_than_rounding(one.polygon.difference(other.polygon)) for one, other in ((after, before), (before, after))
    )
    values = tuple(_value_changes(before.steckbrief, after.steckbrief))
    return ZoneChange(before, after, gained, lost, values)


def _more_than_rounding(strip: shapely.Geometry) -> float:
    """Return the area (m²) of those parts that are wider than rounding makes them."""
    parts = [part for part in shapely.get_parts(strip) if not part.buffer(-ROUNDING_M / 2).is_empty]
    return float(sum(part.area for part in parts))


def _is_different(change: ZoneChange) -> bool:
    return change.is_renamed or change.is_reclassified or change.is_moved or bool(change.values)


def _value_changes(before: SteckbriefRow, after: SteckbriefRow) -> Iterator[ValueChange]:
    old, new = entries_of(before), entries_of(after)
    for name, category in dict.fromkeys((*old, *new)):
        one, other = old.get((name, category)), new.get((name, category))
        if one != other:
            yield ValueChange(name, category, one, other)


def entries_of(row: SteckbriefRow) -> dict[tuple[str, int], Entry]:
    """Return everything that a Steckbrief states, by name and category."""
    entries: dict[tuple[str, int], Entry] = {(key, 0): _folded(row.fields[key]) for key in FIELDS if key in row.fields}
    return entries | {(value.indicator, value.category): value.value for value in row.values}


def _folded(entry: int | str) -> int | str:
    """Return the entry; of a text its words, since a line broken elsewhere changes nothing."""
    return " ".join(entry.split()) if isinstance(entry, str) else entry


def _address_changes(
    before: Sequence[ZoneRow], after: Sequence[ZoneRow], pairs: Sequence[Pair], points: AddressPoints
) -> Iterator[AddressChange]:
    """Yield the addresses that lie in another zone, or in the same one under another category."""
    # An address on a shared edge lies in the zone with the lowest code, as it is stored.
    before, after = (sorted(rows, key=lambda row: row.code) for rows in (before, after))
    home_before = home_zones(points, [row.polygon for row in before])
    home_after = home_zones(points, [row.polygon for row in after])
    position = {row.code: index for index, row in enumerate(after)}
    successor = {one.code: position[other.code] for one, other in pairs}
    # One more entry than zones: index -1 stands for "in no zone".
    expected = np.array([*(successor.get(row.code, len(after)) for row in before), -1])
    category_changes = _categories(before)[home_before] != _categories(after)[home_after]
    for index in np.flatnonzero((expected[home_before] != home_after) | category_changes):
        yield AddressChange(
            address_id=int(points.ids[index]),
            before=before[home_before[index]].code if home_before[index] >= 0 else "",
            after=after[home_after[index]].code if home_after[index] >= 0 else "",
            category_changes=bool(category_changes[index]),
        )


def _categories(rows: Sequence[ZoneRow]) -> NDArray[np.str_]:
    """Return the first digit of each zone's Versorgungsart, which is its plain category, and a last one for "none"."""
    return np.array([*(str(row.versorgungsart)[0] for row in rows), "0"])
