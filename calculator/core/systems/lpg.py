"""Condensing boiler for liquefied gas from a tank."""

from calculator.core.carriers import LPG
from calculator.core.heatings import Technology
from calculator.core.site import Site
from calculator.core.systems.boilers import plan_boiler
from calculator.core.systems.plan import Plan, System


def plan(site: Site) -> Plan:
    """Return the plan for a site."""
    return plan_boiler(site, SYSTEM, "der Flüssiggasheizung", LPG, "lpg_efficiency_percent", cost="gas")


SYSTEM = System(Technology.LPG, plan)
