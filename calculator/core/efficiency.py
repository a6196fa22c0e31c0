"""The efficiency class of Anlage 10 GModG."""

from decimal import Decimal

from calculator.core.choices import ENERGY_CLASSES
from calculator.core.facts import House
from calculator.core.parameters import ParameterSet
from calculator.core.rules.green_gas import usable_area_m2

*_LIMITED, _WORST = ENERGY_CLASSES
# The parameters with the upper limits, in kWh final energy per m² usable area and year.
_LIMITS = {name: f"gmodg_10_{name.lower().replace('+', '_plus')}_max_kwh_m2a" for name in _LIMITED}


def efficiency_class(final_energy_kwh_a: Decimal, house: House, parameters: ParameterSet) -> str:
    """Return the class for the final energy of a year, by usable area (AN); raises ``ParameterNotCovered``."""
    per_m2 = final_energy_kwh_a / usable_area_m2(house, parameters)
    limits = ((name, parameters.on(key, parameters.as_of).value) for name, key in _LIMITS.items())
    return next((name for name, limit in limits if per_m2 <= limit), _WORST)
