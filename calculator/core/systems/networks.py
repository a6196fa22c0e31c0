"""Heat networks: a transfer station, a base price by power, and heat by the kilowatt-hour."""

from calculator.core import seasonal_efficiency
from calculator.core.heatings import NetworkConnection, Technology
from calculator.core.site import Site
from calculator.core.systems.parts import bought, fuel, surroundings, upkeep
from calculator.core.systems.plan import Plan


def plan(site: Site, technology: Technology, design: NetworkConnection) -> Plan:
    """Return the plan of a house at a heat network."""
    station = bought(site, technology)
    around = surroundings(site, technology, burns=None)
    energy = fuel(site, technology, design.carrier, seasonal_efficiency.of_new(site, design.carrier))
    return Plan(technology, (*station, *around), (energy,), upkeep(site, technology, station))
