"""Every heating system of the model, in the order in which they are shown."""

from calculator.core.heatings import Technology
from calculator.core.systems import (
    air_air,
    air_water,
    biomass_solar,
    borehole,
    cold_network,
    collector,
    direct_electric,
    fernwaerme,
    gas,
    gas_solar,
    groundwater,
    heat_pump_pv,
    hybrid,
    keep,
    local_network,
    lpg,
    oil,
    pellets,
    wood_chips,
)  # fmt: skip
from calculator.core.systems.plan import System

_MODULES = (
    air_water, borehole, collector, groundwater, air_air, hybrid, heat_pump_pv, gas, gas_solar, lpg, oil, pellets,
    wood_chips, biomass_solar, direct_electric, fernwaerme, local_network, cold_network, keep,
)  # fmt: skip
SYSTEMS: dict[Technology, System] = {module.SYSTEM.technology: module.SYSTEM for module in _MODULES}
