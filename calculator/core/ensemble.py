"""Many futures at once: the exact model's own formulas on NumPy arrays.

Says how probable it is that one system is cheaper than another, in which band its cost lies, which assumption matters
most, and what other values of one would cost. Needs NumPy, so it is not part of ``calculator.core`` itself.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import cast

import numpy as np

from calculator.core.compare import every_system
from calculator.core.costs import costs, eligible_eur, entered_rates
from calculator.core.demand.spread import TENTH
from calculator.core.facts import Facts
from calculator.core.future_site import FutureSite
from calculator.core.futures import DRIVERS, LABELS, SEED, Array, Futures, drawn_and_alone, in_a_row
from calculator.core.heatings import Technology
from calculator.core.inputs import Inputs
from calculator.core.law_answers import Subsidy
from calculator.core.parameters import ParameterSet
from calculator.core.rules.beg.subsidy import subsidy
from calculator.core.systems import plan_of

_ENOUGH_EUR = Decimal(10**9)
SPARE = 7 * 41  # room for swept values, nearly always enough: futures of one length are kept for the next house


@dataclass(frozen=True, eq=False)
class Ensemble:
    """``fair_path_eur`` of each system in each future: by system an array of years (0: purchase) by futures, in euros.

    ``alone_eur``: the total at the end where one assumption alone is low, in the order of ``DRIVERS``, then high.
    ``swept_eur``: the total at the end, by the key of an assumption, at each of the other values asked for.
    """

    totals_eur: Mapping[Technology, Array]
    alone_eur: Mapping[Technology, Array] = field(default_factory=dict)
    swept_eur: Mapping[str, Mapping[Technology, Array]] = field(default_factory=dict)

    def probability_cheaper(self, one: Technology, other: Technology, year: int) -> float:
        """Return in what part of the futures one system has cost less than another up to the end of a year."""
        return float(np.mean(self.totals_eur[one][year] < self.totals_eur[other][year]))


@dataclass(frozen=True, slots=True)
class Swing:
    """How the difference (other minus one, at the end) moves when one assumption takes its 10 and its 90 % value."""

    driver: str
    label: str
    low_eur: float
    high_eur: float

    @property
    def width_eur(self) -> float:
        """How far apart both ends are."""
        return abs(self.high_eur - self.low_eur)


def ensemble(
    inputs: Inputs,
    facts: Facts,
    parameters: ParameterSet,
    systems: Iterable[Technology] | None = None,
    *,
    count: int = 10_000,
    seed: int = SEED,
    swept: Mapping[str, Array] | None = None,
) -> Ensemble:
    """Compute the systems in ``count`` futures; raises ``ParameterNotCovered`` like the exact model.

    ``swept``: other values of assumptions by key, each of them alone beside all others as assumed. They cost hardly
    anything where the model runs anyway.
    """
    first = count + 2 * len(DRIVERS)
    places = in_a_row(swept or {}, first)
    room = max(SPARE, sum(len(place.values) for place in places.values())) if places else 0
    futures = replace(drawn_and_alone(count, seed, TENTH, room), otherwise=places)
    found = run(inputs, facts, parameters, futures, systems).totals_eur
    return Ensemble(
        {technology: years[:, :count] for technology, years in found.items()},
        {technology: years[-1, count:first] for technology, years in found.items()},
        {
            key: {technology: place.of(years[-1]) for technology, years in found.items()}
            for key, place in places.items()
        },
    )


def tornado(futures: Ensemble, one: Technology, other: Technology) -> tuple[Swing, ...]:
    """Return what each assumption alone does to the difference of two systems, the strongest first."""
    difference = futures.alone_eur[other] - futures.alone_eur[one]
    swings = (
        Swing(driver, LABELS[driver], float(difference[number]), float(difference[number + len(DRIVERS)]))
        for number, driver in enumerate(DRIVERS)
    )
    return tuple(sorted(swings, key=lambda swing: swing.width_eur, reverse=True))


def run(
    inputs: Inputs,
    facts: Facts,
    parameters: ParameterSet,
    futures: Futures,
    systems: Iterable[Technology] | None = None,
) -> Ensemble:
    """Compute the systems in given futures."""
    site = FutureSite(inputs, facts, parameters, futures)
    wanted = tuple(systems) if systems is not None else every_system(facts)
    return Ensemble({technology: fair_path_eur(site, technology) for technology in wanted})


def fair_path_eur(site: FutureSite, technology: Technology) -> Array:
    """Return what a system has cost so far, as ``SystemCosts.fair_path_eur``: an array of years by futures."""
    plan = site.as_offered(plan_of(site, technology))
    computed = costs(plan, site, _granted(site, technology, eligible_eur(plan, site)))
    years = np.zeros((len(site.years) + 1, site.futures.count))
    for line in computed.one_off:
        years[0] += line.amounts_eur[0]
    for line in computed.yearly:
        for year, amount in enumerate(line.amounts_eur, start=1):
            years[year] += amount
    for line, worth in computed.things:
        new, life, first = cast(Array, worth.new_eur), line.life_years or 1, max(worth.year, 1)
        years[worth.year] -= new
        years[first : first + life] += new / life
    for year in range(1, len(years)):
        years[year] += years[year - 1]
    return years


def _granted(site: FutureSite, technology: Technology, cost_eur: Decimal) -> Subsidy:
    """Return the subsidy in all futures: fixed parts, and a rate on the cost up to the highest eligible cost."""
    most = subsidy(technology, _ENOUGH_EUR, site.facts_for(technology), site.parameters, entered_rates(site.inputs))
    if not most.eligible_eur:
        return replace(most, amount_eur=cast(Decimal, float(most.amount_eur)))
    fixed = float(sum((item.amount_eur for item in most.items if item.granted), Decimal(0)))
    cap = float(most.eligible_eur)
    rate = (float(most.amount_eur) - fixed) / cap
    counted = np.minimum(np.asarray(cost_eur, dtype=np.float64), cap)
    return replace(most, amount_eur=cast(Decimal, fixed * (counted > 0) + rate * counted))
