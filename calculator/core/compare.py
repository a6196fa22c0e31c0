"""Compares heating systems for one house, year by year."""

from collections.abc import Iterable
from decimal import Decimal
from functools import cache, partial

from calculator.core import arithmetic, co2_apart, own_flat, set_aside
from calculator.core.city import current
from calculator.core.cost_lines import LineLabel
from calculator.core.costs import costs, eligible_eur, entered_rates
from calculator.core.demand import bills, building, plausible, renovation
from calculator.core.demand.size import area_m2
from calculator.core.demand.used import demand_used
from calculator.core.demand_result import MeasureCost, RenovationResult
from calculator.core.efficiency import efficiency_class
from calculator.core.errors import Allowed, InvalidInput, ParameterNotCovered, Wrong
from calculator.core.evaluation import Evaluation
from calculator.core.facts import Facts
from calculator.core.finance import Loan, evaluate
from calculator.core.heatings import Technology
from calculator.core.inputs import Inputs
from calculator.core.law_answers import LoanOffer, Subsidy
from calculator.core.message import Message, say
from calculator.core.message import Name as _
from calculator.core.model_values import MODEL_VALUES
from calculator.core.parameters import ParameterSet
from calculator.core.result import (
    SCHEMA_VERSION,
    Appraise,
    Assumption,
    Comparison,
    SystemCosts,
)
from calculator.core.rules import day_order, heat_plan
from calculator.core.rules.beg.bafa import envelope_subsidy
from calculator.core.rules.beg.conditions import self_use, with_child
from calculator.core.rules.beg.subsidy import subsidy
from calculator.core.rules.duties import duties
from calculator.core.rules.kinds import CITY_NETWORKS
from calculator.core.rules.loan import loan_offer
from calculator.core.rules.permission import may_install
from calculator.core.rules.siting import site_conditions
from calculator.core.site import RESERVE, Site
from calculator.core.systems import keep, parts, plan_of
from calculator.core.systems.offers import passed_limit_kw
from calculator.core.unasked import sized, tax_of

BROCHURE_SYSTEMS = (Technology.AIR_WATER_HP, Technology.GAS)


def compare(
    inputs: Inputs,
    facts: Facts,
    parameters: ParameterSet,
    systems: Iterable[Technology] | None = None,
    loan: Loan | None = None,
) -> Comparison:
    """Return the costs of the systems (all that can be computed unless given) with everything they rest on.

    ``facts.dates`` decides which law and which calendar years hold. Raises ``ParameterNotCovered`` for days and years
    without values.
    """
    _refuse_duty(facts, parameters)
    site = Site(inputs, facts, parameters)
    bills.refuse_impossible(site)
    wanted, of_sizes = _priced(site, _wanted(systems, facts))
    heat = parts.heat_kwh_a(site)
    computed = tuple(system_costs(site, technology) for technology in wanted)
    return Comparison(
        schema_version=SCHEMA_VERSION,
        parameter_set=parameters.key,
        parameter_set_title=parameters.title,
        as_of=parameters.as_of,
        calendar_years=site.years,
        heat_demand_kwh_a=heat,
        demand=demand_used(site),
        systems=computed,
        appraise=appraisal(site, loan),
        renovation=_renovation(site),
        notes=(*of_sizes, *_notes(site, wanted)),
        assumptions=_in_order(site.used),
    )


def every_system(facts: Facts) -> tuple[Technology, ...]:
    """Return every system that can be computed.

    A broken heating, or one of an unknown kind, cannot be kept, and not every city has Fernwärme. A house that has it
    already is not connected once more.
    """
    return _without(possible_systems(), keep.connected_like(facts), None if keep.possible(facts) else Technology.KEEP)


@cache
def _without(systems: tuple[Technology, ...], *out: Technology | None) -> tuple[Technology, ...]:
    return tuple(each for each in systems if each not in out)


def possible_systems() -> tuple[Technology, ...]:
    """Return every system that there is in the city, whatever the house."""
    return _EVERYWHERE if current().has_fernwaerme else _WITHOUT_FERNWAERME


_EVERYWHERE = tuple(Technology)
_WITHOUT_FERNWAERME = tuple(each for each in Technology if each not in CITY_NETWORKS)


def _refuse_duty(facts: Facts, parameters: ParameterSet) -> None:
    if facts.house.connection_duty and parameters.city.by_law is None:
        raise facts.house.questions["connection_duty"].refused(say(Wrong.NO_BY_LAW), say(Allowed.LEAVE_OUT))


def _wanted(systems: Iterable[Technology] | None, facts: Facts) -> tuple[Technology, ...]:
    possible = every_system(facts)
    wanted = possible if systems is None else keep.once(systems, facts)
    impossible = [each.label for each in wanted if each not in possible]
    if wanted and not impossible:
        return wanted
    why = say(Wrong.IMPOSSIBLE_SYSTEM, system=impossible[0]) if impossible else say(Wrong.NO_SYSTEM)
    raise InvalidInput("systems", why, say(Allowed.WORDS, words=", ".join(possible)), _("Heizungen"))


