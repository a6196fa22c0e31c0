"""The loan that someone entered, for each system: what is borrowed, the monthly payment, and all the interest."""

from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from calculator.answer.answering import Answer


@dataclass(frozen=True, slots=True)
class LoanRow:
    """One system; amounts in euros. The interest is in none of the totals, which are without interest."""

    key: str
    label: str
    amount_eur: Decimal
    monthly_eur: Decimal
    interest_total_eur: Decimal


def loan_rows(answer: Answer) -> list[LoanRow]:
    """Return one row for each system that is bought on the loan; empty without a loan."""
    labels = {system.key: system.label for system in answer.comparison.systems}
    return [
        LoanRow(
            each.key, _(labels[each.key]), each.loan.amount_eur, each.loan.monthly_eur, each.loan.interest_total_eur
        )
        for each in answer.comparison.evaluations
        if each.loan
    ]
