"""Heat from what the meter says, corrected to the mean climate of the city."""

from decimal import Decimal

from calculator.core import arithmetic, seasonal_efficiency
from calculator.core.amounts import in_kwh
from calculator.core.demand import paid, period
from calculator.core.demand.size import area_m2, billed_area_m2, persons
from calculator.core.present_heatings import Burner
from calculator.core.site import Site
from calculator.core.stated_keys import reading_key
from calculator.core.units import Fuel


def energy_kwh(site: Site, number: int) -> Decimal:
    """Return what was bought according to a reading (the first is number 1), kWh by the heating value of its fuel."""
    reading = site.facts.readings[number - 1]
    if reading.amount is None:
        return paid.energy_kwh(site, number)
    return in_kwh(reading.unit, site.fact(reading_key(number), reading.amount), site.value, site.number)


def energy_kwh_a(site: Site, number: int) -> Decimal:
    """Return what would be bought for the house in a mean year, kWh."""
    bought = energy_kwh(site, number)
    return bought * heat_of(site, number) / _heat_of_period(site, number) if bought else bought


def heat_of(site: Site, number: int) -> Decimal:
    """Return the heat of the house in a mean year according to one reading."""
    return _in_mean_year(site, number, heat_of_house(site, number))


def heat_of_house(site: Site, number: int) -> Decimal:
    """Return the heat of the house in the period of a reading, be it for the house or for one flat."""
    return _heat_of_period(site, number) * area_m2(site) / billed_area_m2(site)


def by_heat_pump(site: Site, number: int) -> bool:
    """Whether a reading counts the electricity of a heat pump."""
    reading, kept = site.facts.readings[number - 1], site.facts.heating.kind.record.kept
    return reading.unit.record.fuel is Fuel.ELECTRICITY and kept is not None and kept.burner is Burner.HEAT_PUMP


def hot_water_kwh(site: Site, number: int) -> Decimal:
    """Return what of the heat of a period was hot water: never more than all of it."""
    usual = site.value("hot_water_kwh_person_a") * persons(site) * period.years(site, number)
    return arithmetic.smaller(usual, heat_of_house(site, number))


def _heat_of_period(site: Site, number: int) -> Decimal:
    reading, bought = site.facts.readings[number - 1], energy_kwh(site, number)
    if by_heat_pump(site, number):
        return bought * site.value(seasonal_efficiency.present_jaz(site))
    return bought * site.value(seasonal_efficiency.of_reading(site, reading.unit)) / 100


def _in_mean_year(site: Site, number: int, heat: Decimal) -> Decimal:
    """Bring the heat of a period to a mean year: room heat by degree days, hot water by days."""
    degree_days = period.degree_days_kd(site, number)
    if degree_days is None:
        return heat
    hot_water = hot_water_kwh(site, number)
    room = (heat - hot_water) * site.value("degree_days_mean_kd") / degree_days
    return room + hot_water / period.years(site, number)
