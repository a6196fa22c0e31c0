"""Heatings of many devices: wall units with one for each flat, heaters and stoves with one for so many m².

They are what they are: each is bought, serviced and (where its energy has a base price) contracted on its own, without
pipes, radiators or a boiler in the cellar. The parameters of a sort begin with its key.
"""

from decimal import Decimal
from typing import NamedTuple

from calculator.core import demand
from calculator.core.cost_lines import CostKind, LineFormula, LineLabel, LineWords
from calculator.core.goods import Goods
from calculator.core.message import say
from calculator.core.present_heatings import Units
from calculator.core.site import Site
from calculator.core.systems.plan import Purchase, Yearly

_REPAIR = "units_repair_percent"


class UnitKeys(NamedTuple):
    """The keys of the parameters of a sort: price of one, years it lasts, service in a flat, m² that one heats."""

    price: str
    life: str
    service: str
    area: str


def keys_of(units: Units) -> UnitKeys:
    """Return the keys of the parameters of a sort; the last is empty where each flat has one."""
    ends = ("unit_eur", "unit_life_years", "service_eur_a", "unit_m2")
    price, life, service, area = (f"{units.key}_{end}" for end in ends)
    return UnitKeys(price, life, service, "" if units.per_flat else area)


def flats(site: Site) -> Decimal:
    """Return the flats of the house as a number to compute with."""
    return site.number(Decimal(site.facts.house.dwellings))


def bought(site: Site, units: Units) -> Purchase:
    """Return all devices of the house at today's price."""
    keys = keys_of(units)
    count = demand.area_m2(site) / site.value(keys.area) if keys.area else flats(site)
    formula = LineFormula.UNITS_BY_AREA if keys.area else LineFormula.UNITS_BY_FLAT
    uses = (keys.price, *((keys.area, "area_m2") if keys.area else ()))
    words = LineWords("units", say(LineLabel.UNITS), say(formula))
    return Purchase(words, Goods.UNITS_IN_FLATS, uses, count * site.value(keys.price), life_years(site, units))


def life_years(site: Site, units: Units) -> int:
    """Return how long a device lasts."""
    return int(site.value(keys_of(units).life))


def upkeep(site: Site, units: Units, devices: Purchase) -> tuple[Yearly, Yearly]:
    """Return service and sweep in every flat, and repairs as a share of the price of all devices."""
    service = keys_of(units).service
    serviced = LineWords("maintenance", say(LineLabel.MAINTENANCE), say(LineFormula.MAINTENANCE_BY_FLAT))
    repaired = LineWords("repair", say(LineLabel.REPAIR), say(LineFormula.REPAIR_RATE))
    return (
        Yearly(serviced, CostKind.MAINTENANCE, (service,), flats(site) * site.value(service)),
        Yearly(repaired, CostKind.REPAIR, (*devices.uses, _REPAIR), devices.amount_eur * site.value(_REPAIR) / 100),
    )
