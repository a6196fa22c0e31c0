"""Plans every heating of the model from the design in its record."""

from typing import assert_never

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
from calculator.core.systems.plan import Plan


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
