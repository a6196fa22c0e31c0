from typing import Literal

HouseInHeatingPumpSource = Literal["air", "ground"]

HOUSE_IN_HEATING_PUMP_SOURCE_VALUES: set[HouseInHeatingPumpSource] = {
    "air",
    "ground",
}


def check_house_in_heating_pump_source(value: str) -> HouseInHeatingPumpSource:
    if value in HOUSE_IN_HEATING_PUMP_SOURCE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {HOUSE_IN_HEATING_PUMP_SOURCE_VALUES!r}")
