from typing import Literal

HouseInMeasuresItem = Literal["cellar", "facade", "roof", "windows"]

HOUSE_IN_MEASURES_ITEM_VALUES: set[HouseInMeasuresItem] = {
    "cellar",
    "facade",
    "roof",
    "windows",
}


def check_house_in_measures_item(value: str) -> HouseInMeasuresItem:
    if value in HOUSE_IN_MEASURES_ITEM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {HOUSE_IN_MEASURES_ITEM_VALUES!r}")
