"""Heat pump for most of the year, gas boiler for the coldest days. Only the heat pump is subsidised."""

from decimal import Decimal

from calculator.core import arithmetic, demand
from calculator.core.carriers import GAS
from calculator.core.cost_lines import LineFormula, LineLabel, LineWords
from calculator.core.derivations import Derivation, formula
from calculator.core.goods import Goods
from calculator.core.heatings import HeatSource, Technology
from calculator.core.message import Message, say
from calculator.core.message import Name as _
from calculator.core.site import FACT, Site
from calculator.core.system_facts import HYBRID_POWER, HYBRID_USUAL
from calculator.core.systems import heat_pumps, prices
from calculator.core.systems.parts import fuel, life_years, renewed_key, surroundings, upkeep
from calculator.core.systems.plan import Plan, Purchase

HEAT, BIVALENCE, BOILER_PART = (
    "hybrid_heat_pump_heat_percent", "hybrid_bivalence_c", "hybrid_boiler_price_percent",
)  # fmt: skip
_POWER_LABEL = _("Leistung der Wärmepumpe an der Heizlast der Hybridheizung")
_HEAT_LABEL = _("Anteil der Wärmepumpe an der Wärme der Hybridheizung")
_HEAT_SOURCE = _("Raumwärme aus der Tabelle nach Leistung oder Bivalenztemperatur, Warmwasser meist von der Wärmepumpe")


def plan(site: Site, technology: Technology) -> Plan:
    """Return the plan of both, with their shares of the heat."""
    system = _bought(site, technology)
    share = heat_share(site)
    energy = (
        heat_pumps.electricity(site, f"{technology}_jaz", HeatSource.HYBRID, share),
        fuel(site, technology, GAS, "gas_efficiency_percent", 1 - share),
    )
    around = surroundings(site, technology, burns=GAS)
    return Plan(technology, (*system, *around), energy, upkeep(site, technology, system))


def power_percent(site: Site) -> Decimal:
    """Return the power of the heat pump in percent of the heat load: entered, a fact, or what is usual.

    The boiler is as large as the heat load, so that a share of its power is the same share of the load.
    """
    known = site.facts.work.hybrid_heat_pump_share_percent

    def percent() -> Decimal:
        return site.value(HYBRID_USUAL) if known is None else site.number(known)

    source = _("Übliche Auslegung") if known is None else FACT
    told = (lambda: formula(Derivation.HYBRID_POWER, percent=site.value(HYBRID_USUAL))) if known is None else None
    return site.derive(HYBRID_POWER, _POWER_LABEL, "%", percent, source, sure=known is not None, told=told)


def heat_share(site: Site) -> Decimal:
    """Return what part of the heat for rooms and water comes from the heat pump, 0 to 1."""

    def percent() -> Decimal:
        water = demand.hot_water_share(site)
        return _room_percent(site) * (1 - water) + site.value("hybrid_hot_water_percent") * water

    def told() -> Message:
        water, by_pump = demand.hot_water_share(site) * 100, site.value("hybrid_hot_water_percent")
        return formula(Derivation.HYBRID_HEAT, room=_room_percent(site), rest=100 - water, by_pump=by_pump, water=water)

    return site.derive(HEAT, _HEAT_LABEL, "%", percent, _HEAT_SOURCE, told=told) / 100


def _room_percent(site: Site) -> Decimal:
    """Return the heat pump's share of the room heat: by its power, or by the temperature below which it rests."""
    if not site.facts.work.hybrid_alternative:
        return site.of_table("hybrid_parallel_percent", power_percent(site))
    if site.states(BIVALENCE):
        return site.of_table("hybrid_bivalence_percent", site.value(BIVALENCE))
    return site.of_table("hybrid_alternative_percent", power_percent(site))


def _bought(site: Site, technology: Technology) -> tuple[Purchase, ...]:
    """Return heat pump and boiler."""
    load, life = demand.heat_load_kw(site), life_years(site, technology)
    power = load * power_percent(site) / 100
    pump = LineWords("heat_pump_part", say(LineLabel.HEAT_PUMP), prices.formula(site, "heat_pump", power))
    part = site.value(BOILER_PART)
    alone = prices.formula(site, "gas", load)
    formula = say(LineFormula.BOILER_PART, whole=alone, percent=arithmetic.for_words(part))
    boiler = LineWords("boiler_part", say(LineLabel.BOILER), formula)
    beside = prices.by_size(site, "gas", load) * part / 100
    return (
        Purchase(
            pump, Goods.HEAT_PUMP, ("heat_pump_cost_base_eur", "heat_pump_cost_step_eur", "heat_load_kw", HYBRID_POWER),
            prices.by_size(site, "heat_pump", power), life, renewed=renewed_key(technology),
        ),
        Purchase(boiler, Goods.FOSSIL_BOILER, ("gas_cost_factor_eur", "heat_load_kw", BOILER_PART), beside, life),
    )  # fmt: skip
