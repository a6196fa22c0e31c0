"""Heat pump for most of the year, gas boiler for the coldest days. Only the heat pump is subsidised."""

from decimal import Decimal

from calculator.core import demand
from calculator.core.carriers import GAS
from calculator.core.cost_lines import LineLabel, LineWords
from calculator.core.goods import Goods
from calculator.core.heatings import HeatSource, Technology
from calculator.core.message import say
from calculator.core.site import Site
from calculator.core.systems import heat_pumps, prices
from calculator.core.systems.parts import (
    bought,
    fuel,
    life_years,
    renewed_key,
    surroundings,
    upkeep,
    whole_price_known,
)  # fmt: skip
from calculator.core.systems.plan import Plan, Purchase

HEAT, POWER = "hybrid_heat_pump_heat_percent", "hybrid_heat_pump_power_percent"


def plan(site: Site, technology: Technology) -> Plan:
    """Return the plan of both, with their shares of the heat."""
    system = _bought(site, technology)
    share = site.value(HEAT) / 100
    energy = (
        heat_pumps.electricity(site, f"{technology}_jaz", HeatSource.HYBRID, share),
        fuel(site, technology, GAS, "gas_efficiency_percent", 1 - share),
    )
    around = surroundings(site, technology, burns=GAS)
    return Plan(technology, (*system, *around), energy, upkeep(site, technology, system))


def power_share(site: Site) -> Decimal:
    """Return the power of the heat pump as a share of the heat load, 0 to 1."""
    return site.value(POWER) / 100


def _bought(site: Site, technology: Technology) -> tuple[Purchase, ...]:
    """Return heat pump and boiler, or the whole at its stated price or by its quote."""
    if whole_price_known(site, technology):
        return bought(site, technology)
    load, life = demand.heat_load_kw(site), life_years(site, technology)
    parts = (
        ("heat_pump_part", LineLabel.HEAT_PUMP, "heat_pump", load * power_share(site), Goods.HEAT_PUMP),
        ("boiler_part", LineLabel.BOILER, "gas", load, Goods.FOSSIL_BOILER),
    )
    return tuple(
        Purchase(
            LineWords(key, say(label), prices.formula(site, cost, power)), goods,
            (f"{cost}_cost_exponent", "heat_load_kw", POWER), prices.by_power(site, cost, power), life,
            renewed=renewed_key(technology),
        )
        for key, label, cost, power, goods in parts
    )  # fmt: skip
