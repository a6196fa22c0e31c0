from typing import Literal

HouseInHouseHeatEmission = Literal["floor", "large_radiators", "old_radiators", "stoves"]

HOUSE_IN_HOUSE_HEAT_EMISSION_VALUES: set[HouseInHouseHeatEmission] = {
    "floor",
    "large_radiators",
    "old_radiators",
    "stoves",
}


def check_house_in_house_heat_emission(value: str) -> HouseInHouseHeatEmission:
    if value in HOUSE_IN_HOUSE_HEAT_EMISSION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {HOUSE_IN_HOUSE_HEAT_EMISSION_VALUES!r}")
