from typing import Literal

HouseInGridRelief = Literal["keine", "modul1", "modul2"]

HOUSE_IN_GRID_RELIEF_VALUES: set[HouseInGridRelief] = {
    "keine",
    "modul1",
    "modul2",
}


def check_house_in_grid_relief(value: str) -> HouseInGridRelief:
    if value in HOUSE_IN_GRID_RELIEF_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {HOUSE_IN_GRID_RELIEF_VALUES!r}")
