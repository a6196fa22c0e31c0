"""Parts that many systems share: what they cost to buy and keep, what heat they give and what energy that takes."""

from collections.abc import Iterator
from decimal import Decimal

from calculator.core import arithmetic, demand
from calculator.core.carriers import GAS, OIL, Carrier
from calculator.core.cost_lines import CostKind, EnergyFormula, LineFormula, LineLabel, LineWords
from calculator.core.heatings import Technology
from calculator.core.message import Name as _
from calculator.core.message import say
from calculator.core.site import Site, quote_key
from calculator.core.systems.plan import EnergyUse, Purchase, Yearly

VDI = "VDI 2067 Blatt 1"
KWW = _("Technikkatalog Wärmeplanung (KWW Halle), Kostenfunktion a · P^b, mit Mehrwertsteuer")
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


def bought(site: Site, technology: Technology, cost: str = "", name: str = "") -> tuple[Purchase, ...]:
    """Return the system with its installation: the items of a quote, a stated price, or the cost function.

    ``cost`` is the heating whose cost function holds, unless it is its own; ``name`` completes „Preis …“
    in the place of its own.
    """
    life = life_years(site, technology)
    quote = site.inputs.quotes.get(technology)
    if quote:
        return tuple(
            Purchase(
                LineWords(f"quote_{number}", say(LineLabel.NAMED, name=item.label), say(LineFormula.QUOTED)),
                (),
                site.fact(quote_key(technology, number), item.amount_eur),
                life,
                item.eligible,
            )
            for number, item in enumerate(quote, start=1)
        )
    key = f"{technology}_investment_eur"
    name = name or technology.record.of
    label = _("Anschaffung mit Montage ({name})").format(name=name)
    price = site.derive(key, label, "€", lambda: by_power(site, cost or technology, demand.heat_load_kw(site)), KWW)
    words = LineWords("investment", say(LineLabel.INVESTMENT), say(LineFormula.PRICE, of=name))
    return (Purchase(words, (key,), price, life),)


def by_power(site: Site, cost: str, power_kw: Decimal) -> Decimal:
    """Return what a system of a power costs by its cost function, with VAT."""
    factor, exponent = site.value(f"{cost}_cost_factor_eur"), site.value(f"{cost}_cost_exponent")
    return arithmetic.power_law(factor, exponent, power_kw) * (100 + site.value("vat_percent")) / 100


def extra(
    site: Site, key: str, label: LineLabel, formula: LineFormula = LineFormula.FLAT_RATE, life: int | None = None
) -> Purchase:
    """Return work or a part with a price of its own; ``key`` names the price."""
    words = LineWords(key.removesuffix("_eur"), say(label), say(formula))
    return Purchase(words, (key,), site.value(key), life)


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
        found.append(extra(site, "tank_removal_eur", LineLabel.TANK_REMOVAL))
    if burns and not old.chimney:
        found.append(extra(site, "chimney_new_eur", LineLabel.CHIMNEY_NEW))
    elif burns:
        found.append(extra(site, "chimney_lining_eur", LineLabel.CHIMNEY_LINING))
    if burns is not GAS and old.burns(GAS):
        found.append(extra(site, "gas_disconnection_eur", LineLabel.GAS_DISCONNECTION))
    if burns is GAS and not old.burns(GAS):
        found.append(extra(site, "gas_connection_eur", LineLabel.GAS_CONNECTION))
    return tuple(found)


def electrics(site: Site, technology: Technology) -> tuple[Purchase, ...]:
    """Return new circuits for devices in every room; the price of a central heat pump contains its own."""
    if whole_price_known(site, technology):
        return ()
    return (extra(site, "electrics_eur", LineLabel.ELECTRICS),)


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
