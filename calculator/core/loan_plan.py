"""What a loan costs that the owner takes out for a heating."""

from dataclasses import dataclass
from decimal import Decimal

_MONTHS = 12


@dataclass(frozen=True, slots=True)
class LoanPlan:
    """A loan for a system: amount, payment a month, and all the interest paid."""

    amount_eur: Decimal
    interest_percent: Decimal
    years: int
    monthly_eur: Decimal
    interest_total_eur: Decimal

    def interest_within_eur(self, years: int) -> Decimal:
        """Return the interest that is paid in the first years; later years of a longer loan are not counted."""
        months = years * _MONTHS
        rate = self.interest_percent / 100 / _MONTHS
        if years >= self.years or not rate:
            return self.interest_total_eur
        grown = (1 + rate) ** months
        owed = self.amount_eur * grown - self.monthly_eur * (grown - 1) / rate
        return self.monthly_eur * months - (self.amount_eur - owed)
