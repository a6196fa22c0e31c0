"""Ergänzungskredit of the KfW (358 and 359), which follows a granted Heizungsförderung or BAFA grant."""

from decimal import Decimal

from calculator.core.facts import Facts
from calculator.core.law_answers import NOTHING, LoanOffer
from calculator.core.message import Code, say
from calculator.core.parameters import ParameterSet


class LoanWhy(Code):
    """Which loan it is, and why."""

    LOW_INCOME = "loan_low_income"
    PLAIN = "loan_plain"
    NO_GRANT = "loan_no_grant"


def loan_offer(cost_eur: Decimal, grant_eur: Decimal, facts: Facts, parameters: ParameterSet) -> LoanOffer:
    """Return the loan for what the grant leaves; raises ``ParameterNotCovered`` before 24.07.2026."""
    day, household = facts.dates.application_date, facts.household
    limit = parameters.on("kfw_loan_low_income_eur", day)
    income = household.taxable_income_eur
    low = income is not None and income <= limit.value and bool(facts.house.self_used_dwellings)
    programme = "358" if low else "359"
    interest = parameters.on(f"kfw_{programme}_interest_percent", day)
    cap = parameters.on("kfw_loan_max_per_dwelling_eur", day).value * facts.house.affected_dwellings
    reason = say(LoanWhy.LOW_INCOME, limit=limit.value) if low else say(LoanWhy.PLAIN)
    return LoanOffer(
        programme=programme,
        granted=bool(grant_eur),
        max_eur=min(max(cost_eur - grant_eur, NOTHING), cap) if grant_eur else NOTHING,
        interest_percent=interest.value,
        fee_percent_month=parameters.on("kfw_loan_commitment_fee_percent_month", day).value,
        free_months=int(parameters.on("kfw_loan_commitment_free_months", day).value),
        reason=reason if grant_eur else say(LoanWhy.NO_GRANT),
        norm=interest.source,
    )
