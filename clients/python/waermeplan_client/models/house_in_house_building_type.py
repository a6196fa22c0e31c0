from typing import Literal

HouseInHouseBuildingType = Literal["efh", "gmfh", "hochhaus", "mfh", "plattenbau", "rh"]

HOUSE_IN_HOUSE_BUILDING_TYPE_VALUES: set[HouseInHouseBuildingType] = {
    "efh",
    "gmfh",
    "hochhaus",
    "mfh",
    "plattenbau",
    "rh",
}


def check_house_in_house_building_type(value: str) -> HouseInHouseBuildingType:
    if value in HOUSE_IN_HOUSE_BUILDING_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {HOUSE_IN_HOUSE_BUILDING_TYPE_VALUES!r}")
