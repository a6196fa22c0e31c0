"""Heat pump for most of the year, gas boiler for the coldest days."""

from calculator.core.carriers import GAS
from calculator.core.facts import Technology
from calculator.core.site import Site
from calculator.core.systems import heat_pumps
from calculator.core.systems.parts import bought, fuel, surroundings, upkeep
from calculator.core.systems.plan import Plan, System

SHARE = "hybrid_heat_pump_heat_percent"


def plan(site: Site) -> Plan:
    """Return the plan for a site."""
    technology = SYSTEM.technology
    system = bought(site, technology, "der Hybridheizung", "hybrid")
    share = site.value(SHARE) / 100
    energy = (
        heat_pumps.electricity(site, f"{technology}_jaz", "hybrid", share),
        fuel(site, technology, GAS, "gas_efficiency_percent", 1 - share),
    )
    around = surroundings(site, technology, burns=True, gas=True)
    return Plan(technology, SYSTEM.label, (*system, *around), energy, upkeep(site, technology, system))


SYSTEM = System(Technology.HP_GAS_HYBRID, "Wärmepumpe mit Gaskessel (Hybrid)", plan)
