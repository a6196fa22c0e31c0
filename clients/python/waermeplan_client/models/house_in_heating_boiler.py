from typing import Literal

HouseInHeatingBoiler = Literal["condensing", "constant_temperature", "low_temperature"]

HOUSE_IN_HEATING_BOILER_VALUES: set[HouseInHeatingBoiler] = {
    "condensing",
    "constant_temperature",
    "low_temperature",
}


def check_house_in_heating_boiler(value: str) -> HouseInHeatingBoiler:
    if value in HOUSE_IN_HEATING_BOILER_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {HOUSE_IN_HEATING_BOILER_VALUES!r}")
