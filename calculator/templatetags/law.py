"""What pages without a house of their own say about the law, read from the dated figures."""

from dataclasses import dataclass
from datetime import date

from django import template
from django.utils import timezone

from calculator.core.notation import german
from calculator.core.parameters import REFERENCE_SET, law_of, load_set
from calculator.core.rules import heat_plan
from calculator.core.rules.area_law import Area, AreaSays, area_law
from calculator.core.rules.green_gas import IN_FORCE, INSTALLED_AFTER, steps
from calculator.sentences import sentence

register = template.Library()


@dataclass(frozen=True, slots=True)
class AreaWords:
    """What the law says to the people in an area; ``checked_on``: the day by which its figures were checked."""

    owners: list[str]
    landlords: list[str]
    tenants: list[str]
    checked_on: date


@dataclass(frozen=True, slots=True)
class LawDates:
    """Days of the law that a page names, and the steps of the green fuels.

    ``subsidy``: the grants of today; ``act``: the GModG in force; ``installed_after``: heatings that § 43 GModG binds.
    """

    subsidy: date
    act: date
    installed_after: date
    steps: str


@register.simple_tag
def law_of_area(category: str) -> AreaWords:
    """Return what today's law says in an area of the heat plan; raises ValueError for an unknown kind of area."""
    found = area_law(Area(category), law_of(timezone.localdate()))
    owners, landlords, tenants = (list(map(sentence, each)) for each in (found.owners, found.landlords, found.tenants))
    return AreaWords(owners, landlords, tenants, found.checked_on)


@register.simple_tag
def law_of_networks() -> str:
    """Return what today's law demands of the networks that are there, told to those who are connected."""
    return sentence(heat_plan.networks(law_of(timezone.localdate()), AreaSays.CONNECTED))


@register.simple_tag
def law_dates() -> LawDates:
    """Return the days of the law that pages beside the brochure and of areas name."""
    today = law_of(timezone.localdate())
    return LawDates(
        subsidy=today.first_day("subsidy_contract_first_required"),
        act=today.date_of(IN_FORCE),
        installed_after=today.date_of(INSTALLED_AFTER),
        steps=sentence(steps(today)),
    )


@register.simple_tag
def compared_years() -> str:
    """Return how many years a comparison covers unless somebody chooses others."""
    today = timezone.localdate()
    return german(law_of(today).on("horizon_years", today).value)


@register.simple_tag
def brochure_day() -> date:
    """Return the day whose law the city's brochure describes; raises ``ParameterNotCovered`` without a brochure."""
    return load_set(REFERENCE_SET).as_of


@register.simple_tag
def brochure_first_year() -> str:
    """Return the first calendar year of operation in the brochure, as text: a year has no thousands separator."""
    return str(load_set(REFERENCE_SET).first_year)
