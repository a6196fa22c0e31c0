"""The efficiency class of Anlage 10 GModG."""

from decimal import Decimal

from calculator.core.facts import House
from calculator.core.rules.green_gas import usable_area_m2

# Upper limits in kWh final energy per m² usable area and year, Anlage 10 GModG.
_CLASSES = ((30, "A+"), (50, "A"), (75, "B"), (100, "C"), (130, "D"), (160, "E"), (200, "F"), (250, "G"))


def efficiency_class(final_energy_kwh_a: Decimal, house: House) -> str:
    """Return the class for the final energy of a year, by usable area (AN)."""
    per_m2 = final_energy_kwh_a / usable_area_m2(house)
    return next((name for limit, name in _CLASSES if per_m2 <= limit), "H")
