"""Heat demand of the house: entered, from the Energieausweis, from consumption, or from the building typology.

A measured consumption comes before a typical value: unrenovated houses really use much less than computed (prebound
effect, Sunikka-Blank and Galvin 2012).
"""

from decimal import Decimal
from typing import assert_never

from calculator.core import arithmetic
from calculator.core.demand import consumption, renovation
from calculator.core.facts import BuildingType, Renovation
from calculator.core.message import Name as _
from calculator.core.site import CERTIFICATE, FACT, Site

USES = ("area_m2", "heat_demand_kwh_m2a")
_TYPOLOGY = _("Raumwärme der Typologie TABULA (IWU) × Flächenfaktor + Warmwasser je Person × Personen ÷ Fläche")
_MEASURED = _("Gemessener Verbrauch, auf das mittlere Klima in {city} umgerechnet")


def area_m2(site: Site) -> Decimal:
    """Return the heated area, m²."""
    area = site.facts.house.living_area_m2
    return site.derive("area_m2", _("Beheizte Fläche"), "m²", lambda: area, FACT)


def heat_demand_kwh_m2a(site: Site) -> Decimal:
    """Return the demand for heating and hot water after the planned renovation, kWh per m² living area and year."""
    measured = site.facts.readings or site.facts.house.specific_heat_demand_kwh_m2a is not None
    source = _MEASURED.format(city=site.parameters.city.name) if site.facts.readings else _TYPOLOGY
    return site.derive(
        "heat_demand_kwh_m2a",
        _("Wärmebedarf für Heizung und Warmwasser"),
        _("kWh/m² im Jahr"),
        lambda: renovation.reduced(site, present_kwh_m2a(site), hot_water_kwh_m2a(site)),
        _("Energieausweis") if site.facts.house.specific_heat_demand_kwh_m2a is not None else source,
        sure=bool(measured),
    )


def present_kwh_m2a(site: Site) -> Decimal:
    """Return the demand as the house stands today."""
    certificate = site.facts.house.specific_heat_demand_kwh_m2a
    if certificate is not None:
        return site.fact(CERTIFICATE, certificate)
    if site.facts.readings:
        return consumption.heat_kwh_a(site) / area_m2(site)
    return typical_kwh_m2a(site)


def typical_kwh_m2a(site: Site) -> Decimal:
    """Return the demand of a typical house of this type, age and state, with hot water."""
    house = site.facts.house
    match house.renovation:
        case Renovation.RENOVATED:
            return site.value("renovated_kwh_m2a") + hot_water_kwh_m2a(site)
        case Renovation.AVERAGE:
            kind = f"average_{_size(house.building_type)}"
        case Renovation.ORIGINAL:
            kind = house.building_type
        case never:
            assert_never(never)
    room_heat = site.of_scale(f"tabula_{kind}_kwh_m2a", Decimal(house.build_year))
    return room_heat * site.value("reference_area_factor") + hot_water_kwh_m2a(site)


def _size(kind: BuildingType) -> str:
    """Return which average of the partly renovated houses holds: part of the key of the parameter."""
    match kind:
        case BuildingType.EFH | BuildingType.RH:
            return "small"
        case BuildingType.MFH | BuildingType.GMFH | BuildingType.PLATTENBAU | BuildingType.HOCHHAUS:
            return "large"
        case _:
            assert_never(kind)


def hot_water_kwh_m2a(site: Site) -> Decimal:
    """Return the heat for hot water per m² living area and year."""
    return site.value("hot_water_kwh_person_a") * consumption.persons(site) / area_m2(site)


def hot_water_share(site: Site) -> Decimal:
    """Return the part of the heat that is hot water, 0 to 1."""

    def percent() -> Decimal:
        need = heat_demand_kwh_m2a(site)
        return arithmetic.smaller(hot_water_kwh_m2a(site) / need, site.number(Decimal(1))) * 100 if need else need

    label, source = _("Anteil des Warmwassers an der Wärme"), _("Warmwasser ÷ Wärmebedarf, höchstens 100 %")
    return site.derive("hot_water_share_percent", label, "%", percent, source) / 100
