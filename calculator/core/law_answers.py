"""What the rules of law answer: permission, subsidy, loan, reduction of tax, duties; the rules are in ``rules``."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple, TypedDict

from calculator.core.heatings import Technology
from calculator.core.message import Code, Message, say

NOTHING = Decimal(0)
TAX_NORM = "§ 35c EStG"


class Verdict(Code):
    """Whether a heating may be installed."""

    ALLOWED = "allowed"
    CONDITIONS = "conditions"
    NOT_ALLOWED = "not_allowed"
    OPEN = "open"


class Ruling(NamedTuple):
    """One answer with its norm and one sentence."""

    verdict: Verdict
    norm: str
    sentence: Message


class SubsidyItem(NamedTuple):
    """One part of a subsidy: what was asked, whether it is granted, why, and the norm that says so.

    ``open``: the law has not settled it, so it is not counted. ``amount_eur``: what it adds besides the rates.
    A named tuple for the same reason as ``Message``.
    """

    key: str
    label: Message
    asked_percent: Decimal
    granted_percent: Decimal
    granted: bool
    reason: Message
    norm: str
    open: bool = False
    amount_eur: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class Subsidy:
    """The subsidy for a system: asked rate, granted rate after the cap, eligible cost, amount, and its parts.

    ``possible_eur``: the amount if everything that is open turned out well. ``of_oneself_eur``: what whoever lives in
    a flat of a community of owners gets for it besides, on an application of his own.
    """

    asked_percent: Decimal
    granted_percent: Decimal
    eligible_eur: Decimal
    amount_eur: Decimal
    items: tuple[SubsidyItem, ...] = ()
    possible_eur: Decimal | None = None
    of_oneself_eur: Decimal = NOTHING


@dataclass(frozen=True, slots=True)
class Permission:
    """Whether the law lets a system be installed: allowed, conditions, not_allowed or open."""

    technology: Technology
    verdict: Verdict
    norm: str
    sentence: Message


@dataclass(frozen=True, slots=True)
class LoanOffer:
    """The loan one may ask for: programme, highest amount, effective interest, and what waiting costs."""

    programme: str
    granted: bool
    max_eur: Decimal
    interest_percent: Decimal
    fee_percent_month: Decimal
    free_months: int
    reason: Message
    norm: str


class TaxOffer(Code):
    """How the reduction of the income tax is offered."""

    INSTEAD = "tax_instead_of_grant"


@dataclass(frozen=True, slots=True)
class TaxReduction:
    """What the income tax falls by: the amounts of its years, their sum, and why."""

    granted: bool
    amounts_eur: tuple[Decimal, ...]
    reason: Message
    norm: str = TAX_NORM

    @property
    def total_eur(self) -> Decimal:
        """All years together."""
        return sum(self.amounts_eur, NOTHING)

    def instead_of_grant(self) -> Message:
        """What is said beside a grant, which the reduction takes the place of."""
        return say(TaxOffer.INSTEAD, amount=self.total_eur, years=len(self.amounts_eur), why=self.reason)


@dataclass(frozen=True, slots=True)
class Duty:
    """One duty: whether the law leaves it open, what it says, its norm and, if there is one, the last day."""

    key: str
    label: Message
    sentence: Message
    norm: str
    open: bool = False
    due: date | None = None


def duty_of(kind: Code, sentence: Message, norm: str, due: date | None = None) -> Duty:
    """Return the duty of a kind, which has the name of its code."""
    return Duty(kind.value, say(kind), sentence, norm, due=due)


class Fit(Code):
    """Whether a heating has its place in the house and on the plot."""

    POSSIBLE = "possible"
    CHECK = "check"
    DOUBTFUL = "doubtful"  # broken by what is entered and what is assumed besides
    NOT_HERE = "not_here"


class SiteCondition(NamedTuple):
    """One condition of house or plot for a heating: how it stands, why, and where that is said.

    ``certainty``: how sure the rule is, a value of ``Certainty``; ``url``: where it can be read, only if known.
    A named tuple for the same reason as ``Message``.
    """

    key: str
    label: Message
    fit: Fit
    sentence: Message
    source: str
    certainty: str
    url: str = ""


class Standing(TypedDict, total=False):
    """What law, house and plot say of a system: the fields of ``SystemCosts`` besides its costs."""

    permission: Permission
    tax: TaxReduction | None
    loan_offer: LoanOffer | None
    duties: tuple[Duty, ...]
    efficiency_class: str
    site_conditions: tuple[SiteCondition, ...]
