"""The measure beside the total: what costs least with interest, be it that of a told loan or that of VDI 2067.

An energy price that nobody knows can turn it where it does not turn the total: then the verdict is as open.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from calculator.answer.ranking import Ranking, total_eur
from calculator.core import Assumption, Comparison, SystemCosts, Technology, compare
from calculator.core.carriers import BY_PRICE
from calculator.core.finance import annuity_factor, present_value
from calculator.core.stated_ranges import is_paid
from calculator.core.tipping import Situation

_SAME_EUR_A = 10
_INTEREST = "interest_percent"
NOTHING = Decimal(0)


class Interest(StrEnum):
    """Which interest is counted."""

    LOAN = "loan"  # that of the loan that somebody told
    NORM = "norm"  # that of VDI 2067
    AT_A_PRICE = "at_a_price"  # that of VDI 2067, at one end of the range of a price that nobody knows


@dataclass(frozen=True, slots=True)
class OtherMeasure:
    """The heating that costs least with interest instead of the cheapest by total, and by how much, euros a year.

    ``price``: the price that nobody knows with which it does, ``at_eur``: at how much of it; None: at any.
    """

    system: SystemCosts
    interest: Interest
    yearly_eur: Decimal
    price: Assumption | None = None
    at_eur: Decimal | None = None


def other_measure(situation: Situation, comparison: Comparison, ranking: Ranking) -> OtherMeasure | None:
    """Return what another heating leads by; None where the cheapest by total leads in all that is counted.

    It leads, too, where it costs so little more a year that words would call both the same.
    """
    if ranking.best is None:
        return None
    return (
        _led(ranking, Interest.LOAN, _with_loan_eur_a(comparison, ranking))
        or _led(ranking, Interest.NORM, _annuities_eur(comparison, ranking))
        or next(_at_ends(situation, comparison, ranking), None)
    )


def loan_interest_eur(comparison: Comparison, key: str) -> Decimal:
    """Return the interest of the told loan that a heating is bought with, of the years that are compared; else 0."""
    loan = comparison.evaluation(key).loan
    return loan.interest_within_eur(len(comparison.calendar_years)) if loan else NOTHING


def _led(
    ranking: Ranking,
    interest: Interest,
    eur_a: Mapping[str, Decimal],
    price: Assumption | None = None,
    at_eur: Decimal | None = None,
) -> OtherMeasure | None:
    """Return which system leads by amounts a year; None if it is the cheapest by total."""
    best = ranking.best
    if best is None or not eur_a:
        return None
    least = min(ranking.standing, key=lambda system: eur_a[system.key])
    lead = eur_a[best.key] - eur_a[least.key]
    return OtherMeasure(least, interest, lead, price, at_eur) if lead >= _SAME_EUR_A else None


def _with_loan_eur_a(comparison: Comparison, ranking: Ranking) -> dict[str, Decimal]:
    if not any(each.loan for each in comparison.evaluations):
        return {}
    years = len(comparison.calendar_years)
    return {each.key: (total_eur(each) + loan_interest_eur(comparison, each.key)) / years for each in ranking.standing}


def _annuities_eur(comparison: Comparison, ranking: Ranking) -> dict[str, Decimal]:
    of_all = {each.key: each.annuity_eur for each in comparison.evaluations}
    return {system.key: of_all[system.key] for system in ranking.standing}


def _at_ends(situation: Situation, comparison: Comparison, ranking: Ranking) -> Iterator[OtherMeasure]:
    """Yield what leads with interest at an end of the range of a price that nobody knows."""
    for price in comparison.assumptions:
        if price.open and price.key in BY_PRICE and (paid := _paid_eur(comparison, ranking, price)):
            for end in filter(None, (price.low, price.high)):
                amounts = _annuities_at_eur(situation, comparison, ranking, price, end, paid_eur=paid)
                if found := _led(ranking, Interest.AT_A_PRICE, amounts, price, end):
                    yield found


def _paid_eur(comparison: Comparison, ranking: Ranking, price: Assumption) -> dict[str, Decimal]:
    """Return the present value of all that each system pays by a price; without those that pay nothing by it."""
    percent, found = _interest_percent(comparison), {}
    for system in ranking.standing:
        if paid := [line.amounts_eur for line in system.yearly if price.key in line.assumptions]:
            years = tuple(sum(amounts, NOTHING) for amounts in zip(*paid, strict=True))
            found[system.key] = present_value(years, percent)
    return found


def _interest_percent(comparison: Comparison) -> Decimal:
    return next(each.value for each in comparison.assumptions if each.key == _INTEREST)


def _annuities_at_eur(
    situation: Situation,
    comparison: Comparison,
    ranking: Ranking,
    price: Assumption,
    end_eur: Decimal,
    *,
    paid_eur: Mapping[str, Decimal],
) -> dict[str, Decimal]:
    """Return what each system costs a year with interest at another price.

    ``paid_eur``: the present value of what each pays by it. Every euro that is paid for an energy goes with its price.
    Where a bill tells only euros, the price says besides how much heat was bought for them, so all is computed anew.
    """
    kept = situation.facts.heating.kind.record.kept
    if kept and kept.carrier.price == price.key and is_paid(situation.facts, price.key):
        inputs = replace(situation.inputs, values={**situation.inputs.values, price.key: end_eur})
        wanted = [Technology(system.key) for system in ranking.standing]
        return _annuities_eur(compare(inputs, situation.facts, situation.parameters, wanted), ranking)
    factor = annuity_factor(_interest_percent(comparison), len(comparison.calendar_years))
    change = (end_eur / price.value - 1) * factor
    found = _annuities_eur(comparison, ranking)
    return {key: amount + change * paid_eur[key] if key in paid_eur else amount for key, amount in found.items()}
