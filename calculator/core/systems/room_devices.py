"""Devices in every room that run on household electricity: split units, panels, night storage."""

from decimal import Decimal

from calculator.core import arithmetic, demand
from calculator.core.carriers import HOUSEHOLD_ELECTRICITY
from calculator.core.cost_lines import EnergyFormula, LineFormula, LineLabel, LineWords
from calculator.core.goods import Goods
from calculator.core.heatings import ElectricHeaters, HeatSource, RoomUnits, Technology
from calculator.core.message import say
from calculator.core.site import Site
from calculator.core.systems import heat_pumps
from calculator.core.systems.house_work import without_water
from calculator.core.systems.parts import (
    bought,
    electrics,
    fuel,
    heat_kwh_a,
    one_price,
    surroundings,
    upkeep,
)  # fmt: skip
from calculator.core.systems.plan import EnergyUse, Plan, Purchase

_DEVICES, _DEVICES_LIFE = "hot_water_devices_dwelling_eur", "hot_water_devices_life_years"


def plan(site: Site, technology: Technology, design: RoomUnits | ElectricHeaters) -> Plan:
    """Return the plan of devices in the rooms."""
    devices = bought(site, technology)
    if isinstance(design, RoomUnits):
        energy = _room_units(site, technology)
    else:
        energy = fuel(site, technology, HOUSEHOLD_ELECTRICITY, f"{technology}_efficiency_percent")
    around = (*electrics(site, technology), *_hot_water(site, technology), *surroundings(site, technology, burns=None))
    return Plan(technology, (*devices, *around), (energy,), upkeep(site, technology, devices))


def _hot_water(site: Site, technology: Technology) -> tuple[Purchase, ...]:
    """Return the devices for hot water in each flat, where it came from the old heating."""
    if one_price(site, technology) or without_water(site):
        return ()
    words = LineWords("hot_water_devices", say(LineLabel.HOT_WATER_DEVICES), say(LineFormula.BY_DWELLING))
    price = site.number(Decimal(site.facts.house.affected_dwellings)) * site.value(_DEVICES)
    return (Purchase(words, Goods.HOT_WATER_DEVICES, (_DEVICES,), price, int(site.value(_DEVICES_LIFE))),)


def _room_units(site: Site, technology: Technology) -> EnergyUse:
    """Return the electricity of heat pumps for the air of the rooms; hot water comes from electric heaters."""
    hot_water, key = demand.hot_water_share(site), f"{technology}_jaz"
    jaz = heat_pumps.jaz(site, key, HeatSource.ROOM_AIR)
    heat = heat_kwh_a(site)
    kwh = arithmetic.bought_kwh(heat * (1 - hot_water), jaz) + heat * hot_water
    uses = (*demand.uses(site), "hot_water_share_percent", key)
    return EnergyUse(HOUSEHOLD_ELECTRICITY, kwh, say(EnergyFormula.ROOM_UNITS), uses)
