"""What could turn the answer: tipping points against other systems, and the weight of unconfirmed assumptions."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from calculator.core import MODEL_VALUES, Assumption, Comparison, SystemCosts, Technology
from calculator.core.carriers import BY_PRICE
from calculator.core.demand.building import PRESENT
from calculator.core.futures import Array
from calculator.core.tipping import (
    Driver,
    DriverKind,
    Situation,
    Swept,
    TippingPoint,
    moved_eur,
    purchase_key,
    sweeps,
    tipping_point,
)


@dataclass(frozen=True, slots=True)
class Weighed:
    """An assumption that nobody has confirmed, and how far it moves the difference of two systems, in euros."""

    assumption: Assumption
    moved_eur: Decimal


def tipping_points(
    situation: Situation, comparison: Comparison, one: SystemCosts, other: SystemCosts, swept: Swept
) -> tuple[TippingPoint, ...]:
    """Return where two systems cost the same: prices of their energy, demand, JAZ, and the purchase of either.

    ``swept``: what many futures have told of ``sweeps_of``, perhaps of another pair.
    """
    drivers = _drivers(situation, comparison, one, other)
    found = (tipping_point(situation, driver, one, other, swept) for driver in drivers)
    return tuple(point for point in found if point)


def sweeps_of(situation: Situation, comparison: Comparison, *systems: SystemCosts | None) -> dict[str, Array]:
    """Return the values that many futures can tell of on their way, as ``ensemble`` takes them; none without a pair.

    A close verdict may name the next one in the ranking in the place of the rival: what is not swept is computed apart.
    """
    known = [each for each in systems if each is not None]
    return sweeps(situation, _drivers(situation, comparison, *known)) if len(known) > 1 else {}


def _drivers(situation: Situation, comparison: Comparison, *systems: SystemCosts) -> tuple[Driver, ...]:
    return (*_of_lines(comparison, *systems), *_purchases(situation, *systems))


def weighed(situation: Situation, comparison: Comparison, one: SystemCosts, other: SystemCosts) -> tuple[Weighed, ...]:
    """Return what nobody has confirmed of two systems, the assumption that moves their difference most first."""
    unconfirmed = [each for each in comparison.assumptions if each.to_confirm]
    moved = moved_eur(situation, unconfirmed, Technology(one.key), Technology(other.key))
    found = [Weighed(each, moved[each.key]) for each in unconfirmed if each.key in moved]
    return tuple(sorted(found, key=lambda each: each.moved_eur, reverse=True))


def _of_lines(comparison: Comparison, *systems: SystemCosts) -> Iterator[Driver]:
    used = {key for system in systems for line in system.yearly for key in line.assumptions}
    for each in comparison.assumptions:
        kind = _kind(each.key)
        if kind and each.key in used:
            yield Driver(each.key, kind, each.value, each.low, each.high)


def _kind(key: str) -> DriverKind | None:
    if key in BY_PRICE:
        return DriverKind.PRICE
    if key == PRESENT:
        return DriverKind.DEMAND
    return DriverKind.JAZ if key == "jaz" or key.endswith("_jaz") else None


def _purchases(situation: Situation, *systems: SystemCosts) -> Iterator[Driver]:
    for system in systems:
        key, price = purchase_key(system), system.net_investment_eur + system.grant_eur
        if key in MODEL_VALUES and price > 0 and system.key not in situation.inputs.quotes:
            yield Driver(key, DriverKind.PURCHASE, price)
