"""Compares a heat pump with a gas heating, year by year."""

from decimal import Decimal
from itertools import pairwise

from calculator.core.assumptions import assumptions
from calculator.core.inputs import Inputs
from calculator.core.notation import cents
from calculator.core.parameters import ParameterSet
from calculator.core.result import SCHEMA_VERSION, Comparison, Crossing, SystemCosts
from calculator.core.rules.subsidy import beg_2024
from calculator.core.systems import gas, heat_pump


def compare(inputs: Inputs, parameters: ParameterSet) -> Comparison:
    """Return costs, crossing years and assumptions; raises ``ParameterNotCovered`` for years without values."""
    subsidy = beg_2024(inputs)
    systems = (heat_pump.costs(inputs, parameters, subsidy), gas.costs(inputs, parameters))
    return Comparison(
        schema_version=SCHEMA_VERSION,
        parameter_set=parameters.key,
        parameter_set_title=parameters.title,
        as_of=parameters.as_of,
        calendar_years=inputs.years,
        heat_demand_kwh_a=inputs.heat_demand_kwh_a,
        systems=systems,
        subsidy=subsidy,
        crossings=crossings(*systems, first_year=inputs.first_year),
        assumptions=assumptions(inputs, parameters),
    )


def crossings(one: SystemCosts, other: SystemCosts, first_year: int) -> tuple[Crossing, ...]:
    """Return the years at whose end the other of two systems has become the cheaper one in total.

    Counting starts with what each costs at purchase (year 0). Compared are the cents that people see; a tie does not
    change who is cheaper.
    """
    leaders: list[str | None] = []
    for cost, other_cost in zip(_path(one), _path(other), strict=True):
        tied = leaders[-1] if leaders else None
        leaders.append(tied if cost == other_cost else (one.key if cost < other_cost else other.key))
    return tuple(
        Crossing(year, first_year + year - 1, now)
        for year, (before, now) in enumerate(pairwise(leaders), start=1)
        if now is not None and before is not None and now != before
    )


def _path(system: SystemCosts) -> tuple[Decimal, ...]:
    return tuple(map(cents, (system.net_investment_eur, *system.cumulative_eur)))
