from typing import Literal

HouseInGegen = Literal[
    "biomass_solar",
    "cold_network",
    "direct_electric",
    "fernwaerme",
    "gas",
    "gas_solar",
    "heat_pump",
    "heat_pump_air_air",
    "heat_pump_borehole",
    "heat_pump_collector",
    "heat_pump_gas_hybrid",
    "heat_pump_groundwater",
    "heat_pump_pv",
    "keep",
    "local_network",
    "lpg",
    "oil",
    "pellets",
    "wood_chips",
]

HOUSE_IN_GEGEN_VALUES: set[HouseInGegen] = {
    "biomass_solar",
    "cold_network",
    "direct_electric",
    "fernwaerme",
    "gas",
    "gas_solar",
    "heat_pump",
    "heat_pump_air_air",
    "heat_pump_borehole",
    "heat_pump_collector",
    "heat_pump_gas_hybrid",
    "heat_pump_groundwater",
    "heat_pump_pv",
    "keep",
    "local_network",
    "lpg",
    "oil",
    "pellets",
    "wood_chips",
}


def check_house_in_gegen(value: str) -> HouseInGegen:
    if value in HOUSE_IN_GEGEN_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {HOUSE_IN_GEGEN_VALUES!r}")
