"""Connection to the Fernwärme of the city."""

from calculator.core.carriers import FERNWAERME
from calculator.core.heatings import Technology
from calculator.core.site import Site
from calculator.core.systems.networks import plan_network
from calculator.core.systems.plan import Plan, System


def plan(site: Site) -> Plan:
    """Return the plan for a site."""
    return plan_network(site, SYSTEM, "des Fernwärmeanschlusses", FERNWAERME)


SYSTEM = System(Technology.DISTRICT_HEATING, plan)
