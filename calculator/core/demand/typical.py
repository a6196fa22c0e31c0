"""What a house of its type, age and state needs: typically measured, and by the norm.

Two figures on purpose. The *typical* demand is calibrated on consumption and pays the bills; the *norm* demand is not,
and sizes the machine: whoever heats sparingly must be able to heat the house all the same.
"""

from decimal import Decimal
from typing import assert_never

from calculator.core.choices import BuildingType, Renovation
from calculator.core.site import Site


def kwh_m2a(site: Site) -> Decimal:
    """Return the median heat of such houses with central hot water, kWh per m² living area and year."""
    return _of_cell(site, "heat", site.facts.house.renovation)


def norm_room_heat_kwh_m2a(site: Site, state: Renovation) -> Decimal:
    """Return the room heat that the norm computes for a state of the house, kWh per m² living area and year."""
    return _of_cell(site, "norm", state) * site.value("reference_area_factor")


def column(kind: BuildingType) -> str:
    """Return the column of the tables of demand: part of the keys of their records."""
    match kind:
        case BuildingType.EFH | BuildingType.RH | BuildingType.MFH | BuildingType.GMFH:
            return str(kind)
        case BuildingType.PLATTENBAU | BuildingType.HOCHHAUS:
            return str(BuildingType.PLATTENBAU)
        case _:
            assert_never(kind)


def _of_cell(site: Site, table: str, state: Renovation) -> Decimal:
    house = site.facts.house
    return site.of_scale(f"{table}_{column(house.building_type)}_{state}_kwh_m2a", Decimal(house.build_year))
