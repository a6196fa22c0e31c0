"""What the meter or the invoice says about one year of heating."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from calculator.core.fact_checks import number_in


class Unit(StrEnum):
    """Units in which consumption is invoiced."""

    GAS_M3 = "gas_m3"
    GAS_KWH = "gas_kwh"  # Hs, as on the invoice
    OIL_LITRE = "oil_litre"
    PELLETS_KG = "pellets_kg"
    ELECTRICITY_KWH = "electricity_kwh"  # of the heat pump, or of direct electric heating
    FERNWAERME_KWH = "fernwaerme_kwh"


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """Consumption of twelve months. ``degree_days_kd``: of the same months at the station (None: not corrected)."""

    unit: Unit
    amount: Decimal
    degree_days_kd: Decimal | None = None

    def __post_init__(self) -> None:
        number_in("consumption", self.amount, 0, 10_000_000)
        if self.degree_days_kd is not None:
            number_in("degree_days_kd", self.degree_days_kd, 1500, 6000)
