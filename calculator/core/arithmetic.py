"""The yearly cost model in plain arithmetic, written once.

Runs on ``Decimal`` for the figures people see and on NumPy arrays for many futures at once. Shares are 0 to 1.
"""

from decimal import Decimal
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Number = TypeVar("Number", Decimal, NDArray[np.float64])
else:
    Number = TypeVar("Number")

KWH_PER_MWH = 1000


def electricity_eur(heat_kwh: Number, jaz: Number, price_eur_kwh: Number) -> Number:
    """Electricity of a heat pump: heat, divided by JAZ, times price."""
    return heat_kwh * price_eur_kwh / jaz


def gas_kwh(heat_kwh: Number, efficiency: Number) -> Number:
    """Gas that a boiler burns for the heat."""
    return heat_kwh / efficiency


def fossil_gas_eur(energy_kwh: Number, bio_share: Number, price_eur_kwh: Number) -> Number:
    """Natural gas: the part that is not bio, times its price."""
    return energy_kwh * (1 - bio_share) * price_eur_kwh


def bio_gas_eur(energy_kwh: Number, bio_share: Number, price_eur_kwh: Number) -> Number:
    """Biogas: its share of the energy, times its price."""
    return energy_kwh * bio_share * price_eur_kwh


def co2_eur(energy_kwh: Number, bio_share: Number, factor_t_mwh: Number, price_eur_t: Number) -> Number:
    """CO2 price on the fossil part only."""
    return energy_kwh * (1 - bio_share) * factor_t_mwh * price_eur_t / KWH_PER_MWH


def co2_price_eur_t(first_eur_t: Number, step_eur_t_a: Number, years_later: int) -> Number:
    """CO2 price some years after the first: a straight line."""
    return first_eur_t + step_eur_t_a * years_later
