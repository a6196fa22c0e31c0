"""The appraisal of one heating by VDI 2067. What tables of many houses do not show is computed when it is asked for."""

from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from itertools import accumulate

from calculator.core.loan_plan import LoanPlan


@dataclass(frozen=True)
class Evaluation:
    """Appraisal of a system by VDI 2067. Costs count as positive, so less is better.

    ``first_month_eur``: mean monthly burden in the first year; ``payments_eur``: at the purchase, then of each year;
    ``reference``: the appraisal of the heating against which avoided CO2 counts, if there is one.
    """

    key: str
    capital_value_eur: Decimal
    annuity_eur: Decimal
    residual_value_eur: Decimal
    first_month_eur: Decimal
    co2_total_t: Decimal | None
    co2_total_low_t: Decimal | None
    loan: LoanPlan | None
    payments_eur: tuple[Decimal, ...] = field(repr=False)
    inflation_percent: Decimal = field(repr=False)
    reference: "Evaluation | None" = field(repr=False)

    @cached_property
    def real_cumulative_eur(self) -> tuple[Decimal, ...]:
        """All payments up to the end of each year, in the money of the purchase."""
        discount, level, real = 1 / (1 + self.inflation_percent / 100), Decimal(1), []
        for amount in self.payments_eur[1:]:
            level *= discount
            real.append(amount * level)
        return tuple(accumulate(real, initial=self.payments_eur[0]))[1:]

    @cached_property
    def eur_per_tonne_avoided(self) -> Decimal | None:
        """Extra annuity by tonne avoided a year; None where nothing is avoided, or a factor is missing."""
        reference = self.reference
        if reference is None or reference.co2_total_t is None or self.co2_total_t is None:
            return None
        avoided = (reference.co2_total_t - self.co2_total_t) / (len(self.payments_eur) - 1)
        return (self.annuity_eur - reference.annuity_eur) / avoided if avoided > 0 else None
