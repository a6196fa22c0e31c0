"""Pellet boiler with solar collectors."""

from calculator.core.carriers import PELLETS
from calculator.core.heatings import Technology
from calculator.core.site import Site
from calculator.core.systems.boilers import plan_boiler
from calculator.core.systems.plan import Plan, System


def plan(site: Site) -> Plan:
    """Return the plan for a site."""
    return plan_boiler(
        site, SYSTEM, "der Pelletheizung", PELLETS, "pellets_efficiency_percent", cost="pellets", solar=True
    )


SYSTEM = System(Technology.BIOMASS_SOLAR, plan)
