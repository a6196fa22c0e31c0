"""Heat pump for most of the year, gas boiler for the coldest days. Only the heat pump is subsidised."""

from dataclasses import replace

from calculator.core import demand
from calculator.core.carriers import GAS
from calculator.core.heatings import Technology
from calculator.core.site import Site
from calculator.core.systems import heat_pumps
from calculator.core.systems.parts import (
    KWW,
    bought,
    by_power,
    fuel,
    life_years,
    surroundings,
    upkeep,
    whole_price_known,
)
from calculator.core.systems.plan import Plan, Purchase, System

HEAT, POWER = "hybrid_heat_pump_heat_percent", "hybrid_heat_pump_power_percent"


def plan(site: Site) -> Plan:
    """Return the plan for a site."""
    technology = SYSTEM.technology
    system = _bought(site)
    share = site.value(HEAT) / 100
    energy = (
        heat_pumps.electricity(site, f"{technology}_jaz", "hybrid", share),
        fuel(site, technology, GAS, "gas_efficiency_percent", 1 - share),
    )
    around = surroundings(site, technology, burns=True, gas=True)
    return Plan(technology, SYSTEM.label, (*system, *around), energy, upkeep(site, technology, system))


def _bought(site: Site) -> tuple[Purchase, ...]:
    """Return heat pump and boiler; a stated price of the whole is taken as not eligible, a quote says it itself."""
    technology = SYSTEM.technology
    if whole_price_known(site, technology):
        whole = bought(site, technology, "der Hybridheizung")
        return whole if technology in site.inputs.quotes else tuple(replace(each, eligible=False) for each in whole)
    load, life = demand.heat_load_kw(site), life_years(site, technology)
    parts = (
        ("heat_pump_part", "Wärmepumpe mit Montage", "heat_pump", load * site.value(POWER) / 100, True),
        ("boiler_part", "Gaskessel mit Montage", "gas", load, False),
    )
    return tuple(
        Purchase(
            key, label, f"{KWW}: Preis nach der Leistung", (f"{cost}_cost_factor_eur", "heat_load_kw", POWER),
            by_power(site, cost, power), life, eligible,
        )
        for key, label, cost, power, eligible in parts
    )  # fmt: skip


SYSTEM = System(Technology.HP_GAS_HYBRID, plan)
