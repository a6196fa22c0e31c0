"""Parts that many systems share: what they cost to buy and keep, what heat they give and what energy that takes."""

from collections.abc import Iterator
from decimal import Decimal
from typing import assert_never

from calculator.core import arithmetic, demand
from calculator.core.carriers import GAS, OIL, PELLETS, Carrier
from calculator.core.cost_lines import CostKind, EnergyFormula, LineFormula, LineLabel, LineWords
from calculator.core.goods import Goods
from calculator.core.heatings import (
    Boiler,
    ElectricHeaters,
    HeatPump,
    Hybrid,
    NetworkConnection,
    Present,
    RoomUnits,
    Technology,
)  # fmt: skip
from calculator.core.message import Name as _
from calculator.core.message import say
from calculator.core.site import Site, quote_key
from calculator.core.systems import prices
from calculator.core.systems.plan import EnergyUse, Purchase, Yearly

VDI = "VDI 2067 Blatt 1"
_IN_EUROS = {
    CostKind.MAINTENANCE: LineWords("maintenance", say(LineLabel.MAINTENANCE), say(LineFormula.MAINTENANCE_A_YEAR)),
    CostKind.OPERATION: LineWords("operation", say(LineLabel.OPERATION), say(LineFormula.OPERATION_A_YEAR)),
}
_BY_RATE = {
    CostKind.MAINTENANCE: LineWords("maintenance", say(LineLabel.MAINTENANCE), say(LineFormula.MAINTENANCE_RATE), VDI),
    CostKind.REPAIR: LineWords("repair", say(LineLabel.REPAIR), say(LineFormula.REPAIR_RATE), VDI),
}


def heat_kwh_a(site: Site) -> Decimal:
    """Return the heat for heating and hot water, kWh a year."""
    return demand.area_m2(site) * demand.heat_demand_kwh_m2a(site)


def bought(
    site: Site, technology: Technology, cost: str = "", name: str = "", ground: Purchase | None = None
) -> tuple[Purchase, ...]:
    """Return the system with its installation: the items of a quote, a stated price, or the cost function.

    ``cost`` is the heating whose cost function holds, unless it is its own; ``name`` completes „Preis …“
    in the place of its own; ``ground`` is the work in the ground, with a life of its own, at most half of the price.
    """
    life, renewed = life_years(site, technology), renewed_key(technology)
    quote = site.inputs.quotes.get(technology)
    if quote:
        return tuple(
            Purchase(
                LineWords(f"quote_{number}", say(LineLabel.NAMED, name=item.label), say(LineFormula.QUOTED)),
                Goods.QUOTED if item.eligible else Goods.QUOTED_UNCOUNTED,
                (),
                site.fact(quote_key(technology, number), item.amount_eur),
                life,
                offered=True,
                renewed=renewed,
            )
            for number, item in enumerate(quote, start=1)
        )
    return _priced(site, technology, cost or technology, name or technology.record.of, ground)


def _priced(site: Site, technology: Technology, cost: str, name: str, ground: Purchase | None) -> tuple[Purchase, ...]:
    """Return the system at its stated price or that of the cost function; the price contains the work in the ground."""
    key, life, renewed = f"{technology}_investment_eur", life_years(site, technology), renewed_key(technology)
    load, label = demand.heat_load_kw(site), _("Anschaffung mit Montage ({name})").format(name=name)
    formula = say(LineFormula.PRICE, of=name) if site.states(key) else prices.formula(site, cost, load)

    def whole_eur() -> Decimal:
        device = prices.by_power(site, cost, load)
        return device + ground.amount_eur if ground else device

    price = site.derive(key, label, "€", whole_eur, prices.source(site, cost))
    words, offered = LineWords("investment", say(LineLabel.INVESTMENT), formula), site.inputs.has(key)
    if ground is None:
        return (Purchase(words, _device(technology), (key,), price, life, renewed=renewed, offered=offered),)
    least, uses = arithmetic.smaller(ground.amount_eur, price / 2), (key, *ground.uses)
    below = ground._replace(amount_eur=least, uses=(*ground.uses, key), offered=offered)
    goods = _device(technology)
    return Purchase(words, goods, uses, price - least, life, renewed=renewed, offered=offered), below


def renewed_key(technology: Technology) -> str:
    """Return the key of the percentage of a turnkey price that is bought again; empty: all of it, as of devices."""
    match design := technology.record.design:
        case HeatPump() | Hybrid():
            return "heat_pump_renewed_percent"
        case Boiler():
            return "boiler_renewed_percent" if design.carrier.green else "wood_boiler_renewed_percent"
        case RoomUnits() | ElectricHeaters() | NetworkConnection() | Present():
            return ""
        case _:
            assert_never(design)


