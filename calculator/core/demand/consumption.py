"""Heat from what the meter says: several years averaged, each corrected to the mean climate of the city."""

from decimal import Decimal

from calculator.core import arithmetic, seasonal_efficiency
from calculator.core.message import Name as _
from calculator.core.present_heatings import Burner
from calculator.core.site import FACT, Site, reading_key
from calculator.core.units import Fuel, HeatingValue, Unit


def heat_kwh_a(site: Site) -> Decimal:
    """Return the mean heat of a year; the facts must hold at least one reading."""
    years = [_heat_of(site, number) for number in range(1, len(site.facts.readings) + 1)]
    return arithmetic.total(years) / len(years)


def persons(site: Site) -> Decimal:
    """Return how many people live in the house: a fact, or two in each dwelling, to be confirmed."""
    known, assumed = site.facts.household.persons, 2 * site.facts.house.dwellings
    number = site.number(Decimal(assumed if known is None else known))
    source = _("2 je Wohnung") if known is None else FACT
    return site.derive("persons", _("Personen im Haus"), "", lambda: number, source, sure=known is not None)


def energy_kwh(site: Site, number: int) -> Decimal:
    """Return what was bought according to a reading (the first is number 1), kWh by the heating value of its fuel."""
    reading = site.facts.readings[number - 1]
    return in_kwh(site, reading.unit, site.fact(reading_key(number), reading.amount))


def in_kwh(site: Site, unit: Unit, amount: Decimal) -> Decimal:
    """Return the energy of an amount in a unit, by the heating value by which its fuel counts."""
    record = unit.record
    energy = amount * site.value(record.kwh_per) if record.kwh_per else amount
    energy = energy if record.times == 1 else energy * site.number(record.times)
    match record.by, record.fuel.record.by:
        case (HeatingValue.UPPER, HeatingValue.LOWER):
            return energy / site.value(record.fuel.record.hs_per_hi)
        case (HeatingValue.LOWER, HeatingValue.UPPER):
            return energy * site.value(record.fuel.record.hs_per_hi)
        case _:
            return energy


def _heat_of(site: Site, number: int) -> Decimal:
    reading, bought = site.facts.readings[number - 1], energy_kwh(site, number)
    kept = site.facts.heating.kind.record.kept
    if reading.unit.record.fuel is Fuel.ELECTRICITY and kept and kept.burner is Burner.HEAT_PUMP:
        heat = bought * site.value(seasonal_efficiency.present_jaz(site))
    else:
        heat = bought * site.value(seasonal_efficiency.of_reading(site, reading.unit)) / 100
    return _in_mean_year(site, number, heat)


def _in_mean_year(site: Site, number: int, heat: Decimal) -> Decimal:
    """Correct room heat by degree days; hot water does not depend on the weather."""
    degree_days = site.facts.readings[number - 1].degree_days_kd
    if degree_days is None:
        return heat
    hot_water = arithmetic.smaller(site.value("hot_water_kwh_person_a") * persons(site), heat)
    factor = site.value("degree_days_mean_kd") / site.fact(reading_key(number, "degree_days"), degree_days)
    return (heat - hot_water) * factor + hot_water
