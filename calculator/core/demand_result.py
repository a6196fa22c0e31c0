"""What a comparison answers about the heat of the house: the demand that was used, and what a renovation changes."""

from dataclasses import dataclass
from decimal import Decimal

from calculator.core.law_answers import Subsidy
from calculator.core.message import Message


@dataclass(frozen=True, slots=True)
class DemandUsed:
    """The demand of today with the range in which eight of ten such houses lie, kWh per m² and year.

    ``after_kwh_m2a``: what is left after the planned renovation, with which all is computed. ``heat_load_kw`` and
    ``flow_temperature_c`` follow from the house alone; None: no compared heating needs them. ``sentences`` says all of
    it.
    """

    kwh_m2a: Decimal
    low_kwh_m2a: Decimal
    high_kwh_m2a: Decimal
    after_kwh_m2a: Decimal
    heat_load_kw: Decimal | None
    flow_temperature_c: Decimal | None
    sentences: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class MeasureCost:
    """One renovation measure and what it costs."""

    key: str
    label: str
    cost_eur: Decimal


@dataclass(frozen=True, slots=True)
class RenovationResult:
    """A planned renovation: demand before and after, cost and grant. The systems' costs do not contain it."""

    before_kwh_m2a: Decimal
    after_kwh_m2a: Decimal
    measures: tuple[MeasureCost, ...]
    cost_eur: Decimal
    subsidy: Subsidy
