"""Heat pumps: the Jahresarbeitszahl (JAZ), the electricity they use, and what comes with it."""

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from calculator.core import arithmetic, demand
from calculator.core.carriers import ELECTRICITY, Carrier
from calculator.core.cost_lines import EnergyFormula, LineFormula, LineLabel, LineWords
from calculator.core.derivations import Derivation, formula
from calculator.core.goods import Goods
from calculator.core.heatings import HeatPump, HeatSource, Technology
from calculator.core.message import Message, say
from calculator.core.message import Name as _
from calculator.core.site import Site
from calculator.core.systems import house_work, photovoltaics
from calculator.core.systems.heat_sources import source_of
from calculator.core.systems.parts import bought, heat_kwh_a, one_price, surroundings, upkeep
from calculator.core.systems.plan import EnergyUse, Plan, Purchase

_JAZ = _("Jahresarbeitszahl (JAZ)")
_JAZ_TABLE = _(
    "Tabelle nach der Vorlauftemperatur, dazwischen geradlinig; gemessen wurden an 77 Anlagen im Bestand 2,6 bis 4,9 "
    "mit Luft und bis 5,4 mit Erdreich (Fraunhofer ISE, WP-QS im Bestand, November 2025)"
)
REPLACED = "radiators_to_replace"
_TOO_SMALL = _(
    "Heizkörper im Haus × (((Vorlauf heute − Raum) ÷ (55 °C − Raum)) ^ Heizkörperexponent − 1) ÷ (Wärme eines größeren "
    "÷ Wärme des alten − 1), höchstens alle"
)
_JAZ_FACT = _("Angabe zur Arbeit an der Heizung")


def jaz(site: Site, key: str, source: HeatSource) -> Decimal:
    """Return the JAZ: entered or stated, else from flow temperature and heat source."""
    known = site.facts.work.jaz if source is HeatSource.AIR else None
    if known is not None:
        return site.derive(key, _JAZ, "", lambda: site.number(known), _JAZ_FACT)
    table = f"jaz_{source}"

    def compute() -> Decimal:
        return site.of_table(table, demand.flow_temperature_c(site))

    return site.derive(key, _JAZ, "", compute, _JAZ_TABLE, told=lambda: _told(site, table))


def _told(site: Site, table: str) -> Message:
    """Return how the JAZ follows from the two places of its table between which the flow temperature lies."""
    flow, places = demand.flow_temperature_c(site), site.parameters.on(table, site.parameters.as_of).scale
    for low, high in pairwise(places):
        if low.start < flow < high.start and low.value != high.value:
            return formula(
                Derivation.JAZ_BETWEEN, flow=flow, low=low.start, high=high.start, at_low=low.value, at_high=high.value
            )
    return formula(Derivation.JAZ_AT, flow=flow)


def electricity(site: Site, key: str, source: HeatSource, heat_share: Decimal | None = None) -> EnergyUse:
    """Return the electricity for the heat or a share of it."""
    heat = heat_kwh_a(site) if heat_share is None else heat_kwh_a(site) * heat_share
    words = say(EnergyFormula.HEAT_PUMP if heat_share is None else EnergyFormula.HEAT_PUMP_SHARE)
    return EnergyUse(ELECTRICITY, arithmetic.bought_kwh(heat, jaz(site, key, source)), words, (*demand.uses(site), key))


def radiators(site: Site, technology: Technology) -> tuple[Purchase, ...]:
    """Return larger radiators where the house needs more than 55 °C, unless the set's one price covers them."""
    if one_price(site, technology) or house_work.without_water(site):
        return ()
    if demand.flow_without_change_c(site) <= demand.HIGHEST_LOW_FLOW_C:
        return ()
    label = _("Zahl der zu tauschenden Heizkörper")
    number = site.derive(
        REPLACED,
        label,
        _("Stück"),
        lambda: _too_small(site),
        _TOO_SMALL,
        sure=False,
        told=lambda: _too_small_told(site),
    )
    price = site.value("radiator_eur")
    uses = (REPLACED, "radiator_eur")
    words = LineWords("radiators", say(LineLabel.RADIATORS), say(LineFormula.RADIATORS))
    life = int(site.value("radiators_life_years"))
    return (Purchase(words, Goods.RADIATORS, uses, number * price, life),)


def _too_small(site: Site) -> Decimal:
    """Return how many radiators must be larger ones for 55 °C to do what hotter water does today.

    Radiators give off heat ∝ (water − room)^n. What all of them miss at 55 °C, the larger ones give beyond the old.
    """
    inside = site.value("inside_design_c")
    today, low = demand.flow_without_change_c(site) - inside, site.number(Decimal(demand.HIGHEST_LOW_FLOW_C)) - inside
    missing = arithmetic.power_law(site.number(Decimal(1)), site.value("radiator_exponent"), today / low) - 1
    share = arithmetic.smaller(missing / (site.value("radiator_gain") - 1), site.number(Decimal(1)))
    return house_work.rooms(site) * share


def _too_small_told(site: Site) -> Message:
    return formula(
        Derivation.RADIATORS,
        rooms=house_work.rooms(site),
        flow=demand.flow_without_change_c(site),
        most=demand.HIGHEST_LOW_FLOW_C,
        inside=site.value("inside_design_c"),
        exponent=site.value("radiator_exponent"),
        gain=site.value("radiator_gain"),
    )


def plan(site: Site, technology: Technology, design: HeatPump) -> Plan:
    """Return the plan of a heat pump that gives all the heat."""
    system = bought(site, technology, design.cost, ground=source_of(site, design))
    around = (*radiators(site, technology), *surroundings(site, technology, burns=None))
    use = electricity(site, design.jaz or f"{technology}_jaz", design.source)
    energy = (use, _from_network(site, use, design.network)) if design.network else (use,)
    found = Plan(technology, (*system, *around), energy, upkeep(site, technology, system))
    return _with_roof(site, found, use) if design.photovoltaics else found


def _with_roof(site: Site, plain: Plan, use: EnergyUse) -> Plan:
    """Return a plan with the heat pump's part of photovoltaics, what need not be bought, and what they bring in."""
    return replace(
        plain,
        purchases=(*plain.purchases, *photovoltaics.bought(site, use)),
        energy=(photovoltaics.without_own(site, use),),
        yearly=(*plain.yearly, photovoltaics.upkeep(site, use)),
        income=photovoltaics.income(site, use),
    )


def _from_network(site: Site, use: EnergyUse, carrier: Carrier) -> EnergyUse:
    """Return the heat that the network brings; the heat pump adds the temperature."""
    return EnergyUse(carrier, heat_kwh_a(site) - use.kwh_a, say(EnergyFormula.FROM_NETWORK), use.uses)
