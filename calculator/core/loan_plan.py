"""What a loan costs that the owner takes out for a heating."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class LoanPlan:
    """A loan for a system: amount, payment a month, and all the interest paid."""

    amount_eur: Decimal
    interest_percent: Decimal
    years: int
    monthly_eur: Decimal
    interest_total_eur: Decimal
