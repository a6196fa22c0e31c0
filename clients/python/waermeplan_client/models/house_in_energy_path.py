from typing import Literal

HouseInEnergyPath = Literal["high", "low", "middle"]

HOUSE_IN_ENERGY_PATH_VALUES: set[HouseInEnergyPath] = {
    "high",
    "low",
    "middle",
}


def check_house_in_energy_path(value: str) -> HouseInEnergyPath:
    if value in HOUSE_IN_ENERGY_PATH_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {HOUSE_IN_ENERGY_PATH_VALUES!r}")
