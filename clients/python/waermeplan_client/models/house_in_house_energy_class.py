from typing import Literal

HouseInHouseEnergyClass = Literal["A", "A+", "B", "C", "D", "E", "F", "G", "H"]

HOUSE_IN_HOUSE_ENERGY_CLASS_VALUES: set[HouseInHouseEnergyClass] = {
    "A",
    "A+",
    "B",
    "C",
    "D",
    "E",
    "F",
    "G",
    "H",
}


def check_house_in_house_energy_class(value: str) -> HouseInHouseEnergyClass:
    if value in HOUSE_IN_HOUSE_ENERGY_CLASS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {HOUSE_IN_HOUSE_ENERGY_CLASS_VALUES!r}")
