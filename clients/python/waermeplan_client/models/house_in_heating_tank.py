from typing import Literal

HouseInHeatingTank = Literal["buried", "cellar"]

HOUSE_IN_HEATING_TANK_VALUES: set[HouseInHeatingTank] = {
    "buried",
    "cellar",
}


def check_house_in_heating_tank(value: str) -> HouseInHeatingTank:
    if value in HOUSE_IN_HEATING_TANK_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {HOUSE_IN_HEATING_TANK_VALUES!r}")
