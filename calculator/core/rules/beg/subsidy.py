"""Heizungsförderung (BEG EM, KfW 458) before and since 21.07.2026: every part asked for, granted or not, and why."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from calculator.core.arithmetic import for_words, smaller
from calculator.core.facts import Facts
from calculator.core.heatings import Technology
from calculator.core.law_answers import NOTHING, Subsidy, SubsidyItem
from calculator.core.message import say
from calculator.core.notation import cents
from calculator.core.parameters import ParameterSet
from calculator.core.rules.beg import bonuses, community, other
from calculator.core.rules.beg.application import BegCase, denied, granted, unsettled
from calculator.core.rules.beg.caps import Caps, eligible_eur, grant_eur
from calculator.core.rules.beg.codes import Part, Why
from calculator.core.rules.beg.eligibility import ONLY_CONNECTION, base_items
from calculator.core.rules.kinds import ELIGIBLE

BEG = "Richtlinie BEG EM"


def subsidy(
    technology: Technology,
    cost_eur: Decimal,
    facts: Facts,
    parameters: ParameterSet,
    overrides: Mapping[str, Decimal],
) -> Subsidy:
    """Return the grant for the eligible cost of a heating by the law on the day of the application.

    ``cost_eur`` is the part of the cost that can be subsidised (of a hybrid only the renewable part). ``overrides`` are
    rates and limits that the user has entered. Raises ``ParameterNotCovered`` outside 2024 to 2030.
    """
    if technology not in ELIGIBLE:
        item = denied(Part.BASE, NOTHING, say(Why.NOT_ELIGIBLE), BEG)
        return Subsidy(NOTHING, NOTHING, NOTHING, NOTHING, (item,), NOTHING)
    case = BegCase(technology, facts, parameters, overrides)
    items, base_eur, of_oneself_eur = _items(case), _eligible_eur(case, cost_eur), NOTHING
    if facts.of_community:
        most = _cap_percent(case, next((item.granted_percent for item in items if item.key == Part.INCOME), NOTHING))
        items, of_oneself_eur = community.apart(items, most, base_eur / facts.house.affected_dwellings)
    cut, own_eur = _amount(case, items, base_eur, cost_eur, count_open=False)
    amount_eur = possible_eur = other.with_other(case, own_eur, base_eur)
    if any(item.open for item in items):
        _, most_eur = _amount(case, items, base_eur, cost_eur, count_open=True)
        possible_eur = other.with_other(case, most_eur, base_eur)
    return Subsidy(
        asked_percent=sum((item.asked_percent for item in items), NOTHING),
        granted_percent=sum((item.granted_percent for item in items), NOTHING) - cut,
        eligible_eur=base_eur,
        amount_eur=amount_eur,
        items=(
            *items,
            *_cap_item(case, items, cut),
            *other.items(case, own_eur, amount_eur, base_eur),
            *_open_points(case),
        ),
        possible_eur=possible_eur,
        of_oneself_eur=of_oneself_eur,
    )


def _items(case: BegCase) -> list[SubsidyItem]:
    base = base_items(case)
    if not (base[0].granted or base[0].open):
        return base
    makers = (bonuses.speed, bonuses.efficiency, bonuses.income, bonuses.family, bonuses.emission)
    items = [*base[1:], *(item for make in makers if (item := make(case)))]
    return [base[0], *([_as_open(item) for item in items] if base[0].open else items)]


def _as_open(item: SubsidyItem) -> SubsidyItem:
    """Return a granted item as open: without the basic rate there is no bonus."""
    return item._replace(granted=False, granted_percent=NOTHING, open=True) if item.granted else item


def _eligible_eur(case: BegCase, cost_eur: Decimal) -> Decimal:
    house = case.facts.house
    first, second, seventh = (case.value(f"subsidy_max_eligible{end}_eur") for end in ("", "_second", "_seventh"))
    caps = Caps(first, second, seventh, int(case.value("subsidy_second_last_dwelling")))
    return eligible_eur(cost_eur, caps, house.dwellings, house.affected_dwellings)


def _amount(
    case: BegCase, items: Sequence[SubsidyItem], base_eur: Decimal, cost_eur: Decimal, *, count_open: bool
) -> tuple[Decimal, Decimal]:
    """Return by how many points the cap cuts the rate, and the grant in euros."""
    rates = {item.key: item.asked_percent if item.open and count_open else item.granted_percent for item in items}
    everyone = sum((rate for key, rate in rates.items() if key not in bonuses.PERSONAL), NOTHING)
    asked = sum(rates.values(), NOTHING)
    granted = smaller(asked, _cap_percent(case, rates.get(Part.INCOME, NOTHING)))
    house = case.facts.house
    self_used = min(house.self_used_dwellings, house.affected_dwellings)
    amount = grant_eur(base_eur, house.affected_dwellings, self_used, granted, smaller(everyone, granted))
    supplement = sum((item.amount_eur for item in items if item.granted), NOTHING)
    return asked - granted, cents(smaller(amount + supplement, cost_eur))


def _cap_percent(case: BegCase, income_percent: Decimal) -> Decimal:
    if Part.CAP in case.overrides:
        return case.overrides[Part.CAP]
    tiers = case.record(Part.INCOME).scale
    lowest = tiers and income_percent == tiers[0].value
    return case.value("subsidy_cap_low_income_percent" if lowest else Part.CAP)


def _cap_item(case: BegCase, items: Sequence[SubsidyItem], cut: Decimal) -> list[SubsidyItem]:
    if not for_words(cut):
        return []
    asked = sum((item.granted_percent for item in items), NOTHING)
    reason = say(Why.CUT, asked=asked, cap=asked - cut)
    return [granted(Part.CAP, -cut, reason, case.record(Part.CAP).source)._replace(asked_percent=NOTHING)]


def _open_points(case: BegCase) -> list[SubsidyItem]:
    points = []
    transition = case.unsettled("subsidy_transition_open")
    if transition:
        points.append(unsettled(Part.TRANSITION, NOTHING, say(Why.TRANSITION_OPEN), transition.source))
    return [*points, *_duty_point(case)]


def _duty_point(case: BegCase) -> list[SubsidyItem]:
    """Return what is to be asked before one relies on the grant for a heating of one's own."""
    if not case.is_single or case.connection_duty is False:
        return []
    rule = case.record(ONLY_CONNECTION)
    if case.connection_duty:  # since the rule is in the leaflet, the basic rate is denied instead
        return [] if rule.value else [unsettled(Part.CONNECTION_DUTY, NOTHING, say(Why.CONNECTION_DUTY_OPEN), BEG)]
    if not rule.value:
        return []
    return [unsettled(Part.CONNECTION_DUTY, NOTHING, say(Why.CONNECTION_DUTY_UNKNOWN), rule.source)]
