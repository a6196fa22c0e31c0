"""The efficiency class of Anlage 10 GModG."""

from bisect import bisect_left
from decimal import Decimal

from calculator.core.choices import ENERGY_CLASSES
from calculator.core.facts import House
from calculator.core.rules.green_gas import usable_area_m2

# Upper limits of all classes but the last, kWh final energy per m² usable area and year, Anlage 10 GModG.
_LIMITS = tuple(map(Decimal, (30, 50, 75, 100, 130, 160, 200, 250)))


def efficiency_class(final_energy_kwh_a: Decimal, house: House) -> str:
    """Return the class for the final energy of a year, by usable area (AN)."""
    per_m2 = final_energy_kwh_a / usable_area_m2(house)
    return ENERGY_CLASSES[bisect_left(_LIMITS, per_m2)]
