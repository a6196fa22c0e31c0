from typing import Literal

HouseInPlotUnitPlace = Literal["corner", "free", "wall"]

HOUSE_IN_PLOT_UNIT_PLACE_VALUES: set[HouseInPlotUnitPlace] = {
    "corner",
    "free",
    "wall",
}


def check_house_in_plot_unit_place(value: str) -> HouseInPlotUnitPlace:
    if value in HOUSE_IN_PLOT_UNIT_PLACE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {HOUSE_IN_PLOT_UNIT_PLACE_VALUES!r}")
