"""Boilers: a fuel, a Jahresnutzungsgrad, a chimney, and perhaps solar collectors beside them."""

from calculator.core import seasonal_efficiency
from calculator.core.cost_lines import LineLabel
from calculator.core.heatings import Boiler, Technology
from calculator.core.site import Site
from calculator.core.systems.parts import bought, extra, fuel, surroundings, upkeep
from calculator.core.systems.plan import Plan

SOLAR_SHARE = "solar_heat_percent"
_SOLAR_LIFE_YEARS = 20


def plan(site: Site, technology: Technology, design: Boiler) -> Plan:
    """Return the plan of a boiler; collectors give part of the heat. A fossil boiler itself is not subsidised."""
    carrier = design.carrier
    boiler = bought(site, technology, design.cost)
    if carrier.green and technology not in site.inputs.quotes:
        boiler = tuple(each._replace(eligible=False) for each in boiler)
    solar = extra(site, "solar_investment_eur", LineLabel.SOLAR, life=_SOLAR_LIFE_YEARS) if design.solar else None
    collectors = (solar,) if solar else ()
    share = 1 - site.value(SOLAR_SHARE) / 100 if solar else None
    around = surroundings(site, technology, burns=carrier)
    return Plan(
        technology,
        (*boiler, *collectors, *around),
        (fuel(site, technology, carrier, seasonal_efficiency.of_new(site, carrier), share),),
        upkeep(site, technology, (*boiler, *collectors)),
    )
