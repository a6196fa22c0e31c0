"""Compares heating systems for one house, year by year."""

from collections.abc import Iterable
from decimal import Decimal

from calculator.core.costs import SUBSIDY_FIELDS, costs, eligible_eur
from calculator.core.facts import Facts, Technology
from calculator.core.fields import all_fields
from calculator.core.inputs import Inputs
from calculator.core.parameters import ParameterSet
from calculator.core.result import SCHEMA_VERSION, Assumption, Comparison, SystemCosts
from calculator.core.rules.permission import may_install
from calculator.core.rules.subsidy import subsidy
from calculator.core.site import Site
from calculator.core.systems import SYSTEMS, keep, parts

BROCHURE_SYSTEMS = (Technology.AIR_WATER_HP, Technology.GAS)


def compare(
    inputs: Inputs, facts: Facts, parameters: ParameterSet, systems: Iterable[Technology] | None = None
) -> Comparison:
    """Return the costs of the systems (all that can be computed unless given) with everything they rest on.

    ``facts.dates`` decides which law and which calendar years hold. Raises ``ParameterNotCovered`` for days and years
    without values.
    """
    site = Site(inputs, facts, parameters)
    wanted = tuple(systems) if systems is not None else every_system(facts)
    heat = parts.heat_kwh_a(site)
    computed = tuple(system_costs(site, technology) for technology in wanted)
    return Comparison(
        schema_version=SCHEMA_VERSION,
        parameter_set=parameters.key,
        parameter_set_title=parameters.title,
        as_of=parameters.as_of,
        calendar_years=site.years,
        heat_demand_kwh_a=heat,
        interest_percent=site.value("interest_percent"),
        inflation_percent=site.value("inflation_percent"),
        growth_percent=site.value("cost_growth_percent"),
        systems=computed,
        assumptions=_in_order(site.used),
    )


def every_system(facts: Facts) -> tuple[Technology, ...]:
    """Return every system that can be computed: a broken heating, or one of an unknown kind, cannot be kept."""
    return tuple(each for each in SYSTEMS if each is not Technology.KEEP or keep.possible(facts))


def system_costs(site: Site, technology: Technology) -> SystemCosts:
    """Return the costs of one system."""
    plan = SYSTEMS[technology].plan(site)
    granted = subsidy(technology, eligible_eur(plan), site.facts, site.parameters, _overrides(site.inputs))
    return costs(plan, site, granted, may_install(technology, site.facts, site.parameters))


def _overrides(inputs: Inputs) -> dict[str, Decimal]:
    return {key: inputs.value(key) for key in SUBSIDY_FIELDS if inputs.has(key)}


def _in_order(used: dict[str, Assumption]) -> tuple[Assumption, ...]:
    known = [key for key in all_fields() if key in used]
    return tuple(used[key] for key in (*known, *(key for key in used if key not in all_fields())))
