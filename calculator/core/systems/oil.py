"""Oil condensing boiler."""

from calculator.core.carriers import OIL
from calculator.core.heatings import Technology
from calculator.core.site import Site
from calculator.core.systems.boilers import plan_boiler
from calculator.core.systems.plan import Plan, System


def plan(site: Site) -> Plan:
    """Return the plan for a site."""
    return plan_boiler(site, SYSTEM, "der Ölheizung", OIL, "oil_efficiency_percent")


SYSTEM = System(Technology.OIL, plan)
