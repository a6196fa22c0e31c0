"""Axes: steps that people can read, and places in the plot."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from math import ceil, floor

MOST_STEPS = 5


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on an axis: its position and its text."""

    position: str
    text: str


def at(position: float) -> str:
    """Return a length in the units of the view box."""
    return f"{position:.1f}"


def step_eur(span_eur: Decimal) -> Decimal:
    """Return 1, 2 or 5 times a power of ten, so that the span has at most five steps."""
    power = Decimal(10) ** (span_eur / MOST_STEPS).adjusted()
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power * MOST_STEPS >= span_eur)


def ticks_eur(low_eur: Decimal, high_eur: Decimal) -> list[Decimal]:
    """Return round amounts from at or below the low one to at or above the high one."""
    step = step_eur(max(high_eur - low_eur, Decimal(1)))
    return [step * number for number in range(floor(low_eur / step), ceil(high_eur / step) + 1)]


def apart(places: Sequence[float], least: float, highest: float) -> list[float]:
    """Return the places moved apart to a least distance; none lies beyond ``highest``, as y grows downwards."""
    order = sorted(range(len(places)), key=lambda number: places[number])
    found = list(places)
    for before, now in pairwise(order):
        found[now] = max(found[now], found[before] + least)
    limit = highest
    for number in reversed(order):
        found[number] = min(found[number], limit)
        limit = found[number] - least
    return found
