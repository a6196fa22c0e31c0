"""Boilers: a fuel, a Jahresnutzungsgrad, a chimney, and perhaps solar collectors beside them."""

from calculator.core import seasonal_efficiency
from calculator.core.cost_lines import LineLabel
from calculator.core.goods import Goods
from calculator.core.heatings import Boiler, Technology
from calculator.core.site import Site
from calculator.core.systems.house_work import extra
from calculator.core.systems.parts import bought, fuel, surroundings, upkeep
from calculator.core.systems.plan import Plan, Purchase

SOLAR_SHARE = "solar_heat_percent"
_SOLAR_LIFE_YEARS = 20


def plan(site: Site, technology: Technology, design: Boiler) -> Plan:
    """Return the plan of a boiler; collectors give part of the heat."""
    carrier = design.carrier
    boiler = bought(site, technology, design.cost)
    collectors = (_collectors(site),) if design.solar else ()
    share = 1 - site.value(SOLAR_SHARE) / 100 if design.solar else None
    around = surroundings(site, technology, burns=carrier)
    return Plan(
        technology,
        (*boiler, *collectors, *around),
        (fuel(site, technology, carrier, seasonal_efficiency.of_new(site, carrier), share),),
        upkeep(site, technology, (*boiler, *collectors)),
    )


def _collectors(site: Site) -> Purchase:
    return extra(site, "solar_investment_eur", LineLabel.SOLAR, Goods.COLLECTORS)._replace(life_years=_SOLAR_LIFE_YEARS)
