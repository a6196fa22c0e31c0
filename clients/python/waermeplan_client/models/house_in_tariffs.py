from typing import Literal

HouseInTariffs = Literal["mittel", "stadt"]

HOUSE_IN_TARIFFS_VALUES: set[HouseInTariffs] = {
    "mittel",
    "stadt",
}


def check_house_in_tariffs(value: str) -> HouseInTariffs:
    if value in HOUSE_IN_TARIFFS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {HOUSE_IN_TARIFFS_VALUES!r}")