def _priced(site: Site, wanted: tuple[Technology, ...]) -> tuple[tuple[Technology, ...], tuple[Message, ...]]:
    """Return the systems whose price is known, and what is to be said of the others; raises ``InvalidInput``."""
    limits = {each: passed_limit_kw(site, each) for each in wanted}
    priced = tuple(each for each, limit in limits.items() if limit is None)
    passed = dict.fromkeys(limit for limit in limits.values() if limit is not None)
    if not priced:
        raise InvalidInput("systems", say(Wrong.NEEDS_OFFER, limit=min(passed)), None, _("Heizungen"))
    larger = {limit: [each for each, own in limits.items() if own == limit] for limit in passed}
    return priced, (*(_unpriced(limit, each) for limit, each in larger.items()), *keep.beyond_prices(site, priced))


def _unpriced(limit_kw: Decimal, systems: Iterable[Technology]) -> Message:
    names = tuple(say(LineLabel.NAMED, name=each.label) for each in systems)
    return say(plausible.Demand.NEEDS_OFFER, systems=names, limit=limit_kw)


def system_costs(site: Site, technology: Technology) -> SystemCosts:
    """Return the costs of one system with its subsidy, its standing in law and its duties."""
    plan = plan_of(site, technology)
    facts, eligible = site.facts_for(technology), eligible_eur(plan, site)
    granted = subsidy(technology, eligible, facts, site.parameters, entered_rates(site.inputs))
    return costs(
        plan,
        site,
        granted,
        permission=may_install(technology, facts, site.parameters),
        tax=tax_of(technology, eligible, facts, site) if granted.asked_percent else None,
        loan_offer=_loan_offer(site, facts, eligible, granted),
        duties=duties(technology, facts, site.parameters),
        site_conditions=site_conditions(technology, sized(site, technology, facts), site.parameters),
        efficiency_class=efficiency_class(
            arithmetic.total([use.kwh_a for use in plan.energy]), facts.house, site.parameters
        ),
    )


def _notes(site: Site, compared: Iterable[Technology]) -> tuple[Message, ...]:
    plan = tuple(note.sentence for note in heat_plan.notes(site.facts, site.parameters))
    own = (
        *_of_what_is_there(site),
        *day_order.notes(site.facts.dates, site.parameters),
        *set_aside.notes(site, compared),
        *own_flat.notes(site.facts),
    )
    grants = (*self_use(site.facts), *with_child(site.facts, site.parameters))
    return (*own, *bills.notes(site), *co2_apart.notes(site), *plausible.notes(site), *grants, *plan)


def _of_what_is_there(site: Site) -> tuple[Message, ...]:
    if not keep.connected(site.facts):
        return keep.notes(site.facts)
    return (heat_plan.networks(site.parameters, heat_plan.PlanSays.CONNECTED), *keep.notes(site.facts))


def _loan_offer(site: Site, facts: Facts, eligible: Decimal, granted: Subsidy) -> LoanOffer | None:
    """Return the loan of the KfW that follows a grant; None without one and where the set does not cover it."""
    try:
        return loan_offer(eligible, granted.amount_eur, facts, site.parameters) if granted.amount_eur else None
    except ParameterNotCovered:
        return None


def _renovation(site: Site) -> RenovationResult | None:
    if not site.facts.measures:
        return None
    measures = tuple(
        MeasureCost(measure, measure.label, renovation.cost_eur(site, measure, area_m2(site)))
        for measure in site.facts.measures
    )
    cost = sum((measure.cost_eur for measure in measures), Decimal(0))
    insulating = {measure for measure in site.facts.measures if measure.insulates}
    insulation = sum((each.cost_eur for each in measures if each.key in insulating), Decimal(0))
    return RenovationResult(
        before_kwh_m2a=building.present_kwh_m2a(site),
        after_kwh_m2a=building.heat_demand_kwh_m2a(site),
        measures=measures,
        cost_eur=cost,
        subsidy=envelope_subsidy(cost, insulation, site.facts, site.parameters),
    )


def appraisal(site: Site, loan: Loan | None) -> Appraise:
    """Return how systems of a site are appraised."""
    interest, inflation = site.value("interest_percent"), site.value("inflation_percent")
    return partial(_appraised, interest, inflation, loan, _reserve_eur(site))


def _appraised(
    interest: Decimal,
    inflation: Decimal,
    loan: Loan | None,
    saved: Decimal | None,
    systems: tuple[SystemCosts, ...],
) -> tuple[Evaluation, ...]:
    """Return the appraisals; avoided CO2 counts against the present heating, or else against the gas heating."""
    by_key = {system.key: system for system in systems}
    first = by_key.get(Technology.KEEP) or by_key.get(Technology.GAS)
    judged = partial(evaluate, interest_percent=interest, inflation_percent=inflation, loan=loan, reserve_eur=saved)
    reference = judged(first) if first else None
    return tuple(
        reference if reference and system is first else judged(system, reference=reference) for system in systems
    )


def _reserve_eur(site: Site) -> Decimal | None:
    facts = site.facts
    if not facts.of_community or not facts.community.reserve_eur:
        return None
    return site.fact(RESERVE, facts.community.reserve_eur)


def _in_order(used: dict[str, Assumption]) -> tuple[Assumption, ...]:
    known = [key for key in MODEL_VALUES if key in used]
    return tuple([used[key] for key in (*known, *[key for key in used if key not in MODEL_VALUES])])
