from typing import Literal

HouseInPlotWaterZone = Literal["1", "2", "3", "none"]

HOUSE_IN_PLOT_WATER_ZONE_VALUES: set[HouseInPlotWaterZone] = {
    "1",
    "2",
    "3",
    "none",
}


def check_house_in_plot_water_zone(value: str) -> HouseInPlotWaterZone:
    if value in HOUSE_IN_PLOT_WATER_ZONE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {HOUSE_IN_PLOT_WATER_ZONE_VALUES!r}")
