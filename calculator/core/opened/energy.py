"""What a heating buys of an energy carrier in a year: from the heat of the house, with the numbers in the formula."""

from decimal import Decimal
from typing import assert_never

from calculator.core import demand
from calculator.core.cost_lines import EnergyFormula
from calculator.core.derivations import Derivation, formula
from calculator.core.message import Message
from calculator.core.site import Site
from calculator.core.systems.parts import heat_kwh_a
from calculator.core.systems.photovoltaics import SHARE as ROOF_SHARE
from calculator.core.systems.plan import EnergyUse

_SAME = Decimal("1e-9")


def kwh_of(site: Site, use: EnergyUse, at: int) -> Message:
    """Return how the energy that is bought in a year comes about; ``at``: place of the year, the first is 0."""
    code, later = use.formula.code, use.later is not None and at + 1 >= use.later.from_year
    keys = use.uses[len(demand.uses(site)) :]
    efficiency = site.value(keys[1] if later else keys[0])
    kwh = use.later.kwh_a if use.later and later else use.kwh_a
    if not isinstance(code, EnergyFormula):
        raise TypeError(f"{code} says not how energy comes about.")
    match code:
        case EnergyFormula.BOILER | EnergyFormula.BOILER_KEPT | EnergyFormula.BOILER_SHARE:
            return formula(Derivation.BURNT, heat=_part(site, kwh * efficiency / 100), percent=efficiency)
        case EnergyFormula.HEAT_PUMP | EnergyFormula.HEAT_PUMP_KEPT | EnergyFormula.HEAT_PUMP_SHARE:
            return formula(Derivation.BY_HEAT_PUMP, heat=_part(site, kwh * efficiency), jaz=efficiency)
        case EnergyFormula.ROOM_UNITS:
            water, jaz = demand.hot_water_share(site) * 100, site.value(keys[1])
            return formula(Derivation.BY_ROOM_UNITS, heat=_heat(site), rest=100 - water, jaz=jaz, water=water)
        case EnergyFormula.PHOTOVOLTAICS:
            return _without_roof(site, use)
        case EnergyFormula.FROM_NETWORK:
            return formula(Derivation.FROM_NETWORK, heat=_heat(site), jaz=efficiency)
        case _:
            assert_never(code)


def _heat(site: Site) -> Message:
    return formula(Derivation.HEAT, area=demand.area_m2(site), demand=demand.heat_demand_kwh_m2a(site))


def _part(site: Site, heat_kwh: Decimal) -> Message:
    """Return the heat of the house, or the part of it that a device gives."""
    whole = heat_kwh_a(site)
    if not whole or abs(heat_kwh / whole - 1) < _SAME:
        return _heat(site)
    return formula(Derivation.PART_OF_HEAT, heat=_heat(site), part=heat_kwh / whole * 100)


def _without_roof(site: Site, use: EnergyUse) -> Message:
    """Return what a heat pump would buy, less the part that comes from the roof."""
    rest, whole = 1 - site.value(ROOF_SHARE) / 100, use.formula.values["whole"]
    if not isinstance(whole, Message):
        raise TypeError("What the roof takes off has a formula.")
    without = use._replace(kwh_a=use.kwh_a / rest, formula=whole, uses=use.uses[:-1])
    return formula(Derivation.WITHOUT_ROOF, whole=kwh_of(site, without, 0), rest=rest * 100)
