"""Boilers: a fuel, a Jahresnutzungsgrad, a chimney, and perhaps solar collectors beside them."""

from calculator.core import seasonal_efficiency
from calculator.core.heatings import Boiler, Technology
from calculator.core.site import Site
from calculator.core.systems import collectors
from calculator.core.systems.parts import bought, fuel, surroundings, upkeep
from calculator.core.systems.plan import EnergyUse, Plan


def plan(site: Site, technology: Technology, design: Boiler) -> Plan:
    """Return the plan of a boiler; collectors give part of the heat."""
    carrier = design.carrier
    boiler = bought(site, technology, design.cost)
    solar = (collectors.bought(site, technology),) if design.solar else ()
    around = surroundings(site, technology, burns=carrier)
    energy = _beside_solar(site, technology, design)
    return Plan(technology, (*boiler, *solar, *around), (energy,), upkeep(site, technology, (*boiler, *solar)))


def _beside_solar(site: Site, technology: Technology, design: Boiler) -> EnergyUse:
    """Return the fuel for the heat that collectors do not give."""
    efficiency = seasonal_efficiency.of_new(site, design.carrier)
    if not design.solar:
        return fuel(site, technology, design.carrier, efficiency)
    share, key = collectors.heat_share(site, technology)
    use = fuel(site, technology, design.carrier, efficiency, 1 - share)
    return use._replace(uses=(*use.uses, key))
