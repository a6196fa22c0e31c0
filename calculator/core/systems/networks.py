"""Heat networks: a transfer station, a base price by power, and heat by the kilowatt-hour."""

from decimal import Decimal

from calculator.core import demand, seasonal_efficiency
from calculator.core.carriers import Carrier
from calculator.core.derivations import Derivation, formula
from calculator.core.heatings import NetworkConnection, Technology
from calculator.core.message import Message
from calculator.core.message import Name as _
from calculator.core.model_values import MODEL_VALUES
from calculator.core.site import Site
from calculator.core.systems.parts import bought, fuel, surroundings, upkeep
from calculator.core.systems.plan import Plan

CONNECTED = "connected_power_kw"
_BY_POWER = _("Leistungspreis × Anschlussleistung + Messpreis")
_LIKE_LOAD = _("Wie die Heizlast angenommen; die vereinbarte Leistung steht im Vertrag")


def plan(site: Site, technology: Technology, design: NetworkConnection) -> Plan:
    """Return the plan of a house at a heat network."""
    station = bought(site, technology)
    around = surroundings(site, technology, burns=None)
    energy = fuel(site, technology, design.carrier, seasonal_efficiency.of_new(site, design.carrier))
    return Plan(technology, (*station, *around), (energy,), upkeep(site, technology, station))


def base_price_eur_a(site: Site, carrier: Carrier) -> tuple[Decimal, tuple[str, ...]]:
    """Return the yearly base price of the heat of a network with the keys that it rests on.

    It is what was entered as such, else follows from the prices of connected power and meter.
    """
    base = MODEL_VALUES[carrier.base_price]

    def compute() -> Decimal:
        return site.value(carrier.power_price) * _connected_kw(site) + site.value(carrier.meter_price)

    def told() -> Message:
        by_power, meter = site.value(carrier.power_price), site.value(carrier.meter_price)
        return formula(Derivation.BASE_PRICE, price=by_power, power=_connected_kw(site), meter=meter)

    price = site.derive(base.key, base.label, base.unit, compute, _BY_POWER, told=told)
    parts = (carrier.power_price, CONNECTED, carrier.meter_price)
    return price, (base.key, *(key for key in parts if key in site.used))


def _connected_kw(site: Site) -> Decimal:
    return site.derive(CONNECTED, MODEL_VALUES[CONNECTED].label, "kW", lambda: demand.heat_load_kw(site), _LIKE_LOAD)
