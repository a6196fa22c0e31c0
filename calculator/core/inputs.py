"""What is compared: one house, two heating systems, prices and law, all checked against the field catalogue."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Self

from calculator.core.errors import InvalidInput
from calculator.core.fields import catalogue
from calculator.core.parameters import ParameterSet

OWN_ENTRY = "Eigene Angabe"


@dataclass(frozen=True, kw_only=True)
class Inputs:
    """All values of one comparison; the unit is the end of each name. Percentages are 0 to 100.

    Raises ``InvalidInput`` for the first value that is no number or out of range. ``origins`` names the source of
    values that do not come from the parameter set.
    """

    area_m2: Decimal
    heat_demand_kwh_m2a: Decimal
    horizon_years: Decimal
    jaz: Decimal
    heat_pump_investment_eur: Decimal
    electricity_price_eur_kwh: Decimal
    electricity_base_price_eur_a: Decimal
    heat_pump_maintenance_eur_a: Decimal
    heat_pump_operation_eur_a: Decimal
    subsidy_base_percent: Decimal
    subsidy_speed_bonus_percent: Decimal
    subsidy_efficiency_bonus_percent: Decimal
    subsidy_income_bonus_percent: Decimal
    subsidy_cap_percent: Decimal
    subsidy_max_eligible_eur: Decimal
    gas_investment_eur: Decimal
    gas_efficiency_percent: Decimal
    gas_price_eur_kwh: Decimal
    gas_base_price_eur_a: Decimal
    gas_maintenance_eur_a: Decimal
    gas_operation_eur_a: Decimal
    co2_price_first_year_eur_t: Decimal
    co2_price_step_eur_t_a: Decimal
    co2_factor_t_mwh: Decimal
    bio_price_eur_kwh: Decimal
    bio_share_2029_percent: Decimal
    bio_share_2035_percent: Decimal
    bio_share_2040_percent: Decimal
    first_year: int
    origins: Mapping[str, str] = field(default_factory=dict, compare=False)

    def __post_init__(self) -> None:
        for key, known in catalogue().items():
            object.__setattr__(self, key, known.clean(getattr(self, key)))

    @classmethod
    def of(
        cls, parameters: ParameterSet, given: Mapping[str, object], origins: Mapping[str, str] | None = None
    ) -> Self:
        """Build inputs from the given values; what is not given comes from the parameter set.

        Raises ``InvalidInput`` for an unknown field or a wrong value.
        """
        _reject_unknown(given)
        defaults = {key: known.record(parameters).value for key, known in catalogue().items() if key not in given}
        values: dict[str, Any] = {**defaults, **given}
        return cls(first_year=parameters.first_year, origins=dict(origins or {}), **values)

    @property
    def heat_demand_kwh_a(self) -> Decimal:
        """Heat for heating and hot water in kWh a year."""
        return self.area_m2 * self.heat_demand_kwh_m2a

    @property
    def years(self) -> tuple[int, ...]:
        """The calendar years compared; the first is the first year of operation."""
        return tuple(range(self.first_year, self.first_year + int(self.horizon_years)))

    def value(self, key: str) -> Decimal:
        """Return the value of a field of the catalogue."""
        number = getattr(self, key)
        if not isinstance(number, Decimal):
            raise TypeError(key)
        return number


def problems(given: Mapping[str, object]) -> dict[str, InvalidInput]:
    """Check the given values all at once and return what is wrong, by field; empty if all is well."""
    found: dict[str, InvalidInput] = {}
    for key, known in catalogue().items():
        try:
            if key in given:
                known.clean(given[key])
        except InvalidInput as problem:
            found[key] = problem
    return found


def _reject_unknown(given: Mapping[str, object]) -> None:
    unknown = next((str(key) for key in given if key not in catalogue()), None)
    if unknown is not None:
        known = ", ".join(catalogue())
        raise InvalidInput(unknown, unknown, f"Erlaubt sind: {known}.", "Dieses Feld gibt es nicht.")
