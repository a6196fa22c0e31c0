"""What heat networks share: a transfer station, a base price by power, and heat by the kilowatt-hour."""

from calculator.core.carriers import Carrier
from calculator.core.site import Site
from calculator.core.systems.parts import bought, fuel, surroundings, upkeep
from calculator.core.systems.plan import Plan, System


def plan_network(site: Site, system: System, name: str, carrier: Carrier) -> Plan:
    """Return the plan of a house at a heat network."""
    technology = system.technology
    station = bought(site, technology, name)
    around = surroundings(site, technology, burns=False)
    energy = fuel(site, technology, carrier, f"{carrier.key}_efficiency_percent")
    return Plan(technology, system.label, (*station, *around), (energy,), upkeep(site, technology, station))
