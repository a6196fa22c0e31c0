"""What changes from one heat plan to another: zone by zone and address by address (pure, no Django)."""

from dataclasses import dataclass, field
from decimal import Decimal

from zones.ingest.rows import ZoneRow


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
        return (self.before.code, self.before.name) != (self.after.code, self.after.name)

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
    before: Decimal | int | str | None
    after: Decimal | int | str | None


@dataclass(frozen=True)
class AddressChange:
    """An address whose zone differs; an empty code means that it lies in no zone."""

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
