"""The efficiency class of Anlage 10 GModG."""

from bisect import bisect_left
from decimal import Decimal
from functools import lru_cache

from calculator.core.choices import ENERGY_CLASSES
from calculator.core.facts import House
from calculator.core.parameters import ParameterSet
from calculator.core.rules.green_gas import usable_area_m2

# The parameters with the upper limits of all classes but the worst, in kWh final energy per m² usable area and year.
_LIMITS = [f"gmodg_10_{name.lower().replace('+', '_plus')}_max_kwh_m2a" for name in ENERGY_CLASSES[:-1]]


def efficiency_class(final_energy_kwh_a: Decimal, house: House, parameters: ParameterSet) -> str:
    """Return the class for the final energy of a year, by usable area (AN); raises ``ParameterNotCovered``."""
    per_m2 = final_energy_kwh_a / usable_area_m2(house, parameters)
    return ENERGY_CLASSES[bisect_left(_limits_kwh_m2a(parameters), per_m2)]


@lru_cache(maxsize=16)
def _limits_kwh_m2a(parameters: ParameterSet) -> tuple[Decimal, ...]:
    return tuple(parameters.on(key, parameters.as_of).value for key in _LIMITS)
