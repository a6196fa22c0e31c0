"""What an application one or more years later would be granted by the law that is known today."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from calculator.core.costs import eligible_eur, entered_rates
from calculator.core.days import MONTHS, months_later
from calculator.core.errors import ParameterNotCovered
from calculator.core.facts import Facts
from calculator.core.heatings import Technology
from calculator.core.inputs import Inputs
from calculator.core.parameters import ParameterSet
from calculator.core.rules.beg.subsidy import subsidy
from calculator.core.site import Site
from calculator.core.systems import plan_of


@dataclass(frozen=True, slots=True)
class LaterGrant:
    """The grant of an application on a day, in euros; ``possible_eur``: if all that is open turned out well."""

    day: date
    amount_eur: Decimal
    possible_eur: Decimal


def later_grants(
    technology: Technology, inputs: Inputs, facts: Facts, parameters: ParameterSet, years: int
) -> tuple[LaterGrant, ...]:
    """Return the grant of a heating for an application on the day that is planned, and one to ``years`` years later.

    The heating costs the same on each day. Days of which the law is not known are left out.
    """
    site = Site(inputs, facts, parameters)
    cost_eur, rates = eligible_eur(plan_of(site, technology), site), entered_rates(inputs)
    found = []
    for number in range(years + 1):
        later = _later(site.facts_for(technology), number * MONTHS)
        try:
            granted = subsidy(technology, cost_eur, later, parameters, rates)
        except ParameterNotCovered:
            continue
        most = granted.amount_eur if granted.possible_eur is None else granted.possible_eur
        found.append(LaterGrant(later.dates.application_date, granted.amount_eur, most))
    return tuple(found)


def _later(facts: Facts, months: int) -> Facts:
    """Return the facts with order, application and installation put off."""
    days = facts.dates
    put_off = replace(
        days,
        order_date=months_later(days.order_date, months),
        application_date=months_later(days.application_date, months),
        installation_date=months_later(days.installation_date, months),
    )
    return replace(facts, dates=put_off)
