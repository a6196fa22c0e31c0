"""Which facts that only rules ask for change nothing here: each rule is asked once more without what was told.

No figure but those of the rules rests on these facts, so no cost has to be computed again.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from operator import attrgetter

from calculator.core.costs import entered_rates
from calculator.core.errors import ParameterNotCovered
from calculator.core.facts import FACTS, Facts
from calculator.core.heatings import Technology
from calculator.core.law_answers import TaxReduction
from calculator.core.plot import Plot
from calculator.core.rules.beg.subsidy import subsidy
from calculator.core.rules.duties import duties
from calculator.core.rules.green_gas import bio_shares
from calculator.core.rules.kinds import OUTDOOR_UNITS
from calculator.core.rules.permission import may_install
from calculator.core.rules.siting import site_conditions
from calculator.core.rules.tax import tax_reduction
from calculator.core.site import Site
from calculator.core.system_facts import installed_in
from calculator.core.systems.keep import next_one

_OF_RULES = (
    "house.envelope_30_percent_better", "heating.removed", "household.children_with_kindergeld", "household.tax_eur_a",
    "dates.failure_date", "work.natural_refrigerant", "work.noise_db_below_limit", "work.made_in_eu",
    "work.dust_mg_m3", "work.biomass_with_solar_or_heat_pump", "work.biomass_hybrid", "work.ventilation_with_recovery",
    *(question.key for question in Plot.questions.values()),
)  # fmt: skip
_COST_EUR = Decimal(100_000)  # of any heating: whether a rule asks for a fact hangs on no price


def unasked(site: Site, compared: Sequence[Technology]) -> Iterator[str]:
    """Yield the keys of such facts that were told and change no answer of a rule."""
    told = [key for key in _OF_RULES if attrgetter(key)(site.facts) != FACTS[key].default]
    return (key for key in told if not any(_is_asked(site, each, key) for each in compared))


def _is_asked(site: Site, technology: Technology, key: str) -> bool:
    """Whether a rule says something else of a heating without what was told; the first that does is enough."""
    told = site.facts_for(technology)
    without = _without(told, key)
    if any(rule(site, technology, told) != rule(site, technology, without) for rule in _RULES):
        return True
    return technology is Technology.KEEP and _moves_next(site, key)


def _moves_next(site: Site, key: str) -> bool:
    """Whether the heating that follows a kept one burns another share of green fuel without what was told."""
    following = next_one(site)
    if following is None:
        return False
    technology, year = following
    told = installed_in(year, site.facts_for(technology))
    later = [each for each in site.years if each >= year]
    shares = (bio_shares(technology, facts, site.parameters, later) for facts in (told, _without(told, key)))
    return len(set(shares)) > 1


def _without(facts: Facts, key: str) -> Facts:
    part, name = key.split(".")
    return replace(facts, **{part: replace(getattr(facts, part), **{name: FACTS[key].default})})


def tax_of(technology: Technology, cost_eur: Decimal, facts: Facts, site: Site) -> TaxReduction | None:
    """Return the reduction of the income tax for a heating; None where the set does not cover the day."""
    try:
        return tax_reduction(cost_eur, facts, site.parameters, technology=technology)
    except ParameterNotCovered:
        return None


def sized(site: Site, technology: Technology, facts: Facts) -> Facts:
    """Return the facts with the heat load that the unit outdoors was sized by: the larger it is, the louder."""
    load = site.used.get("heat_load_kw")
    if technology not in OUTDOOR_UNITS or load is None:
        return facts
    return replace(facts, house=replace(facts.house, heat_load_kw=load.value))


_RULES: tuple[Callable[[Site, Technology, Facts], object], ...] = (
    lambda site, each, facts: site_conditions(each, sized(site, each, facts), site.parameters),
    lambda site, each, facts: subsidy(each, _COST_EUR, facts, site.parameters, entered_rates(site.inputs)),
    lambda site, each, facts: may_install(each, facts, site.parameters),
    lambda site, each, facts: bio_shares(each, facts, site.parameters, site.years),
    lambda site, each, facts: tax_of(each, _COST_EUR, facts, site),
    lambda site, each, facts: duties(each, facts, site.parameters),
)