def _device(technology: Technology) -> Goods:
    """Return what is bought for a heating at one price."""
    match design := technology.record.design:
        case HeatPump() | RoomUnits():
            return Goods.HEAT_PUMP
        case Boiler():
            return Goods.FOSSIL_BOILER if design.carrier.green else Goods.WOOD_BOILER
        case Hybrid():
            return Goods.HYBRID_AS_ONE
        case ElectricHeaters():
            return Goods.ELECTRIC_HEATERS
        case NetworkConnection():
            return Goods.NETWORK_STATION
        case Present():
            raise ValueError("What is there is not bought.")
        case _:
            assert_never(design)


def extra(site: Site, key: str, label: LineLabel, goods: Goods) -> Purchase:
    """Return work or a part with a price of its own; ``key`` names the price."""
    words = LineWords(key.removesuffix("_eur"), say(label), say(LineFormula.FLAT_RATE))
    return Purchase(words, goods, (key,), site.value(key))


def whole_price_known(site: Site, technology: Technology) -> bool:
    """Whether a stated price or a quote covers the whole of the work."""
    return site.states(f"{technology}_investment_eur") or technology in site.inputs.quotes


def surroundings(site: Site, technology: Technology, *, burns: Carrier | None) -> tuple[Purchase, ...]:
    """Return the work around the new heating, unless a stated price or quote covers it; ``burns``: its fuel."""
    if whole_price_known(site, technology):
        return ()
    old = site.facts.heating.kind.record
    found = []
    if old.burns(OIL) and burns is not OIL:
        found.append(extra(site, "tank_removal_eur", LineLabel.TANK_REMOVAL, Goods.TANK_REMOVAL))
    if burns:
        found.extend(_chimney(site, burns))
    if burns is not GAS and old.burns(GAS):
        found.append(extra(site, "gas_disconnection_eur", LineLabel.GAS_DISCONNECTION, Goods.GAS_DISCONNECTION))
    if burns is GAS and not old.burns(GAS):
        found.append(extra(site, "gas_connection_eur", LineLabel.GAS_CONNECTION, Goods.GAS_CONNECTION))
    return tuple(found)


def _chimney(site: Site, burns: Carrier) -> Iterator[Purchase]:
    """Yield the work at the chimney: a new one where there is none, none at one of a wood boiler for the next one."""
    old = site.facts.heating.kind.record
    if not old.chimney:
        yield extra(site, "chimney_new_eur", LineLabel.CHIMNEY_NEW, Goods.CHIMNEY)
    elif burns.green or not old.burns(PELLETS):
        yield extra(site, "chimney_lining_eur", LineLabel.CHIMNEY_LINING, Goods.CHIMNEY)


def electrics(site: Site, technology: Technology) -> tuple[Purchase, ...]:
    """Return new circuits for devices in every room; the price of a central heat pump contains its own."""
    if whole_price_known(site, technology):
        return ()
    return (extra(site, "electrics_eur", LineLabel.ELECTRICS, Goods.ELECTRICS),)


def life_years(site: Site, technology: Technology) -> int:
    """Return the calculatory life after VDI 2067."""
    return int(site.value(f"{technology}_life_years"))


def upkeep(site: Site, technology: Technology, purchases: tuple[Purchase, ...]) -> tuple[Yearly, ...]:
    """Return maintenance and repair: as stated in euros, else as VDI 2067 shares of the system's price."""
    if site.states(f"{technology}_maintenance_eur_a"):
        return tuple(_stated(site, technology))
    system = [purchase for purchase in purchases if purchase.life_years]
    price = arithmetic.total([purchase.amount_eur for purchase in system])
    uses = tuple(key for purchase in system for key in purchase.uses)
    lines = []
    for kind, words in _BY_RATE.items():
        rate = f"{technology}_{kind}_percent"
        lines.append(Yearly(words, kind, (*uses, rate), price * site.value(rate) / 100))
    return tuple(lines)


def _stated(site: Site, technology: Technology) -> Iterator[Yearly]:
    for kind, words in _IN_EUROS.items():
        key = f"{technology}_{kind}_eur_a"
        if site.states(key):
            yield Yearly(words, kind, (key,), site.value(key))


def fuel(
    site: Site, technology: Technology, carrier: Carrier, efficiency: str, heat_share: Decimal | None = None
) -> EnergyUse:
    """Return the fuel that gives the heat (or the share of it) at a Jahresnutzungsgrad in percent."""
    heat = heat_kwh_a(site) if heat_share is None else heat_kwh_a(site) * heat_share
    kwh = arithmetic.bought_kwh(heat, site.value(efficiency) / 100)
    formula = say(EnergyFormula.BOILER if heat_share is None else EnergyFormula.BOILER_SHARE)
    bio = site.bio_share(technology) if carrier.green else ()
    return EnergyUse(carrier, kwh, formula, (*demand.uses(site), efficiency), bio)
