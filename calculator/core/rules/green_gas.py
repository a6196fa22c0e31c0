"""Duty to burn green gas: share by calendar year of delivery (§ 71 Abs. 9 GEG 2024 in the reference set)."""

from decimal import Decimal

from calculator.core.fields import catalogue
from calculator.core.inputs import Inputs
from calculator.core.parameters import ParameterSet

PARAMETER = "bio_share_percent"


def fields() -> dict[int, str]:
    """Return the fields of the stairs by the year in which each step begins."""
    steps = (field for field in catalogue().values() if field.parameter == PARAMETER)
    return {field.from_year: field.key for field in steps if field.from_year is not None}


def bio_share(inputs: Inputs, parameters: ParameterSet, year: int) -> Decimal:
    """Return the share of biogas in a year, 0 to 1.

    The step that begins in the record's first year can be entered; a step without a field (0 % before the duty) is
    taken from the parameter set. Raises ``ParameterNotCovered`` outside the set.
    """
    record = parameters.in_year(PARAMETER, year)
    field = fields().get(record.valid_from.year)
    percent = inputs.value(field) if field else record.value
    return percent / 100
