"""Air-water heat pump: the outside air is the source."""

from calculator.core.heatings import Technology
from calculator.core.site import Site
from calculator.core.systems import heat_pumps
from calculator.core.systems.plan import Plan, System


def plan(site: Site) -> Plan:
    """Return the plan for a site."""
    return heat_pumps.plan(site, Technology.AIR_WATER_HP, SYSTEM.label, "der Wärmepumpe", "air", jaz_key="jaz")


SYSTEM = System(Technology.AIR_WATER_HP, plan)
