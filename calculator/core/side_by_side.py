"""The same house under the law of two days, side by side."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from calculator.core.compare import compare, system_costs
from calculator.core.facts import Dates, Facts
from calculator.core.heatings import Technology
from calculator.core.inputs import Inputs
from calculator.core.parameters import ParameterSet, law_of
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


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Two comparisons of the same house over the same years, and the difference for each system in both."""

    one: Comparison
    other: Comparison
    changes: tuple[SystemChange, ...]


def side_by_side(
    given: Mapping[str, object], facts: Facts, one: date, other: date, systems: Iterable[Technology] | None = None
) -> SideBySide:
    """Compare the house as if everything were done on the one day, and on the other, over the same calendar years.

    ``given`` are the entered values. Raises ``InvalidInput`` and ``ParameterNotCovered``.
    """
    wanted = None if systems is None else tuple(systems)
    before, after = (_compared(given, facts, day, wanted) for day in (one, other))
    keys = [system.key for system in after.systems if any(system.key == each.key for each in before.systems)]
    return SideBySide(before, after, tuple(_change(before.system(key), after.system(key)) for key in keys))


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


def _compared(
    given: Mapping[str, object], facts: Facts, day: date, systems: tuple[Technology, ...] | None
) -> Comparison:
    parameters = law_of(day)
    return compare(Inputs.of(parameters, given), replace(facts, dates=_all_on(day, facts)), parameters, systems)


def _change(one: SystemCosts, other: SystemCosts) -> SystemChange:
    grants = [system.subsidy.amount_eur if system.subsidy else NOTHING for system in (one, other)]
    verdicts = [system.permission.verdict if system.permission else "" for system in (one, other)]
    return SystemChange(
        key=other.key,
        label=other.label,
        subsidy_eur=(grants[0], grants[1]),
        total_eur=(one.cumulative_eur[-1], other.cumulative_eur[-1]),
        verdict=(verdicts[0], verdicts[1]),
    )
