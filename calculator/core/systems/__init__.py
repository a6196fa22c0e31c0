"""Plans every heating of the model from the design in its record."""

from decimal import Decimal
from typing import assert_never

from calculator.core import arithmetic, demand
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
from calculator.core.site import Site
from calculator.core.systems import boilers, heat_pumps, hybrid, keep, networks, room_devices
from calculator.core.systems.parts import whole_price_known
from calculator.core.systems.plan import Plan

MOST_KW = "heat_pump_most_kw"


def plan_of(site: Site, technology: Technology) -> Plan:
    """Return what a heating is made of on a site; raises ``ParameterNotCovered``."""
    match design := technology.record.design:
        case Boiler():
            return boilers.plan(site, technology, design)
        case HeatPump():
            return heat_pumps.plan(site, technology, design)
        case RoomUnits() | ElectricHeaters():
            return room_devices.plan(site, technology, design)
        case Hybrid():
            return hybrid.plan(site, technology)
        case NetworkConnection():
            return networks.plan(site, technology, design)
        case Present():
            return keep.plan(site)
        case _:
            assert_never(design)


def needs_offer(site: Site, technology: Technology) -> bool:
    """Whether only an offer says what a heating costs, because it is larger than prices by power reach.

    It has no figures then: it is neither compared nor ranked.
    """
    design = technology.record.design
    if whole_price_known(site, technology) or not isinstance(design, HeatPump | Hybrid):
        return False
    share = hybrid.power_percent(site) if isinstance(design, Hybrid) else site.number(Decimal(100))
    return arithmetic.surely_above(demand.heat_load_kw(site) * share / 100, site.value(MOST_KW))
