"""BEG-Einzelmaßnahmen at envelope and technology (BAFA), with and without individueller Sanierungsfahrplan (iSFP)."""

from decimal import Decimal
from typing import NamedTuple

from calculator.core.choices import is_at_best
from calculator.core.facts import Facts
from calculator.core.law_answers import NOTHING, Subsidy, SubsidyItem
from calculator.core.message import say
from calculator.core.notation import cents
from calculator.core.parameters import ParameterSet
from calculator.core.rules.beg.application import denied, granted, unsettled
from calculator.core.rules.beg.caps import Caps
from calculator.core.rules.beg.codes import Part, WhyEnvelope

WORST_CLASS = "bafa_worst_building_class"


class Base(NamedTuple):
    """Eligible cost in euros: all of it, the part to which the iSFP bonus applies, and what of it is insulation."""

    all_eur: Decimal
    isfp_eur: Decimal
    insulation_eur: Decimal


def envelope_subsidy(cost_eur: Decimal, insulation_eur: Decimal, facts: Facts, parameters: ParameterSet) -> Subsidy:
    """Return the grant for the measures at the envelope, in one calendar year; ``insulation_eur``: part of the cost.

    Raises ``ParameterNotCovered`` outside 2024 to 2030.
    """
    day = facts.dates.application_date
    record = parameters.on(Part.ENVELOPE, day)
    if cost_eur < parameters.on("bafa_min_investment_eur", day).value:
        item = denied(Part.ENVELOPE, record.value, say(WhyEnvelope.BELOW_LEAST), record.source)
        return Subsidy(record.value, NOTHING, NOTHING, NOTHING, (item,), NOTHING)
    base = _base(cost_eur, insulation_eur / cost_eur, facts, parameters)
    reason = say(WhyEnvelope.ELIGIBLE, eligible=cents(base.all_eur))
    envelope = granted(Part.ENVELOPE, record.value, reason, record.source)
    items = [envelope, _isfp(base, facts, parameters), *_worst(base, facts, parameters)]
    amount = _amount(items, base, count_open=False)
    return Subsidy(
        asked_percent=sum((item.asked_percent for item in items), NOTHING),
        granted_percent=amount * 100 / base.all_eur if base.all_eur else NOTHING,
        eligible_eur=base.all_eur,
        amount_eur=cents(amount),
        items=tuple(items),
        possible_eur=cents(_amount(items, base, count_open=True)),
    )


def _base(cost_eur: Decimal, insulation: Decimal, facts: Facts, parameters: ParameterSet) -> Base:
    plain = _caps(facts, parameters, "bafa_max")
    if not facts.work.isfp:
        eligible = min(cost_eur, plain)
        return Base(eligible, NOTHING, eligible * insulation)
    eligible = min(cost_eur, _caps(facts, parameters, "bafa_max_isfp"))
    on_all = parameters.on("bafa_isfp_on_all_cost", facts.dates.application_date).value
    return Base(eligible, eligible if on_all else max(eligible - plain, NOTHING), eligible * insulation)


def _caps(facts: Facts, parameters: ParameterSet, prefix: str) -> Decimal:
    day = facts.dates.application_date
    first, second, seventh = (
        parameters.on(f"{prefix}_{band}_eur", day).value for band in ("first", "second", "seventh")
    )
    last_of_second = int(parameters.on("bafa_second_last_dwelling", day).value)
    return Caps(first, second, seventh, last_of_second).total(facts.house.dwellings)


def _isfp(base: Base, facts: Facts, parameters: ParameterSet) -> SubsidyItem:
    record = parameters.on(Part.ISFP, facts.dates.application_date)
    if not facts.work.isfp:
        return denied(Part.ISFP, record.value, say(WhyEnvelope.NO_ISFP), record.source)
    if not base.isfp_eur:
        return denied(Part.ISFP, record.value, say(WhyEnvelope.ISFP_BELOW_CAP), record.source)
    reason = say(WhyEnvelope.ISFP_MET, eligible=cents(base.isfp_eur))
    return granted(Part.ISFP, record.value, reason, record.source)


def _worst(base: Base, facts: Facts, parameters: ParameterSet) -> list[SubsidyItem]:
    day, house = facts.dates.application_date, facts.house
    part = Part.WORST_BUILDING
    record, doubt = parameters.on(part, day), parameters.parameter(part).unsettled_on(day)
    if not record.value and not doubt:
        return []
    limit, worst = parameters.on("bafa_worst_building_kwh_m2a", day).value, parameters.class_of(WORST_CLASS, day)
    demand = house.specific_heat_demand_kwh_m2a
    if not facts.work.isfp or not (is_at_best(house.energy_class, worst) or (demand is not None and demand >= limit)):
        reason = say(WhyEnvelope.WORST_NOT_MET, worst=worst, limit=limit)
        return [denied(part, record.value, reason, record.source)]
    if not base.insulation_eur:
        return [denied(part, record.value, say(WhyEnvelope.WORST_NOT_INSULATED), record.source)]
    if doubt:
        return [unsettled(part, doubt.value, say(WhyEnvelope.WORST_OPEN), doubt.source)]
    return [granted(part, record.value, say(WhyEnvelope.WORST_MET, eligible=cents(base.insulation_eur)), record.source)]


def _amount(items: list[SubsidyItem], base: Base, *, count_open: bool) -> Decimal:
    counted: dict[str, Decimal] = {Part.ISFP: base.isfp_eur, Part.WORST_BUILDING: base.insulation_eur}
    amount = NOTHING
    for item in items:
        rate = item.asked_percent if item.open and count_open else item.granted_percent
        amount += counted.get(item.key, base.all_eur) * rate / 100
    return amount
