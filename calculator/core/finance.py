"""Investment appraisal by VDI 2067 Blatt 1: capital value, annuity, residual value, replacement; and a loan.

Payments of a year count at its end, the purchase at the start. Percentages are 0 to 100, amounts euros.
"""

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from calculator.core.arithmetic import larger, smaller
from calculator.core.cost_lines import CostLine
from calculator.core.evaluation import Evaluation
from calculator.core.loan_plan import LoanPlan
from calculator.core.message import Name as _
from calculator.core.question import Declared, ask, asked
from calculator.core.result import SystemCosts

MONTHS = 12


@asked("loan", _("Kredit"), kw_only=False)
class Loan(Declared):
    """A loan with equal monthly payments for what subsidy and reserve leave (or for a part of it)."""

    interest_percent: Decimal = ask(_("Zins des Kredits"), unit=_("% im Jahr"), low=0, high=20, example="4,1")
    years: int = ask(_("Laufzeit des Kredits"), unit=_("Jahre"), low=1, high=40, example="10")
    amount_eur: Decimal | None = ask(
        _("Betrag des Kredits"), unit="€", low=0, high=100_000_000, default=None, example="15.000"
    )


def annuity_factor(interest_percent: Decimal, years: int) -> Decimal:
    """Return the part of a present sum that is paid in each of the years: a = q^T (q − 1) / (q^T − 1)."""
    if isinstance(interest_percent, Decimal):  # other kinds of number hold on to all they were computed from
        return _known_factor(interest_percent, years)
    return _factor(interest_percent, years)


def _factor(interest_percent: Decimal, years: int) -> Decimal:
    if interest_percent == 0:
        return (interest_percent * 0 + 1) / years
    q = 1 + interest_percent / 100
    return q**years * (q - 1) / (q**years - 1)


_known_factor = lru_cache(_factor)


def present_value(amounts: Sequence[Decimal], interest_percent: Decimal) -> Decimal:
    """Return the present value of amounts at the end of each year."""
    discount = 1 / (1 + interest_percent / 100)
    worth = Decimal(0)
    for amount in reversed(amounts):
        worth = (worth + amount) * discount
    return worth


def residual_eur(system: SystemCosts, years: int) -> Decimal:
    """Return what the things bought last are still worth at the end, not yet discounted: linear over their life."""
    once = (_left(line, 1, line.amounts_eur[0], years) for line in system.one_off if (line.life_years or 0) >= years)
    again = (_left(line, *_last_bought(line), years) for line in system.yearly if line.life_years)
    return sum((*once, *again), Decimal(0))


def _last_bought(line: CostLine) -> tuple[int, Decimal]:
    later = range(len(line.amounts_eur), 1, -1)
    year = next((year for year in later if line.amounts_eur[year - 1]), 1)
    return year, line.amounts_eur[year - 1]


def _left(line: CostLine, year: int, amount_eur: Decimal, years: int) -> Decimal:
    life = line.life_years or 1
    used = years - (year - 1)
    return amount_eur * max(life - used, 0) / life


def payment_eur_month(amount_eur: Decimal, loan: Loan) -> Decimal:
    """Return the equal monthly payment of a loan."""
    return amount_eur * annuity_factor(loan.interest_percent / MONTHS, loan.years * MONTHS)


def evaluate(
    system: SystemCosts,
    interest_percent: Decimal,
    inflation_percent: Decimal,
    loan: Loan | None = None,
    *,
    reserve_eur: Decimal | None = None,
    reference: Evaluation | None = None,
) -> Evaluation:
    """Return the appraisal of a system.

    ``reserve_eur``: what owners have saved for it; a loan pays what that leaves (None: nobody has saved).
    ``reference``: the appraisal of the system against which avoided CO2 counts.
    """
    plan = _loan(system, loan, reserve_eur)
    years = len(system.yearly_eur)
    residual = residual_eur(system, years)
    capital = _capital_value(system, interest_percent, residual)
    return Evaluation(
        key=system.key,
        capital_value_eur=capital,
        annuity_eur=capital * annuity_factor(interest_percent, years),
        residual_value_eur=residual,
        first_month_eur=system.yearly_eur[0] / MONTHS + (plan.monthly_eur if plan else 0),
        co2_total_t=sum(system.co2_t, Decimal(0)) if system.co2_t else None,
        co2_total_low_t=sum(system.co2_low_t, Decimal(0)) if system.co2_low_t else None,
        loan=plan,
        payments_eur=(system.net_investment_eur, *system.yearly_eur),
        inflation_percent=inflation_percent,
        reference=reference,
    )


def _capital_value(system: SystemCosts, interest_percent: Decimal, residual: Decimal) -> Decimal:
    left = residual / (1 + interest_percent / 100) ** len(system.yearly_eur) if residual else residual
    return system.net_investment_eur + present_value(system.yearly_eur, interest_percent) - left


def reserve_used_eur(system: SystemCosts, reserve_eur: Decimal) -> Decimal:
    """Return what a reserve pays of the investment after the grant."""
    return smaller(reserve_eur, larger(system.net_investment_eur, 0))


def _loan(system: SystemCosts, loan: Loan | None, reserve_eur: Decimal | None) -> LoanPlan | None:
    if loan is None:
        return None
    left = system.net_investment_eur
    if reserve_eur is not None:
        left = left - reserve_used_eur(system, reserve_eur)
    amount = left if loan.amount_eur is None else min(loan.amount_eur, left)
    monthly = payment_eur_month(amount, loan)
    return LoanPlan(amount, loan.interest_percent, loan.years, monthly, monthly * MONTHS * loan.years - amount)
