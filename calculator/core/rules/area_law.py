"""What the law means for the people in an area of the heat plan, whatever their house is like."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import assert_never

from calculator.core.message import Code, Message, say
from calculator.core.parameters import ParameterSet
from calculator.core.rules import heat_plan
from calculator.core.rules.co2_split import GRID_AND_CO2, STAGES
from calculator.core.rules.green_gas import GMODG_PARAMETER, INSTALLED_AFTER

HEATING_CAP, CAP_YEARS = "bgb_559_heating_cap_eur_m2", "bgb_559_cap_years"


class Area(StrEnum):
    """The kinds of areas by § 3 WPG."""

    NETWORK = "waermenetz"
    HYDROGEN = "wasserstoff"
    OWN_HEATING = "dezentral"
    UNDECIDED = "pruefgebiet"


class AreaSays(Code):
    """What the law means in an area."""

    NO_DUTY = "area_no_duty"
    CONNECTED = "area_connected"
    FREE_CHOICE = "area_free_choice"
    GREEN_FUEL = "area_green_fuel"
    CO2_LANDLORD = "area_co2_landlord"
    CO2_TENANT = "area_co2_tenant"
    CO2_NEW_HEATING = "area_co2_new_heating"
    RENT_LANDLORD = "area_rent_landlord"
    RENT_TENANT = "area_rent_tenant"


@dataclass(frozen=True, slots=True)
class AreaLaw:
    """What the law says to those who live in their own house, who let one, and who rent.

    ``checked_on``: the day by which all of its checked figures were checked.
    """

    owners: tuple[Message, ...]
    landlords: tuple[Message, ...]
    tenants: tuple[Message, ...]
    checked_on: date


def area_law(area: Area, parameters: ParameterSet) -> AreaLaw:
    """Return what the law of the day of a set says in an area; raises ``ParameterNotCovered``."""
    day = parameters.as_of
    stages, cap = parameters.on(STAGES, day), parameters.on(HEATING_CAP, day)
    years, half = parameters.on(CAP_YEARS, day), parameters.parameter(GRID_AND_CO2).records[0]
    stairs = parameters.parameter(GMODG_PARAMETER).records
    shared = {"least": stages.scale[0].value, "most": stages.scale[-1].value}
    new_heating = say(AreaSays.CO2_NEW_HEATING, year=half.valid_from.year, share=half.value)
    raised = {"cap": cap.value, "years": years.value}
    return AreaLaw(
        owners=_owners(area, parameters),
        landlords=(
            say(AreaSays.CO2_LANDLORD, **shared),
            new_heating,
            say(AreaSays.RENT_LANDLORD, **raised),
        ),
        tenants=(
            *_tenants_of_network(area, parameters),
            say(AreaSays.CO2_TENANT, **shared),
            new_heating,
            say(AreaSays.RENT_TENANT, **raised),
        ),
        checked_on=min(filter(None, (record.checked_on for record in (stages, cap, years, half, *stairs)))),
    )


def _tenants_of_network(area: Area, parameters: ParameterSet) -> tuple[Message, ...]:
    return (heat_plan.networks(parameters, AreaSays.CONNECTED),) if area is Area.NETWORK else ()


def _owners(area: Area, parameters: ParameterSet) -> tuple[Message, ...]:
    free, no_duty = say(AreaSays.FREE_CHOICE), say(AreaSays.NO_DUTY)
    match area:
        case Area.NETWORK:
            return (heat_plan.networks(parameters, AreaSays.CONNECTED), no_duty)
        case Area.HYDROGEN:
            return (free, no_duty)
        case Area.OWN_HEATING | Area.UNDECIDED:
            return (free, say(AreaSays.GREEN_FUEL, day=parameters.date_of(INSTALLED_AFTER)), no_duty)
        case never:
            assert_never(never)
