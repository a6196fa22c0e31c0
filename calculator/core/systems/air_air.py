"""Air-air heat pumps (split units) in the rooms; hot water comes from electric heaters."""

from calculator.core import arithmetic, demand
from calculator.core.carriers import HOUSEHOLD_ELECTRICITY
from calculator.core.heatings import Technology
from calculator.core.site import Site
from calculator.core.systems import heat_pumps
from calculator.core.systems.parts import bought, electrics, heat_kwh_a, surroundings, upkeep
from calculator.core.systems.plan import EnergyUse, Plan, System


def plan(site: Site) -> Plan:
    """Return the plan for a site."""
    technology = SYSTEM.technology
    system = bought(site, technology, "der Klimageräte")
    hot_water = demand.hot_water_share(site)
    jaz = heat_pumps.jaz(site, f"{technology}_jaz", "air_air")
    heat = heat_kwh_a(site)
    kwh = arithmetic.bought_kwh(heat * (1 - hot_water), jaz) + heat * hot_water
    words = "Raumwärme ÷ Jahresarbeitszahl + Warmwasser"
    use = EnergyUse(HOUSEHOLD_ELECTRICITY, kwh, words, (*demand.USES, "hot_water_share_percent", f"{technology}_jaz"))
    return Plan(
        technology,
        SYSTEM.label,
        (*system, *electrics(site, technology), *surroundings(site, technology, burns=False)),
        (use,),
        upkeep(site, technology, system),
    )


SYSTEM = System(Technology.AIR_AIR_HP, plan)
