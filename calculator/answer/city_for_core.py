"""What the rules of the core need of the city."""

from calculator.core import city as core
from calculator.core.choices import BuildingType
from calculator.core.errors import CalculatorError
from calculator.core.message import Name
from calculator.core.parameters import general
from calculator.core.records import FACTORS, PRICES, TECHNOLOGY
from calculator.sentences import in_german
from zones.doors.city import CITY
from zones.doors.city_mistakes import CityError

# The figures that a city has and another has not; those of the Fernwärme only where there is one.
_OWN = {
    "degree_days_mean_kd": TECHNOLOGY,
    "outside_design_c": TECHNOLOGY,
    "electricity_base_price_eur_a": PRICES,
}
_OF_FERNWAERME = {
    "fernwaerme_price_eur_kwh": PRICES,
    "fernwaerme_power_price_eur_kw_a": PRICES,
    "fernwaerme_meter_price_eur_a": PRICES,
    "fernwaerme_emission_t_mwh": FACTORS,
    "fernwaerme_primary_energy": FACTORS,
}


def hand_over() -> None:
    """Hand the city over to the core and read all its figures once.

    Raises ``CityError`` with file and key where one is missing, stands twice or has another form.
    """
    core.use(city_for_core())
    try:
        found = general()
    except CalculatorError as error:
        raise CityError(in_german(error.message)) from error
    except ValueError as error:
        raise CityError(str(error)) from error
    for key, folder in (_OWN | (_OF_FERNWAERME if CITY.utility else {})).items():
        if key not in found:
            raise CityError(f"{CITY.parameters / folder}: {key}: the city needs this figure, and no file there has it")


def city_for_core() -> core.CityValues:
    """Return the city as the core knows it."""
    return core.CityValues(
        folder=CITY.folder,
        name=CITY.name,
        utility=CITY.utility.short_name if CITY.utility else "",
        is_large=CITY.is_large,
        first_review=CITY.plan.first_review,
        by_law=_by_law(),
        water_law=CITY.state.water_law,
        ground_office=CITY.state.ground_office,
    )


def _by_law() -> core.ByLawValues | None:
    law = CITY.by_law
    if law is None:
        return None
    if unknown := set(law.exempt_types) - set(BuildingType):
        raise CityError(f"by_law.exempt_types: {', '.join(sorted(unknown))}: no building type")
    citation = f"{law.title} vom {law.adopted_on:%d.%m.%Y}"
    if law.amended_on:
        citation += f", geändert am {law.amended_on:%d.%m.%Y}"
    return core.ByLawValues(law.title, citation, Name(law.exempt), law.exempt_types, Name(law.exemption))
