"""How far the demand of a house may lie from the figure that is used: little where it was measured, far where typical.

Both halves of the distribution are lognormal. All typical medians share one error besides, which is not symmetric.
"""

from dataclasses import dataclass
from math import exp, hypot, log
from typing import assert_never

from calculator.core import arithmetic
from calculator.core.demand import typical
from calculator.core.demand.building import DemandOrigin, origin
from calculator.core.facts import Facts
from calculator.core.site import Site

# A normal number this many standard deviations up or down is its 90 % or 10 % value.
TENTH = 1.2815515655446004
COMMON = "heat_common_error_percent"


@dataclass(frozen=True, slots=True)
class Spread:
    """Standard deviations of the logarithm below and above the median."""

    below: float
    above: float

    @property
    def tenths(self) -> tuple[float, float]:
        """The factors that 10 % and 90 % of such houses stay below."""
        return exp(-TENTH * self.below), exp(TENTH * self.above)


def spread(site: Site) -> Spread:
    """Return how far the demand of today may lie from the figure that is used."""
    match where := origin(site):
        case DemandOrigin.TYPICAL:
            return of_cell(site)
        case DemandOrigin.CERTIFICATE:
            alike = _stated(site, "spread_heat_certificate")
        case DemandOrigin.MEASURED if from_one_flat(site.facts):
            return of_cell(site)
        case DemandOrigin.MEASURED | DemandOrigin.ENTERED:
            alike = _stated(site, "spread_heat_measured")
        case _:
            assert_never(where)
    return Spread(alike, alike)


def from_one_flat(facts: Facts) -> bool:
    """Whether the bill of one flat stands for a house of several: it says little about its neighbours."""
    household = facts.household
    return bool(household.bill_is_for_flat) and household.flat_area_m2 is not None and facts.house.dwellings > 1


def of_cell(site: Site) -> Spread:
    """Return how far houses of one type, age and state lie from their typical demand, with the error of the table."""
    between = _stated(site, f"spread_heat_{typical.column(site.facts.house.building_type)}")
    _stated(site, COMMON)
    low, high = map(float, site.used[COMMON].ends)
    below, above = log(1 + low / 100) / -TENTH, log(1 + high / 100) / TENTH
    return Spread(hypot(between, below), hypot(between, above))


def _stated(site: Site, key: str) -> float:
    return float(arithmetic.for_words(site.value(key)))
