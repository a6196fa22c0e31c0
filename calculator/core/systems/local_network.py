"""Connection to a new local heat network."""

from calculator.core.carriers import LOCAL_HEAT
from calculator.core.heatings import Technology
from calculator.core.site import Site
from calculator.core.systems.networks import plan_network
from calculator.core.systems.plan import Plan, System


def plan(site: Site) -> Plan:
    """Return the plan for a site."""
    return plan_network(site, SYSTEM, "des Anschlusses an das Nahwärmenetz", LOCAL_HEAT)


SYSTEM = System(Technology.LOCAL_NETWORK, plan)
