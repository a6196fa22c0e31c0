"""What the many futures of prices say about each system, as plain numbers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from calculator.core import Technology
from calculator.core.ensemble import Ensemble
from calculator.core.futures import Array


@dataclass(frozen=True, slots=True)
class Likelihood:
    """In what part of the futures a system costs least, and the total that 10 and 90 % of them stay below.

    Counted among the compared systems that may be installed; None for one that may not, or of which that is open.
    ``cheapest``: the same as a number of futures.
    """

    cheapest_percent: int | None
    cheapest: int | None
    low_eur: Decimal
    high_eur: Decimal


def likelihoods(futures: Ensemble, standing: set[str]) -> Mapping[str, Likelihood]:
    """Return the likelihood of each system by its key, at the end of the last year; ``standing`` may be installed."""
    totals = futures.totals_eur
    ends = np.stack([totals[technology][-1] for technology in totals])
    low, high = tenths(ends)
    wins = _wins(totals, ends, standing)
    return {
        str(technology): Likelihood(
            percent(wins[technology] / ends.shape[1]) if technology in wins else None,
            wins.get(technology),
            _eur(low[number]),
            _eur(high[number]),
        )
        for number, technology in enumerate(totals)
    }


def _wins(keys: Iterable[Technology], ends: Array, standing: set[str]) -> dict[Technology, int]:
    """Return in how many futures each of the systems that may be installed costs least of them."""
    rows = {technology: number for number, technology in enumerate(keys) if technology in standing}
    if not rows:
        return {}
    counts = np.bincount(np.argmin(ends[list(rows.values())], axis=0), minlength=len(rows))
    return {technology: int(count) for technology, count in zip(rows, counts, strict=True)}


def tenths(amounts: Array) -> tuple[Array, Array]:
    """Return, for each row, the amount that 10 % of its futures stay below, and that 90 % do."""
    count = amounts.shape[1]
    low, high = count // 10, count - 1 - count // 10
    # Asked for one place NumPy is ten times as fast as for two at once.
    return np.partition(amounts, low, axis=1)[:, low], np.partition(amounts, high, axis=1)[:, high]


def percent(share: float) -> int:
    """Return a share as whole percent; what is neither sure nor impossible is never shown as 100 or 0."""
    if share in (0, 1):
        return int(share * 100)
    return min(max(round(share * 100), 1), 99)


def _eur(amount: float) -> Decimal:
    return Decimal(round(amount))
