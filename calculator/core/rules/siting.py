"""Where may it stand? Each heating with what house and plot demand of it: possible, to be checked, or not here.

Which conditions a heating has follows from its legal group; a group without an entry stops the import. Only what people
entered rules a heating out: what nobody knows is to be checked.
"""

from collections.abc import Callable, Mapping

from calculator.core.facts import Facts
from calculator.core.heatings import LegalGroup, Technology
from calculator.core.law_answers import SiteCondition
from calculator.core.parameters import ParameterSet
from calculator.core.rules.siting_ground import garden, water_law, water_zone
from calculator.core.rules.siting_house import (
    by_law,
    flue,
    gas,
    hot_water,
    listed,
    network,
    present,
    radiators,
    store,
)
from calculator.core.rules.siting_outdoor import boundary, noise

Rule = Callable[[Technology, Facts, ParameterSet], SiteCondition | None]

_OUTDOOR: tuple[Rule, ...] = (noise, boundary, listed)
_CENTRAL_PUMP: tuple[Rule, ...] = (radiators, hot_water)
_BOILER: tuple[Rule, ...] = (gas, store, flue, listed, by_law)
RULES: Mapping[LegalGroup, tuple[Rule, ...]] = {
    LegalGroup.AIR_HEAT_PUMP: (*_OUTDOOR, *_CENTRAL_PUMP, by_law),
    LegalGroup.GROUND_HEAT_PUMP: (garden, water_zone, water_law, *_CENTRAL_PUMP, by_law),
    LegalGroup.DRILLED_HEAT_PUMP: (garden, water_zone, water_law, *_CENTRAL_PUMP, by_law),
    LegalGroup.NETWORK_HEAT_PUMP: (network, *_CENTRAL_PUMP, by_law),
    LegalGroup.HYBRID: (*_OUTDOOR, radiators, gas, flue, by_law),
    LegalGroup.FOSSIL: _BOILER,
    LegalGroup.FOSSIL_WITH_SOLAR: _BOILER,
    LegalGroup.BIOMASS: _BOILER,
    LegalGroup.BIOMASS_WITH_SOLAR: _BOILER,
    LegalGroup.NETWORK: (network,),
    LegalGroup.DIRECT_ELECTRIC: (hot_water, by_law),
    LegalGroup.PRESENT: (present,),
}

if forgotten := set(LegalGroup) - set(RULES):
    raise LookupError(f"No conditions of house and plot for {forgotten}")


def site_conditions(technology: Technology, facts: Facts, parameters: ParameterSet) -> tuple[SiteCondition, ...]:
    """Return what house and plot demand of a heating on the day of installation."""
    found = (rule(technology, facts, parameters) for rule in RULES[technology.record.group])
    return tuple(each for each in found if each)
