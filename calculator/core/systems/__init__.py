"""Plans every heating of the model: as it is usually bought, at an entered price, or as it stands there already."""

from calculator.core.heatings import Present, Technology
from calculator.core.site import Site
from calculator.core.systems import keep
from calculator.core.systems.asked_prices import at_asked_price
from calculator.core.systems.plan import Plan
from calculator.core.systems.usual import usual_plan


def plan_of(site: Site, technology: Technology) -> Plan:
    """Return what a heating is made of on a site; raises ``ParameterNotCovered``."""
    if isinstance(technology.record.design, Present):
        return keep.plan(site)
    return at_asked_price(site, usual_plan(site, technology))
