"""Renovation measures: what they save, and what they cost. Savings of several measures multiply."""

from decimal import Decimal

from calculator.core import arithmetic
from calculator.core.facts import Measure
from calculator.core.site import Site

SAVING = "renovation_saving_percent"


def is_planned(site: Site) -> bool:
    """Whether less heat will be needed than today: by measures, or by a saving that somebody knows."""
    return bool(site.facts.measures) or site.states(SAVING)


def left(site: Site) -> Decimal:
    """Return the part of the room heat that is left when the renovation is done, 0 to 1.

    A saving that is entered goes before those of the measures: whoever knows it has had the house looked at.
    """
    part = site.number(Decimal(1))
    if site.states(SAVING):
        return part * (100 - site.value(SAVING)) / 100
    for measure in site.facts.measures:
        part = part * (100 - site.value(f"{measure}_saving_percent")) / 100
    return part


def reduced(site: Site, present_kwh_m2a: Decimal, hot_water_kwh_m2a: Decimal) -> Decimal:
    """Return the demand that is left when the planned measures are done; hot water stays as it is."""
    hot_water = arithmetic.smaller(hot_water_kwh_m2a, present_kwh_m2a)
    return (present_kwh_m2a - hot_water) * left(site) + hot_water


def cost_eur(site: Site, measure: Measure, area_m2: Decimal) -> Decimal:
    """Return what a measure costs by the area of the part: roof and cellar are as large as one storey."""
    storeys = site.facts.house.storeys if measure in (Measure.ROOF, Measure.CELLAR) else 1
    return area_m2 / storeys * site.value(f"{measure}_cost_eur_m2")
