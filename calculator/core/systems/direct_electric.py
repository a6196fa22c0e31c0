"""Direct electric heating: panels or night storage, one kilowatt-hour of electricity for one of heat."""

from calculator.core.carriers import HOUSEHOLD_ELECTRICITY
from calculator.core.heatings import Technology
from calculator.core.site import Site
from calculator.core.systems.parts import bought, electrics, fuel, surroundings, upkeep
from calculator.core.systems.plan import Plan, System


def plan(site: Site) -> Plan:
    """Return the plan for a site."""
    technology = SYSTEM.technology
    system = bought(site, technology, "der Stromheizung")
    around = (*electrics(site, technology), *surroundings(site, technology, burns=False))
    energy = fuel(site, technology, HOUSEHOLD_ELECTRICITY, "direct_electric_efficiency_percent")
    return Plan(technology, SYSTEM.label, (*system, *around), (energy,), upkeep(site, technology, system))


SYSTEM = System(Technology.DIRECT_ELECTRIC, plan)
