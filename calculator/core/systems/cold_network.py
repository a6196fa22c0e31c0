"""Cold heat network with a heat pump of one's own: the network brings the source, the heat pump the temperature."""

from dataclasses import replace

from calculator.core.carriers import COLD_HEAT
from calculator.core.heatings import Technology
from calculator.core.site import Site
from calculator.core.systems import heat_pumps
from calculator.core.systems.parts import heat_kwh_a
from calculator.core.systems.plan import EnergyUse, Plan, System


def plan(site: Site) -> Plan:
    """Return the plan for a site."""
    whole = heat_pumps.plan(site, SYSTEM.technology, SYSTEM.label, "der Wärmepumpe mit Netzanschluss", "ground")
    (use,) = whole.energy
    from_network = heat_kwh_a(site) - use.kwh_a
    words = "Wärme − Strom der Wärmepumpe"
    return replace(whole, energy=(use, EnergyUse(COLD_HEAT, from_network, words, use.uses)))


SYSTEM = System(Technology.COLD_NETWORK_HP, plan)
