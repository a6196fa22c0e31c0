from typing import Literal

HouseInHouseRenovation = Literal["average", "kfw40", "kfw55", "original", "renovated"]

HOUSE_IN_HOUSE_RENOVATION_VALUES: set[HouseInHouseRenovation] = {
    "average",
    "kfw40",
    "kfw55",
    "original",
    "renovated",
}


def check_house_in_house_renovation(value: str) -> HouseInHouseRenovation:
    if value in HOUSE_IN_HOUSE_RENOVATION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {HOUSE_IN_HOUSE_RENOVATION_VALUES!r}")
