"""Which heatings only an offer prices: those that are larger than their price by power reaches.

The parameter set says of each price by power up to which power it holds: ``{cost}_most_kw``.
"""

from collections.abc import Iterator
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
from calculator.core.systems import hybrid
from calculator.core.systems.asked_prices import is_asked


def passed_limit_kw(site: Site, technology: Technology) -> Decimal | None:
    """Return the power up to which prices hold if a heating is larger and nobody has entered its price, else None.

    A new heating above it has no figures: it is neither compared nor ranked.
    """
    if is_asked(site, technology):
        return None
    return next((limit for power, limit in _powers_kw(site, technology) if arithmetic.surely_above(power, limit)), None)


def _powers_kw(site: Site, technology: Technology) -> Iterator[tuple[Decimal, Decimal]]:
    """Yield each power by which a heating is priced, with the power up to which that price holds."""
    load = demand.heat_load_kw(site)
    match design := technology.record.design:
        case Boiler() | HeatPump():
            yield load, _most_kw(site, design.cost or technology)
        case RoomUnits() | ElectricHeaters() | NetworkConnection():
            yield load, _most_kw(site, technology)
        case Hybrid():
            yield load * hybrid.power_percent(site) / 100, _most_kw(site, "heat_pump")
            yield load, _most_kw(site, "gas")
        case Present():
            return
        case _:
            assert_never(design)


def _most_kw(site: Site, cost: str) -> Decimal:
    """Return the end of a price; it is no assumption of an answer, because no figure beyond it is one."""
    return site.parameters.on(f"{cost}_most_kw", site.parameters.as_of).value
