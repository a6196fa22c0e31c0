"""Wood chip boiler."""

from calculator.core.carriers import WOOD_CHIPS
from calculator.core.heatings import Technology
from calculator.core.site import Site
from calculator.core.systems.boilers import plan_boiler
from calculator.core.systems.plan import Plan, System


def plan(site: Site) -> Plan:
    """Return the plan for a site."""
    return plan_boiler(site, SYSTEM, "der Hackschnitzelheizung", WOOD_CHIPS, "wood_chips_efficiency_percent")


SYSTEM = System(Technology.WOOD_CHIPS, plan)
