"""Highest eligible cost by number of dwellings, and what the rates make of it."""

from decimal import Decimal
from typing import NamedTuple

from calculator.core.arithmetic import smaller


class Caps(NamedTuple):
    """Highest eligible cost in euros: of the first dwelling, of each of the next ones, and of each beyond the last."""

    first: Decimal
    second: Decimal
    seventh: Decimal
    last_of_second: int

    def total(self, dwellings: int) -> Decimal:
        """Return the cap of a building."""
        further = max(dwellings - self.last_of_second, 0)
        return self.first + self.second * (dwellings - 1 - further) + self.seventh * further


def eligible_eur(cost_eur: Decimal, caps: Caps, dwellings: int, affected: int) -> Decimal:
    """Return the eligible cost: at most the cap's part for the dwellings that the measure reaches."""
    return smaller(cost_eur, caps.total(dwellings) * affected / dwellings)


def grant_eur(
    base_eur: Decimal, affected: int, self_used: int, self_used_percent: Decimal, other_percent: Decimal
) -> Decimal:
    """Return the grant: the personal bonuses count only for the share of the dwellings used by their owner."""
    weighted = self_used_percent * self_used + other_percent * (affected - self_used)
    return base_eur * weighted / affected / 100
