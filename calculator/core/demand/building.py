"""Heat demand of the house, which pays the bills: entered, measured, from the Energieausweis, or typical.

What is measured comes before what is computed: inside one type, age and state houses differ by more than half.
"""

from decimal import Decimal
from enum import Enum, auto
from functools import partial
from typing import assert_never

from calculator.core import arithmetic
from calculator.core.demand import measured, renovation, typical
from calculator.core.demand.size import area_m2, persons
from calculator.core.derivations import Derivation, formula
from calculator.core.message import Filled, Message, Name
from calculator.core.message import Name as _
from calculator.core.site import CERTIFICATE, FACT, Site

PRESENT, AFTER = "heat_demand_kwh_m2a", "heat_demand_after_kwh_m2a"
_UNIT = _("kWh/m² im Jahr")
_TYPICAL = _("Mittlerer Bedarf von Häusern dieser Art, dieses Alters und Zustands")
_MEASURED = _("Gemessener Verbrauch, auf das mittlere Klima in {city} umgerechnet")
_AFTER = _("Warmwasser + Raumwärme × was die geplanten Maßnahmen übrig lassen")


class DemandOrigin(Enum):
    """Where the demand of today comes from."""

    ENTERED = auto()
    MEASURED = auto()
    CERTIFICATE = auto()
    TYPICAL = auto()


def origin(site: Site) -> DemandOrigin:
    """Return where the demand of today comes from: the first of these that is known."""
    if site.states(PRESENT):
        return DemandOrigin.ENTERED
    if site.facts.readings:
        return DemandOrigin.MEASURED
    certified = site.facts.house.specific_heat_demand_kwh_m2a is not None
    return DemandOrigin.CERTIFICATE if certified else DemandOrigin.TYPICAL


def uses(site: Site) -> tuple[str, ...]:
    """Return the keys of the assumptions from which the heat of a year follows."""
    return ("area_m2", PRESENT, AFTER) if renovation.is_planned(site) else ("area_m2", PRESENT)


def present_kwh_m2a(site: Site) -> Decimal:
    """Return the demand for heating and hot water as the house stands today, kWh per m² living area and year."""
    if PRESENT in site.used:
        return site.value(PRESENT)
    where = origin(site)
    label = _("Wärmebedarf für Heizung und Warmwasser")
    sure = where is not DemandOrigin.TYPICAL
    told = partial(_told, site, where) if where in {DemandOrigin.MEASURED, DemandOrigin.TYPICAL} else None
    return site.derive(PRESENT, label, _UNIT, lambda: _found(site, where), _source(site, where), sure=sure, told=told)


def _told(site: Site, where: DemandOrigin) -> Message:
    if where is DemandOrigin.MEASURED:
        return measured.told(site)
    house = site.facts.house
    kind, state = Name(house.building_type.label), Name(house.renovation.label)
    return formula(Derivation.TYPICAL, kind=kind, year=house.build_year, state=state)


def heat_demand_kwh_m2a(site: Site) -> Decimal:
    """Return the demand with which all is computed: that of today, after the planned renovation."""
    present = present_kwh_m2a(site)
    if not renovation.is_planned(site):
        return present
    label = _("Wärmebedarf nach der geplanten Sanierung")

    def compute() -> Decimal:
        return renovation.reduced(site, present, hot_water_kwh_m2a(site))

    def told() -> Message:
        water, left = hot_water_kwh_m2a(site), renovation.left(site) * 100
        return formula(Derivation.RENOVATED, present=present, water=arithmetic.smaller(water, present), left=left)

    return site.derive(AFTER, label, _UNIT, compute, _AFTER, told=told)


def _found(site: Site, where: DemandOrigin) -> Decimal:
    certificate = site.facts.house.specific_heat_demand_kwh_m2a
    if where is DemandOrigin.MEASURED:
        return measured.heat_kwh_a(site) / area_m2(site)
    return typical.kwh_m2a(site) if certificate is None else site.fact(CERTIFICATE, certificate)


def _source(site: Site, where: DemandOrigin) -> str:
    match where:
        case DemandOrigin.ENTERED:
            return FACT
        case DemandOrigin.CERTIFICATE:
            return _("Energieausweis")
        case DemandOrigin.MEASURED:
            return Filled(_MEASURED, city=site.parameters.city.name)
        case DemandOrigin.TYPICAL:
            return _TYPICAL
        case _:
            assert_never(where)


def hot_water_kwh_m2a(site: Site) -> Decimal:
    """Return the heat for hot water per m² living area and year."""
    return site.value("hot_water_kwh_person_a") * persons(site) / area_m2(site)


def hot_water_share(site: Site) -> Decimal:
    """Return the part of the heat that is hot water, 0 to 1."""

    def percent() -> Decimal:
        one = site.number(Decimal(1))
        return (
            arithmetic.smaller(hot_water_kwh_m2a(site) / arithmetic.larger(heat_demand_kwh_m2a(site), one), one) * 100
        )

    def told() -> Message:
        return formula(Derivation.HOT_WATER_SHARE, water=hot_water_kwh_m2a(site), heat=heat_demand_kwh_m2a(site))

    label, source = _("Anteil des Warmwassers an der Wärme"), _("Warmwasser ÷ Wärmebedarf, höchstens 100 %")
    return site.derive("hot_water_share_percent", label, "%", percent, source, told=told) / 100
