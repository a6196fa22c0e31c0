from typing import Literal

HouseInSystemsItem = Literal[
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

HOUSE_IN_SYSTEMS_ITEM_VALUES: set[HouseInSystemsItem] = {
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


def check_house_in_systems_item(value: str) -> HouseInSystemsItem:
    if value in HOUSE_IN_SYSTEMS_ITEM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {HOUSE_IN_SYSTEMS_ITEM_VALUES!r}")
