from typing import Literal

HouseInPlotAreaKind = Literal["general", "mixed", "pure", "trade", "urban"]

HOUSE_IN_PLOT_AREA_KIND_VALUES: set[HouseInPlotAreaKind] = {
    "general",
    "mixed",
    "pure",
    "trade",
    "urban",
}


def check_house_in_plot_area_kind(value: str) -> HouseInPlotAreaKind:
    if value in HOUSE_IN_PLOT_AREA_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {HOUSE_IN_PLOT_AREA_KIND_VALUES!r}")
