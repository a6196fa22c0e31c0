"""What boilers share: a fuel, a Jahresnutzungsgrad, a chimney, and perhaps solar collectors beside them."""

from dataclasses import replace

from calculator.core.carriers import GAS, Carrier
from calculator.core.site import Site
from calculator.core.systems.parts import bought, extra, fuel, surroundings, upkeep
from calculator.core.systems.plan import Plan, System

SOLAR_SHARE = "solar_heat_percent"
_SOLAR_LIFE_YEARS = 20


def plan_boiler(
    site: Site, system: System, name: str, carrier: Carrier, efficiency: str, *, cost: str = "", solar: bool = False,
) -> Plan:  # fmt: skip
    """Return the plan of a boiler; with ``solar`` collectors give part of the heat."""
    technology = system.technology
    fossil = carrier.bio_price is not None
    boiler = bought(site, technology, name, cost)
    if fossil and technology not in site.inputs.quotes:
        boiler = tuple(replace(each, eligible=False) for each in boiler)
    collectors = (extra(site, "solar_investment_eur", "Solarthermie", "Pauschale", _SOLAR_LIFE_YEARS),) if solar else ()
    share = 1 - site.value(SOLAR_SHARE) / 100 if solar else None
    around = surroundings(site, technology, burns=True, gas=carrier is GAS)
    return Plan(
        technology,
        system.label,
        (*boiler, *collectors, *around),
        (fuel(site, technology, carrier, efficiency, share),),
        upkeep(site, technology, (*boiler, *collectors)),
    )
