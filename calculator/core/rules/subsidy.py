"""Subsidy for a new heating: BEG EM (KfW 458), applications from 01.01.2024 to 20.07.2026, first dwelling."""

from decimal import Decimal

from calculator.core.inputs import Inputs
from calculator.core.result import Subsidy

RATES = (
    "subsidy_base_percent",
    "subsidy_speed_bonus_percent",
    "subsidy_efficiency_bonus_percent",
    "subsidy_income_bonus_percent",
)
ASSUMPTIONS = (*RATES, "subsidy_cap_percent", "subsidy_max_eligible_eur", "heat_pump_investment_eur")


def beg_2024(inputs: Inputs) -> Subsidy:
    """Add up the rates, cap them, and apply them to the cost up to the highest eligible cost."""
    asked = sum((inputs.value(key) for key in RATES), Decimal(0))
    granted = min(asked, inputs.subsidy_cap_percent)
    eligible = min(inputs.heat_pump_investment_eur, inputs.subsidy_max_eligible_eur)
    return Subsidy(asked, granted, eligible, eligible * granted / 100)
