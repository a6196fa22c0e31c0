"""The systems of a comparison under the law of an earlier day."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from calculator.core.compare import system_costs
from calculator.core.facts import Dates, Facts
from calculator.core.heatings import Technology
from calculator.core.inputs import Inputs
from calculator.core.parameters import ParameterSet
from calculator.core.result import Comparison, SystemCosts
from calculator.core.site import Site

NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class SystemChange:
    """What the two laws make of one system: grant, total cost after the horizon, and whether it may be installed."""

    key: str
    label: str
    subsidy_eur: tuple[Decimal, Decimal]
    total_eur: tuple[Decimal, Decimal]
    verdict: tuple[str, str]

    @property
    def changed(self) -> bool:
        """Whether anything differs."""
        return any(one != other for one, other in (self.subsidy_eur, self.total_eur, self.verdict))


def under_law_of(
    day: date, comparison: Comparison, inputs: Inputs, facts: Facts, parameters: ParameterSet
) -> tuple[SystemChange, ...]:
    """Return what the law of an earlier day had made of each system of a comparison; see ``systems_under_law_of``."""
    before = systems_under_law_of(day, comparison, inputs, facts, parameters)
    return tuple(_change(one, other) for one, other in zip(before, comparison.systems, strict=True))


def systems_under_law_of(
    day: date, comparison: Comparison, inputs: Inputs, facts: Facts, parameters: ParameterSet
) -> tuple[SystemCosts, ...]:
    """Return the systems of a comparison under the law of an earlier day, with its own prices and calendar years.

    Order, application and installation move to that day. Raises ``ParameterNotCovered`` for a day before 2024.
    """
    site = Site(inputs, replace(facts, dates=_all_on(day, facts)), replace(parameters, law_as_of=day))
    return tuple(system_costs(site, Technology(system.key)) for system in comparison.systems)


def _all_on(day: date, facts: Facts) -> Dates:
    start = facts.dates.first_year
    return Dates(stichtag=day, order_date=day, application_date=day, installation_date=day, start_year=start)


def _change(one: SystemCosts, other: SystemCosts) -> SystemChange:
    grants = [system.subsidy.amount_eur if system.subsidy else NOTHING for system in (one, other)]
    verdicts = [system.permission.verdict if system.permission else "" for system in (one, other)]
    return SystemChange(
        key=other.key,
        label=other.label,
        subsidy_eur=(grants[0], grants[1]),
        total_eur=(one.fair_eur, other.fair_eur),
        verdict=(verdicts[0], verdicts[1]),
    )
