"""Steuerermäßigung nach § 35c EStG: the alternative to a grant, never both for the same measure."""

from datetime import date
from decimal import Decimal
from functools import lru_cache
from itertools import count, takewhile

from calculator.core.facts import Facts
from calculator.core.heatings import Technology
from calculator.core.law_answers import NOTHING, TaxReduction
from calculator.core.message import Code, Message, say
from calculator.core.notation import cents
from calculator.core.parameters import ParameterSet
from calculator.core.rules.kinds import ELIGIBLE

MIN_AGE = "estg_35c_building_min_age_years"


def years_of(parameters: ParameterSet) -> tuple[int, ...]:
    """Return the years of the reduction, counted from 1: those for which the law states a percentage."""
    return tuple(takewhile(lambda year: f"estg_35c_year_{year}_percent" in parameters.parameters, count(1)))


@lru_cache(maxsize=16)
def _limits(parameters: ParameterSet, day: date) -> tuple[tuple[Decimal, Decimal], ...]:
    """Return the percentage and the highest amount of each year for work that is finished on a day."""
    keys = [f"estg_35c_year_{year}" for year in years_of(parameters)]
    return tuple(
        (parameters.on(f"{key}_percent", day).value, parameters.on(f"{key}_max_eur", day).value) for key in keys
    )


class TaxWhy(Code):
    """Why there is a reduction of the income tax, or none."""

    NOT_ELIGIBLE = "tax_not_eligible"
    SELF_USED_ONLY = "tax_self_used_only"
    BUILDING_TOO_YOUNG = "tax_building_too_young"
    MET = "tax_met"
    MET_IF_TAXED = "tax_met_if_taxed"


def tax_reduction(
    cost_eur: Decimal, facts: Facts, parameters: ParameterSet, *, technology: Technology | None = None
) -> TaxReduction:
    """Return the reduction for the owner's own dwelling; ``technology`` None: a measure at the envelope.

    The day of completion (installation) decides. Raises ``ParameterNotCovered`` after 2029.
    """
    obstacle = _obstacle(facts, parameters, technology)
    if obstacle:
        return TaxReduction(granted=False, amounts_eur=(NOTHING,) * len(years_of(parameters)), reason=obstacle)
    day = facts.dates.installation_date
    share = cost_eur * facts.house.self_used_dwellings / facts.house.dwellings
    left = parameters.on("estg_35c_max_eur", day).value
    amounts = []
    for percent, most in _limits(parameters, day):
        amount = min(share * percent / 100, most, left)
        if facts.household.tax_eur_a is not None:
            amount = min(amount, facts.household.tax_eur_a)
        amounts.append(cents(amount))
        left -= amounts[-1]
    return TaxReduction(granted=True, amounts_eur=tuple(amounts), reason=_reason(facts, parameters))


def _reason(facts: Facts, parameters: ParameterSet) -> Message:
    why = TaxWhy.MET_IF_TAXED if facts.household.tax_eur_a is None else TaxWhy.MET
    return say(why, years=parameters.on(MIN_AGE, facts.dates.installation_date).value)


def _obstacle(facts: Facts, parameters: ParameterSet, technology: Technology | None) -> Message | None:
    day = facts.dates.installation_date
    if technology is not None and technology not in ELIGIBLE:
        return say(TaxWhy.NOT_ELIGIBLE)
    if not facts.house.self_used_dwellings:
        return say(TaxWhy.SELF_USED_ONLY)
    years = parameters.on(MIN_AGE, day).value
    if day.year - facts.house.build_year <= years:
        return say(TaxWhy.BUILDING_TOO_YOUNG, years=years)
    return None
