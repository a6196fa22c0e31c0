from typing import Literal

HouseInHeatingKind = Literal[
    "biomass",
    "coal",
    "electric",
    "fernwaerme",
    "gas_central",
    "gas_floor",
    "gas_room",
    "heat_pump",
    "lpg",
    "night_storage",
    "oil",
    "oil_room",
    "other",
    "wood_stoves",
]

HOUSE_IN_HEATING_KIND_VALUES: set[HouseInHeatingKind] = {
    "biomass",
    "coal",
    "electric",
    "fernwaerme",
    "gas_central",
    "gas_floor",
    "gas_room",
    "heat_pump",
    "lpg",
    "night_storage",
    "oil",
    "oil_room",
    "other",
    "wood_stoves",
}


def check_house_in_heating_kind(value: str) -> HouseInHeatingKind:
    if value in HOUSE_IN_HEATING_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {HOUSE_IN_HEATING_KIND_VALUES!r}")
