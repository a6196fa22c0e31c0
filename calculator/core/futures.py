"""Draws futures: correlated normal numbers for everything that nobody knows, from a fixed seed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate
from math import erf, sqrt
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from calculator.core.heatings import Technology
from calculator.core.message import Name as _

Array = NDArray[np.float64]
SEED = 20250930

# Price growth of a future lies this many standard deviations from the set's own value; a price of today that nobody
# knows lies anywhere in its range; the others are factors, or places between the ends of ``stated_ranges``.
DRIVERS = (
    "gas", "electricity", "oil", "bio", "wood", "heat", "co2", "jaz", "investment", "demand", "heat_price", "grid",
    "gas_today", "electricity_today", "fuel_today", "upkeep", "work", "load", "efficiency", "sun",
)  # fmt: skip
LABELS = {
    "gas": _("Gaspreis"),
    "electricity": _("Strompreis"),
    "oil": _("Ölpreis"),
    "bio": _("Preis grüner Brennstoffe"),
    "wood": _("Holzpreis"),
    "heat": _("Preis für Netzwärme"),
    "co2": _("CO₂-Preis"),
    "jaz": _("Jahresarbeitszahl"),
    "investment": _("Anschaffung"),
    "heat_price": _("Preis der Netzwärme heute"),
    "grid": _("Gasnetzentgelt"),
    "demand": _("Wärmebedarf"),
    "gas_today": _("Gastarif heute"),
    "electricity_today": _("Stromtarif heute"),
    "fuel_today": _("Preis von Öl, Flüssiggas und Holz heute"),
    "upkeep": _("Wartung und Reparaturen"),
    "work": _("Arbeiten in Haus und Boden"),
    "load": _("Heizlast"),
    "efficiency": _("Nutzungsgrad des Kessels"),
    "sun": _("Ertrag der Sonne"),
}
# Assumed: energy prices move together; everything else stands alone.
CORRELATION: dict[tuple[str, str], float] = {
    ("gas", "electricity"): 0.5,
    ("gas", "oil"): 0.7,
    ("gas", "bio"): 0.5,
    ("gas", "wood"): 0.3,
    ("gas", "heat"): 0.6,
    ("electricity", "oil"): 0.4,
    ("electricity", "heat"): 0.4,
    ("electricity", "bio"): 0.3,
    ("oil", "bio"): 0.4,
    ("oil", "wood"): 0.3,
    ("oil", "heat"): 0.4,
    ("bio", "wood"): 0.4,
    ("bio", "heat"): 0.3,
    ("wood", "heat"): 0.2,
}


# What one heating may meet and another not: its own offer, and how well heat pumps of its source run.
AIR, GROUND = "air", "ground"
OWN = (("jaz", AIR), ("jaz", GROUND), *(("investment", technology) for technology in Technology))
# Assumed: half of the variance of these drivers is common to all heatings of a house, the other half each one's own.
_HALF = sqrt(1 / 2)


class Otherwise(NamedTuple):
    """Other values of an assumption, for the futures from ``first`` on; in all others it is as assumed."""

    first: int
    values: Array

    def over(self, assumed: Array | float, count: int) -> Array | float:
        """Return the value in each future; of a single one a plain number, by which can be counted and decided."""
        if count == 1:
            return float(self.values[0])
        found = np.full(count, assumed)
        found[self.first : self.first + len(self.values)] = self.values
        return found

    def of(self, futures: Array) -> Array:
        """Return what an array of futures says at these values."""
        return futures[self.first : self.first + len(self.values)]


@dataclass(frozen=True, eq=False)
class Futures:
    """Standard normal numbers, one array for each driver and each of ``OWN``; 0 is what the exact model assumes.

    Where drawn, a driver that has parts of its own holds only what all heatings share. Without ``own`` there are none.
    ``otherwise``: assumptions by key that have other values in some of the futures, whatever is drawn there.
    """

    values: dict[str, Array]
    own: dict[tuple[str, str], Array] = field(default_factory=dict)
    otherwise: Mapping[str, Otherwise] = field(default_factory=dict)

    def own_part(self, driver: str, which: str) -> Array | float:
        """Return what a driver does to one heating alone."""
        return self.own[driver, which] if self.own else 0.0

    def evenly(self, driver: str) -> Array:
        """Return the numbers of a driver spread evenly from -1 to 1: its 10 % value is then -0.8."""
        return np.array([erf(each / sqrt(2)) for each in self.values[driver]])

    @property
    def count(self) -> int:
        """How many futures there are."""
        return len(next(iter(self.values.values())))


def in_a_row(swept: Mapping[str, Array], first: int) -> dict[str, Otherwise]:
    """Return other values of assumptions one behind the other, the first of them in the future ``first``."""
    starts = accumulate(map(len, swept.values()), initial=first)
    return {key: Otherwise(start, swept[key]) for key, start in zip(swept, starts, strict=False)}


@lru_cache(maxsize=4)
def draw(count: int, seed: int = SEED) -> Futures:
    """Draw futures; the same seed always gives the same ones, so they are drawn once and cannot be written to."""
    generator = np.random.default_rng(seed)
    correlated = np.linalg.cholesky(correlation()) @ generator.standard_normal((len(DRIVERS), count))
    values = dict(zip(DRIVERS, correlated, strict=True))
    shared = {driver: values[driver] * _HALF for driver, _which in OWN}
    own = generator.standard_normal((len(OWN), count)) * _HALF
    return _fixed(values | shared, dict(zip(OWN, own, strict=True)))


def as_assumed(count: int, otherwise: Mapping[str, Otherwise]) -> Futures:
    """Return futures in which all is as assumed, but for some other values."""
    return Futures({driver: np.zeros(count) for driver in DRIVERS}, otherwise=otherwise)


def one_at_a_time(size: float) -> Futures:
    """Return, for each driver, a future in which it alone is low for all heatings and one in which it is high."""
    rows = np.vstack([np.eye(len(DRIVERS)) * -size, np.eye(len(DRIVERS)) * size]).T
    return Futures({driver: rows[number].copy() for number, driver in enumerate(DRIVERS)})


@lru_cache(maxsize=4)
def drawn_and_alone(count: int, seed: int, size: float, still: int = 0) -> Futures:
    """Return drawn futures followed by those of ``one_at_a_time``, and by some in which all is as assumed.

    So the model runs once for all of them.
    """
    drawn, alone, unmoved = draw(count, seed), one_at_a_time(size), np.zeros(still)
    values = {driver: np.concatenate([drawn.values[driver], alone.values[driver], unmoved]) for driver in DRIVERS}
    nothing = np.zeros(alone.count + still)
    return _fixed(values, {key: np.concatenate([each, nothing]) for key, each in drawn.own.items()})


def _fixed(values: dict[str, Array], own: dict[tuple[str, str], Array]) -> Futures:
    for each in (*values.values(), *own.values()):
        each.flags.writeable = False
    return Futures(values, own)


def correlation() -> Array:
    """Return the correlation matrix of the drivers."""
    matrix = np.eye(len(DRIVERS))
    for (one, other), value in CORRELATION.items():
        first, second = DRIVERS.index(one), DRIVERS.index(other)
        matrix[first, second] = matrix[second, first] = value
    return matrix
