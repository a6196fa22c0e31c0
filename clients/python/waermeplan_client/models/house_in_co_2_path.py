from typing import Literal

HouseInCo2Path = Literal["high", "low", "middle"]

HOUSE_IN_CO_2_PATH_VALUES: set[HouseInCo2Path] = {
    "high",
    "low",
    "middle",
}


def check_house_in_co_2_path(value: str) -> HouseInCo2Path:
    if value in HOUSE_IN_CO_2_PATH_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {HOUSE_IN_CO_2_PATH_VALUES!r}")
