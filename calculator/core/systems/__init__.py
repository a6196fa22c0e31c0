"""Plans every heating of the model: as it is usually bought, at an entered price, or as it stands there already."""

from decimal import Decimal

from calculator.core import arithmetic, demand
from calculator.core.heatings import HeatPump, Hybrid, Present, Technology
from calculator.core.site import Site
from calculator.core.systems import hybrid, keep
from calculator.core.systems.asked_prices import at_asked_price, is_asked
from calculator.core.systems.plan import Plan
from calculator.core.systems.usual import usual_plan

MOST_KW = "heat_pump_most_kw"


def plan_of(site: Site, technology: Technology) -> Plan:
    """Return what a heating is made of on a site; raises ``ParameterNotCovered``."""
    if isinstance(technology.record.design, Present):
        return keep.plan(site)
    return at_asked_price(site, usual_plan(site, technology))


def needs_offer(site: Site, technology: Technology) -> bool:
    """Whether only an offer says what a heating costs, because it is larger than prices by power reach.

    It has no figures then: it is neither compared nor ranked.
    """
    design = technology.record.design
    if is_asked(site, technology) or not isinstance(design, HeatPump | Hybrid):
        return False
    share = hybrid.power_percent(site) if isinstance(design, Hybrid) else site.number(Decimal(100))
    return arithmetic.surely_above(demand.heat_load_kw(site) * share / 100, site.value(MOST_KW))
