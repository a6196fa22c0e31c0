"""The yearly cost model in plain arithmetic, written once.

Runs on ``Decimal`` for the figures people see and on NumPy arrays for many futures at once: only ``+ - * / **`` and
``abs`` occur, and constants are whole numbers. Shares are 0 to 1, percentages 0 to 100.

The types say ``Decimal``; ``ensemble`` passes arrays of futures in their place. A third kind of number remembers how it
came about (``ToldNumber``): what digits alone do not show, it is told here.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import pairwise, repeat
from operator import mul, truediv

KWH_PER_MWH = 1000


class ToldNumber(ABC):
    """A number that is told what a step is for; how the step happens to be written says nothing then."""

    __slots__ = ()

    @abstractmethod
    def extreme(self, which: str, one: object, other: object) -> Decimal:
        """Return the smaller (``min``) or the larger (``max``) of two numbers as a number that knows it is one."""

    @abstractmethod
    def plain(self) -> Decimal:
        """Return the value without its history."""


def bought_kwh(heat_kwh: Decimal, efficiency: Decimal) -> Decimal:
    """Energy that is bought for the heat: heat, divided by JAZ or Jahresnutzungsgrad."""
    return heat_kwh / efficiency


def fossil_kwh(energy_kwh: Decimal, bio_share: Decimal) -> Decimal:
    """The part of a fuel that is not bio."""
    return energy_kwh * (1 - bio_share)


def products(amounts: Iterable[Decimal], prices: Iterable[Decimal]) -> tuple[Decimal, ...]:
    """Each amount of a path times that of another one of the same years; mapped, as a comparison makes hundreds."""
    return tuple(map(mul, amounts, prices))


def multiples(amount: Decimal, path: Iterable[Decimal]) -> tuple[Decimal, ...]:
    """One amount times each of a path."""
    return tuple(map(mul, repeat(amount), path))


def parts(path: Iterable[Decimal], number: int) -> tuple[Decimal, ...]:
    """Each amount of a path, divided by one number."""
    return tuple(map(truediv, path, repeat(number)))


def line_path(first: Decimal, step: Decimal, years: int) -> tuple[Decimal, ...]:
    """A value that rises by the same step every year, first year first."""
    return tuple(first + step * later for later in range(years))


def growth_path(first: Decimal, growth_percent: Decimal, years: int) -> tuple[Decimal, ...]:
    """A value that grows by the same percentage every year, first year first."""
    path = [first]
    factor = 1 + growth_percent / 100
    for _later in range(1, years):
        path.append(path[-1] * factor)
    return tuple(path)


def power_law(factor: Decimal, exponent: Decimal, power_kw: Decimal) -> Decimal:
    """Return a · P^b, as of cost functions and radiators. Powers have no end of digits; 15 are far below a cent."""
    if isinstance(power_kw, Decimal):
        return factor * Decimal(str(float(power_kw) ** float(exponent)))
    return factor * power_kw**exponent


def smaller(one: Decimal, other: Decimal | int) -> Decimal:
    """The smaller of two values, for each future on its own."""
    if isinstance(one, Decimal) and isinstance(other, (Decimal, int)):  # the same as below, in a third of the time
        return min(one, Decimal(other))
    told = one if isinstance(one, ToldNumber) else other
    if isinstance(told, ToldNumber):
        return told.extreme("min", one, other)
    return (one + other - abs(one - other)) / 2


def larger(one: Decimal, other: Decimal | int) -> Decimal:
    """The larger of two values, for each future on its own."""
    if isinstance(one, Decimal) and isinstance(other, (Decimal, int)):
        return max(one, Decimal(other))
    told = one if isinstance(one, ToldNumber) else other
    if isinstance(told, ToldNumber):
        return told.extreme("max", one, other)
    return (one + other + abs(one - other)) / 2


def granted_share(grant_eur: Decimal, eligible_eur: Decimal) -> Decimal:
    """The part of what may be subsidised that a grant pays, 0 to 1; 0 where nothing may."""
    return smaller(grant_eur / larger(eligible_eur, 1), 1)


def times(asked: Decimal, usual: Decimal) -> Decimal:
    """How many times a usual price was asked; times a euro where nothing usual is left, as in a future without load."""
    return asked / larger(usual, 1)


def for_words(number: Decimal) -> Decimal:
    """A number that is read, or decided by, for words only: no figure depends on it, so no decision is remembered."""
    if isinstance(number, Decimal):  # nearly always, and quicker to tell than the other kind
        return number
    return number.plain() if isinstance(number, ToldNumber) else number


def surely_above(number: Decimal, limit: Decimal) -> bool:
    """Whether a number is above a limit, for words only; many futures have no one answer and are not worded."""
    number, limit = for_words(number), for_words(limit)
    return isinstance(number, Decimal) and number > limit


def interpolated(points: Sequence[tuple[Decimal, Decimal]], at: Decimal) -> Decimal:
    """The value at a place between the points of a table (place and value, in order); beyond its ends the end's own."""
    found = points[0][1]
    for (start, low), (end, high) in pairwise(points):
        found = found + (within(at, start, end) - start) * (high - low) / (end - start)
    return found


def within(value: Decimal, lowest: Decimal, highest: Decimal) -> Decimal:
    """The value, or the end of the range that it lies beyond."""
    return smaller(larger(value, lowest), highest)


def total(amounts: Sequence[Decimal]) -> Decimal:
    """Sum of amounts; 0 of none."""
    return sum(amounts, Decimal(0)) if not amounts else sum(amounts[1:], amounts[0])
