"""What a comparison answers: frozen figures, each with label, formula, assumptions and source."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import accumulate

SCHEMA_VERSION = 1


@dataclass(frozen=True, slots=True)
class Assumption:
    """One value that a comparison rests on.

    ``valid_to`` is None while no end is known, ``checked_on`` is None for an own entry.
    """

    key: str
    label: str
    value: Decimal
    unit: str
    source: str
    certainty: str
    valid_from: date
    valid_to: date | None
    checked_on: date | None
    own: bool


@dataclass(frozen=True, slots=True)
class CostLine:
    """One cost item: exact amounts in euros, the first for the first year (one-off items have a single amount).

    ``assumptions`` are the keys of the assumptions that enter the formula.
    """

    key: str
    label: str
    formula: str
    assumptions: tuple[str, ...]
    source: str
    amounts_eur: tuple[Decimal, ...]


@dataclass(frozen=True, slots=True)
class SystemCosts:
    """All costs of one heating system: what is paid once and what is paid every year."""

    key: str
    label: str
    one_off: tuple[CostLine, ...]
    yearly: tuple[CostLine, ...]

    @property
    def net_investment_eur(self) -> Decimal:
        """What is left to pay at the start, after subsidy."""
        return sum((line.amounts_eur[0] for line in self.one_off), Decimal(0))

    @property
    def yearly_eur(self) -> tuple[Decimal, ...]:
        """Running cost of each year."""
        columns = (line.amounts_eur for line in self.yearly)
        return tuple(sum(amounts, Decimal(0)) for amounts in zip(*columns, strict=True))

    @property
    def cumulative_eur(self) -> tuple[Decimal, ...]:
        """Investment and all running cost up to the end of each year."""
        return tuple(accumulate(self.yearly_eur, initial=self.net_investment_eur))[1:]


@dataclass(frozen=True, slots=True)
class Subsidy:
    """The subsidy for the heat pump by the BEG rule: asked rate, granted rate after the cap, eligible cost, amount."""

    asked_percent: Decimal
    granted_percent: Decimal
    eligible_eur: Decimal
    amount_eur: Decimal


@dataclass(frozen=True, slots=True)
class Crossing:
    """A year in which another system becomes the cheaper one in total; year 0 is the moment of purchase."""

    year: int
    calendar_year: int
    cheaper: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """The answer: two systems year by year, where they cross, and everything it rests on."""

    schema_version: int
    parameter_set: str
    parameter_set_title: str
    as_of: date
    calendar_years: tuple[int, ...]
    heat_demand_kwh_a: Decimal
    systems: tuple[SystemCosts, ...]
    subsidy: Subsidy
    crossings: tuple[Crossing, ...]
    assumptions: tuple[Assumption, ...]

    def system(self, key: str) -> SystemCosts:
        """Return the costs of a system; raises KeyError if it was not compared."""
        return {system.key: system for system in self.systems}[key]

    @property
    def difference_eur(self) -> Decimal:
        """Gas heating minus heat pump at the end of the last year; above 0 the heat pump is cheaper."""
        return self.system("gas").cumulative_eur[-1] - self.system("heat_pump").cumulative_eur[-1]
