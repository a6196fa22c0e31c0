"""Draws futures: correlated normal numbers for everything that nobody knows, from a fixed seed."""

from dataclasses import dataclass
from functools import lru_cache
from math import erf, sqrt

import numpy as np
from numpy.typing import NDArray

from calculator.core.message import Name as _

Array = NDArray[np.float64]
SEED = 20250930

# Price growth of a future lies this many standard deviations from the set's own value; a price of network heat that
# nobody knows lies anywhere in its range; the others are factors.
DRIVERS = (
    "gas", "electricity", "oil", "bio", "wood", "heat", "co2", "jaz", "investment", "demand", "heat_price",
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
    "demand": _("Wärmebedarf"),
}
# Assumed: energy prices move together; JAZ, purchase and demand stand alone.
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


@dataclass(frozen=True, eq=False)
class Futures:
    """Standard normal numbers, one array for each driver; 0 is what the exact model assumes."""

    values: dict[str, Array]

    def evenly(self, driver: str) -> Array:
        """Return the numbers of a driver spread evenly from -1 to 1: its 10 % value is then -0.8."""
        return np.array([erf(each / sqrt(2)) for each in self.values[driver]])

    @property
    def count(self) -> int:
        """How many futures there are."""
        return len(next(iter(self.values.values())))


@lru_cache(maxsize=4)
def draw(count: int, seed: int = SEED) -> Futures:
    """Draw futures; the same seed always gives the same ones, so they are drawn once and cannot be written to."""
    numbers = np.random.default_rng(seed).standard_normal((len(DRIVERS), count))
    correlated = np.linalg.cholesky(correlation()) @ numbers
    correlated.flags.writeable = False
    return Futures(dict(zip(DRIVERS, correlated, strict=True)))


def one_at_a_time(size: float) -> Futures:
    """Return, for each driver, a future in which it alone is low and one in which it alone is high."""
    rows = np.vstack([np.eye(len(DRIVERS)) * -size, np.eye(len(DRIVERS)) * size]).T
    return Futures({driver: rows[number].copy() for number, driver in enumerate(DRIVERS)})


@lru_cache(maxsize=4)
def drawn_and_alone(count: int, seed: int, size: float) -> Futures:
    """Return drawn futures followed by those of ``one_at_a_time``, so that the model runs once for both."""
    drawn, alone = draw(count, seed).values, one_at_a_time(size).values
    values = {driver: np.concatenate([drawn[driver], alone[driver]]) for driver in DRIVERS}
    for each in values.values():
        each.flags.writeable = False
    return Futures(values)


def correlation() -> Array:
    """Return the correlation matrix of the drivers."""
    matrix = np.eye(len(DRIVERS))
    for (one, other), value in CORRELATION.items():
        first, second = DRIVERS.index(one), DRIVERS.index(other)
        matrix[first, second] = matrix[second, first] = value
    return matrix
