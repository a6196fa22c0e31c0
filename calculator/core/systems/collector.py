"""Brine-water heat pump with a collector in the garden; cheaper to dig than a borehole, a little less efficient."""

from calculator.core.heatings import Technology
from calculator.core.site import Site
from calculator.core.systems import heat_pumps
from calculator.core.systems.plan import Plan, System


def plan(site: Site) -> Plan:
    """Return the plan for a site."""
    return heat_pumps.plan(
        site, Technology.BRINE_COLLECTOR_HP, SYSTEM.label, "der Erdwärmepumpe mit Kollektor", "collector"
    )


SYSTEM = System(Technology.BRINE_COLLECTOR_HP, plan)
