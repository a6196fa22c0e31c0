"""Brine-water heat pump with a borehole; the cost function includes the source."""

from calculator.core.heatings import Technology
from calculator.core.site import Site
from calculator.core.systems import heat_pumps
from calculator.core.systems.plan import Plan, System


def plan(site: Site) -> Plan:
    """Return the plan for a site."""
    return heat_pumps.plan(site, Technology.BRINE_BOREHOLE_HP, SYSTEM.label, "der Erdwärmepumpe mit Sonde", "ground")


SYSTEM = System(Technology.BRINE_BOREHOLE_HP, plan)
