"""Plans each new heating as it is usually bought, from the design in its record."""

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
from calculator.core.systems import boilers, heat_pumps, hybrid, networks, room_devices
from calculator.core.systems.plan import Plan


def usual_plan(site: Site, technology: Technology) -> Plan:
    """Return what a new heating is made of on a site at computed prices; raises ``ParameterNotCovered``."""
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
            raise ValueError("What is there is not bought.")
        case _:
            assert_never(design)
