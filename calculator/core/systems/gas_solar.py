"""Gas condensing boiler with solar collectors for hot water and some heating."""

from calculator.core.carriers import GAS
from calculator.core.heatings import Technology
from calculator.core.site import Site
from calculator.core.systems.boilers import plan_boiler
from calculator.core.systems.plan import Plan, System


def plan(site: Site) -> Plan:
    """Return the plan for a site."""
    return plan_boiler(site, SYSTEM, "der Gasheizung", GAS, "gas_efficiency_percent", cost="gas", solar=True)


SYSTEM = System(Technology.GAS_SOLAR, plan)
