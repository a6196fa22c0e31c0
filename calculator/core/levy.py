"""What a heating costs a community of owners: levy, loan and reserve of the house, and what one flat bears of them."""

from dataclasses import dataclass
from decimal import Decimal

from calculator.core import own_flat
from calculator.core.facts import Facts
from calculator.core.finance import MONTHS, reserve_used_eur
from calculator.core.law_answers import NOTHING
from calculator.core.loan_plan import LoanPlan
from calculator.core.message import Code, Message, say
from calculator.core.result import Comparison, SystemCosts, crossings


class ShareBy(Code):
    """By what the share of a flat is counted."""

    PERMILLE = "levy_share_permille"
    AREA = "levy_share_area"
    EQUAL = "levy_share_equal"


class LevyFormula(Code):
    """How the figures of one system come about, with their numbers."""

    LEVY = "levy_formula"
    MONTH = "levy_formula_month"
    WHOLE = "levy_formula_whole"


@dataclass(frozen=True, slots=True)
class Levy:
    """One system in euros of the whole house; a month is one of the first year. ``share``: that of the flat, 0 to 1.

    ``price_eur`` (after the grant) = ``reserve_eur`` + ``loan_eur`` + ``levy_eur``. ``whole_month_eur``: mean of all
    years, of everything that is paid, with the loan's interest in them, less what the devices are worth at the end.
    """

    key: str
    label: str
    price_eur: Decimal
    reserve_eur: Decimal
    loan_eur: Decimal
    running_month_eur: Decimal
    loan_month_eur: Decimal
    refill_month_eur: Decimal
    interest_eur: Decimal
    fair_eur: Decimal
    months: int
    share: Decimal

    @property
    def levy_eur(self) -> Decimal:
        """The Sonderumlage of the house: what neither grant, nor reserve, nor loan pays."""
        return self.price_eur - self.reserve_eur - self.loan_eur

    @property
    def month_eur(self) -> Decimal:
        """What the house pays in a month after the levy: heating, loan, and putting the reserve back."""
        return self.running_month_eur + self.loan_month_eur + self.refill_month_eur

    @property
    def whole_month_eur(self) -> Decimal:
        """The mean of a month of all years, levy and reserve included."""
        return (self.fair_eur + self.interest_eur) / self.months

    def of_flat(self, amount_eur: Decimal) -> Decimal:
        """Return what the flat bears of an amount of the house."""
        return amount_eur * self.share

    @property
    def formulas(self) -> tuple[Message, ...]:
        """How levy, month and mean month of the flat come about."""
        percent = self.share * 100
        of_levy = say(
            LevyFormula.LEVY, price=self.price_eur, reserve=self.reserve_eur, loan=self.loan_eur, levy=self.levy_eur,
            share=percent, flat=self.of_flat(self.levy_eur),
        )  # fmt: skip
        of_month = say(
            LevyFormula.MONTH, running=self.running_month_eur, loan=self.loan_month_eur, refill=self.refill_month_eur,
            share=percent, flat=self.of_flat(self.month_eur),
        )  # fmt: skip
        of_all = say(
            LevyFormula.WHOLE, total=self.fair_eur, interest=self.interest_eur, months=self.months, share=percent,
            flat=self.of_flat(self.whole_month_eur),
        )  # fmt: skip
        return of_levy, of_month, of_all


def share(facts: Facts) -> tuple[Decimal, Message]:
    """Return the part of the house's cost that one flat bears, 0 to 1, and by what it is counted."""
    household, house = facts.household, facts.house
    own = own_flat.share(facts)
    if own is None:
        return 1 / Decimal(house.dwellings), say(ShareBy.EQUAL, dwellings=house.dwellings)
    if household.own_share_permille is not None:
        return own, say(ShareBy.PERMILLE, permille=household.own_share_permille)
    return own, say(ShareBy.AREA, flat=household.flat_area_m2 or NOTHING, area=house.living_area_m2)


def levies(comparison: Comparison, facts: Facts) -> tuple[Levy, ...]:
    """Return the figures of each system of a comparison; empty where there is no community."""
    if not facts.of_community:
        return ()
    return tuple(_levy(system, comparison.evaluation(system.key).loan, facts) for system in comparison.systems)


def _levy(system: SystemCosts, loan: LoanPlan | None, facts: Facts) -> Levy:
    years = len(system.yearly_eur)
    reserve = reserve_used_eur(system, facts.community.reserve_eur)
    return Levy(
        key=system.key,
        label=system.label,
        price_eur=system.net_investment_eur,
        reserve_eur=reserve,
        loan_eur=loan.amount_eur if loan else NOTHING,
        running_month_eur=system.yearly_eur[0] / MONTHS,
        loan_month_eur=loan.monthly_eur if loan else NOTHING,
        refill_month_eur=reserve / ((facts.community.refill_years or years) * MONTHS),
        interest_eur=loan.interest_within_eur(years) if loan else NOTHING,
        fair_eur=system.fair_eur,
        months=years * MONTHS,
        share=share(facts)[0],
    )


def paid_back_after(system: SystemCosts, kept: SystemCosts) -> int | None:
    """Return after how many years a system has become cheaper in total than the kept heating, and stays so.

    0: from the beginning; None: not in these years. Counted as everywhere, with what the bought things are still worth:
    that the old heating has just been replaced makes nothing pay off.
    """
    if system.path_cents[-1] >= kept.path_cents[-1]:
        return None
    found = crossings(kept, system, 0)
    return found[-1].year if found else 0
