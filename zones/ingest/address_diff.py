"""What changes from one edition of addresses to the next: house by house, told by their public keys (pure)."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import starmap

import numpy as np
import shapely
from numpy.typing import NDArray

from zones.ingest.address_keys import name_of
from zones.ingest.assignment import home_zones
from zones.ingest.rows import AddressPoints, AddressRow

MOVED_M = 1.0  # less is rounding
HIGHEST_LOST_SHARE = 0.02  # of the official addresses; more asks for a reason
CodedArea = tuple[str, shapely.MultiPolygon]  # code and polygon of a zone, in metres


@dataclass(frozen=True)
class PlacedAddress:
    """An address and the code of the zone of the published heat plan that it lies in; empty in none."""

    row: AddressRow
    zone: str


@dataclass(frozen=True)
class AddressPair:
    """An address as it was and as it will be."""

    before: PlacedAddress
    after: PlacedAddress

    @property
    def moved_m(self) -> float:
        """How far its point moves, in metres."""
        one, other = self.before.row, self.after.row
        return math.hypot(one.easting - other.easting, one.northing - other.northing)

    @property
    def is_moved(self) -> bool:
        """Whether the point moves by more than rounding."""
        return self.moved_m >= MOVED_M

    @property
    def is_renamed(self) -> bool:
        """Whether it is called otherwise: another street, another number."""
        return name_of(self.before.row) != name_of(self.after.row)

    @property
    def is_respelt(self) -> bool:
        """Whether only the writing differs, the postcode, or the part of the city."""
        one, other = self.before.row, self.after.row
        return not self.is_renamed and (one.label, one.ortsteil) != (other.label, other.ortsteil)

    @property
    def is_rezoned(self) -> bool:
        """Whether it lies in another zone than before."""
        return self.before.zone != self.after.zone


@dataclass(frozen=True)
class AddressDiff:
    """Everything that differs; `before` and `after` count all addresses."""

    before: int
    after: int
    gone: tuple[PlacedAddress, ...] = ()
    new: tuple[PlacedAddress, ...] = ()
    changed: tuple[AddressPair, ...] = ()

    @property
    def lost_share(self) -> float:
        """Addresses that are gone, as a share of those before."""
        return len(self.gone) / self.before if self.before else 0.0

    @property
    def loses_too_many(self) -> bool:
        """Whether more are gone than an official edition loses without a reason."""
        return is_loss(len(self.gone), self.before)

    @property
    def rezoned(self) -> list[AddressPair]:
        """Addresses that change their zone."""
        return [pair for pair in self.changed if pair.is_rezoned]

    @property
    def moved(self) -> list[AddressPair]:
        """Addresses whose point moves, the farthest first."""
        return sorted((pair for pair in self.changed if pair.is_moved), key=lambda pair: -pair.moved_m)

    @property
    def renamed(self) -> list[AddressPair]:
        """Addresses that are called otherwise."""
        return [pair for pair in self.changed if pair.is_renamed]

    @property
    def respelt(self) -> list[AddressPair]:
        """Addresses that are only written otherwise."""
        return [pair for pair in self.changed if pair.is_respelt]

    @property
    def is_empty(self) -> bool:
        """Whether both editions say the same."""
        return not (self.gone or self.new or self.changed)


def is_loss(lost: int, before: int) -> bool:
    """Tell whether so many lost addresses of so many ask for a reason."""
    return lost > HIGHEST_LOST_SHARE * before


def compare_addresses(
    before: Sequence[AddressRow], after: Sequence[AddressRow], zones: Sequence[CodedArea] = ()
) -> AddressDiff:
    """Return what changes; each address is looked for in these zones, given in the order of their codes."""
    old, new = _placed(before, zones), _placed(after, zones)
    pairs = starmap(AddressPair, ((old[key], placed) for key, placed in new.items() if key in old))
    return AddressDiff(
        before=len(before),
        after=len(after),
        gone=tuple(placed for key, placed in old.items() if key not in new),
        new=tuple(placed for key, placed in new.items() if key not in old),
        changed=tuple(pair for pair in pairs if _differs(pair)),
    )


def _differs(pair: AddressPair) -> bool:
    return pair.is_moved or pair.is_renamed or pair.is_respelt or pair.is_rezoned


def _placed(rows: Sequence[AddressRow], zones: Sequence[CodedArea]) -> dict[int, PlacedAddress]:
    codes = [*(code for code, _polygon in zones), ""]  # -1 is none
    homes = home_zones(_points(rows), [polygon for _code, polygon in zones])
    return {row.key: PlacedAddress(row, codes[home]) for row, home in zip(rows, homes.tolist(), strict=True)}


def _points(rows: Sequence[AddressRow]) -> AddressPoints:
    def column(values: list[float]) -> NDArray[np.float64]:
        return np.array(values, dtype=np.float64)

    return AddressPoints(
        ids=np.arange(len(rows)),
        eastings=column([row.easting for row in rows]),
        northings=column([row.northing for row in rows]),
        is_approximate=np.zeros(len(rows), dtype=np.bool_),
    )
