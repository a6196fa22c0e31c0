"""Parts that many systems share: what they cost to buy and keep, what heat they give and what energy that takes."""

from collections.abc import Iterator
from decimal import Decimal
from typing import assert_never

from calculator.core import arithmetic, demand
from calculator.core.carriers import Carrier
from calculator.core.cost_lines import VDI, CostKind, EnergyFormula, LineFormula, LineLabel, LineWords
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
from calculator.core.message import say
from calculator.core.site import Site
from calculator.core.systems import house_work, prices
from calculator.core.systems.house_work import extra
from calculator.core.systems.plan import EnergyUse, Purchase, Yearly

_IN_EUROS = {
    CostKind.MAINTENANCE: LineWords("maintenance", say(LineLabel.MAINTENANCE), say(LineFormula.MAINTENANCE_A_YEAR)),
    CostKind.OPERATION: LineWords("operation", say(LineLabel.OPERATION), say(LineFormula.OPERATION_A_YEAR)),
}
_REPAIRED = LineWords("repair", say(LineLabel.REPAIR), say(LineFormula.REPAIR_RATE), VDI)
DEVICE, _SERVICED_KW, _SERVICE_EXPONENT = "device_share_percent", "service_reference_kw", "service_exponent"


def heat_kwh_a(site: Site) -> Decimal:
    """Return the heat for heating and hot water, kWh a year."""
    return demand.area_m2(site) * demand.heat_demand_kwh_m2a(site)


def bought(
    site: Site, technology: Technology, cost: str = "", name: str = "", ground: Purchase | None = None
) -> tuple[Purchase, ...]:
    """Return the system with its installation at the price of the cost function, and the work in the ground.

    ``cost`` is the heating whose cost function holds, unless it is its own; ``name`` completes „Preis …“ in the place
    of its own. A set may state the one price for everything, as the brochure's does.
    """
    key, life, renewed = price_key(technology), life_years(site, technology), renewed_key(technology)
    goods = _device(technology)
    if one_price(site, technology):
        formula = say(LineFormula.PRICE, of=name or technology.record.of)
        words = LineWords("investment", say(LineLabel.INVESTMENT), formula)
        return (Purchase(words, goods, (key,), site.value(key), life, offered=site.inputs.has(key)),)
    cost, load = cost or technology, demand.heat_load_kw(site)
    words = LineWords("investment", say(LineLabel.INVESTMENT), prices.formula(site, cost, load))
    uses, price = prices.uses(site, cost), prices.by_size(site, cost, load)
    device = Purchase(words, goods, (*uses, "heat_load_kw"), price, life, renewed=renewed)
    return (device, ground) if ground else (device,)


def price_key(technology: Technology) -> str:
    """Return the key of the price of everything that is bought for a heating."""
    return f"{technology}_investment_eur"


def one_price(site: Site, technology: Technology) -> bool:
    """Whether the set states one price for everything that is bought for a heating."""
    return price_key(technology) in site.parameters.parameters


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


def surroundings(site: Site, technology: Technology, *, burns: Carrier | None) -> tuple[Purchase, ...]:
    """Return the work around the new heating, unless the set's one price covers it; ``burns``: its fuel."""
    if one_price(site, technology):
        return ()
    return tuple(house_work.needed(site, technology, burns))


def electrics(site: Site, technology: Technology) -> tuple[Purchase, ...]:
    """Return new circuits for devices in every room; the price of a central heat pump contains its own."""
    if one_price(site, technology):
        return ()
    return (extra(site, "electrics_eur", LineLabel.ELECTRICS, Goods.ELECTRICS),)


def life_years(site: Site, technology: Technology) -> int:
    """Return the calculatory life after VDI 2067."""
    return int(site.value(f"{technology}_life_years"))


def upkeep(site: Site, technology: Technology, purchases: tuple[Purchase, ...]) -> tuple[Yearly, ...]:
    """Return maintenance and repair: as stated in euros, else service by kind and power, and a share of the device."""
    if site.states(f"{technology}_maintenance_eur_a"):
        return tuple(_stated(site, technology))
    system = [purchase for purchase in purchases if purchase.life_years]
    rates = [_repair_rate(technology, purchase) for purchase in system]
    share = site.value(DEVICE) / 100
    amounts = [each.amount_eur * share * site.value(rate) / 100 for each, rate in zip(system, rates, strict=True)]
    uses = (*(key for purchase in system for key in purchase.uses), DEVICE, *dict.fromkeys(rates))
    repair = Yearly(_REPAIRED, CostKind.REPAIR, uses, arithmetic.total(amounts), of_price=True)
    return _service(site, technology), repair


def _repair_rate(technology: Technology, purchase: Purchase) -> str:
    """Return the key of the yearly repairs, in percent; collectors and the work in the ground have their own."""
    if purchase.goods is Goods.COLLECTORS:
        return "collector_repair_percent"
    part = purchase.words.key if purchase.goods is Goods.HEAT_SOURCE else technology
    return f"{part}_repair_percent"


def _service(site: Site, technology: Technology) -> Yearly:
    """Return what a service costs: one sum up to the power of small houses, above it the more the larger the plant."""
    key, told = f"{technology}_service_eur_a", arithmetic.for_words
    base, end, exponent = site.value(key), site.value(_SERVICED_KW), site.value(_SERVICE_EXPONENT)
    power = arithmetic.larger(demand.heat_load_kw(site), end)
    formula = say(LineFormula.SERVICE, base=told(base), end=told(end))
    if arithmetic.surely_above(power, end):
        formula = say(
            LineFormula.SERVICE_LARGE, base=told(base), end=told(end), power=told(power), exponent=told(exponent)
        )
    words = LineWords("maintenance", say(LineLabel.MAINTENANCE), formula)
    uses = (key, _SERVICED_KW, _SERVICE_EXPONENT, "heat_load_kw")
    return Yearly(words, CostKind.MAINTENANCE, uses, arithmetic.power_law(base, exponent, power / end))


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
