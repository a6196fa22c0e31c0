"""What the connection of a house to a heat network costs a year, by the power that its load asks for."""

from decimal import Decimal
from functools import partial

from calculator.core.carriers import Carrier
from calculator.core.demand.design import heat_load_kw
from calculator.core.derivations import Derivation, formula
from calculator.core.message import Message
from calculator.core.message import Name as _
from calculator.core.model_values import MODEL_VALUES
from calculator.core.site import Site

CONNECTED = "connected_power_kw"
_BY_POWER = _("Leistungspreis × Anschlussleistung + Messpreis")
_LIKE_LOAD = _("Wie die Heizlast angenommen; die vereinbarte Leistung steht im Vertrag")


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
    told = partial(formula, Derivation.CONNECTED_LIKE_LOAD)
    return site.derive(
        CONNECTED, MODEL_VALUES[CONNECTED].label, "kW", lambda: heat_load_kw(site), _LIKE_LOAD, told=told
    )
