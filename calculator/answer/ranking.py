"""Which of the compared systems costs least, counting only those that law, house and plot allow."""

from dataclasses import dataclass
from decimal import Decimal
from typing import assert_never

from calculator.core import Comparison, SystemCosts
from calculator.core.law_answers import Verdict


@dataclass(frozen=True, slots=True)
class Ranking:
    """Systems by total cost at the end, cheapest first.

    ``standing``: those that may be installed, with conditions or without. ``barred``: those that law or plot
    forbid or that are left open, and that would cost less than the first of them.
    """

    standing: tuple[SystemCosts, ...]
    barred: tuple[SystemCosts, ...]

    @property
    def best(self) -> SystemCosts | None:
        """The cheapest system that may be installed; None if none may."""
        return self.standing[0] if self.standing else None

    @property
    def second(self) -> SystemCosts | None:
        """The next one; None if there is none."""
        return self.standing[1] if len(self.standing) > 1 else None


def rank(comparison: Comparison) -> Ranking:
    """Return the systems of a comparison by their total cost."""
    ordered = sorted(comparison.systems, key=total_eur)
    standing, others = list[SystemCosts](), list[SystemCosts]()
    for system in ordered:
        (standing if may_stand(system) else others).append(system)
    limit = total_eur(standing[0]) if standing else None
    barred = tuple(each for each in others if limit is None or total_eur(each) < limit)
    return Ranking(tuple(standing), barred)


def may_stand(system: SystemCosts) -> bool:
    """Whether a system can be named as the cheapest: it has its place, and law allows it for certain."""
    if system.out_of_place:
        return False
    if system.permission is None:
        return True
    match verdict := system.permission.verdict:
        case Verdict.ALLOWED | Verdict.CONDITIONS:
            return True
        case Verdict.NOT_ALLOWED | Verdict.OPEN:
            return False
        case _:
            assert_never(verdict)


def total_eur(system: SystemCosts) -> Decimal:
    """Return what a system costs in all until the end of the last year, less what its devices are still worth.

    Everything that ranks systems, or names a total, does so by this figure.
    """
    return system.fair_eur
